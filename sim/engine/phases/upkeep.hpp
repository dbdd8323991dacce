#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/upkeep.hpp"

namespace concord {

/// Share of shared language that stays after this month's exits of leaders.
[[nodiscard]] static inline Number language_kept(const View& view, int p)
{
    const Network& n = view.network;
    Number kept = 1.0;
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const double share = view.parameters.turnover_loss * view.conditions.present[m];
        kept *= 1.0 - share * view.flows.left[n.member_organisation[m]];
    }
    return kept;
}

/// Counts the months of distrust and of loss; after too many a partnership ends. Contracts run their term.
static inline void end_if_failing(const View& view, int p)
{
    const FlowsWritten& flows = view.flows;
    const bool is_contract = view.network.is_contract[p] > 0.0;
    const double max_loss = is_contract ? 1e300 : view.parameters.collapse_loss;
    const double at_risk = is_contract ? 0.0 : 1.0;
    const Number works = at_risk * flows.active[p];
    const Number distrusts = months_held(view.now.months_of_distrust[p],
                                         works * (view.parameters.collapse_trust - flows.mean_trust[p]));
    const Number loses = months_held(view.now.months_of_loss[p],
                                     works * (-max_loss * flows.joint_effort[p] - flows.realised[p]));
    view.next.months_of_distrust[p] = distrusts;
    view.next.months_of_loss[p] = loses;
    view.next.alive[p] = either(larger(distrusts, loses) >= view.parameters.collapse_months, 0.0, view.now.alive[p]);
}

/// Relations of each partnership are kept up or decay; a partnership that fails for long enough ends.
static void keep_up(const View& view)
{
    const Network& n = view.network;
    const Parameters& parameters = view.parameters;
    const Conditions& conditions = view.conditions;
    for (const int p : view.part.partnerships) {
        Number governance = view.now.governance[p];
        Number data_sharing = view.now.data_sharing[p];
        Number language = view.now.language[p];
        Number interoperability = view.now.interoperability[p];
        if (conditions.started[p] > 0.0) {
            const double language_rate = parameters.language_rate * (1.0 + conditions.of(Lever::language_rate)[p]);
            const double build = parameters.governance_build * (1.0 + parameters.commissioner * n.commissioner[p]);
            const double protocol = smaller(1.0, parameters.protocol + conditions.of(Lever::protocol)[p]);
            const double fitting = conditions.of(Lever::interoperability_rate)[p];
            const Number contact = view.flows.contact[p];
            governance = governance_after(governance, contact, view.flows.openness_met[p], build, parameters);
            data_sharing = data_sharing_after(data_sharing, protocol, view.flows.mean_trust[p], parameters);
            const Number spoken = language_after(language, contact, language_rate, parameters);
            language = larger(spoken * language_kept(view, p), 0.01);
            interoperability = interoperability_after(interoperability, fitting);
        }
        // What is settled, gained or lost on a date, before a launch as well.
        const double settled = conditions.of(Lever::governance_once)[p];
        const double opened = conditions.of(Lever::data_sharing_once)[p];
        const double kept_data = 1.0 - conditions.breach[p];
        view.next.governance[p] = governance + settled * (1.0 - governance);
        view.next.data_sharing[p] = larger((data_sharing + opened * (1.0 - data_sharing)) * kept_data, 0.01);
        view.next.language[p] = language;
        view.next.interoperability[p] = interoperability;
        end_if_failing(view, p);
    }
}

}  // namespace concord
