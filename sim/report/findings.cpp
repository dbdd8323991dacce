#include "report/findings.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "experiment/ranking.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

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

/// Replicates below which a share of them says little about luck.
constexpr int min_replicates_to_judge = 30;

/// How often luck lets it be so: `, in every replicate`; empty where one replicate alone was run.
std::string luck_text(double share, int replicates)
{
    if (replicates <= 1 || std::isnan(share)) return "";
    if (share >= 1.0) return ", in every replicate";
    return (share < 0.5 ? ", in only " : ", in ") + percent(share) + " of replicates";
}

std::string luck_note(int replicates)
{
    if (replicates >= min_replicates_to_judge) return "";
    return replicates <= 1 ? " One replicate says nothing about luck."
                           : " " + std::to_string(replicates) + " replicates are too few to judge luck by.";
}

/// Shares of replicates from which a winner is clear, and below which it is not one.
constexpr double clear = 0.9;
constexpr double close = 0.75;

/// `, in 56 % of replicates: too close to call`.
std::string winner_text(double share, int replicates)
{
    const bool is_close = replicates >= min_replicates_to_judge && share < close;
    return luck_text(share, replicates) + (is_close ? ": too close to call" : "");
}

/// What is best in the sum, and what to make of it where that is clearly another response than at the end.
std::string best_in_sum(const Scenario& scenario, const SummaryRow& end, const SummaryRow& sum, int replicates)
{
    const std::string text = " Summed over the whole run ";
    if (end.policy == sum.policy)
        return text + "it has the least too" + winner_text(sum.probability_best, replicates) + ".";
    const bool both_clear = end.probability_best >= clear && sum.probability_best >= clear;
    return text + scenario.policies[sum.policy].name + " has the least" + winner_text(sum.probability_best, replicates) +
           (both_clear ? ": the choice depends on how far ahead you look." : ".");
}

std::string best_on_harm(const Scenario& scenario, const Results& results)
{
    const OutcomeRow& harm = row_of(Outcome::harm);
    const SummaryRow& best = *ranked(results, harm, Statistic::end).front();
    const SummaryRow& sum = *ranked(results, harm, Statistic::total).front();
    std::string text = "Least harm at the end (" + long_text_of(scenario.start + scenario.months) +
                       "): " + scenario.policies[best.policy].name;
    if (scenario.policies.size() == 1) return text + ", the only response that was run.";
    if (best.policy > 0) {
        const double reference = summary_row(results, 0, harm, Statistic::end)->spread.median;
        const Spread& difference = best.difference.spread;
        text += ", " + relative_text(difference.median, reference, "") + relative_spread(difference, reference);
    }
    text += winner_text(best.probability_best, results.replicates) + ".";
    return text + best_in_sum(scenario, best, sum, results.replicates) + luck_note(results.replicates);
}

/// The months in which the median of harm is furthest above and furthest below that of the reference, in relation to it.
struct Extremes {
    double most = 0.0;
    double least = 0.0;
    int worst_month = 0;
    int best_month = 0;
    double least_before = 0.0;  ///< the least before the worst month
    int month_before = 0;
};

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

/// When a break-even comes: `from the start`, `from year 4.6 (4.1 to 5.2)`, `from year 4.6 (not within the run in 20 % of replicates)`.
std::string when(const BreakEvenRow& row)
{
    if (row.month.high <= 1.0) return "from the start";
    const std::string low = years_text(row.month.low);
    const std::string high = years_text(row.month.high);
    const std::string text = "from year " + years_text(row.month.median);
    if (row.never_share > 0.0) return text + " (not within the run in " + percent(row.never_share) + " of replicates)";
    return low == high ? text : text + " (" + low + " to " + high + ")";
}

/// Shares of harm smaller than this are not worth telling.
constexpr double negligible = 0.005;

std::string cost_and_return(const Scenario& scenario, const Results& results)
{
    if (scenario.policies.size() < 2)
        return "With one response there is nothing to compare it with; the tables of areas and organisations compare "
               "places and bodies.";
    const auto by_harm = ranked(results, row_of(Outcome::harm), Statistic::end);
    const bool hold_is_best = by_harm.front()->policy == 0;
    const std::size_t policy = by_harm[hold_is_best ? 1 : 0]->policy;
    const std::string who = (hold_is_best ? "The nearest to hold, " : "") + scenario.policies[policy].name +
                            (hold_is_best ? "," : "");
    const Extremes extremes = extremes_of(results, policy);
    const bool costs = extremes.most >= negligible;
    const bool gains = extremes.least <= -negligible;
    if (!costs && !gains) return who + " hardly differs from hold: by less than half a per cent in every month.";
    const auto at = [&](int month) {
        return long_text_of(scenario.start + month) + (month == scenario.months ? ", the end" : "");
    };
    const std::string worst = percent(extremes.most) + " more harm than hold at the worst (" +
                              at(extremes.worst_month) + ")";
    const BreakEvenRow* ahead = break_even_row(results, policy, row_of(Outcome::harm), BreakEven::monthly);
    const BreakEvenRow* paid = break_even_row(results, policy, row_of(Outcome::harm), BreakEven::cumulative);
    if (ahead == nullptr || paid == nullptr || !std::isfinite(ahead->month.median)) {
        std::string text = who + " does not stay ahead of hold: it has ";
        if (gains) text += percent(-extremes.least) + " less harm at best (" + at(extremes.best_month) + ")";
        if (gains && costs) text += ", ";
        return text + (costs ? worst : "") + ".";
    }
    std::string text = who;
    if (!costs)
        text += " never has noticeably more harm than hold";
    else if (extremes.least_before <= -negligible)
        text += " gains first, up to " + percent(-extremes.least_before) + " less harm (" + at(extremes.month_before) +
                "), then costs: " + worst;
    else
        text += " costs first: " + worst;
    text += "; it stays ahead " + when(*ahead);
    if (!std::isfinite(paid->month.median)) return text + ", but does not make up for the loss within the run.";
    if (when(*paid) != when(*ahead)) text += ", and in the sum since the start " + when(*paid);
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
    const std::size_t policy = best_response(results);
    const Holdback hold = holdback_of(scenario, results.diagnosis, policy, last_year(results.diagnosis));
    const std::string& name = scenario.policies[policy].name;
    if (hold.partnerships == 0) return "No partnership is held back: the scenario has none.";
    if (hold.at_work == 0) return "No partnership is left at work in the last year under " + name + ".";
    const auto largest = static_cast<std::size_t>(std::max_element(hold.cause.begin(), hold.cause.end()) -
                                                  hold.cause.begin());
    // Of a single one there is nothing to count.
    const auto in = [&](int count) {
        return hold.at_work == 1 ? "" : " (in " + std::to_string(count) + " of " + std::to_string(hold.at_work) + ")";
    };
    const bool same = hold.stands_out == static_cast<int>(largest);
    std::string text = (hold.at_work == 1 ? "The partnership under " + name + " loses most to "
                                          : "The partnerships under " + name + " lose most to ") +
                       std::string(cause_in_words(largest)) + " (" + percent(hold.cause[largest]) +
                       " of the lost working quality in the last year)";
    // What stands out, or would help most, in half of them or fewer says nothing about all.
    const auto in_most = [&](int count) { return 2 * count > hold.at_work; };
    if (hold.stands_out >= 0 && !in_most(hold.stands_out_in))
        text += "; what is furthest above a usual start differs between them";
    else if (same)
        text += ", which is also furthest above a usual start" + in(hold.stands_out_in);
    else if (hold.stands_out >= 0)
        text += "; furthest above a usual start is " +
                std::string(cause_in_words(static_cast<std::size_t>(hold.stands_out))) + in(hold.stands_out_in);
    if (hold.best == nullptr) return text + ".";
    const std::string would = in_most(hold.best_in)
                                  ? std::string(hold.best->name) + " would release most" + in(hold.best_in)
                                  : "no one intervention would release most in all of them";
    return text + ". By a rough estimate " + would + "; concord diagnose re-runs the best three.";
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
        hold.active_share += row.active_share;
        weights += row.potential;
        realised += row.realised;
        for (std::size_t c = 0; c < cause_count; ++c) hold.cause[c] += row.potential * row.cause[c];
        if (row.stands_out >= 0) ++standing_out[static_cast<std::size_t>(row.stands_out)];
        if (row.best != nullptr) ++best[row.best->name];
    }
    for (double& cause : hold.cause) cause /= weights;
    hold.active_share /= std::max(1, hold.at_work);
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

std::vector<std::string> findings_of(const Scenario& scenario, const Results& results)
{
    return {best_on_harm(scenario, results), cost_and_return(scenario, results), held_back(scenario, results)};
}

}  // namespace concord
