#include "wasm/scenario_view.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "experiment/block.hpp"
#include "experiment/diagnosis.hpp"
#include "report/report_sections.hpp"
#include "results/json.hpp"
#include "scenario/record_json.hpp"
#include "wasm/bets.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Json ties_json(const Network& network)
{
    Json list = Json::array();
    for (const TiePair& pair : tie_pairs(network))
        list.push_back({network.tie_giver[pair.there], network.tie_receiver[pair.there]});
    return list;
}

Json policies_json(const Scenario& scenario)
{
    Json list = Json::array();
    for (const Policy& policy : scenario.policies)
        list.push_back({{"name", policy.name}, {"meaning", policy_meaning(scenario, policy)}});
    return list;
}

}  // namespace

std::vector<TiePair> tie_pairs(const Network& network)
{
    std::map<std::pair<int, int>, int> row_of;
    for (int t = 0; t < network.ties; ++t) row_of[{network.tie_giver[t], network.tie_receiver[t]}] = t;
    std::vector<TiePair> pairs;
    for (int t = 0; t < network.ties; ++t) {
        const int back = row_of.at({network.tie_receiver[t], network.tie_giver[t]});
        if (t < back) pairs.push_back({t, back});
    }
    return pairs;
}

std::string scenario_json(const Prepared& prepared)
{
    const Scenario& scenario = prepared.scenario;
    Json json = whole_scenario_json(scenario);
    json["hash"] = hexadecimal(prepared.origin.scenario_hash);
    json["blocks"] = blocks_of(scenario);
    json["repeats"] = repeated_futures(scenario);
    for (std::size_t p = 0; p < scenario.partnerships.size(); ++p)
        json["partnerships"][p]["kind"] = kind_of(scenario, static_cast<int>(p));
    json["changed"] = Json::array();
    for (const ParameterRow& row : parameter_table) {
        if (scenario.changes(row)) json["changed"].push_back(row.name);
    }
    add_bet_and_levers(scenario, json["show"]);
    if (scenario.show.bet) json["prediction"] = scenario.show.bet->ask;
    json["ties"] = ties_json(prepared.network);
    json["policies"] = policies_json(scenario);
    return json_text(json);
}

}  // namespace concord
