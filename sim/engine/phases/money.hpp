#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/capability.hpp"
#include "model/processes/finance.hpp"

namespace concord {

/// Share of budget that is spent on joint work: none where no partnership is at work.
[[nodiscard]] static inline double spent_jointly(double joint_share, double joint_part) noexcept
{
    return joint_part > 0.0 ? joint_share : 0.0;
}

/// Workforce and reserves: plan, pay, and what is left. Money is conserved.
static void pay(const Step& step)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    for (int i = 0; i < n.organisations; ++i) {
        const double budget = n.budget[i];
        const double opening = n.opening_reserves[i];
        const double ahead = step.conditions.path_ahead[i];
        const double alarm = step.conditions.alarm[i];
        const double cut_speed = step.stance.response[i]->cut_speed;
        const Lanes& joint_share_now = step.now.joint_share[i];
        const Lanes& joint_part = step.flows.joint_part[i];
        const Lanes& prevention_share_now = step.now.prevention_share[i];
        const Lanes& improvement_share_now = step.now.improvement_share[i];
        const Lanes& income_flow = step.flows.income[i];
        const Lanes& reserves_now = step.now.reserves[i];
        const Lanes& workforce_now = step.now.workforce[i];
        Lanes& paid_flow = step.flows.paid[i];
        Lanes& insolvent_flow = step.flows.insolvent[i];
        Lanes& spending_flow = step.flows.spending[i];
        Lanes& workforce_next = step.next.workforce[i];
        Lanes& reserves_next = step.next.reserves[i];
        each_lane([&](int l) {
            const double joint = spent_jointly(joint_share_now.at[l], joint_part.at[l]);
            const double other_share = prevention_share_now.at[l] + improvement_share_now.at[l] + joint;
            const double income = income_flow.at[l];
            const double other = other_share * income;
            const double reserves = reserves_now.at[l];
            const double workforce = workforce_now.at[l];
            const double paid = paid_workforce(workforce, income, reserves, other);
            const double planned = planned_workforce(1.0 - other_share, budget, ahead, alarm, reserves, opening, p);
            paid_flow.at[l] = paid;
            insolvent_flow.at[l] = paid < workforce ? 1.0 : 0.0;
            spending_flow.at[l] = paid + other;
            workforce_next.at[l] = workforce_after(paid, planned, cut_speed, p);
            reserves_next.at[l] = reserves_after(reserves, income, paid + other);
        });
    }
}

/// Capability, and what each organisation can handle this month.
static void equip(const Step& step)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    for (int i = 0; i < n.organisations; ++i) {
        const double improvement = step.stance.response[i]->improvement;
        const double baseline = 1.0 / larger(p.improvement_share * n.budget[i], 1e-12);
        const double contracted = step.conditions.contracted[i];
        const double years = step.conditions.contract_years[i];
        const Lanes& front_line = step.now.openness[static_cast<std::size_t>(i) * level_count];
        const Lanes& capability_now = step.now.capability[i];
        const Lanes& improvement_share_now = step.now.improvement_share[i];
        const Lanes& income_flow = step.flows.income[i];
        Lanes& supply_flow = step.flows.supply[i];
        const Lanes& paid_flow = step.flows.paid[i];
        Lanes& capability_next = step.next.capability[i];
        const Lanes& movement_flow = step.flows.movement[i];
        each_lane([&](int l) {
            const double capability = capability_now.at[l];
            const double q = effective_improvement(improvement_share_now.at[l], improvement, front_line.at[l], p);
            const double relative = q * income_flow.at[l] * baseline;
            supply_flow.at[l] = supply_of(paid_flow.at[l], capability, contracted, years, p);
            capability_next.at[l] = capability_after(capability, relative, movement_flow.at[l], p);
        });
    }
}

}  // namespace concord
