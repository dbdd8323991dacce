#include "wasm/frames.hpp"

#include <algorithm>
#include <limits>

#include "engine/simulate.hpp"
#include "wasm/scenario_view.hpp"

namespace concord {

namespace {

/// Adds frame after frame.
class FrameWriter {
public:
    FrameWriter(const Network& network, int lanes, int frames)
        : network_(network)
        , pairs_(tie_pairs(network))
        , lanes_(lanes)
    {
        const std::size_t each = pairs_.size() +
                                 2 * static_cast<std::size_t>(network.partnerships) +
                                 3 * static_cast<std::size_t>(network.organisations);
        numbers_.reserve(each * static_cast<std::size_t>(frames));
    }

    void add(const World& world, const Flows& flows)
    {
        for (const TiePair& pair : pairs_) put(0.5 * (mean(world.trust[pair.there]) + mean(world.trust[pair.back])));
        for (int p = 0; p < network_.partnerships; ++p) put(mean(flows.active[p]));
        for (int p = 0; p < network_.partnerships; ++p) {
            const double potential = mean_at_work(flows.potential[p], flows.active[p]);
            const double realised = mean_at_work(flows.realised[p], flows.active[p]);
            put(potential > 1e-12 ? 1.0 - realised / potential : std::numeric_limits<double>::quiet_NaN());
        }
        for (int i = 0; i < network_.organisations; ++i) put(mean(flows.income[i]));
        for (int i = 0; i < network_.organisations; ++i) put(mean(world.strain[i]));
        for (int i = 0; i < network_.organisations; ++i) put(world.choice[i].at[0]);
    }

    [[nodiscard]] std::vector<float> take() { return std::move(numbers_); }

private:
    void put(double value) { numbers_.push_back(static_cast<float>(value)); }

    [[nodiscard]] double mean(const Lanes& value) const
    {
        double sum = 0.0;
        for (int l = 0; l < lanes_; ++l) sum += value.at[l];
        return sum / lanes_;
    }

    [[nodiscard]] double mean_at_work(const Lanes& value, const Lanes& active) const
    {
        double sum = 0.0;
        for (int l = 0; l < lanes_; ++l) sum += active.at[l] * value.at[l];
        return sum / lanes_;
    }

    const Network& network_;
    std::vector<TiePair> pairs_;
    int lanes_;
    std::vector<float> numbers_;
};

}  // namespace

std::vector<float> map_frames(const Prepared& prepared, const Policy& policy)
{
    const Scenario& scenario = prepared.scenario;
    const Opening opening = spin_up(scenario, prepared.network, scenario.seed, 0, best_kernel());
    Run run(scenario, prepared.network, policy, opening, scenario.seed, best_kernel());
    FrameWriter frames(prepared.network, std::min(lane_count, scenario.replicates), scenario.months + 1);
    frames.add(run.world().view, run.flows().view);
    while (run.month() < scenario.months) {
        run.advance();
        frames.add(run.world().view, run.flows().view);
    }
    return frames.take();
}

}  // namespace concord
