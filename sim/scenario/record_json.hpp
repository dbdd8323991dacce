#pragma once
/// A scenario as JSON, under the keys of the scenario file: the YAML writer, the manifest and the page take it from here.

#include <nlohmann/json_fwd.hpp>

#include "model/scenario.hpp"

namespace concord {

/// What a scenario file would have to say: every key whose value is not its default. It reads back as an equal scenario.
[[nodiscard]] nlohmann::ordered_json scenario_json(const Scenario& scenario);

/// The same with every key; where there is no value stands null.
[[nodiscard]] nlohmann::ordered_json whole_scenario_json(const Scenario& scenario);

}  // namespace concord
