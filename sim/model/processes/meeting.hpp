#pragma once
#include "core/numerics.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

/// Willingness of a member to put its joint effort into a partnership.
///
///     (1 − asymmetry (1 − G)(1 − b_i / b_max))(1 − inside targets)
///
///     b_max   largest budget among members of i's kind
///
/// Big forces as black holes, turkeys voting for Christmas, tunnel vision: L'Hoiry & French 2017; Crawford; D4.
[[nodiscard]] static inline Number willingness_of(Number governance, double smallness, double inside_targets,
                                                  const Parameters& p) noexcept
{
    return (1.0 - p.asymmetry * (1.0 - governance) * smallness) * (1.0 - inside_targets);
}

/// Contact from joint effort and what is added to it: x / (x + half) + added, at most 1.
///
///     x   members' mean of joint share × willingness × part of their joint work that is here, share of budget;  half: parameter `contact_half`
///
/// Ties without contact decay (bridge decay, Burt 2002: C5).
[[nodiscard]] static inline Number contact_from(Number effort_share, double added, const Parameters& p) noexcept
{
    return smaller(1.0, effort_share / (effort_share + p.contact_half) + added);
}

/// Trust of a partnership: (1 − ω) mean + ω lowest member's mean of the trust it gives. ω: `weakest_link`, D9.
[[nodiscard]] static inline Number partnership_trust(Number mean, Number lowest, const Parameters& p) noexcept
{
    return (1.0 - p.weakest_link) * mean + p.weakest_link * lowest;
}

}  // namespace concord
