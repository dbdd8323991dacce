#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/upkeep.hpp"

namespace concord {

/// Share of shared language that stays after this month's exits of leaders.
[[nodiscard]] static inline Number language_kept_in(const View& view, int p)
{
    const Network& n = view.network;
    Number kept = 1.0;
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
        kept *= language_kept(view.conditions.present[m] * view.flows.left[n.member_organisation[m]], view.parameters);
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
static void upkeep(const View& view)
{
    const Network& n = view.network;
    const Parameters& parameters = view.parameters;
    const Conditions& conditions = view.conditions;
    for (const int p : view.part.partnerships) {
        const UpkeepTerms terms = upkeep_terms(n.commissioner[p], conditions.levers_of(p), parameters);
        Bonds bonds{view.now.governance[p], view.now.data_sharing[p], view.now.language[p], view.now.interoperability[p]};
        if (conditions.started[p] > 0.0)
            bonds = bonds_after(bonds, view.flows.contact[p], view.flows.openness_met[p], view.flows.mean_trust[p],
                                language_kept_in(view, p), terms, parameters);
        bonds = bonds_dated(bonds, conditions.breach[p], terms);
        view.next.governance[p] = bonds.governance;
        view.next.data_sharing[p] = bonds.data_sharing;
        view.next.language[p] = bonds.language;
        view.next.interoperability[p] = bonds.interoperability;
        end_if_failing(view, p);
    }
}

}  // namespace concord
