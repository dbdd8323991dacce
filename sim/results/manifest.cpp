#include "results/manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "core/version.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Json parameters_of(const Scenario& scenario)
{
    Json list = Json::array();
    for (const ParameterRow& row : parameter_table) {
        const double value = scenario.parameters.*row.field;
        list.push_back({{"name", row.name},
                        {"value", value},
                        {"default", row.default_value},
                        {"unit", row.unit},
                        {"changed", value != row.default_value}});
    }
    return list;
}

Json responses_of(const Scenario& scenario, const Ensemble& ensemble)
{
    Json list = Json::array();
    for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
        const Policy& policy = scenario.policies[p];
        list.push_back({{"name", policy.name},
                        {"everyone", policy.everyone},
                        {"exceptions", policy.exceptions},
                        {"digest", hexadecimal(ensemble.policies[p].digest)}});
    }
    return list;
}

/// Ids and names, for whoever reads the tables.
template <class Entities>
Json names_of(const Entities& entities)
{
    Json list = Json::array();
    for (const auto& entity : entities) list.push_back({{"id", entity.id}, {"name", entity.name}});
    return list;
}

Json partnerships_of(const Scenario& scenario)
{
    Json list = Json::array();
    for (const Partnership& partnership : scenario.partnerships) {
        list.push_back({{"id", partnership.id},
                        {"name", partnership.name},
                        {"form", partnership.form == Form::contract ? "contract" : "partnership"},
                        {"areas", partnership.areas}});
    }
    return list;
}

void add_target(Json& item, const Target& target)
{
    switch (target.of) {
    case Target::Of::partnership: item["partnership"] = target.id; break;
    case Target::Of::organisation: item["organisation"] = target.id; break;
    case Target::Of::area: item["area"] = target.id; break;
    default: break;
    }
}

Json interventions_of(const Scenario& scenario)
{
    Json list = Json::array();
    for (const Intervention& intervention : scenario.interventions) {
        Json item{{"type", intervention.type->name}};
        add_target(item, intervention.target);
        item["from"] = text_of(intervention.from);
        if (intervention.until) item["until"] = text_of(*intervention.until);
        item["strength"] = intervention.strength;
        list.push_back(std::move(item));
    }
    return list;
}

Json shocks_of(const Scenario& scenario)
{
    Json list = Json::array();
    for (const Shock& shock : scenario.shocks) {
        Json item{{"type", shock.type->name}};
        add_target(item, shock.target);
        if (!shock.problem.empty()) item["problem"] = shock.problem;
        item["at"] = text_of(shock.at);
        item["months"] = shock.months;
        item["size"] = shock.size;
        list.push_back(std::move(item));
    }
    return list;
}

Json response_meanings_of(const Scenario& scenario)
{
    Json meanings = Json::object();
    for (const Response& response : scenario.responses) meanings[response.name] = response.meaning;
    return meanings;
}

Json funding_of(const Scenario& scenario)
{
    Json paths = Json::object();
    for (const auto& [name, path] : scenario.funding) {
        for (const auto& [date, index] : path) paths[name][text_of(date)] = index;
    }
    return paths;
}

}  // namespace

std::string manifest_of(const Scenario& scenario, const Ensemble& ensemble, const Origin& origin,
                        const std::vector<WrittenFile>& files)
{
    const bool finished = ensemble.replicates == ensemble.asked;
    Json manifest{
        {"program", program_name},
        {"version", version},
        {"compiler", compiler},
        {"commit", commit},
        {"kernel", origin.kernel},
        {"command", origin.command},
        {"scenario",
         {{"file", origin.scenario_file},
          {"path", origin.scenario_path},
          {"title", scenario.title},
          {"question", scenario.question},
          {"watch", scenario.watch},
          {"sources", scenario.sources},
          {"hash", hexadecimal(origin.scenario_hash)},
          {"files", origin.files_read}}},
        {"seed", ensemble.seed},
        {"start", text_of(scenario.start)},
        {"months", ensemble.months},
        {"finished", finished},
        {"replicates", ensemble.replicates},
        {"replicates_asked", ensemble.asked},
        {"replicates_behind",
         {{"summary.csv", ensemble.replicates},
          {"breakeven.csv", ensemble.replicates},
          {"diagnosis.csv", ensemble.replicates},
          {"monthly.csv", std::min(ensemble.series_replicates, ensemble.replicates)},
          {"organisations.csv", std::min(ensemble.entity_replicates, ensemble.replicates)},
          {"areas.csv", std::min(ensemble.entity_replicates, ensemble.replicates)}}},
        {"spread", "low and high are the 5th and 95th percentile over replicates; difference_error is the Monte-Carlo "
                   "standard error of the median difference"},
        {"digest", hexadecimal(ensemble.digest)},
        {"responses", responses_of(scenario, ensemble)},
        {"response_meanings", response_meanings_of(scenario)},
        {"funding", funding_of(scenario)},
        {"interventions", interventions_of(scenario)},
        {"shocks", shocks_of(scenario)},
        {"outcome_weights", scenario.outcome_weights},
        {"parameters", parameters_of(scenario)},
        {"areas", names_of(scenario.areas)},
        {"organisations", names_of(scenario.organisations)},
        {"partnerships", partnerships_of(scenario)},
        {"files", Json::array()},
    };
    return manifest_vouching_for(std::move(manifest), files);
}

}  // namespace concord
