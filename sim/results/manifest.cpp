#include "results/manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "core/version.hpp"
#include "results/place.hpp"
#include "scenario/record_json.hpp"

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
                        {"changed", scenario.changes(row)}});
    }
    return list;
}

Json responses_of(const Scenario& scenario, const Ensemble& ensemble)
{
    Json list = Json::array();
    for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
        const Policy& policy = scenario.policies[p];
        Json dated = Json::object();
        for (const auto& [organisation, turns] : policy.dated) {
            for (const auto& [from, response] : turns) dated[organisation][text_of(from)] = response;
        }
        list.push_back({{"name", policy.name},
                        {"everyone", policy.everyone},
                        {"exceptions", policy.exceptions},
                        {"dated", dated},
                        {"digest", hexadecimal(ensemble.policies[p].digest)}});
    }
    return list;
}

}  // namespace

Origin seen_from(Origin origin, const std::filesystem::path& place)
{
    if (!origin.scenario_file.empty())
        origin.scenario_path = whole_path(origin.scenario_file).lexically_relative(place).generic_string();
    return origin;
}

Json manifest_head(const Scenario& scenario, const Origin& origin)
{
    return {
        {"program", program_name},
        {"format", manifest_format},
        {"version", version},
        {"compiler", compiler},
        {"commit", commit},
        {"kernel", origin.kernel},
        {"command", origin.command},
        {"scenario",
         {{"file", origin.scenario_file},
          {"path", origin.scenario_path},
          {"hash", hexadecimal(origin.scenario_hash)},
          {"files", origin.files_read},
          {"content", scenario_json(scenario)}}},
        {"seed", scenario.seed},
        {"start", text_of(scenario.start)},
        {"months", scenario.months},
    };
}

std::string manifest_of(const Scenario& scenario, const Ensemble& ensemble, const Origin& origin,
                        const std::vector<WrittenFile>& files)
{
    Json manifest = manifest_head(scenario, origin);
    manifest.update({
        {"finished", ensemble.replicates == ensemble.asked},
        {"runs", ensemble.replicates},
        {"runs_asked", ensemble.asked},
        {"runs_behind",
         {{"summary.csv", ensemble.replicates},
          {"breakeven.csv", ensemble.replicates},
          {"diagnosis.csv", ensemble.mean_replicates},
          {"choices.csv", ensemble.mean_replicates},
          {"drivers.csv", ensemble.replicates},
          {"futures.csv", ensemble.replicates},
          {"monthly.csv", std::min(ensemble.series_replicates, ensemble.replicates)},
          {"organisations.csv", std::min(ensemble.entity_replicates, ensemble.replicates)},
          {"areas.csv", std::min(ensemble.entity_replicates, ensemble.replicates)}}},
        {"spread", "low and high are the 5th and 95th percentile over runs; difference_error is the Monte-Carlo "
                   "standard error of the median difference"},
        {"digest", hexadecimal(ensemble.digest)},
        {"futures", name_of(ensemble.futures->kind())},
        {"futures_digest", hexadecimal(ensemble.futures->digest(ensemble.replicates))},
        {"responses", responses_of(scenario, ensemble)},
        {"parameters", parameters_of(scenario)},
        {"files", Json::array()},
    });
    return manifest_vouching_for(std::move(manifest), files);
}

}  // namespace concord
