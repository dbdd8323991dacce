#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/upkeep.hpp"

namespace concord {

/// Share of shared language that stays after this month's exits of leaders.
[[nodiscard]] static Lanes language_kept(const Step& step, int p)
{
    const Network& n = step.network;
    Lanes kept;
    fill(kept, 1.0);
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const double share = step.parameters.turnover_loss * step.conditions.present[m];
        const Lanes& left = step.flows.left[n.member_organisation[m]];
        each_lane([&](int l) { kept.at[l] *= 1.0 - share * left.at[l]; });
    }
    return kept;
}

/// Counts the months of distrust and of loss; after too many a partnership ends. Contracts run their term.
static inline void end_if_failing(const Step& step, int p)
{
    const double limit = step.parameters.collapse_months;
    const double least_trust = step.parameters.collapse_trust;
    const double most_loss = step.network.is_contract[p] > 0.0 ? 1e300 : step.parameters.collapse_loss;
    const double at_risk = step.network.is_contract[p] > 0.0 ? 0.0 : 1.0;
    const Lanes& active = step.flows.active[p];
    const Lanes& trust = step.flows.mean_trust[p];
    const Lanes& realised = step.flows.realised[p];
    const Lanes& effort = step.flows.joint_effort[p];
    const Lanes& alive = step.now.alive[p];
    const Lanes& distrust = step.now.months_of_distrust[p];
    const Lanes& loss = step.now.months_of_loss[p];
    Lanes& alive_next = step.next.alive[p];
    Lanes& distrust_next = step.next.months_of_distrust[p];
    Lanes& loss_next = step.next.months_of_loss[p];
    each_lane([&](int l) {
        const double works = at_risk * active.at[l];
        const double distrusts = months_held(distrust.at[l], works * (least_trust - trust.at[l]));
        const double loses = months_held(loss.at[l], works * (-most_loss * effort.at[l] - realised.at[l]));
        distrust_next.at[l] = distrusts;
        loss_next.at[l] = loses;
        alive_next.at[l] = larger(distrusts, loses) >= limit ? 0.0 : alive.at[l];
    });
}

/// Relations of each partnership are kept up or decay; a partnership that fails for long enough ends.
static void keep_up(const Step& step)
{
    const Network& n = step.network;
    const Parameters parameters = step.parameters;
    for (int p = 0; p < n.partnerships; ++p) {
        const double language_rate = parameters.language_rate * (1.0 + step.conditions.of(Lever::language_rate)[p]);
        const double build = parameters.governance_build * (1.0 + parameters.commissioner * n.commissioner[p]);
        const double protocol = smaller(1.0, parameters.protocol + step.conditions.of(Lever::protocol)[p]);
        const double fitting = step.conditions.of(Lever::interoperability_rate)[p];
        const double settled = step.conditions.of(Lever::governance_once)[p];
        const double opened = step.conditions.of(Lever::data_sharing_once)[p];
        const double kept_data = 1.0 - step.conditions.breach[p];
        const Lanes& governance = step.now.governance[p];
        const Lanes& data_sharing = step.now.data_sharing[p];
        const Lanes& language = step.now.language[p];
        const Lanes& interoperability = step.now.interoperability[p];
        Lanes& governance_next = step.next.governance[p];
        Lanes& data_sharing_next = step.next.data_sharing[p];
        Lanes& language_next = step.next.language[p];
        Lanes& interoperability_next = step.next.interoperability[p];
        if (step.conditions.started[p] > 0.0) {
            const Lanes& contact = step.flows.contact[p];
            const Lanes& trust = step.flows.mean_trust[p];
            const Lanes& openness = step.flows.openness_met[p];
            const Lanes kept = language_kept(step, p);
            each_lane([&](int l) {
                governance_next.at[l] = governance_after(governance.at[l], contact.at[l], openness.at[l], build,
                                                         parameters);
                data_sharing_next.at[l] = data_sharing_after(data_sharing.at[l], protocol, trust.at[l], parameters);
                const double spoken = language_after(language.at[l], contact.at[l], language_rate, parameters);
                language_next.at[l] = larger(spoken * kept.at[l], 0.01);
                interoperability_next.at[l] = interoperability_after(interoperability.at[l], fitting);
            });
        } else {
            governance_next = governance;
            data_sharing_next = data_sharing;
            language_next = language;
            interoperability_next = interoperability;
        }
        // What is settled, gained or lost on a date, before a launch as well.
        each_lane([&](int l) {
            governance_next.at[l] += settled * (1.0 - governance_next.at[l]);
            data_sharing_next.at[l] = larger(
                (data_sharing_next.at[l] + opened * (1.0 - data_sharing_next.at[l])) * kept_data, 0.01);
        });
        end_if_failing(step, p);
    }
}

}  // namespace concord
