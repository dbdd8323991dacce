#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/trust.hpp"

namespace concord {

/// Ambition of a partnership, and what each member shows its partners this month.
static void show(const Step& step, int p, const LaneKeys& keys)
{
    const Network& n = step.network;
    const Parameters& parameters = step.parameters;
    const bool started = step.conditions.started[p] > 0.0;
    const double pace = step.stance.pace[p] * (1.0 - step.conditions.of(Lever::pace_cut)[p]);
    const double modesty = parameters.modesty + step.conditions.of(Lever::modesty)[p];
    const double spread = parameters.experience_noise * (1.0 - step.conditions.of(Lever::noise_cut)[p]);
    const Lanes& quality = step.flows.quality[p];
    const Lanes& ambition = step.now.ambition[p];
    const std::uint64_t partnership = n.partnership_hash[p];
    Lanes& surprise = step.flows.surprise_noise[p];
    Lanes& next = step.next.ambition[p];
    Lanes expected{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const double fair = n.budget[i] * step.conditions.present[m];
        for (int l = 0; l < lane_count; ++l) expected.at[l] += fair / larger(step.flows.joint_weight[i].at[l], 1e-12);
    }
    for (int l = 0; l < lane_count; ++l) {
        surprise.at[l] = spread * noise(draw(keys.at[l], partnership));
        const double moved = ambition_after(ambition.at[l], quality.at[l], pace, modesty, parameters);
        next.at[l] = started ? moved : ambition.at[l];
    }
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const double fair = n.budget[i] * step.conditions.present[m];
        for (int l = 0; l < lane_count; ++l) {
            const double delivered = step.flows.effort[m].at[l] / larger(step.flows.joint_effort[p].at[l], 1e-12);
            const double owed =
                fair / larger(step.flows.joint_weight[i].at[l], 1e-12) / larger(expected.at[l], 1e-12);
            step.flows.shown[m].at[l] = experience_of(quality.at[l], surprise.at[l], ambition.at[l],
                                                      step.now.off_loading[i].at[l], delivered, owed);
        }
    }
}

/// What ends with a date, the same in every lane: trust left after a champion's end and a data breach.
[[nodiscard]] static double trust_left(const Step& step, int p) noexcept
{
    return (1.0 - step.conditions.of(Lever::trust_lost_at_end)[p]) * (1.0 - 0.5 * step.conditions.breach[p]);
}

/// Ties that run through one partnership: the great majority, and the innermost loop of the model.
static void revise_simple_ties(const Step& step, const LaneKeys& keys)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
    for (int t = 0; t < n.simple_ties; ++t) {
        const int partnership = n.shared_partnership[t];
        const int i = n.tie_giver[t];
        const Lanes& now = step.now.trust[t];
        Lanes& next = step.next.trust[t];
        if (step.conditions.started[partnership] == 0.0 || n.is_contract[partnership] > 0.0) {
            next = now;  // frozen before the start; under a contract the trust loop does not run
            continue;
        }
        const double up = p.trust_up * (1.0 + step.conditions.of(Lever::trust_up_rate)[partnership]);
        const double personal = p.personal * (1.0 - step.conditions.of(Lever::personal_cut)[partnership]);
        const double spread = p.experience_noise * (1.0 - step.conditions.of(Lever::noise_cut)[partnership]);
        const double targets = 0.5 * (step.conditions.of(Lever::inside_targets)[i] +
                                      step.conditions.of(Lever::inside_targets)[n.tie_receiver[t]]);
        const double left_by_date = trust_left(step, partnership);
        const double inequality = n.inequality[t];
        const std::uint64_t tie = n.tie_hash[t];
        const Lanes& shown = step.flows.shown[n.shared_receiver[t]];
        const Lanes& contact = step.flows.contact[partnership];
        const Lanes& governance = step.now.governance[partnership];
        const Lanes& left = step.flows.left[i];
        for (int l = 0; l < lane_count; ++l) {
            const double g = shown.at[l] + spread * noise(draw(keys.at[l], tie));
            const double ceiling = trust_ceiling(governance.at[l], inequality, targets, p);
            const double trust = trust_after(now.at[l], g, contact.at[l], ceiling, up, p);
            next.at[l] = left_by_date * trust * trust_kept(left.at[l], personal, governance.at[l]);
        }
    }
}

/// Ties that run through several partnerships: experience and governance weighted by effort, the closest contact.
static void revise_shared_ties(const Step& step, const LaneKeys& keys)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
    for (int t = n.simple_ties; t < n.ties; ++t) {
        const int i = n.tie_giver[t];
        Lanes effort{};
        Lanes shown{};
        Lanes governance{};
        Lanes contact{};
        double up = 0.0;
        double personal_cut = 0.0;
        double noise_cut = 0.0;
        double left_by_date = 1.0;
        bool runs = false;
        for (int x = n.shared_begin[t]; x < n.shared_begin[t + 1]; ++x) {
            const int partnership = n.shared_partnership[x];
            if (step.conditions.started[partnership] == 0.0 || n.is_contract[partnership] > 0.0) continue;
            runs = true;
            up = larger(up, step.conditions.of(Lever::trust_up_rate)[partnership]);
            personal_cut = larger(personal_cut, step.conditions.of(Lever::personal_cut)[partnership]);
            noise_cut = larger(noise_cut, step.conditions.of(Lever::noise_cut)[partnership]);
            left_by_date *= trust_left(step, partnership);
            for (int l = 0; l < lane_count; ++l) {
                const double weight = larger(step.flows.joint_effort[partnership].at[l], 1e-9);
                effort.at[l] += weight;
                shown.at[l] += weight * step.flows.shown[n.shared_receiver[x]].at[l];
                governance.at[l] += weight * step.now.governance[partnership].at[l];
                contact.at[l] = larger(contact.at[l], step.flows.contact[partnership].at[l]);
            }
        }
        if (!runs) {
            step.next.trust[t] = step.now.trust[t];
            continue;
        }
        const double up_rate = p.trust_up * (1.0 + up);
        const double personal = p.personal * (1.0 - personal_cut);
        const double spread = p.experience_noise * (1.0 - noise_cut);
        const double targets = 0.5 * (step.conditions.of(Lever::inside_targets)[i] +
                                      step.conditions.of(Lever::inside_targets)[n.tie_receiver[t]]);
        for (int l = 0; l < lane_count; ++l) {
            const double clear = governance.at[l] / effort.at[l];
            const double g = shown.at[l] / effort.at[l] + spread * noise(draw(keys.at[l], n.tie_hash[t]));
            const double ceiling = trust_ceiling(clear, n.inequality[t], targets, p);
            const double trust = trust_after(step.now.trust[t].at[l], g, contact.at[l], ceiling, up_rate, p);
            step.next.trust[t].at[l] = left_by_date * trust * trust_kept(step.flows.left[i].at[l], personal, clear);
        }
    }
}

/// The trust loop: aims, experience, trust.
static void revise_trust(const Step& step)
{
    const LaneKeys partnership_keys = keys_for(step, Purpose::partnership_experience);
    const LaneKeys tie_keys = keys_for(step, Purpose::tie_experience);
    for (int p = 0; p < step.network.partnerships; ++p) show(step, p, partnership_keys);
    revise_simple_ties(step, tie_keys);
    revise_shared_ties(step, tie_keys);
}

}  // namespace concord
