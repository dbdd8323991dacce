#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/allocation.hpp"

namespace concord {

/// Shares of budget and off-loading move towards what the response asks for and strain allows.
static void allocate(const Step& step)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
    for (int i = 0; i < n.organisations; ++i) {
        const Response& response = *step.stance.response[i];
        const double horizon = step.conditions.horizon[i];
        const double floor = smaller(1.0, p.floor + step.conditions.of(Lever::floor)[i]);
        const double passes_on = response.off_loading;
        const double prevention = response.prevention;
        const double improvement = response.improvement;
        const double joint = response.joint;
        const Lanes* openness = step.now.openness + static_cast<std::size_t>(i) * level_count;
        const World& now = step.now;
        const World& next = step.next;
        for (int l = 0; l < lane_count; ++l) {
            double open = 0.0;
            for (std::size_t level = 0; level < level_count; ++level) open += openness[level].at[l];
            const double speed = allocation_speed(open * (1.0 / level_count), p);
            const double strain = now.strain[i].at[l];
            const double crowding = crowding_of(strain, p);
            const double v = now.prevention_share[i].at[l];
            const double q = now.improvement_share[i].at[l];
            const double k = now.joint_share[i].at[l];
            const double dv = speed * (target_share(p.prevention_share, prevention, horizon, crowding, floor) - v);
            const double dq = speed * (target_share(p.improvement_share, improvement, horizon, crowding, floor) - q);
            const double dk = speed * (target_share(p.joint_share, joint, horizon, crowding, floor) - k);
            const double o = now.off_loading[i].at[l];
            next.prevention_share[i].at[l] = v + years_per_month * dv;
            next.improvement_share[i].at[l] = q + years_per_month * dq;
            next.joint_share[i].at[l] = k + years_per_month * dk;
            next.off_loading[i].at[l] = o + years_per_month * speed * (target_off_loading(passes_on, strain) - o);
            step.flows.movement[i].at[l] = magnitude(dv) + magnitude(dq) + magnitude(dk);
        }
    }
}

}  // namespace concord
