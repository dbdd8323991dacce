#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/legitimacy.hpp"
#include "model/processes/service.hpp"

namespace concord {

/// Mutual aid along ties that run through one partnership. What a giver gives adds up in a register.
static inline void lend_along_simple_ties(const View& view)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    const WorldRead& now = view.now;
    int t = view.part.simple_ties.first;
    for (const int m : view.members()) {
        const int p = n.member_partnership[m];
        const int i = n.member_organisation[m];
        const Number at_work = (1.0 - n.is_contract[p]) * flows.active[p] * flows.here[m];
        const Number effort = at_work * flows.paid[i] * now.capability[i];
        const Number strain = now.strain[i];
        Number given = flows.aid[i];
        for (; t < n.simple_end[m]; ++t) {
            const int j = n.tie_receiver[t];
            const Number there = effort * flows.here[n.shared_receiver[t]];
            const Number aid = aid_given(there, view.conditions.meets[t] * n.reach[t], now.trust[t], strain,
                                         now.strain[j], view.parameters);
            given -= aid;
            flows.aid[j] += aid;
        }
        flows.aid[i] = given;
    }
}

/// Mutual aid along ties that run through several partnerships: one of them at work is enough.
static inline void lend_along_shared_ties(const View& view)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    const WorldRead& now = view.now;
    for (const int t : view.part.shared_ties) {
        const int i = n.tie_giver[t];
        const int j = n.tie_receiver[t];
        Number at_work{};
        for (int x = n.shared_begin[t]; x < n.shared_begin[t + 1]; ++x) {
            const int p = n.shared_partnership[x];
            at_work = larger(at_work, (1.0 - n.is_contract[p]) * view.conditions.meets[x] *
                                          flows.here[n.shared_giver[x]] * flows.here[n.shared_receiver[x]] *
                                          flows.active[p]);
        }
        const Number aid = at_work * aid_given(flows.paid[i] * now.capability[i], n.reach[t], now.trust[t],
                                               now.strain[i], now.strain[j], view.parameters);
        flows.aid[i] -= aid;
        flows.aid[j] += aid;
    }
}

/// Organisations serve what they can, lend to strained partners and close cases; strain follows.
static void service(const View& view)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const FlowsWritten& flows = view.flows;
    for (const int i : view.part.organisations) flows.aid[i] = Number{};
    lend_along_simple_ties(view);
    lend_along_shared_ties(view);
    const auto supply_of = [&](int i) { return positive_part(flows.supply[i] + flows.aid[i]); };
    // Each step of `served_share` for all organisations before the next: the processor works on several at once, as none waits for another.
    for (const int i : view.part.organisations) flows.pressed[i] = log_of_load(supply_of(i), flows.load[i], p);
    for (const int i : view.part.organisations) flows.undone[i] = log_of_undone(flows.pressed[i]);
    for (const int i : view.part.organisations) {
        const Number supply = supply_of(i);
        const Number load = flows.load[i];
        flows.served[i] = share_served(flows.undone[i], supply, load, p);
        view.next.strain[i] = strain_after(view.now.strain[i], load, supply, p);
    }
    for (const int a : view.part.areas) {
        const Number ease = flows.ease[a] = ease_of(view.now.legitimacy[a], p);
        for (int k = 0; k < n.problems; ++k) {
            const int cell = a * n.problems + k;
            Number closed{};
            for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
                const int i = n.service_organisation[s];
                const Number chance = closing_chance(Number(n.coverage[i * n.problems + k]), ease);
                closed += flows.handled[s * n.problems + k] * flows.served[i] * chance;
            }
            flows.closed[cell] = closed * (flows.new_cases[cell] + p.complexity * flows.returning[cell]);
        }
    }
}

}  // namespace concord
