#pragma once
/// The partnership map under one policy, month by month.

#include <string>
#include <vector>

#include "wasm/patch.hpp"

namespace concord {

/// One run as the page plays it.
struct Played {
    /// `MapFrames` of web/src/engine/types.ts as one row of numbers, month 0 … months, in the order of its fields. All of run 1: choices
    /// have no mean. Inertia is NaN where no one is at work.
    std::vector<float> numbers;
    std::string story;  ///< `Story` of web/src/engine/types.ts: what happens when, and the loops
};

[[nodiscard]] Played played(const Prepared& prepared, const Policy& policy);

}  // namespace concord
