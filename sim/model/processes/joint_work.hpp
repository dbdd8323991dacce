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

/// The seven causes of lost quality, in the order of the diagnosis.
enum Cause {
    cause_trust,
    cause_governance,
    cause_data_sharing,
    cause_language,
    cause_culture,
    cause_interoperability,
    cause_overhead,
    cause_count
};

/// Weights of working quality, made to sum to 1.
struct QualityWeights {
    double trust, governance, data_sharing, language, culture, interoperability;
};

[[nodiscard]] static inline QualityWeights quality_weights(const Parameters& p) noexcept
{
    const double sum = p.weight_trust + p.weight_governance + p.weight_data_sharing + p.weight_language +
                       p.weight_culture + p.weight_interoperability;
    const double scale = 1.0 / larger(sum, 1e-9);
    return {p.weight_trust * scale,    p.weight_governance * scale, p.weight_data_sharing * scale,
            p.weight_language * scale, p.weight_culture * scale,    p.weight_interoperability * scale};
}

/// What one factor of working quality costs: w ln(1/x), x in (0, 1].
[[nodiscard]] static inline Number factor_cause(double weight, Number factor) noexcept
{
    return -weight * logarithm(factor);
}

/// What coordination costs: κ (n − 1)(1.5 − G)(1.5 − T̄).
///
///     n   members;  κ parameter `overhead`
///
/// Large groups coordinate badly unless trust and rules are there: D9, D10.
[[nodiscard]] static inline Number overhead_cause(double members, Number governance, Number trust,
                                                  const Parameters& p) noexcept
{
    return p.overhead * (members - 1.0) * (1.5 - governance) * (1.5 - trust);
}

/// Working quality.
///
///     Φ = T̄^wT G^wG D^wD L^wL s̄^wC I^wI exp(−overhead) = exp(−Σ causes)
///
/// The factors multiply because each can hold the rest back; ln(1/Φ) splits exactly into the seven causes.
[[nodiscard]] static inline Number quality_from(Number sum_of_causes) noexcept { return exponential(-sum_of_causes); }

/// Working quality of a contract, for one problem: completeness × (1 − wickedness) − transaction cost, at least 0.
///
///     wickedness = 1 − largest capability weight of the problem: what needs many cannot be specified to one
///
/// Partnership or contract: Crawford; F3.
[[nodiscard]] static inline double contract_quality(double largest_weight, const Parameters& p) noexcept
{
    return positive_part(p.contract_completeness * largest_weight - p.contract_transaction);
}

}  // namespace concord
