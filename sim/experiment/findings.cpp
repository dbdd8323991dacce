#include "experiment/findings.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "experiment/ranking.hpp"

namespace concord {

namespace {

/// How much prevention a policy asks for, against the baseline; 1 where that is not one number.
double prevention_of(const Scenario& scenario, std::size_t policy)
{
    for (const Response& response : scenario.responses) {
        if (response.name == scenario.policies[policy].everyone) return response.prevention;
    }
    return 1.0;
}

/// The fact by which futures were accepted and from which a finding follows in part.
const FactRow* accepted_by(const Scenario& scenario, Follows finding)
{
    return scenario.futures == FutureKind::credible ? fact_behind(finding) : nullptr;
}

bool is_robust(double share, const Results& results)
{
    return lower_limit(share, static_cast<std::size_t>(results.replicates)) >= judging.robust;
}

const FactRow* fact_of_least(const Scenario& scenario, const LeastHarm& least)
{
    const std::size_t best = least.at_end.responses.front();
    if (prevention_of(scenario, best) > 1.0) return accepted_by(scenario, Follows::worth_of_prevention);
    const bool rises = scenario.policies[best].name == reference_response && least.since_start > 0.0;
    return rises ? accepted_by(scenario, Follows::rise_of_harm) : nullptr;
}

LeastHarm least_harm_of(const Scenario& scenario, const Results& results)
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
    least.fact = fact_of_least(scenario, least);
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
    told.reference_is_best = rows.front()->policy == 0;
    told.response = rows[told.reference_is_best ? 1 : 0]->policy;
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
    told.is_prevention = prevention_of(scenario, told.response) > 1.0;
    if (told.is_prevention && told.kind == costs_first) told.fact = accepted_by(scenario, Follows::cost_of_prevention);
    return told;
}

/// One or two responses of which one comes last in nearly all futures.
void find_last(const Scenario& scenario, const Results& results, InDoubt& told)
{
    std::vector<const SummaryRow*> rows;
    for (const SummaryRow& row : results.summary) {
        if (row.outcome->outcome == Outcome::harm && row.statistic == Statistic::end && results.is_pick(row.policy))
            rows.push_back(&row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const SummaryRow* a, const SummaryRow* b) { return a->of_runs.worst > b->of_runs.worst; });
    std::vector<std::size_t> last;
    double share = 0.0;
    for (std::size_t count = 0; count < 2 && count + 1 < rows.size(); ++count) {
        last.push_back(rows[count]->policy);
        share += rows[count]->of_runs.worst;
        if (!is_robust(share, results)) continue;
        told.last = last;
        told.last_share = share;
        const bool prevent_less = std::all_of(last.begin(), last.end(),
                                              [&](std::size_t policy) { return prevention_of(scenario, policy) < 1.0; });
        if (prevent_less) told.last_fact = accepted_by(scenario, Follows::worth_of_prevention);
        return;
    }
}

InDoubt in_doubt_of(const Scenario& scenario, const Results& results)
{
    InDoubt told;
    const Winner best = winner(results, row_of(Outcome::harm), Statistic::end);
    const auto picks = std::count(results.can_be_picked.begin(), results.can_be_picked.end(), true);
    told.is_asked = results.runs().are_futures && picks > 1 && !best.responses.empty();
    if (!told.is_asked) return told;
    told.winner_is_robust = is_robust(best.share, results);
    told.sum_is_robust = is_robust(winner(results, row_of(Outcome::harm), Statistic::total).share, results);
    for (const SummaryRow& row : results.summary) {
        const bool is_winner = std::find(best.responses.begin(), best.responses.end(), row.policy) !=
                               best.responses.end();
        if (row.outcome->outcome != Outcome::harm || row.statistic != Statistic::end || is_winner) continue;
        if (!(row.of_runs.best > told.second_share)) continue;
        told.second = row.policy;
        told.second_share = row.of_runs.best;
    }
    find_last(scenario, results, told);
    constexpr std::size_t most_named = 3;
    constexpr double comparable = 0.5;
    const std::vector<DecidingRow> of_best = deciding_best(scenario, results);
    double most_known = 0.0;
    for (const DecidingRow& row : of_best) {
        if (row.is_named != 0 && told.decide.size() < most_named) told.decide.push_back(row);
        if (row.is_worth_knowing != 0) most_known = std::max(most_known, row.knowing);
    }
    for (const DecidingRow& row : of_best) {
        if (row.is_worth_knowing == 0 || row.knowing < comparable * most_known) continue;
        // Evidence gets weaker with its number; what the scenario gives as a range has none.
        const auto weakness = [](const DecidingRow& one) { return one.evidence < 0 ? evidence_count : one.evidence; };
        const bool is_better = !told.find_out || weakness(row) > weakness(*told.find_out) ||
                               (weakness(row) == weakness(*told.find_out) && row.knowing > told.find_out->knowing);
        if (is_better) told.find_out = row;
    }
    return told;
}

}  // namespace

std::vector<DecidingRow> deciding_best(const Scenario& scenario, const Results& results)
{
    std::vector<DecidingRow> rows;
    for (const DecidingRow& row : results.drivers) {
        if (row.question == static_cast<int>(scenario.policies.size())) rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DecidingRow& a, const DecidingRow& b) { return a.share > b.share; });
    return rows;
}

Findings findings_of(const Scenario& scenario, const Results& results)
{
    const std::size_t best = best_response(results);
    return {least_harm_of(scenario, results),
            cost_and_return_of(scenario, results),
            {best, holdback_of(scenario, results.diagnosis, best, last_year(results.diagnosis))},
            in_doubt_of(scenario, results),
            results.runs()};
}

}  // namespace concord
