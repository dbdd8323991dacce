#pragma once
/// Quantiles and probabilities over replicates. Undefined values (NaN) are left out.

#include <limits>
#include <vector>

namespace concord {

/// The 5th and 95th percentile: the one spread used everywhere.
inline constexpr double low_quantile = 0.05;
inline constexpr double high_quantile = 0.95;

/// What is said of an empty sample.
inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Median, low and high of a sample; undefined where the sample is empty.
struct Spread {
    double median;
    double low;
    double high;
};

/// Quantiles by linear interpolation between order statistics (Hyndman & Fan 1996, type 7). Reorders `values`.
/// Infinite values are allowed: a quantile that falls between a finite and an infinite one is infinite.
[[nodiscard]] Spread spread_of(std::vector<double>& values);

/// Monte-Carlo standard error of the median: half the distance between the order statistics √n/2 either side of it, which
/// needs no assumption about the distribution (David & Nagaraja 2003, 7.1). NaN for fewer than 4 values. Reorders `values`.
[[nodiscard]] double median_error(std::vector<double>& values);

}  // namespace concord
