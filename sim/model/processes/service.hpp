#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"

namespace concord {

/// Share of its load that an organisation serves: (1 + (load / S)^k)^(−1/k), never more than S / load.
///
///     S, load   £m a year;  k parameter `congestion`
///
/// Close to 1 with room to spare and to S / load when overrun. Near the limit some work is left although there is capacity, because it comes
/// unevenly (queues grow before utilisation reaches 1): so slack is worth something.
///
/// In three steps, so that a loop over organisations can take each for all of them before the next.
[[nodiscard]] static inline Number served_share(Number supply, Number load, const NumberParameters& p) noexcept;

/// k ln(load / S).
[[nodiscard]] static inline Number log_of_load(Number supply, Number load, const NumberParameters& p) noexcept
{
    return p.congestion * logarithm(larger(load / larger(supply, 1e-12), 1e-30));
}

/// ln(1 + (load / S)^k).
[[nodiscard]] static inline Number log_of_undone(Number log_of_load) noexcept
{
    return logarithm(1.0 + exponential(log_of_load));
}

/// The share, from that.
[[nodiscard]] static inline Number share_served(Number log_of_undone, Number supply, Number load,
                                                const NumberParameters& p) noexcept
{
    return smaller(exponential((-1.0 / p.congestion) * log_of_undone), supply / larger(load, 1e-12));
}

static inline Number served_share(Number supply, Number load, const NumberParameters& p) noexcept
{
    return share_served(log_of_undone(log_of_load(supply, load, p)), supply, load, p);
}

/// Chance that a case that is worked on is closed: c + ease (1 − c), whoever works on it.
///
///     c      coverage of what the case needs, [0, 1]: of one organisation alone, or of partners together
///     ease   chance of closing a case beyond what coverage explains, parameter `closing_ease`
///
/// One rule for daily and for joint work, so that joint work gains by coverage and loses by quality alone. A returning case closes with
/// this × `complexity`.
template <class N>
[[nodiscard]] static inline N closing_chance(N coverage, N ease) noexcept
{
    return coverage + ease * (1.0 - coverage);
}

/// Effort that giver i lends to a more strained partner j, £m a year.
///
///     aid × K_i E_i × m_ij × T_ij × min(1, (z_j − z_i)⁺)
///
///     m_ij   j's size as a share of i's, scaled so that Σ_j m_ij ≤ 1: nobody lends more than aid × K_i E_i in all,
///            nor more to a partner than fits that partner
///
/// Mutual aid follows trust: D3. Conserved: what one gives the other has.
[[nodiscard]] static inline Number aid_given(Number effort, double reach, Number trust, Number strain_giver,
                                             Number strain_receiver, const NumberParameters& p) noexcept
{
    return p.mutual_aid * effort * reach * trust * smaller(1.0, positive_part(strain_receiver - strain_giver));
}

/// Strain after a month: dz = (min(cap, slope (load/S − 1)⁺) − z) / lag.
///
///     cap, slope, lag   parameters `strain_cap`, `strain_slope`, `strain_lag`
[[nodiscard]] static inline Number strain_after(Number strain, Number load, Number supply,
                                                const NumberParameters& p) noexcept
{
    const Number aim = smaller(p.strain_cap, p.strain_slope * positive_part(load / larger(supply, 1e-12) - 1.0));
    return strain + years_per_month * (aim - strain) * (1.0 / p.strain_lag);
}

/// Unresolved cases after a month, £m, never negative.
///
///     dU = new cases + returning − closed by service − closed jointly − (φ + self) U
[[nodiscard]] static inline Number backlog_after(Number backlog, Number arrivals, Number closed,
                                                 const NumberParameters& p) noexcept
{
    return positive_part(backlog + years_per_month * (arrivals - closed - (p.return_rate + p.self_resolution) * backlog));
}

}  // namespace concord
