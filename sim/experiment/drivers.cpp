#include "experiment/drivers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "experiment/bins.hpp"
#include "experiment/knowing.hpp"
#include "experiment/tallies.hpp"

namespace concord {

namespace {

constexpr std::uint64_t shuffles = 200;  ///< a multiple of `orders_at_once`

/// An uncertainty's values, the runs in their order and the bins of the runs.
struct Ranked {
    std::span<const double> values;
    std::vector<std::uint32_t> order;
    std::vector<std::uint8_t> bins;
};

/// A question that is put to each uncertainty.
struct Asked {
    std::size_t response;
    std::vector<std::size_t> compared;  ///< responses that may change places
    Question shares;
    std::optional<Decision> decision{};  ///< where the question is which is best
};

/// The runs in which all those responses are defined; none where they are too few.
std::vector<std::uint32_t> runs_of(const JudgedRuns& judged, const std::vector<std::size_t>& responses)
{
    std::vector<std::uint32_t> runs;
    for (std::size_t i = 0; i < judged.runs(); ++i) {
        if (std::all_of(responses.begin(), responses.end(),
                        [&](std::size_t r) { return std::isfinite(judged.outcome[r][i]); }))
            runs.push_back(static_cast<std::uint32_t>(i));
    }
    if (!are_enough(runs.size(), judged.runs())) runs.clear();
    return runs;
}

Asked difference_of(const JudgedRuns& judged, std::size_t response)
{
    std::vector<std::uint32_t> runs = runs_of(judged, {response, judged.reference});
    std::vector<double> column;
    column.reserve(runs.size());
    for (const std::uint32_t i : runs)
        column.push_back(judged.outcome[response][i] - judged.outcome[judged.reference][i]);
    return {response, {response, judged.reference}, question_of(std::move(runs), {std::move(column)})};
}

/// Responses that can be picked and are defined in enough runs.
std::vector<std::size_t> responses_to_pick(const JudgedRuns& judged)
{
    std::vector<std::size_t> picks;
    for (std::size_t r = 0; r < judged.responses(); ++r) {
        if (judged.can_be_picked[r] && !runs_of(judged, {r}).empty()) picks.push_back(r);
    }
    return picks;
}

/// Nothing where there is nothing to choose.
std::optional<Asked> best_of(const JudgedRuns& judged)
{
    const std::vector<std::size_t> picks = responses_to_pick(judged);
    if (picks.size() < 2 || judged.better == Better::none) return std::nullopt;
    const std::vector<std::uint32_t> runs = runs_of(judged, picks);
    if (runs.empty()) return std::nullopt;
    JudgedRuns among = judged;
    for (std::size_t r = 0; r < judged.responses(); ++r)
        among.can_be_picked[r] = std::find(picks.begin(), picks.end(), r) != picks.end();
    const std::vector<std::vector<double>> parts = parts_in_best(among);
    std::vector<std::vector<double>> columns;
    for (const std::size_t r : picks) {
        std::vector<double>& column = columns.emplace_back();
        for (const std::uint32_t i : runs) column.push_back(parts[r][i]);
    }
    return Asked{which_is_best, picks, question_of(runs, std::move(columns)), decision_of(judged, picks, runs)};
}

void keep_largest(OfOrders& largest, const OfOrders& values)
{
    for (std::size_t o = 0; o < orders_at_once; ++o) {
        if (std::isnan(largest[o]) || values[o] > largest[o]) largest[o] = values[o];
    }
}

BinsOfRuns bins_of_all(const std::vector<Ranked>& uncertainties)
{
    BinsOfRuns bins;
    for (const Ranked& uncertainty : uncertainties) bins.emplace_back(uncertainty.bins);
    return bins;
}

/// The limits of chance.
void shuffle_all(const std::vector<Asked>& asked, const std::vector<Ranked>& uncertainties, std::size_t last_bin,
                 Drivers& drivers)
{
    std::vector<double> shares;
    std::vector<double> values;
    const BinsOfRuns bins = bins_of_all(uncertainties);
    std::vector<Tally> tallies;
    for (std::uint64_t first = 0; first < shuffles; first += orders_at_once) {
        OfOrders largest_share;
        OfOrders largest_value;
        largest_share.fill(undefined);
        largest_value.fill(undefined);
        for (const Asked& question : asked) {
            add_up(question.shares, shuffled(question.shares, first), bins, last_bin, tallies);
            for (const Tally& tally : tallies) keep_largest(largest_share, shares_explained(question.shares, tally));
            if (!question.decision) continue;
            const Question& decided = question.decision->question;
            add_up(decided, shuffled(decided, first), bins, last_bin, tallies);
            for (const Tally& tally : tallies)
                keep_largest(largest_value, values_of_knowing(*question.decision, tally));
        }
        shares.insert(shares.end(), largest_share.begin(), largest_share.end());
        values.insert(values.end(), largest_value.begin(), largest_value.end());
    }
    drivers.chance_share = spread_of(shares).high;
    drivers.chance_knowing = spread_of(values).high;
}

/// Of one column, its bins in the runs' own order.
Trend trend_in(const Tally& tally, const Question& question, std::size_t last_bin)
{
    std::vector<double> sum;
    double between = 0.0;
    for (std::size_t b = 0; b < tally.count.size(); ++b) {
        const double s = tally.of(0, b).front();
        if (b < last_bin) sum.push_back(s);
        if (tally.count[b] > 0.0) between += s * s / tally.count[b];
    }
    const double within = (question.squares.front() - between) / static_cast<double>(question.runs.size() - tally.filled);
    return trend_of(sum, std::span(tally.count).first(last_bin), within);
}

/// Puts in where two of the compared responses change places.
void find_flip(const JudgedRuns& judged, const Asked& question, const Ranked& uncertainty, DriverRow& row)
{
    std::vector<bool> is_asked(judged.runs(), false);
    for (const std::uint32_t i : question.shares.runs) is_asked[i] = true;
    std::vector<std::uint32_t> order;
    std::copy_if(uncertainty.order.begin(), uncertainty.order.end(), std::back_inserter(order),
                 [&](std::uint32_t i) { return is_asked[i]; });
    if (order.size() < min_runs_for_flip) return;
    const std::size_t end = order.size() / 8;
    row.below = best_on_average(judged, question.compared, std::span(order).first(end));
    row.above = best_on_average(judged, question.compared, std::span(order).last(end));
    if (row.below == row.above) return;
    std::vector<double> difference(judged.runs(), undefined);
    for (const std::uint32_t i : order) difference[i] = judged.badness(row.below, i) - judged.badness(row.above, i);
    row.flip = flip_of(uncertainty.values, order, difference);
}

void add_rows(const JudgedRuns& judged, const Asked& question, const std::vector<Ranked>& uncertainties,
              std::size_t last_bin, Drivers& drivers)
{
    const BinsOfRuns bins = bins_of_all(uncertainties);
    std::vector<Tally> shares;
    std::vector<Tally> behind;
    add_up(question.shares, in_order(question.shares), bins, last_bin, shares);
    if (question.decision)
        add_up(question.decision->question, in_order(question.decision->question), bins, last_bin, behind);
    for (std::size_t u = 0; u < uncertainties.size(); ++u) {
        DriverRow row{question.response, u, shares_explained(question.shares, shares[u]).front(), false};
        row.is_named = row.share > drivers.chance_share;
        if (row.is_named && judged.better != Better::none) find_flip(judged, question, uncertainties[u], row);
        if (row.is_named && !question.decision) row.direction = trend_in(shares[u], question.shares, last_bin);
        if (question.decision) {
            row.knowing = values_of_knowing(*question.decision, behind[u]).front();
            row.is_worth_knowing = row.knowing > drivers.chance_knowing;
        }
        drivers.rows.push_back(row);
    }
}

}  // namespace

Drivers drivers_of(const std::vector<std::span<const double>>& uncertainties, const JudgedRuns& judged)
{
    const std::size_t last_bin = bins_for(judged.runs());
    std::vector<Ranked> ranked;
    for (const std::span<const double> values : uncertainties) {
        Ranked& uncertainty = ranked.emplace_back(Ranked{values, order_of(values), {}});
        uncertainty.bins = bins_of(values, uncertainty.order, last_bin);
    }
    std::vector<Asked> asked;
    for (std::size_t r = 0; r < judged.responses(); ++r) {
        if (r != judged.reference) asked.push_back(difference_of(judged, r));
    }
    if (std::optional<Asked> best = best_of(judged)) asked.push_back(std::move(*best));

    Drivers drivers;
    shuffle_all(asked, ranked, last_bin, drivers);
    for (const Asked& question : asked) add_rows(judged, question, ranked, last_bin, drivers);
    return drivers;
}

}  // namespace concord
