#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/joint_work.hpp"

namespace concord {

/// Which partnerships are at work, and how each organisation's joint effort is shared among them.
static void share_effort(const Step& step)
{
    const Network& n = step.network;
    for (int p = 0; p < n.partnerships; ++p) {
        const double working = step.conditions.working[p];
        Lanes& active_flow = step.flows.active[p];
        const Lanes& alive_now = step.now.alive[p];
        each_lane([&](int l) { active_flow.at[l] = working * alive_now.at[l]; });
    }
    for (int i = 0; i < n.organisations; ++i) {
        Lanes sum{};
        for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x) {
            const int m = n.organisation_member[x];
            const int p = n.member_partnership[m];
            const double weight = n.effort_weight[p] * step.conditions.present[m];
            const Lanes& active_flow = step.flows.active[p];
            each_lane([&](int l) { sum.at[l] += weight * active_flow.at[l]; });
        }
        Lanes& part = step.flows.joint_part[i];
        each_lane([&](int l) { part.at[l] = sum.at[l] > 0.0 ? 1.0 / larger(sum.at[l], 1e-12) : 0.0; });
    }
}

/// Effort y_i of each member, joint effort Y and contact.
static inline void put_in_effort(const Step& step, int p, const Parameters& parameters)
{
    const Network& n = step.network;
    const Lanes& governance = step.now.governance[p];
    const Lanes& active = step.flows.active[p];
    Lanes joint{};
    Lanes share{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const double weight = n.effort_weight[p] * step.conditions.present[m];
        const double smallness = n.smallness[m];
        const double targets = step.conditions.of(Lever::inside_targets)[i];
        const Lanes& part = step.flows.joint_part[i];
        const Lanes& joint_share = step.now.joint_share[i];
        const Lanes& income = step.flows.income[i];
        Lanes willing;
        Lanes& effort = step.flows.effort[m];
        each_lane([&](int l) {
            const double here = weight * active.at[l] * part.at[l];
            willing.at[l] = joint_share.at[l] * here * willingness_of(governance.at[l], smallness, targets, parameters);
            effort.at[l] = willing.at[l] * income.at[l];
            share.at[l] += willing.at[l];
            joint.at[l] += effort.at[l];
        });
    }
    const double each = 1.0 / larger(step.conditions.size[p], 1.0);
    const double added = step.conditions.of(Lever::contact)[p];
    step.flows.joint_effort[p] = joint;
    Lanes& contact_flow = step.flows.contact[p];
    each_lane([&](int l) { contact_flow.at[l] = active.at[l] * contact_from(share.at[l] * each, added, parameters); });
}

/// Trust among the members who are present: mean, and the lowest member's mean of the trust it gives.
static inline void gather_trust(const Step& step, int p, const Parameters& parameters)
{
    const Network& n = step.network;
    const int first = n.member_begin[p];
    const int last = n.member_begin[p + 1];
    const double others = 1.0 / larger(step.conditions.size[p] - 1.0, 1.0);
    const double each = 1.0 / larger(step.conditions.size[p], 1.0);
    Lanes mean{};
    Lanes lowest{};
    for (double& x : lowest.at) x = 1.0;
    int pair = n.pair_begin[p];
    for (int giver = first; giver < last; ++giver) {
        Lanes given{};
        for (int receiver = first; receiver < last; ++receiver) {
            if (receiver == giver) continue;
            const double present = step.conditions.present[receiver];
            const Lanes& trust = step.now.trust[n.pair_tie[pair++]];
            each_lane([&](int l) { given.at[l] += present * trust.at[l]; });
        }
        if (step.conditions.present[giver] == 0.0) continue;
        each_lane([&](int l) {
            const double own = given.at[l] * others;
            mean.at[l] += own * each;
            lowest.at[l] = smaller(lowest.at[l], own);
        });
    }
    Lanes& trust = step.flows.mean_trust[p];
    each_lane([&](int l) { trust.at[l] = larger(partnership_trust(mean.at[l], lowest.at[l], parameters), 1e-6); });
}

/// Working quality and its seven causes of loss.
static inline void assess_quality(const Step& step, int p, const Parameters& parameters, const QualityWeights& w)
{
    const Network& n = step.network;
    const double size = step.conditions.size[p];
    const double each = 1.0 / larger(size, 1.0);
    Lanes openness{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const double weight = step.conditions.present[m] * each;
        const Lanes& front_line = step.now.openness[static_cast<std::size_t>(n.member_organisation[m]) * level_count];
        each_lane([&](int l) { openness.at[l] += weight * front_line.at[l]; });
    }
    step.flows.openness_met[p] = openness;
    Lanes* const causes = step.flows.causes + static_cast<std::size_t>(p) * cause_count;
    const Lanes& trust = step.flows.mean_trust[p];
    const Lanes& governance = step.now.governance[p];
    const Lanes& data_sharing = step.now.data_sharing[p];
    const Lanes& language = step.now.language[p];
    const Lanes& interoperability = step.now.interoperability[p];
    each_lane([&](int l) { causes[cause_trust].at[l] = factor_cause(w.trust, trust.at[l]); });
    each_lane([&](int l) { causes[cause_governance].at[l] = factor_cause(w.governance, governance.at[l]); });
    each_lane([&](int l) { causes[cause_data_sharing].at[l] = factor_cause(w.data_sharing, data_sharing.at[l]); });
    each_lane([&](int l) { causes[cause_language].at[l] = factor_cause(w.language, language.at[l]); });
    each_lane([&](int l) { causes[cause_culture].at[l] = factor_cause(w.culture, larger(openness.at[l], 1e-6)); });
    each_lane([&](int l) {
        causes[cause_interoperability].at[l] = factor_cause(w.interoperability, interoperability.at[l]);
    });
    each_lane(
        [&](int l) { causes[cause_overhead].at[l] = overhead_cause(size, governance.at[l], trust.at[l], parameters); });
    Lanes sum{};
    for (int c = 0; c < cause_count; ++c) {
        const Lanes& cause = causes[c];
        each_lane([&](int l) { sum.at[l] += cause.at[l]; });
    }
    Lanes& quality = step.flows.quality[p];
    each_lane([&](int l) { quality.at[l] = quality_from(sum.at[l]); });
}

/// Partners meet: effort, contact, trust and working quality of every partnership, from the month that ended.
static void meet(const Step& step)
{
    const Parameters parameters = step.parameters;
    const QualityWeights weights = quality_weights(parameters);
    share_effort(step);
    for (int p = 0; p < step.network.partnerships; ++p) {
        put_in_effort(step, p, parameters);
        gather_trust(step, p, parameters);
        assess_quality(step, p, parameters, weights);
    }
}

}  // namespace concord
