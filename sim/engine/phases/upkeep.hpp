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
        kept *= language_kept(view.flows.here[m] * view.flows.left[n.member_organisation[m]], view.parameters);
    return kept;
}

/// Members who have trusted too little for too long leave, or keep up appearances where they may not; a partnership ends below two.
static inline void leave_if_distrustful(const View& view, int p)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    const bool may_end = n.is_contract[p] == 0.0;  // contracts run their term
    Number members{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const Number works = (may_end ? 1.0 : 0.0) * flows.active[p] * flows.here[m];
        const Number months = months_held(view.now.months_of_distrust[m],
                                          works * (view.parameters.collapse_trust - flows.given[m]));
        const Number enough = has_had_enough(months, view.parameters);
        view.next.months_of_distrust[m] = months;
        view.next.token[m] = n.duty[m] * enough;
        view.next.seated[m] = view.now.seated[m] * (1.0 - (1.0 - n.duty[m]) * enough);
        members += view.next.seated[m];
    }
    view.next.alive[p] = view.now.alive[p] * either(members > 1.0, 1.0, 0.0);
}

/// Relations of each partnership are kept up or decay; members who trust too little leave.
static void upkeep(const View& view)
{
    const Network& n = view.network;
    const NumberParameters parameters = view.parameters;
    const Conditions& conditions = view.conditions;
    for (const int p : view.part.partnerships) {
        const UpkeepTerms terms = upkeep_terms(n.commissioner[p], as_number(conditions.scare[p]), view.levers_of(p),
                                               parameters);
        Bonds bonds{view.now.governance[p], view.now.data_sharing[p], view.now.language[p], view.now.interoperability[p]};
        if (conditions.started[p] > 0.0)
            bonds = bonds_after(bonds, view.flows.contact[p], view.flows.openness_met[p], view.flows.mean_trust[p],
                                language_kept_in(view, p), terms, parameters);
        bonds = bonds_dated(bonds, conditions.breach[p], terms);
        view.next.governance[p] = bonds.governance;
        view.next.data_sharing[p] = bonds.data_sharing;
        view.next.language[p] = bonds.language;
        view.next.interoperability[p] = bonds.interoperability;
        leave_if_distrustful(view, p);
    }
}

}  // namespace concord
