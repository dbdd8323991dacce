#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/trust.hpp"

namespace concord {

/// Ambition of a partnership, and what each member shows its partners this month.
static inline void show(const View& view, int p, Bits key)
{
    const Network& n = view.network;
    const Parameters& parameters = view.parameters;
    const Conditions& conditions = view.conditions;
    const FlowsWritten& flows = view.flows;
    const Number quality = flows.quality[p];
    const Number ambition = view.now.ambition[p];
    const double spread = parameters.experience_noise * (1.0 - conditions.of(Lever::noise_cut)[p]);
    const Number surprise = spread * noise(draw(key, n.partnership_hash[p]));
    flows.surprise_noise[p] = surprise;
    if (conditions.started[p] > 0.0) {
        const double pace = view.stance.pace[p] * (1.0 - conditions.of(Lever::pace_cut)[p]);
        const double modesty = smaller(0.95, parameters.modesty + conditions.of(Lever::modesty)[p]);
        view.next.ambition[p] = ambition_after(ambition, quality, pace, modesty, parameters);
    } else {
        view.next.ambition[p] = ambition;
    }
    // What a member can be expected to bring: by its means as they are now, for funding is known to all.
    const auto means = [&](int m) -> Number {
        const int i = n.member_organisation[m];
        return conditions.fair[m] * conditions.path[i] * flows.joint_part[i];
    };
    Number expected{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) expected += means(m);
    const Number of_expected = 1.0 / larger(expected, 1e-12);
    const Number of_effort = 1.0 / larger(flows.joint_effort[p], 1e-12);
    const double of_scale = 1.0 / parameters.experience_scale;
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const Number delivered = flows.effort[m] * of_effort;
        const Number owed = means(m) * of_expected;
        flows.shown[m] = of_scale * experience_of(quality, surprise, ambition, view.now.off_loading[i], delivered, owed);
    }
}

/// What the date and a partnership say about the trust of its ties, the same in every lane.
struct TrustTerms {
    double up, personal;
    double spread;  ///< of a tie's own noise, in scales of experience
};

/// What ends with a date: trust left after a champion's end and a data breach, in a partnership at work.
[[nodiscard]] static inline Number trust_left(const View& view, int p) noexcept
{
    const Conditions& conditions = view.conditions;
    const double left = (1.0 - conditions.of(Lever::trust_lost_at_end)[p]) * (1.0 - 0.5 * conditions.breach[p]);
    return either(view.flows.active[p] > 0.0, left, 1.0);
}

[[nodiscard]] static inline TrustTerms trust_terms(const Parameters& parameters, const Conditions& conditions,
                                                   int p) noexcept
{
    return {parameters.trust_up * (1.0 + conditions.of(Lever::trust_up_rate)[p]),
            parameters.personal * (1.0 - conditions.of(Lever::personal_cut)[p]),
            parameters.experience_noise * (1.0 - conditions.of(Lever::noise_cut)[p]) / parameters.experience_scale};
}

/// Whether the trust loop runs in a partnership: not before its start, nor under a contract.
[[nodiscard]] static inline bool learns(const View& view, int p) noexcept
{
    return view.conditions.started[p] > 0.0 && view.network.is_contract[p] == 0.0;
}

/// Ties that run through one partnership: the great majority, and the innermost loop of the model.
static inline void revise_simple_ties(const View& view, Bits key)
{
    const Network& n = view.network;
    const Parameters& p = view.parameters;
    int t = view.part.simple_ties.first;
    for (const int partnership : view.part.partnerships) {
        const int first = n.member_begin[partnership];
        const int last = n.member_begin[partnership + 1];
        if (first == last || t == n.simple_end[last - 1]) continue;
        if (!learns(view, partnership)) {
            for (; t < n.simple_end[last - 1]; ++t) view.next.trust[t] = view.now.trust[t];
            continue;
        }
        const TrustTerms of = trust_terms(p, view.conditions, partnership);
        // Contact is the same for all ties of a partnership but those of a member who has withdrawn.
        const TrustPace with = trust_pace(view.flows.contact[partnership], of.up, p);
        const TrustPace without = trust_pace(0.0, of.up, p);
        const Number governance = view.now.governance[partnership];
        const Number left_by_date = trust_left(view, partnership);
        for (int m = first; m < last; ++m) {
            const Number kept = left_by_date *
                                trust_kept(view.flows.left[n.member_organisation[m]], of.personal, governance);
            for (; t < n.simple_end[m]; ++t) {
                const Number luck = noise(draw(key, n.tie_hash[t]));
                const Number g = view.flows.shown[n.shared_receiver[t]] + of.spread * luck;
                const Number ceiling = trust_ceiling(governance, n.inequality[t], view.conditions.targets[t], p);
                const Number now = view.now.trust[t];
                const TrustPace& pace = view.conditions.meets[t] > 0.0 ? with : without;
                view.next.trust[t] = kept * trust_after(now, g, ceiling, pace);
            }
        }
    }
}

/// Ties that run through several partnerships: experience and governance weighted by effort, the closest contact.
static inline void revise_shared_ties(const View& view, Bits key)
{
    const Network& n = view.network;
    const Parameters& p = view.parameters;
    const Conditions& conditions = view.conditions;
    for (const int t : view.part.shared_ties) {
        Number effort{};
        Number shown{};
        Number governance{};
        Number contact{};
        double up = 0.0;
        double personal_cut = 0.0;
        double noise_cut = 0.0;
        Number left_by_date = 1.0;
        bool runs = false;
        for (int x = n.shared_begin[t]; x < n.shared_begin[t + 1]; ++x) {
            const int partnership = n.shared_partnership[x];
            if (!learns(view, partnership)) continue;
            runs = true;
            up = larger(up, conditions.of(Lever::trust_up_rate)[partnership]);
            personal_cut = larger(personal_cut, conditions.of(Lever::personal_cut)[partnership]);
            noise_cut = larger(noise_cut, conditions.of(Lever::noise_cut)[partnership]);
            left_by_date *= trust_left(view, partnership);
            const Number weight = larger(view.flows.joint_effort[partnership], 1e-9);
            effort += weight;
            shown += weight * view.flows.shown[n.shared_receiver[x]];
            governance += weight * view.now.governance[partnership];
            contact = larger(contact, conditions.meets[x] * view.flows.contact[partnership]);
        }
        if (!runs) {
            view.next.trust[t] = view.now.trust[t];
            continue;
        }
        const double up_rate = p.trust_up * (1.0 + up);
        const double personal = p.personal * (1.0 - personal_cut);
        const double spread = p.experience_noise * (1.0 - noise_cut) / p.experience_scale;
        const Number clear = governance / effort;
        const Number g = shown / effort + spread * noise(draw(key, n.tie_hash[t]));
        const Number ceiling = trust_ceiling(clear, n.inequality[t], conditions.targets[t], p);
        const Number trust = trust_after(view.now.trust[t], g, ceiling, trust_pace(contact, up_rate, p));
        view.next.trust[t] = left_by_date * trust * trust_kept(view.flows.left[n.tie_giver[t]], personal, clear);
    }
}

/// The trust loop: aims, experience, trust.
static void revise_trust(const View& view)
{
    const Bits partnership_key = key_for(view, Purpose::partnership_experience);
    const Bits tie_key = key_for(view, Purpose::tie_experience);
    for (const int p : view.part.partnerships) show(view, p, partnership_key);
    revise_simple_ties(view, tie_key);
    revise_shared_ties(view, tie_key);
}

}  // namespace concord
