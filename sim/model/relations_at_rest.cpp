#include "model/relations_at_rest.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/network.hpp"
#include "model/processes/meeting.hpp"
#include "model/processes/quality.hpp"
#include "model/processes/trust.hpp"
#include "model/processes/upkeep.hpp"
#include "model/standard_patch.hpp"

namespace concord {

namespace {

/// Who works with whom in the standard patch; what hangs on parameters in it is not read.
const Network& standard_network()
{
    static const Network network = network_of(level_patch());
    return network;
}

/// What somebody chooses at its default.
Parameters with_default_choices(Parameters p)
{
    for (const ParameterRow& row : parameter_table) {
        if (row.role == Role::choice) p.*row.field = row.default_value;
    }
    return p;
}

/// What a month does to trust in the mean over the noise of experience.
struct Effects {
    double good = 0.0;  ///< E⁺
    double bad = 0.0;   ///< E⁻
};

/// Noise by tenths of a standard deviation, to four of them each way.
constexpr int noise_steps = 40;
constexpr std::size_t noise_count = 2 * noise_steps + 1;

double noise_at(std::size_t place) { return 0.1 * (static_cast<int>(place) - noise_steps); }

/// How often each is met, unscaled: the normal density.
const std::array<double, noise_count> noise_weights = [] {
    std::array<double, noise_count> weights{};
    for (std::size_t at = 0; at < noise_count; ++at) weights[at] = exponential(-0.5 * noise_at(at) * noise_at(at));
    return weights;
}();

Effects effects_of(double surprise, double deviation, const Parameters& p)
{
    Effects effects;
    double weights = 0.0;
    for (std::size_t at = 0; at < noise_count; ++at) {
        const double weight = noise_weights[at];
        const double g = surprise + deviation * noise_at(at);
        weights += weight;
        if (g > 0.0)
            effects.good += weight * smaller(1.0, p.least_gain + g);
        else
            effects.bad += weight * smaller(1.0, -g);
    }
    return {effects.good / weights, effects.bad / weights};
}

/// Means over the partnerships of the standard patch at its start.
struct Standard {
    double contact = 0.0;
    double size = 0.0;
    double room = 0.0;  ///< mean of (ceiling − T0)⁺ E⁺
    double bad = 0.0;   ///< mean of E⁻
};

Standard standard_at(const Parameters& p)
{
    const Network& n = standard_network();
    Present sizes;
    compare_sizes(p, n, sizes);
    const QualityWeights weights = quality_weights(p);
    const double deviation = std::sqrt(2.0) * p.experience_noise / p.experience_scale;
    Standard mean;
    for (int row = 0; row < n.partnerships; ++row) {
        const int first = n.member_begin[row];
        const int last = n.member_begin[row + 1];
        const double size = last - first;
        std::vector<double> means(n.members, 0.0), effort(n.members, 0.0);
        double share = 0.0, all_means = 0.0, all_effort = 0.0;
        for (int m = first; m < last; ++m) {
            const int i = n.member_organisation[m];
            const double part = 1.0 / (n.organisation_member_begin[i + 1] - n.organisation_member_begin[i]);
            const double willing = willingness_of(p.opening_governance, sizes.gap[m], 0.0, p);
            share += p.joint_share * part * willing / size;
            all_means += means[m] = part * n.budget[i];
            all_effort += effort[m] = means[m] * willing;
        }
        const double quality = quality_from(
            causes_of(opening_factors(p), {size, n.difference[row], 0.0}, weights, p).sum());
        const double aims = quality * p.modesty - p.pace / p.patience;
        double room = 0.0, bad = 0.0;
        int pair = n.pair_begin[row];
        for (int giver = first; giver < last; ++giver) {
            for (int receiver = first; receiver < last; ++receiver) {
                if (receiver == giver) continue;
                const int tie = n.pair_tie[pair++];
                const double surprise = aims + effort[receiver] / all_effort - means[receiver] / all_means;
                const Effects effects = effects_of(surprise / p.experience_scale, deviation, p);
                const double ceiling = trust_ceiling(p.opening_governance, sizes.inequality[tie], 0.0, p);
                room += positive_part(ceiling - p.opening_trust) * effects.good;
                bad += effects.bad;
            }
        }
        const double pairs = size * (size - 1.0);
        mean.contact += contact_from(share, 0.0, p) / n.partnerships;
        mean.size += size / n.partnerships;
        mean.room += room / pairs / n.partnerships;
        mean.bad += bad / pairs / n.partnerships;
    }
    return mean;
}

}  // namespace

std::vector<Solved> relations_at_rest(const Parameters& given)
{
    Parameters p = with_default_choices(given);
    const double data_sharing = data_sharing_aim(p.protocol, 0.0, p.opening_openness, p.opening_trust, p);
    const Range& possible = parameter_named("opening_data_sharing")->valid;
    p.opening_data_sharing = std::clamp(data_sharing, possible.low,
                                        possible.high);  // which the working quality at the start has
    const Standard at = standard_at(p);
    const double governance = p.opening_governance;
    const double lost = p.trust_down * at.contact * at.bad + p.trust_decay * (1.0 - at.contact) * (1.0 - at.contact) +
                        p.personal_trust * (1.0 - governance) / p.tenure;
    const double forgotten = p.language_loss + at.size * p.turnover_loss / p.tenure;
    const auto row = [](double Parameters::*field) {
        return std::find_if(parameter_table.begin(), parameter_table.end(),
                            [&](const ParameterRow& one) { return one.field == field; });
    };
    return {{row(&Parameters::governance_build),
             p.governance_erosion * (1.0 - p.opening_openness) * governance / (at.contact * (1.0 - governance))},
            {row(&Parameters::language_rate), forgotten * p.opening_language / (at.contact * (1.0 - p.opening_language))},
            {row(&Parameters::opening_data_sharing), data_sharing},
            {row(&Parameters::trust_up), lost * p.opening_trust / (at.contact * larger(at.room, 1e-9))}};
}

namespace {

std::vector<Solved> not_given(const Scenario& scenario)
{
    std::vector<Solved> solved = relations_at_rest(scenario.parameters);
    std::erase_if(solved, [&](const Solved& one) {
        return scenario.given_parameters.count(std::string(one.parameter->name)) != 0;
    });
    return solved;
}

}  // namespace

void settle(Scenario& scenario)
{
    for (const Solved& solved : not_given(scenario)) {
        const ParameterRow& row = *solved.parameter;
        scenario.parameters.*row.field = std::clamp(solved.value, row.valid.low, row.valid.high);
    }
}

std::vector<Solved> drifting_from_start(const Scenario& scenario)
{
    std::vector<Solved> solved = not_given(scenario);
    std::erase_if(solved, [](const Solved& one) { return one.parameter->valid.holds(one.value); });
    return solved;
}

}  // namespace concord
