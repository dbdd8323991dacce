#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// How alarmed an organisation is about announced cuts: min(1, (path(t) − path(t + 12 outlook))⁺ / alarm), [0, 1].
///
///     alarm     cut within the outlook that alarms fully, share of budget, parameter `alarm`
///     outlook   years, parameter `outlook`: 1, the coming budget, unless a scenario says otherwise. Financial plans of English bodies
///               reach three to five years, and spending reviews announce about four at once (A4)
[[nodiscard]] static inline Number alarm_about(Number path, Number path_foreseen, const NumberParameters& p) noexcept
{
    return smaller(1.0, positive_part(path - path_foreseen) / p.alarm);
}

/// Reserves on which an organisation may draw, £m: (R − max(prudent × b, earmarked × R0))⁺.
///
///     R0          reserves at the start, £m
///     prudent     parameter `prudent`, share of b;  earmarked: parameter `earmarked`, share of R0 held for stated purposes
[[nodiscard]] static inline Number free_reserves(Number reserves, Number opening_reserves, double budget,
                                                 const NumberParameters& p) noexcept
{
    return positive_part(reserves - larger(p.prudent * budget, p.earmarked * opening_reserves));
}

/// Reactive workforce that an organisation plans for, £m a year.
///
///     K* = (r b path(t+12) − precaution × a b + drawing × (1 − a) min(1, f z) F)⁺
///
///     r      reactive share of budget;  a alarm, [0, 1];  z strain;  f parameter `strain_response`, as in off-loading
///     F      `free_reserves`, £m
///     precaution share of b a year;  drawing: parameter `reserve_drawing`, per year
///
/// Reserves rise while large cuts are announced and are drawn on as the alarm passes and strain is felt, down to what is kept: the
/// hump of A11, A12. So reserves are worth something: who has more can carry a hard time longer.
[[nodiscard]] static inline Number planned_workforce(Number reactive_share, double budget, Number path_ahead,
                                                     Number alarm, Number free, Number strain,
                                                     const NumberParameters& p) noexcept
{
    const Number saving = p.precaution * alarm * budget;
    const Number drawn = p.reserve_drawing * (1.0 - alarm) * smaller(1.0, p.strain_response * strain) * free;
    return positive_part(reactive_share * budget * path_ahead - saving + drawn);
}

/// What an organisation takes out of its plan to put into reserves, £m a year.
///
///     saved (x0 − x)⁺ b path(t+12) min(1, max(0, (cap − R/b) / .05))
///
///     saved   share of what prevention, improvement and joint work lose that is not spent on daily work, of its response
///     x0, x   share of budget for these three at the baseline and now;  cap: of its response, share of budget;  R reserves, £m
///
/// Savings that are spent on daily work save nothing.
[[nodiscard]] static inline Number savings_of(Number saved, Number cap, Number lost_share, double budget,
                                              Number path_ahead, Number reserves) noexcept
{
    constexpr double width = 0.05;  // of budget, over which saving stops
    const Number room = clamped((cap - reserves * (1.0 / larger(budget, 1e-12))) * (1.0 / width), 0.0, 1.0);
    return saved * positive_part(lost_share) * budget * path_ahead * room;
}

/// Reactive workforce that can be paid this month, £m a year: K, or what income and reserves leave.
///
///     K_paid = min(K, max(0, income + R/Δ − other spending))
[[nodiscard]] static inline Number paid_workforce(Number workforce, Number income, Number reserves,
                                                  Number other_spending) noexcept
{
    return smaller(workforce, positive_part(income + 12.0 * reserves - other_spending));
}

/// Workforce after a month: dK = (K* − K)/τ_K × cut speed, at most all of the gap within the month.
[[nodiscard]] static inline Number workforce_after(Number paid, Number planned, Number cut_speed,
                                                   const NumberParameters& p) noexcept
{
    return paid + smaller(1.0, years_per_month * cut_speed / p.workforce_lag) * (planned - paid);
}

/// Reserves after a month, £m: R + Δ (income − all spending). Never below zero (rounding aside, hence the floor).
[[nodiscard]] static inline Number reserves_after(Number reserves, Number income, Number spending) noexcept
{
    return positive_part(reserves + years_per_month * (income - spending));
}

}  // namespace concord
