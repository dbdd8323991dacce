#include "report/sentences.hpp"

#include <algorithm>
#include <cmath>

#include "experiment/ranking.hpp"
#include "report/diagnosis_words.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

using Pays = When::Pays;

std::string name_of_response(const Scenario& scenario, std::size_t policy)
{
    return words_of(scenario.policies[policy].name);
}

bool is_too_small(double share) { return std::fabs(share) < judging.negligible; }

/// A difference in relation to the reference: `12 % less than hold (8 to 15 %)`; as an amount where the reference is near zero.
std::string relative_words(const LeastHarm& least, const std::string& reference)
{
    const Spread& share = least.relative;
    if (!std::isfinite(share.median)) return signed_text(least.difference.median) + " against " + reference;
    const std::string text = is_too_small(share.median)
                                 ? "about as much as " + reference
                                 : percent(std::fabs(share.median)) +
                                       (share.median < 0.0 ? " less than " : " more than ") + reference;
    const std::string near = percent(std::min(std::fabs(share.low), std::fabs(share.high)));
    const std::string far = percent(std::max(std::fabs(share.low), std::fabs(share.high)));
    if (!std::isfinite(share.low) || !std::isfinite(share.high) || near == far) return text;
    if (share.low * share.high > 0.0) return text + " (" + near.substr(0, near.size() - 2) + " to " + far + ")";
    return text + " (" + percent(std::fabs(share.low)) + " less to " + percent(std::fabs(share.high)) + " more)";
}

/// `, in 56 of 100 futures: too close to call`.
std::string winner_note(const Winner& winner, const RunCount& runs)
{
    const std::string often = in_runs(winner.share, runs);
    return (often.empty() ? "" : ", " + often) + (winner.is_close ? ": too close to call" : "");
}

std::string runs_note(const RunCount& runs)
{
    if (runs.count >= judging.min_replicates) return "";
    const std::string what = runs.are_futures ? "what nobody knows" : "random draws";
    return runs.count <= 1
               ? " One run says nothing about " + what + "."
               : " " + counted(static_cast<std::size_t>(runs.count), "run") + " are too few to judge " + what + " by.";
}

/// Where harm under the best response stands beside the start: the best may still be worse than today.
std::string start_note(double since_start)
{
    if (!std::isfinite(since_start)) return "";
    if (is_too_small(since_start)) return " That is about as much as at the start.";
    return " That is " + percent(std::fabs(since_start)) + (since_start < 0.0 ? " less" : " more") +
           " than at the start.";
}

std::string in_words(const Scenario& scenario, const LeastHarm& least, const RunCount& runs)
{
    std::string text = "Least harm at the end (" + long_text_of(scenario.start + scenario.months) +
                       "): " + winner_names(scenario, least.at_end);
    if (scenario.policies.size() == 1)
        return text + ", the only response that was run." + start_note(least.since_start);
    if (least.at_end.responses.front() > 0) text += ", " + relative_words(least, reference_words(scenario));
    text += winner_note(least.at_end, runs) + "." + start_note(least.since_start) + " Summed over the whole run ";
    const bool is_same = least.at_end.responses == least.in_sum.responses;
    text += is_same ? std::string(least.in_sum.responses.size() > 1 ? "they have the least too" : "it has the least too")
                    : winner_names(scenario, least.in_sum) +
                          (least.in_sum.responses.size() > 1 ? " have the least" : " has the least");
    text += winner_note(least.in_sum, runs);
    return text + (least.depends_on_horizon ? ": the choice depends on how far ahead you look." : ".") + runs_note(runs);
}

/// `from the start`, `from year 4.6 (4.1 to 5.2)`, `from year 4.6 (not in 20 of 100 futures)`.
std::string from_words(const When& when, const std::string& reference)
{
    const std::string never = never_words(when);
    if (when.pays == Pays::never) return "not within the run";
    if (never.empty()) return (when.pays == Pays::from_start ? "" : "from ") + when_words(when, reference);
    return (when.pays == Pays::from_start ? "from the start" : "from year " + years_text(when.month.median)) + " (" +
           never + ")";
}

std::string in_words(const Scenario& scenario, const CostAndReturn& told)
{
    using enum CostAndReturn::Kind;
    if (told.kind == alone)
        return "With one response there is nothing to compare it with; the tables of areas and organisations compare "
               "places and bodies.";
    const std::string name = name_of_response(scenario, told.response);
    const std::string reference = reference_words(scenario);
    const std::string who = told.reference_is_best ? "The nearest to " + reference + ", " + name + "," : name;
    if (told.kind == alike)
        return who + " hardly differs from " + reference + ": by less than half a per cent in every month.";
    const auto at = [&](int month) {
        return long_text_of(scenario.start + month) + (month == scenario.months ? ", the end" : "");
    };
    const Extremes& e = told.extremes;
    const std::string worst = percent(e.most) + " more harm than " + reference + " at the worst (" + at(e.worst_month) +
                              ")";
    if (told.kind == falls_behind) {
        std::string text = who + " does not stay ahead of " + reference + ": it has ";
        if (told.gains) text += percent(-e.least) + " less harm at best (" + at(e.best_month) + ")";
        if (told.gains && told.costs) text += ", ";
        return text + (told.costs ? worst : "") + ".";
    }
    std::string text = who;
    if (told.kind == free)
        text += " has noticeably more harm than " + reference + " in no month";
    else if (told.kind == gains_first)
        text += " gains first, up to " + percent(-e.least_before) + " less harm (" + at(e.month_before) +
                "), then costs: " + worst;
    else
        text += " costs first: " + worst;
    text += "; it stays ahead " + from_words(told.ahead, reference);
    if (told.paid.pays == Pays::never) return text + ", but does not make up for the loss within the run.";
    if (from_words(told.paid, reference) != from_words(told.ahead, reference))
        text += ", and in the sum since the start " + from_words(told.paid, reference);
    return text + ".";
}

std::string in_words(const Scenario& scenario, const HeldBack& told)
{
    const Holdback& hold = told.hold;
    const std::string name = name_of_response(scenario, told.response);
    if (hold.partnerships == 0) return "No partnership is held back: the scenario has none.";
    if (hold.at_work == 0) return "No partnership is left at work in the last year under " + name + ".";
    // Of a single one there is nothing to count.
    const auto in = [&](int count) {
        return hold.at_work == 1 ? "" : " (in " + std::to_string(count) + " of " + std::to_string(hold.at_work) + ")";
    };
    std::string text = (hold.at_work == 1 ? "The partnership under " + name + " loses most to "
                                          : "The partnerships under " + name + " lose most to ") +
                       cause_words(hold.largest) + " (" + percent(hold.cause[static_cast<std::size_t>(hold.largest)]) +
                       " of the lost working quality in the last year)";
    if (hold.stands_out >= 0 && !hold.is_shared(hold.stands_out_in))
        text += "; what is furthest above a usual start differs between them";
    else if (hold.stands_out == hold.largest)
        text += ", which is also furthest above a usual start" + in(hold.stands_out_in);
    else if (hold.stands_out >= 0)
        text += "; furthest above a usual start is " + cause_words(hold.stands_out) + in(hold.stands_out_in);
    if (hold.best == nullptr) return text + ".";
    const std::string would = hold.is_shared(hold.best_in)
                                  ? words_of(hold.best->name) + " would release most" + in(hold.best_in)
                                  : "no one intervention would release most in all of them";
    return text + ". By a rough estimate " + would + "; concord diagnose re-runs the best three.";
}

double size_of(const Spread& spread)
{
    double largest = 0.0;
    for (const double value : {spread.median, spread.low, spread.high}) {
        if (std::isfinite(value)) largest = std::max(largest, std::fabs(value));
    }
    return largest;
}

std::string_view side_of(double difference) { return difference < 0.0 ? "lower" : "higher"; }

/// `33 to 37 lower`, `from 0.2 lower to 0.4 higher`.
std::string sided_spread(const Spread& difference, int decimals)
{
    const auto text = [&](double value) { return fixed_text(std::fabs(value), decimals); };
    const auto sided = [&](double value) { return text(value) + " " + std::string(side_of(value)); };
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
int decimals_of_difference(double largest)
{
    constexpr int enough = 3;
    constexpr double too_little = 0.01;
    return largest >= too_little ? std::min(enough, decimals_for(largest)) : decimals_for(largest);
}

/// `£12m, or 10 %, lower than`; `about the same as`.
std::string sided_amount(const Results& results, const SummaryRow& row, int decimals)
{
    const double median = row.difference.spread.median;
    if (fixed_text(std::fabs(median), decimals) == fixed_text(0.0, decimals)) return "about the same as";
    // A share of a share confuses; of these the difference itself is easy to read.
    const bool is_money = row.outcome->unit.starts_with("£m");
    const double share = is_money ? relative_difference(results, row).median : undefined;
    const std::string relative = is_too_small(share) || std::isnan(share) ? ""
                                                                          : ", or " + percent(std::fabs(share)) + ",";
    return amount_words(std::fabs(median), row.outcome->unit_of(row.statistic), decimals) + relative + " " +
           std::string(side_of(median)) + " than";
}

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

/// `prevention return (below 2.1 fundamental questions leads, above it upstream prevention)`.
std::string decides_words(const Scenario& scenario, const DecidingRow& row)
{
    std::string text = uncertainty_words(row.uncertainty);
    if (row.below < 0) return text;
    const auto name = [&](int policy) { return name_of_response(scenario, static_cast<std::size_t>(policy)); };
    return text + " (below " + value_words(row.flip.value) + " " + name(row.below) + " leads, above it " +
           name(row.above) + ")";
}

/// What is robust, what decides, and what to find out first.
std::string in_words(const Scenario& scenario, const InDoubt& told, const RunCount& runs)
{
    std::string text;
    if (!told.last.empty()) {
        std::vector<std::string> names;
        for (const std::size_t policy : told.last) names.push_back(name_of_response(scenario, policy));
        text = capitalised(names.front()) + (names.size() > 1 ? " or " + names.back() : "") +
               " has most harm at the end " + in_runs(told.last_share, runs) + ". ";
    }
    if (!told.winner_is_robust) {
        text += "Which has least is not settled";
        if (told.second_share > 0.0)
            text += ": " + name_of_response(scenario, told.second) + " has it " + in_runs(told.second_share, runs);
        text += ".";
        if (told.decide.empty()) {
            text += " No one thing decides it.";
        } else {
            std::vector<std::string> parts;
            for (const DecidingRow& row : told.decide) parts.push_back(decides_words(scenario, row));
            text += " What decides it most: " + list_words(parts) + ".";
        }
    }
    if (told.find_out) {
        text += " Find out first: " + uncertainty_words(told.find_out->uncertainty) + ", whose value is " +
                evidence_words(told.find_out->evidence) + "; to know it before choosing would avoid " +
                amount_words(told.find_out->knowing, row_of(Outcome::harm).unit_of(Statistic::end), 1) +
                " of harm on average.";
    }
    return text.empty() ? "No future turns the order of the responses." : text;
}

}  // namespace

std::vector<std::string> findings_in_words(const Scenario& scenario, const Results& results)
{
    const Findings findings = findings_of(scenario, results);
    std::vector<std::string> sentences{in_words(scenario, findings.least_harm, findings.runs),
                                       capitalised(in_words(scenario, findings.cost_and_return)),
                                       in_words(scenario, findings.held_back)};
    if (findings.in_doubt.is_asked)
        sentences.insert(sentences.begin() + 1, in_words(scenario, findings.in_doubt, findings.runs));
    return sentences;
}

std::string difference_sentence(const Scenario& scenario, const Results& results, std::size_t policy,
                                const OutcomeRow& outcome, Statistic statistic)
{
    const SummaryRow* row = summary_row(results, policy, outcome, statistic);
    if (row == nullptr) return "";
    const std::string moment = moment_words(statistic, scenario.start, scenario.months);
    const std::string what = words_of(outcome.name);
    const std::string reference = reference_words(scenario);
    if (policy == 0) {
        const std::string named = capitalised(reference) + " is the reference";
        if (std::isnan(row->spread.median)) return named + "; " + what + " is not defined " + moment + ".";
        return named + ": " + what + " " + moment + " is " +
               amount_words(row->spread.median, outcome.unit_of(statistic), decimals_for(std::fabs(row->spread.median))) +
               ".";
    }
    const std::string under = "Under " + name_of_response(scenario, policy) + ", " + what;
    if (std::isnan(row->difference.spread.median))
        return under + " is not defined " + moment + ", so there is nothing to compare with " + reference + ".";
    if (is_tied(*row)) return under + " " + moment + " is the same as under " + reference + " in nearly all runs.";
    const int decimals = decimals_of_difference(size_of(row->difference.spread));
    std::string text = under + " " + moment + " is " + sided_amount(results, *row, decimals) + " under " + reference +
                       " (spread: " + sided_spread(row->difference.spread, decimals) + ")";
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
    for (const std::size_t policy : winner.responses) names.push_back(name_of_response(scenario, policy));
    return list_words(names) + (names.size() > 1 ? " alike" : "");
}

std::string winner_sentence(const Scenario& scenario, const Results& results, const OutcomeRow& outcome)
{
    const Winner best = winner(results, outcome, headline_statistic(outcome));
    if (best.responses.empty()) return "";
    const std::string often = in_runs(best.share, results.runs());
    return capitalised(winner_names(scenario, best)) +
           (best.responses.size() > 1 ? " end with the " : " ends with the ") +
           (outcome.better == Better::lower ? "least " : "most ") + words_of(outcome.name) +
           (often.empty() ? "" : " " + often) + (best.is_close ? ": too close to call." : ".");
}

std::string influence_sentence(const Influence& influence)
{
    const double largest = std::max(std::fabs(influence.low), std::fabs(influence.high));
    const int decimals = decimals_of_difference(largest);
    const std::string_view from_side = side_of(influence.low);
    const std::string_view to_side = side_of(influence.high);
    std::string text = "From " + short_text(influence.parameter->plausible.low) + " to " +
                       short_text(influence.parameter->plausible.high) + ", " + words_of(influence.response) +
                       " goes from " + fixed_text(std::fabs(influence.low), decimals) +
                       (from_side == to_side ? "" : " " + std::string(from_side)) + " to " +
                       amount_words(std::fabs(influence.high), influence.outcome->unit, decimals) + " " +
                       std::string(to_side) + " than " + words_of(influence.reference) + ".";
    if (influence.outcome->better == Better::none || influence.best_low == influence.best_high) return text;
    return text + " It changes the answer: best at the low end is " + words_of(influence.best_low) +
           ", at the high end " + words_of(influence.best_high) + ".";
}

}  // namespace concord
