#pragma once
#include "engine/phases/part.hpp"
#include "model/processes/joint_work.hpp"

namespace concord {

/// Which partnerships are at work, and how each organisation's joint effort is shared among them.
static inline void share_effort(const Part& part)
{
    const Network& n = part.network;
    const FlowsPart& flows = part.flows;
    for (int p = 0; p < n.partnerships; ++p) flows.active[p] = part.conditions.working[p] * part.now.alive[p];
    for (int i = 0; i < n.organisations; ++i) {
        Number sum{};
        for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x) {
            sum += part.conditions.claim[n.organisation_member[x]] * flows.active[n.organisation_partnership[x]];
        }
        flows.joint_part[i] = sum > 0.0 ? 1.0 / larger(sum, 1e-12) : 0.0;
    }
}

/// Effort y_i of each member, joint effort Y and contact.
static inline void put_in_effort(const Part& part, int p)
{
    const Network& n = part.network;
    const Parameters& parameters = part.parameters;
    const Conditions& conditions = part.conditions;
    const FlowsPart& flows = part.flows;
    const Number governance = part.now.governance[p];
    const Number active = flows.active[p];
    Number joint{};
    Number share{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const Number here = conditions.claim[m] * active * flows.joint_part[i];
        const Number willing = part.now.joint_share[i] * here *
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
static inline void gather_trust(const Part& part, int p)
{
    const Network& n = part.network;
    const std::vector<double>& present = part.conditions.present;
    const double size = part.conditions.size[p];
    const double others = 1.0 / larger(size - 1.0, 1.0);
    const double each = 1.0 / larger(size, 1.0);
    Number mean{};
    Number lowest = Number{} + 1.0;
    int pair = n.pair_begin[p];
    for (int giver = n.member_begin[p]; giver < n.member_begin[p + 1]; ++giver) {
        Number given{};
        for (int receiver = n.member_begin[p]; receiver < n.member_begin[p + 1]; ++receiver) {
            if (receiver != giver) given += present[receiver] * part.now.trust[n.pair_tie[pair++]];
        }
        if (present[giver] == 0.0) continue;
        const Number own = given * others;
        mean += own * each;
        lowest = smaller(lowest, own);
    }
    part.flows.mean_trust[p] = larger(partnership_trust(mean, lowest, part.parameters), 1e-6);
}

/// The seven causes of lost working quality.
static inline void find_causes(const Part& part, int p, const QualityWeights& w)
{
    const Network& n = part.network;
    const double size = part.conditions.size[p];
    const double each = 1.0 / larger(size, 1.0);
    Number openness{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
        openness += part.conditions.present[m] * each * part.now.openness[n.member_organisation[m] * levels];
    part.flows.openness_met[p] = openness;
    const Number trust = part.flows.mean_trust[p];
    const Number governance = part.now.governance[p];
    const auto cause = [&](Cause c) -> Number& { return part.flows.causes[p * cause_count + c]; };
    cause(cause_trust) = factor_cause(w.trust, trust);
    cause(cause_governance) = factor_cause(w.governance, governance);
    cause(cause_data_sharing) = factor_cause(w.data_sharing, part.now.data_sharing[p]);
    cause(cause_language) = factor_cause(w.language, part.now.language[p]);
    cause(cause_culture) = factor_cause(w.culture, larger(openness, 1e-6));
    cause(cause_interoperability) = factor_cause(w.interoperability, part.now.interoperability[p]);
    cause(cause_overhead) = overhead_cause(size, governance, trust, part.parameters);
}

[[nodiscard]] static inline Number sum_of_causes(const Part& part, int p)
{
    Number sum{};
    for (int c = 0; c < cause_count; ++c) sum += part.flows.causes[p * cause_count + c];
    return sum;
}

/// Partners meet: effort, contact, trust and working quality of every partnership, from the month that ended.
static void meet(const Part& part)
{
    const QualityWeights weights = quality_weights(part.parameters);
    share_effort(part);
    // Each step for all partnerships before the next: the processor works on several at once, as none waits for another.
    const int partnerships = part.network.partnerships;
    for (int p = 0; p < partnerships; ++p) put_in_effort(part, p);
    for (int p = 0; p < partnerships; ++p) gather_trust(part, p);
    for (int p = 0; p < partnerships; ++p) find_causes(part, p, weights);
    for (int p = 0; p < partnerships; ++p) part.flows.quality[p] = quality_from(sum_of_causes(part, p));
}

}  // namespace concord
