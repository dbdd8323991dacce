#pragma once
#include "core/numerics.hpp"
#include "model/parameters.hpp"

namespace concord {

/// New cases of a problem in an area, £m a year: n H (1 + σ noise) × crisis, never negative.
///
///     n   cases at baseline need;  H need, 1 at the start;  σ parameter `demand_noise`
[[nodiscard]] static inline double new_cases(double baseline, double need, double noise, double crisis,
                                             const Parameters& p) noexcept
{
    return positive_part(baseline * need * (1.0 + p.demand_noise * noise) * crisis);
}

/// Returning cases, £m a year: φ U, failure demand (Seddon; A20, A25). φ: parameter `return_rate`.
[[nodiscard]] static inline double returning_cases(double backlog, const Parameters& p) noexcept
{
    return p.return_rate * backlog;
}

/// Clarity about whose job a case is, from a partnership's governance, data sharing and language: their mean.
[[nodiscard]] static inline double clarity_of(double governance, double data_sharing, double language) noexcept
{
    return (governance + data_sharing + language) * (1.0 / 3.0);
}

/// Effort that one case costs: 1 + β (1 − clarity). The rat problem: cases bounce where nobody owns them (Mudd in Crawford).
[[nodiscard]] static inline double effort_per_case(double clarity, const Parameters& p) noexcept
{
    return 1.0 + p.bouncing * (1.0 - clarity);
}

}  // namespace concord
