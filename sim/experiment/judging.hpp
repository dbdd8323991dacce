#pragma once
/// What is judged of a comparison and by which thresholds: facts and numbers, which sim/report puts into words.

#include <cmath>
#include <vector>

#include "experiment/results.hpp"

namespace concord {

/// Every threshold of judgement.
struct Judging {
    double robust = 0.9;        ///< lower limit of a share of futures from which a finding is robust
    double clear = 0.9;         ///< share of runs from which a winner is clear
    double close = 0.75;        ///< share of runs below which it is too close to call
    int min_runs = 30;          ///< with fewer of them a share of runs says little
    double plain = 0.95;        ///< share of runs from which better (and below one less it: worse) is shown in colour
    double negligible = 0.005;  ///< difference in relation to hold that is not worth telling
    double largest_relative = 1.0;  ///< difference in relation to hold beyond which hold is too near zero to compare with
    double throughout = 0.9995;     ///< share of runs and months at work that counts as all of them
    int fewest_cases = 20;          ///< fewer futures of one kind are too few to say where they lie
    double idle_quasi_p = 0.05;     ///< quasi-p above which a limit of a box may be chance, so that it is dropped
    double found_again = 0.5;       ///< share of half samples in which a limit of a box must be found again
    double unseen_chance = 0.05;  ///< chance, in runs that the search did not see, up to which a box is more than chance
    double least_lift = 1.3;  ///< density of a box over the base rate, there and in such runs, below which it is not worth telling
    double telling = 0.7;  ///< balanced accuracy, in runs it was not made from, from which a sign tells enough
    double speaking_changes = 0.05;  ///< share of runs in which average figures change who is best, up to which the default is speaking
    double speaking_moves = 0.5;  ///< how far average figures move the answer, in relation to it, below which the default is speaking
    double moved = 0.05;  ///< share of its start, or of what it is under hold, by which an outcome has moved if it is worth a mechanism
    int lasting_months = 12;  ///< months on end from which something lasts: a mechanism is named, a bet's level has been passed
    double near_months = 6.0;    ///< months by which a guessed date may be off and still be right
    double near_share = 0.1;     ///< share of a bet's range by which a guess may be off and still be right
    double most_hands = 12.0;    ///< more answers than these are not offered to the hands of a room
    double dated_months = 24.0;  ///< spread of a date over runs up to which its month is told, beyond it the year alone
    double pressing_cut = 0.02;  ///< share of funding announced to go within a year from which it presses a leader
    double pressing_load = 1.1;  ///< work against what can be done above which it presses
    double few_weeks = 4.0;      ///< of spending, below which reserves press
    int soon = 12;               ///< months to an election within which it presses
    double first_month = 1.0;  ///< what is ahead in this month is ahead from the start: month 0 is before anything is done
};
inline constexpr Judging judging;

[[nodiscard]] constexpr bool is_from_start(double month) noexcept { return month <= judging.first_month; }

/// Of a difference in relation to the reference.
[[nodiscard]] inline bool is_negligible(double share) noexcept { return std::fabs(share) < judging.negligible; }

/// The values at the start, the same under every response; null where the month was not kept.
[[nodiscard]] const MonthlyRow* start_row(const Results& results, const OutcomeRow& outcome);

/// Share of runs in which a response beats hold; NaN where nothing sets the two apart, so that there is nothing to say.
[[nodiscard]] double better_share(const SummaryRow& row);

/// Share of runs in which a response is the best; NaN where nothing sets any two responses apart, so that none is.
[[nodiscard]] double best_share(const Results& results, const SummaryRow& row);

/// Difference of a response in relation to hold's median, NaN where that is no help: where hold may be nothing or less, or is
/// small beside the difference.
[[nodiscard]] Spread relative_difference(const Results& results, const SummaryRow& row);

/// When a response is ahead of hold.
struct When {
    enum class Pays {
        unknown,     ///< nothing can be said
        tied,        ///< nothing sets it apart from hold at the end
        never,       ///< not within the run, in half of the runs or more
        from_start,  ///< in the first month
        later
    };
    Pays pays = Pays::unknown;
    Spread month{};            ///< infinite where that quantile is never ahead
    double never_share = 0.0;  ///< share of runs in which it is never ahead to stay
    RunCount runs{};
    // Of those futures alone that agree on when prevention pays:
    double believed_month = 0.0;  ///< the median; infinite where that is never
    double believed_share = 0.0;  ///< of all runs, that are such futures
};
[[nodiscard]] When when(const Results& results, std::size_t policy, const OutcomeRow& outcome, BreakEven kind);

/// The response that does best, or those that nothing sets apart from it.
struct Winner {
    std::vector<std::size_t> responses;  ///< the first of the ranking and its ties
    double share = 0.0;                  ///< of runs in which one of them is the best of all
    bool is_clear = false;
    bool is_close = false;  ///< too close to call; never said of few runs
};
[[nodiscard]] Winner winner(const Results& results, const OutcomeRow& outcome, Statistic statistic);

}  // namespace concord
