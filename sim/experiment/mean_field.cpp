#include "experiment/mean_field.hpp"

#include <algorithm>
#include <cmath>

#include "model/processes/culture.hpp"
#include "model/processes/trust.hpp"
#include "model/processes/upkeep.hpp"

namespace concord {

namespace {

/// What an intervention moves, by lever.
using Levers = std::array<double, lever_count>;

double of(const Levers& levers, Lever lever) { return levers[static_cast<std::size_t>(lever)]; }

/// Mean of next month's trust over luck. What is gained and lost is linear in the surprise on either side of 0 (the caps are
/// more than three standard deviations away) and jumps there, so that the mean hangs on how often the surprise is good:
///
///     x ~ N(g, σ) in scales,  P = P(x > 0),  E x⁺ = g P + σ φ(g/σ),  E x⁻ = E x⁺ − g
///
///     σ   once per partnership and once per tie: √2 of one draw's
///
/// P by the logistic curve, which is within .01 of the normal.
double expected_trust(double trust, double g, double contact, double spread, double up, double ceiling,
                      const Parameters& p)
{
    const double mean = g / p.experience_scale;
    const double deviation = larger(1.4142135623730951 * spread / p.experience_scale, 1e-6);
    const double z = clamped(mean / deviation, -30.0, 30.0);
    const double good = 1.0 / (1.0 + exponential(-1.702 * z));
    const double above = mean * good + deviation * 0.3989422804014327 * exponential(-0.5 * z * z);
    const double below = above - mean;
    const TrustPace pace = trust_pace(contact, up, p);
    return trust + pace.up * positive_part(ceiling - trust) * smaller(1.0, 0.2 * good + larger(0.0, above)) -
           pace.down * trust * smaller(1.0, larger(0.0, below)) - pace.decay * trust;
}

/// Levers after an end, and the share of trust that goes with it; without an end none.
struct Ending {
    int month = never_ends;
    double trust_lost = 0.0;
};

/// Working quality in each month ahead, under the given levers until they end.
std::vector<double> quality_ahead(const Standing& standing, Levers levers, Ending ending, const Parameters& p)
{
    const QualityWeights w = quality_weights(p);
    const auto factor = [&](Cause cause, double weight) {
        return weight > 0.0 ? exponential(-standing.cause[cause] / weight) : 1.0;
    };
    double trust = factor(cause_trust, w.trust);
    double governance = factor(cause_governance, w.governance);
    double sharing = factor(cause_data_sharing, w.data_sharing);
    double language = factor(cause_language, w.language);
    double interoperability = factor(cause_interoperability, w.interoperability);
    std::array<double, level_count> open{};
    open.fill(factor(cause_culture, w.culture));
    governance += of(levers, Lever::governance_once) * (1.0 - governance);
    sharing += of(levers, Lever::data_sharing_once) * (1.0 - sharing);

    const double turnover = years_per_month / p.tenure;
    double ambition = -1.0;
    std::vector<double> path;
    path.reserve(standing.contact.size());
    for (std::size_t month = 0; month < standing.contact.size(); ++month) {
        if (static_cast<int>(month) == ending.month) {
            levers = {};
            trust *= 1.0 - ending.trust_lost;
        }
        const double contact = smaller(1.0, standing.contact[month] + of(levers, Lever::contact));
        const double modesty = smaller(0.95, p.modesty + of(levers, Lever::modesty));
        const double pace = standing.pace * (1.0 - of(levers, Lever::pace_cut));
        const double up = p.trust_up * (1.0 + of(levers, Lever::trust_up_rate));
        const double spread = p.experience_noise * (1.0 - of(levers, Lever::noise_cut));
        const double personal = p.personal * (1.0 - of(levers, Lever::personal_cut));
        const double causes = factor_cause(w.trust, trust) + factor_cause(w.governance, governance) +
                              factor_cause(w.data_sharing, sharing) + factor_cause(w.language, language) +
                              factor_cause(w.culture, open[0]) + factor_cause(w.interoperability, interoperability) +
                              overhead_cause(standing.members, governance, trust, p);
        const double quality = quality_from(causes);
        path.push_back(quality);
        if (ambition < 0.0) ambition = steady_ambition(quality, standing.pace, p.modesty, p);
        const double ceiling = trust_ceiling(governance, 0.0, of(levers, Lever::inside_targets), p);
        trust = expected_trust(trust, quality - ambition, contact, spread, up, ceiling, p) *
                (1.0 - turnover * personal * (1.0 - governance));
        ambition = ambition_after(ambition, quality, pace, modesty, p);
        const double protocol = smaller(1.0, p.protocol + of(levers, Lever::protocol));
        sharing = data_sharing_after(sharing, protocol, trust, p);
        governance = governance_after(governance, contact, open[0], standing.governance_build, p);
        language = language_after(language, contact, p.language_rate * (1.0 + of(levers, Lever::language_rate)), p) *
                   (1.0 - turnover * standing.members * p.turnover_loss);
        interoperability = interoperability_after(interoperability, of(levers, Lever::interoperability_rate));
        std::array<double, level_count> next = open;
        for (std::size_t level = 0; level < level_count; ++level) {
            const std::size_t above = level + 1 < level_count ? level + 1 : level;
            const std::size_t below = level > 0 ? level - 1 : level;
            const auto lever = static_cast<Lever>(static_cast<std::size_t>(Lever::openness_rate_everyone) + level);
            double rate = pull_from_above(open[level], open[above], p.co_production + of(levers, Lever::co_production),
                                          p) +
                          pull_from_below(open[level], open[below], p) + of(levers, lever) * (1.0 - open[level]);
            if (level < 3)
                rate += pull_of_experience(open[level], quality, contact, p.celebrate + of(levers, Lever::celebrate), p);
            if (level + 1 == level_count) rate += pull_of_tone(open[level], standing.tone, p);
            next[level] = openness_after(open[level], rate);
        }
        open = next;
    }
    return path;
}

}  // namespace

int months_in_post(const InterventionRow& intervention, const Parameters& p)
{
    const bool is_a_person = std::any_of(
        intervention.effects.begin(), intervention.effects.end(),
        [](const LeverEffect& effect) { return effect.lever == Lever::trust_lost_at_end; });
    return is_a_person ? static_cast<int>(std::lround(p.tenure / years_per_month)) : never_ends;
}

std::vector<double> quality_without(const Standing& standing, const Parameters& p)
{
    return quality_ahead(standing, {}, {}, p);
}

std::vector<double> quality_with(const Standing& standing, const InterventionRow& intervention, const Parameters& p)
{
    Levers levers{};
    for (const LeverEffect& effect : intervention.effects) {
        if (effect.lever == Lever::count) continue;
        Lever lever = effect.lever;
        // A level of leadership that is not named is the senior one, as in a scenario.
        if (intervention.name == "leadership_development") lever = Lever::openness_rate_senior;
        levers[static_cast<std::size_t>(lever)] += effect.per_strength * intervention.strength;
    }
    return quality_ahead(standing, levers, {months_in_post(intervention, p), of(levers, Lever::trust_lost_at_end)}, p);
}

}  // namespace concord
