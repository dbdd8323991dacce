#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/prevention.hpp"

namespace concord {

/// Prevention spending builds a stock, and need follows, area by area.
static void prevention(const View& view)
{
    const Network& n = view.network;
    const NumberParameters& p = view.parameters;
    const FlowsWritten& flows = view.flows;
    const Number elasticity = need_elasticity(p);
    for (const int a : view.part.areas) {
        const Number baseline = p.prevention_share * n.prevention_base[a];
        Number spending{};
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
            const int i = n.service_organisation[s];
            spending += n.service_need_share[s] * view.now.prevention_share[i] * flows.income[i];
        }
        Number best{};
        for (int x = n.area_local_begin[a]; x < n.area_local_begin[a + 1]; ++x) {
            const int partnership = n.area_local[x];
            if (n.is_contract[partnership] > 0.0) continue;
            best = larger(best, flows.active[partnership] * flows.quality[partnership]);
        }
        const Number aim = aim_of_prevention(best, view.present.usual_aim[a], p);
        const Number of_baseline = 1.0 / larger(baseline, 1e-12);
        if (view.month < 0) {
            // The spin-up: stock and need where baseline spending, aimed as at the start, has led to.
            const Number settled = effective_prevention(baseline * aim, baseline, p) * of_baseline;
            view.next.stock[a] = settled;
            view.next.need[a] = need_aimed_at(settled, elasticity, p);
            continue;
        }
        const Number relative = effective_prevention(spending * aim, baseline, p) * of_baseline;
        const Number stock = view.now.stock[a];
        view.next.stock[a] = stock_after(stock, relative, p);
        view.next.need[a] = need_after(view.now.need[a], need_aimed_at(stock, elasticity, p), p);
    }
}

}  // namespace concord
