#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/culture.hpp"

namespace concord {

namespace {

/// What an organisation experiences of joint work: the mean over its partnerships at work, contracts left out.
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
        const Number weight = view.conditions.learns[n.organisation_member[x]] * flows.active[p];
        count += weight;
        quality += weight * (flows.quality[p] + flows.surprise_noise[p]);
        contact += weight * flows.contact[p];
    }
    const Number each = 1.0 / larger(count, 1.0);
    return {quality * each, contact * each};
}

/// Openness moves through the levels of each organisation.
static void shape_culture(const View& view)
{
    const Network& n = view.network;
    const Parameters& p = view.parameters;
    const Conditions& conditions = view.conditions;
    const Bits key = key_for(view, Purpose::leader_tone);
    constexpr int chief = levels - 1;
    constexpr int levels_that_see = 3;
    for (const int i : view.part.organisations) {
        const int everyone = i * levels;
        const double tone = view.stance.response[i]->tone;
        const double celebrate = p.celebrate + conditions.of(Lever::celebrate)[i];
        const double co_production = p.co_production + conditions.of(Lever::co_production)[i];
        const Number strain = view.now.strain[i];
        const auto [quality, contact] = experience_of_joint_work(view, i);
        Number openness[levels];
        for (int level = 0; level < levels; ++level) openness[level] = view.now.openness[everyone + level];
        for (int level = 0; level < levels; ++level) {
            const Number s = openness[level];
            const auto lever = static_cast<Lever>(static_cast<int>(Lever::openness_rate_everyone) + level);
            Number rate = -rigidity_of(s, strain, p);
            if (const double raised = conditions.of(lever)[i]; raised > 0.0) rate += raised * (1.0 - s);
            if (level < chief) rate += pull_from_above(s, openness[level + 1], co_production, p);
            if (level > 0) rate += pull_from_below(s, openness[level - 1], p);
            if (level < levels_that_see) rate += pull_of_experience(s, quality, contact, celebrate, p);
            if (level == chief) rate += pull_of_tone(s, tone, p);
            view.next.openness[everyone + level] = openness_after(s, rate);
        }
        // A draw is made only where a leader left in some replicate.
        const Mask left = view.flows.left[i] > 0.0;
        if (!in_any_replicate(left)) continue;
        const Number fresh = new_chief(tone, noise(draw(key, n.organisation_hash[i])), p);
        Number& top = view.next.openness[everyone + chief];
        top = either(left, fresh, top);
    }
}

}  // namespace concord
