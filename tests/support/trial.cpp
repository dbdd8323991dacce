#include "support/trial.hpp"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "support/patch.hpp"

namespace concord::test {

Trial::Trial(Scenario made, std::size_t policy_row, std::uint64_t first_replicate, const Kernel& with)
    : scenario(std::move(made))
    , network(network_of(scenario))
    , policy(scenario.policies.at(policy_row))
    , opening(spin_up(scenario, network, scenario.seed, first_replicate, with))
    , kernel(with)
    , before(opening.world)
    , now(opening.world)
    , flows(opening.flows)
    , outcomes(opening.outcomes)
    , calendar_(scenario, network, *opening.premises)
    , stance_(stance_of(scenario, policy))
{}

std::vector<std::string> Trial::advance()
{
    conditions_ = &calendar_.at(month);
    std::swap(before, now);
    now.fill(std::nan(""));
    flows.fill(std::nan(""));
    const Step step = step_from(before, now, month);
    Totals totals = empty_totals();
    for (const Part& part : network.parts) {
        kernel.run_phases(step, part);
        kernel.add_up(step, part, totals);
    }
    kernel.observe(network, totals, outcomes.data());
    ++month;
    return broken_invariants(step, before, now);
}

namespace {

template <class Items>
int row_of(const Items& items, const std::string& id)
{
    for (std::size_t row = 0; row < items.size(); ++row) {
        if (items[row].id == id) return static_cast<int>(row);
    }
    throw std::invalid_argument("no " + id);
}

}  // namespace

int organisation_row(const Scenario& scenario, const std::string& id) { return row_of(scenario.organisations, id); }
int partnership_row(const Scenario& scenario, const std::string& id) { return row_of(scenario.partnerships, id); }
int area_row(const Scenario& scenario, const std::string& id) { return row_of(scenario.areas, id); }

std::uint64_t digest_of(const Scenario& scenario, int jobs)
{
    EnsembleOptions options;
    options.jobs = jobs;
    return run_ensemble(scenario, network_of(scenario), options).digest;
}

void silence(Scenario& scenario)
{
    Parameters& p = scenario.parameters;
    p.demand_noise = 0.0;
    p.funding_noise = 0.0;
    p.experience_noise = 0.0;
    p.tenure = 1e9;
    p.loss_of_office = 0.0;
    p.tone_spread = 0.0;
}

Scenario lone_force()
{
    Scenario scenario;
    scenario.futures = FutureKind::none;
    scenario.title = "lone force";
    scenario.question = "What does a force do alone?";
    scenario.replicates = 8;
    scenario.areas.push_back({"a", "a", 200e3, 1.0, ""});
    add_organisation(scenario, "force", "force", {"a"}, 50);
    compare(scenario, {});
    return scenario;
}

Scenario quiet_pair()
{
    Scenario scenario = lone_force();
    scenario.title = "quiet pair";
    add_organisation(scenario, "council", "council", {"a"}, 50).relevant_share = 1.0;
    add_partnership(scenario, "pair", {"a"}, {"force", "council"});
    silence(scenario);
    return scenario;
}

}  // namespace concord::test
