#include "experiment/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace concord {

Statistic headline_statistic(const OutcomeRow& outcome) { return outcome.has_end ? Statistic::end : Statistic::mean; }

const SummaryRow* summary_row(const Results& results, std::size_t policy, const OutcomeRow& outcome, Statistic statistic)
{
    for (const SummaryRow& row : results.summary) {
        if (row.policy == policy && row.outcome == &outcome && row.statistic == statistic) return &row;
    }
    return nullptr;
}

const BreakEvenRow* break_even_row(const Results& results, std::size_t policy, const OutcomeRow& outcome, BreakEven kind)
{
    for (const BreakEvenRow& row : results.break_even) {
        if (row.policy == policy && row.outcome == &outcome && row.kind == kind) return &row;
    }
    return nullptr;
}

std::vector<const SummaryRow*> ranked(const Results& results, const OutcomeRow& outcome, Statistic statistic)
{
    std::vector<const SummaryRow*> rows;
    for (const SummaryRow& row : results.summary) {
        if (row.outcome == &outcome && row.statistic == statistic) rows.push_back(&row);
    }
    if (rows.empty() || outcome.better == Better::none) return rows;
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    const auto badness = [&](const SummaryRow& row) {
        return results.is_pick(row.policy) ? std::pair(row.regret_median, row.regret_high) : std::pair(nothing, nothing);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const SummaryRow* a, const SummaryRow* b) {
        const auto x = badness(*a);
        const auto y = badness(*b);
        return std::isnan(y.first) ? !std::isnan(x.first) : x < y;
    });
    return rows;
}

std::size_t best_response(const Results& results)
{
    const std::vector<const SummaryRow*> rows = ranked(results, row_of(Outcome::harm), Statistic::end);
    return rows.empty() ? 0 : rows.front()->policy;
}

bool is_tied(const SummaryRow& row)
{
    const Spread& difference = row.difference.spread;
    return difference.low == 0.0 && difference.high == 0.0;
}

}  // namespace concord
