#include "experiment/judging.hpp"

#include <algorithm>
#include <cmath>

#include "experiment/ranking.hpp"

namespace concord {

namespace {

/// The paired difference from hold, which hold has from itself too.
Spread difference_of(const SummaryRow& row) { return row.policy == 0 ? Spread{0.0, 0.0, 0.0} : row.difference.spread; }

bool is_same(const Spread& a, const Spread& b) { return a.median == b.median && a.low == b.low && a.high == b.high; }

}  // namespace

const MonthlyRow* start_row(const Results& results, const OutcomeRow& outcome)
{
    for (const MonthlyRow& row : results.monthly) {
        if (row.policy == 0 && row.month == 0 && row.outcome == &outcome) return &row;
    }
    return nullptr;
}

double better_share(const SummaryRow& row) { return is_tied(row) ? undefined : row.of_runs.better; }

double best_share(const Results& results, const SummaryRow& row)
{
    const bool is_moved = std::any_of(results.summary.begin(), results.summary.end(), [&](const SummaryRow& other) {
        return other.outcome == row.outcome && other.statistic == row.statistic && other.policy != 0 && !is_tied(other);
    });
    return is_moved ? row.of_runs.best : undefined;
}

Spread relative_difference(const Results& results, const SummaryRow& row)
{
    const SummaryRow* hold = summary_row(results, 0, *row.outcome, row.statistic);
    const double reference = hold == nullptr || !(hold->spread.low > 0.0) ? undefined : hold->spread.median;
    const Spread difference = difference_of(row);
    const Spread share{difference.median / reference, difference.low / reference, difference.high / reference};
    const bool helps = std::isfinite(share.median) && std::fabs(share.median) <= judging.largest_relative;
    return helps ? share : Spread{undefined, undefined, undefined};
}

When when(const Results& results, std::size_t policy, const OutcomeRow& outcome, BreakEven kind)
{
    using enum When::Pays;
    When told;
    told.runs = results.runs();
    const SummaryRow* row = summary_row(results, policy, outcome, headline_statistic(outcome));
    const BreakEvenRow* found = break_even_row(results, policy, outcome, kind);
    if (row == nullptr || found == nullptr || std::isnan(row->difference.spread.median)) return told;
    told.month = found->month;
    told.never_share = found->never_share;
    told.believed_month = found->believed_month;
    told.believed_share = static_cast<double>(found->believed_runs) / std::max(1, results.replicates);
    if (is_tied(*row))
        told.pays = tied;
    else if (!std::isfinite(found->month.median))
        told.pays = never;
    else
        told.pays = is_from_start(found->month.median) ? from_start : later;
    return told;
}

Winner winner(const Results& results, const OutcomeRow& outcome, Statistic statistic)
{
    Winner best;
    const std::vector<const SummaryRow*> rows = ranked(results, outcome, statistic);
    if (rows.empty() || outcome.better == Better::none) return best;
    const SummaryRow& first = *rows.front();
    for (const SummaryRow* row : rows) {
        const bool is_alike = is_same(row->spread, first.spread) && is_same(difference_of(*row), difference_of(first));
        if (row != &first && (!is_alike || !results.is_pick(row->policy))) continue;
        best.responses.push_back(row->policy);
        best.share += row->of_runs.best;
    }
    best.is_clear = best.share >= judging.clear;
    best.is_close = best.share < judging.close && results.replicates >= judging.min_runs;
    return best;
}

}  // namespace concord
