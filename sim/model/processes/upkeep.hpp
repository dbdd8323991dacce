#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

/// Shared language after a month: dL = rate × contact (1 − L) − loss × L. Built by contact, lost without (D12).
[[nodiscard]] static inline Number language_after(Number language, Number contact, double rate,
                                                  const Parameters& p) noexcept
{
    return language + years_per_month * (rate * contact * (1.0 - language) - p.language_loss * language);
}

/// Clarity of governance after a month: dG = build × contact (1 − G) − erode (1 − s̄) G.
///
/// Closed cultures undermine what was agreed: process change without culture change is undone (E4).
[[nodiscard]] static inline Number governance_after(Number governance, Number contact, Number openness, double build,
                                                    const Parameters& p) noexcept
{
    return governance + years_per_month * (build * contact * (1.0 - governance) -
                                           p.governance_erosion * (1.0 - openness) * governance);
}

/// Data sharing after a month: dD = rate (protocol (1 − risk aversion) + 0.45 T̄ − D), kept in [0.01, 0.99].
///
/// The legal gateway is unused where the law is read over-cautiously, and is used where partners trust each other (D13).
[[nodiscard]] static inline Number data_sharing_after(Number sharing, double protocol, Number trust,
                                                      const Parameters& p) noexcept
{
    const Number aim = protocol * (1.0 - p.risk_aversion) + 0.45 * trust;
    return clamped(sharing + years_per_month * p.data_sharing_rate * (aim - sharing), 0.01, 0.99);
}

/// Interoperability after a month: dI = rate (1 − I); it stays as it is unless somebody works on it (D12).
[[nodiscard]] static inline Number interoperability_after(Number interoperability, double rate) noexcept
{
    return interoperability + years_per_month * rate * (1.0 - interoperability);
}

/// Months that a shortfall (> 0) has lasted without a break.
[[nodiscard]] static inline Number months_held(Number months, Number shortfall) noexcept
{
    return either(shortfall > 0.0, months + 1.0, 0.0);
}

}  // namespace concord
