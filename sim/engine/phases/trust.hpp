#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/trust.hpp"

namespace concord {

/// Pace at which the ambition of a partnership is pushed: its own × what its lead's response asks for, or its members' in the mean.
[[nodiscard]] static inline Number pace_of(const View& view, int p)
{
    const Network& n = view.network;
    if (n.lead[p] >= 0) return view.present.own_pace[p] * asked(view, n.lead[p], &Response::pace);
    Number sum{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
        sum += view.flows.here[m] * asked(view, n.member_organisation[m], &Response::pace);
    return view.present.own_pace[p] * sum / larger(view.flows.size[p], 1.0);
}

/// Ambition of a partnership, and what each member shows its partners this month.
static inline void show(const View& view, int p, Bits key)
{
    const Network& n = view.network;
    const NumberParameters parameters = view.parameters;
    const Conditions& conditions = view.conditions;
    const FlowsWritten& flows = view.flows;
    const Number quality = flows.quality[p];
    const Number ambition = view.now.ambition[p];
    const auto levers = view.levers_of(p);
    const Number surprise = trust_terms(levers, parameters).noise * noise(draw(key, n.partnership_hash[p]));
    flows.surprise_noise[p] = surprise;
    if (conditions.started[p] > 0.0) {
        const AimTerms aims = aim_terms(pace_of(view, p), levers, parameters);
        view.next.ambition[p] = ambition_after(ambition, quality, aims, parameters);
    } else {
        view.next.ambition[p] = ambition;
    }
    // What a member can be expected to bring: by its means as they are now, for funding is known to all.
    const auto means = [&](int m) -> Number {
        const int i = n.member_organisation[m];
        return conditions.fair[m] * view.now.seated[m] * view.path(i) * flows.joint_part[i];
    };
    Number expected{};
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) expected += means(m);
    const Number of_expected = 1.0 / larger(expected, 1e-12);
    const Number of_effort = 1.0 / larger(flows.joint_effort[p], 1e-12);
    const Number of_scale = 1.0 / parameters.experience_scale;
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        const int i = n.member_organisation[m];
        const Number delivered = flows.effort[m] * of_effort;
        const Number owed = means(m) * of_expected;
        flows.shown[m] = of_scale * experience_of(quality, surprise, ambition, view.now.off_loading[i], delivered, owed);
    }
}

/// Trust left by what ends or happens on this date, in a partnership at work.
[[nodiscard]] static inline Number trust_left(const View& view, int p) noexcept
{
    const Number left = trust_left_by_date(view.lever(Lever::trust_lost_at_end, p), view.conditions.breach[p],
                                           view.parameters);
    return either(view.flows.active[p] > 0.0, left, 1.0);
}

/// Attention that targets of their own bind in the two organisations of a tie.
[[nodiscard]] static inline Number targets_on(const View& view, int t) noexcept
{
    return view.conditions.targets.empty() ? Number{} : as_number(view.conditions.targets[t]);
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
    const NumberParameters p = view.parameters;
    const Number of_return = p.reciprocity / p.experience_scale;
    int t = view.part.simple_ties.first;
    for (const int partnership : view.part.partnerships) {
        const int first = n.member_begin[partnership];
        const int last = n.member_begin[partnership + 1];
        if (first == last || t == n.simple_end[last - 1]) continue;
        if (!learns(view, partnership)) {
            for (; t < n.simple_end[last - 1]; ++t) view.next.trust[t] = view.now.trust[t];
            continue;
        }
        const TrustTerms of = trust_terms(view.levers_of(partnership), p);
        const Number spread = of.noise / p.experience_scale;
        // Contact is the same for all ties of a partnership but those of a member who has withdrawn.
        const TrustPace with = trust_pace(view.flows.contact[partnership], of.up, p);
        const TrustPace without = trust_pace(0.0, of.up, p);
        const Number governance = view.now.governance[partnership];
        const Number left_by_date = trust_left(view, partnership);
        const bool complete = !in_any_replicate(view.flows.size[partnership] < view.conditions.size[partnership]);
        for (int m = first; m < last; ++m) {
            const Number back = of_return * view.flows.returned[m];
            const Number kept = left_by_date *
                                trust_kept(view.flows.left[n.member_organisation[m]], of.personal, governance);
            for (; t < n.simple_end[m]; ++t) {
                const Number own = noise(draw(key, n.tie_hash[t]));
                const Number g = view.flows.shown[n.shared_receiver[t]] + back + spread * own;
                const Number ceiling = trust_ceiling(governance, view.present.inequality[t], targets_on(view, t), p);
                const Number now = view.now.trust[t];
                const bool meets = view.conditions.meets[t] > 0.0;
                if (complete || !meets) {
                    view.next.trust[t] = kept * trust_after(now, g, ceiling, meets ? with : without, p);
                } else {
                    // Somebody has left in some replicate: there the tie has no contact any more.
                    const Number both = view.flows.here[m] * view.flows.here[n.shared_receiver[t]];
                    view.next.trust[t] = kept * either(both > 0.0, trust_after(now, g, ceiling, with, p),
                                                       trust_after(now, g, ceiling, without, p));
                }
            }
        }
    }
}

/// Ties that run through several partnerships: experience and governance weighted by effort, the closest contact.
static inline void revise_shared_ties(const View& view, Bits key)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const Conditions& conditions = view.conditions;
    const Number of_return = p.reciprocity / p.experience_scale;
    const TrustTerms without_levers = trust_terms([](Lever) { return Number{}; }, p);
    for (const int t : view.part.shared_ties) {
        Number effort{};
        Number shown{};
        Number governance{};
        Number contact{};
        TrustTerms of = without_levers;
        Number left_by_date = 1.0;
        bool runs = false;
        for (int x = n.shared_begin[t]; x < n.shared_begin[t + 1]; ++x) {
            const int partnership = n.shared_partnership[x];
            if (!learns(view, partnership)) continue;
            runs = true;
            of = best_of(of, trust_terms(view.levers_of(partnership), p));
            left_by_date *= trust_left(view, partnership);
            const Number weight = larger(view.flows.joint_effort[partnership], 1e-9);
            effort += weight;
            shown += weight *
                     (view.flows.shown[n.shared_receiver[x]] + of_return * view.flows.returned[n.shared_giver[x]]);
            governance += weight * view.now.governance[partnership];
            const Number both = view.flows.here[n.shared_giver[x]] * view.flows.here[n.shared_receiver[x]];
            contact = larger(contact, conditions.meets[x] * both * view.flows.contact[partnership]);
        }
        if (!runs) {
            view.next.trust[t] = view.now.trust[t];
            continue;
        }
        const Number spread = of.noise / p.experience_scale;
        const Number clear = governance / effort;
        const Number g = shown / effort + spread * noise(draw(key, n.tie_hash[t]));
        const Number ceiling = trust_ceiling(clear, view.present.inequality[t], targets_on(view, t), p);
        const Number trust = trust_after(view.now.trust[t], g, ceiling, trust_pace(contact, of.up, p), p);
        view.next.trust[t] = left_by_date * trust * trust_kept(view.flows.left[n.tie_giver[t]], of.personal, clear);
    }
}

/// The trust loop: aims, experience, trust.
static void trust(const View& view)
{
    const Bits partnership_key = key_for(view, Purpose::partnership_experience);
    const Bits tie_key = key_for(view, Purpose::tie_experience);
    for (const int p : view.part.partnerships) show(view, p, partnership_key);
    revise_simple_ties(view, tie_key);
    revise_shared_ties(view, tie_key);
}

}  // namespace concord
