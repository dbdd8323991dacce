#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/finance.hpp"

namespace concord {

/// Workforce and reserves: plan, pay, and what is left. Money is conserved.
static void finance(const View& view)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const Conditions& conditions = view.conditions;
    const FlowsWritten& flows = view.flows;
    const WorldRead& now = view.now;
    for (const int i : view.part.organisations) {
        const Number other_share = now.prevention_share[i] + now.improvement_share[i] + flows.joint_spent[i];
        const Number income = flows.income[i];
        const Number other = other_share * income;
        const Number reserves = now.reserves[i];
        const Number workforce = now.workforce[i];
        const Number paid = paid_workforce(workforce, income, reserves, other);
        const Number free = free_reserves(reserves, view.present.opening_reserves[i], n.budget[i], p);
        const Number planned = planned_workforce(1.0 - other_share, n.budget[i], view.path_ahead(i),
                                                 as_number(conditions.alarm[conditions.path_of[i]]), free,
                                                 now.strain[i], p);
        const Number base_share = p.prevention_share + p.improvement_share +
                                  either(flows.joint_part[i] > 0.0, p.joint_share, 0.0);
        const Number savings = savings_of(asked(view, i, &Response::saved), asked(view, i, &Response::reserve_cap),
                                          base_share - other_share, n.budget[i], view.path_ahead(i), reserves);
        flows.paid[i] = paid;
        flows.insolvent[i] = either(paid < workforce, 1.0, 0.0);
        flows.spending[i] = paid + other;
        view.next.workforce[i] = workforce_after(paid, positive_part(planned - savings),
                                                 asked(view, i, &Response::cut_speed), p);
        view.next.reserves[i] = reserves_after(reserves, income, paid + other);
    }
}

}  // namespace concord
