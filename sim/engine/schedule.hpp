#pragma once
/// One month, in order. Nothing else decides the order; the printed schedule and docs/model.md come from this table.
///
/// Phases read the month that ended and write the month to come, so that the order matters only for flows.

#include <array>

#include "engine/phases/allocation.hpp"
#include "engine/phases/backlog.hpp"
#include "engine/phases/culture.hpp"
#include "engine/phases/demand.hpp"
#include "engine/phases/leaders_and_funding.hpp"
#include "engine/phases/meeting.hpp"
#include "engine/phases/money.hpp"
#include "engine/phases/prevention.hpp"
#include "engine/phases/trust.hpp"
#include "engine/phases/upkeep.hpp"
#include "engine/step.hpp"

namespace concord {

// clang-format off
static constexpr auto schedule = std::to_array<Phase>({
    {"leaders", "", leaders_come_and_go},
    {"funding", "", fund},
    {"meeting", "", meet},
    {"allocation", "prevention_share improvement_share joint_share off_loading", allocate},
    {"finance", "workforce reserves", pay},
    {"capability", "capability", equip},
    {"demand", "", route_demand},
    {"service", "strain", serve},
    {"joint work", "", work_jointly},
    {"backlog", "backlog", carry_over},
    {"trust", "ambition trust", revise_trust},
    {"upkeep", "governance data_sharing language interoperability alive months_of_distrust months_of_loss", keep_up},
    {"culture", "openness", shape_culture},
    {"prevention", "stock need", prevent},
});
// clang-format on

}  // namespace concord
