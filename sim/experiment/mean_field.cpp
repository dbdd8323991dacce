#include "experiment/mean_field.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/processes/culture.hpp"
#include "model/processes/interventions.hpp"
#include "model/processes/leaders.hpp"
#include "model/processes/quality.hpp"
#include "model/processes/trust.hpp"
#include "model/processes/upkeep.hpp"

namespace concord {

namespace {

/// What an intervention moves, by lever.
using Levers = std::array<double, lever_count>;

/// What it moves in a month, at default strength, if it begins in month 0.
Levers levers_in(int month, const InterventionRow& type, const Parameters& p)
{
    const int leaves = months_in_post(type, p);
    const int until = leaves == never_ends ? std::numeric_limits<int>::max() : leaves;
    Levers levers{};
    for (const LeverEffect& effect : effects_of(type)) {
        const LeverRow& row = row_of(moved_by(effect, type, default_level));
        double& lever = levers[static_cast<std::size_t>(row.lever)];
        lever += effect.per_strength * type.strength * strength_in(month, 0, until, row.acts, type.fade);
        lever = std::min(lever, row.cap);
    }
    return levers;
}

/// Half of eight equally likely values of a standard normal draw; the other half has the opposite sign. Their variance is 1.
constexpr std::array<double, 4> draws{0.1625, 0.5054, 0.9211, 1.694};

/// Mean of next month's trust over the noise of experience: once of the partnership, once of the tie.
double mean_trust_after(double trust, double shown, double noise, double ceiling, const TrustPace& pace,
                        const Parameters& p)
{
    const double in_scales = shown / p.experience_scale;
    const double deviation = 1.4142135623730951 * noise / p.experience_scale;
    double sum = 0.0;
    for (const double draw : draws) {
        for (const double surprise : {in_scales + draw * deviation, in_scales - draw * deviation})
            sum += trust_after(trust, surprise, ceiling, pace, p);
    }
    return sum / (2.0 * draws.size());
}

/// A partnership in the mean over its members and over replicates.
struct State {
    double trust = 0.0;
    double ambition = 0.0;
    Bonds bonds{};
    Openness openness{};
};

double quality_of(const State& now, const Standing& standing, double core, const QualityWeights& weights,
                  const Parameters& p)
{
    Factors factors{};
    factors.of[cause_trust] = now.trust;
    factors.of[cause_governance] = now.bonds.governance;
    factors.of[cause_data_sharing] = now.bonds.data_sharing;
    factors.of[cause_language] = now.bonds.language;
    factors.of[cause_culture] = now.openness.of[0];
    factors.of[cause_interoperability] = now.bonds.interoperability;
    return quality_from(causes_of(factors, {standing.members, standing.difference, core}, weights, p).sum());
}

/// The state that costs what the partnership has been seen to lose, cause by cause, its ambition at rest.
State state_behind(const Standing& standing, const QualityWeights& weights, const Parameters& p)
{
    const auto factor = [&](Cause cause) { return factor_behind(weights.of[cause], standing.cause[cause]); };
    State state;
    state.trust = factor(cause_trust);
    state.bonds = {factor(cause_governance), factor(cause_data_sharing), factor(cause_language),
                   factor(cause_interoperability)};
    for (double& openness : state.openness.of) openness = factor(cause_culture);
    state.ambition = steady_ambition(quality_of(state, standing, 0.0, weights, p), standing.pace, p.modesty, p);
    return state;
}

/// A month with the engine's own processes. What it draws is here its mean: the noise of experience, and leaders' exits.
State state_after(const State& now, const Standing& standing, double quality, double contact_without,
                  double language_left, const Levers& moved, const Parameters& p)
{
    const auto levers = [&](Lever lever) { return moved[static_cast<std::size_t>(lever)]; };
    const double contact = smaller(1.0, contact_without + levers(Lever::contact));
    const double leaving = leader_hazard(p);
    State next;
    const TrustTerms terms = trust_terms(levers, p);
    const double ceiling = trust_ceiling(now.bonds.governance, standing.inequality, levers(Lever::inside_targets), p);
    next.trust = mean_trust_after(now.trust, experience_of(quality, 0.0, now.ambition, 0.0, 0.0, 0.0), terms.noise,
                                  ceiling, trust_pace(contact, terms.up, p), p) *
                 trust_kept(leaving, terms.personal, now.bonds.governance) *
                 trust_left_by_date(levers(Lever::trust_lost_at_end), 0.0, p);
    next.ambition = ambition_after(now.ambition, quality, aim_terms(standing.pace, levers, p), p);
    const UpkeepTerms upkeep = upkeep_terms(standing.commissioner, 0.0, levers, p);
    next.bonds = bonds_dated(bonds_after(now.bonds, contact, now.openness.of[0], now.trust, language_left, upkeep, p),
                             0.0, upkeep);
    const CultureTerms culture = culture_terms(levers, p);
    const double seen = seen_quality(quality, standing.usual_quality, p);
    const double tone = tone_of(standing.tone, 0.0, p);
    for (std::size_t level = 0; level < level_count; ++level)
        next.openness.of[level] = openness_of_level(level, now.openness, 0.0, seen, contact, tone, culture, p);
    return next;
}

/// Working quality in each month ahead. `type` may be null: no intervention.
std::vector<double> quality_ahead(const Standing& standing, const InterventionRow* type, const Parameters& p)
{
    const QualityWeights weights = quality_weights(p);
    const double language_left = power(language_kept(leader_hazard(p), p), standing.members);
    State state = state_behind(standing, weights, p);
    std::vector<double> path;
    path.reserve(standing.contact.size());
    for (const double contact : standing.contact) {
        const auto month = static_cast<int>(path.size());
        const Levers levers = type != nullptr ? levers_in(month, *type, p) : Levers{};
        const double core = levers[static_cast<std::size_t>(Lever::core_group)];
        const double quality = quality_of(state, standing, core, weights, p);
        path.push_back(quality);
        state = state_after(state, standing, quality, contact, language_left, levers, p);
    }
    return path;
}

}  // namespace

int months_in_post(const InterventionRow& intervention, const Parameters& p)
{
    const auto effects = effects_of(intervention);
    const bool is_a_person = std::any_of(effects.begin(), effects.end(), [](const LeverEffect& effect) {
        return row_of(effect.lever).acts == Acts::at_end;
    });
    return is_a_person ? static_cast<int>(std::lround(p.tenure / years_per_month)) : never_ends;
}

std::vector<double> quality_without(const Standing& standing, const Parameters& p)
{
    return quality_ahead(standing, nullptr, p);
}

std::vector<double> quality_with(const Standing& standing, const InterventionRow& intervention, const Parameters& p)
{
    return quality_ahead(standing, &intervention, p);
}

}  // namespace concord
