#include "report/sentences.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "experiment/ranking.hpp"
#include "report/diagnosis_words.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

using Pays = When::Pays;

/// Whether it counts things, of which there are more or fewer.
bool is_count(std::string_view unit)
{
    return !unit.starts_with("£") && !unit.starts_with("share") && !unit.starts_with("ratio");
}

std::string_view side_words(double difference, std::string_view unit)
{
    if (is_count(unit)) return difference < 0.0 ? "fewer" : "more";
    return difference < 0.0 ? "lower" : "higher";
}

/// `£12m of weighted cases`; the number alone of what is counted, whose name is said before it.
std::string size_words(double difference, std::string_view unit, int decimals)
{
    const double size = std::fabs(difference);
    return is_count(unit) ? fixed_text(size, decimals) : amount_words(size, unit, decimals);
}

/// `33 to 37 lower`, `from 0.2 lower to 0.4 higher`.
std::string sided_spread(const Spread& difference, std::string_view unit, int decimals)
{
    const auto text = [&](double value) { return fixed_text(std::fabs(value), decimals); };
    const auto sided = [&](double value) { return text(value) + " " + std::string(side_words(value, unit)); };
    const double low = difference.low;
    const double high = difference.high;
    const std::string none = fixed_text(0.0, decimals);
    if (low < 0.0 && high > 0.0 && text(low) != none && text(high) != none)
        return "from " + sided(low) + " to " + sided(high);
    const bool rises = std::fabs(low) <= std::fabs(high);
    const double near = rises ? low : high;
    const double far = rises ? high : low;
    return text(near) == text(far) ? sided(far) : text(near) + " to " + sided(far);
}

/// Thousandths of a share are enough, unless there is less to tell.
int decimals_of_difference(double low, double high, int decimals)
{
    constexpr int enough = 3;
    constexpr double too_little = 0.01;
    const double largest = std::max(std::fabs(low), std::fabs(high));
    return largest >= too_little ? std::min(enough, decimals) : decimals;
}

/// What is counted is whole, unless a percentile lies between two counts.
int decimals_of_difference(const Spread& difference, std::string_view unit)
{
    const auto is_whole = [](double value) { return value == std::trunc(value); };
    if (is_count(unit) && is_whole(difference.median) && is_whole(difference.low) && is_whole(difference.high))
        return 0;
    return decimals_of_difference(difference.low, difference.high, decimals_for(difference));
}

/// `£12m, or 10 %, lower than`; `about the same as`.
std::string sided_amount(const Results& results, const SummaryRow& row, int decimals)
{
    const double median = row.difference.spread.median;
    if (fixed_text(std::fabs(median), decimals) == fixed_text(0.0, decimals)) return "about the same as";
    // A share of a share confuses; of these the difference itself is easy to read.
    const bool is_money = row.outcome->unit.starts_with("£m");
    const double share = is_money ? relative_difference(results, row).median : undefined;
    const std::string relative = is_negligible(share) || std::isnan(share) ? ""
                                                                           : ", or " + percent(std::fabs(share)) + ",";
    const std::string_view unit = row.outcome->unit_of(row.statistic);
    return size_words(median, unit, decimals) + relative + " " + std::string(side_words(median, unit)) + " than";
}

/// When a statistic speaks of, in a title.
std::string_view moment_in_title(Statistic statistic)
{
    constexpr std::array<std::string_view, statistic_count> moments{"at the end", "on average", "in total"};
    return moments[static_cast<std::size_t>(statistic)];
}

/// Nine of ten runs lie on both sides of no difference.
bool is_on_both_sides(const Spread& difference) { return difference.low < 0.0 && difference.high > 0.0; }

/// From when it is ahead of the reference to the end, and when the early losses are made good.
std::string pays_sentence(const When& ahead, const When& paid, const std::string& reference)
{
    if (ahead.pays == Pays::unknown || ahead.pays == Pays::tied) return "";
    const std::string often = never_words(ahead).empty() ? "" : ", but " + never_words(ahead);
    if (ahead.pays == Pays::never)
        return " It does not overtake " + reference + " for good within the run" +
               (ahead.never_share < 1.0 ? " " + in_runs(ahead.never_share, ahead.runs) : "") + ".";
    const std::string text = " It stays ahead of " + reference + " " +
                             std::string(ahead.pays == Pays::from_start ? "" : "from ") + when_words(ahead, reference) +
                             often;
    if (paid.pays == Pays::never) return text + "; what was lost before is not made good within the run.";
    if (paid.pays != Pays::later) return text + ".";
    return text + "; summed since the start it is ahead from " + when_words(paid, reference) + ".";
}

}  // namespace

std::string difference_sentence(const Scenario& scenario, const Results& results, std::size_t policy,
                                const OutcomeRow& outcome, Statistic statistic)
{
    const SummaryRow* row = summary_row(results, policy, outcome, statistic);
    if (row == nullptr) return "";
    const std::string moment = moment_words(statistic, scenario.start, scenario.months);
    const std::string what = words_of(outcome.name);
    const std::string is(is_or_are(outcome.name));
    const std::string reference = reference_words(scenario);
    if (policy == 0) {
        const std::string named = capitalised(reference) + " is the reference";
        if (std::isnan(row->spread.median)) return named + "; " + what + " " + is + " not defined " + moment + ".";
        return named + ": " + what + " " + moment + " " + is + " " +
               amount_words(row->spread.median, outcome.unit_of(statistic), decimals_for(row->spread)) + ".";
    }
    const std::string under = "Under " + response_words(scenario, policy) + ", " + what;
    if (std::isnan(row->difference.spread.median))
        return under + " " + is + " not defined " + moment + ", so there is nothing to compare with " + reference + ".";
    if (is_tied(*row))
        return under + " " + moment + " " + is + " the same as under " + reference + " in nearly all runs.";
    const Spread& difference = row->difference.spread;
    const std::string_view unit = outcome.unit_of(statistic);
    const int decimals = decimals_of_difference(difference, unit);
    std::string text = under + " " + moment + " " + is + " " + sided_amount(results, *row, decimals) + " under " +
                       reference + " (spread: " + sided_spread(difference, unit, decimals) + ")";
    if (outcome.better == Better::none) return text + ".";
    const double share = better_share(*row);
    const std::string often = in_runs(share, results.runs());
    if (!often.empty()) text += share > 0.0 ? "; better " + often : "; better in no run";
    // What is worse in every run at the end has not overtaken the reference for good.
    if (statistic == Statistic::end && share == 0.0) return text + ".";
    return text + "." +
           pays_sentence(when(results, policy, outcome, BreakEven::monthly),
                         when(results, policy, outcome, BreakEven::cumulative), reference);
}

std::string finding_title(const Scenario& scenario, const Results& results, std::size_t policy,
                          const OutcomeRow& outcome, Statistic statistic)
{
    const SummaryRow* row = summary_row(results, policy, outcome, statistic);
    if (row == nullptr) return "";
    const std::string what = title_of(outcome.name) + ": ";
    const std::string moment(moment_in_title(statistic));
    const std::string under = " under " + response_words(scenario, policy);
    const double value = row->spread.median;
    if (std::isnan(value)) return what + "not defined " + moment + under;
    if (policy == 0)
        return what + amount_words(value, outcome.unit_of(statistic), decimals_for(row->spread)) + " " + moment + under;
    const std::string than = " than under " + reference_words(scenario);
    const Spread& difference = row->difference.spread;
    if (is_tied(*row) || difference.median == 0.0)
        return what + "the same " + moment + under + " as under " + reference_words(scenario);
    if (is_on_both_sides(difference)) return what + "higher in some runs and lower in others " + moment + under + than;
    const std::string_view unit = outcome.unit_of(statistic);
    const int decimals = decimals_of_difference(difference, unit);
    const double share = outcome.unit.starts_with("£m") ? relative_difference(results, *row).median : undefined;
    const std::string amount = is_negligible(share) || std::isnan(share) ? size_words(difference.median, unit, decimals)
                                                                         : percent(std::fabs(share));
    return what + amount + " " + std::string(side_words(difference.median, unit)) + " " + moment + under + than;
}

std::string pays_title(const When& ahead, const std::string& response, const std::string& reference)
{
    const std::string who = capitalised(response) + ": ";
    switch (ahead.pays) {
    case Pays::later: return who + "ahead of " + reference + " to stay from year " + years_text(ahead.month.median);
    case Pays::from_start: return who + "ahead of " + reference + " from the start";
    case Pays::never: return who + "not ahead of " + reference + " to stay within the run";
    default: return "";
    }
}

std::string places_title(std::string_view outcome, const std::vector<std::string>& names,
                         const std::vector<double>& values, bool of_one_run)
{
    const std::string what = title_of(outcome) + (of_one_run ? " at the end of run 1: " : " at the end: ");
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (std::isfinite(values[at])) order.push_back(at);
    }
    if (order.size() < 2) return title_of(outcome);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    const std::size_t most = order.front();
    const std::size_t least = order.back();
    const double largest = std::max(std::fabs(values[most]), std::fabs(values[least]));
    if (largest == 0.0 || is_negligible((values[most] - values[least]) / largest))
        return what + "about the same everywhere";
    return what + "most in " + names[most] + ", least in " + names[least];
}

OutcomeFormats formats_of(const std::vector<const SummaryRow*>& rows, const MonthlyRow* start, bool has_little_room)
{
    const bool is_count = !rows.empty() && rows.front()->outcome->outcome == Outcome::active_partnerships;
    std::vector<double> values;
    std::vector<double> differences;
    if (start != nullptr) values = {start->spread.median, start->spread.low, start->spread.high};
    for (const SummaryRow* row : rows) {
        const Spread& d = row->difference.spread;
        values.insert(values.end(), {row->spread.median, row->spread.low, row->spread.high});
        differences.insert(differences.end(), {d.median, d.low, d.high});
    }
    return {NumberFormat(values, is_count, has_little_room), NumberFormat(differences, is_count, has_little_room)};
}

std::string when_words(const When& when, std::string_view reference)
{
    switch (when.pays) {
    case Pays::unknown: return "not defined";
    case Pays::tied: return "tied with " + std::string(reference);
    case Pays::never: return "not within the run";
    default: break;
    }
    const auto text = [](double months) { return is_from_start(months) ? std::string("start") : years_text(months); };
    const std::string range = text(when.month.low) == text(when.month.high)
                                  ? ""
                                  : " (" + text(when.month.low) + " to " + text(when.month.high) + ")";
    return (when.pays == Pays::from_start ? "from the start" : "year " + years_text(when.month.median)) + range;
}

std::string never_words(const When& when)
{
    const bool is_told = when.never_share > 0.0 && when.never_share < 1.0;
    return is_told ? "not " + in_runs(when.never_share, when.runs) : "";
}

std::string winner_names(const Scenario& scenario, const Winner& winner)
{
    std::vector<std::string> names;
    for (const std::size_t policy : winner.responses) names.push_back(response_words(scenario, policy));
    return list_words(names) + (names.size() > 1 ? " alike" : "");
}

bool are_many(const Winner& winner, std::string_view names) { return winner.responses.size() > 1 || is_plural(names); }

std::string influence_sentence(const Influence& influence)
{
    const double largest = std::max(std::fabs(influence.low), std::fabs(influence.high));
    const int decimals = decimals_of_difference(influence.low, influence.high, decimals_for(largest));
    const std::string_view unit = influence.outcome->unit;
    const std::string_view from_side = side_words(influence.low, unit);
    const std::string_view to_side = side_words(influence.high, unit);
    std::string text = "From " + short_text(influence.parameter->plausible.low) + " to " +
                       short_text(influence.parameter->plausible.high) + ", " + words_of(influence.response) +
                       (is_plural(influence.response) ? " go from " : " goes from ") +
                       fixed_text(std::fabs(influence.low), decimals) +
                       (from_side == to_side ? "" : " " + std::string(from_side)) + " to " +
                       size_words(influence.high, unit, decimals) + " " + std::string(to_side) + " than " +
                       words_of(influence.reference) + ".";
    if (influence.outcome->better == Better::none || influence.best_low == influence.best_high) return text;
    return text + " It changes the answer: best at the low end is " + words_of(influence.best_low) +
           ", at the high end " + words_of(influence.best_high) + ".";
}

}  // namespace concord
