#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// Share of budget that improves anything: where a response means to rethink more than usual, that needs an open front line.
///
///     q_eff = q (1 + (m − 1) min(1, s₁ / open)) / m   for m > 1, else q
///
///     q    share for improvement;  m multiplier of the response
///     s₁   openness of the front line;  open: parameter `open_front_line`
///
/// Process change without culture change is undone covertly: L'Hoiry & French 2017 (E4).
[[nodiscard]] static inline Number effective_improvement(Number share, Number multiplier, Number front_line,
                                                         const NumberParameters& p) noexcept
{
    const Number open = smaller(1.0, front_line * (1.0 / p.open_front_line));
    return share * either(multiplier > 1.0, (1.0 + (multiplier - 1.0) * open) / larger(multiplier, 1.0), 1.0);
}

/// Logarithm of the capability E* that spending on improvement leads to: θ ln((q_eff B / (q0 b) + λ) / (1 + λ)).
///
///     θ   parameter `improvement_elasticity`
///     λ   what people learn from the work itself, parameter `learning_by_doing`, share of the baseline spending
///
/// Diminishing returns, and a floor: without any improvement capability falls to (λ/(1 + λ))^θ, .75 at the defaults. Assumed.
[[nodiscard]] static inline Number logarithm_of_aim(Number relative_improvement, const NumberParameters& p) noexcept
{
    const Number learnt = p.learning_by_doing;
    return p.improvement_elasticity * logarithm((positive_part(relative_improvement) + learnt) * (1.0 / (1.0 + learnt)));
}

/// Capability after a month.
///
///     dE = (E* − E)/τ_E − χ Σ|dx/dt|
///
///     E    what a pound of workforce achieves, 1 at the start;  E* see `logarithm_of_aim`
///     Σ|dx/dt|   how fast shares of budget are being moved, per year
///     τ_E, χ  parameters `capability_lag`, `change_cost`
///
/// Reorganising costs attention: D6.
[[nodiscard]] static inline Number capability_after(Number capability, Number aim, Number movement,
                                                    const NumberParameters& p) noexcept
{
    return larger(
        capability + years_per_month * ((aim - capability) * (1.0 / p.capability_lag) - p.change_cost * movement), 0.01);
}

/// What a share of the workforce under contract achieves, against what it did before.
///
///     c (1 + saving − client cost) exp(−hollowing × years)
///
///     c   share of the workforce;  years since the contract began
///
/// Outsourcing saves at once and hollows out with time: F1–F4.
[[nodiscard]] static inline Number bought(Number share, Number years, const NumberParameters& p) noexcept
{
    return share * (1.0 + p.contract_saving - p.contract_client_cost) * exponential(-p.contract_hollowing * years);
}

/// What an organisation can handle, £m a year: K E (1 − c + what c achieves), never negative.
[[nodiscard]] static inline Number supply_of(Number workforce, Number capability, Number contracted,
                                             Number bought) noexcept
{
    return workforce * capability * (1.0 - contracted + bought);
}

}  // namespace concord
