#include "wasm/scenario_view.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "experiment/diagnosis.hpp"
#include "report/report_sections.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Json areas_json(const Scenario& scenario)
{
    Json list = Json::array();
    for (const Area& area : scenario.areas)
        list.push_back({{"id", area.id}, {"name", area.name}, {"population", area.population}});
    return list;
}

Json organisations_json(const Scenario& scenario)
{
    Json list = Json::array();
    for (const Organisation& organisation : scenario.organisations) {
        list.push_back({{"id", organisation.id},
                        {"name", organisation.name},
                        {"kind", organisation.kind},
                        {"areas", organisation.areas},
                        {"budget", organisation.budget}});
    }
    return list;
}

std::string text_or_empty(const std::optional<Month>& month) { return month ? text_of(*month) : ""; }

Json partnerships_json(const Scenario& scenario)
{
    Json list = Json::array();
    for (std::size_t p = 0; p < scenario.partnerships.size(); ++p) {
        const Partnership& partnership = scenario.partnerships[p];
        list.push_back({{"id", partnership.id},
                        {"name", partnership.name},
                        {"kind", kind_of(scenario, static_cast<int>(p))},
                        {"areas", partnership.areas},
                        {"members", partnership.members},
                        {"lead", partnership.lead},
                        {"from", text_or_empty(partnership.from)},
                        {"until", text_or_empty(partnership.until)}});
    }
    return list;
}

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

Json interventions_json(const Scenario& scenario)
{
    Json list = Json::array();
    for (const Intervention& intervention : scenario.interventions) {
        list.push_back({{"type", intervention.type->name},
                        {"target", intervention.target.id},
                        {"from", text_of(intervention.from)},
                        {"until", text_or_empty(intervention.until)},
                        {"strength", intervention.strength}});
    }
    return list;
}

Json shocks_json(const Scenario& scenario)
{
    Json list = Json::array();
    for (const Shock& shock : scenario.shocks) {
        list.push_back({{"type", shock.type->name},
                        {"target", shock.target.id},
                        {"problem", shock.problem},
                        {"at", text_of(shock.at)},
                        {"months", shock.months},
                        {"size", shock.size}});
    }
    return list;
}

Json parameters_json(const Parameters& parameters)
{
    Json values = Json::object();
    for (const ParameterRow& row : parameter_table) values[std::string(row.name)] = parameters.*row.field;
    return values;
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
    const Json json{{"title", scenario.title},
                    {"question", scenario.question},
                    {"prediction", scenario.prediction},
                    {"watch", scenario.watch},
                    {"try", scenario.try_next},
                    {"sources", scenario.sources},
                    {"discussion", scenario.discussion},
                    {"start", text_of(scenario.start)},
                    {"months", scenario.months},
                    {"seed", scenario.seed},
                    {"replicates", scenario.replicates},
                    {"hash", hexadecimal(prepared.origin.scenario_hash)},
                    {"areas", areas_json(scenario)},
                    {"organisations", organisations_json(scenario)},
                    {"partnerships", partnerships_json(scenario)},
                    {"ties", ties_json(prepared.network)},
                    {"policies", policies_json(scenario)},
                    {"interventions", interventions_json(scenario)},
                    {"shocks", shocks_json(scenario)},
                    {"parameters", parameters_json(scenario.parameters)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace concord
