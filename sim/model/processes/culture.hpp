#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"
#include "model/tables/levers.hpp"

namespace concord {

/// Pull of neighbouring levels on a level's openness, per year.
///
///     leverage (alone + co-production)(s_above − s) + upward (s_below − s)
///
///     alone, upward   parameters `leverage_alone`, `upward_pull`
///
/// Senior relations work through the hierarchy to the front line (Open University 3.3); a little goes back up.
[[nodiscard]] static inline Number pull_from_above(Number openness, Number above, Number co_production,
                                                   const NumberParameters& p) noexcept
{
    return p.leverage * (p.leverage_alone + co_production) * (above - openness);
}

[[nodiscard]] static inline Number pull_from_below(Number openness, Number below, const NumberParameters& p) noexcept
{
    return p.upward_pull * (below - openness);
}

/// Pull of experienced quality on the three lower levels, per year.
///
///     experience × contact × (Φ̂ − s) × (alone + celebrate when upward, else 1)
///
///     experience, alone   parameters `experience_pull`, `belief_alone`
///
/// Seeing is believing (L'Hoiry & French 2017).
[[nodiscard]] static inline Number pull_of_experience(Number openness, Number experienced_quality, Number contact,
                                                      Number celebrate, const NumberParameters& p) noexcept
{
    const Number gap = experienced_quality - openness;
    const Number upward = p.belief_alone + celebrate;
    const Number gain = gap * upward;
    return p.experience_pull * contact * either(gap > 0.0, gain, gap);
}

/// What strain closes, per year: rigidity × min(1, z) × (s − floor). Threat rigidity, Staw, Sandelands & Dutton 1981.
///
///     floor   parameter `rigidity_floor`
[[nodiscard]] static inline Number rigidity_of(Number openness, Number strain, const NumberParameters& p) noexcept
{
    return p.rigidity * smaller(1.0, strain) * (openness - p.rigidity_floor);
}

/// Openness that a leadership stands for under its response: s0 + the response's tone − the tone of `hold`.
///
///     s0   parameter `opening_openness`: the tone that has made the organisation what it is
[[nodiscard]] static inline Number tone_of(Number asked, Number hold, const NumberParameters& p) noexcept
{
    return clamped(p.opening_openness + asked - hold, 0.01, 0.99);
}

/// Experienced quality as openness sees it: s0 Φ/Φ̂, at most .99. At the usual start experience moves nothing.
///
///     Φ, Φ̂   working quality now and at the usual start
[[nodiscard]] static inline Number seen_quality(Number quality, Number usual, const NumberParameters& p) noexcept
{
    return smaller(0.99, p.opening_openness * quality * (1.0 / usual));
}

/// Pull of the response's tone on the chief, per year: tone_pull (tone − s).
[[nodiscard]] static inline Number pull_of_tone(Number openness, Number tone, const NumberParameters& p) noexcept
{
    return p.tone_pull * (tone - openness);
}

/// Openness after a month, kept in [0.01, 0.99].
[[nodiscard]] static inline Number openness_after(Number openness, Number rate) noexcept
{
    return clamped(openness + years_per_month * rate, 0.01, 0.99);
}

namespace {  // as each kernel has its own Number

/// What the levers of a month make of an organisation's culture.
struct CultureTerms {
    Number celebrate, co_production;
    Number opened[level_count];  ///< rate at which each level opens, per year
};

}  // namespace

template <class Levers>
[[nodiscard]] static inline CultureTerms culture_terms(const Levers& levers, const NumberParameters& p) noexcept
{
    CultureTerms terms{p.celebrate + levers(Lever::celebrate), p.co_production + levers(Lever::co_production), {}};
    for (std::size_t level = 0; level < level_count; ++level) terms.opened[level] = levers(openness_rate_of(level));
    return terms;
}

namespace {  // as each kernel has its own Number

/// Openness of the five levels, lowest first.
struct Openness {
    Number of[level_count];
};

}  // namespace

/// Openness of one of the levels after a month.
[[nodiscard]] static inline Number openness_of_level(std::size_t level, const Openness& now, Number strain,
                                                     Number experienced_quality, Number contact, Number tone,
                                                     const CultureTerms& terms, const NumberParameters& p) noexcept
{
    constexpr std::size_t chief = level_count - 1;
    constexpr std::size_t levels_that_see = 3;
    const Number s = now.of[level];
    Number rate = -rigidity_of(s, strain, p);
    rate += terms.opened[level] * (1.0 - s);
    if (level < chief) rate += pull_from_above(s, now.of[level + 1], terms.co_production, p);
    if (level > 0) rate += pull_from_below(s, now.of[level - 1], p);
    if (level < levels_that_see) rate += pull_of_experience(s, experienced_quality, contact, terms.celebrate, p);
    if (level == chief) rate += pull_of_tone(s, tone, p);
    return openness_after(s, rate);
}

/// Openness of a new chief: drawn around the tone.
[[nodiscard]] static inline Number new_chief(Number tone, Number noise, const NumberParameters& p) noexcept
{
    return clamped(tone + p.tone_spread * noise, 0.01, 0.99);
}

}  // namespace concord
