#pragma once
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"
#include "model/processes/response.hpp"

namespace concord {

namespace {  // as each kernel has its own Number

/// What an organisation sees when it looks at its budget for the year to come.
struct Sight {
    Number announced;  ///< a = clamp((path(t) − path(t+12)) / response_pressure, −1, 1): the cut announced for the year
    Number strain;  ///< z
    Number future;  ///< F: how much a pound's worth later counts, against a usual leader at a usual time: horizon and openness of the chief
    Number trust;    ///< W: mean trust that it gives its partners, against `usual_trust`; 1 without partners
    Number quality;  ///< Q: mean working quality of its partnerships, against the usual start, [0, 2]; 1 without any
    Number has_partners;  ///< 1 where it sits in a partnership at work, else 0
};

}  // namespace

/// How hard pressed it is to find money now: urgency × clamp(a + z/2, −1, 1).
[[nodiscard]] static inline Number urgency_of(const Sight& sight, const NumberParameters& p) noexcept
{
    return p.urgency * clamped(sight.announced + 0.5 * sight.strain, -1.0, 1.0);
}

/// Chance that it reviews what it does this year: min(1, |a| + z/2). Who is not hard pressed goes on as before (problemistic search,
/// Cyert & March 1963).
[[nodiscard]] static inline Number review_chance(const Sight& sight) noexcept
{
    return smaller(1.0, larger(sight.announced, -sight.announced) + 0.5 * sight.strain);
}

/// What a response is worth to an organisation that looks at its strain, its horizon and its partners, share of budget.
///
///     V = f_v (1 + u − F W) + (f_q + f_c)(1 + u − F) + f_k (1 + u)(1 − Q) + f_o (u − F W)
///
///     f_v, f_q, f_k   share of budget that the response frees from prevention, improvement and joint work: x0 (1 − m), m asked for under
///                     today's pressure; negative where it spends more
///     f_c             contract × (saving − client cost);  f_o = off-loading × min(1, f z)
///     u               `urgency_of`;  F, W, Q as in `Sight`
///
/// Money freed now is worth 1 and more the harder pressed it is; what it costs later counts by the horizon, what it costs partners by trust, what
/// joint work gives by how well it works. Payoffs come from the rows of the responses, so that custom ones take part.
[[nodiscard]] static inline Number value_of(const ResponseNumbers& response, const ResponseNumbers& hold, Number driven,
                                            const Sight& sight, const NumberParameters& p) noexcept
{
    const auto freed = [&](Number base, double Response::*field) -> Number {
        return base * (1.0 - hold(field) - driven * (response(field) - hold(field)));
    };
    const Number urgent = urgency_of(sight, p);
    const Number later = sight.future * sight.trust;
    const Number prevention = freed(p.prevention_share, &Response::prevention);
    const Number improvement = freed(p.improvement_share, &Response::improvement);
    const Number joint = sight.has_partners * freed(p.joint_share, &Response::joint);
    const Number contract = driven * response(&Response::contract) * (p.contract_saving - p.contract_client_cost);
    const Number passed_on = driven * response(&Response::off_loading) * smaller(1.0, p.strain_response * sight.strain);
    return prevention * (1.0 + urgent - later) + (improvement + contract) * (1.0 + urgent - sight.future) +
           joint * (1.0 + urgent) * (1.0 - sight.quality) + passed_on * (urgent - later);
}

/// What else decides, so that choices follow a logit: −ln(−ln u), u uniform (Gumbel).
[[nodiscard]] static inline Number choice_noise(Number u) noexcept { return -logarithm(larger(-logarithm(u), 1e-300)); }

/// What is compared at a review: sensitivity (V + imitation I − habit [other than now]) + noise.
///
///     I   trust-weighted share of its partners who did it last year;  habit 0 at the first review after a leader's exit
[[nodiscard]] static inline Number appeal_of(Number value, Number imitated, Number habit, Number noise,
                                             const NumberParameters& p) noexcept
{
    return p.sensitivity * (value + p.imitation * imitated - habit) + noise;
}

/// Share of budget that a response spends on prevention, improvement and joint work beyond `hold`: above 0 it invests, below it retreats.
[[nodiscard]] static inline Number lean_of(const ResponseNumbers& response, const ResponseNumbers& hold,
                                           const NumberParameters& p) noexcept
{
    const auto more = [&](double Response::*field) -> Number { return response(field) - hold(field); };
    return p.prevention_share * more(&Response::prevention) + p.improvement_share * more(&Response::improvement) +
           p.joint_share * more(&Response::joint);
}

}  // namespace concord
