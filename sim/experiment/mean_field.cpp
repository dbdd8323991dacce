#include "experiment/mean_field.hpp"

#include "model/processes/culture.hpp"
#include "model/processes/trust.hpp"
#include "model/processes/upkeep.hpp"

namespace concord {

namespace {

constexpr int months_ahead = 24;

/// What an intervention moves, by lever.
using Levers = std::array<double, lever_count>;

double of(const Levers& levers, Lever lever) { return levers[static_cast<std::size_t>(lever)]; }

/// Mean of next month's trust over the experience noise: drawn once per partnership and once per tie, so its variance is twice
/// that of one draw.
double expected_trust(double trust, double g, double contact, double spread, double up, double ceiling,
                      const Parameters& p)
{
    constexpr double node = 1.7320508075688772;  // Gauss–Hermite with three points, standard normal
    const double step = node * 1.4142135623730951 * spread;
    return trust_after(trust, g, contact, ceiling, up, p) * (2.0 / 3.0) +
           trust_after(trust, g + step, contact, ceiling, up, p) * (1.0 / 6.0) +
           trust_after(trust, g - step, contact, ceiling, up, p) * (1.0 / 6.0);
}

/// Working quality, mean over the months ahead, under the given levers.
double mean_quality(const Standing& standing, const Levers& levers, const Parameters& p)
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

    const double contact = smaller(1.0, standing.contact + of(levers, Lever::contact));
    const double modesty = p.modesty + of(levers, Lever::modesty);
    const double pace = standing.pace * (1.0 - of(levers, Lever::pace_cut));
    const double up = p.trust_up * (1.0 + of(levers, Lever::trust_up_rate));
    const double spread = p.experience_noise * (1.0 - of(levers, Lever::noise_cut));
    const double personal = p.personal * (1.0 - of(levers, Lever::personal_cut));
    const double turnover = years_per_month / p.tenure;
    double ambition = -1.0;
    double sum = 0.0;
    for (int month = 0; month < months_ahead; ++month) {
        const double causes = factor_cause(w.trust, trust) + factor_cause(w.governance, governance) +
                              factor_cause(w.data_sharing, sharing) + factor_cause(w.language, language) +
                              factor_cause(w.culture, open[0]) + factor_cause(w.interoperability, interoperability) +
                              overhead_cause(standing.members, governance, trust, p);
        const double quality = quality_from(causes);
        sum += quality;
        if (ambition < 0.0) ambition = steady_ambition(quality, standing.pace, p.modesty, p);
        const double ceiling = trust_ceiling(governance, 0.0, of(levers, Lever::inside_targets), p);
        trust = expected_trust(trust, quality - ambition, contact, spread, up, ceiling, p) *
                (1.0 - turnover * personal * (1.0 - governance));
        ambition = ambition_after(ambition, quality, pace, modesty, p);
        const double protocol = smaller(1.0, p.protocol + of(levers, Lever::protocol));
        sharing = data_sharing_after(sharing, protocol, trust, p);
        governance = governance_after(governance, contact, open[0], p.governance_build, p);
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
    return sum / months_ahead;
}

}  // namespace

double quality_gain(const Standing& standing, const InterventionRow& intervention, const Parameters& p)
{
    return quality_gain(standing, intervention, p, quality_without(standing, p));
}

double quality_without(const Standing& standing, const Parameters& p) { return mean_quality(standing, Levers{}, p); }

double quality_gain(const Standing& standing, const InterventionRow& intervention, const Parameters& p, double without)
{
    Levers with{};
    for (const LeverEffect& effect : intervention.effects) {
        if (effect.lever == Lever::count) continue;
        Lever lever = effect.lever;
        // A level of leadership that is not named is the senior one, as in a scenario.
        if (intervention.name == "leadership_development") lever = Lever::openness_rate_senior;
        with[static_cast<std::size_t>(lever)] += effect.per_strength * intervention.strength;
    }
    return mean_quality(standing, with, p) - without;
}

}  // namespace concord
