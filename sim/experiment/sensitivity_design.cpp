#include "experiment/sensitivity_design.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/digest.hpp"
#include "core/draws.hpp"
#include "core/number_text.hpp"
#include "experiment/morris.hpp"
#include "experiment/sobol.hpp"

namespace concord {

namespace {

/// Whole eights of paths within so many runs, one eight at least.
int paths_within(std::int64_t runs, const SensitivityPlan& plan)
{
    const auto of_eight = static_cast<std::int64_t>(plan.uncertainties + 2) * lane_count;
    return static_cast<int>(std::max<std::int64_t>(1, runs / of_eight)) * lane_count;
}

/// The largest power of two within so many runs, eight at least.
int points_within(std::int64_t runs, const SensitivityPlan& plan)
{
    const auto of_point = static_cast<std::int64_t>(plan.tables()) * sensitivity_scrambles;
    std::int64_t points = lane_count;
    while (2 * points * of_point <= runs) points *= 2;
    return static_cast<int>(points);
}

/// A share of the range: a coordinate of the scrambled sequence, or evenly at random where there are no more dimensions.
double share_at(std::uint64_t seed, std::uint32_t point, int dimension)
{
    if (dimension < sobol_dimensions) return scrambled_sobol_point(point, dimension, seed);
    const auto key = draw_key(seed, point, 0, Purpose::design);
    return uniform(draw(key, mixed(static_cast<std::uint64_t>(dimension))));
}

}  // namespace

std::int64_t SensitivityPlan::morris_runs() const noexcept
{
    return static_cast<std::int64_t>(uncertainties + 2) * paths;
}

std::int64_t SensitivityPlan::sobol_runs() const noexcept
{
    return static_cast<std::int64_t>(tables()) * points * sensitivity_scrambles;
}

Planned plan_of(SensitivityMethod method, bool is_thorough, std::size_t uncertainties, int runs)
{
    SensitivityPlan plan{method, is_thorough, uncertainties};
    plan.measured = method == SensitivityMethod::both ? std::min(uncertainties, measured_by_default) : uncertainties;
    const std::int64_t for_sobol = method == SensitivityMethod::both ? std::int64_t{runs} * 4 / 5 : runs;
    if (method != SensitivityMethod::morris) plan.points = points_within(for_sobol, plan);
    if (method != SensitivityMethod::sobol) plan.paths = paths_within(runs - plan.sobol_runs(), plan);
    const std::int64_t taken = plan.morris_runs() + plan.sobol_runs();
    if (taken <= runs) return {plan, {}};
    Problem problem;
    problem.what = "--runs " + std::to_string(runs) + ": with " + std::to_string(uncertainties) +
                   " uncertainties this takes " + std::to_string(taken) + " runs of each response or more";
    problem.remedy = "ask for " + std::to_string(taken) + ", or for less with --method";
    return {std::nullopt, problem};
}

MorrisDesign::MorrisDesign(const SensitivityPlan& plan, std::uint64_t seed)
    : seed_(seed)
    , inputs_(plan.uncertainties)
    , paths_(plan.paths)
{}

DesignBlock MorrisDesign::block(int number) const
{
    const int group = number / steps();
    const auto step = static_cast<std::size_t>(number % steps());
    const auto first_path = static_cast<std::uint64_t>(group) * lane_count;
    DesignBlock block{{}, first_path + (step > inputs_ ? static_cast<std::uint64_t>(paths_) : 0)};
    for (std::size_t lane = 0; lane < lane_count; ++lane)
        block.shares[lane] = MorrisPath(inputs_, seed_, first_path + lane).after(std::min(step, inputs_));
    return block;
}

SobolDesign::SobolDesign(const SensitivityPlan& plan, std::vector<std::size_t> measured, std::uint64_t seed)
    : plan_(plan)
    , seed_(seed)
    , input_of_(plan.uncertainties, measured.size())
    , column_of_(plan.uncertainties, -1)
{
    int column = 0;
    for (std::size_t input = 0; input < measured.size(); ++input) {
        input_of_[measured[input]] = input;
        column_of_[measured[input]] = column++;
    }
    for (int& one : column_of_) {
        if (one < 0) one = column++;
    }
}

int SobolDesign::block_with(int scramble, int point, std::size_t table) const
{
    const int eights = plan_.points / lane_count;
    return (scramble * eights + point / lane_count) * static_cast<int>(plan_.tables()) + static_cast<int>(table);
}

DesignBlock SobolDesign::block(int number) const
{
    const auto tables = static_cast<int>(plan_.tables());
    const auto table = static_cast<std::size_t>(number % tables);
    const int row = number / tables * lane_count;  // over all scrambles
    const int scramble = row / plan_.points;
    const std::size_t inputs = plan_.inputs();
    // A, B, and with one input exchanged: A with that of B, then B with that of A.
    const bool is_of_b = table == 1 || table >= 2 + inputs;
    const std::size_t exchanged = table < 2 ? inputs : (table - 2) % inputs;
    const auto takes_b = [&](std::size_t input) { return (input == exchanged) != is_of_b; };

    const std::uint64_t scramble_seed = mixed(seed_ + 0x9e3779b97f4a7c15ULL * (static_cast<std::uint64_t>(scramble) + 1));
    // Draws of A and B: numbers that Morris's paths do not have either.
    const auto rows = static_cast<std::uint64_t>(plan_.points) * sensitivity_scrambles;
    const std::uint64_t first_run = 2 * static_cast<std::uint64_t>(plan_.paths) + static_cast<std::uint64_t>(row);
    DesignBlock block{{}, first_run + (takes_b(inputs - 1) ? rows : 0)};
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const auto point = static_cast<std::uint32_t>(row % plan_.points) + static_cast<std::uint32_t>(lane);
        for (std::size_t u = 0; u < plan_.uncertainties; ++u)
            block.shares[lane].push_back(
                share_at(scramble_seed, point, 2 * column_of_[u] + (takes_b(input_of_[u]) ? 1 : 0)));
    }
    return block;
}

}  // namespace concord
