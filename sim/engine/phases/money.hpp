#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/capability.hpp"
#include "model/processes/finance.hpp"

namespace concord {

/// Share of budget that is spent on joint work: none where no partnership is at work.
[[nodiscard]] static inline Number spent_jointly(Number joint_share, Number joint_part) noexcept
{
    return either(joint_part > 0.0, joint_share, 0.0);
}

/// Workforce and reserves: plan, pay, and what is left. Money is conserved.
static void pay(const View& view)
{
    const Network& n = view.network;
    const Parameters& p = view.parameters;
    const Conditions& conditions = view.conditions;
    const FlowsWritten& flows = view.flows;
    const WorldRead& now = view.now;
    for (const int i : view.part.organisations) {
        const Number joint = spent_jointly(now.joint_share[i], flows.joint_part[i]);
        const Number other_share = now.prevention_share[i] + now.improvement_share[i] + joint;
        const Number income = flows.income[i];
        const Number other = other_share * income;
        const Number reserves = now.reserves[i];
        const Number workforce = now.workforce[i];
        const Number paid = paid_workforce(workforce, income, reserves, other);
        const Number planned = planned_workforce(1.0 - other_share, n.budget[i], conditions.path_ahead[i],
                                                 conditions.alarm[i], reserves, n.opening_reserves[i], p);
        flows.paid[i] = paid;
        flows.insolvent[i] = either(paid < workforce, 1.0, 0.0);
        flows.spending[i] = paid + other;
        view.next.workforce[i] = workforce_after(paid, planned, view.stance.response[i]->cut_speed, p);
        view.next.reserves[i] = reserves_after(reserves, income, paid + other);
    }
}

/// Capability, and what each organisation can handle this month.
static void equip(const View& view)
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
