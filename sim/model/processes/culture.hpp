#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

/// Pull of neighbouring levels on a level's openness, per year.
///
///     leverage (0.5 + co-production)(s_above − s) + upward (s_below − s)
///
/// Senior relations work through the hierarchy to the front line (Open University 3.3); a little goes back up.
[[nodiscard]] static inline Number pull_from_above(Number openness, Number above, double co_production,
                                                   const Parameters& p) noexcept
{
    return p.leverage * (0.5 + co_production) * (above - openness);
}

[[nodiscard]] static inline Number pull_from_below(Number openness, Number below, const Parameters& p) noexcept
{
    return p.upward * (below - openness);
}

/// Pull of experienced quality on the three lower levels, per year.
///
///     experience × contact × (Φ̂ − s) × (0.5 + celebrate when upward, else 1)
///
/// Seeing is believing (L'Hoiry & French 2017).
[[nodiscard]] static inline Number pull_of_experience(Number openness, Number experienced_quality, Number contact,
                                                      double celebrate, const Parameters& p) noexcept
{
    const Number gap = experienced_quality - openness;
    const double upward = 0.5 + celebrate;
    const Number gain = gap * upward;
    return p.experience * contact * either(gap > 0.0, gain, gap);
}

/// What strain closes, per year: rigidity × min(1, z) × (s − 0.1). Threat rigidity, Staw, Sandelands & Dutton 1981.
[[nodiscard]] static inline Number rigidity_of(Number openness, Number strain, const Parameters& p) noexcept
{
    return p.rigidity * smaller(1.0, strain) * (openness - 0.1);
}

/// Pull of the response's tone on the chief, per year: tone_pull (tone − s).
[[nodiscard]] static inline Number pull_of_tone(Number openness, double tone, const Parameters& p) noexcept
{
    return p.tone_pull * (tone - openness);
}

/// Openness after a month, kept in [0.01, 0.99].
[[nodiscard]] static inline Number openness_after(Number openness, Number rate) noexcept
{
    return clamped(openness + years_per_month * rate, 0.01, 0.99);
}

/// Openness of a new chief: drawn around the tone.
[[nodiscard]] static inline Number new_chief(double tone, Number noise, const Parameters& p) noexcept
{
    return clamped(tone + p.tone_spread * noise, 0.01, 0.99);
}

}  // namespace concord
