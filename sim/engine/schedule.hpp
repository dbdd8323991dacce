#pragma once
/// One month, in order. Nothing else decides the order; the printed schedule and docs/science/model.md come from this table.
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
#include "engine/phases/service.hpp"
#include "engine/phases/trust.hpp"
#include "engine/phases/upkeep.hpp"
#include "engine/step.hpp"

namespace concord {

// clang-format off
static constexpr auto schedule = std::to_array<Phase>({
    {"leaders", "", run<leaders_come_and_go>},
    {"funding", "", run<fund>},
    {"meeting", "", run<meet>},
    {"allocation", "prevention_share improvement_share joint_share off_loading", run<allocate>},
    {"finance", "workforce reserves", run<pay>},
    {"capability", "capability", run<equip>},
    {"demand", "", run<route_demand>},
    {"service", "strain", run<serve>},
    {"joint work", "", run<work_jointly>},
    {"backlog", "backlog", run<carry_over>},
    {"trust", "ambition trust", run<revise_trust>},
    {"upkeep", "governance data_sharing language interoperability alive months_of_distrust months_of_loss", run<keep_up>},
    {"culture", "openness", run<shape_culture>},
    {"prevention", "stock need", run<prevent>},
});
// clang-format on

}  // namespace concord
