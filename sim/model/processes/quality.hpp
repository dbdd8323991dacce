#pragma once
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"
#include "model/tables/causes.hpp"

namespace concord {

/// Where the weight and the opening value of each cause are among the parameters; −1 of a cost.
struct CausePlaces {
    int weight[cause_count];
    int opening[cause_count];
};

static constexpr CausePlaces cause_places = [] {
    CausePlaces places{};
    for (const CauseRow& row : cause_table) {
        places.weight[row.cause] = row.weight != nullptr ? place_in_table(row.weight) : -1;
        places.opening[row.cause] = row.opening != nullptr ? place_in_table(row.opening) : -1;
    }
    return places;
}();

namespace {  // as each kernel has its own Number

/// Weights of the factors of working quality, made to sum to 1; 0 for a cost.
struct QualityWeights {
    Number of[cause_count];
};

/// The factors of working quality, each in (0, 1]; of no meaning for a cost.
struct Factors {
    Number of[cause_count];
};

/// What each cause costs: its part of ln(1/Φ).
struct Causes {
    Number of[cause_count];

    [[nodiscard]] Number sum() const noexcept
    {
        Number sum{};
        for (const Number& cause : of) sum += cause;
        return sum;
    }
};

}  // namespace

[[nodiscard]] static inline QualityWeights quality_weights(const NumberParameters& p) noexcept
{
    QualityWeights weights{};
    Number sum{};
    for (int cause = 0; cause < cause_count; ++cause) {
        if (cause_places.weight[cause] < 0) continue;
        weights.of[cause] = parameter_at(cause_places.weight[cause], p);
        sum += weights.of[cause];
    }
    const Number scale = 1.0 / larger(sum, 1e-9);
    for (Number& weight : weights.of) weight *= scale;
    return weights;
}

/// The factors of a partnership at the start, where the scenario says nothing else.
[[nodiscard]] static inline Factors opening_factors(const NumberParameters& p) noexcept
{
    Factors factors{};
    for (int cause = 0; cause < cause_count; ++cause) {
        const int place = cause_places.opening[cause];
        factors.of[cause] = place < 0 ? Number(1.0) : parameter_at(place, p);
    }
    return factors;
}

/// What one factor of working quality costs: w ln(1/x), x in (0, 1].
[[nodiscard]] static inline Number factor_cause(Number weight, Number factor) noexcept
{
    return -weight * logarithm(factor);
}

/// The factor that costs so much; 1 without a weight.
[[nodiscard]] static inline Number factor_behind(Number weight, Number cause) noexcept
{
    return either(weight > 0.0, exponential(cause * (-1.0 / larger(weight, 1e-300))), 1.0);
}

namespace {  // as each kernel has its own Number

/// Who has to agree in a partnership.
struct Composition {
    Number members;
    Number difference;  ///< d: mean over pairs of ½ Σ_k |π_i − π_j|, with π_i a member's purposes: what share of its work each problem is
    Number core;        ///< share of the pairs that need not agree, because a core group does it for them
};

}  // namespace

/// What coordination costs: κ pairs (1 − core)(o − G)(o − T̄), pairs = n(n − 1)/2.
///
///     κ, o   parameters `overhead`, `overhead_reach`
///
/// Every pair has to keep in step, which costs the more the less rules and trust there are: D9, D10.
[[nodiscard]] static inline Number overhead_cause(const Composition& who, Number governance, Number trust,
                                                  const NumberParameters& p) noexcept
{
    const Number pairs = 0.5 * who.members * positive_part(who.members - 1.0) * (1.0 - who.core);
    return p.overhead * pairs * (p.overhead_reach - governance) * (p.overhead_reach - trust);
}

/// What conflicting purposes cost: conflict × d (o − G)(o − L).
///
///     conflict, o   parameters `conflict`, `overhead_reach`;  L common language
///
/// The differences that make synergy possible also pull partners apart, unless rules and a common language hold them (Huxham & Vangen 2005).
[[nodiscard]] static inline Number purposes_cause(const Composition& who, Number governance, Number language,
                                                  const NumberParameters& p) noexcept
{
    return p.conflict * who.difference * (p.overhead_reach - governance) * (p.overhead_reach - language);
}

/// What one cause costs a partnership.
[[nodiscard]] static inline Number cause_of(int cause, const Factors& factors, const Composition& who,
                                            const QualityWeights& weights, const NumberParameters& p) noexcept
{
    const Number governance = factors.of[cause_governance];
    if (cause == cause_overhead) return overhead_cause(who, governance, factors.of[cause_trust], p);
    if (cause == cause_purposes) return purposes_cause(who, governance, factors.of[cause_language], p);
    return factor_cause(weights.of[cause], factors.of[cause]);
}

/// What each cause costs.
[[nodiscard]] static inline Causes causes_of(const Factors& factors, const Composition& who,
                                             const QualityWeights& weights, const NumberParameters& p) noexcept
{
    Causes causes;
    for (int c = 0; c < cause_count; ++c) causes.of[c] = cause_of(c, factors, who, weights, p);
    return causes;
}

/// Working quality.
///
///     Φ = T̄^wT G^wG D^wD L^wL s̄^wC I^wI exp(−overhead − purposes) = exp(−Σ causes)
///
/// The factors multiply because each can hold the rest back; ln(1/Φ) splits exactly into the causes.
[[nodiscard]] static inline Number quality_from(Number sum_of_causes) noexcept { return exponential(-sum_of_causes); }

/// Working quality of a contract, for one problem: completeness × (1 − wickedness) − transaction cost, at least 0.
///
///     wickedness = 1 − largest capability weight of the problem: what needs many cannot be specified to one
///
/// Partnership or contract: Crawford; F3.
[[nodiscard]] static inline Number contract_quality(double largest_weight, const NumberParameters& p) noexcept
{
    return positive_part(p.contract_completeness * largest_weight - p.contract_transaction);
}

}  // namespace concord
