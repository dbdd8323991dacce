#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/capability.hpp"

namespace concord {

/// Capability, and what each organisation can handle this month.
static void capability(const View& view)
{
    const Network& n = view.network;
    const Parameters& p = view.parameters;
    const FlowsWritten& flows = view.flows;
    for (const int i : view.part.organisations) {
        const double baseline = 1.0 / larger(p.improvement_share * n.budget[i], 1e-12);
        const Number front_line = view.now.openness[i * levels];
        const Number q = effective_improvement(view.now.improvement_share[i], view.stance.response[i]->improvement,
                                               front_line, p);
        const Number relative = q * flows.income[i] * baseline;
        flows.supply[i] = supply_of(flows.paid[i], view.now.capability[i], view.conditions.contracted[i],
                                    view.conditions.contract_years[i], p);
        flows.aim[i] = logarithm_of_aim(relative, p);
    }
    // In a loop of its own, so that the processor works on the long computations of several organisations at once.
    for (const int i : view.part.organisations) {
        const Number aim = exponential(flows.aim[i]);
        view.next.capability[i] = capability_after(view.now.capability[i], aim, flows.movement[i], p);
    }
}

}  // namespace concord
