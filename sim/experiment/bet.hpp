#pragma once
/// The truth of a bet: what a comparison says about the question that the scenario puts before it, and how far a guess is off.
///
/// Guesses and truths are counted alike: with `Bet::than` in per cent more, else in the outcome's unit, shares in per cent.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "experiment/comparison.hpp"
#include "experiment/results.hpp"

namespace concord {

/// What the bet's answer is drawn from: of a choice one line for each option, else the one that is guessed.
struct BetLine {
    std::string id;              ///< the option, or the response
    std::vector<int> months;     ///< since the start: every month, or of places every year
    std::vector<Spread> values;  ///< one for each
};

/// What came. A date is the first month from which a run stays beyond the level for a year, or to its end; what it begins beyond does not
/// count. Undefined (NaN) where the comparison kept too little to say.
struct BetTruth {
    std::vector<Spread> values;  ///< of a line by month, of a date its month since the start (infinite: never), of a number itself
    std::string choice;  ///< of a choice; empty where undefined
    double share = 0.0;  ///< of runs: of a choice in which it is the pick, ties shared; of a date in which the level is passed at all; else NaN
    RunCount runs;  ///< behind it; a single one where only a mean over all was kept
    std::vector<BetLine> lines;
};

/// Precondition: the scenario has a bet, and the ensemble kept what `kept_for_bet` says. With what was not kept nothing is defined.
[[nodiscard]] BetTruth truth_of_bet(const Scenario& scenario, const Ensemble& ensemble);

/// What a comparison must keep, beside what it keeps anyway, to answer the scenario's bet.
[[nodiscard]] Keep kept_for_bet(const Scenario& scenario, Keep keep) noexcept;

/// True of outcomes that stay above 0, so that a per cent of them means something.
[[nodiscard]] bool stays_above_zero(Outcome outcome) noexcept;

/// Outcomes that are kept of a place; of `all` every one with an end.
[[nodiscard]] bool is_kept_of(Target::Of place, const OutcomeRow& outcome) noexcept;

/// The place that an option of a choice is; of a response `all`.
[[nodiscard]] Target::Of place_of(Among among) noexcept;

/// Whether guesses are counted in per cent, and what a value of the outcome is multiplied by without `Bet::than`.
[[nodiscard]] bool is_in_per_cent(const Bet& bet) noexcept;
[[nodiscard]] double factor_of(const Bet& bet) noexcept;

/// Up to which distance a guess is right: `Bet::within`, or what is left out.
[[nodiscard]] double tolerance_of(const Bet& bet) noexcept;

/// The month that a number or a choice asks about, since the start.
[[nodiscard]] int month_asked(const Scenario& scenario, const Bet& bet) noexcept;

/// A guess beside the truth. A line is judged where the two are furthest apart.
struct BetGap {
    int month = 0;       ///< of a line: where they are furthest apart
    double guess = 0.0;  ///< of a date months since the start, infinite: never
    double truth = 0.0;
    bool is_right = false;  ///< up to `tolerance_of`

    /// The guess in relation to the truth, less 1; of what is counted in per cent more that of the levels. NaN where that is no help.
    [[nodiscard]] double relative(const Bet& bet) const noexcept;
};

/// A guess of a line has a value for each month from 0 on, undefined where nothing was drawn; of a date and a number one value. Nothing of a choice, of
/// no guess and where the truth is undefined.
[[nodiscard]] std::optional<BetGap> gap_of(const Bet& bet, const BetTruth& truth, const std::vector<double>& guess);

/// One answer of a show of hands: an option of a choice, or a stretch [low, high) of months or values; infinite ends are open.
struct Hand {
    std::string id;
    double low = 0.0;
    double high = 0.0;
};

/// What hands are asked to go up for: the options of a choice; of a date years of the run, several together in a long one, and "never"; of a
/// number and of a line's end stretches of the range, each twice the tolerance wide. In their order, twelve at most.
[[nodiscard]] std::vector<Hand> hands_of(const Scenario& scenario, const Bet& bet);

/// The id of the hand that is right; empty where the truth is undefined.
[[nodiscard]] std::string right_hand(const Scenario& scenario, const Bet& bet, const BetTruth& truth);

inline constexpr std::string_view never_hand = "never";

}  // namespace concord
