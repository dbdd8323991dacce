#pragma once
/// What is right by the rules and yet most likely a mistake: figures in another unit, values that a template left behind.

#include <string>
#include <vector>

#include "core/problems.hpp"
#include "model/scenario.hpp"

namespace concord {

/// What the organisations of an area spend for each of its residents, £ a year; an organisation's budget counts for all residents of
/// the areas that it serves alike. By area, in the scenario's order.
[[nodiscard]] std::vector<double> spending_per_resident(const Scenario& scenario);

/// `£1 234`: whole pounds, as people write them.
[[nodiscard]] std::string pounds_text(double pounds);

/// Warnings on a valid scenario. `file` is how messages call it.
[[nodiscard]] Problems warnings_of(const Scenario& scenario, const std::string& file);

}  // namespace concord
