#pragma once
/// Quantiles and probabilities over replicates. Undefined values (NaN) are left out, and where they are more than half, nothing is
/// said: what is left would be a selection (the partnerships that lived on, for instance), not the run.

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace concord {

/// The 5th and 95th percentile: the one spread used everywhere.
inline constexpr double low_quantile = 0.05;
inline constexpr double high_quantile = 0.95;

/// What is said of too few.
inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Whether enough values of a sample are defined to speak of them.
[[nodiscard]] constexpr bool are_enough(std::size_t defined, std::size_t all) noexcept
{
    return defined > 0 && 2 * defined >= all;
}

/// Median, low and high of a sample; undefined where too few values are defined.
struct Spread {
    double median;
    double low;
    double high;
};

/// Quantiles by linear interpolation between order statistics (Hyndman & Fan 1996, type 7). Reorders `values`.
/// Infinite values are allowed: a quantile that falls between a finite and an infinite one is infinite.
[[nodiscard]] Spread spread_of(std::vector<double>& values);

/// The same of many samples of one size, one after the other in `values`: sorted eight at a time where they are short and whole.
/// Precondition: `size` > 0 and divides how many values there are.
[[nodiscard]] std::vector<Spread> spreads_of(std::span<const double> values, std::size_t size);

/// Monte-Carlo standard error of the median: half the distance between the order statistics √n/2 either side of it, which
/// needs no assumption about the distribution (David & Nagaraja 2003, 7.1). NaN for fewer than 4 values. Reorders `values`.
[[nodiscard]] double median_error(std::vector<double>& values);

}  // namespace concord
