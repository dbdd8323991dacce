#include "wasm/frames.hpp"

#include <limits>

#include "experiment/block.hpp"
#include "wasm/scenario_view.hpp"

namespace concord {

std::vector<float> map_frames(const Prepared& prepared, const Policy& policy)
{
    const Scenario& scenario = prepared.scenario;
    const Network& network = prepared.network;
    const std::vector<TiePair> pairs = tie_pairs(network);
    std::vector<float> numbers;
    const auto put = [&](double value) { numbers.push_back(static_cast<float>(value)); };
    const auto add_frame = [&](const World& world, const Flows& flows) {
        for (const TiePair& pair : pairs) put(0.5 * (world.trust[pair.there].at[0] + world.trust[pair.back].at[0]));
        for (int p = 0; p < network.partnerships; ++p) put(flows.active[p].at[0]);
        for (int p = 0; p < network.partnerships; ++p) {
            const double potential = flows.active[p].at[0] * flows.potential[p].at[0];
            const double realised = flows.active[p].at[0] * flows.realised[p].at[0];
            put(potential > 1e-12 ? 1.0 - realised / potential : std::numeric_limits<double>::quiet_NaN());
        }
        for (int i = 0; i < network.organisations; ++i) put(flows.income[i].at[0]);
        for (int i = 0; i < network.organisations; ++i) put(world.strain[i].at[0]);
        for (int i = 0; i < network.organisations; ++i) put(world.choice[i].at[0]);
    };

    // Of the first block the first run: choices cannot be averaged.
    const BlockRuns runs = runs_of(scenario, 0);
    const Opening opening = spin_up(scenario, network, premises_of(*prepared.futures, scenario, network, runs),
                                    scenario.seed, runs.first, best_kernel());
    Run run(scenario, network, policy, opening, scenario.seed, best_kernel());
    add_frame(run.world().view, run.flows().view);
    while (run.month() < scenario.months) {
        run.advance();
        add_frame(run.world().view, run.flows().view);
    }
    return numbers;
}

}  // namespace concord
