#include "experiment/futures.hpp"
#include "model/relations_at_rest.hpp"
#include "scenario/reader.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

/// A scalar as somebody wrote it.
InputNode written(const std::string& text)
{
    InputNode node;
    node.kind = InputNode::Kind::scalar;
    node.text = text;
    return node;
}

/// The name before the '=' of an option's value; nothing, and a problem, without one.
std::optional<std::string> name_before(const std::string& assignment, const std::string& form, Reading& reading)
{
    const std::size_t equals = assignment.find('=');
    if (equals != std::string::npos) return assignment.substr(0, equals);
    reading.problems.add({reading.file, 0, 0}, "there is no '='", "write " + form);
    return std::nullopt;
}

/// A whole number by the row of its key at the file's top level, given as the option `--key text`.
std::optional<std::int64_t> setting(const std::string& key, const std::string& text, Problems& problems)
{
    const FileSource none = files_in_memory({});
    Reading reading("--" + key + " " + text, none);
    const auto value = whole_in(reading, written(text), {key, key_named(Section::scenario, key)->range});
    problems.add(reading.problems);
    return value;
}

void read_assignment(Scenario& scenario, const std::string& assignment, Reading& reading)
{
    const std::optional<std::string> name = name_before(assignment, "--set name=value", reading);
    if (!name) return;
    KnownNames names;
    names.where_listed = "'concord explain' lists all parameters";
    for (const SettableNumber& number : settable_numbers(scenario)) names.add(number.name, {});
    const InputNode value = written(assignment.substr(name->size() + 1));
    if (!reading.check_known(value, *name, names, "parameter")) return;
    const SettableNumber number = settable_number_named(scenario, *name).value();
    const auto exact = number_in(reading, value, {*name, number.valid});
    if (!exact) return;
    fix(scenario, number, *exact);
    check_shares(scenario, {reading.file, 0, 0}, reading.problems);
}

void read_range(Scenario& scenario, const std::string& assignment, Reading& reading)
{
    const std::string form = "--vary name=low:high";
    const std::optional<std::string> name = name_before(assignment, form, reading);
    if (!name) return;
    const std::string value = assignment.substr(name->size() + 1);
    const std::size_t colon = value.find(':');
    InputNode range;
    range.kind = InputNode::Kind::list;
    range.items.push_back(written(value.substr(0, colon)));
    if (colon != std::string::npos) range.items.push_back(written(value.substr(colon + 1)));
    const UncertainNumber* number = uncertain_in(reading, range, *name);
    if (number == nullptr) return;
    if (colon == std::string::npos) {
        reading.problems.add({reading.file, 0, 0}, "there is no ':'", "write " + form);
        return;
    }
    const auto drawn_from = range_in(reading, range, {*name, number->valid});
    if (!drawn_from) return;
    // It is no longer what the scenario has instead.
    const Scenario usual;
    if (number->parameter != nullptr)
        scenario.parameters.*number->parameter->field = number->parameter->default_value;
    else
        number->in(scenario) = usual.responses[number->response].*number->response_field->field;
    scenario.given_parameters.erase(*name);
    scenario.uncertainties[*name] = *drawn_from;
    settle(scenario);
}

template <class Change>
void change(Scenario& scenario, const std::string& option, const std::string& value, Problems& problems, Change make)
{
    const FileSource none = files_in_memory({});
    Reading reading("--" + option + " " + value, none);
    make(scenario, value, reading);
    problems.add(reading.problems);
}

}  // namespace

void set_parameter(Scenario& scenario, const std::string& assignment, Problems& problems)
{
    change(scenario, "set", assignment, problems, read_assignment);
}

void set_reference(Scenario& scenario, const std::string& name, Problems& problems)
{
    change(scenario, "reference", name, problems, [](Scenario& changed, const std::string& text, Reading& reading) {
        refer_to(changed, text, written(text), reading);
    });
}

void vary(Scenario& scenario, const std::string& assignment, Problems& problems)
{
    change(scenario, "vary", assignment, problems, read_range);
}

void check_futures(const Scenario& scenario, const std::string& file, Problems& problems)
{
    const Futures futures(scenario, scenario.futures);
    if (const std::optional<Problem> problem = futures.problem_with(scenario.replicates))
        problems.add({file, 0, 0}, problem->what, problem->remedy);
    Scenario most = scenario;
    for (const Uncertainty& one : futures.uncertainties()) one.in(most) = one.range.high;
    check_shares(most, {file, 0, 0}, problems);
}

void set_seed(Scenario& scenario, const std::string& text, Problems& problems)
{
    if (const auto seed = setting("seed", text, problems)) scenario.seed = static_cast<std::uint64_t>(*seed);
}

void set_replicates(Scenario& scenario, const std::string& text, Problems& problems)
{
    if (const auto replicates = setting("runs", text, problems)) scenario.replicates = static_cast<int>(*replicates);
}

}  // namespace concord
