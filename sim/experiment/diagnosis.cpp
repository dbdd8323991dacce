#include "experiment/diagnosis.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "experiment/mean_field.hpp"
#include "experiment/threads.hpp"
#include "model/parts.hpp"
#include "model/processes/culture.hpp"
#include "model/processes/quality.hpp"

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

    [[nodiscard]] int months() const { return months_; }
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
    int months_;
};

/// ln-loss by cause at a usual start, that of each future's opening parameters, for as many members with purposes as different; mean over
/// futures.
std::array<double, cause_count> usual_causes(double members, double difference, std::span<const Parameters> futures)
{
    std::array<double, cause_count> causes{};
    for (const Parameters& p : futures) {
        const Causes usual = causes_of(opening_factors(p), {members, difference, 0.0}, quality_weights(p), p);
        for (std::size_t c = 0; c < cause_count; ++c) causes[c] += usual.of[c] / static_cast<double>(futures.size());
    }
    return causes;
}

/// The response of an organisation; `hold` stands for what one chooses year by year.
const Response& response_of(const Stance& stance, int organisation)
{
    return *stance.rows[static_cast<std::size_t>(std::max(stance.fixed[organisation], 0))];
}

/// Mean of a number over the responses of a partnership's members.
double mean_asked(const Network& n, const Stance& stance, int partnership, double Response::*field)
{
    double sum = 0.0;
    for (int m = n.member_begin[partnership]; m < n.member_begin[partnership + 1]; ++m)
        sum += response_of(stance, n.member_organisation[m]).*field;
    return sum / (n.member_begin[partnership + 1] - n.member_begin[partnership]);
}

/// Mean ln-loss by cause over the replicates and months at work.
std::array<double, cause_count> causes_of(const Year& year)
{
    std::array<double, cause_count> causes{};
    for (std::size_t c = 0; c < cause_count; ++c) causes[c] = year.mean_at_work(Measure::first_cause, c);
    return causes;
}

/// What a year's joint work closes, £m a year, mean over all replicates and months.
double closed_in(const Year& year)
{
    const std::array<double, cause_count> causes = causes_of(year);
    const double quality = quality_from(std::accumulate(causes.begin(), causes.end(), 0.0));
    // realised = Y (c Φ − c*) and potential = Y (c − c*), so that their difference gives Y c.
    return quality * (year.mean(Measure::potential) - year.mean(Measure::realised)) / larger(1.0 - quality, 1e-9);
}

/// A partnership from its first year at work to the end of the run.
struct Outlook {
    Standing standing;
    std::vector<double> closed;  ///< by joint work in each month, £m
};

/// Inequality of a partnership's ties, mean.
double mean_inequality(const Network& n, int partnership)
{
    const auto first = n.pair_tie.begin() + n.pair_begin[partnership];
    const auto last = n.pair_tie.begin() + n.pair_begin[partnership + 1];
    const double sum = std::accumulate(first, last, 0.0,
                                       [&](double so_far, int tie) { return so_far + n.present.inequality[tie]; });
    return sum / static_cast<double>(std::max<std::ptrdiff_t>(1, last - first));
}

Outlook outlook_of(const Network& n, const Ensemble& e, const Stance& stance, std::size_t policy, int p)
{
    Outlook outlook;
    Standing& standing = outlook.standing;
    for (int y = 1; y <= e.years; ++y) {
        const Year year(e, n, policy, p, y);
        const bool works = year.at_work() > 0.0;
        if (standing.contact.empty()) {
            if (!works) continue;
            standing.cause = causes_of(year);
        }
        // In a year without it, as when a partner is away for a time, there is no contact and nothing is closed.
        const auto months = static_cast<std::size_t>(year.months());
        standing.contact.insert(standing.contact.end(), months, works ? year.mean_at_work(Measure::contact) : 0.0);
        outlook.closed.insert(outlook.closed.end(), months, works ? closed_in(year) * years_per_month : 0.0);
    }
    standing.difference = n.difference[p];
    standing.members = n.member_begin[p + 1] - n.member_begin[p];
    standing.inequality = mean_inequality(n, p);
    standing.pace = n.present.own_pace[p] *
                    (n.lead[p] >= 0 ? response_of(stance, n.lead[p]).pace : mean_asked(n, stance, p, &Response::pace));
    standing.tone = mean_asked(n, stance, p, &Response::tone) - stance.hold().tone;
    standing.usual_quality = n.present.usual_quality[p];
    standing.commissioner = n.commissioner[p];
    return outlook;
}

/// A single intervention on a partnership, begun with the run or with the partnership: what it is estimated to release.
struct EstimatedRelease {
    const InterventionRow* intervention;
    double released;  ///< £m a year, mean over the run
};

/// A partnership in one future, from where it stands in the mean over all: it loses to a cause as much more or less as it would at a usual
/// start there. `usual`: the mean of that.
Standing standing_in(const Parameters& future, Standing standing, const std::array<double, cause_count>& usual)
{
    const auto there = usual_causes(standing.members, standing.difference, {&future, 1});
    for (std::size_t c = 0; c < cause_count; ++c) {
        if (usual[c] > 0.0) standing.cause[c] *= there[c] / usual[c];
    }
    return standing;
}

/// What each intervention of a list would release in one future is added to its estimate. What joint work closes is taken to change as working
/// quality does.
void add_releases(const Outlook& outlook, const Standing& standing, const Parameters& future,
                  std::vector<EstimatedRelease>& estimates)
{
    const std::vector<double> without = quality_without(standing, future);
    for (EstimatedRelease& estimate : estimates) {
        const std::vector<double> with = quality_with(standing, *estimate.intervention, future);
        for (std::size_t m = 0; m < with.size(); ++m)
            estimate.released += outlook.closed[m] * (with[m] / without[m] - 1.0);
    }
}

/// Best first; only those that help. All are tried in the first future, and the best of them in a few more: the estimate is the mean over these.
/// `usual`: the causes at a usual start, mean over the futures.
std::vector<EstimatedRelease> estimates_for(const Outlook& outlook, const std::array<double, cause_count>& usual,
                                            const Ensemble& e)
{
    constexpr std::size_t few = 4;
    constexpr std::size_t candidates = 5;
    std::vector<EstimatedRelease> estimates;
    for (const InterventionRow& row : intervention_table) estimates.push_back({&row, 0.0});
    const auto best_first = [&] {
        std::stable_sort(estimates.begin(), estimates.end(),
                         [](const EstimatedRelease& a, const EstimatedRelease& b) { return a.released > b.released; });
    };
    const std::size_t futures = std::min(few, e.settled.size());
    for (std::size_t f = 0; f < futures; ++f) {
        const Parameters& future = e.settled[f];
        add_releases(outlook, standing_in(future, outlook.standing, usual), future, estimates);
        if (f > 0) continue;
        best_first();
        estimates.resize(std::min(candidates, estimates.size()));
    }
    best_first();
    std::erase_if(estimates, [](const EstimatedRelease& estimate) { return !(estimate.released > 0.0); });
    for (EstimatedRelease& estimate : estimates)
        estimate.released /= static_cast<double>(futures) * e.months * years_per_month;
    return estimates;
}

/// One partnership in years `from` to the last, under one policy.
void diagnose(const Network& n, const Ensemble& e, const Stance& stance, std::size_t policy, int p, int from,
              std::vector<DiagnosisRow>& rows)
{
    const bool contract = n.is_contract[p] > 0.0;
    const double members = n.member_begin[p + 1] - n.member_begin[p];
    const std::array<double, cause_count> usual = usual_causes(members, n.difference[p], e.settled);
    std::vector<EstimatedRelease> estimates;
    if (!contract) estimates = estimates_for(outlook_of(n, e, stance, policy, p), usual, e);
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
            const std::array<double, cause_count> causes = causes_of(year);
            const double sum = std::accumulate(causes.begin(), causes.end(), 0.0);
            double most = 0.0;
            for (std::size_t c = 0; c < cause_count; ++c) {
                row.cause[c] = causes[c] / larger(sum, 1e-12);
                const double above = causes[c] - usual[c];
                if (above > most) {
                    most = above;
                    row.stands_out = static_cast<int>(c);
                }
            }
            if (!estimates.empty()) {
                row.best = estimates.front().intervention;
                row.released = estimates.front().released;
            }
        }
        rows.push_back(row);
    }
}

/// Rows of one policy, of the years from `from` on.
void diagnose(const Scenario& scenario, const Network& n, const Ensemble& e, std::size_t policy, int from,
              std::vector<DiagnosisRow>& rows)
{
    if (e.policies[policy].partnership.empty()) return;
    const Stance stance = stance_of(scenario, scenario.policies[policy], scenario.months - 1);
    for (int p = 0; p < n.partnerships; ++p) diagnose(n, e, stance, policy, p, from, rows);
}

/// A single intervention that is re-run, as a place in the releases.
struct Tried {
    std::size_t partnership;
    std::size_t release;
};

/// What is tried, in rounds: no part of the network has two trials of a round, and parts have nothing to do with each other, so that one run
/// tells what each of them does alone.
std::vector<std::vector<Tried>> rounds_of(const Network& n, const std::vector<std::vector<Release>>& releases)
{
    std::vector<std::vector<Tried>> rounds;
    for (const Part& part : parts_of(n, 1)) {
        std::size_t round = 0;
        for (const int p : part.partnerships) {
            for (std::size_t r = 0; r < releases[static_cast<std::size_t>(p)].size(); ++r) {
                if (round == rounds.size()) rounds.emplace_back();
                rounds[round++].push_back({static_cast<std::size_t>(p), r});
            }
        }
    }
    return rounds;
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
    std::vector<DiagnosisRow> rows;
    for (std::size_t policy = 0; policy < e.policies.size(); ++policy) diagnose(scenario, n, e, policy, 1, rows);
    return rows;
}

std::vector<DiagnosisRow> last_diagnosis_of(const Scenario& scenario, const Network& n, const Ensemble& e,
                                            std::size_t policy)
{
    std::vector<DiagnosisRow> rows;
    diagnose(scenario, n, e, policy, e.years, rows);
    return rows;
}

Intervention trial_of(const InterventionRow& type, const Scenario& scenario, const Partnership& partnership)
{
    Intervention trial;
    trial.type = &type;
    trial.target = {Target::Of::partnership, partnership.id};
    trial.from = partnership.from ? std::max(scenario.start, *partnership.from) : scenario.start;
    trial.strength = type.strength;
    if (const int months = months_in_post(type, scenario.parameters); months != never_ends)
        trial.until = trial.from + months;
    return trial;
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
    const Stance stance = stance_of(scenario, scenario.policies[policy], scenario.months - 1);
    std::vector<std::vector<Release>> releases(static_cast<std::size_t>(n.partnerships));
    for (const int p : partnerships) {
        if (n.is_contract[p] > 0.0) continue;
        const Outlook outlook = outlook_of(n, e, stance, policy, p);
        const auto usual = usual_causes(outlook.standing.members, outlook.standing.difference, e.settled);
        for (const EstimatedRelease& estimate : estimates_for(outlook, usual, e)) {
            if (releases[p].size() < confirmed) releases[p].push_back({estimate.intervention, estimate.released, {}});
        }
    }

    if (std::all_of(releases.begin(), releases.end(), [](const auto& list) { return list.empty(); })) return releases;

    const BeforeMonth before_month = unless_stopped(options.stop);
    // The mean realised advantage of a partnership over a run, by replicate.
    const auto realised = [&](const Scenario& with, const Opening& opening) {
        const Trajectory t = simulate(with, n, with.policies[policy], opening, with.seed, kernel, {false, false, true},
                                      before_month);
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
    for (std::size_t p = 0; p < releases.size(); ++p)
        gains[p].resize(releases[p].size(), std::vector<double>(static_cast<std::size_t>(replicates)));
    const std::vector<std::vector<Tried>> rounds = rounds_of(n, releases);
    for (int first = 0; first < replicates; first += lane_count) {
        const BlockRuns runs{static_cast<std::uint64_t>(first), std::nullopt};
        const Opening opening = spin_up(scenario, n, premises_of(*e.futures, scenario, n, runs), scenario.seed,
                                        runs.first, kernel, before_month);
        const std::vector<Lanes> without = realised(scenario, opening);
        for_each_of(static_cast<int>(rounds.size()), options.jobs, [&](int round) {
            Scenario with = scenario;
            for (const auto& [p, r] : rounds[static_cast<std::size_t>(round)])
                with.interventions.push_back(trial_of(*releases[p][r].intervention, scenario, scenario.partnerships[p]));
            const std::vector<Lanes> mean = realised(with, opening);
            for (const auto& [p, r] : rounds[static_cast<std::size_t>(round)]) {
                for (int l = 0; l < lane_count && first + l < replicates; ++l)
                    gains[p][r][first + l] = mean[p].at[l] - without[p].at[l];
            }
        });
    }
    for (std::size_t p = 0; p < releases.size(); ++p) {
        for (std::size_t r = 0; r < releases[p].size(); ++r) releases[p][r].released = spread_of(gains[p][r]);
        std::stable_sort(releases[p].begin(), releases[p].end(),
                         [](const Release& a, const Release& b) { return a.released.median > b.released.median; });
    }
    return releases;
}

}  // namespace concord
