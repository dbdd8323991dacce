#include "experiment/diagnosis.hpp"

#include <algorithm>
#include <cmath>

#include "experiment/mean_field.hpp"

namespace concord {

namespace {

/// Mean measures of one partnership over one year.
class Year {
public:
    Year(const Ensemble& e, const Network& n, std::size_t policy, int partnership, int year)
        : at_(e.policies[policy].partnership.data() +
              ((static_cast<std::size_t>(year) - 1) * static_cast<std::size_t>(n.partnerships) +
               static_cast<std::size_t>(partnership)) *
                  measure_count)
        , months_(std::min(12, e.months - 12 * (year - 1)))
    {}

    [[nodiscard]] double at_work() const { return sum(Measure::months_at_work) / months_; }
    /// Mean over all replicates and months of the year.
    [[nodiscard]] double mean(Measure m) const { return sum(m) / months_; }
    /// Mean over the replicates and months at work; NaN without any.
    [[nodiscard]] double mean_at_work(Measure m, std::size_t offset = 0) const
    {
        const double months = sum(Measure::months_at_work);
        return months > 0.0 ? at_[static_cast<std::size_t>(m) + offset] / months : undefined;
    }

private:
    [[nodiscard]] double sum(Measure m) const { return at_[static_cast<std::size_t>(m)]; }
    const double* at_;
    double months_;
};

/// ln-loss by cause at the default start, for as many members.
std::array<double, cause_count> default_causes(double members)
{
    const Parameters p;
    const QualityWeights w = quality_weights(p);
    return {factor_cause(w.trust, p.opening_trust),
            factor_cause(w.governance, p.opening_governance),
            factor_cause(w.data_sharing, p.opening_data_sharing),
            factor_cause(w.language, p.opening_language),
            factor_cause(w.culture, p.opening_openness),
            factor_cause(w.interoperability, p.opening_interoperability),
            overhead_cause(members, p.opening_governance, p.opening_trust, p)};
}

/// Interventions by estimated release, largest first; only those that help.
struct Estimate {
    const InterventionRow* intervention;
    double released;  ///< £m a year
};

std::vector<Estimate> estimates_for(const Standing& standing, double realised, double potential, const Parameters& p)
{
    double causes = 0.0;
    for (const double cause : standing.cause) causes += cause;
    const double quality = quality_from(causes);
    // realised = Y (c Φ − c*) and potential = Y (c − c*), so that their difference gives Y c.
    const double reachable = (potential - realised) / larger(1.0 - quality, 1e-9);
    const double without = quality_without(standing, p);
    std::vector<Estimate> estimates;
    for (const InterventionRow& row : intervention_table) {
        const double released = reachable * quality_gain(standing, row, p, without);
        if (released > 0.0) estimates.push_back({&row, released});
    }
    std::stable_sort(estimates.begin(), estimates.end(),
                     [](const Estimate& a, const Estimate& b) { return a.released > b.released; });
    return estimates;
}

Standing standing_of(const Stance& stance, const Year& year, int partnership, double members, double tone)
{
    Standing standing;
    standing.members = members;
    standing.contact = year.mean_at_work(Measure::contact);
    standing.pace = stance.pace[static_cast<std::size_t>(partnership)];
    standing.tone = tone;
    for (std::size_t c = 0; c < cause_count; ++c) standing.cause[c] = year.mean_at_work(Measure::first_cause, c);
    return standing;
}

double mean_tone(const Network& n, const Stance& stance, int partnership)
{
    double sum = 0.0;
    for (int m = n.member_begin[partnership]; m < n.member_begin[partnership + 1]; ++m)
        sum += stance.response[n.member_organisation[m]]->tone;
    return sum / (n.member_begin[partnership + 1] - n.member_begin[partnership]);
}

/// One partnership in years `from` to the last, under one policy.
void diagnose(const Scenario& scenario, const Network& n, const Ensemble& e, const Stance& stance, std::size_t policy,
              int p, int from, std::vector<DiagnosisRow>& rows)
{
    const bool contract = n.is_contract[p] > 0.0;
    const double members = n.member_begin[p + 1] - n.member_begin[p];
    const std::array<double, cause_count> start = default_causes(members);
    const double tone = mean_tone(n, stance, p);
    for (int y = from; y <= e.years; ++y) {
        const Year year(e, n, policy, p, y);
        DiagnosisRow row;
        row.policy = policy;
        row.partnership = p;
        row.year = y;
        row.members = members;
        row.active_share = year.at_work();
        row.realised = year.mean(Measure::realised);
        row.potential = year.mean(Measure::potential);
        row.inertia = row.potential > 1e-12 ? 1.0 - row.realised / row.potential : undefined;
        row.released = undefined;
        row.cause.fill(undefined);
        if (row.active_share > 0.0 && !contract) {
            const Standing standing = standing_of(stance, year, p, members, tone);
            double sum = 0.0;
            for (const double cause : standing.cause) sum += cause;
            double most = 0.0;
            for (std::size_t c = 0; c < cause_count; ++c) {
                row.cause[c] = standing.cause[c] / larger(sum, 1e-12);
                const double risen = standing.cause[c] - start[c];
                if (risen > most) {
                    most = risen;
                    row.stands_out = static_cast<int>(c);
                }
            }
            const std::vector<Estimate> best = estimates_for(standing, year.mean_at_work(Measure::realised),
                                                             year.mean_at_work(Measure::potential), scenario.parameters);
            if (!best.empty()) {
                row.best = best.front().intervention;
                row.released = best.front().released;
            }
        }
        rows.push_back(row);
    }
}

/// Rows of the years from `from` on.
std::vector<DiagnosisRow> diagnosis_from(const Scenario& scenario, const Network& n, const Ensemble& e, int from)
{
    std::vector<DiagnosisRow> rows;
    for (std::size_t policy = 0; policy < e.policies.size(); ++policy) {
        if (e.policies[policy].partnership.empty()) continue;
        const Stance stance = stance_of(scenario, n, scenario.policies[policy]);
        for (int p = 0; p < n.partnerships; ++p) diagnose(scenario, n, e, stance, policy, p, from, rows);
    }
    return rows;
}

}  // namespace

std::string_view kind_of(const Scenario& scenario, int partnership)
{
    const Partnership& row = scenario.partnerships[static_cast<std::size_t>(partnership)];
    if (row.form == Form::contract) return "contract";
    return row.areas.empty() ? "between_forces" : "local";
}

std::vector<DiagnosisRow> diagnosis_of(const Scenario& scenario, const Network& n, const Ensemble& e)
{
    return diagnosis_from(scenario, n, e, 1);
}

std::vector<DiagnosisRow> last_diagnosis_of(const Scenario& scenario, const Network& n, const Ensemble& e)
{
    return diagnosis_from(scenario, n, e, e.years);
}

std::vector<std::vector<Release>> confirm_releases(const Scenario& scenario, const Network& n, const Ensemble& e,
                                                   std::size_t policy, const EnsembleOptions& options, int replicates)
{
    std::vector<int> all(static_cast<std::size_t>(n.partnerships));
    for (int p = 0; p < n.partnerships; ++p) all[p] = p;
    return confirm_releases(scenario, n, e, policy, all, options, replicates);
}

std::vector<std::vector<Release>> confirm_releases(const Scenario& scenario, const Network& n, const Ensemble& e,
                                                   std::size_t policy, const std::vector<int>& partnerships,
                                                   const EnsembleOptions& options, int replicates)
{
    constexpr std::size_t confirmed = 3;
    const Kernel& kernel = options.kernel != nullptr ? *options.kernel : best_kernel();
    const Stance stance = stance_of(scenario, n, scenario.policies[policy]);
    std::vector<std::vector<Release>> releases(static_cast<std::size_t>(n.partnerships));
    for (const int p : partnerships) {
        if (n.is_contract[p] > 0.0) continue;
        // Where it stands in its first year at work, when an intervention would begin.
        for (int y = 1; y <= e.years; ++y) {
            const Year year(e, n, policy, p, y);
            if (!(year.at_work() > 0.0)) continue;
            const double members = n.member_begin[p + 1] - n.member_begin[p];
            const Standing standing = standing_of(stance, year, p, members, mean_tone(n, stance, p));
            for (const Estimate& estimate : estimates_for(standing, year.mean_at_work(Measure::realised),
                                                          year.mean_at_work(Measure::potential), scenario.parameters)) {
                if (releases[p].size() < confirmed)
                    releases[p].push_back({estimate.intervention, estimate.released, {}});
            }
            break;
        }
    }

    if (std::all_of(releases.begin(), releases.end(), [](const auto& list) { return list.empty(); })) return releases;

    // The mean realised advantage of a partnership over a run, by replicate.
    const auto realised = [&](const Scenario& with, const Opening& opening) {
        const Trajectory t = simulate(with, n, with.policies[policy], opening, with.seed, kernel, {false, false, true});
        std::vector<Lanes> mean(static_cast<std::size_t>(n.partnerships), Lanes{});
        for (int y = 0; y < t.years; ++y) {
            for (int p = 0; p < n.partnerships; ++p) {
                const Lanes& sum = t.partnership[(static_cast<std::size_t>(y) * n.partnerships + p) * measure_count +
                                                 static_cast<std::size_t>(Measure::realised)];
                for (int l = 0; l < lane_count; ++l) mean[p].at[l] += sum.at[l] / t.months;
            }
        }
        return mean;
    };
    std::vector<std::vector<std::vector<double>>> gains(releases.size());
    for (std::size_t p = 0; p < releases.size(); ++p) gains[p].resize(releases[p].size());
    for (int first = 0; first < replicates; first += lane_count) {
        const Opening opening = open(scenario, n, scenario.seed, static_cast<std::uint64_t>(first), kernel);
        const std::vector<Lanes> without = realised(scenario, opening);
        for (std::size_t p = 0; p < releases.size(); ++p) {
            for (std::size_t r = 0; r < releases[p].size(); ++r) {
                Scenario with = scenario;
                Intervention trial;
                trial.type = releases[p][r].intervention;
                trial.target = {Target::Of::partnership, scenario.partnerships[p].id};
                trial.from = scenario.partnerships[p].from ? std::max(scenario.start, *scenario.partnerships[p].from)
                                                           : scenario.start;
                trial.strength = trial.type->strength;
                with.interventions.push_back(trial);
                const std::vector<Lanes> mean = realised(with, opening);
                for (int l = 0; l < lane_count && first + l < replicates; ++l)
                    gains[p][r].push_back(mean[p].at[l] - without[p].at[l]);
            }
        }
    }
    for (std::size_t p = 0; p < releases.size(); ++p) {
        for (std::size_t r = 0; r < releases[p].size(); ++r) releases[p][r].released = spread_of(gains[p][r]);
        std::stable_sort(releases[p].begin(), releases[p].end(),
                         [](const Release& a, const Release& b) { return a.released.median > b.released.median; });
    }
    return releases;
}

}  // namespace concord
