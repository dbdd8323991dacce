#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

/// Prevention spending that takes effect in an area, £m a year.
///
///     V_eff = min(V, V0) + (1 − fail)(V − V0)⁺
///
///     V    spending × (1 + ξ (Φ − Φ_ref)): a better local partnership aims it better (B3)
///     V0   baseline spending;  fail: parameter `prevention_failure`, B13: a third of new programmes did not work
[[nodiscard]] static inline Number effective_prevention(Number spending, double baseline, const Parameters& p) noexcept
{
    return smaller(spending, baseline) + (1.0 - p.prevention_failure) * positive_part(spending - baseline);
}

/// Prevention stock after a month: dP = δ (V_eff / V0 − P).
[[nodiscard]] static inline Number stock_after(Number stock, Number relative_spending, const Parameters& p) noexcept
{
    return stock + years_per_month * p.prevention_build * (relative_spending - stock);
}

/// Need after a month: dH = (exp(−ε (P − 1)) − H) / τ_H.
///
/// First effects after about two years, break-even after six to nine: B8–B10.
[[nodiscard]] static inline Number need_after(Number need, Number stock, const Parameters& p) noexcept
{
    const Number aim = exponential(-p.prevention_effect * (stock - 1.0));
    return need + years_per_month / p.need_lag * (aim - need);
}

}  // namespace concord
