#pragma once
#include "core/draws.hpp"
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

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
[[nodiscard]] static inline Number leader_left(Number u, Number monthly_hazard) noexcept
{
    return either(u < monthly_hazard, 1.0, 0.0);
}

/// Whether voters turn a leader out at an election: 1 or 0, where u < loss × (1 − ℓ).
///
///     ℓ      legitimacy in its areas;  loss parameter `loss_of_office`
[[nodiscard]] static inline Number turned_out(Number u, Number legitimacy, const NumberParameters& p) noexcept
{
    return either(u < p.loss_of_office * (1.0 - legitimacy), 1.0, 0.0);
}

/// Hazard a month of leaving by chance for who also stands for election: such that the mean time in post stays.
///
///     1 − exp(−Δ (1/tenure − loss (1 − ℓ0)/interval)⁺)
///
///     interval   years between elections
[[nodiscard]] static inline Number elected_hazard(double interval, const NumberParameters& p) noexcept
{
    const Number at_elections = p.loss_of_office * (1.0 - p.opening_legitimacy) / interval;
    return 1.0 - exponential(-years_per_month * positive_part(1.0 / p.tenure - at_elections));
}

/// 1 − exp(−Δ / tenure).
[[nodiscard]] static inline Number leader_hazard(const NumberParameters& p) noexcept
{
    return 1.0 - exponential(-years_per_month / p.tenure);
}

}  // namespace concord
