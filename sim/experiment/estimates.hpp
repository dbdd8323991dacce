#pragma once
/// Estimates with the interval that goes with them.

#include <span>

#include "experiment/quantiles.hpp"

namespace concord {

/// A value and its interval, at 95 % confidence (two-sided); NaN where there is none to be had. Nothing is clipped: a share may be below 0.
struct Estimate {
    double value = undefined;
    double low = undefined;
    double high = undefined;

    /// Whether it cannot be told from 0: the interval holds 0. Not of an estimate without an interval.
    [[nodiscard]] bool holds_zero() const noexcept { return low <= 0.0 && high >= 0.0; }
};

/// An interval is made of no fewer independent parts than this: of three it would be 2.2 times as wide as of many.
inline constexpr int fewest_parts = 4;

/// The 97.5th percentile of Student's t.
///
///     t = z + (z³ + z)/4ν + (5z⁵ + 16z³ + 3z)/96ν² + (3z⁷ + 19z⁵ + 17z³ − 15z)/384ν³,   z = 1.959964
///
///     ν   degrees of freedom, ≥ 3
///
/// Expansion of Fisher & Cornish (1960), as Abramowitz & Stegun (1964) have it in 26.7.5; off by less than .03 from ν = 3, .001 from 7.
[[nodiscard]] double student_quantile(int degrees) noexcept;

/// The mean of independent values, m ± t s/√n. NaN of none; without an interval of fewer than `fewest_parts`.
[[nodiscard]] Estimate mean_with_interval(std::span<const double> values);

/// The ratio of two sums over independent parts, such as scrambles.
///
///     R = Σ_s u_s / Σ_s v_s,   R ± t sqrt(S/(S − 1) Σ_s (u_s − R v_s)²) / Σ_s v_s
///
///     u_s, v_s   of part s         S   parts
///
/// Interval by linearisation, Cochran (1977), 6.4. NaN where the sum below is 0; without an interval of fewer than `fewest_parts`.
[[nodiscard]] Estimate ratio_with_interval(std::span<const double> above, std::span<const double> below);

}  // namespace concord
