#include "report/bet_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "experiment/judging.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

/// Small numbers as people say them.
std::string spelt(int count)
{
    constexpr std::array<std::string_view, 13> names{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                                     "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    const bool is_small = count >= 0 && count < static_cast<int>(names.size());
    return is_small ? std::string(names[static_cast<std::size_t>(count)]) : std::to_string(count);
}

template <class Named>
std::string name_in(const std::vector<Named>& all, const std::string& id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.id == id; });
    return found == all.end() ? "" : found->name.empty() ? words_of(id) : found->name;
}

std::string place_words(const Scenario& scenario, Target::Of of, const std::string& id)
{
    switch (of) {
    case Target::Of::area: return name_in(scenario.areas, id);
    case Target::Of::partnership: return name_in(scenario.partnerships, id);
    case Target::Of::organisation: return name_in(scenario.organisations, id);
    default: return words_of(id);
    }
}

/// As a person would say it: to whole per cents, and to the next five where the spread is twice as wide as that.
double as_said(const Bet& bet, double value, const Spread& spread)
{
    constexpr double coarse = 5.0;
    const bool is_wide = is_in_per_cent(bet) && spread.high - spread.low > 2.0 * coarse;
    return is_wide ? coarse * std::round(value / coarse) : value;
}

/// The size of what is more or less: `12 %`.
std::string size_text(double value) { return fixed_text(std::fabs(value), 0) + " %"; }

std::string_view side_of(double value) { return value < 0.0 ? " less" : " more"; }

/// `12 % more`, `35 %`, `£4.1m of cases`.
std::string amount_text(const Bet& bet, double value, const Spread& spread)
{
    if (std::isnan(value)) return "–";
    const double said = as_said(bet, value, spread);
    if (bet.than.empty())
        return is_in_per_cent(bet) ? fixed_text(said, 0) + " %"
                                   : amount_words(said, outcome_named(bet.outcome)->unit, decimals_for(spread));
    if (size_text(said) == size_text(0.0)) return "no more and no less";
    return size_text(said) + std::string(side_of(said));
}

std::string amount_text(const Bet& bet, const Spread& spread) { return amount_text(bet, spread.median, spread); }

/// What somebody guessed: to whole per cents, else as exact as the truth.
std::string guess_text(const Bet& bet, double guess, const Spread& truth)
{
    return amount_text(bet, guess, is_in_per_cent(bet) ? Spread{guess, guess, guess} : truth);
}

/// `64 to 79 % less`, `5 % less to 10 % more`, `£2m to £3m of cases`.
std::string between_text(const Bet& bet, double low, double high)
{
    const Spread stretch{(low + high) / 2.0, low, high};
    std::string from = guess_text(bet, low, stretch);
    const std::string to = guess_text(bet, high, stretch);
    if (from == to) return from;
    if (!is_in_per_cent(bet) || low * high < 0.0) return from + " to " + to;
    if (bet.than.empty()) return fixed_text(low, 0) + " to " + to;
    const bool falls = low < 0.0 || high < 0.0;
    const double far = falls ? low : high;
    return fixed_text(std::fabs(falls ? high : low), 0) + " to " + size_text(far) + std::string(side_of(far));
}

std::string date_text(const Scenario& scenario, double month)
{
    return std::isfinite(month) ? long_text_of(scenario.start + static_cast<int>(std::lround(month)))
                                : "not by " + long_text_of(scenario.start + scenario.months);
}

/// The month, or the year alone where runs differ too much.
std::string date_text(const Scenario& scenario, const Spread& date)
{
    if (std::isinf(date.median) || date.high - date.low <= judging.dated_months)
        return date_text(scenario, date.median);
    return std::to_string((scenario.start + static_cast<int>(std::lround(date.median))).year());
}

std::string with_truth(const Bet& bet, const std::string& truth)
{
    std::string text = bet.answer;
    const std::string_view place = place_of_truth(bet.kind);
    const std::size_t at = text.find(place);
    if (at != std::string::npos) text.replace(at, place.size(), truth);
    return text;
}

std::string than_words(const Scenario& scenario, const Bet& bet)
{
    if (bet.than == than_start) return "than at the start";
    const bool is_response = std::any_of(scenario.policies.begin(), scenario.policies.end(),
                                         [&](const Policy& policy) { return policy.name == bet.than; });
    return is_response ? "than under " + words_of(bet.than) : "than in " + place_words(scenario, bet.of.of, bet.than);
}

std::string months_words(int months)
{
    if (months < 24) return spelt(months) + (months == 1 ? " month" : " months");
    const int years = static_cast<int>(std::lround(months * years_per_month));
    return (months % 12 == 0 ? "" : "about ") + spelt(years) + " years";
}

std::string date_gap(const Scenario& scenario, const BetGap& gap)
{
    if (std::isinf(gap.truth))
        return std::isinf(gap.guess)
                   ? "You said that it would not come, and it did not."
                   : fmt::format("You said {}; it did not come within the run.", date_text(scenario, gap.guess));
    if (std::isinf(gap.guess))
        return fmt::format("You said that it would not come; it came in {}.", date_text(scenario, gap.truth));
    const int months = static_cast<int>(std::lround(gap.truth - gap.guess));
    if (months == 0) return "You said so, to the month.";
    return capitalised(months_words(std::abs(months))) + (months > 0 ? " later" : " earlier") + " than you said" +
           (gap.is_right ? ": close enough." : ".");
}

std::string number_gap(const Bet& bet, const BetTruth& truth, const BetGap& gap)
{
    const Spread& spread = truth.values.front();
    const std::string said = guess_text(bet, gap.guess, spread);
    const std::string came = amount_text(bet, spread);
    if (gap.is_right) return fmt::format("You saw it coming: you said {}, and it was {}.", said, came);
    return fmt::format("You said {}; it was {}.", said, came);
}

std::string line_gap(const Scenario& scenario, const Bet& bet, const BetTruth& truth, const BetGap& gap)
{
    constexpr double too_large = 50.0;  // per cent: then both are said
    const std::string when = std::to_string((scenario.start + gap.month).year());
    const double relative = 100.0 * gap.relative(bet);
    const Spread& spread = truth.values[static_cast<std::size_t>(gap.month)];
    const std::string said = guess_text(bet, gap.guess, spread);
    if (gap.is_right)
        return fmt::format("You saw it coming: you were furthest off in {}, with {} for {}.", when, said,
                           amount_text(bet, spread));
    if (bet.than.empty() || !(std::fabs(relative) < too_large))
        return fmt::format("For {} you drew {}; it was {}.", when, said, amount_text(bet, spread));
    return fmt::format("You drew {}{} {} in {} than came.", size_text(relative), side_of(relative),
                       words_of(bet.outcome), when);
}

/// A stretch of values: `over 60 % less`, `10 to 20 % more`, `80 % or more`.
std::string stretch_words(const Bet& bet, const Hand& hand)
{
    const double width = 2.0 * tolerance_of(bet);
    const auto text = [&](double value) { return guess_text(bet, value, {value, value, value + width}); };
    if (std::isfinite(hand.low) && std::isfinite(hand.high)) return between_text(bet, hand.low, hand.high);
    const bool is_last = std::isinf(hand.high);
    const double end = is_last ? hand.low : hand.high;
    if (bet.than.empty()) return text(end) + (is_last ? " or more" : " or less");
    if (end == 0.0) return is_last ? "More" : "Less";
    if (is_last == (end > 0.0)) return "Over " + text(end);
    return is_last ? size_text(end) + " less, or even more" : "Up to " + text(end);
}

std::string nine_of_ten(const BetTruth& truth)
{
    return std::string("Nine of ten ") + (truth.runs.are_futures ? "futures" : "runs") + ": ";
}

}  // namespace

std::string bet_unit(const Bet& bet)
{
    return is_in_per_cent(bet) ? "%" : std::string(outcome_named(bet.outcome)->unit);
}

std::string bet_measure(const Scenario& scenario, const Bet& bet)
{
    std::string text = title_of(bet.outcome);
    if (bet.of.of != Target::Of::all) text += " in " + place_words(scenario, bet.of.of, bet.of.id);
    const bool is_under_each = bet.kind == BetKind::choice && bet.among == Among::responses;
    if (!is_under_each) text += " under " + words_of(bet.response);
    return text + ", " + (bet.than.empty() ? bet_unit(bet) : "per cent more " + than_words(scenario, bet));
}

std::string option_words(const Scenario& scenario, const Bet& bet, const std::string& id)
{
    return place_words(scenario, place_of(bet.among), id);
}

std::string hand_words(const Scenario& scenario, const Bet& bet, const Hand& hand)
{
    if (bet.kind == BetKind::choice) return option_words(scenario, bet, hand.id);
    if (hand.id == never_hand) return capitalised(date_text(scenario, hand.low));
    if (bet.kind == BetKind::date) {
        const auto year_at = [&](double month) { return year_words(scenario.start, static_cast<int>(month) / 12 + 1); };
        const std::string from = year_at(std::max(0.0, hand.low));
        const std::string to = year_at(std::min<double>(hand.high, scenario.months) - 1.0);
        return from == to ? from : from + " to " + to;
    }
    return stretch_words(bet, hand);
}

std::string bet_answer(const Scenario& scenario, const BetTruth& truth)
{
    const Bet& bet = scenario.show.bet.value();
    if (bet.kind == BetKind::choice)
        return truth.choice.empty() ? "Too little was kept to say."
                                    : with_truth(bet, option_words(scenario, bet, truth.choice));
    if (truth.values.empty() || std::isnan(truth.values.back().median)) return "It is not defined in most of the runs.";
    if (bet.kind != BetKind::date) return with_truth(bet, amount_text(bet, truth.values.back()));
    if (std::isfinite(truth.values.front().median)) return with_truth(bet, date_text(scenario, truth.values.front()));
    return fmt::format("It does not come by {}.", long_text_of(scenario.start + scenario.months));
}

std::string bet_doubt(const Scenario& scenario, const BetTruth& truth)
{
    const Bet& bet = scenario.show.bet.value();
    if (truth.runs.count < 2) return "";
    if (bet.kind == BetKind::choice) {
        const std::string often = in_runs(truth.share, truth.runs);
        return truth.choice.empty() || often.empty() ? "" : "It is so " + often + ".";
    }
    if (truth.values.empty() || std::isnan(truth.values.back().median)) return "";
    const Spread& last = truth.values.back();
    const bool is_date = bet.kind == BetKind::date;
    const std::string low = is_date ? date_text(scenario, last.low) : "";
    const std::string high = is_date ? date_text(scenario, last.high) : "";
    std::string said = nine_of_ten(truth) +
                       (!is_date      ? between_text(bet, last.low, last.high)
                        : low == high ? low
                                      : low + " to " + high) +
                       ".";
    if (bet.kind == BetKind::date && truth.share < 1.0) said += " It comes " + in_runs(truth.share, truth.runs) + ".";
    return said;
}

std::string guess_sentence(const Scenario& scenario, const BetTruth& truth, const std::vector<double>& guess)
{
    const Bet& bet = scenario.show.bet.value();
    const std::optional<BetGap> gap = gap_of(bet, truth, guess);
    if (!gap) return "";
    switch (bet.kind) {
    case BetKind::date: return date_gap(scenario, *gap);
    case BetKind::number: return number_gap(bet, truth, *gap);
    default: return line_gap(scenario, bet, truth, *gap);
    }
}

std::string guess_sentence(const Scenario& scenario, const BetTruth& truth, const std::string& option)
{
    const Bet& bet = scenario.show.bet.value();
    if (option.empty() || truth.choice.empty()) return "";
    const std::string said = option_words(scenario, bet, option);
    if (option == truth.choice) return fmt::format("You saw it coming: you said {}.", said);
    return fmt::format("You said {}; it was {}.", said, option_words(scenario, bet, truth.choice));
}

std::string hands_sentence(const Scenario& scenario, const BetTruth& truth, const std::map<std::string, int>& hands)
{
    const std::string right = right_hand(scenario, scenario.show.bet.value(), truth);
    int all = 0;
    for (const auto& [id, count] : hands) all += count;
    if (right.empty() || all == 0) return "";
    const auto found = hands.find(right);
    const int seen = found == hands.end() ? 0 : found->second;
    if (all == 1) return seen == 1 ? "The one hand that went up saw it coming." : "Nobody saw it coming.";
    if (seen == 0) return fmt::format("None of {} saw it coming.", spelt(all));
    if (seen == all) return fmt::format("All {} saw it coming.", spelt(all));
    return fmt::format("{} of {} saw it coming.", capitalised(spelt(seen)), spelt(all));
}

}  // namespace concord
