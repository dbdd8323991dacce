#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/culture.hpp"

namespace concord {

namespace {

/// What an organisation experiences of joint work, as openness sees it: the mean over its partnerships at work, contracts left out.
struct Experience {
    Number quality, contact;
};

}  // namespace

[[nodiscard]] static inline Experience experience_of_joint_work(const View& view, int i)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    Number quality{};
    Number contact{};
    Number count{};
    for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x) {
        const int p = n.organisation_partnership[x];
        const Number weight = view.conditions.learns[n.organisation_member[x]] *
                              view.now.seated[n.organisation_member[x]] * flows.active[p];
        count += weight;
        quality += weight * flows.seen_quality[p];
        contact += weight * flows.contact[p];
    }
    const Number each = 1.0 / larger(count, 1.0);
    return {quality * each, contact * each};
}

/// Openness moves through the levels of each organisation.
static void culture(const View& view)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const Bits key = key_for(view, Purpose::leader_tone);
    constexpr int chief = levels - 1;
    for (const int partnership : view.part.partnerships)
        view.flows.seen_quality[partnership] = seen_quality(view.flows.quality[partnership] +
                                                                view.flows.surprise_noise[partnership],
                                                            view.present.usual_quality[partnership], p);
    for (const int i : view.part.organisations) {
        const int everyone = i * levels;
        const Number tone = tone_of(asked(view, i, &Response::tone), view.responses[0](&Response::tone), p);
        const CultureTerms terms = culture_terms(view.levers_of(i), p);
        const auto [quality, contact] = experience_of_joint_work(view, i);
        Openness openness;
        for (int level = 0; level < levels; ++level) openness.of[level] = view.now.openness[everyone + level];
        const Number strain = view.now.strain[i];
        for (int level = 0; level < levels; ++level)
            view.next.openness[everyone + level] = openness_of_level(static_cast<std::size_t>(level), openness, strain,
                                                                     quality, contact, tone, terms, p);
        // A draw is made only where a leader left in some replicate.
        const Mask left = view.flows.left[i] > 0.0;
        if (!in_any_replicate(left)) continue;
        const Number fresh = new_chief(tone, noise(draw(key, n.organisation_hash[i])), p);
        Number& top = view.next.openness[everyone + chief];
        top = either(left, fresh, top);
    }
}

}  // namespace concord
