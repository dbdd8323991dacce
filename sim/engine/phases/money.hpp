#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/capability.hpp"
#include "model/processes/finance.hpp"

namespace concord {

/// Share of budget that is spent on joint work: none where no partnership is at work.
[[nodiscard]] static inline double spent_jointly(double joint_share, double joint_weight) noexcept
{
    return joint_weight > 0.0 ? joint_share : 0.0;
}

/// Workforce and reserves: plan, pay, and what is left. Money is conserved.
static void pay(const Step& step)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
    const World& now = step.now;
    for (int i = 0; i < n.organisations; ++i) {
        const double budget = n.budget[i];
        const double opening = n.opening_reserves[i];
        const double ahead = step.conditions.path_ahead[i];
        const double alarm = step.conditions.alarm[i];
        const double cut_speed = step.stance.response[i]->cut_speed;
        for (int l = 0; l < lane_count; ++l) {
            const double joint = spent_jointly(now.joint_share[i].at[l], step.flows.joint_weight[i].at[l]);
            const double other_share = now.prevention_share[i].at[l] + now.improvement_share[i].at[l] + joint;
            const double income = step.flows.income[i].at[l];
            const double other = other_share * income;
            const double reserves = now.reserves[i].at[l];
            const double workforce = now.workforce[i].at[l];
            const double paid = paid_workforce(workforce, income, reserves, other);
            const double planned =
                planned_workforce(1.0 - other_share, budget, ahead, alarm, reserves, opening, p);
            step.flows.paid[i].at[l] = paid;
            step.flows.insolvent[i].at[l] = paid < workforce ? 1.0 : 0.0;
            step.flows.spending[i].at[l] = paid + other;
            step.next.workforce[i].at[l] = workforce_after(paid, planned, cut_speed, p);
            step.next.reserves[i].at[l] = reserves_after(reserves, income, paid + other);
        }
    }
}

/// Capability, and what each organisation can handle this month.
static void equip(const Step& step)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
    for (int i = 0; i < n.organisations; ++i) {
        const double improvement = step.stance.response[i]->improvement;
        const double baseline = 1.0 / larger(p.improvement_share * n.budget[i], 1e-12);
        const double contracted = step.conditions.contracted[i];
        const double years = step.conditions.contract_years[i];
        const double budget = n.budget[i];
        const Lanes& front_line = step.now.openness[static_cast<std::size_t>(i) * level_count];
        for (int l = 0; l < lane_count; ++l) {
            const double capability = step.now.capability[i].at[l];
            const double q =
                effective_improvement(step.now.improvement_share[i].at[l], improvement, front_line.at[l], p);
            const double relative = budget > 0.0 ? q * step.flows.income[i].at[l] * baseline : 1.0;
            step.flows.supply[i].at[l] = supply_of(step.flows.paid[i].at[l], capability, contracted, years, p);
            step.next.capability[i].at[l] =
                capability_after(capability, relative, step.flows.movement[i].at[l], p);
        }
    }
}

}  // namespace concord
