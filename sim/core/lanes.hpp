#pragma once
/// Eight replicates side by side: the innermost dimension of every dynamic column.

namespace concord {

inline constexpr int lane_count = 8;

/// One value of one entity in each of the replicates of a block.
struct alignas(64) Lanes {
    double at[lane_count];
};

}  // namespace concord
