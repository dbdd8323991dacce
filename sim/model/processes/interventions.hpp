#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/tables/interventions.hpp"

namespace concord {

/// How strongly an intervention of strength 1 moves a lever in a month.
///
///     throughout   1 while it lasts, exp(−t / fade) after its end
///     at start, at end   1 in that month
///
///     t   years since its end;  fade: years, of the type; 0: it ends at once
///
/// It lasts from month `from` to before month `until`.
[[nodiscard]] static inline double strength_in(int month, int from, int until, Acts acts, double fade) noexcept
{
    if (acts == Acts::at_start) return month == from ? 1.0 : 0.0;
    if (acts == Acts::at_end) return month == until ? 1.0 : 0.0;
    if (month < from) return 0.0;
    if (month < until) return 1.0;
    return fade > 0.0 ? exponential(-(month - until) * years_per_month / fade) : 0.0;
}

}  // namespace concord
