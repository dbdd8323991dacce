#pragma once
/// The partnership map under one policy, month by month.

#include <vector>

#include "wasm/patch.hpp"

namespace concord {

/// `MapFrames` of web/src/engine/types.ts as one row of numbers: for each month 0 … months in turn the trust of every pair of
/// `tie_pairs`, then activity and inertia of every partnership, then budget and strain of every organisation and the response that it
/// follows, as its row among the scenario's responses. All of run 1: choices have no mean. Inertia is NaN where no one is at work.
[[nodiscard]] std::vector<float> map_frames(const Prepared& prepared, const Policy& policy);

}  // namespace concord
