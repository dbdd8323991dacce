#pragma once
/// A scenario as the page shows it.

#include <string>
#include <vector>

#include "wasm/patch.hpp"

namespace concord {

/// Two directions of trust between two organisations.
struct TiePair {
    int there = 0;  ///< tie from the first organisation to the second
    int back = 0;   ///< tie from the second to the first
};

/// Each two organisations that share a partnership at any time once, in the order of their first tie.
[[nodiscard]] std::vector<TiePair> tie_pairs(const Network& network);

/// `Scenario` of web/src/engine/types.ts, as JSON.
[[nodiscard]] std::string scenario_json(const Prepared& prepared);

}  // namespace concord
