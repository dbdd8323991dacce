#include "experiment/matters.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

#include "core/number_text.hpp"
#include "experiment/judging.hpp"
#include "experiment/own_figures.hpp"
#include "experiment/quantiles.hpp"
#include "experiment/regret.hpp"
#include "experiment/threads.hpp"
#include "model/uncertainty.hpp"

namespace concord {

namespace {

using Harm = std::vector<std::vector<double>>;  // [response][run]

/// Harm at the end of every run.
Harm harm_of(const Scenario& scenario, const Kernel& kernel, StopFlag stop)
{
    const Network network = network_of(scenario);
    const Futures futures(scenario, scenario.futures);
    const BlockShape shape(scenario, network, {});
    constexpr std::size_t at = place_of(Outcome::harm, Statistic::end);
    Harm harm(scenario.policies.size());
    for (int block = 0; block < blocks_of(scenario); ++block) {
        const std::vector<Lanes> numbers = run_block(scenario, network, futures, block, kernel, {}, stop);
        const int lanes = std::min(lane_count, scenario.replicates - block * lane_count);
        for (std::size_t p = 0; p < harm.size(); ++p) {
            const Lanes& ends = shape.columns(std::span(numbers), p).statistic[at];
            harm[p].insert(harm[p].end(), ends.at, ends.at + lanes);
        }
    }
    return harm;
}

/// Of some responses the one with least harm in a run, or on average over all of them.
std::size_t best_of(const Harm& harm, const std::vector<std::size_t>& responses, std::span<const std::uint32_t> runs)
{
    return best_on_average({{harm.begin(), harm.end()}, {}, 0, Better::lower}, responses, runs);
}

/// The answer as written, and how far another one is from it.
struct Written {
    Harm harm;
    std::vector<std::size_t> picks;  ///< responses that can be picked
    std::size_t leader;
    std::size_t response;

    [[nodiscard]] double difference(const Harm& of, std::size_t run) const { return of[response][run] - of[0][run]; }

    [[nodiscard]] double median_change(const Harm& other, bool of_difference) const
    {
        std::vector<double> changes;
        for (std::size_t run = 0; run < harm[0].size(); ++run)
            changes.push_back(of_difference ? std::fabs(difference(other, run) - difference(harm, run))
                                            : std::fabs(other[leader][run] - harm[leader][run]));
        return spread_of(changes).median;
    }

    void compare(const std::vector<Harm>& ends, MattersRow& row) const
    {
        row.moved = row.outcome_moved = row.changed = 0.0;
        for (const Harm& end : ends) {
            row.moved = std::max(row.moved, median_change(end, true));
            row.outcome_moved = std::max(row.outcome_moved, median_change(end, false));
        }
        const std::size_t runs = harm[0].size();
        for (std::uint32_t run = 0; run < runs; ++run) {
            const std::size_t best = best_of(harm, picks, {&run, 1});
            const bool changes = std::any_of(ends.begin(), ends.end(), [&](const Harm& end) {
                return best_of(end, picks, {&run, 1}) != best;
            });
            row.changed += changes ? 1.0 / static_cast<double>(runs) : 0.0;
        }
    }
};

/// Something to move: its row, and what makes its ends of the scenario.
struct Moved {
    MattersRow row;
    std::vector<std::function<void(Scenario&)>> ends;
};

std::vector<Moved> all_moved(const Scenario& scenario, const MattersOptions& options)
{
    std::vector<Moved> all;
    for (const OwnFigure& figure : own_figures(scenario, options.by, options.months)) {
        const auto end = [move = figure.move](int side) { return [move, side](Scenario& s) { move(s, side); }; };
        all.push_back({{figure.name, 1, figure.low, figure.high, 0.0, 0.0, 0.0}, {end(-1), end(1)}});
    }
    for (const UncertainNumber& number : uncertain_numbers()) {
        if (scenario.given_parameters.count(number.name) != 0) continue;
        const auto given = scenario.uncertainties.find(number.name);
        const Range range = given == scenario.uncertainties.end() ? number.plausible : given->second;
        if (!(range.low < range.high)) continue;
        const auto end = [&number](double value) { return [&number, value](Scenario& s) { fix(s, number, value); }; };
        all.push_back({{number.name, 0, number_text(range.low), number_text(range.high), 0.0, 0.0, 0.0},
                       {end(range.low), end(range.high)}});
    }
    return all;
}

}  // namespace

bool Matters::is_default_speaking() const noexcept
{
    return average.changed <= judging.speaking_changes && average.moved < judging.speaking_moves * std::fabs(difference);
}

Matters matters_of(const Scenario& scenario, const MattersOptions& options)
{
    const Kernel& kernel = options.kernel != nullptr ? *options.kernel : best_kernel();
    std::vector<Moved> all = all_moved(scenario, options);
    all.push_back({{"all figures average", 1, "", "", 0.0, 0.0, 0.0},
                   {[](Scenario& s) { s = with_average_figures(std::move(s)); }}});
    Written written{harm_of(scenario, kernel, options.stop), {}, 0, 0};
    for (std::size_t p = 0; p < written.harm.size(); ++p) {
        if (scenario.policies[p].can_be_picked()) written.picks.push_back(p);
    }
    std::vector<std::uint32_t> runs(written.harm[0].size());
    std::iota(runs.begin(), runs.end(), 0U);
    written.leader = written.response = best_of(written.harm, written.picks, runs);
    if (written.leader == 0 && written.picks.size() > 1)  // the reference: what differs from it is the runner-up
        written.response = best_of(written.harm, {written.picks.begin() + 1, written.picks.end()}, runs);
    std::mutex mutex;
    int done = 0;
    const auto count = static_cast<int>(all.size());
    for_each_of(count, options.jobs, [&](int item) {
        Moved& moved = all[static_cast<std::size_t>(item)];
        std::vector<Harm> ends;
        for (const auto& move : moved.ends) {
            Scenario end = scenario;
            move(end);
            ends.push_back(harm_of(end, kernel, options.stop));
        }
        written.compare(ends, moved.row);
        const std::lock_guard lock(mutex);
        if (options.progress) options.progress(++done, count);
    });
    Matters matters;
    matters.leader = written.leader;
    matters.response = written.response;
    matters.futures = scenario.replicates;
    std::vector<double> differences;
    for (std::size_t run = 0; run < written.harm[0].size(); ++run)
        differences.push_back(written.difference(written.harm, run));
    matters.difference = spread_of(differences).median;
    matters.average = all.back().row;
    all.pop_back();
    for (Moved& moved : all) matters.rows.push_back(std::move(moved.row));
    std::stable_sort(matters.rows.begin(), matters.rows.end(), [](const MattersRow& a, const MattersRow& b) {
        return std::pair(a.moved, a.changed) > std::pair(b.moved, b.changed);
    });
    return matters;
}

}  // namespace concord
