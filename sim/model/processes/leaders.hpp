#pragma once
#include "core/draws.hpp"
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

/// Whether an organisation's leader leaves this month: 1 or 0.
///
///     left = [u < 1 − exp(−Δ / tenure)]
///
///     u        uniform draw, (0, 1)
///     tenure   mean time in post, years, parameter `tenure`
///     Δ        1/12 year
///
/// Constant hazard, E1: chief constables stay 3.8 years on average.
[[nodiscard]] static inline Number leader_left(Number u, double monthly_hazard) noexcept
{
    return either(u < monthly_hazard, 1.0, 0.0);
}

/// 1 − exp(−Δ / tenure).
[[nodiscard]] static inline double leader_hazard(const Parameters& p) noexcept
{
    return 1.0 - exponential(-years_per_month / p.tenure);
}

}  // namespace concord
