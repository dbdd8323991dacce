#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"
#include "model/tables/levers.hpp"

namespace concord {

namespace {  // as each kernel has its own Number

/// What the levers of a month make of a partnership's aims.
struct AimTerms {
    Number pace;  ///< per year
    Number modesty;
};

}  // namespace

/// `levers`: what a lever moves, by `Lever`. `pace` per year, of the partnership and its members' responses.
template <class Levers>
[[nodiscard]] static inline AimTerms aim_terms(Number pace, const Levers& levers, const NumberParameters& p) noexcept
{
    return {pace * (1.0 - levers(Lever::pace_cut)), smaller(0.95, p.modesty + levers(Lever::modesty))};
}

/// Ambition of a partnership after a month.
///
///     dA = pace + patience (Φ (1 − modesty) − A)
///
///     pace   parameter `pace` × the responses' pace, per year;  patience per year;  modesty share
///
/// Small wins: aims stay a little below what works (Vangen & Huxham 2003, C1). Pace above patience × modesty × Φ lifts
/// ambition beyond Φ for good and unravels the partnership: the critical pace.
[[nodiscard]] static inline Number ambition_after(Number ambition, Number quality, const AimTerms& aims,
                                                  const NumberParameters& p) noexcept
{
    return ambition + years_per_month * (aims.pace + p.patience * (quality * (1.0 - aims.modesty) - ambition));
}

/// The ambition at which `ambition_after` stands still: Φ (1 − modesty) + pace / patience.
[[nodiscard]] static inline Number steady_ambition(Number quality, Number pace, Number modesty,
                                                   const NumberParameters& p) noexcept
{
    return quality * (1.0 - modesty) + pace / p.patience;
}

/// What a member shows its partners, before a tie's own noise.
///
///     g = Φ + noise_p − A − o_j + (delivered − expected share of effort)
///
///     o_j   share of its cases that j passes on: partners see it
[[nodiscard]] static inline Number experience_of(Number quality, Number noise, Number ambition, Number off_loading,
                                                 Number delivered, Number expected) noexcept
{
    return quality + noise - ambition - off_loading + delivered - expected;
}

/// Highest trust a tie can reach: 1 − asymmetry (1 − G)(1 − b_min/b_max of the same kind) − inside targets; where it is below 0 nothing gains.
///
/// Unequal size under vague governance (D4) and performance management (C9) institutionalise distrust.
[[nodiscard]] static inline Number trust_ceiling(Number governance, Number inequality, Number targets,
                                                 const NumberParameters& p) noexcept
{
    return (1.0 - targets) - p.asymmetry * (1.0 - governance) * inequality;
}

namespace {  // as each kernel has its own Number

/// What the levers of a month make of the trust loop of a partnership.
struct TrustTerms {
    Number up;        ///< rate of gaining trust, per year
    Number personal;  ///< share of trust that leaves with a leader where governance is vague
    Number noise;     ///< standard deviation of experience, quality units: once of the partnership, once of each tie
};

}  // namespace

template <class Levers>
[[nodiscard]] static inline TrustTerms trust_terms(const Levers& levers, const NumberParameters& p) noexcept
{
    return {p.trust_up * (1.0 + levers(Lever::trust_up_rate)), p.personal_trust * (1.0 - levers(Lever::personal_cut)),
            p.experience_noise * (1.0 - levers(Lever::noise_cut))};
}

/// Of a tie through several partnerships: the most that is done for it in any.
[[nodiscard]] static inline TrustTerms best_of(const TrustTerms& a, const TrustTerms& b) noexcept
{
    return {larger(a.up, b.up), smaller(a.personal, b.personal), smaller(a.noise, b.noise)};
}

/// Share of trust that is left in a partnership at work after what happens on a date.
///
///     (1 − lost at end)(1 − breach trust × breach)
///
///     lost at end   lever, when a champion goes;  breach: share of data sharing lost in a shock;  parameter `breach_trust`
[[nodiscard]] static inline Number trust_left_by_date(Number lost_at_end, double breach,
                                                      const NumberParameters& p) noexcept
{
    return (1.0 - lost_at_end) * (1.0 - p.breach_trust * breach);
}

namespace {  // as each kernel has its own Number

/// What a month of contact can do to trust, the same for all ties of a partnership.
struct TrustPace {
    Number up;     ///< Δ × up × contact
    Number down;   ///< Δ × down × contact
    Number decay;  ///< Δ × decay × (1 − contact)²
};

}  // namespace

[[nodiscard]] static inline TrustPace trust_pace(Number contact, Number up_rate, const NumberParameters& p) noexcept
{
    return {years_per_month * up_rate * contact, years_per_month * p.trust_down * contact,
            years_per_month * p.trust_decay * (1.0 - contact) * (1.0 - contact)};
}

/// Trust after a month of experience.
///
///     g > 0    dT = up × contact × (ceiling − T)⁺ × min(1, least + g / scale)
///     g ≤ 0    dT = −down × contact × min(1, −g / scale) × T
///     always   dT −= decay (1 − contact)² T
///
///     g       surprise: experience against ambition, quality units;  scale parameter `experience_scale`;  g_in_scales = g / scale
///     least   parameter `least_gain`
///     contact [0, 1];  up, down, decay per year
///
/// Fast loss, slow gain: Slovic 1993 (C2). Decay goes by the square of absent contact, so that
/// ties in ordinary use hardly fade while those without contact go in a year or two: Burt 2002 (C5). Time alone never raises trust (C4).
[[nodiscard]] static inline Number trust_after(Number trust, Number g_in_scales, Number ceiling, const TrustPace& pace,
                                               const NumberParameters& p) noexcept
{
    const Number gain = pace.up * positive_part(ceiling - trust) * smaller(1.0, p.least_gain + g_in_scales);
    const Number loss = pace.down * trust * larger(-1.0, g_in_scales);
    return trust + either(g_in_scales > 0.0, gain, loss) - pace.decay * trust;
}

/// Share of trust that stays when i's leader leaves: 1 − personal (1 − G). Trust is personal where governance is vague (C7).
[[nodiscard]] static inline Number trust_kept(Number left, Number personal, Number governance) noexcept
{
    return 1.0 - left * personal * (1.0 - governance);
}

}  // namespace concord
