#include "wasm/frames.hpp"

#include <algorithm>
#include <limits>

#include "engine/simulate.hpp"
#include "wasm/scenario_view.hpp"

namespace concord {

std::vector<float> map_frames(const Prepared& prepared, const Policy& policy)
{
    const Scenario& scenario = prepared.scenario;
    const Network& network = prepared.network;
    const std::vector<TiePair> pairs = tie_pairs(network);
    const int lanes = std::min(lane_count, scenario.replicates);
    const auto mean_at_work = [&](const Lanes& value, const Lanes& active) {
        double sum = 0.0;
        for (int l = 0; l < lanes; ++l) sum += active.at[l] * value.at[l];
        return sum / lanes;
    };
    constexpr Lanes always{{1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0}};
    const auto mean = [&](const Lanes& value) { return mean_at_work(value, always); };

    std::vector<float> numbers;
    const auto put = [&](double value) { numbers.push_back(static_cast<float>(value)); };
    const auto add_frame = [&](const World& world, const Flows& flows) {
        for (const TiePair& pair : pairs) put(0.5 * (mean(world.trust[pair.there]) + mean(world.trust[pair.back])));
        for (int p = 0; p < network.partnerships; ++p) put(mean(flows.active[p]));
        for (int p = 0; p < network.partnerships; ++p) {
            const double potential = mean_at_work(flows.potential[p], flows.active[p]);
            const double realised = mean_at_work(flows.realised[p], flows.active[p]);
            put(potential > 1e-12 ? 1.0 - realised / potential : std::numeric_limits<double>::quiet_NaN());
        }
        for (int i = 0; i < network.organisations; ++i) put(mean(flows.income[i]));
        for (int i = 0; i < network.organisations; ++i) put(mean(world.strain[i]));
        for (int i = 0; i < network.organisations; ++i) put(world.choice[i].at[0]);
    };

    const Opening opening = spin_up(scenario, network, scenario.seed, 0, best_kernel());
    Run run(scenario, network, policy, opening, scenario.seed, best_kernel());
    add_frame(run.world().view, run.flows().view);
    while (run.month() < scenario.months) {
        run.advance();
        add_frame(run.world().view, run.flows().view);
    }
    return numbers;
}

}  // namespace concord
