#pragma once
#include "core/months.hpp"
#include "engine/phases/lane_loop.hpp"
#include "model/processes/allocation.hpp"

namespace concord {

/// Shares of budget and off-loading move towards what the response asks for and strain allows.
static void allocate(const Step& step)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    for (int i = 0; i < n.organisations; ++i) {
        const Response& response = *step.stance.response[i];
        const double horizon = step.conditions.horizon[i];
        const double floor = smaller(1.0, p.floor + step.conditions.of(Lever::floor)[i]);
        const double passes_on = response.off_loading;
        const double prevention = response.prevention;
        const double improvement = response.improvement;
        const double joint = response.joint;
        const Lanes* openness = step.now.openness + static_cast<std::size_t>(i) * level_count;
        const Lanes& strain_now = step.now.strain[i];
        const Lanes& prevention_share_now = step.now.prevention_share[i];
        const Lanes& improvement_share_now = step.now.improvement_share[i];
        const Lanes& joint_share_now = step.now.joint_share[i];
        const Lanes& off_loading_now = step.now.off_loading[i];
        Lanes& prevention_share_next = step.next.prevention_share[i];
        Lanes& improvement_share_next = step.next.improvement_share[i];
        Lanes& joint_share_next = step.next.joint_share[i];
        Lanes& off_loading_next = step.next.off_loading[i];
        Lanes& movement_flow = step.flows.movement[i];
        each_lane([&](int l) {
            double open = 0.0;
#pragma GCC unroll 5
            for (std::size_t level = 0; level < level_count; ++level) open += openness[level].at[l];
            const double speed = allocation_speed(open * (1.0 / level_count), p);
            const double strain = strain_now.at[l];
            const double crowding = crowding_of(strain, p);
            const double v = prevention_share_now.at[l];
            const double q = improvement_share_now.at[l];
            const double k = joint_share_now.at[l];
            const double dv = speed * (target_share(p.prevention_share, prevention, horizon, crowding, floor) - v);
            const double dq = speed * (target_share(p.improvement_share, improvement, horizon, crowding, floor) - q);
            const double dk = speed * (target_share(p.joint_share, joint, horizon, crowding, floor) - k);
            const double o = off_loading_now.at[l];
            prevention_share_next.at[l] = v + years_per_month * dv;
            improvement_share_next.at[l] = q + years_per_month * dq;
            joint_share_next.at[l] = k + years_per_month * dk;
            off_loading_next.at[l] = o + years_per_month * speed * (target_off_loading(passes_on, strain) - o);
            movement_flow.at[l] = magnitude(dv) + magnitude(dq) + magnitude(dk);
        });
    }
}

}  // namespace concord
