#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/leaders.hpp"

namespace concord {

/// Which leaders leave this month: by chance, or by a shock.
static void leaders(const View& view)
{
    const Network& n = view.network;
    const double hazard = leader_hazard(view.parameters);
    const Bits key = key_for(view, Purpose::leader_leaves);
    for (const int i : view.part.organisations) {
        const Number by_chance = leader_left(uniform(draw(key, n.organisation_hash[i])), hazard);
        view.flows.left[i] = larger(view.conditions.departs[i], by_chance);
    }
}

}  // namespace concord
