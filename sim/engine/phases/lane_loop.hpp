#pragma once
/// The innermost loop of every phase: lanes, and the keys of their luck.

#include "core/draws.hpp"
#include "core/lanes.hpp"
#include "engine/step.hpp"

namespace concord {

/// Does `body(l)` for every lane. Lanes never depend on each other, which is what the pragma promises the compiler; a body reads what it
/// needs before it writes. Parameters are copied into each phase, or the compiler must fear that a written column overlaps them.
template <class Body>
[[gnu::always_inline]] static inline void each_lane(const Body& body) noexcept
{
#ifdef __clang__
#    pragma clang loop vectorize(assume_safety)
#else
#    pragma GCC ivdep
#endif
    for (int l = 0; l < lane_count; ++l) body(l);
}

/// Sets every lane to a value.
[[gnu::always_inline]] static inline void fill(Lanes& lanes, double value) noexcept
{
    each_lane([&](int l) { lanes.at[l] = value; });
}

/// Keys of the lanes of a block, for one purpose in one month.
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
