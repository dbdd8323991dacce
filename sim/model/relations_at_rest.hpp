#pragma once
/// Relations at rest: what must be so for the present to be a present.
///
/// How fast governance, language and trust are built is not known. What is known is that in ordinary times, without cuts, relations stay
/// about as they are. So three rates, and the data sharing at the start, are solved from all other parameters, and not drawn:
///
///     governance_build      e (1 − s0) G0 / (c (1 − G0))
///     language_rate         (l + n t / τ) L0 / (c (1 − L0))
///     opening_data_sharing  protocol min(1, (1 − risk aversion)(1 − o + o s0/ŝ)) + d T0
///     trust_up              [down c T0 E⁻ + decay (1 − c)² T0 + personal (1 − G0) T0 / τ] / (c mean_ij (ceiling_ij − T0)⁺ E⁺_ij)
///
///     c, n    mean contact and size of the standard patch's partnerships at the start
///     E⁺, E⁻  means of what a good and a bad month do to trust, E[min(1, least + g) 1(g > 0)] and E[min(1, −g) 1(g ≤ 0)], over
///             g ~ N(Φ̂ modesty − pace/patience + delivered − expected, 2 noise²) / scale, pair by pair
///     T0, G0, L0, s0, Φ̂  opening values, and the quality they make;  e, l, t, d, τ: the parameters of their equations
///
/// Solved on the standard patch, with what somebody chooses (pace, modesty, …) at its default but the opening values as they are, data sharing
/// at its solved one, and then used for every network: a function of the future alone. Otherwise a scenario that triples the pace would solve another trust, and undo what it asks about. A patch whose
/// partnerships have relations of their own is not at rest, and need not be. Assumed; the ranges of the solved values are those of C2, C4.

#include <string>
#include <vector>

#include "model/tables/parameters.hpp"

namespace concord {

struct Scenario;

/// One solved parameter.
struct Solved {
    const ParameterRow* parameter;
    double value;  ///< may lie outside the parameter's ranges
};

/// The solved parameters at these others. Their own values in `p` are not looked at.
[[nodiscard]] std::vector<Solved> relations_at_rest(const Parameters& p);

/// Sets the solved parameters that a scenario does not give by hand, within their valid ranges.
void settle(Scenario& scenario);

/// Solved parameters that a scenario does not give by hand and that would have to lie outside their valid ranges: there relations drift
/// from the start.
[[nodiscard]] std::vector<Solved> drifting_from_start(const Scenario& scenario);

}  // namespace concord
