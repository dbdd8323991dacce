#pragma once
#include "core/numerics.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

/// New cases of a problem in an area, £m a year: n H (1 + σ noise) × crisis, never negative.
///
///     n   cases at baseline need;  H need, 1 at the start;  σ parameter `demand_noise`
[[nodiscard]] static inline Number new_cases(double baseline, Number need, Number noise, double crisis,
                                             const Parameters& p) noexcept
{
    return positive_part(baseline * need * (1.0 + p.demand_noise * noise) * crisis);
}

/// Returning cases, £m a year: φ U, failure demand (Seddon; A20, A25). φ: parameter `return_rate`.
[[nodiscard]] static inline Number returning_cases(Number backlog, const Parameters& p) noexcept
{
    return p.return_rate * backlog;
}

/// Clarity about whose job a case is, from a partnership's governance, data sharing and language: their mean.
[[nodiscard]] static inline Number clarity_of(Number governance, Number data_sharing, Number language) noexcept
{
    return (governance + data_sharing + language) * (1.0 / 3.0);
}

/// Effort that one case costs: 1 + β (1 − clarity). The rat problem: cases bounce where nobody owns them (Mudd in Crawford).
[[nodiscard]] static inline Number effort_per_case(Number clarity, const Parameters& p) noexcept
{
    return 1.0 + p.bouncing * (1.0 - clarity);
}

}  // namespace concord
