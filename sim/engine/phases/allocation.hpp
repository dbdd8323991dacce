#pragma once
#include "core/months.hpp"
#include "engine/phases/view.hpp"
#include "model/processes/allocation.hpp"

namespace concord {

/// Shares of budget and off-loading move towards what the response asks for and strain allows.
static void allocation(const View& view)
{
    const NumberParameters p = view.parameters;
    const WorldRead& now = view.now;
    const WorldWritten& next = view.next;
    for (const int i : view.part.organisations) {
        const Number& horizon = view.horizon(i);
        const Number floor = smaller(1.0, p.floor + view.lever(Lever::floor, i));
        const int everyone = i * levels;
        Number open{};
        for (int level = 0; level < levels; ++level) open += now.openness[everyone + level];
        const Number speed = allocation_speed(open * (1.0 / levels), p);
        const Number strain = now.strain[i];
        const Number crowding = crowding_of(strain, p);
        const Number v = now.prevention_share[i];
        const Number q = now.improvement_share[i];
        const Number k = now.joint_share[i];
        const Number o = now.off_loading[i];
        const Number dv = speed * (target_share(p.prevention_share, asked(view, i, &Response::prevention), horizon,
                                                crowding, floor) -
                                   v);
        const Number dq = speed * (target_share(p.improvement_share, asked(view, i, &Response::improvement), horizon,
                                                crowding, floor) -
                                   q);
        // Who sits in no partnership at work has no joint work to spend on, and pays nothing for the change.
        const Number at_work = either(view.flows.joint_part[i] > 0.0, 1.0, 0.0);
        const Number dk = speed * (at_work * target_share(p.joint_share, asked(view, i, &Response::joint), horizon,
                                                          crowding, floor) -
                                   k);
        next.prevention_share[i] = v + years_per_month * dv;
        next.improvement_share[i] = q + years_per_month * dq;
        next.joint_share[i] = k + years_per_month * dk;
        next.off_loading[i] = o + years_per_month * speed *
                                      (target_off_loading(asked(view, i, &Response::off_loading), strain, p) - o);
        view.flows.movement[i] = magnitude(dv) + magnitude(dq) + at_work * magnitude(dk);
    }
}

}  // namespace concord
