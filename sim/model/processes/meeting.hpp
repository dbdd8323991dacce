#pragma once
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// Willingness of a member to put its joint effort into a partnership.
///
///     (1 − asymmetry (1 − G) gap_i)(1 − inside targets)
///
///     gap_i   max_j ω_ij (1 − b_i/b_j)⁺ over the partners who are there;  ω_ij 1 within a kind, else `across_kinds`
///
/// The small hold back where nobody has settled who decides: the voluntary sector beside the police, small forces beside large. Big forces as black holes, turkeys voting for Christmas, tunnel vision: L'Hoiry & French 2017; Crawford; D4.
[[nodiscard]] static inline Number willingness_of(Number governance, Number gap, Number inside_targets,
                                                  const NumberParameters& p) noexcept
{
    return (1.0 - p.asymmetry * (1.0 - governance) * gap) * (1.0 - inside_targets);
}

/// How far a member's expertise counts in joint work: 1 − voice (1 − min(1, k/k0 × willingness)).
///
///     k, k0   its share of budget for joint work and the baseline's;  parameter `voice`
///
/// A partner who holds back takes its expertise along (minimum effort, Johnston et al. 2011).
[[nodiscard]] static inline Number voice_of(Number joint_share, Number willingness, const NumberParameters& p) noexcept
{
    const Number takes_part = smaller(1.0, joint_share * (1.0 / p.joint_share) * willingness);
    return 1.0 - p.voice * (1.0 - takes_part);
}

/// Contact from joint effort and what is added to it: x / (x + half) + added, at most 1.
///
///     x   members' mean of joint share × willingness × part of their joint work that is here, share of budget;  half: parameter `contact_half`
///
/// Ties without contact decay (bridge decay, Burt 2002: C5).
[[nodiscard]] static inline Number contact_from(Number effort_share, Number added, const NumberParameters& p) noexcept
{
    return smaller(1.0, effort_share / (effort_share + p.contact_half) + added);
}

/// Trust of a partnership: (1 − ω) mean + ω lowest member's mean of the trust it gives. ω: `weakest_link`, D9.
[[nodiscard]] static inline Number partnership_trust(Number mean, Number lowest, const NumberParameters& p) noexcept
{
    return (1.0 - p.weakest_link) * mean + p.weakest_link * lowest;
}

}  // namespace concord
