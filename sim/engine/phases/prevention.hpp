#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/prevention.hpp"

namespace concord {

/// Prevention spending builds a stock, and need follows, area by area.
static void prevent(const Step& step)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
    for (int a = 0; a < n.areas; ++a) {
        Lanes spending{};
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
            const int i = n.service_organisation[s];
            const double here = n.service_need_share[s];
            for (int l = 0; l < lane_count; ++l)
                spending.at[l] += here * step.now.prevention_share[i].at[l] * step.flows.income[i].at[l];
        }
        // How much better than at the start the area's local partnerships aim prevention.
        Lanes gain{};
        double partnerships = 0.0;
        for (int x = n.area_local_begin[a]; x < n.area_local_begin[a + 1]; ++x) {
            const int partnership = n.area_local[x];
            if (step.conditions.started[partnership] == 0.0 || n.is_contract[partnership] > 0.0) continue;
            partnerships += 1.0;
            const double reference = step.reference_quality[partnership];
            for (int l = 0; l < lane_count; ++l)
                gain.at[l] += step.flows.active[partnership].at[l] * step.flows.quality[partnership].at[l] - reference;
        }
        const double effect = partnerships > 0.0 ? p.partnership_effect / partnerships : 0.0;
        const double baseline = p.prevention_share * n.prevention_base[a];
        for (int l = 0; l < lane_count; ++l) {
            const double aimed = spending.at[l] * positive_part(1.0 + effect * gain.at[l]);
            const double relative = effective_prevention(aimed, baseline, p) / larger(baseline, 1e-12);
            const double stock = step.now.stock[a].at[l];
            step.next.stock[a].at[l] = stock_after(stock, relative, p);
            step.next.need[a].at[l] = need_after(step.now.need[a].at[l], stock, p);
        }
    }
}

}  // namespace concord
