#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/upkeep.hpp"

namespace concord {

/// Relations of each partnership are kept up or decay; a partnership that fails for long enough ends.
static void keep_up(const Step& step)
{
    const Network& n = step.network;
    const Parameters& parameters = step.parameters;
    for (int p = 0; p < n.partnerships; ++p) {
        const bool started = step.conditions.started[p] > 0.0;
        const bool contract = n.is_contract[p] > 0.0;
        const double language_rate = parameters.language_rate * (1.0 + step.conditions.of(Lever::language_rate)[p]);
        const double build = parameters.governance_build * (1.0 + parameters.commissioner * n.commissioner[p]);
        const double protocol = smaller(1.0, parameters.protocol + step.conditions.of(Lever::protocol)[p]);
        const double fitting = step.conditions.of(Lever::interoperability_rate)[p];
        const double settled = step.conditions.of(Lever::governance_once)[p];
        const double opened = step.conditions.of(Lever::data_sharing_once)[p];
        const double kept_data = 1.0 - step.conditions.breach[p];
        Lanes language_kept;
        for (double& x : language_kept.at) x = 1.0;
        for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
            const double share = parameters.turnover_loss * step.conditions.present[m];
            const Lanes& left = step.flows.left[n.member_organisation[m]];
            for (int l = 0; l < lane_count; ++l) language_kept.at[l] *= 1.0 - share * left.at[l];
        }
        const World& now = step.now;
        const World& next = step.next;
        for (int l = 0; l < lane_count; ++l) {
            const double contact = step.flows.contact[p].at[l];
            const double trust = step.flows.mean_trust[p].at[l];
            const double active = step.flows.active[p].at[l];
            const double governance = now.governance[p].at[l];
            const double sharing = now.data_sharing[p].at[l];
            const double language = now.language[p].at[l];
            const double interoperability = now.interoperability[p].at[l];

            const double governed =
                governance_after(governance, contact, step.flows.openness_met[p].at[l], build, parameters);
            const double shared = data_sharing_after(sharing, protocol, trust, parameters);
            const double spoken = language_after(language, contact, language_rate, parameters) * language_kept.at[l];
            const double fitted = interoperability_after(interoperability, fitting);

            const double clear = started ? governed : governance;
            const double open = started ? shared : sharing;
            next.governance[p].at[l] = clear + settled * (1.0 - clear);
            next.data_sharing[p].at[l] = larger((open + opened * (1.0 - open)) * kept_data, 0.01);
            next.language[p].at[l] = started ? larger(spoken, 0.01) : language;
            next.interoperability[p].at[l] = started ? fitted : interoperability;

            const bool failing = active > 0.0 && !contract;
            const double distrust =
                months_held(now.months_of_distrust[p].at[l], failing && trust < parameters.collapse_trust);
            const double loss = months_held(
                now.months_of_loss[p].at[l],
                failing && step.flows.realised[p].at[l] < -parameters.collapse_loss * step.flows.joint_effort[p].at[l]);
            next.months_of_distrust[p].at[l] = distrust;
            next.months_of_loss[p].at[l] = loss;
            const bool ends = larger(distrust, loss) >= parameters.collapse_months;
            next.alive[p].at[l] = ends ? 0.0 : now.alive[p].at[l];
        }
    }
}

}  // namespace concord
