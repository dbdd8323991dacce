#include "scenario/writer.hpp"

#include <algorithm>

#include "scenario/sections.hpp"
#include "scenario/yaml_text.hpp"

namespace concord {

namespace {

void add_text(std::string& yaml, const std::string& key, const std::string& text)
{
    if (!text.empty()) yaml += key + ": " + yaml_text(text) + "\n";
}

void add_texts(std::string& yaml, const std::string& key, const std::vector<std::string>& texts)
{
    if (texts.empty()) return;
    yaml += key + ":\n";
    for (const std::string& text : texts) yaml += "  - " + yaml_text(text) + "\n";
}

/// A list of records under a key, each on a line of its own. Nothing where there are none.
void add_records(std::string& yaml, const std::string& key, const std::vector<std::string>& records)
{
    if (records.empty()) return;
    yaml += key + ":\n";
    for (const std::string& record : records) yaml += "  - " + record + "\n";
}

void add_number(InlineMap& map, const std::string& key, const std::optional<double>& value)
{
    if (value) map.add(key, *value);
}

void add_label(InlineMap& map, const std::string& key, const std::string& text, const std::string& default_value = "")
{
    if (!text.empty() && text != default_value) map.add(key, yaml_text(text));
}

const char* boolean_text(bool truth) { return truth ? "true" : "false"; }

std::string shares_of(const std::vector<std::string>& capabilities, const std::vector<double>& values)
{
    InlineMap map;
    for (std::size_t i = 0; i < capabilities.size(); ++i) {
        if (values[i] != 0.0) map.add(yaml_id(capabilities[i]), values[i]);
    }
    return map.text();
}

std::string weights_of(const std::map<std::string, double>& weights)
{
    InlineMap map;
    for (const auto& [name, weight] : weights) map.add(yaml_id(name), weight);
    return map.text();
}

// --- what a scenario may replace ---------------------------------------------------------------------------------------------------

bool is_same(const ProblemKind& a, const ProblemKind& b)
{
    return a.name == b.name && a.weights == b.weights && a.case_share == b.case_share && a.harm_weight == b.harm_weight;
}

bool has_default_problems(const Scenario& scenario)
{
    const std::vector<ProblemKind> defaults = default_problems();
    return scenario.capabilities == default_capabilities() && scenario.problems.size() == defaults.size() &&
           std::equal(defaults.begin(), defaults.end(), scenario.problems.begin(), is_same);
}

std::vector<std::string> problems_of(const Scenario& scenario)
{
    std::vector<std::string> records;
    if (has_default_problems(scenario)) return records;
    for (const ProblemKind& problem : scenario.problems) {
        InlineMap map;
        map.add("name", yaml_id(problem.name));
        map.add("weights", shares_of(scenario.capabilities, problem.weights));
        map.add("case_share", problem.case_share);
        map.add("harm_weight", problem.harm_weight);
        records.push_back(map.text());
    }
    return records;
}

const Kind* default_kind_named(const std::vector<Kind>& defaults, const std::string& name)
{
    for (const Kind& kind : defaults) {
        if (kind.name == name) return &kind;
    }
    return nullptr;
}

bool is_same(const Kind& a, const Kind& b)
{
    return a.expertise == b.expertise && a.relevant_share == b.relevant_share && a.elected == b.elected &&
           a.serves == b.serves && a.cut == b.cut;
}

std::vector<std::string> kinds_of(const Scenario& scenario)
{
    std::vector<Kind> defaults = default_kinds();
    for (Kind& kind : defaults) kind.expertise = in_order_of(scenario.capabilities, kind.expertise);
    std::vector<std::string> records;
    for (const Kind& kind : scenario.kinds) {
        const Kind* default_value = default_kind_named(defaults, kind.name);
        if (default_value != nullptr && is_same(kind, *default_value)) continue;
        InlineMap map;
        map.add("name", yaml_id(kind.name));
        map.add("expertise", shares_of(scenario.capabilities, kind.expertise));
        map.add("relevant_share", kind.relevant_share);
        map.add("elected", boolean_text(kind.elected));
        map.add("serves", boolean_text(kind.serves));
        map.add("cut", kind.cut);
        records.push_back(map.text());
    }
    return records;
}

// --- who there is ------------------------------------------------------------------------------------------------------------------

std::string record_of(const Area& area)
{
    InlineMap map;
    map.add("id", yaml_id(area.id));
    add_label(map, "name", area.name, area.id);
    map.add("population", area.population);
    if (area.need != 1.0) map.add("need", area.need);
    add_label(map, "source", area.source);
    return map.text();
}

std::string record_of(const Organisation& organisation)
{
    InlineMap map;
    map.add("id", yaml_id(organisation.id));
    add_label(map, "name", organisation.name, organisation.id);
    map.add("kind", yaml_id(organisation.kind));
    map.add("areas", list_of_ids(organisation.areas));
    map.add("budget", organisation.budget);
    if (organisation.elected) map.add("elected", boolean_text(*organisation.elected));
    add_number(map, "relevant_share", organisation.relevant_share);
    add_number(map, "trust", organisation.trust);
    add_number(map, "openness", organisation.openness);
    add_number(map, "reserves", organisation.reserves);
    if (organisation.expertise) map.add("expertise", weights_of(*organisation.expertise));
    add_label(map, "source", organisation.source);
    return map.text();
}

std::string record_of(const Partnership& partnership)
{
    InlineMap map;
    map.add("id", yaml_id(partnership.id));
    add_label(map, "name", partnership.name, partnership.id);
    if (!partnership.areas.empty()) map.add("areas", list_of_ids(partnership.areas));
    map.add("members", list_of_ids(partnership.members));
    if (partnership.form == Form::contract) map.add("form", "contract");
    if (!partnership.lead.empty()) map.add("lead", yaml_id(partnership.lead));
    add_number(map, "governance", partnership.governance);
    add_number(map, "data_sharing", partnership.data_sharing);
    add_number(map, "language", partnership.language);
    add_number(map, "interoperability", partnership.interoperability);
    add_number(map, "trust", partnership.trust);
    add_number(map, "ambition", partnership.ambition);
    add_number(map, "pace", partnership.pace);
    if (partnership.from) map.add("from", text_of(*partnership.from));
    if (partnership.until) map.add("until", text_of(*partnership.until));
    if (partnership.effort != 1.0) map.add("effort", partnership.effort);
    add_label(map, "source", partnership.source);
    return map.text();
}

// --- what happens --------------------------------------------------------------------------------------------------------------------

void add_target(InlineMap& map, const Target& target)
{
    if (target.of == Target::Of::partnership) map.add("partnership", yaml_id(target.id));
    if (target.of == Target::Of::organisation) map.add("organisation", yaml_id(target.id));
    if (target.of == Target::Of::area) map.add("area", yaml_id(target.id));
}

std::string record_of(const Intervention& intervention)
{
    InlineMap map;
    map.add("type", std::string(intervention.type->name));
    add_target(map, intervention.target);
    map.add("from", text_of(intervention.from));
    if (intervention.until) map.add("until", text_of(*intervention.until));
    map.add("strength", intervention.strength);
    if (intervention.type->has_level) map.add("level", std::string(leadership_levels[intervention.level]));
    return map.text();
}

std::string record_of(const Shock& shock)
{
    InlineMap map;
    map.add("type", std::string(shock.type->name));
    add_target(map, shock.target);
    if (!shock.problem.empty()) map.add("problem", yaml_id(shock.problem));
    map.add("at", text_of(shock.at));
    map.add("months", std::to_string(shock.months));
    map.add("size", shock.size);
    return map.text();
}

void add_funding(std::string& yaml, const Scenario& scenario)
{
    if (scenario.funding.empty()) return;
    yaml += "funding:\n";
    for (const auto& [name, index] : scenario.funding) {
        InlineMap map;
        for (const auto& [month, value] : index) map.add(text_of(month), value);
        yaml += "  " + yaml_id(name) + ": " + map.text() + "\n";
    }
}

void add_elections(std::string& yaml, const Scenario& scenario)
{
    if (scenario.elections.empty()) return;
    yaml += "elections:\n";
    for (const auto& [name, months] : scenario.elections) {
        std::vector<std::string> dates;
        for (const Month month : months) dates.push_back(text_of(month));
        yaml += "  " + yaml_id(name) + ": " + inline_list(dates) + "\n";
    }
}

// --- what is compared ----------------------------------------------------------------------------------------------------------------

std::string record_of(const Response& response)
{
    const Response& hold = built_in_responses().front();
    InlineMap map;
    map.add("name", yaml_id(response.name));
    for (const ResponseField& field : response_fields) {
        if (response.*field.field != hold.*field.field) map.add(std::string(field.name), response.*field.field);
    }
    add_label(map, "meaning", response.meaning);
    return map.text();
}

bool is_mix(const Policy& policy) { return !policy.exceptions.empty() || policy.name != policy.everyone; }

std::string record_of(const Policy& policy)
{
    if (!is_mix(policy)) return yaml_id(policy.name);
    InlineMap map;
    map.add("name", yaml_text(policy.name));
    map.add("default", yaml_id(policy.everyone));
    for (const auto& [organisation, response] : policy.exceptions) map.add(yaml_id(organisation), yaml_id(response));
    return map.text();
}

bool compares_all(const Scenario& scenario)
{
    if (scenario.policies.size() != scenario.responses.size()) return false;
    for (std::size_t i = 0; i < scenario.policies.size(); ++i) {
        if (is_mix(scenario.policies[i]) || scenario.policies[i].name != scenario.responses[i].name) return false;
    }
    return true;
}

template <class Rows>
std::vector<std::string> records_of(const Rows& rows)
{
    std::vector<std::string> records;
    records.reserve(rows.size());
    for (const auto& row : rows) records.push_back(record_of(row));
    return records;
}

void add_responses(std::string& yaml, const Scenario& scenario)
{
    const std::vector<Response> custom(scenario.responses.begin() + built_in_responses().size(),
                                       scenario.responses.end());
    add_records(yaml, "custom_responses", records_of(custom));
    if (compares_all(scenario))
        yaml += "responses: all\n";
    else
        add_records(yaml, "responses", records_of(scenario.policies));
}

void add_parameters(std::string& yaml, const Scenario& scenario)
{
    InlineMap map;
    for (const ParameterRow& row : parameter_table) {
        const double value = scenario.parameters.*row.field;
        if (value != row.default_value) map.add(std::string(row.name), value);
    }
    if (!map.empty()) yaml += "parameters: " + map.text() + "\n";
}

void add_settings(std::string& yaml, const Scenario& scenario)
{
    yaml += "concord: 1\n";
    add_text(yaml, "title", scenario.title);
    add_text(yaml, "question", scenario.question);
    add_text(yaml, "prediction", scenario.prediction);
    add_text(yaml, "watch", scenario.watch);
    add_text(yaml, "try", scenario.try_next);
    add_texts(yaml, "sources", scenario.sources);
    add_texts(yaml, "discussion", scenario.discussion);
    yaml += "start: " + text_of(scenario.start) + "\n";
    yaml += "months: " + std::to_string(scenario.months) + "\n";
    yaml += "seed: " + std::to_string(scenario.seed) + "\n";
    yaml += "replicates: " + std::to_string(scenario.replicates) + "\n";
}

}  // namespace

std::string yaml_of(const Scenario& scenario)
{
    std::string yaml;
    add_settings(yaml, scenario);
    if (scenario.capabilities != default_capabilities())
        yaml += "capabilities: " + list_of_ids(scenario.capabilities) + "\n";
    add_records(yaml, "problems", problems_of(scenario));
    add_records(yaml, "kinds", kinds_of(scenario));
    add_records(yaml, "areas", records_of(scenario.areas));
    add_records(yaml, "organisations", records_of(scenario.organisations));
    add_records(yaml, "partnerships", records_of(scenario.partnerships));
    add_funding(yaml, scenario);
    add_elections(yaml, scenario);
    add_responses(yaml, scenario);
    add_records(yaml, "interventions", records_of(scenario.interventions));
    add_records(yaml, "shocks", records_of(scenario.shocks));
    yaml += "outcome_weights: " + weights_of(scenario.outcome_weights) + "\n";
    add_parameters(yaml, scenario);
    return yaml;
}

}  // namespace concord
