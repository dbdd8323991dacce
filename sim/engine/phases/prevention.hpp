#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/prevention.hpp"

namespace concord {

/// Prevention spending builds a stock, and need follows, area by area.
static void prevention(const View& view)
{
    const Network& n = view.network;
    const Parameters& p = view.parameters;
    const FlowsWritten& flows = view.flows;
    const double elasticity = need_elasticity(p);
    for (const int a : view.part.areas) {
        Number spending{};
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
            const int i = n.service_organisation[s];
            spending += n.service_need_share[s] * view.now.prevention_share[i] * flows.income[i];
        }
        // How much better than at the start the area's local partnerships aim prevention.
        Number gain{};
        double partnerships = 0.0;
        for (int x = n.area_local_begin[a]; x < n.area_local_begin[a + 1]; ++x) {
            const int partnership = n.area_local[x];
            if (view.conditions.started[partnership] == 0.0 || n.is_contract[partnership] > 0.0) continue;
            partnerships += 1.0;
            gain += flows.active[partnership] * flows.quality[partnership] - view.reference_quality[partnership];
        }
        const double effect = partnerships > 0.0 ? p.partnership_effect / partnerships : 0.0;
        const double baseline = p.prevention_share * n.prevention_base[a];
        const Number aimed = spending * positive_part(1.0 + effect * gain);
        const Number relative = effective_prevention(aimed, baseline, p) * (1.0 / larger(baseline, 1e-12));
        const Number stock = view.now.stock[a];
        view.next.stock[a] = stock_after(stock, relative, p);
        view.next.need[a] = need_after(view.now.need[a], need_aimed_at(stock, elasticity, p), p);
    }
}

}  // namespace concord
