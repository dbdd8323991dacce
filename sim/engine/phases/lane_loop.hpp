#pragma once
/// Keys of the lanes of a block, for one purpose in one month.

#include "core/draws.hpp"
#include "core/lanes.hpp"
#include "engine/step.hpp"

namespace concord {

struct LaneKeys {
    alignas(64) std::uint64_t at[lane_count];
};

[[nodiscard]] static inline LaneKeys keys_for(const Step& step, Purpose purpose) noexcept
{
    LaneKeys keys{};
    for (int l = 0; l < lane_count; ++l)
        keys.at[l] = draw_key(step.seed, step.first_replicate + static_cast<std::uint64_t>(l), step.month, purpose);
    return keys;
}

}  // namespace concord
