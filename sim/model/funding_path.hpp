#pragma once
/// Funding paths: the index of real funding month by month, 1 at the start.

#include <map>
#include <vector>

#include "core/months.hpp"

namespace concord {

struct Shock;

/// Index by date, as a scenario gives it.
using FundingPoints = std::map<Month, double>;

/// The least that a body is taken to live on, of its first year. A return below it, or below nothing, has income set off against spending;
/// but no staff is paid from that.
inline constexpr double least_index = 0.01;

/// The index of `months` months from `start`: linear between dates, the last value after the last, never below `least_index`. Before its
/// first date it is 1: the cuts start there.
[[nodiscard]] std::vector<double> path_through(const FundingPoints& points, Month start, int months);

/// Moves a path from its index at a shock that restores funding towards 1, within the shock's months, by its size.
void restore(std::vector<double>& path, const FundingPoints& points, Month start, const Shock& restoration);

}  // namespace concord
