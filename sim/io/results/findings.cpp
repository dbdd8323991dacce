#include "io/results/findings.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "io/results/words.hpp"

namespace concord {

namespace {

const SummaryRow* summary_row(const Results& results, std::size_t policy, Outcome outcome, Statistic statistic)
{
    for (const SummaryRow& row : results.summary) {
        if (row.policy == policy && row.outcome->outcome == outcome && row.statistic == statistic) return &row;
    }
    return nullptr;
}

const BreakEvenRow* break_even_row(const Results& results, std::size_t policy, Outcome outcome, BreakEven kind)
{
    for (const BreakEvenRow& row : results.break_even) {
        if (row.policy == policy && row.outcome->outcome == outcome && row.kind == kind) return &row;
    }
    return nullptr;
}

/// Policies by the median of an outcome, best first.
std::vector<const SummaryRow*> ranking(const Scenario& scenario, const Results& results, Outcome outcome,
                                       Statistic statistic)
{
    std::vector<const SummaryRow*> rows;
    for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
        if (const SummaryRow* row = summary_row(results, p, outcome, statistic)) rows.push_back(row);
    }
    const double sign = row_of(outcome).better == Better::higher ? -1.0 : 1.0;
    std::stable_sort(rows.begin(), rows.end(), [&](const SummaryRow* a, const SummaryRow* b) {
        return sign * a->spread.median < sign * b->spread.median;
    });
    return rows;
}

/// A difference in relation to the reference: `12 % less than hold`.
std::string relative_text(double difference, double reference, const std::string& what)
{
    const double share = difference / reference;
    if (!std::isfinite(share)) return signed_text(difference) + " against hold";
    if (std::fabs(share) < 0.005) return "about as much" + what + " as hold";
    return percent(std::fabs(share)) + (share < 0.0 ? " less" : " more") + what + " than hold";
}

/// Its spread: ` (8 to 15 %)`, ` (3 % less to 2 % more)`; empty where it is too narrow to be seen.
std::string relative_spread(const Spread& difference, double reference)
{
    const double low = difference.low / reference;
    const double high = difference.high / reference;
    const std::string near = percent(std::min(std::fabs(low), std::fabs(high)));
    const std::string far = percent(std::max(std::fabs(low), std::fabs(high)));
    if (!std::isfinite(low) || !std::isfinite(high) || near == far) return "";
    if (low * high > 0.0) return " (" + near.substr(0, near.size() - 2) + " to " + far + ")";
    return " (" + percent(std::fabs(low)) + " less to " + percent(std::fabs(high)) + " more)";
}

std::string best_on_harm(const Scenario& scenario, const Results& results)
{
    const auto at_end = ranking(scenario, results, Outcome::harm, Statistic::end);
    const auto in_sum = ranking(scenario, results, Outcome::harm, Statistic::total);
    const auto name = [&](const SummaryRow* row) { return scenario.policies[row->policy].name; };
    const SummaryRow* best = at_end.front();
    std::string text = "Least harm at the end (" + long_text_of(scenario.start + scenario.months) + "): ";
    if (at_end.size() == 1) return text + name(best) + ", the only response that was run.";
    text += name(best) + ", " + std::string(sureness_of(best->probability_best)) + " (best in " +
            percent(best->probability_best) + " of replicates)";
    if (best->policy > 0) {
        const double reference = summary_row(results, 0, Outcome::harm, Statistic::end)->spread.median;
        const Spread& difference = best->difference.spread;
        text += ", with " + relative_text(difference.median, reference, "") + relative_spread(difference, reference);
    }
    const SummaryRow* sum = in_sum.front();
    text += "; in the sum over the whole run ";
    text += sum->policy == best->policy ? "it is the best too" : name(sum) + " is the best";
    text += " (in " + percent(sum->probability_best) + ").";
    return text;
}

/// The month in which the median of harm is furthest above that of the reference, if it ever is.
const MonthlyRow* worst_month(const Results& results, std::size_t policy)
{
    const MonthlyRow* worst = nullptr;
    for (const MonthlyRow& row : results.monthly) {
        if (row.policy != policy || row.outcome->outcome != Outcome::harm || !(row.difference.median > 0.0)) continue;
        if (worst == nullptr || row.difference.median > worst->difference.median) worst = &row;
    }
    return worst;
}

double monthly_median(const Results& results, std::size_t policy, int month, Outcome outcome)
{
    for (const MonthlyRow& row : results.monthly) {
        if (row.policy == policy && row.month == month && row.outcome->outcome == outcome) return row.spread.median;
    }
    return std::nan("");
}

/// When a break-even comes: `from the start`, `from year 4.6 (4.1 to 5.2)`, `not within the run in 80 % of replicates`.
std::string when(const BreakEvenRow& row)
{
    if (!std::isfinite(row.month.median)) return "not within the run in " + percent(row.never_share) + " of replicates";
    if (row.month.high <= 1.0) return "from the start";
    const std::string low = years_text(row.month.low);
    const std::string high = years_text(row.month.high);
    std::string text = "from year " + years_text(row.month.median);
    if (low != high) text += " (" + low + " to " + high + ")";
    if (row.never_share > 0.0 && std::isfinite(row.month.high)) text += ", never in " + percent(row.never_share);
    return text;
}

std::string cost_first(const Scenario& scenario, const Results& results)
{
    if (scenario.policies.size() < 2) return "There is nothing to compare it with: add responses to the scenario.";
    const auto ranked = ranking(scenario, results, Outcome::harm, Statistic::end);
    const bool hold_is_best = ranked.front()->policy == 0;
    const std::size_t policy = hold_is_best ? ranked[1]->policy : ranked.front()->policy;
    std::string text = hold_is_best ? "The nearest to it, " + scenario.policies[policy].name + ", costs first: "
                                    : "It costs first: ";
    const MonthlyRow* worst = worst_month(results, policy);
    const double reference = worst == nullptr ? 0.0 : monthly_median(results, 0, worst->month, Outcome::harm);
    if (worst == nullptr)
        text += "no more harm than hold in any month";
    else if (worst->difference.median / reference < 0.005)
        text += "hardly any harm (at most " + rounded(worst->difference.median) + " more than hold, in " +
                long_text_of(scenario.start + worst->month) + ")";
    else
        text += relative_text(worst->difference.median, reference, " harm") + " at the worst (" +
                long_text_of(scenario.start + worst->month) + ")";
    const BreakEvenRow* monthly = break_even_row(results, policy, Outcome::harm, BreakEven::monthly);
    const BreakEvenRow* cumulative = break_even_row(results, policy, Outcome::harm, BreakEven::cumulative);
    if (monthly != nullptr) text += "; it stays ahead month by month " + when(*monthly);
    if (cumulative != nullptr) text += " and in the sum since the start " + when(*cumulative);
    return text + ".";
}

int last_year(const std::vector<DiagnosisRow>& rows)
{
    int year = 0;
    for (const DiagnosisRow& row : rows) year = std::max(year, row.year);
    return year;
}

std::string held_back(const Scenario& scenario, const Results& results)
{
    const std::size_t policy = ranking(scenario, results, Outcome::harm, Statistic::end).front()->policy;
    const Holdback hold = holdback_of(scenario, results.diagnosis, policy, last_year(results.diagnosis));
    const std::string under = " under " + scenario.policies[policy].name;
    if (hold.partnerships == 0) return "No partnership is held back: the scenario has none.";
    if (hold.at_work == 0) return "No partnership is left at work in the last year" + under + ".";
    std::array<std::size_t, cause_count> order{};
    for (std::size_t c = 0; c < cause_count; ++c) order[c] = c;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return hold.cause[a] > hold.cause[b]; });
    std::string text = "What holds the partnerships back most" + under + " is " + std::string(cause_in_words(order[0])) +
                       " (" + percent(hold.cause[order[0]]) + " of the lost working quality in the last year), then " +
                       std::string(cause_in_words(order[1])) + " (" + percent(hold.cause[order[1]]) + ")";
    if (hold.best != nullptr)
        text += "; what is estimated to release most, in " + std::to_string(hold.best_in) + " of " +
                std::to_string(hold.at_work) + " partnerships, is " + std::string(hold.best->name);
    return text + ".";
}

}  // namespace

Holdback holdback_of(const Scenario& scenario, const std::vector<DiagnosisRow>& rows, std::size_t policy, int year)
{
    Holdback hold;
    double weights = 0.0;
    double realised = 0.0;
    std::array<int, cause_count> standing_out{};
    std::map<std::string_view, int> best;
    for (const DiagnosisRow& row : rows) {
        if (row.policy != policy || row.year != year) continue;
        if (scenario.partnerships[static_cast<std::size_t>(row.partnership)].form == Form::contract) continue;
        ++hold.partnerships;
        if (!(row.active_share > 0.0)) continue;
        ++hold.at_work;
        weights += row.potential;
        realised += row.realised;
        for (std::size_t c = 0; c < cause_count; ++c) hold.cause[c] += row.potential * row.cause[c];
        if (row.stands_out >= 0) ++standing_out[static_cast<std::size_t>(row.stands_out)];
        if (row.best != nullptr) ++best[row.best->name];
    }
    for (double& cause : hold.cause) cause /= weights;
    hold.inertia = 1.0 - realised / weights;
    for (std::size_t c = 0; c < cause_count; ++c) {
        if (standing_out[c] <= hold.stands_out_in) continue;
        hold.stands_out_in = standing_out[c];
        hold.stands_out = static_cast<int>(c);
    }
    for (const auto& [name, count] : best) {
        if (count <= hold.best_in) continue;
        hold.best_in = count;
        hold.best = intervention_named(name);
    }
    return hold;
}

std::string_view cause_in_words(std::size_t cause) { return cause_meanings[cause]; }

std::string_view sureness_of(double probability_best)
{
    if (probability_best >= 0.95) return "almost certainly";
    if (probability_best >= 0.8) return "very probably";
    if (probability_best >= 0.5) return "more likely than not";
    return "by a narrow margin";
}

std::vector<std::string> findings_of(const Scenario& scenario, const Results& results)
{
    return {best_on_harm(scenario, results), cost_first(scenario, results), held_back(scenario, results)};
}

}  // namespace concord
