#pragma once
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// How much of a rise an organisation makes, given its electoral clock.
///
///     η = bravery + (1 − bravery)(1 − exp(−years to election / payback));  the unelected make all of it
///
/// Leaders block what pays late (L'Hoiry & French 2017; B15); payback: parameter `payback`, years.
[[nodiscard]] static inline Number horizon_share(Number years_to_election, const NumberParameters& p) noexcept
{
    const Number patient = 1.0 - exponential(-years_to_election / p.payback);
    return p.bravery + (1.0 - p.bravery) * patient;
}

/// Share of budget that an organisation aims at, for prevention, improvement or joint work.
///
///     target = base × max( m' exp(−ζ z), min(floor, m) ),   m' = m ≤ 1 ? m : 1 + (m − 1) η
///
///     base    baseline share, parameters `prevention_share`, `improvement_share`, `joint_share`
///     m       multiplier of the response
///     η       `horizon_share`
///     z       strain;  ζ parameter `crowding_out`
///     floor   share of the baseline that is never crowded out, parameter `floor` plus any ring fence
///
/// Acute work crowds out the rest: A10, A14, A17.
[[nodiscard]] static inline Number target_share(Number base, Number multiplier, Number horizon, Number crowding,
                                                Number floor) noexcept
{
    const Number wanted = multiplier + (horizon - 1.0) * positive_part(multiplier - 1.0);
    return base * larger(wanted * crowding, smaller(floor, multiplier));
}

/// exp(−ζ z), the factor by which strain crowds out.
[[nodiscard]] static inline Number crowding_of(Number strain, const NumberParameters& p) noexcept
{
    return exponential(-p.crowding_out * strain);
}

/// Share of its own cases that an organisation aims to pass on: off-loading of its response × min(1, s z).
///
///     z   strain;  s parameter `strain_response`
///
/// Retreat is protective, so it grows with strain (threat rigidity, Staw et al. 1981; failure demand, A25).
[[nodiscard]] static inline Number target_off_loading(Number off_loading, Number strain,
                                                      const NumberParameters& p) noexcept
{
    return off_loading * smaller(1.0, p.strain_response * strain);
}

/// Speed with which shares follow their targets, per year: (closed + mean openness) / τ_x.
///
///     closed, τ_x   parameters `closed_speed`, `allocation_lag`
[[nodiscard]] static inline Number allocation_speed(Number mean_openness, const NumberParameters& p) noexcept
{
    return (p.closed_speed + mean_openness) * (1.0 / p.allocation_lag);
}

}  // namespace concord
