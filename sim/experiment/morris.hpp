#pragma once
/// Screening after Morris: how much each of many inputs moves an output, seen from steps of one input at a time.
///
///     E_i = (f(x + Δ e_i) − f(x)) / Δ,   x on the grid {0, 1/3, 2/3, 1}^k, Δ = ±2/3 so that it stays there
///     μ_i = mean E_i,   μ*_i = mean |E_i|,   σ_i = sqrt(Σ (E_i − μ_i)² / (r − 1))
///
///     f    output, of shares x of the inputs' ranges         the output's unit
///     k    inputs
///     E_i  elementary effect: what input i does to the output, for its whole range
///     r    paths: each begins at random and moves every input once, in random order, so that k + 1 outputs give k effects
///
/// A large μ*: it matters. A μ as large: always in the same direction. A large σ: what it does hangs on the others, or bends.
/// Source: Morris (1991); μ* and its use: Campolongo, Cariboni & Saltelli (2007). Four levels as both have them. Assumes that inputs vary
/// independently. A screen, no measure of variance: that is sobol_indices.hpp.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "experiment/estimates.hpp"

namespace concord {

inline constexpr double morris_step = 2.0 / 3.0;

/// A path through the grid. Same bits on every machine.
class MorrisPath {
public:
    MorrisPath(std::size_t inputs, std::uint64_t seed, std::uint64_t number);

    /// Shares of the ranges after so many steps, 0 to k.
    [[nodiscard]] std::vector<double> after(std::size_t steps) const;
    /// The input that step 0 to k − 1 moves.
    [[nodiscard]] std::size_t moved_by(std::size_t step) const { return order_[step]; }
    /// By how much an input moves: `morris_step`, up or down.
    [[nodiscard]] double change_of(std::size_t input) const { return change_[input]; }

private:
    std::vector<double> start_;
    std::vector<double> change_;
    std::vector<std::size_t> order_;
};

/// What the effects of one input say. `size` is μ*, `mean` is μ, `deviation` is σ. Intervals take paths as independent.
struct MorrisEffect {
    Estimate size;
    Estimate mean;
    double deviation = undefined;  ///< NaN of fewer than two
};

[[nodiscard]] MorrisEffect morris_effect_of(std::span<const double> effects);

}  // namespace concord
