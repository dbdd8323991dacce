#pragma once
/// What a comparison finds, as data: sim/report says it in sentences.

#include <optional>

#include "experiment/holdback.hpp"
#include "experiment/judging.hpp"
#include "model/tables/facts.hpp"

namespace concord {

/// Which response has the least harm, at the end and summed over the run.
struct LeastHarm {
    Winner at_end;
    Spread difference{};  ///< of the winner at the end from the reference
    Spread relative{};    ///< the same in relation to the reference; NaN where that is no help
    double since_start = 0.0;  ///< median of the winner at the end over that at the start, less 1; NaN where either is not known
    Winner in_sum;
    bool depends_on_horizon = false;  ///< the winners differ, and both are clear
    const FactRow* fact = nullptr;    ///< from which it follows in part, if futures were accepted by one
};

/// The months in which the median difference of harm from the reference is largest and least, in relation to it.
struct Extremes {
    double most = 0.0;
    double least = 0.0;
    int worst_month = 0;
    int best_month = 0;
    double least_before = 0.0;  ///< the least before the worst month
    int month_before = 0;
};

/// What the response with the least harm costs first and when that pays; of the nearest to the reference where that is the best.
struct CostAndReturn {
    enum class Kind {
        alone,         ///< nothing to compare with
        alike,         ///< hardly any difference from the reference in any month
        falls_behind,  ///< not ahead of the reference to stay, in half of the replicates or more
        free,          ///< ahead, without a cost worth telling
        gains_first,   ///< ahead after a gain and then a cost
        costs_first,   ///< ahead after a cost
    };
    Kind kind = Kind::alone;
    std::size_t response = 0;
    bool reference_is_best = false;
    bool costs = false;
    bool gains = false;
    Extremes extremes;
    When ahead;
    When paid;
    bool is_prevention = false;     ///< of the response: more of it is what it does
    const FactRow* fact = nullptr;  ///< from which the cost follows in part
};

/// What holds the partnerships back under the best response, in the last year.
struct HeldBack {
    std::size_t response = 0;
    Holdback hold;
};

/// What is robust over futures, what decides where nothing is, and what to find out first. Of what is judged by harm at the end.
struct InDoubt {
    bool is_asked = false;          ///< there are futures, and more than one response to pick
    bool winner_is_robust = false;  ///< the lower limit of its share is at least `judging.robust`
    std::size_t second = 0;         ///< the response that is best most often after the winner
    double second_share = 0.0;
    std::vector<std::size_t> last{};  ///< one or two responses of which one is the worst in so many futures; empty: none is robust
    double last_share = 0.0;
    const FactRow* last_fact = nullptr;  ///< from which that follows in part
    bool sum_is_robust = false;          ///< the same of the winner in the sum
    std::vector<DecidingRow> decide{};   ///< what is named for which is best, the largest share first, three at most
    std::optional<DecidingRow>
        find_out{};  ///< worth knowing: of what is worth half as much as the most, that with the weakest evidence
};

struct Findings {
    LeastHarm least_harm;
    CostAndReturn cost_and_return;
    HeldBack held_back;
    InDoubt in_doubt;
    RunCount runs{};
};

/// What every uncertainty does to which response is best, the largest share first.
[[nodiscard]] std::vector<DecidingRow> deciding_best(const Scenario& scenario, const Results& results);

/// A pure function of the rows and of which partnerships are contracts.
[[nodiscard]] Findings findings_of(const Scenario& scenario, const Results& results);

}  // namespace concord
