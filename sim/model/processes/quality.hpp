#pragma once
#include "core/numerics.hpp"
#include "model/tables/causes.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

namespace {  // as each kernel has its own Number

/// Weights of the factors of working quality, made to sum to 1; 0 for a cost.
struct QualityWeights {
    double of[cause_count];
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

[[nodiscard]] static inline QualityWeights quality_weights(const Parameters& p) noexcept
{
    double sum = 0.0;
    for (const CauseRow& row : cause_table) {
        if (row.weight != nullptr) sum += p.*row.weight;
    }
    const double scale = 1.0 / larger(sum, 1e-9);
    QualityWeights weights{};
    for (const CauseRow& row : cause_table) {
        if (row.weight != nullptr) weights.of[row.cause] = p.*row.weight * scale;
    }
    return weights;
}

/// The factors of a partnership at the start, where the scenario says nothing else.
[[nodiscard]] static inline Factors opening_factors(const Parameters& p) noexcept
{
    Factors factors{};
    for (const CauseRow& row : cause_table) factors.of[row.cause] = row.opening != nullptr ? p.*row.opening : 1.0;
    return factors;
}

/// What one factor of working quality costs: w ln(1/x), x in (0, 1].
[[nodiscard]] static inline Number factor_cause(double weight, Number factor) noexcept
{
    return -weight * logarithm(factor);
}

/// The factor that costs so much; 1 without a weight.
[[nodiscard]] static inline Number factor_behind(double weight, Number cause) noexcept
{
    return weight > 0.0 ? exponential(cause * (-1.0 / weight)) : Number(1.0);
}

/// What coordination costs: κ (n − 1)(o − G)(o − T̄).
///
///     n   members;  κ, o parameters `overhead`, `overhead_reach`
///
/// Large groups coordinate badly unless trust and rules are there: D9, D10.
[[nodiscard]] static inline Number overhead_cause(double members, Number governance, Number trust,
                                                  const Parameters& p) noexcept
{
    return p.overhead * (members - 1.0) * (p.overhead_reach - governance) * (p.overhead_reach - trust);
}

/// What one cause costs a partnership of so many members.
[[nodiscard]] static inline Number cause_of(int cause, const Factors& factors, double members,
                                            const QualityWeights& weights, const Parameters& p) noexcept
{
    if (cause == cause_overhead)
        return overhead_cause(members, factors.of[cause_governance], factors.of[cause_trust], p);
    return factor_cause(weights.of[cause], factors.of[cause]);
}

/// What each cause costs.
[[nodiscard]] static inline Causes causes_of(const Factors& factors, double members, const QualityWeights& weights,
                                             const Parameters& p) noexcept
{
    Causes causes;
    for (int c = 0; c < cause_count; ++c) causes.of[c] = cause_of(c, factors, members, weights, p);
    return causes;
}

/// Working quality.
///
///     Φ = T̄^wT G^wG D^wD L^wL s̄^wC I^wI exp(−overhead) = exp(−Σ causes)
///
/// The factors multiply because each can hold the rest back; ln(1/Φ) splits exactly into the causes.
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
