#pragma once
/// Futures for tests: plain seeded draws of what nobody knows.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace concord::test {

/// A plain draw: what the world decides, each evenly from its plausible range; what somebody chooses at its
/// default, what is solved left to be solved.
[[nodiscard]] Parameters drawn_parameters(std::uint64_t seed);

/// The built-in responses with their numbers drawn in the same way.
[[nodiscard]] std::array<Response, response_table.size()> drawn_responses(std::uint64_t seed);

/// A future: a plain draw with relations at rest. Draws whose solved values would lie outside their plausible ranges are passed over: no
/// present looks like theirs.
[[nodiscard]] Parameters draw_future(std::uint64_t seed);

/// The standard patch in that future, with drawn responses. 8 replicates, seeded like the future; compares `hold` and the named responses.
[[nodiscard]] Scenario future_patch(std::uint64_t seed, const std::vector<std::string>& responses);

}  // namespace concord::test
