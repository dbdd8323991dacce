#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/trust.hpp"

namespace concord {

/// Ambition of a partnership, and what each member shows its partners this month.
static inline void show(const Step& step, int p, const Parameters& parameters, const LaneKeys& keys)
{
    const Network& n = step.network;
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
        const Lanes& part = step.flows.joint_part[i];
        each_lane([&](int l) { expected.at[l] += fair * part.at[l]; });
    }
    const Lanes& joint_effort = step.flows.joint_effort[p];
    Lanes of_expected;
    Lanes of_effort;
    each_lane([&](int l) { of_expected.at[l] = 1.0 / larger(expected.at[l], 1e-12); });
    each_lane([&](int l) { of_effort.at[l] = 1.0 / larger(joint_effort.at[l], 1e-12); });
    each_lane([&](int l) { surprise.at[l] = spread * noise(draw(keys.at[l], partnership)); });
    if (started)
        each_lane([&](int l) { next.at[l] = ambition_after(ambition.at[l], quality.at[l], pace, modesty, parameters); });
    else
        next = ambition;
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const double fair = n.budget[i] * step.conditions.present[m];
        const Lanes& effort = step.flows.effort[m];
        const Lanes& part = step.flows.joint_part[i];
        const Lanes& passed_on = step.now.off_loading[i];
        Lanes& shown = step.flows.shown[m];
        each_lane([&](int l) {
            const double delivered = effort.at[l] * of_effort.at[l];
            const double owed = fair * part.at[l] * of_expected.at[l];
            shown.at[l] = experience_of(quality.at[l], surprise.at[l], ambition.at[l], passed_on.at[l], delivered, owed);
        });
    }
}

/// What ends with a date, the same in every lane: trust left after a champion's end and a data breach.
[[nodiscard]] static double trust_left(const Step& step, int p) noexcept
{
    return (1.0 - step.conditions.of(Lever::trust_lost_at_end)[p]) * (1.0 - 0.5 * step.conditions.breach[p]);
}

/// What the date and a partnership say about the trust of its ties, the same in every lane.
struct TrustTerms {
    double up, personal, spread, left_by_date;
};

[[nodiscard]] static TrustTerms trust_terms(const Step& step, int p) noexcept
{
    const Parameters& parameters = step.parameters;
    return {parameters.trust_up * (1.0 + step.conditions.of(Lever::trust_up_rate)[p]),
            parameters.personal * (1.0 - step.conditions.of(Lever::personal_cut)[p]),
            parameters.experience_noise * (1.0 - step.conditions.of(Lever::noise_cut)[p]), trust_left(step, p)};
}

/// Ties are revised in batches: first the noise of the whole batch, then the trust. The draws do not wait for each other.
inline constexpr int batch = 64;

/// Ties that run through one partnership: the great majority, and the innermost loop of the model.
static void revise_simple_ties(const Step& step, const LaneKeys& keys)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    const LaneKeys key = keys;
    const double* const inside_targets = step.conditions.of(Lever::inside_targets).data();
    Lanes noises[batch];
    int last = -1;
    bool frozen = false;
    TrustTerms terms{};
    for (int first = 0; first < n.simple_ties; first += batch) {
        const int count = n.simple_ties - first < batch ? n.simple_ties - first : batch;
        for (int t = 0; t < count; ++t) {
            const std::uint64_t tie = n.tie_hash[first + t];
            Lanes& own = noises[t];
            each_lane([&](int l) { own.at[l] = noise(draw(key.at[l], tie)); });
        }
        for (int t = first; t < first + count; ++t) {
            const int partnership = n.shared_partnership[t];
            const int i = n.tie_giver[t];
            const Lanes& now = step.now.trust[t];
            Lanes& next = step.next.trust[t];
            if (partnership != last) {
                last = partnership;
                terms = trust_terms(step, partnership);
                // Frozen before the start; under a contract the trust loop does not run.
                frozen = step.conditions.started[partnership] == 0.0 || n.is_contract[partnership] > 0.0;
            }
            if (frozen) {
                next = now;
                continue;
            }
            const double targets = 0.5 * (inside_targets[i] + inside_targets[n.tie_receiver[t]]);
            const double inequality = n.inequality[t];
            const TrustTerms of = terms;
            const Lanes& own = noises[t - first];
            const Lanes& shown = step.flows.shown[n.shared_receiver[t]];
            const Lanes& contact = step.flows.contact[partnership];
            const Lanes& governance = step.now.governance[partnership];
            const Lanes& left = step.flows.left[i];
            // Between a member who has withdrawn and the others there is no contact.
            const double present = step.conditions.present[n.shared_giver[t]] *
                                   step.conditions.present[n.shared_receiver[t]];
            each_lane([&](int l) {
                const double g = shown.at[l] + of.spread * own.at[l];
                const double ceiling = trust_ceiling(governance.at[l], inequality, targets, p);
                const double trust = trust_after(now.at[l], g, present * contact.at[l], ceiling, of.up, p);
                next.at[l] = of.left_by_date * trust * trust_kept(left.at[l], of.personal, governance.at[l]);
            });
        }
    }
}

/// Ties that run through several partnerships: experience and governance weighted by effort, the closest contact.
static void revise_shared_ties(const Step& step, const LaneKeys& keys)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
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
            const double present = step.conditions.present[n.shared_giver[x]] *
                                   step.conditions.present[n.shared_receiver[x]];
            up = larger(up, step.conditions.of(Lever::trust_up_rate)[partnership]);
            personal_cut = larger(personal_cut, step.conditions.of(Lever::personal_cut)[partnership]);
            noise_cut = larger(noise_cut, step.conditions.of(Lever::noise_cut)[partnership]);
            left_by_date *= trust_left(step, partnership);
            const Lanes& joint_effort_flow = step.flows.joint_effort[partnership];
            const Lanes& shown_flow = step.flows.shown[n.shared_receiver[x]];
            const Lanes& governance_now = step.now.governance[partnership];
            const Lanes& contact_flow = step.flows.contact[partnership];
            each_lane([&](int l) {
                const double weight = larger(joint_effort_flow.at[l], 1e-9);
                effort.at[l] += weight;
                shown.at[l] += weight * shown_flow.at[l];
                governance.at[l] += weight * governance_now.at[l];
                contact.at[l] = larger(contact.at[l], present * contact_flow.at[l]);
            });
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
        const Lanes& trust_now = step.now.trust[t];
        Lanes& trust_next = step.next.trust[t];
        const Lanes& left_flow = step.flows.left[i];
        each_lane([&](int l) {
            const double clear = governance.at[l] / effort.at[l];
            const double g = shown.at[l] / effort.at[l] + spread * noise(draw(keys.at[l], n.tie_hash[t]));
            const double ceiling = trust_ceiling(clear, n.inequality[t], targets, p);
            const double trust = trust_after(trust_now.at[l], g, contact.at[l], ceiling, up_rate, p);
            trust_next.at[l] = left_by_date * trust * trust_kept(left_flow.at[l], personal, clear);
        });
    }
}

/// The trust loop: aims, experience, trust.
static void revise_trust(const Step& step)
{
    const LaneKeys partnership_keys = keys_for(step, Purpose::partnership_experience);
    const LaneKeys tie_keys = keys_for(step, Purpose::tie_experience);
    const Parameters parameters = step.parameters;
    for (int p = 0; p < step.network.partnerships; ++p) show(step, p, parameters, partnership_keys);
    revise_simple_ties(step, tie_keys);
    revise_shared_ties(step, tie_keys);
}

}  // namespace concord
