#pragma once
#include "engine/phases/part.hpp"
#include "model/processes/funding.hpp"
#include "model/processes/leaders.hpp"

namespace concord {

/// Which leaders leave this month: by chance, or by a shock.
static void leaders_come_and_go(const Part& part)
{
    const Network& n = part.network;
    const double hazard = leader_hazard(part.parameters);
    const Bits key = key_for(part, Purpose::leader_leaves);
    for (int i = 0; i < n.organisations; ++i) {
        const Number by_chance = leader_left(uniform(draw(key, n.organisation_hash[i])), hazard);
        part.flows.left[i] = larger(part.conditions.departs[i], by_chance);
    }
}

/// What each organisation receives this month.
static void fund(const Part& part)
{
    const Network& n = part.network;
    const Bits key = key_for(part, Purpose::funding);
    for (int i = 0; i < n.organisations; ++i) {
        const Number luck = noise(draw(key, n.organisation_hash[i]));
        part.flows.income[i] = income_of(n.budget[i], part.conditions.path[i], luck, part.parameters);
    }
}

}  // namespace concord
