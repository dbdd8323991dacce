/// Runs in futures of their own: what they share, and what not.

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <set>

#include "experiment/deciding.hpp"
#include "experiment/results.hpp"
#include "model/standard_patch.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

Scenario patch_in_futures(FutureKind kind, int runs)
{
    Scenario scenario = standard_patch();
    scenario.months = 60;
    scenario.futures = kind;
    scenario.replicates = runs;
    compare(scenario, {"upstream_prevention", "silo_retreat"});
    return scenario;
}

double harm_at_end(const Ensemble& e, std::size_t policy, int run)
{
    return e.statistic_of(policy, Outcome::harm, Statistic::end)[run];
}

}  // namespace

TEST_CASE("a run has the bits of its future, whatever its neighbours in the block are", "[experiment][futures]")
{
    const Scenario scenario = patch_in_futures(FutureKind::prior, 64);
    const Network network = network_of(scenario);
    const Futures futures(scenario, FutureKind::prior);
    constexpr std::size_t lane = 3;
    const auto end_of_lane = [&](int first_neighbour) {
        std::array<Scenario, lane_count> lanes;
        for (std::size_t l = 0; l < lane_count; ++l)
            lanes[l] = futures.scenario_in(first_neighbour + static_cast<int>(l));
        lanes[lane] = futures.scenario_in(5);
        const auto premises = std::make_shared<const Premises>(lanes, network);
        const Opening opening = spin_up(scenario, network, premises, scenario.seed, 0, best_kernel());
        std::vector<double> values;
        for (const Policy& policy : scenario.policies) {
            const Trajectory t = simulate(scenario, network, policy, opening, scenario.seed, best_kernel());
            for (const Lanes& value : t.outcome) values.push_back(std::isnan(value.at[lane]) ? -1.0 : value.at[lane]);
        }
        return values;
    };
    CHECK(end_of_lane(0) == end_of_lane(40));
}

TEST_CASE("run k is in future k, and more runs leave the first ones as they are", "[experiment][futures]")
{
    for (const FutureKind kind : {FutureKind::prior, FutureKind::credible}) {
        const Scenario few = patch_in_futures(kind, 16);
        const Scenario many = patch_in_futures(kind, 40);
        const Network network = network_of(few);
        const Ensemble e = run_ensemble(few, network, {});
        const Ensemble more = run_ensemble(many, network_of(many), {});
        for (std::size_t p = 0; p < few.policies.size(); ++p) {
            for (int run = 0; run < 16; ++run) CHECK(harm_at_end(e, p, run) == harm_at_end(more, p, run));
        }
        // One future, run by itself with every lane alike, gives the same with the same draws.
        constexpr int run = 11;
        const Scenario future = e.futures->scenario_in(run);
        const auto premises = std::make_shared<const Premises>(future, network, present_of(future, network));
        const Opening opening = spin_up(few, network, premises, few.seed, lane_count, best_kernel());
        const Trajectory t = simulate(few, network, few.policies[1], opening, few.seed, best_kernel());
        CHECK(t.at(Outcome::harm, few.months).at[run - lane_count] == harm_at_end(e, 1, run));
    }
}

TEST_CASE("futures differ far more than draws do, and draws have their share of a difference", "[experiment][futures]")
{
    Scenario scenario = patch_in_futures(FutureKind::credible, 64);
    const Network network = network_of(scenario);
    const Ensemble e = run_ensemble(scenario, network, {});
    std::set<double> values;
    for (int run = 0; run < 64; ++run) values.insert(harm_at_end(e, 0, run));
    CHECK(values.size() == 64);
    for (const SummaryRow& row : summary_of(e)) {
        if (row.outcome->outcome != Outcome::harm || row.statistic != Statistic::end || row.policy == 0) continue;
        CHECK(row.difference.draws_share > 0.0);
        CHECK(row.difference.draws_share < 0.2);  // a hundredth or less of hold's harm by the specification's prototype
    }
    scenario.futures = FutureKind::none;
    const Ensemble without = run_ensemble(scenario, network, {});
    for (const SummaryRow& row : summary_of(without)) CHECK(std::isnan(row.difference.draws_share));
    CHECK(deciding_of(scenario, futures_of(scenario, without)).empty());
}

TEST_CASE("the present of every future is at rest: loads are right at its own utilisation", "[experiment][futures]")
{
    const Scenario scenario = patch_in_futures(FutureKind::prior, 64);
    const Network network = network_of(scenario);
    const Futures futures(scenario, FutureKind::prior);
    for (int run = 0; run < 24; ++run) {
        const Scenario future = futures.scenario_in(run);
        const Present present = present_of(future, network);
        const Parameters& p = future.parameters;
        std::vector<double> load(static_cast<std::size_t>(network.organisations), 0.0);
        for (int a = 0; a < network.areas; ++a) {
            const double per_case = 1.0 + p.bouncing * (1.0 - present.usual_clarity[a]);
            for (int k = 0; k < network.problems; ++k) {
                const int cell = a * network.problems + k;
                const double cases = present.baseline_cases[cell] + p.return_rate * present.opening_backlog[cell];
                for (int s = network.service_begin[a]; s < network.service_begin[a + 1]; ++s)
                    load[network.service_organisation[s]] += cases * per_case * present.routing[s * network.problems + k];
            }
        }
        for (int i = 0; i < network.organisations; ++i) {
            if (network.serves[i] == 0.0) continue;
            const double joint = network.organisation_member_begin[i] < network.organisation_member_begin[i + 1]
                                     ? p.joint_share
                                     : 0.0;
            const double daily = 1.0 - p.prevention_share - p.improvement_share - joint;
            CAPTURE(run, i);
            CHECK(load[i] == Approx(p.utilisation * network.budget[i] * daily).epsilon(1e-9));
        }
    }
}
