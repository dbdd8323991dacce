#include "model/standard_patch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace concord {

namespace {

void add(Scenario& scenario, const std::string& id, const std::string& kind, std::vector<std::string> areas,
         double budget)
{
    Organisation organisation;
    organisation.id = organisation.name = id;  // as the reader names what has no name
    organisation.kind = kind;
    organisation.areas = std::move(areas);
    organisation.budget = budget;
    scenario.organisations.push_back(std::move(organisation));
}

}  // namespace

void add_default_cuts(Scenario& scenario)
{
    for (const Kind& kind : scenario.kinds) scenario.funding[kind.name] = default_funding(kind, scenario.start);
}

Scenario level_patch()
{
    Scenario scenario;
    scenario.futures = FutureKind::none;
    scenario.title = "standard patch";
    scenario.question = "Which response?";
    scenario.replicates = 64;
    const std::vector<std::pair<std::string, double>> areas{{"a", 120e3}, {"b", 180e3}, {"c", 220e3}, {"d", 300e3}};
    for (const auto& [id, people] : areas) scenario.areas.push_back({id, id, people, 1.0, ""});
    // £ a head, near the north-east's: force 220, council 850, health 1600, probation 15, voluntary 6.
    add(scenario, "force_west", "force", {"a", "b"}, 66);
    add(scenario, "force_east", "force", {"c", "d"}, 114.4);
    for (const auto& [id, people] : areas) {
        const std::string force = id < std::string("c") ? "force_west" : "force_east";
        add(scenario, id + "_council", "council", {id}, people * 850e-6);
        add(scenario, id + "_health", "health", {id}, people * 1600e-6);
        add(scenario, id + "_probation", "probation", {id}, people * 15e-6);
        add(scenario, id + "_voluntary", "voluntary", {id}, people * 6e-6);
        Partnership partnership;
        partnership.id = partnership.name = id + "_partnership";
        partnership.areas = {id};
        partnership.members = {force, id + "_council", id + "_health", id + "_probation", id + "_voluntary"};
        scenario.partnerships.push_back(std::move(partnership));
    }
    scenario.policies = {{std::string(reference_response), std::string(reference_response), {}}};
    return scenario;
}

Scenario standard_patch()
{
    Scenario scenario = level_patch();
    add_default_cuts(scenario);
    return scenario;
}

Scenario ageing_patch()
{
    Scenario scenario;
    scenario.futures = FutureKind::none;
    scenario.title = "partnerships of all ages";
    scenario.question = "Do old partnerships trust more?";
    scenario.replicates = 64;
    for (int start = 0; start <= 108; start += 9) {
        const std::string id = "a" + std::to_string(start);
        const std::string body = id + "_";
        scenario.areas.push_back({id, id, 150e3, 1.0, ""});
        Partnership partnership;
        partnership.id = partnership.name = id + "_partnership";
        partnership.areas = {id};
        partnership.from = scenario.start + start;
        for (const auto& [kind, budget] : std::vector<std::pair<std::string, double>>{
                 {"force", 33}, {"council", 127}, {"health", 240}, {"probation", 2.25}, {"voluntary", 0.9}}) {
            partnership.members.push_back(body + kind);
            add(scenario, partnership.members.back(), kind, {id}, budget);
        }
        scenario.partnerships.push_back(std::move(partnership));
    }
    add_default_cuts(scenario);
    scenario.policies = {{std::string(reference_response), std::string(reference_response), {}}};
    return scenario;
}

}  // namespace concord
