#include "experiment/findings.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "experiment/ranking.hpp"

namespace concord {

namespace {

LeastHarm least_harm_of(const Results& results)
{
    const OutcomeRow& harm = row_of(Outcome::harm);
    LeastHarm least;
    least.at_end = winner(results, harm, Statistic::end);
    least.in_sum = winner(results, harm, Statistic::total);
    const SummaryRow& best = *summary_row(results, least.at_end.responses.front(), harm, Statistic::end);
    least.difference = best.difference.spread;
    least.relative = relative_difference(results, best);
    const MonthlyRow* start = start_row(results, harm);
    least.since_start = start == nullptr ? undefined : best.spread.median / start->spread.median - 1.0;
    least.depends_on_horizon = least.at_end.responses.front() != least.in_sum.responses.front() &&
                               least.at_end.is_clear && least.in_sum.is_clear;
    return least;
}

Extremes extremes_of(const Results& results, std::size_t policy)
{
    std::map<int, double> reference;
    for (const MonthlyRow& row : results.monthly) {
        if (row.policy == 0 && row.outcome->outcome == Outcome::harm) reference[row.month] = row.spread.median;
    }
    Extremes extremes;
    for (const MonthlyRow& row : results.monthly) {
        if (row.policy != policy || row.outcome->outcome != Outcome::harm) continue;
        const double share = row.difference.median / reference[row.month];
        if (share > extremes.most) {
            extremes.most = share;
            extremes.worst_month = row.month;
            extremes.least_before = extremes.least;
            extremes.month_before = extremes.best_month;
        }
        if (share < extremes.least) {
            extremes.least = share;
            extremes.best_month = row.month;
        }
    }
    return extremes;
}

CostAndReturn cost_and_return_of(const Scenario& scenario, const Results& results)
{
    using enum CostAndReturn::Kind;
    CostAndReturn told;
    const std::vector<bool> picks = picks_of(scenario);
    if (std::count(picks.begin(), picks.end(), true) < 2) return told;
    const OutcomeRow& harm = row_of(Outcome::harm);
    const std::vector<const SummaryRow*> rows = ranked(results, harm, Statistic::end);
    told.hold_is_best = rows.front()->policy == 0;
    told.response = rows[told.hold_is_best ? 1 : 0]->policy;
    told.extremes = extremes_of(results, told.response);
    told.costs = told.extremes.most >= judging.negligible;
    told.gains = told.extremes.least <= -judging.negligible;
    told.ahead = when(results, told.response, harm, BreakEven::monthly);
    told.paid = when(results, told.response, harm, BreakEven::cumulative);
    const bool is_ahead = told.ahead.pays == When::Pays::from_start || told.ahead.pays == When::Pays::later;
    if (!told.costs && !told.gains)
        told.kind = alike;
    else if (!is_ahead)
        told.kind = falls_behind;
    else if (!told.costs)
        told.kind = free;
    else
        told.kind = told.extremes.least_before <= -judging.negligible ? gains_first : costs_first;
    return told;
}

}  // namespace

Findings findings_of(const Scenario& scenario, const Results& results)
{
    const std::size_t best = best_response(results);
    return {least_harm_of(results),
            cost_and_return_of(scenario, results),
            {best, holdback_of(scenario, results.diagnosis, best, last_year(results.diagnosis))},
            results.replicates};
}

}  // namespace concord
