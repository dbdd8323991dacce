#pragma once
#include "core/number.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// Income of an organisation this month, £m a year.
///
///     B = b × path(t) × (1 + σ noise)
///
///     b      relevant budget, £m a year in first-year prices
///     path   real-terms funding index, 1 at the start of the scenario
///     σ      parameter `funding_noise`
///
/// Path: real outturn or A1–A4, A13–A16. Announced twelve months ahead.
[[nodiscard]] static inline Number income_of(double budget, Number path, Number noise, const NumberParameters& p) noexcept
{
    return budget * path * (1.0 + p.funding_noise * noise);
}

}  // namespace concord
