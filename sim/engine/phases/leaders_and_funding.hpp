#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/funding.hpp"
#include "model/processes/leaders.hpp"

namespace concord {

/// Which leaders leave this month: by chance, or by a shock.
static void leaders_come_and_go(const Step& step)
{
    const double hazard = leader_hazard(step.parameters);
    const LaneKeys keys = keys_for(step, Purpose::leader_leaves);
    for (int i = 0; i < step.network.organisations; ++i) {
        const std::uint64_t organisation = step.network.organisation_hash[i];
        const double departs = step.conditions.departs[i];
        Lanes& left = step.flows.left[i];
        each_lane(
            [&](int l) { left.at[l] = larger(departs, leader_left(uniform(draw(keys.at[l], organisation)), hazard)); });
    }
}

/// What each organisation receives this month.
static void fund(const Step& step)
{
    const Parameters p = step.parameters;
    const LaneKeys keys = keys_for(step, Purpose::funding);
    for (int i = 0; i < step.network.organisations; ++i) {
        const std::uint64_t organisation = step.network.organisation_hash[i];
        const double budget = step.network.budget[i];
        const double path = step.conditions.path[i];
        Lanes& income = step.flows.income[i];
        each_lane([&](int l) { income.at[l] = income_of(budget, path, noise(draw(keys.at[l], organisation)), p); });
    }
}

}  // namespace concord
