#pragma once
/// What decides: which uncertainties move a response's difference from the reference, which of them decide what is best, and what it is
/// worth to know them.

#include <cstddef>
#include <span>
#include <vector>

#include "experiment/flips.hpp"
#include "experiment/quantiles.hpp"
#include "experiment/regret.hpp"
#include "experiment/trends.hpp"

namespace concord {

/// In place of a response: the question which of them is best.
inline constexpr std::size_t which_is_best = static_cast<std::size_t>(-1);

/// What one uncertainty does to a response's difference from the reference, or to which response is best.
struct DriverRow {
    std::size_t response;     ///< or `which_is_best`
    std::size_t uncertainty;  ///< column
    /// First-order share of the variance over runs, of which response is best: of the parts that responses have in being best, added
    /// up. Adjusted, so that it may be below 0; NaN where there is none to be had.
    double share;
    bool is_named;  ///< the share is above `Drivers::chance_share`
    /// Of the difference as the uncertainty rises, in the outcome's own sign; of what is named, and never of which is best.
    Trend direction = Trend::none;
    /// Of what is named. Below it `below` is better on average, above it `above`: the response and the reference, or those that lead at
    /// either end of the uncertainty's values. NaN where that is one and the same, or too unsure; `below` and `above` then say nothing.
    Flip flip{};
    std::size_t below = 0;
    std::size_t above = 0;
    /// Regret avoided on average by knowing this one thing before choosing, in the outcome's unit, of which is best alone; may be below
    /// 0, NaN elsewhere.
    double knowing = undefined;
    bool is_worth_knowing = false;  ///< `knowing` is above `Drivers::chance_knowing`
};

/// Rows of all uncertainties for each response but the reference, and then for which is best.
struct Drivers {
    std::vector<DriverRow> rows;
    /// What chance alone exceeds in one table in twenty, whatever of its rows it is in: 95th percentile, over shuffles of the runs'
    /// outcomes, of the largest of all shares. NaN without a share.
    double chance_share = undefined;
    double chance_knowing = undefined;  ///< the same of the value of knowing
};

/// A column of values by run for each uncertainty, NaN where it is undefined there, and the outcomes by run.
///
/// Shares by bins (`bins.hpp`, `tallies.hpp`) of ranks, so that the scale of an uncertainty makes no difference. Runs in which an outcome
/// is not finite are left out of what asks for it; nothing is said where that is more than half. Responses that cannot be picked have
/// rows, and are never best. Without two that can, or where neither way is better, no row asks which is best. Same bits on every machine.
[[nodiscard]] Drivers drivers_of(const std::vector<std::span<const double>>& uncertainties, const JudgedRuns& judged);

}  // namespace concord
