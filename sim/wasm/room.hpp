#pragma once
/// A room that plays, for the page.

#include <string>

#include "experiment/room.hpp"
#include "wasm/patch.hpp"

namespace concord {

/// What a room's policy is called in a scenario.
inline constexpr std::string_view room_policy = "the room's choices";

/// `{"future": 3, "played": ["police"], "choices": [["silo_retreat"], …]}`. Throws std::invalid_argument of what the scenario has not.
[[nodiscard]] RoomPlan plan_from(const Scenario& scenario, const std::string& json);

/// The choices of a round in plain words: `RoomChoice`s of web/src/engine/types.ts, as JSON.
[[nodiscard]] std::string room_choices_json();

/// What has been played so far, and at the end what the room fell into: `RoomTold` of web/src/engine/types.ts, as JSON.
[[nodiscard]] std::string room_json(const Prepared& prepared, const RoomPlan& plan);

/// The scenario with what the room did as one more of its responses, as YAML.
[[nodiscard]] std::string room_yaml(const Scenario& scenario, const RoomPlan& plan);

}  // namespace concord
