#pragma once
/// The value of an uncertainty at which another of two responses does better.

#include <cstddef>
#include <cstdint>
#include <span>

#include "experiment/quantiles.hpp"

namespace concord {

/// Where two responses change places. NaN where they do not, or where fewer than nine in ten resamples say that they do.
struct Flip {
    double value = undefined;  ///< in the uncertainty's unit
    double low = undefined;    ///< 5th and 95th percentile of the value over resamples
    double high = undefined;
};

inline constexpr std::size_t min_runs_for_flip = 64;

/// Where a difference, below 0 at the low end of the uncertainty's values and above 0 at the high end, changes its sign on average.
///
///     m(z)    mean difference at rank z, local quadratic regression on ranks
///     flip    the zero of m that parts the runs with the least regret: Σ m below it is least
///
///     z       rank of the uncertainty's value over the number of runs, [0, 1]; its ends are the first and the last sixteenth
///
/// Ranks make it the same for every scale of the uncertainty. Interval: wild bootstrap of the residuals, random signs (Davidson & Flachaire 2001), so that
/// it holds where the spread differs from end to end.
///
/// `order` as `order_of` gives it; `values` and `difference` by run. NaN with fewer than `min_runs_for_flip` in order, and where m does not
/// rise through 0 between the ends. Precondition: finite differences of the runs in order.
[[nodiscard]] Flip flip_of(std::span<const double> values, std::span<const std::uint32_t> order,
                           std::span<const double> difference);

}  // namespace concord
