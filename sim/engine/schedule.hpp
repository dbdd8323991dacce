#pragma once
/// One month, in order. Nothing else decides the order; the printed schedule and docs come from this table.
///
/// A phase is a function of the same name in a file of the same name. Phases read the month that ended and write the month to come,
/// so that the order matters only for flows.

#include <array>

#include "engine/phases/allocation.hpp"
#include "engine/phases/backlog.hpp"
#include "engine/phases/capability.hpp"
#include "engine/phases/culture.hpp"
#include "engine/phases/demand.hpp"
#include "engine/phases/finance.hpp"
#include "engine/phases/funding.hpp"
#include "engine/phases/joint_work.hpp"
#include "engine/phases/leaders.hpp"
#include "engine/phases/legitimacy.hpp"
#include "engine/phases/meeting.hpp"
#include "engine/phases/prevention.hpp"
#include "engine/phases/response.hpp"
#include "engine/phases/service.hpp"
#include "engine/phases/trust.hpp"
#include "engine/phases/upkeep.hpp"
#include "engine/step.hpp"

namespace concord {

// clang-format off
static constexpr auto schedule = std::to_array<Phase>({
    {"leaders", run<leaders>, "", "leaders.hpp", "trust",
     "Leaders leave by chance, or by a shock; trust that was personal leaves with them."},
    {"funding", run<funding>, "", "funding.hpp", "finance",
     "Each organisation receives its budget for the month: its path, with a little noise."},
    {"meeting", run<meeting>, "", "meeting.hpp", "partnership",
     "Partners meet: willingness, effort, contact and the working quality of every partnership, with the causes of its loss (`quality.hpp`)."},
    {"response", run<response>, "choice new_leader contract_share contract_months", "choice.hpp", "finance",
     "Organisations that choose look at their strain, horizon and partners once a year; what its response asks of each, as far as cuts and strain drive it (`response.hpp`)."},
    {"allocation", run<allocation>, "prevention_share improvement_share joint_share off_loading", "allocation.hpp", "finance",
     "Shares of budget and off-loading move to what the response asks for, as far as horizon and strain allow."},
    {"finance", run<finance>, "workforce reserves", "finance.hpp", "finance",
     "The workforce follows its plan, bills are paid, and reserves take what is left. Money is conserved."},
    {"capability", run<capability>, "capability", "capability.hpp", "capability",
     "What a pound of workforce achieves: improvement raises it, change and hollowing cost it."},
    {"demand", run<demand>, "clarity", "demand.hpp", "demand",
     "New and returning cases are routed to those who can handle them; strained organisations pass some on; unclear responsibility costs effort, and becomes clear in time where partners meet."},
    {"service", run<service>, "strain", "service.hpp", "demand",
     "Organisations serve what they can, lend effort to strained partners and close cases; strain follows."},
    {"joint_work", run<joint_work>, "", "quality.hpp", "partnership",
     "Partnerships close cases together; realised and potential advantage are measured against the same effort alone."},
    {"backlog", run<backlog>, "backlog", "service.hpp", "demand",
     "What was not closed is carried over, returns, or ends by itself."},
    {"trust", run<trust>, "ambition trust", "trust.hpp", "trust",
     "The trust loop: aims, experience against aims, trust gained slowly and lost fast."},
    {"upkeep", run<upkeep>, "governance data_sharing language interoperability alive seated token months_of_distrust", "upkeep.hpp", "partnership",
     "Governance, data sharing, language and interoperability are kept up or decay; members who trust too little leave, or keep up appearances."},
    {"culture", run<culture>, "openness", "culture.hpp", "culture",
     "Openness moves through five levels of leadership, and closes under threat."},
    {"legitimacy", run<legitimacy>, "legitimacy", "legitimacy.hpp", "demand",
     "What people think of those who serve them follows how they are met and served."},
    {"prevention", run<prevention>, "stock need", "prevention.hpp", "prevention",
     "Prevention builds a stock, and need follows, late."},
});
// clang-format on

}  // namespace concord
