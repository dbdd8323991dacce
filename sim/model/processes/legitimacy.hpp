#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// Legitimacy that an area's bodies come to.
///
///     ℓ* = ℓ0 + weight [(s̄ − s0) − (unmet − unmet0) − β (clarity0 − clarity)], within [.02, .98]
///
///     s̄        openness of the front line, by share of work in the area;  s0 parameter `opening_openness`
///     unmet     share of the area's cases that was not served;  clarity about whose job a case is;  0: at the usual start
///     ℓ0, weight, β   parameters `opening_legitimacy`, `legitimacy_weight`, `bouncing`
///
/// People judge by how they are met, whether they are served, and whether they are sent from door to door (Tyler 2006; Moore 1995).
[[nodiscard]] static inline Number legitimacy_aim(Number openness, Number more_unmet, Number less_clear,
                                                  const NumberParameters& p) noexcept
{
    const Number better = openness - p.opening_openness - more_unmet - p.bouncing * less_clear;
    return clamped(p.opening_legitimacy + p.legitimacy_weight * better, 0.02, 0.98);
}

/// Legitimacy after a month: dℓ = (ℓ* − ℓ)/lag. Parameter `legitimacy_lag`, years.
[[nodiscard]] static inline Number legitimacy_after(Number legitimacy, Number aim, const NumberParameters& p) noexcept
{
    return legitimacy + years_per_month / p.legitimacy_lag * (aim - legitimacy);
}

/// Chance of closing a case beyond what coverage explains: ease (1 + co_operation (ℓ/ℓ0 − 1)), within [0, 1].
///
/// Who is trusted is told more and helped more: co-operation follows legitimacy (Tyler 2006).
[[nodiscard]] static inline Number ease_of(Number legitimacy, const NumberParameters& p) noexcept
{
    const Number relative = legitimacy * (1.0 / p.opening_legitimacy);
    return clamped(p.closing_ease * (1.0 + p.co_operation * (relative - 1.0)), 0.0, 1.0);
}

}  // namespace concord
