#pragma once
/// Which points a sensitivity analysis runs: how many, where, and with which random draws.
///
/// Random draws are one more input, so that nothing is taken for an effect of an uncertainty that is luck: points that differ in one
/// uncertainty alone have the same draws, points of different rows have different ones, and one more point has other draws and all else the
/// same. Had all points the same draws, every index would be of that one piece of luck; had each its own, luck would be counted with
/// every uncertainty.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/problems.hpp"
#include "experiment/design_runs.hpp"

namespace concord {

/// What is worked out. `both`: Morris screens, and Sobol' measures those that move most one by one, all others together.
enum class SensitivityMethod { both, morris, sobol };
inline constexpr std::array<std::string_view, 3> sensitivity_methods{"both", "morris", "sobol"};  ///< their names

inline constexpr int sensitivity_scrambles = 8;
inline constexpr int default_sensitivity_runs = 14400;
/// With `both`, how many uncertainties are measured one by one.
inline constexpr std::size_t measured_by_default = 16;

/// How much is run. Everything in eights: a block has as many lanes.
struct SensitivityPlan {
    SensitivityMethod method = SensitivityMethod::both;
    bool is_thorough = false;       ///< four tables of points instead of two
    std::size_t uncertainties = 0;  ///< that futures draw
    std::size_t measured = 0;       ///< of these, one by one
    int paths = 0;                  ///< of Morris
    int points = 0;                 ///< of Sobol', in each scramble: a power of two

    /// Inputs of Sobol': what is measured one by one, all others together if there are any, and random draws, in this order.
    [[nodiscard]] std::size_t inputs() const noexcept { return measured + (measured < uncertainties ? 1 : 0) + 1; }
    [[nodiscard]] std::size_t tables() const noexcept { return is_thorough ? 2 * (inputs() + 1) : inputs() + 2; }
    /// Runs of each response.
    [[nodiscard]] std::int64_t morris_runs() const noexcept;
    [[nodiscard]] std::int64_t sobol_runs() const noexcept;
    [[nodiscard]] int morris_blocks() const noexcept { return static_cast<int>(morris_runs() / lane_count); }
    [[nodiscard]] int sobol_blocks() const noexcept { return static_cast<int>(sobol_runs() / lane_count); }
};

/// The largest plan within so many runs of each response: with `both` up to four fifths of them for Sobol', what is left for Morris. Without
/// one, says how many runs it takes.
struct Planned {
    std::optional<SensitivityPlan> plan;
    Problem problem;
};
[[nodiscard]] Planned plan_of(SensitivityMethod method, bool is_thorough, std::size_t uncertainties, int runs);

/// The points of Morris, eight paths side by side: step s of group g is block g (k + 2) + s; step k + 1 has all of step k but other draws.
class MorrisDesign {
public:
    MorrisDesign(const SensitivityPlan& plan, std::uint64_t seed);
    [[nodiscard]] DesignBlock block(int number) const;
    [[nodiscard]] int steps() const noexcept { return static_cast<int>(inputs_) + 2; }
    [[nodiscard]] int groups() const noexcept { return paths_ / lane_count; }

private:
    std::uint64_t seed_;
    std::size_t inputs_;
    int paths_;
};

/// The points of Sobol': table t of eight points g of scramble s is block (s points/8 + g) tables + t. Tables: A, B, then AB of each input,
/// then BA of each.
class SobolDesign {
public:
    /// `measured`: which uncertainties are inputs of their own, in the order of the inputs.
    SobolDesign(const SensitivityPlan& plan, std::vector<std::size_t> measured, std::uint64_t seed);
    [[nodiscard]] DesignBlock block(int number) const;
    /// The block of table `table` with point `point` of a scramble, a multiple of eight.
    [[nodiscard]] int block_with(int scramble, int point, std::size_t table) const;
    [[nodiscard]] int blocks_of_scramble() const noexcept { return plan_.sobol_blocks() / sensitivity_scrambles; }

private:
    SensitivityPlan plan_;
    std::uint64_t seed_;
    std::vector<std::size_t> input_of_;  ///< by uncertainty
    std::vector<int> column_of_;  ///< by uncertainty: those measured come first, as low dimensions are the most even
};

}  // namespace concord
