#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// New cases of a problem in an area, £m a year: n H (1 + σ noise) × crisis, never negative.
///
///     n   cases at baseline need;  H need, 1 at the start;  σ parameter `demand_noise`
[[nodiscard]] static inline Number new_cases(Number baseline, Number need, Number noise, double crisis,
                                             const NumberParameters& p) noexcept
{
    return positive_part(baseline * need * (1.0 + p.demand_noise * noise) * crisis);
}

/// Returning cases, £m a year: φ U, failure demand (Seddon; A20, A25). φ: parameter `return_rate`.
[[nodiscard]] static inline Number returning_cases(Number backlog, const NumberParameters& p) noexcept
{
    return p.return_rate * backlog;
}

/// Clarity about whose job a case is that a partnership adds in an area to what there is informally.
///
///     pairs × contact × ((G + D + L)/3 − informal)⁺
///
///     pairs      share of the pairs of bodies serving the area that sit in the partnership, [0, 1]
///     contact    of the partnership, [0, 1];  G, D, L its governance, data sharing and language
///     informal   parameter `informal`
[[nodiscard]] static inline Number clarity_added(Number pairs, Number contact, Number governance, Number data_sharing,
                                                 Number language, const NumberParameters& p) noexcept
{
    return pairs * contact * positive_part((governance + data_sharing + language) * (1.0 / 3.0) - p.informal);
}

/// Clarity after a month: dc = (c* − c)/τ.
///
///     c*   informal + the most that any of the area's partnerships adds
///     τ    parameter `clarity_lag`, years
///
/// Who does what is learned case by case: founding a partnership makes nothing clear by itself.
[[nodiscard]] static inline Number clarity_after(Number clarity, Number aim, const NumberParameters& p) noexcept
{
    return clarity + years_per_month / p.clarity_lag * (aim - clarity);
}

/// Effort that one case costs: 1 + β (1 − clarity). The rat problem: cases bounce where nobody owns them (Mudd in Crawford).
[[nodiscard]] static inline Number effort_per_case(Number clarity, const NumberParameters& p) noexcept
{
    return 1.0 + p.bouncing * (1.0 - clarity);
}

}  // namespace concord
