#include <algorithm>

#include "core/text.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

/// Why no future draws a parameter, as the end of "'pace' is …"; empty if it does.
std::string_view reason_not_drawn(Role role)
{
    switch (role) {
    case Role::choice: return "is chosen, not drawn";
    case Role::constant: return "is a constant of the model, not drawn";
    case Role::solved: return "is solved from other parameters, not drawn";
    case Role::uncertainty: break;
    }
    return "";
}

/// True of a number of a built-in response of which nobody doubts anything.
bool is_exact_number(const std::string& name)
{
    const std::size_t point = name.find('.');
    if (point == std::string::npos) return false;
    const auto is_called = [&](std::size_t from, std::size_t count) {
        return [called = name.substr(from, count)](const auto& row) { return row.name == called; };
    };
    return std::any_of(response_table.begin(), response_table.end(), is_called(0, point)) &&
           std::any_of(response_fields.begin(), response_fields.end(), is_called(point + 1, std::string::npos));
}

void read_uncertainty(Reading& reading, const InputNode& key, const InputNode& value)
{
    const std::string& name = key.text;
    const UncertainNumber* number = uncertain_in(reading, key, name);
    if (number == nullptr) return;
    Scenario& scenario = reading.scenario;
    if (scenario.given_parameters.count(name) != 0) {
        reading.refuse(key, in_quotes(name) + " has a value under 'parameters' too", "keep one of them");
    } else if (number->parameter == nullptr && value.is_scalar()) {
        const auto exact = number_in(reading, value, {name, number->valid});
        if (exact) number->in(scenario) = *exact;
        if (exact) scenario.uncertainties[name] = {*exact, *exact};
    } else if (const auto range = range_in(reading, value, {name, number->valid})) {
        scenario.uncertainties[name] = *range;
    }
}

}  // namespace

const UncertainNumber* uncertain_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (const UncertainNumber* number = uncertain_number_named(name)) return number;
    if (const ParameterRow* row = parameter_named(name)) {
        reading.refuse(node, in_quotes(name) + " " + std::string(reason_not_drawn(row->role)),
                       "give it a value under 'parameters', or with --set");
        return nullptr;
    }
    if (is_exact_number(name)) {
        reading.refuse(node, in_quotes(name) + " is exact, not drawn", "take it out");
        return nullptr;
    }
    std::vector<std::string> names;
    for (const UncertainNumber& number : uncertain_numbers()) names.push_back(number.name);
    reading.refuse(
        node, "no future draws " + in_quotes(name),
        reading.suggestion(name, names,
                           "name a parameter that the world settles, or a number of a built-in response such "
                           "as " +
                               names.back()));
    return nullptr;
}

void read_uncertainties(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* node = top.find("uncertainties");
    if (node == nullptr) return;
    for_each_entry(reading, *node, "'uncertainties' must be a map", "write {trust_down: [0.8, 2.0]}",
                   [&](const InputNode& key, const InputNode& value) { read_uncertainty(reading, key, value); });
}

}  // namespace concord
