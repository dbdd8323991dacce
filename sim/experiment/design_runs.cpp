#include "experiment/design_runs.hpp"

#include <algorithm>
#include <mutex>

#include "experiment/quantiles.hpp"
#include "experiment/ranking.hpp"
#include "experiment/threads.hpp"

namespace concord {

namespace {

std::shared_ptr<const Premises> premises_at(const DesignBlock& block, const Futures& futures, const Network& network)
{
    const std::vector<Uncertainty>& uncertainties = futures.uncertainties();
    std::array<Scenario, lane_count> lanes;
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        std::vector<double> values;
        for (std::size_t u = 0; u < uncertainties.size(); ++u)
            values.push_back(uncertainties[u].at(block.shares[lane][u]));
        lanes[lane] = futures.scenario_with(values);
    }
    return std::make_shared<const Premises>(lanes, network);
}

}  // namespace

std::vector<OutcomeColumn> headline_columns(const Scenario& scenario)
{
    std::vector<OutcomeColumn> columns;
    for (std::size_t policy = 0; policy < scenario.policies.size(); ++policy) {
        for (const OutcomeRow& outcome : outcome_table) {
            if (outcome.headline) columns.push_back({policy, &outcome, headline_statistic(outcome)});
        }
    }
    return columns;
}

bool DesignRuns::are_done(int from, int until) const
{
    return std::all_of(is_done.begin() + from, is_done.begin() + until, [](char done) { return done != 0; });
}

DesignRuns run_design(const Scenario& scenario, const Network& network, const Futures& futures, int blocks,
                      const std::function<DesignBlock(int)>& block_of, const EnsembleOptions& options)
{
    const Kernel& kernel = options.kernel != nullptr ? *options.kernel : best_kernel();
    const std::vector<OutcomeColumn> columns = headline_columns(scenario);
    const BlockShape shape(scenario, network, Keep{});
    const std::size_t points = static_cast<std::size_t>(blocks) * lane_count;
    DesignRuns runs{std::vector<std::vector<double>>(columns.size(), std::vector<double>(points, undefined)),
                    std::vector<char>(static_cast<std::size_t>(blocks), 0)};
    std::mutex mutex;
    int done = 0;
    const auto run_one = [&](int b) {
        const DesignBlock block = block_of(b);
        const std::vector<Lanes> numbers = run_lanes(scenario, network, premises_at(block, futures, network),
                                                     block.first_run, kernel, Keep{}, options.stop);
        const std::lock_guard lock(mutex);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const OutcomeColumn& column = columns[c];
            const std::size_t row = place_of(column.outcome->outcome, column.statistic);
            const Lanes& lanes = shape.columns(std::span<const Lanes>(numbers), column.policy).statistic[row];
            std::copy(lanes.at, lanes.at + lane_count,
                      runs.values[c].begin() + static_cast<std::ptrdiff_t>(b) * lane_count);
        }
        runs.is_done[static_cast<std::size_t>(b)] = 1;
        if (options.progress) options.progress(++done, blocks);
    };
    try {
        for_each_of(blocks, options.jobs, run_one);
    } catch (const RunStopped&) {  // what is done is kept
    }
    return runs;
}

}  // namespace concord
