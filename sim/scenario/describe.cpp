#include "scenario/describe.hpp"

#include <nlohmann/json.hpp>

#include "experiment/diagnosis.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/kinds.hpp"
#include "model/tables/leaks.hpp"
#include "model/tables/outcomes.hpp"
#include "model/tables/responses.hpp"
#include "model/tables/shocks.hpp"
#include "scenario/keys.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Json range_of(Range range) { return Json::array({range.low, range.high}); }

Json parameters()
{
    Json rows = Json::array();
    for (const ParameterRow& row : parameter_table) {
        rows.push_back({{"name", row.name},
                        {"group", row.group},
                        {"symbol", row.symbol},
                        {"unit", row.unit},
                        {"default", row.default_value},
                        {"valid", range_of(row.valid)},
                        {"plausible", range_of(row.plausible)},
                        {"role", name_of(row.role)},
                        {"evidence", name_of(row.evidence)},
                        {"source", row.source},
                        {"meaning", row.meaning}});
    }
    return rows;
}

Json outcomes()
{
    Json rows = Json::array();
    for (const OutcomeRow& row : outcome_table) {
        Json statistics = Json::array();
        for (const Statistic statistic : every_statistic) {
            if (row.allows(statistic))
                statistics.push_back({{"name", name_of(statistic)}, {"unit", row.unit_of(statistic)}});
        }
        rows.push_back({{"name", row.name},
                        {"unit", row.unit},
                        {"better", name_of(row.better)},
                        {"headline", row.headline},
                        {"statistics", std::move(statistics)},
                        {"meaning", row.meaning}});
    }
    return rows;
}

Json responses()
{
    Json rows = Json::array();
    for (const Response& response : built_in_responses()) {
        Json row = {{"name", response.name}};
        for (const ResponseField& field : response_fields) row[std::string(field.name)] = response.*field.field;
        row["meaning"] = response.meaning;
        rows.push_back(std::move(row));
    }
    return rows;
}

Json fields_of_responses()
{
    Json rows = Json::array();
    for (const ResponseField& field : response_fields) {
        rows.push_back({{"name", field.name},
                        {"unit", field.unit},
                        {"valid", Json::array({field.low, field.high})},
                        {"meaning", field.meaning}});
    }
    return rows;
}

Json interventions()
{
    Json rows = Json::array();
    for (const InterventionRow& row : intervention_table) {
        Json effects = Json::array();
        for (const LeverEffect& effect : effects_of(row))
            effects.push_back({{"lever", name_of(effect.lever)}, {"per_strength", effect.per_strength}});
        rows.push_back({{"name", row.name},
                        {"strength", row.strength},
                        {"highest", row.highest},
                        {"fade", row.fade},
                        {"effects", std::move(effects)},
                        {"source", row.source},
                        {"meaning", row.meaning}});
    }
    return rows;
}

Json shocks()
{
    Json rows = Json::array();
    for (const ShockRow& row : shock_table) {
        rows.push_back({{"name", row.name},
                        {"size", row.size},
                        {"valid", Json::array({row.lowest, row.highest})},
                        {"unit", row.unit},
                        {"months", row.months},
                        {"has_problem", row.has_problem},
                        {"source", row.source},
                        {"meaning", row.meaning}});
    }
    return rows;
}

Json by_capability(const std::vector<double>& values)
{
    Json map = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i) map[default_capabilities()[i]] = values[i];
    return map;
}

Json problems()
{
    Json rows = Json::array();
    for (const ProblemKind& problem : default_problems()) {
        rows.push_back({{"name", problem.name},
                        {"weights", by_capability(problem.weights)},
                        {"case_share", problem.case_share},
                        {"harm_weight", problem.harm_weight}});
    }
    return rows;
}

Json kinds()
{
    Json rows = Json::array();
    for (const Kind& kind : default_kinds()) {
        Json elections = Json::array();
        for (const Month month : kind.elections) elections.push_back(text_of(month));
        rows.push_back({{"name", kind.name},
                        {"expertise", by_capability(kind.expertise)},
                        {"relevant_share", kind.relevant_share},
                        {"elected", kind.elected},
                        {"serves", kind.serves},
                        {"cut", kind.cut},
                        {"elections", std::move(elections)}});
    }
    return rows;
}

Json causes()
{
    Json rows = Json::array();
    for (const CauseRow& row : cause_table) rows.push_back({{"name", row.name}, {"meaning", row.meaning}});
    return rows;
}

/// The causes, and what else takes from advantage.
Json leaks()
{
    Json rows = Json::array();
    for (std::size_t leak = 0; leak < leak_count; ++leak) {
        const LeakRow row = leak_row(leak);
        rows.push_back({{"name", row.name}, {"meaning", row.meaning}, {"example", row.example}});
    }
    return rows;
}

Json scenario_keys_of_all_sections()
{
    Json rows = Json::array();
    for (const SectionRow& section : section_table) {
        if (section.section == Section::study) continue;  // a file of its own, which names a scenario
        for (const KeyRow& key : keys_of(section.section)) {
            Json row = {{"section", section.name},
                        {"name", key.name},
                        {"form", name_of(key.form)},
                        {"required", key.required},
                        {"meaning", key.meaning}};
            if (key.range.low < key.range.high) row["valid"] = range_of(key.range);
            if (!key.unit.empty()) row["unit"] = key.unit;
            if (!key.default_value.empty()) row["default"] = key.default_value;
            if (!key.choices.empty()) row["choices"] = key.choices;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace

std::string described_tables()
{
    const Json document = {{"parameters", parameters()},
                           {"outcomes", outcomes()},
                           {"responses", responses()},
                           {"response_fields", fields_of_responses()},
                           {"interventions", interventions()},
                           {"shocks", shocks()},
                           {"capabilities", default_capabilities()},
                           {"problems", problems()},
                           {"kinds", kinds()},
                           {"leadership_levels", leadership_levels},
                           {"scenario_keys", scenario_keys_of_all_sections()},
                           {"causes", causes()},
                           {"leaks", leaks()}};
    return document.dump(2) + "\n";
}

}  // namespace concord
