#pragma once
/// Futures for tests: plain seeded draws of what nobody knows.

#include <cstdint>
#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace concord::test {

/// A future: every parameter that the world decides drawn evenly from its plausible range, and relations at rest. Draws whose solved
/// values would lie outside their plausible ranges are passed over: no present looks like theirs.
[[nodiscard]] Parameters draw_future(std::uint64_t seed);

/// The standard patch in that future, with the numbers of the built-in responses drawn from their plausible ranges as well. 8 replicates,
/// seeded like the future; compares `hold` and the named responses.
[[nodiscard]] Scenario future_patch(std::uint64_t seed, const std::vector<std::string>& responses);

}  // namespace concord::test
