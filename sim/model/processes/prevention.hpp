#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// How well an area's prevention is aimed, against the usual start.
///
///     (1 + ξ max_p Φ_p) / (1 + ξ max_p Φ̂_p)
///
///     Φ_p  working quality of the area's local partnerships, 0 of one that has ended: the best aims
///     Φ̂_p  the same at the global opening parameters, over those at work at month 0: what the baseline stands for
///     ξ    parameter `partnership_effect`
///
/// Partners who share what they know put prevention where it helps (B3). Measured against the usual start, not a partnership's own: who
/// starts with better relations does better from the first month.
[[nodiscard]] static inline Number aim_of_prevention(Number best, Number usual_best, const NumberParameters& p) noexcept
{
    return (1.0 + p.partnership_effect * best) * (1.0 / (1.0 + p.partnership_effect * usual_best));
}

/// Prevention spending that takes effect in an area, £m a year.
///
///     V_eff = min(V, V0) + (1 − fail)(V − V0)⁺
///
///     V    spending × `aim_of_prevention`
///     V0   baseline spending;  fail: parameter `prevention_failure`, B13: a third of new programmes did not work
[[nodiscard]] static inline Number effective_prevention(Number spending, Number baseline,
                                                        const NumberParameters& p) noexcept
{
    return smaller(spending, baseline) + (1.0 - p.prevention_failure) * positive_part(spending - baseline);
}

/// Prevention stock after a month: dP = δ (V_eff / V0 − P).
[[nodiscard]] static inline Number stock_after(Number stock, Number relative_spending, const NumberParameters& p) noexcept
{
    return stock + years_per_month * p.prevention_build * (relative_spending - stock);
}

/// Elasticity of need to prevention, ε = ρ v0 (1 + μ) / (u (1 − v0 − q0 − k0)): such that at the baseline one more pound of prevention a
/// year saves ρ pounds of daily work a year in the long run.
///
///     ρ   parameter `prevention_return`, £ per £ (B8: 2.28; closing all prevention raises need by 1.07 to 1.22 in six years, B10)
///     μ   parameter `prevention_by_others`, share of the baseline stock
///     v0, q0, k0, u   baseline shares and utilisation: daily work is u (1 − v0 − q0 − k0) of the budget
///
/// With the return given and not ε, a small baseline share does not make prevention absurdly cheap.
[[nodiscard]] static inline Number need_elasticity(const NumberParameters& p) noexcept
{
    const Number daily = p.utilisation * (1.0 - p.prevention_share - p.improvement_share - p.joint_share);
    return p.prevention_return * p.prevention_share * (1.0 + p.prevention_by_others) / daily;
}

/// Need that a stock of prevention leads to: H* = ((P + μ) / (1 + μ))^(−ε).
///
/// Falls with the stock at a falling rate, so that there is an amount of prevention beyond which more does not pay; without any, what
/// others prevent remains.
[[nodiscard]] static inline Number need_aimed_at(Number stock, Number elasticity, const NumberParameters& p) noexcept
{
    const Number others = p.prevention_by_others;
    return exponential(-elasticity * logarithm((stock + others) * (1.0 / (1.0 + others))));
}

/// Need after a month: dH = (H* − H) / τ_H. First effects after about two years: B8–B10.
[[nodiscard]] static inline Number need_after(Number need, Number aim, const NumberParameters& p) noexcept
{
    return need + years_per_month / p.need_lag * (aim - need);
}

}  // namespace concord
