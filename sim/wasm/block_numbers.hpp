#pragma once
/// One block of a run as plain numbers, to go from the worker that ran it to the one that collects.

#include <span>
#include <vector>

#include "engine/trajectory.hpp"

namespace concord {

/// For each trajectory: its months, years and the sizes of its columns, then the columns.
[[nodiscard]] std::vector<Lanes> numbers_of(const std::vector<Trajectory>& trajectories);

/// The trajectories again. Throws std::invalid_argument if `numbers_of` did not make the numbers.
[[nodiscard]] std::vector<Trajectory> trajectories_of(std::span<const Lanes> numbers);

}  // namespace concord
