/// What a comparison finds, in sentences.

#include <algorithm>
#include <cmath>

#include "experiment/findings.hpp"
#include "report/diagnosis_words.hpp"
#include "report/sentences.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

/// A difference in relation to the reference: `12 % less than hold (8 to 15 %)`; as an amount where the reference is near zero.
std::string relative_words(const LeastHarm& least, const std::string& reference)
{
    const Spread& share = least.relative;
    if (!std::isfinite(share.median)) return signed_text(least.difference.median) + " against " + reference;
    std::string text = is_negligible(share.median)
                           ? "about as much as " + reference
                           : percent(std::fabs(share.median)) + (share.median < 0.0 ? " less than " : " more than ") +
                                 reference;
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

/// `B8 and B9`.
std::string evidence_ids(const FactRow& fact)
{
    std::vector<std::string> ids;
    for (std::size_t from = 0; from < fact.evidence.size();) {
        const std::size_t comma = std::min(fact.evidence.find(", ", from), fact.evidence.size());
        ids.emplace_back(fact.evidence.substr(from, comma - from));
        from = comma + 2;
    }
    return list_words(ids);
}

/// Said where a finding follows in part from what futures were accepted by.
std::string fact_note(const FactRow* fact)
{
    if (fact == nullptr) return "";
    return "; in part that follows from a fact that every future had to meet: " + words_of(fact->name) + " (" +
           evidence_ids(*fact) + ")";
}

std::string runs_note(const RunCount& runs)
{
    if (runs.count >= judging.min_runs) return "";
    const std::string what = runs.are_futures ? "what nobody knows" : "random draws";
    return runs.count <= 1
               ? " One run says nothing about " + what + "."
               : " " + counted(static_cast<std::size_t>(runs.count), "run") + " are too few to judge " + what + " by.";
}

/// Where harm under the best response stands beside the start, which it may still be worse than: `25 % more than at the start`.
std::string start_words(double since_start)
{
    if (is_negligible(since_start)) return "about as much as at the start";
    return percent(std::fabs(since_start)) + (since_start < 0.0 ? " less" : " more") + " than at the start";
}

std::string start_note(double since_start)
{
    return std::isfinite(since_start) ? " That is " + start_words(since_start) + "." : "";
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
    const std::string in_sum = winner_names(scenario, least.in_sum);
    const std::string_view has = are_many(least.in_sum, in_sum) ? "have" : "has";
    text += is_same ? std::string(has == "have" ? "they have the least too" : "it has the least too")
                    : in_sum + " " + std::string(has) + " the least";
    text += winner_note(least.in_sum, runs);
    return text + (least.depends_on_horizon ? ": the choice depends on how far ahead you look." : ".") + runs_note(runs);
}

/// `from the start`, `from year 4.6 (4.1 to 5.2)`, `from year 4.6 (not in 20 of 100 futures)`.
std::string from_words(const When& when, const std::string& reference)
{
    const std::string never = never_words(when);
    if (when.pays == When::Pays::never) return "not within the run";
    if (never.empty()) return (when.pays == When::Pays::from_start ? "" : "from ") + when_words(when, reference);
    return (when.pays == When::Pays::from_start ? "from the start" : "from year " + years_text(when.month.median)) +
           " (" + never + ")";
}

/// `; where B8 and B9 are believed as well (in 70 of 100 futures), from year 7.5`: what prevention does to the sum, once more.
std::string believed_words(const When& paid)
{
    if (!(paid.believed_share > 0.0) || paid.believed_share == 1.0) return "";
    return "; where " + evidence_ids(row_of(Fact::break_even)) + " are believed as well (" +
           in_runs(paid.believed_share, paid.runs) + "), in the sum " +
           (std::isfinite(paid.believed_month) ? "from year " + years_text(paid.believed_month) : "not within the run");
}

std::string in_words(const Scenario& scenario, const CostAndReturn& told)
{
    using enum CostAndReturn::Kind;
    if (told.kind == alone)
        return "With one response there is nothing to compare it with; the tables of areas and organisations compare "
               "places and bodies.";
    const std::string name = response_words(scenario, told.response);
    const std::string reference = reference_words(scenario);
    const std::string who = told.reference_is_best ? "The nearest to " + reference + ", " + name + "," : name;
    const bool many = is_plural(name) && !told.reference_is_best;
    const auto verb = [many](std::string_view of_one, std::string_view of_many) {
        return std::string(many ? of_many : of_one);
    };
    if (told.kind == alike)
        return who + " hardly " + verb("differs", "differ") + " from " + reference +
               ": by less than half a per cent in every month.";
    const auto at = [&](int month) {
        return long_text_of(scenario.start + month) + (month == scenario.months ? ", the end" : "");
    };
    const Extremes& e = told.extremes;
    const std::string worst = percent(e.most) + " more harm than " + reference + " at the worst (" + at(e.worst_month) +
                              ")";
    if (told.kind == falls_behind) {
        std::string text = who + verb(" does", " do") + " not stay ahead of " + reference +
                           verb(": it has ", ": they have ");
        if (told.gains) text += percent(-e.least) + " less harm at best (" + at(e.best_month) + ")";
        if (told.gains && told.costs) text += ", ";
        return text + (told.costs ? worst : "") + ".";
    }
    std::string text = who;
    if (told.kind == free)
        text += verb(" has", " have") + " noticeably more harm than " + reference + " in no month";
    else if (told.kind == gains_first)
        text += verb(" gains", " gain") + " first, up to " + percent(-e.least_before) + " less harm (" +
                at(e.month_before) + "), then " + verb("costs", "cost") + ": " + worst;
    else
        text += verb(" costs", " cost") + " first: " + worst + fact_note(told.fact);
    text += verb("; it stays ahead ", "; they stay ahead ") + from_words(told.ahead, reference);
    if (told.paid.pays == When::Pays::never)
        return text + ", but " + verb("does", "do") + " not make up for the loss within the run.";
    if (from_words(told.paid, reference) != from_words(told.ahead, reference))
        text += ", and in the sum since the start " + from_words(told.paid, reference);
    return text + (told.is_prevention ? believed_words(told.paid) : "") + ".";
}

std::string in_words(const Scenario& scenario, const HeldBack& told)
{
    const Holdback& hold = told.hold;
    const std::string name = response_words(scenario, told.response);
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
        text += "; what is most out of the ordinary differs between them";
    else if (hold.stands_out == hold.largest)
        text += ", which is also most out of the ordinary" + in(hold.stands_out_in);
    else if (hold.stands_out >= 0)
        text += "; most out of the ordinary is " + cause_words(hold.stands_out) + in(hold.stands_out_in);
    if (hold.best == nullptr) return text + ".";
    const std::string would = hold.is_shared(hold.best_in)
                                  ? words_of(hold.best->name) + " would release most" + in(hold.best_in)
                                  : "no one intervention would release most in all of them";
    return text + ". By a rough estimate " + would + "; concord diagnose re-runs the best three.";
}

/// `prevention return (below 2.1 fundamental questions leads, above it upstream prevention)`.
std::string decides_words(const Scenario& scenario, const DecidingRow& row)
{
    std::string text = uncertainty_words(row.uncertainty);
    if (row.below < 0) return text;
    const auto name = [&](int policy) { return response_words(scenario, static_cast<std::size_t>(policy)); };
    const std::string below = name(row.below);
    return text + " (below " + value_words(row.flip.value) + " " + below + (is_plural(below) ? " lead" : " leads") +
           ", above it " + name(row.above) + ")";
}

/// `Silo retreat or short-term savings`.
std::string last_names(const Scenario& scenario, const InDoubt& told)
{
    std::vector<std::string> names;
    for (const std::size_t policy : told.last) names.push_back(response_words(scenario, policy));
    return names.front() + (names.size() > 1 ? " or " + names.back() : "");
}

/// What holds in nearly all futures.
std::string robust_words(const Scenario& scenario, const Findings& found)
{
    const InDoubt& told = found.in_doubt;
    const LeastHarm& least = found.least_harm;
    const std::string end = " at the end (" + long_text_of(scenario.start + scenario.months) + ") ";
    std::string text;
    if (told.winner_is_robust) {
        const std::string names = winner_names(scenario, least.at_end);
        text = names + (are_many(least.at_end, names) ? " have" : " has") + " least harm" + end +
               in_runs(least.at_end.share, found.runs);
        if (least.at_end.responses.front() > 0) text += ", " + relative_words(least, reference_words(scenario));
        if (std::isfinite(least.since_start)) text += ", " + start_words(least.since_start);
        text += fact_note(least.fact);
    }
    if (!told.last.empty()) {
        const std::string last = last_names(scenario, told);
        const std::string has_most = last + (is_plural(last) ? " have most " : " has most ");
        text += text.empty() ? has_most + "harm" + end : "; " + has_most;
        text += in_runs(told.last_share, found.runs);
        if (!told.winner_is_robust || told.last_fact != least.fact) text += fact_note(told.last_fact);
    }
    if (text.empty()) return "Nothing is robust: no response has least or most harm at the end in nearly all futures.";
    return "Robust: " + text + ".";
}

/// Who has least in the sum, where that is another question.
std::string sum_words(const Scenario& scenario, const Findings& found)
{
    const Winner& in_sum = found.least_harm.in_sum;
    return winner_names(scenario, in_sum) + " " + in_runs(in_sum.share, found.runs);
}

/// What is not robust, and what decides it. Empty where nothing is left open.
std::string open_words(const Scenario& scenario, const Findings& found)
{
    const InDoubt& told = found.in_doubt;
    const LeastHarm& least = found.least_harm;
    if (told.winner_is_robust) {
        if (!told.sum_is_robust)
            return "Not robust: which has least summed over the whole run; most often it is " +
                   sum_words(scenario, found) + ".";
        if (least.at_end.responses == least.in_sum.responses) return "";
        return "Summed over the whole run it is " + sum_words(scenario, found) +
               ": the choice depends on how far ahead you look.";
    }
    std::string text = "Not robust: which has least harm at the end; most often it is " +
                       winner_names(scenario, least.at_end) + " " + in_runs(least.at_end.share, found.runs);
    if (told.second_share > 0.0)
        text += ", then " + response_words(scenario, told.second) + " " + in_runs(told.second_share, found.runs);
    if (told.decide.empty()) return text + "; no one thing decides it.";
    std::vector<std::string> parts;
    for (const DecidingRow& row : told.decide) parts.push_back(decides_words(scenario, row));
    return text + "; what decides it most: " + list_words(parts) + ".";
}

/// Empty where nothing is worth finding out.
std::string find_out_words(const InDoubt& told)
{
    if (!told.find_out) return "";
    return "Find out first: " + uncertainty_words(told.find_out->uncertainty) + ", whose value is " +
           evidence_words(told.find_out->evidence) + "; to know it before choosing would avoid " +
           amount_words(told.find_out->knowing, row_of(Outcome::harm).unit_of(Statistic::end), 1) +
           " of harm on average.";
}

}  // namespace

std::vector<std::string> findings_in_words(const Scenario& scenario, const Results& results)
{
    const Findings found = findings_of(scenario, results);
    const std::string cost = capitalised(in_words(scenario, found.cost_and_return));
    if (!found.in_doubt.is_asked)
        return {in_words(scenario, found.least_harm, found.runs), cost, in_words(scenario, found.held_back)};
    std::vector<std::string> sentences{robust_words(scenario, found) + runs_note(found.runs)};
    for (std::string text : {open_words(scenario, found), cost, find_out_words(found.in_doubt)}) {
        if (!text.empty()) sentences.push_back(std::move(text));
    }
    return sentences;
}

}  // namespace concord
