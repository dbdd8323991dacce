#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/meeting.hpp"
#include "model/processes/quality.hpp"

namespace concord {

/// Who is there: members who have not left, in partnerships at work.
static inline void take_seats(const View& view, int p)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    Number size{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        flows.here[m] = view.conditions.present[m] * view.now.seated[m];
        size += flows.here[m];
    }
    flows.size[p] = size;
    flows.active[p] = view.conditions.working[p] * view.now.alive[p] * either(size > 1.0, 1.0, 0.0);
}

/// What a member's joint share is multiplied by where it only keeps up appearances.
[[nodiscard]] static inline Number effort_kept(const View& view, int m)
{
    return 1.0 - view.now.token[m] * (1.0 - view.parameters.token);
}

/// How each organisation's joint effort is shared among its partnerships, and how much of it is spent.
static inline void share_effort(const View& view)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    for (const int i : view.part.organisations) {
        Number claims{};
        Number spent{};
        for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x) {
            const int m = n.organisation_member[x];
            const Number claim = view.conditions.claim[m] * view.now.seated[m] *
                                 flows.active[n.organisation_partnership[x]];
            claims += claim;
            spent += claim * effort_kept(view, m);
        }
        flows.joint_part[i] = either(claims > 0.0, 1.0 / larger(claims, 1e-12), 0.0);
        flows.joint_spent[i] = view.now.joint_share[i] * flows.joint_part[i] * spent;
    }
}

/// Trust among the members who are there: mean, and the lowest member's mean of the trust it gives. Who is larger than each of them, and how
/// their purposes differ.
static inline void look_round(const View& view, int p)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    const Number others = 1.0 / larger(flows.size[p] - 1.0, 1.0);
    const Number each = 1.0 / larger(flows.size[p], 1.0);
    Number mean{};
    Number lowest = 1.0;
    Number difference{};
    Number pairs{};
    int pair = n.pair_begin[p];
    for (int giver = n.member_begin[p]; giver < n.member_begin[p + 1]; ++giver) {
        Number given{};
        Number gap{};
        Number differs{};
        Number compared{};
        for (int receiver = n.member_begin[p]; receiver < n.member_begin[p + 1]; ++receiver) {
            if (receiver == giver) continue;
            const Number here = flows.here[receiver];
            given += here * view.now.trust[n.pair_tie[pair]];
            gap = larger(gap, here * view.present.pair_gap[pair]);
            differs += here * n.pair_difference[pair];
            compared += here * n.pair_compared[pair];
            ++pair;
        }
        const Number here = flows.here[giver];
        const Number own = given * others;
        flows.gap[giver] = gap;
        flows.given[giver] = own;
        mean += here * own * each;
        lowest = smaller(lowest, either(here > 0.0, own, 1.0));
        difference += here * differs;
        pairs += here * compared;
    }
    flows.mean_trust[p] = larger(partnership_trust(mean, lowest, view.parameters), 1e-6);
    flows.difference[p] = difference / larger(pairs, 1.0);
}

/// Effort y_i of each member, joint effort Y and contact; what each member's expertise counts for.
static inline void put_in_effort(const View& view, int p)
{
    const Network& n = view.network;
    const NumberParameters parameters = view.parameters;
    const Conditions& conditions = view.conditions;
    const FlowsWritten& flows = view.flows;
    const Number governance = view.now.governance[p];
    Number joint{};
    Number share{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const Number willing = effort_kept(view, m) * willingness_of(governance, flows.gap[m],
                                                                     view.lever(Lever::inside_targets, i), parameters);
        const Number part = conditions.claim[m] * view.now.seated[m] * flows.active[p] * flows.joint_part[i];
        const Number put_in = view.now.joint_share[i] * part * willing;
        const Number effort = put_in * flows.income[i];
        flows.effort[m] = effort;
        flows.voice[m] = flows.here[m] * voice_of(view.now.joint_share[i], willing, parameters);
        share += put_in;
        joint += effort;
    }
    flows.joint_effort[p] = joint;
    flows.contact[p] = flows.active[p] *
                       contact_from(share / larger(flows.size[p], 1.0), view.lever(Lever::contact, p), parameters);
}

/// What each cause costs working quality.
static inline void find_causes(const View& view, int p, const QualityWeights& weights)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    const Number each = 1.0 / larger(flows.size[p], 1.0);
    Number openness{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
        openness += flows.here[m] * each * view.now.openness[n.member_organisation[m] * levels];
    flows.openness_met[p] = openness;
    Factors factors;
    factors.of[cause_trust] = flows.mean_trust[p];
    factors.of[cause_governance] = view.now.governance[p];
    factors.of[cause_data_sharing] = view.now.data_sharing[p];
    factors.of[cause_language] = view.now.language[p];
    factors.of[cause_culture] = larger(openness, 1e-6);
    factors.of[cause_interoperability] = view.now.interoperability[p];
    const Composition composition{flows.size[p], flows.difference[p], view.lever(Lever::core_group, p)};
#pragma GCC unroll 8
    for (int c = 0; c < cause_count; ++c)
        flows.causes[p * cause_count + c] = cause_of(c, factors, composition, weights, view.parameters);
}

[[nodiscard]] static inline Number sum_of_causes(const View& view, int p)
{
    Number sum{};
    for (int c = 0; c < cause_count; ++c) sum += view.flows.causes[p * cause_count + c];
    return sum;
}

/// Partners meet: effort, contact, trust and working quality of every partnership, from the month that ended.
static void meeting(const View& view)
{
    const QualityWeights weights = quality_weights(view.parameters);
    // Each step for all partnerships before the next: the processor works on several at once, as none waits for another.
    for (const int p : view.part.partnerships) take_seats(view, p);
    share_effort(view);
    for (const int p : view.part.partnerships) look_round(view, p);
    for (const int p : view.part.partnerships) put_in_effort(view, p);
    for (const int p : view.part.partnerships) find_causes(view, p, weights);
    for (const int p : view.part.partnerships) view.flows.quality[p] = quality_from(sum_of_causes(view, p));
}

}  // namespace concord
