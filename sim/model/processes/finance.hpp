#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/parameters.hpp"

namespace concord {

/// Reactive workforce that an organisation plans for, £m a year.
///
///     K* = r b path(t+12) − saving + drawing
///     saving  = precaution × b while a further cut is announced, else 0
///     drawing = `drawing` × (R − R0 b)⁺ once none is, else 0
///
///     r      reactive share of budget
///     R      reserves, £m;  R0 parameter `opening_reserves` (or the organisation's own), share of b
///
/// Reserves rise while cuts are announced and are drawn back to their opening level afterwards: A11, A12. The design's
/// drawing under strain delayed prevention's break-even; see docs/calibration.md.
[[nodiscard]] static inline double planned_workforce(double reactive_share, double budget, double path_ahead,
                                                     bool cut_ahead, double reserves, double opening_reserves,
                                                     const Parameters& p) noexcept
{
    const double saving = cut_ahead ? p.precaution * budget : 0.0;
    const double drawing = cut_ahead ? 0.0 : p.drawing * positive_part(reserves - opening_reserves);
    return larger(reactive_share * budget * path_ahead - saving + drawing, 0.0);
}

/// Reactive workforce that can be paid this month, £m a year: K, or what income and reserves leave.
///
///     K_paid = min(K, max(0, income + R/Δ − other spending))
[[nodiscard]] static inline double paid_workforce(double workforce, double income, double reserves,
                                                  double other_spending) noexcept
{
    return smaller(workforce, positive_part(income + 12.0 * reserves - other_spending));
}

/// Workforce after a month: dK = (K* − K)/τ_K × cut speed, at most all of the gap within the month.
[[nodiscard]] static inline double workforce_after(double paid, double planned, double cut_speed,
                                                   const Parameters& p) noexcept
{
    return paid + smaller(1.0, years_per_month * cut_speed / p.workforce_lag) * (planned - paid);
}

/// Reserves after a month, £m: R + Δ (income − all spending). Never below zero (rounding aside, hence the floor).
[[nodiscard]] static inline double reserves_after(double reserves, double income, double spending) noexcept
{
    return positive_part(reserves + years_per_month * (income - spending));
}

}  // namespace concord
