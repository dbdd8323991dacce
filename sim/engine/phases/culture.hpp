#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/culture.hpp"

namespace concord {

/// Experienced quality and contact of an organisation: the mean over its partnerships at work.
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
        const double present = step.conditions.present[m];
        for (int l = 0; l < lane_count; ++l) {
            const double weight = present * step.flows.active[p].at[l];
            count.at[l] += weight;
            mean.quality.at[l] += weight * (step.flows.quality[p].at[l] + step.flows.surprise_noise[p].at[l]);
            mean.contact.at[l] += weight * step.flows.contact[p].at[l];
        }
    }
    for (int l = 0; l < lane_count; ++l) {
        const double each = 1.0 / larger(count.at[l], 1.0);
        mean.quality.at[l] *= each;
        mean.contact.at[l] *= each;
    }
    return mean;
}

/// Openness moves through the levels of each organisation.
static void shape_culture(const Step& step)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
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
        for (std::size_t level = 0; level < level_count; ++level) {
            const auto lever = static_cast<Lever>(static_cast<std::size_t>(Lever::openness_rate_everyone) + level);
            const double opening = step.conditions.of(lever)[i];
            const bool sees = level < levels_that_see;
            const std::size_t above = level < chief ? level + 1 : level;
            const std::size_t below = level > 0 ? level - 1 : level;
            for (int l = 0; l < lane_count; ++l) {
                const double s = now[level].at[l];
                double rate = pull_from_above(s, now[above].at[l], co_production, p) +
                              pull_from_below(s, now[below].at[l], p) - rigidity_of(s, strain.at[l], p) +
                              opening * (1.0 - s);
                if (sees) rate += pull_of_experience(s, seen.quality.at[l], seen.contact.at[l], celebrate, p);
                if (level == chief) rate += pull_of_tone(s, tone, p);
                next[level].at[l] = openness_after(s, rate);
            }
        }
        const std::uint64_t organisation = n.organisation_hash[i];
        for (int l = 0; l < lane_count; ++l) {
            const double fresh = new_chief(tone, noise(draw(keys.at[l], organisation)), p);
            next[chief].at[l] = left.at[l] > 0.0 ? fresh : next[chief].at[l];
        }
    }
}

}  // namespace concord
