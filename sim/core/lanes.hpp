#pragma once
/// Eight runs side by side, each in a future of its own: the innermost dimension of every dynamic column.

namespace concord {

inline constexpr int lane_count = 8;

/// One value of one entity in each of the runs of a block.
struct alignas(64) Lanes {
    double at[lane_count];
};

[[nodiscard]] constexpr Lanes same_in_all(double value) noexcept
{
    Lanes lanes{};
    for (double& lane : lanes.at) lane = value;
    return lanes;
}

}  // namespace concord
