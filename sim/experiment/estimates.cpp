#include "experiment/estimates.hpp"

#include <cmath>
#include <cstddef>

namespace concord {

namespace {

bool gives_interval(std::size_t parts) { return parts >= static_cast<std::size_t>(fewest_parts); }

Estimate around(double value, double error, std::size_t parts)
{
    const double reach = student_quantile(static_cast<int>(parts) - 1) * error;
    return {value, value - reach, value + reach};
}

}  // namespace

double student_quantile(int degrees) noexcept
{
    constexpr double z = 1.959963984540054;
    constexpr double z3 = z * z * z;
    constexpr double z5 = z3 * z * z;
    constexpr double z7 = z5 * z * z;
    const double n = degrees;
    return z + (z3 + z) / (4.0 * n) + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * n * n) +
           (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / (384.0 * n * n * n);
}

Estimate mean_with_interval(std::span<const double> values)
{
    if (values.empty()) return {};
    const auto n = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values) sum += value;
    const double mean = sum / n;
    if (!gives_interval(values.size())) return {mean};
    double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return around(mean, std::sqrt(squares / ((n - 1.0) * n)), values.size());
}

Estimate ratio_with_interval(std::span<const double> above, std::span<const double> below)
{
    double u = 0.0;
    double v = 0.0;
    for (std::size_t s = 0; s < above.size(); ++s) {
        u += above[s];
        v += below[s];
    }
    if (!(v > 0.0)) return {};
    const double ratio = u / v;
    if (!gives_interval(above.size())) return {ratio};
    double squares = 0.0;
    for (std::size_t s = 0; s < above.size(); ++s) {
        const double residual = above[s] - ratio * below[s];
        squares += residual * residual;
    }
    const auto parts = static_cast<double>(above.size());
    return around(ratio, std::sqrt(parts / (parts - 1.0) * squares) / v, above.size());
}

}  // namespace concord
