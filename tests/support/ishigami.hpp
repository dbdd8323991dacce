#pragma once
/// A function whose indices are known exactly.

#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace concord::test {

/// Of Ishigami & Homma (1990), a = 7 and b = .1, of shares of [−π, π].
[[nodiscard]] inline double ishigami(const std::vector<double>& x)
{
    const auto angle = [&](std::size_t i) { return std::numbers::pi * (2.0 * x[i] - 1.0); };
    const double s = std::sin(angle(1));
    const double z = angle(2);
    return (1.0 + 0.1 * z * z * z * z) * std::sin(angle(0)) + 7.0 * s * s;
}

}  // namespace concord::test
