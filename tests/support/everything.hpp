#pragma once
/// One scenario that uses every feature of the model, for tests of wiring: nothing in it is meant to be realistic.

#include "model/scenario.hpp"

namespace concord::test {

/// Four areas (one of them an island that nobody else touches), a force with two areas, every default kind and one of its own, a
/// problem and a capability of its own, a custom response, a commissioner, a contractor, local partnerships (one late, one ending),
/// one between forces, one over two areas that doubles ties, one contract, one that must end of distrust and one whose members may
/// not leave, every intervention and every shock, own funding and elections. Policies: hold, mixed (one response for each organisation),
/// custom, adaptive. 8 replicates, 132 months.
[[nodiscard]] Scenario everything_scenario();

/// The policy of `everything_scenario` with a different response for each organisation.
inline constexpr std::size_t mixed_policy = 1;
/// The policy in which every organisation follows the custom response.
inline constexpr std::size_t custom_policy = 2;
/// The policy in which every organisation chooses for itself.
inline constexpr std::size_t adaptive_policy = 3;

}  // namespace concord::test
