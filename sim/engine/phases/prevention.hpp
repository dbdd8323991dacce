#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/prevention.hpp"

namespace concord {

/// Prevention spending builds a stock, and need follows, area by area.
static void prevent(const Step& step)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    for (int a = 0; a < n.areas; ++a) {
        Lanes spending{};
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
            const int i = n.service_organisation[s];
            const double here = n.service_need_share[s];
            const Lanes& prevention_share_now = step.now.prevention_share[i];
            const Lanes& income_flow = step.flows.income[i];
            each_lane([&](int l) { spending.at[l] += here * prevention_share_now.at[l] * income_flow.at[l]; });
        }
        // How much better than at the start the area's local partnerships aim prevention.
        Lanes gain{};
        double partnerships = 0.0;
        for (int x = n.area_local_begin[a]; x < n.area_local_begin[a + 1]; ++x) {
            const int partnership = n.area_local[x];
            if (step.conditions.started[partnership] == 0.0 || n.is_contract[partnership] > 0.0) continue;
            partnerships += 1.0;
            const double reference = step.reference_quality[partnership];
            const Lanes& active_flow = step.flows.active[partnership];
            const Lanes& quality_flow = step.flows.quality[partnership];
            each_lane([&](int l) { gain.at[l] += active_flow.at[l] * quality_flow.at[l] - reference; });
        }
        const double effect = partnerships > 0.0 ? p.partnership_effect / partnerships : 0.0;
        const double baseline = p.prevention_share * n.prevention_base[a];
        const Lanes& stock_now = step.now.stock[a];
        Lanes& stock_next = step.next.stock[a];
        Lanes& need_next = step.next.need[a];
        const Lanes& need_now = step.now.need[a];
        each_lane([&](int l) {
            const double aimed = spending.at[l] * positive_part(1.0 + effect * gain.at[l]);
            const double relative = effective_prevention(aimed, baseline, p) / larger(baseline, 1e-12);
            const double stock = stock_now.at[l];
            stock_next.at[l] = stock_after(stock, relative, p);
            need_next.at[l] = need_after(need_now.at[l], stock, p);
        });
    }
}

}  // namespace concord
