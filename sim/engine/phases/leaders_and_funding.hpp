#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/funding.hpp"
#include "model/processes/leaders.hpp"

namespace concord {

/// Which leaders leave this month: by chance, or by a shock.
static void leaders_come_and_go(const View& view)
{
    const Network& n = view.network;
    const double hazard = leader_hazard(view.parameters);
    const Bits key = key_for(view, Purpose::leader_leaves);
    for (const int i : view.part.organisations) {
        const Number by_chance = leader_left(uniform(draw(key, n.organisation_hash[i])), hazard);
        view.flows.left[i] = larger(view.conditions.departs[i], by_chance);
    }
}

/// What each organisation receives this month.
static void fund(const View& view)
{
    const Network& n = view.network;
    const Bits key = key_for(view, Purpose::funding);
    for (const int i : view.part.organisations) {
        const Number luck = noise(draw(key, n.organisation_hash[i]));
        view.flows.income[i] = income_of(n.budget[i], view.conditions.path[i], luck, view.parameters);
    }
}

}  // namespace concord
