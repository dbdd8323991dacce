#include "support/patch.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "experiment/quantiles.hpp"
#include "model/relations_at_rest.hpp"

namespace concord::test {

Organisation& add_organisation(Scenario& scenario, const std::string& id, const std::string& kind,
                               const std::vector<std::string>& areas, double budget)
{
    Organisation organisation;
    organisation.id = organisation.name = id;  // as the reader names what has no name
    organisation.kind = kind;
    organisation.areas = areas;
    organisation.budget = budget;
    return scenario.organisations.emplace_back(organisation);
}

Partnership& add_partnership(Scenario& scenario, const std::string& id, const std::vector<std::string>& areas,
                             const std::vector<std::string>& members)
{
    Partnership partnership;
    partnership.id = partnership.name = id;
    partnership.areas = areas;
    partnership.members = members;
    return scenario.partnerships.emplace_back(partnership);
}

void add_intervention(Scenario& scenario, const std::string& type, Target target, int from_month, int until_month)
{
    Intervention intervention;
    intervention.type = intervention_named(type);
    intervention.target = std::move(target);
    intervention.from = scenario.start + from_month;
    if (until_month >= 0) intervention.until = scenario.start + until_month;
    intervention.strength = intervention.type->strength;
    scenario.interventions.push_back(intervention);
}

Shock& add_shock(Scenario& scenario, const std::string& type, Target target, int month)
{
    Shock& shock = scenario.shocks.emplace_back();
    shock.type = shock_named(type);
    shock.target = std::move(target);
    shock.at = scenario.start + month;
    shock.months = shock.type->months;
    shock.size = shock.type->size;
    return shock;
}

void compare(Scenario& scenario, const std::vector<std::string>& responses)
{
    scenario.policies.clear();
    scenario.policies.push_back({"hold", "hold", {}});
    for (const std::string& name : responses) scenario.policies.push_back({name, name, {}});
}

Response& response(Scenario& scenario, const std::string& name)
{
    for (Response& row : scenario.responses) {
        if (row.name == name) return row;
    }
    throw std::invalid_argument("no response " + name);
}

Scenario patch_with(std::uint64_t seed, const std::vector<std::string>& responses)
{
    Scenario scenario = standard_patch();
    scenario.seed = seed;
    compare(scenario, responses);
    settle(scenario);
    return scenario;
}

Scenario growing_partnership(int members)
{
    Scenario scenario;
    scenario.futures = FutureKind::none;
    scenario.title = "growing partnership";
    scenario.question = "How many partners?";
    scenario.replicates = 64;
    scenario.areas.push_back({"a", "a", 250e3, 1.0, ""});
    const std::vector<std::pair<std::string, std::string>> bodies{
        {"force", "force"},         {"council", "council"}, {"health", "health"},     {"probation", "probation"},
        {"voluntary", "voluntary"}, {"fire", "fire"},       {"council_2", "council"}, {"voluntary_2", "voluntary"}};
    std::vector<std::string> joined;
    for (const auto& [id, kind] : bodies) {
        add_organisation(scenario, id, kind, {"a"}, 20).relevant_share = 1.0;
        if (static_cast<int>(joined.size()) < members) joined.push_back(id);
    }
    add_partnership(scenario, "partnership", {"a"}, joined);
    compare(scenario, {});
    return scenario;
}

Scenario patches_side_by_side(int organisations)
{
    Scenario scenario;
    scenario.futures = FutureKind::none;
    scenario.title = "patches side by side";
    scenario.question = "Does it matter who else is there?";
    for (int p = 0; static_cast<int>(scenario.organisations.size()) < organisations; ++p) {
        const std::string force = "force_" + std::to_string(p);
        std::vector<std::string> areas;
        for (int a = 0; a < 4; ++a) areas.push_back("area_" + std::to_string(p) + "_" + std::to_string(a));
        add_organisation(scenario, force, "force", areas, 180);
        for (const std::string& area : areas) {
            scenario.areas.push_back({area, area, 2e5, 1.0, ""});
            std::vector<std::string> members{force};
            for (const char* kind : {"council", "health", "probation", "voluntary", "fire"}) {
                members.push_back(area + "_" + kind);
                add_organisation(scenario, members.back(), kind, {area}, 50);
            }
            add_partnership(scenario, area + "_partnership", {area}, members);
        }
    }
    add_default_cuts(scenario);
    compare(scenario, {});
    return scenario;
}

Ensemble run(const Scenario& scenario)
{
    EnsembleOptions options;
    options.jobs = 2;
    options.keep = {true, true, true, true};
    return run_ensemble(scenario, network_of(scenario), options);
}

std::vector<double> at(const Ensemble& e, std::size_t policy, Outcome outcome, int month)
{
    const double* values = e.series_of(policy, outcome, month);
    return {values, values + e.replicates};
}

std::vector<double> mean_over(const Ensemble& e, std::size_t policy, Outcome outcome, int from, int to)
{
    std::vector<double> sums(static_cast<std::size_t>(e.replicates), 0.0);
    for (int month = from + 1; month <= to; ++month) {
        const double* values = e.series_of(policy, outcome, month);
        for (std::size_t r = 0; r < sums.size(); ++r) sums[r] += values[r] / (to - from);
    }
    return sums;
}

double mean(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double x : values) sum += x;
    return sum / static_cast<double>(values.size());
}

double median(std::vector<double> values) { return spread_of(values).median; }

double share_below(const std::vector<double>& a, const std::vector<double>& b)
{
    double below = 0.0;
    for (std::size_t r = 0; r < a.size(); ++r) below += a[r] < b[r] ? 1.0 : a[r] == b[r] ? 0.5 : 0.0;
    return below / static_cast<double>(a.size());
}

}  // namespace concord::test
