#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/culture.hpp"

namespace concord {

/// Experienced quality and contact of an organisation: the mean over its partnerships at work, contracts left out.
struct ExperienceOfJointWork {
    Lanes quality;
    Lanes contact;
};

[[nodiscard]] static ExperienceOfJointWork experience_of_joint_work(const Step& step, int i)
{
    const Network& n = step.network;
    ExperienceOfJointWork mean{};
    Lanes count{};
    for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x) {
        const int m = n.organisation_member[x];
        const int p = n.member_partnership[m];
        const double present = step.conditions.present[m] * (1.0 - n.is_contract[p]);
        const Lanes& active_flow = step.flows.active[p];
        const Lanes& quality_flow = step.flows.quality[p];
        const Lanes& surprise_noise_flow = step.flows.surprise_noise[p];
        const Lanes& contact_flow = step.flows.contact[p];
        each_lane([&](int l) {
            const double weight = present * active_flow.at[l];
            count.at[l] += weight;
            mean.quality.at[l] += weight * (quality_flow.at[l] + surprise_noise_flow.at[l]);
            mean.contact.at[l] += weight * contact_flow.at[l];
        });
    }
    each_lane([&](int l) {
        const double each = 1.0 / larger(count.at[l], 1.0);
        mean.quality.at[l] *= each;
        mean.contact.at[l] *= each;
    });
    return mean;
}

/// Openness moves through the levels of each organisation.
static void shape_culture(const Step& step)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    const LaneKeys keys = keys_for(step, Purpose::leader_tone);
    constexpr std::size_t chief = level_count - 1;
    constexpr std::size_t levels_that_see = 3;
    for (int i = 0; i < n.organisations; ++i) {
        const ExperienceOfJointWork seen = experience_of_joint_work(step, i);
        const Lanes* now = step.now.openness + static_cast<std::size_t>(i) * level_count;
        Lanes* next = step.next.openness + static_cast<std::size_t>(i) * level_count;
        const double tone = step.stance.response[i]->tone;
        const double celebrate = p.celebrate + step.conditions.of(Lever::celebrate)[i];
        const double co_production = p.co_production + step.conditions.of(Lever::co_production)[i];
        const Lanes& strain = step.now.strain[i];
        const Lanes& left = step.flows.left[i];
        double opening[level_count];
        for (std::size_t level = 0; level < level_count; ++level) {
            const auto lever = static_cast<Lever>(static_cast<std::size_t>(Lever::openness_rate_everyone) + level);
            opening[level] = step.conditions.of(lever)[i];
        }
        each_lane([&](int l) {
#pragma GCC unroll 5
            for (std::size_t level = 0; level < level_count; ++level) {
                const double s = now[level].at[l];
                double rate = opening[level] * (1.0 - s) - rigidity_of(s, strain.at[l], p);
                if (level < chief) rate += pull_from_above(s, now[level + 1].at[l], co_production, p);
                if (level > 0) rate += pull_from_below(s, now[level - 1].at[l], p);
                if (level < levels_that_see)
                    rate += pull_of_experience(s, seen.quality.at[l], seen.contact.at[l], celebrate, p);
                if (level == chief) rate += pull_of_tone(s, tone, p);
                next[level].at[l] = openness_after(s, rate);
            }
        });
        // A draw is made only where a leader left in some lane.
        bool somebody_left = false;
        for (const double x : left.at) somebody_left = somebody_left || x > 0.0;
        if (!somebody_left) continue;
        const std::uint64_t organisation = n.organisation_hash[i];
        Lanes& top = next[chief];
        each_lane([&](int l) {
            const double fresh = new_chief(tone, noise(draw(keys.at[l], organisation)), p);
            const double stays = top.at[l];
            top.at[l] = left.at[l] > 0.0 ? fresh : stays;
        });
    }
}

}  // namespace concord
