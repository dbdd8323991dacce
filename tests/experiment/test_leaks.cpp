/// What arrives of collaborative advantage, where the rest leaks away, and how the loops turn.

#include <cmath>

#include "catch.hpp"
#include "experiment/happenings.hpp"
#include "experiment/leaks.hpp"
#include "support/everything.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// Runs one replicate of the scenario that uses everything.
template <class See>
std::vector<Happening> play(const Scenario& scenario, std::size_t policy, See see)
{
    return happenings_of(scenario, network_of(scenario), Futures(scenario, scenario.futures), scenario.policies[policy],
                         see);
}

double sum_of(const Advantage& advantage)
{
    double sum = advantage.realised;
    for (const double leak : advantage.leak) sum += leak;
    return sum;
}

}  // namespace

TEST_CASE("what arrives and what leaks away make what could be achieved, in every month of every partnership",
          "[experiment]")
{
    const Scenario scenario = everything_scenario();
    const Network network = network_of(scenario);
    int at_work = 0;
    int below = 0;
    for (const std::size_t policy : {std::size_t{0}, mixed_policy, adaptive_policy}) {
        play(scenario, policy, [&](const World&, const Flows& flows, const Turned&, const Parameters&) {
            for (int p = 0; p < network.partnerships; ++p) {
                const Advantage advantage = advantage_of(network, flows, p, watched_run);
                if (flows.active[p].at[watched_run] == 0.0) {
                    CHECK(sum_of(advantage) == 0.0);
                    continue;
                }
                ++at_work;
                below += advantage.realised < 0.0;
                CHECK(sum_of(advantage) == Approx(advantage.potential).margin(1e-9));
                for (const double leak : advantage.leak) CHECK(leak >= 0.0);
                if (network.is_contract[p] > 0.0)
                    CHECK(advantage.leak[leak_contract] == Approx(advantage.potential - advantage.realised));
                else
                    CHECK(advantage.leak[leak_contract] == 0.0);
            }
        });
    }
    CHECK(at_work > 1000);
    CHECK(below > 0);
}

TEST_CASE("lost working quality is shared out among its causes as they share its logarithm", "[experiment]")
{
    const Scenario scenario = everything_scenario();
    const Network network = network_of(scenario);
    int compared = 0;
    play(scenario, 0, [&](const World&, const Flows& flows, const Turned&, const Parameters&) {
        for (int p = 0; p < network.partnerships; ++p) {
            const Advantage advantage = advantage_of(network, flows, p, watched_run);
            if (network.is_contract[p] > 0.0 || !(advantage.potential > 0.0)) continue;
            const auto cause = [&](int c) { return flows.causes[p * cause_count + c].at[watched_run]; };
            CHECK(advantage.leak[cause_trust] * cause(cause_governance) ==
                  Approx(advantage.leak[cause_governance] * cause(cause_trust)).margin(1e-12));
            ++compared;
        }
    });
    CHECK(compared > 100);
}

TEST_CASE("every leak has a name, a meaning and a sentence from a meeting room", "[experiment]")
{
    for (std::size_t leak = 0; leak < leak_count; ++leak) {
        const LeakRow row = leak_row(leak);
        INFO(row.name);
        CHECK_FALSE(row.meaning.empty());
        CHECK(row.example.size() > 20);
        CHECK(row.name == (leak < cause_count ? cause_table[leak].name : other_leaks[leak - cause_count].name));
    }
}

TEST_CASE("a quantity of the loops has turned once it is far enough from its start", "[experiment]")
{
    const Scenario scenario = everything_scenario();
    const Network network = network_of(scenario);
    WorldColumns world(network);
    FlowColumns flows(network);
    world.fill(1.0);
    flows.fill(1.0);
    LoopWatch watch(network, watched_run);
    const auto way = [](const Turned& turned, Turning which) { return turned.way[static_cast<std::size_t>(which)]; };
    const Turned first = watch.see(world.view, flows.view);
    for (const int one : first.way) CHECK(one == 0);

    // All that is strained is strained further, less is spent on prevention, more people need help.
    for (int i = 0; i < network.organisations; ++i) {
        world.view.strain[i].at[watched_run] = 1.2;
        world.view.prevention_share[i].at[watched_run] = 0.8;
    }
    for (int a = 0; a < network.areas; ++a) world.view.need[a].at[watched_run] = 1.01;
    Turned turned = watch.see(world.view, flows.view);
    CHECK(way(turned, Turning::strain) == -1);
    CHECK(way(turned, Turning::prevention) == -1);
    CHECK(way(turned, Turning::need) == 0);
    CHECK(turned.of(loop_table[0]) == 0);
    for (int a = 0; a < network.areas; ++a) world.view.need[a].at[watched_run] = 1.05;
    turned = watch.see(world.view, flows.view);
    CHECK(turned.of(loop_table[0]) == -1);
    CHECK(turned.value[static_cast<std::size_t>(Turning::need)] == Approx(1.05));
    CHECK(turned.of(loop_table[1]) == 0);

    // Trust, effort and quality grow by a fifth; then no partnership is left.
    for (int p = 0; p < network.partnerships; ++p) {
        for (Lanes* column : {flows.view.mean_trust, flows.view.joint_effort, flows.view.quality})
            column[p].at[watched_run] = 1.2;
    }
    CHECK(watch.see(world.view, flows.view).of(loop_table[1]) == 1);
    for (int p = 0; p < network.partnerships; ++p) flows.view.active[p].at[watched_run] = 0.0;
    CHECK(watch.see(world.view, flows.view).of(loop_table[1]) == -1);
}
