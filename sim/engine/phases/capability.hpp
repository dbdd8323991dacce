#pragma once
#include "core/months.hpp"
#include "engine/phases/view.hpp"
#include "model/processes/capability.hpp"

namespace concord {

/// Capability, and what each organisation can handle this month.
static void capability(const View& view)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const FlowsWritten& flows = view.flows;
    for (const int i : view.part.organisations) {
        const Number baseline = 1.0 / larger(p.improvement_share * n.budget[i], 1e-12);
        const Number front_line = view.now.openness[i * levels];
        const Number q = effective_improvement(view.now.improvement_share[i], asked(view, i, &Response::improvement),
                                               front_line, p);
        const Number relative = q * flows.income[i] * baseline;
        // The contract of an intervention stands beside that of the response; together they leave somebody to employ.
        const bool is_dated = !view.conditions.contracted.empty();
        const Number dated = is_dated ? as_number(view.conditions.contracted[i]) : Number{};
        const Number dated_years = is_dated ? as_number(view.conditions.contract_years[i]) : Number{};
        const Number own = smaller(flows.contracted[i], row_of(Lever::contracted).cap - dated);
        const Number years = larger(view.next.contract_months[i] - 1.0, 0.0) * years_per_month;
        const Number contracted = own + dated;
        Number achieves{};
        if (in_any_replicate(contracted > 0.0)) achieves = bought(own, years, p) + bought(dated, dated_years, p);
        flows.supply[i] = supply_of(flows.paid[i], view.now.capability[i], contracted, achieves);
        flows.aim[i] = logarithm_of_aim(relative, p);
    }
    // In a loop of its own, so that the processor works on the long computations of several organisations at once.
    for (const int i : view.part.organisations) {
        const Number aim = exponential(flows.aim[i]);
        view.next.capability[i] = capability_after(view.now.capability[i], aim, flows.movement[i], p);
    }
}

}  // namespace concord
