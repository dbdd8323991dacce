#pragma once
/// The standard patch: two forces, four areas, eighteen bodies in four partnerships. What the model is calibrated on, and what facts and
/// relations at rest refer to, whatever a scenario looks like.

#include "model/scenario.hpp"

namespace concord {

/// Two forces with two areas each; in each area a council, a health, a probation and a voluntary body, and one local partnership of
/// all five. Budgets in the proportions of the north-east. No cuts; `hold` alone.
[[nodiscard]] Scenario level_patch();

/// The same with the default cuts of each kind.
[[nodiscard]] Scenario standard_patch();

/// Thirteen areas apart, each with five bodies and a partnership of all of them, begun at the start and then every nine months: partnerships
/// of all ages. Default cuts; `hold` alone.
[[nodiscard]] Scenario ageing_patch();

/// Gives every kind its default cuts.
void add_default_cuts(Scenario& scenario);

}  // namespace concord
