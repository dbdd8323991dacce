#include "sweep/analysis.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "core/digest.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "results/place.hpp"

namespace concord {

namespace {

/// Turns rows of the store back into blocks, whose months and places stay undefined.
class BlockReader {
public:
    BlockReader(const Store& store, const Network& network)
        : store_(store)
        , shape_(store.study().scenario, network, Keep{})
        , numbers_(shape_.size(), same_in_all(undefined))
    {}

    /// Puts a run's row into its lane; true once the block is whole.
    bool put(const StoredRun& row)
    {
        const auto lane = static_cast<std::size_t>(row.run) % lane_count;
        const BlockColumns<Lanes> columns = shape_.columns(std::span(numbers_), row.policy);
        for (std::size_t c = 0; c < row.values.size(); ++c) {
            const StoreColumn& column = store_.columns()[c];
            (column.is_break_even ? columns.break_even : columns.statistic)[column.at].at[lane] = row.values[c];
        }
        columns.digest[0].at[lane] = number_of(number_from_hexadecimal(row.digest));
        const int lanes = lanes_of(store_.study().scenario, block_of(row));
        return static_cast<int>(lane) + 1 == lanes && row.policy + 1 == store_.study().scenario.policies.size();
    }

    [[nodiscard]] const std::vector<Lanes>& numbers() const noexcept { return numbers_; }
    [[nodiscard]] static int block_of(const StoredRun& row) { return static_cast<int>(row.run / lane_count); }

private:
    const Store& store_;
    BlockShape shape_;
    std::vector<Lanes> numbers_;
};

/// What the store holds of the first so many runs.
Ensemble stored_ensemble(Store& store, const Network& network, int runs)
{
    const Scenario& scenario = store.study().scenario;
    Collector collector(scenario, network, Keep{}, 0);
    BlockReader reader(store, network);
    store.for_each_row(StoredTable::runs, [&](const StoredRun& row) {
        if (row.run < runs && reader.put(row)) collector.take(BlockReader::block_of(row), reader.numbers());
    });
    if (runs == scenario.replicates) {
        store.for_each_row(StoredTable::repeated, [&](const StoredRun& row) {
            if (reader.put(row)) collector.take(BlockReader::block_of(row), reader.numbers());
        });
    }
    return collector.finish();
}

void check_outcomes(const Store& store)
{
    const std::vector<std::string>& kept = store.study().outcomes;
    const std::string lacking = joined(outcome_table, ", ", [&](const OutcomeRow& row) {
        const bool is_kept = std::find(kept.begin(), kept.end(), row.name) != kept.end();
        return row.headline && !is_kept ? row.name : "";
    });
    if (!lacking.empty())
        throw StoreRefused(
            fmt::format("{} does not keep {}, which a comparison needs; sweep a study whose 'outcomes' name "
                        "them, or leave that key out",
                        path_in_quotes(store.path()), lacking));
}

/// Throws where a run that was worked out again is not as the store has it.
void check_again(const Store& store, const Ensemble& stored, const Ensemble& again)
{
    for (std::size_t p = 0; p < stored.policies.size(); ++p) {
        for (const StoreColumn& column : store.columns()) {
            if (column.is_break_even && p == 0) continue;
            const auto of = [&](const Ensemble& e, int run) {
                const PolicyResults& r = e.policies[p];
                return (column.is_break_even
                            ? r.break_even
                            : r.statistic)[column.at * static_cast<std::size_t>(e.asked) + static_cast<std::size_t>(run)];
            };
            for (int run = 0; run < again.replicates; ++run) {
                if (is_same_number(of(stored, run), of(again, run))) continue;
                throw StoreError(fmt::format("run {} of {} comes out otherwise than {} has it ({}); sweep again into "
                                             "another store",
                                             run + 1, store.study().scenario.policies[p].name,
                                             path_in_quotes(store.path()), column.name));
            }
        }
    }
}

/// Gives an ensemble what another one of its first runs kept beyond statistics.
void take_kept(Ensemble& whole, Ensemble&& first)
{
    whole.series_replicates = first.series_replicates;
    whole.entity_replicates = first.entity_replicates;
    whole.mean_replicates = first.mean_replicates;
    whole.jobs = first.jobs;
    whole.jobs_wanted = first.jobs_wanted;
    for (std::size_t p = 0; p < whole.policies.size(); ++p) {
        PolicyResults& to = whole.policies[p];
        PolicyResults& from = first.policies[p];
        to.series = std::move(from.series);
        to.organisation = std::move(from.organisation);
        to.area = std::move(from.area);
        to.partnership = std::move(from.partnership);
        to.followers = std::move(from.followers);
    }
}

}  // namespace

Ensemble ensemble_of(Store& store, const Network& network, const EnsembleOptions& options)
{
    check_outcomes(store);
    const Scenario& scenario = store.study().scenario;
    const int runs = whole_runs(store, store.blocks_done());
    if (runs == 0)
        throw StoreRefused(path_in_quotes(store.path()) +
                           " does not hold the first runs of its study; sweep it, or merge its shards");
    Ensemble stored = stored_ensemble(store, network, runs);

    const KeptRuns kept = kept_runs_of(scenario, network, options.keep, options.series_bytes);
    Scenario first = scenario;
    first.replicates = std::min(runs, std::max(kept.series, kept.entities));
    Ensemble again = run_ensemble(first, network, options);
    if (again.replicates < again.asked) throw RunStopped{};
    check_again(store, stored, again);
    take_kept(stored, std::move(again));
    add_futures(scenario, std::make_shared<const Futures>(scenario, scenario.futures), stored);
    return stored;
}

}  // namespace concord
