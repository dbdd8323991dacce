#pragma once
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// How strongly an area draws a partnership's joint effort, against the largest: (b_a / b_max)^(asymmetry (1 − G)).
///
///     b_a   budget with which the members serve the area, £m a year;  G governance;  parameter `asymmetry`
///
/// Large bodies as black holes: joint effort falls where the large are, unless clear governance says otherwise (L'Hoiry & French 2017; D4).
[[nodiscard]] static inline Number pull_of_area(Number size, Number largest, Number governance,
                                                const NumberParameters& p) noexcept
{
    const Number relative = size / larger(largest, 1e-12);
    const Number drawn = exponential(p.asymmetry * (1.0 - governance) * logarithm(larger(relative, 1e-12)));
    return either(size > 0.0, drawn, 0.0);
}

/// What a member gets back: the share of joint closures in its areas over the share of joint effort that comes from those areas' members,
/// less 1, within [−1, 1]; 0 where nothing is put in or closed. Partners who serve the same areas get what they give.
[[nodiscard]] static inline Number return_of(Number closed_here, Number closed, Number effort_here, Number effort) noexcept
{
    const Number got = closed_here / larger(closed, 1e-12);
    const Number gave = effort_here / larger(effort, 1e-12);
    const Number back = clamped(got / larger(gave, 1e-12) - 1.0, -1.0, 1.0);
    return either(smaller(closed, effort_here) > 0.0, back, 0.0);
}

}  // namespace concord
