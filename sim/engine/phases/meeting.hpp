#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/meeting.hpp"
#include "model/processes/quality.hpp"

namespace concord {

/// Which partnerships are at work, and how each organisation's joint effort is shared among them.
static inline void share_effort(const View& view)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    for (const int p : view.part.partnerships) flows.active[p] = view.conditions.working[p] * view.now.alive[p];
    for (const int i : view.part.organisations) {
        Number sum{};
        for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x) {
            sum += view.conditions.claim[n.organisation_member[x]] * flows.active[n.organisation_partnership[x]];
        }
        flows.joint_part[i] = either(sum > 0.0, 1.0 / larger(sum, 1e-12), 0.0);
    }
}

/// Effort y_i of each member, joint effort Y and contact.
static inline void put_in_effort(const View& view, int p)
{
    const Network& n = view.network;
    const Parameters& parameters = view.parameters;
    const Conditions& conditions = view.conditions;
    const FlowsWritten& flows = view.flows;
    const Number governance = view.now.governance[p];
    const Number active = flows.active[p];
    Number joint{};
    Number share{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const Number here = conditions.claim[m] * active * flows.joint_part[i];
        const Number willing = view.now.joint_share[i] * here *
                               willingness_of(governance, n.smallness[m], conditions.of(Lever::inside_targets)[i],
                                              parameters);
        const Number effort = willing * flows.income[i];
        flows.effort[m] = effort;
        share += willing;
        joint += effort;
    }
    const double each = 1.0 / larger(conditions.size[p], 1.0);
    flows.joint_effort[p] = joint;
    flows.contact[p] = active * contact_from(share * each, conditions.of(Lever::contact)[p], parameters);
}

/// Trust among the members who are present: mean, and the lowest member's mean of the trust it gives.
static inline void gather_trust(const View& view, int p)
{
    const Network& n = view.network;
    const std::vector<double>& present = view.conditions.present;
    const double size = view.conditions.size[p];
    const double others = 1.0 / larger(size - 1.0, 1.0);
    const double each = 1.0 / larger(size, 1.0);
    Number mean{};
    Number lowest = 1.0;
    int pair = n.pair_begin[p];
    for (int giver = n.member_begin[p]; giver < n.member_begin[p + 1]; ++giver) {
        Number given{};
        for (int receiver = n.member_begin[p]; receiver < n.member_begin[p + 1]; ++receiver) {
            if (receiver != giver) given += present[receiver] * view.now.trust[n.pair_tie[pair++]];
        }
        if (present[giver] == 0.0) continue;
        const Number own = given * others;
        mean += own * each;
        lowest = smaller(lowest, own);
    }
    view.flows.mean_trust[p] = larger(partnership_trust(mean, lowest, view.parameters), 1e-6);
}

/// What each cause costs working quality.
static inline void find_causes(const View& view, int p, const QualityWeights& weights)
{
    const Network& n = view.network;
    const double size = view.conditions.size[p];
    const double each = 1.0 / larger(size, 1.0);
    Number openness{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
        openness += view.conditions.present[m] * each * view.now.openness[n.member_organisation[m] * levels];
    view.flows.openness_met[p] = openness;
    Factors factors;
    factors.of[cause_trust] = view.flows.mean_trust[p];
    factors.of[cause_governance] = view.now.governance[p];
    factors.of[cause_data_sharing] = view.now.data_sharing[p];
    factors.of[cause_language] = view.now.language[p];
    factors.of[cause_culture] = larger(openness, 1e-6);
    factors.of[cause_interoperability] = view.now.interoperability[p];
#pragma GCC unroll 8
    for (int c = 0; c < cause_count; ++c)
        view.flows.causes[p * cause_count + c] = cause_of(c, factors, size, weights, view.parameters);
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
    share_effort(view);
    // Each step for all partnerships before the next: the processor works on several at once, as none waits for another.
    for (const int p : view.part.partnerships) put_in_effort(view, p);
    for (const int p : view.part.partnerships) gather_trust(view, p);
    for (const int p : view.part.partnerships) find_causes(view, p, weights);
    for (const int p : view.part.partnerships) view.flows.quality[p] = quality_from(sum_of_causes(view, p));
}

}  // namespace concord
