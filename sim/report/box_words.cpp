#include "report/box_words.hpp"

#include <algorithm>
#include <cmath>

#include "core/numerics.hpp"
#include "experiment/futures.hpp"
#include "experiment/judging.hpp"
#include "experiment/signposts.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

std::string title_of_response(const Scenario& scenario, int policy)
{
    return title_of(scenario.policies[static_cast<std::size_t>(policy)].name);
}

std::string number_words(int count) { return fixed_text(count, 0); }

/// `82 of 1 024 futures (8 %)`, `none of the 256 futures`, `each of the 256 futures`.
std::string share_of_runs(int count, int runs, std::string_view what)
{
    const std::string all = number_words(runs) + " " + std::string(what);
    if (count == 0) return "none of the " + all;
    if (count == runs) return "each of the " + all;
    return number_words(count) + " of " + all + " (" + percent(static_cast<double>(count) / runs) + ")";
}

bool is_turned_round(BoxQuestion question)
{
    return question == BoxQuestion::not_best || question == BoxQuestion::not_worst;
}

/// `below 0.18`.
std::string limits_in_words(const BoxRow& row)
{
    if (std::isnan(row.low)) return "below " + value_words(row.high);
    if (std::isnan(row.high)) return "above " + value_words(row.low);
    return "between " + value_words(row.low) + " and " + value_words(row.high);
}

/// Where the cases are, and how many of the futures there are cases.
std::string region_words(const std::vector<const BoxRow*>& rows)
{
    const BoxRow& first = *rows.front();
    std::vector<std::string> limits;
    for (const BoxRow* row : rows) limits.push_back(uncertainty_words(row->dimension) + " is " + limits_in_words(*row));
    const int inside = static_cast<int>(std::lround(first.coverage * first.cases));
    const int runs = static_cast<int>(std::lround(inside / first.density));
    constexpr double most = 0.5;
    return std::string(first.coverage >= most ? " are mostly where " : " are often where ") + list_words(limits) +
           ": so it is in " + number_words(inside) + " of the " + number_words(runs) + " futures there (" +
           percent(first.density) + "), against " + percent(first.base_rate) + " of all, and " +
           percent(first.coverage) + " of them are there. In futures that the search had not seen it was so in " +
           percent(first.density_unseen) + ".";
}

/// `is` or `are`, of a response.
std::string be(const Scenario& scenario, int policy)
{
    return std::string(is_or_are(scenario.policies[static_cast<std::size_t>(policy)].name));
}

/// Of best and worst. Empty of what is never the worst.
std::string standing_words(const Scenario& scenario, const std::vector<const BoxRow*>& rows)
{
    const BoxRow& first = *rows.front();
    const bool is_turned = is_turned_round(first.question);
    const bool is_of_best = first.question == BoxQuestion::best || first.question == BoxQuestion::not_best;
    if (first.cases == 0 && !is_of_best && !is_turned) return "";
    const std::string text = title_of_response(scenario, first.policy) + " " + be(scenario, first.policy) +
                             (is_of_best ? " the best in " : " the worst in ") +
                             share_of_runs(is_turned ? first.runs - first.cases : first.cases, first.runs, "futures");
    if (first.cases == 0 || (first.cases == 1 && !is_turned)) return text + ".";
    const std::string others = "the other " + number_words(first.cases);
    switch (first.verdict) {
    case Region::Verdict::too_few:
        return text + (is_turned ? "; " + others + " are too few" : ", too few") + " to say what they have in common.";
    case Region::Verdict::not_described:
        return text + "; no range of what nobody knows tells " + (is_turned ? others : "them from the others") +
               " better than chance.";
    default: return text + (is_turned ? ". The other " + number_words(first.cases) : ". These") + region_words(rows);
    }
}

/// Of what is acceptable: how often is said by `acceptable_sentence`. Empty of too few.
std::string keeping_words(const Scenario& scenario, const std::vector<const BoxRow*>& rows)
{
    const BoxRow& first = *rows.front();
    if (first.verdict == Region::Verdict::too_few) return "";
    const std::string& name = scenario.policies[static_cast<std::size_t>(first.policy)].name;
    const std::string which = "he futures in which " + words_of(name) + (is_plural(name) ? " end " : " ends ") +
                              (first.question == BoxQuestion::acceptable ? "within" : "beyond") + " what is acceptable";
    if (first.verdict == Region::Verdict::described) return "T" + which + region_words(rows);
    return "No range of what nobody knows tells t" + which + " from the others better than chance.";
}

std::string sentence_of(const Scenario& scenario, const std::vector<const BoxRow*>& rows)
{
    const BoxQuestion question = rows.front()->question;
    const bool is_of_limits = question == BoxQuestion::acceptable || question == BoxQuestion::not_acceptable;
    return is_of_limits ? keeping_words(scenario, rows) : standing_words(scenario, rows);
}

/// Empty of what the scenario gives as a range.
std::string_view meaning_of(const Uncertainty& one)
{
    if (one.number == nullptr) return "";
    return one.number->parameter != nullptr ? one.number->parameter->meaning : one.number->response_field->meaning;
}

std::vector<Slider> sliders_of(const Scenario& scenario, const std::vector<const BoxRow*>& rows)
{
    const Futures futures(scenario, FutureKind::prior);  // for names and ranges alone
    Scenario usual = scenario;
    std::vector<Slider> sliders;
    for (const BoxRow* row : rows) {
        for (const Uncertainty& one : futures.uncertainties()) {
            if (one.name != row->dimension) continue;
            const Range limits{std::isnan(row->low) ? one.range.low : row->low,
                               std::isnan(row->high) ? one.range.high : row->high};
            sliders.push_back({one.name, std::string(meaning_of(one)), one.range, limits, limits_in_words(*row),
                               one.in(usual), one.drawn == Drawn::logarithmically});
        }
    }
    return sliders;
}

/// `more than 12 % above its start`.
std::string sign_words(const AcceptableRow& row)
{
    const double change = row.sign_value - 1.0;
    const bool is_above = row.sign_side == 0;
    const std::string start = is_plural(row_of(observable_outcomes[static_cast<std::size_t>(row.sign)]).name)
                                  ? " their start"
                                  : " its start";
    const std::string size = percent(std::fabs(change));
    if (std::fabs(change) < judging.negligible) return is_above ? "above" + start : "below" + start;
    if (is_above)
        return change >= 0.0 ? "more than " + size + " above" + start : "less than " + size + " below" + start;
    return change >= 0.0 ? "less than " + size + " above" + start : "more than " + size + " below" + start;
}

std::string tipping_words(const Scenario& scenario, const AcceptableRow& row, int beyond)
{
    const auto month_words = [&](double month) {
        return month <= 0.0 ? "the start" : long_text_of(scenario.start + static_cast<int>(std::lround(month)));
    };
    const std::string low = month_words(row.tips.low);
    const std::string high = month_words(row.tips.high);
    const bool many = is_plural(scenario.policies[static_cast<std::size_t>(row.policy)].name);
    const std::string other = beyond == 1 ? "one" : number_words(beyond);
    std::string text = beyond == row.runs ? (many ? " They" : " It")
                                          : " In the other " + other + (many ? " they" : " it");
    if (!(row.tips.median > 0.0)) return text + (many ? " are" : " is") + " beyond that from the start on.";
    text += std::string(many ? " keep" : " keeps") + " to that until " + month_words(row.tips.median);
    if (low != high) text += " (median; nine in ten between " + low + " and " + high + ")";
    return text + " and not after.";
}

std::string signpost_words(const Scenario& scenario, const AcceptableRow& row)
{
    const std::string_view outcome = row_of(observable_outcomes[static_cast<std::size_t>(row.sign)]).name;
    std::string text = " What to watch: if " + words_of(outcome) + " " + std::string(is_or_are(outcome)) + " " +
                       sign_words(row) + " in " + long_text_of(scenario.start + row.sign_month) +
                       ", expect it to end beyond the limit. That foretells " + percent(row.caught) +
                       " of the futures in which it does, with a false alarm in " + percent(row.false_alarms) +
                       " of the others.";
    if (row.sign_from < row.sign_month)
        text += " The same figure tells from " + long_text_of(scenario.start + row.sign_from) + " on.";
    return text;
}

std::string limit_words(const Scenario& scenario, const AcceptableRow& row)
{
    const std::string text = words_of(row.outcome->name) + (row.bound == 0 ? " at most " : " at least ");
    if (row.of == Yardstick::unit)
        return text + amount_words(row.limit, row.outcome->unit, decimals_for(std::fabs(row.limit)));
    const std::string times = text + short_text(row.limit) + " times ";
    return times + (row.of == Yardstick::start ? "its start" : "that of " + words_of(scenario.policies.front().name));
}

std::string acceptable_sentence(const Scenario& scenario, const AcceptableRow& row, bool are_futures)
{
    const std::string what = are_futures ? "futures" : "runs";
    const std::string name = title_of_response(scenario, row.policy);
    if (row.runs == 0)
        return name + ": " + words_of(row.outcome->name) + " " + std::string(is_or_are(row.outcome->name)) +
               " defined in no run.";
    const int within = static_cast<int>(std::lround(row.share * row.runs));
    const int beyond = row.runs - within;
    std::string text = name + (is_plural(name) ? " end with " : " ends with ") + limit_words(scenario, row) + " in " +
                       share_of_runs(within, row.runs, what) + ".";
    if (beyond > 0) text += tipping_words(scenario, row, beyond);
    if (row.sign >= 0) return text + signpost_words(scenario, row);
    if (std::min(within, beyond) >= judging.fewest_cases)
        text += " Nothing that people can count or ask for in the first three years tells well which it will be.";
    return text;
}

/// What needs no sentence is left out.
std::vector<RegionTold> regions_told(const Scenario& scenario, const std::vector<BoxRow>& rows, std::size_t policy)
{
    std::vector<RegionTold> told;
    for (std::size_t from = 0; from < rows.size();) {
        std::vector<const BoxRow*> region;
        const BoxRow& first = rows[from];
        for (; from < rows.size() && rows[from].policy == first.policy && rows[from].question == first.question; ++from)
            region.push_back(&rows[from]);
        std::string sentence = first.policy == static_cast<int>(policy) ? sentence_of(scenario, region) : "";
        if (sentence.empty()) continue;
        const bool is_described = first.verdict == Region::Verdict::described;
        told.push_back(
            {first.question, std::move(sentence), is_described ? sliders_of(scenario, region) : std::vector<Slider>{}});
    }
    return told;
}

}  // namespace

double Slider::place_of(double value) const
{
    const double place = is_logarithmic ? logarithm(value / drawn_from.low) / logarithm(drawn_from.high / drawn_from.low)
                                        : (value - drawn_from.low) / (drawn_from.high - drawn_from.low);
    return std::clamp(place, 0.0, 1.0);
}

std::vector<ResponseTold> responses_told(const Scenario& scenario, const std::vector<const SummaryRow*>& order,
                                         const std::vector<BoxRow>& boxes, const std::vector<AcceptableRow>& acceptable,
                                         bool are_futures)
{
    std::vector<ResponseTold> told;
    for (const SummaryRow* row : order) {
        ResponseTold one{row->policy, {}, regions_told(scenario, boxes, row->policy)};
        for (const AcceptableRow& limit : acceptable) {
            if (limit.policy == static_cast<int>(row->policy))
                one.keeping.push_back(acceptable_sentence(scenario, limit, are_futures));
        }
        if (!one.keeping.empty() || !one.regions.empty()) told.push_back(std::move(one));
    }
    return told;
}

}  // namespace concord
