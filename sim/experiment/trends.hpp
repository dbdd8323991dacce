#pragma once
/// Which way an outcome goes with an uncertainty.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace concord {

enum class Trend { none, rises, falls, bent };

[[nodiscard]] constexpr std::string_view name_of(Trend trend) noexcept
{
    constexpr std::array<std::string_view, 4> names{"", "+", "-", "bent"};
    return names[static_cast<std::size_t>(trend)];
}

/// Rises or falls, by which fits better: the best curve that nowhere falls or the best that nowhere rises (isotonic regression). Bent
/// where that curve leaves a quarter or more of what differs between the bins, and more than chance would leave: over two standard
/// deviations above its mean.
///
/// `sum` and `count` of the bins in rising order of the uncertainty, those without a run are passed over; the mean of all runs is 0.
/// `within` is the variance of the outcome within a bin.
[[nodiscard]] Trend trend_of(std::span<const double> sum, std::span<const double> count, double within);

}  // namespace concord
