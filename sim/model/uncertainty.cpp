#include "model/uncertainty.hpp"

#include <map>
#include <utility>

#include "model/relations_at_rest.hpp"

namespace concord {

namespace {

/// `champion.strength` of the first of a type, `champion_2.strength` of the second; by intervention.
std::vector<std::string> names_of_strengths(const Scenario& scenario)
{
    std::vector<std::string> names;
    std::map<const InterventionRow*, int> count;
    for (const Intervention& one : scenario.interventions) {
        const int number = ++count[one.type];
        names.push_back(std::string(one.type->name) + (number > 1 ? "_" + std::to_string(number) : "") + ".strength");
    }
    return names;
}

}  // namespace

const std::vector<UncertainNumber>& uncertain_numbers()
{
    static const std::vector<UncertainNumber> numbers = [] {
        std::vector<UncertainNumber> all;
        for (const ParameterRow& row : parameter_table) {
            if (row.dimension != no_dimension)
                all.push_back({std::string(row.name), row.valid, row.plausible, row.drawn, row.dimension, &row});
        }
        for (std::size_t r = 0; r < response_table.size(); ++r) {
            for (const ResponseField& field : response_fields) {
                const ResponseNumber& number = response_table[r].*field.built_in;
                if (number.dimension == no_dimension) continue;
                all.push_back({std::string(response_table[r].name) + "." + std::string(field.name),
                               {field.low, field.high},
                               number.plausible,
                               Drawn::evenly,
                               number.dimension,
                               nullptr,
                               r,
                               &field});
            }
        }
        return all;
    }();
    return numbers;
}

std::vector<RangeGiven> ranges_given(const Scenario& scenario)
{
    std::vector<RangeGiven> all;
    for (const auto& [whose, path] : scenario.funding_ranges) {
        for (const auto& [month, range] : path) {
            all.push_back(
                {"funding." + whose + "." + text_of(month), range,
                 [whose = whose, month = month](Scenario& s) -> double& { return s.funding.at(whose).at(month); },
                 [whose = whose, month = month](Scenario& s) { s.funding_ranges.at(whose).erase(month); }});
        }
    }
    for (std::size_t p = 0; p < scenario.partnerships.size(); ++p) {
        const Partnership& partnership = scenario.partnerships[p];
        if (partnership.trust_range)
            all.push_back({partnership.id + ".trust", *partnership.trust_range,
                           [p](Scenario& s) -> double& { return *s.partnerships[p].trust; },
                           [p](Scenario& s) { s.partnerships[p].trust_range.reset(); }});
    }
    const std::vector<std::string> strengths = names_of_strengths(scenario);
    for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
        const Intervention& one = scenario.interventions[i];
        if (one.strength_range)
            all.push_back({strengths[i], *one.strength_range,
                           [i](Scenario& s) -> double& { return s.interventions[i].strength; },
                           [i](Scenario& s) { s.interventions[i].strength_range.reset(); }});
    }
    return all;
}

void fix(Scenario& scenario, const ParameterRow& row, double value)
{
    const std::string name(row.name);
    scenario.parameters.*row.field = value;
    scenario.given_parameters.insert(name);
    scenario.uncertainties.erase(name);
    settle(scenario);
}

void fix(Scenario& scenario, const UncertainNumber& number, double value)
{
    if (number.parameter != nullptr) return fix(scenario, *number.parameter, value);
    number.in(scenario) = value;
    scenario.uncertainties[number.name] = {value, value};
}

std::vector<SettableNumber> settable_numbers(const Scenario& scenario)
{
    std::vector<SettableNumber> all;
    for (const ParameterRow& row : parameter_table)
        all.push_back({std::string(row.name), row.unit, row.valid, row.plausible});
    for (const UncertainNumber& one : uncertain_numbers()) {
        if (one.parameter == nullptr) all.push_back({one.name, one.response_field->unit, one.valid, one.plausible});
    }
    const std::vector<std::string> strengths = names_of_strengths(scenario);
    for (std::size_t i = 0; i < strengths.size(); ++i) {
        const Range possible{0.0, scenario.interventions[i].type->highest};
        all.push_back({strengths[i], "strength", possible, possible, static_cast<int>(i)});
    }
    return all;
}

std::optional<SettableNumber> settable_number_named(const Scenario& scenario, std::string_view name)
{
    for (SettableNumber& number : settable_numbers(scenario)) {
        if (number.name == name) return std::move(number);
    }
    return std::nullopt;
}

double value_of(const Scenario& scenario, const SettableNumber& number)
{
    if (number.intervention >= 0) return scenario.interventions[static_cast<std::size_t>(number.intervention)].strength;
    if (const ParameterRow* row = parameter_named(number.name)) return scenario.parameters.*row->field;
    const UncertainNumber& one = *uncertain_number_named(number.name);
    return scenario.responses[one.response].*one.response_field->field;
}

void fix(Scenario& scenario, const SettableNumber& number, double value)
{
    if (number.intervention >= 0) {
        Intervention& intervention = scenario.interventions[static_cast<std::size_t>(number.intervention)];
        intervention.strength = value;
        intervention.strength_range.reset();
    } else if (const ParameterRow* row = parameter_named(number.name)) {
        fix(scenario, *row, value);
    } else {
        fix(scenario, *uncertain_number_named(number.name), value);
    }
}

const UncertainNumber* uncertain_number_named(std::string_view name)
{
    for (const UncertainNumber& number : uncertain_numbers()) {
        if (number.name == name) return &number;
    }
    return nullptr;
}

}  // namespace concord
