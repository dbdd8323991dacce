#include "experiment/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace concord {

namespace {

constexpr Spread no_spread{undefined, undefined, undefined};

void differences_into(const double* ours, const double* reference, int count, std::vector<double>& out)
{
    out.resize(static_cast<std::size_t>(count));
    for (int r = 0; r < count; ++r) out[static_cast<std::size_t>(r)] = ours[r] - reference[r];
}

/// Part of the variance of a difference that random draws alone make. `differences` are those of the runs.
double draws_share(const std::vector<double>& differences, double by_draws)
{
    double mean = 0.0;
    double squares = 0.0;
    double count = 0.0;
    for (const double difference : differences) {
        if (std::isnan(difference)) continue;
        const double from_mean = difference - mean;
        mean += from_mean / ++count;
        squares += from_mean * (difference - mean);
    }
    if (!are_enough(static_cast<std::size_t>(count), differences.size()) || squares <= 0.0) return undefined;
    return std::isnan(by_draws) ? undefined : std::min(1.0, by_draws / (squares / (count - 1.0)));
}

/// Variance that random draws alone give a difference; NaN where no future was repeated.
double draws_variance_of(const Ensemble& e, std::size_t policy, const OutcomeRow& outcome, Statistic statistic)
{
    const std::vector<double>& variances = e.policies[policy].draws_variance;
    return variances.empty() ? undefined : variances[place_of(outcome.outcome, statistic)];
}

/// Median of an outcome at month 0, under the reference as under every other. `sample` is room to work in.
double start_of(const Ensemble& e, const OutcomeRow& outcome, std::vector<double>& sample)
{
    const int used = std::min(e.series_replicates, e.replicates);
    if (used == 0) return undefined;
    const double* values = e.series_of(0, outcome.outcome, 0);
    sample.assign(values, values + used);
    return spread_of(sample).median;
}

double never_share_of(const std::vector<double>& months)
{
    const auto never = std::count_if(months.begin(), months.end(), [](double m) { return std::isinf(m); });
    return static_cast<double>(never) / std::max(1.0, static_cast<double>(months.size()));
}

/// Break-even in those futures alone in which prevention pays when its evidence says. `sample` is room to work in.
void add_believed(const Ensemble& e, const double* months, BreakEvenRow& row, std::vector<double>& sample)
{
    sample.clear();
    for (int run = 0; run < e.replicates; ++run) {
        if (e.futures->agrees_on_payback(run).value_or(false)) sample.push_back(months[run]);
    }
    if (sample.empty()) return;
    row.believed_runs = static_cast<int>(sample.size());
    row.believed_never_share = never_share_of(sample);
    row.believed_month = spread_of(sample).median;
}

/// The regrets of one response.
void regret_into(SummaryRow& row, std::vector<double>& regrets)
{
    const Spread spread = spread_of(regrets);
    row.regret_median = spread.median;
    row.regret_high = spread.high;
}

/// The months of a response and outcome.
std::vector<MonthlyRow> months_of(const Ensemble& e, std::size_t policy, const OutcomeRow& outcome)
{
    const auto used = static_cast<std::size_t>(std::min(e.series_replicates, e.replicates));
    const auto months = static_cast<std::size_t>(e.months) + 1;
    std::vector<double> values(months * used);
    std::vector<double> differences(policy > 0 ? values.size() : 0);
    std::vector<MonthlyRow> rows;
    for (std::size_t month = 0; month < months; ++month) {
        const std::span ours(e.series_of(policy, outcome.outcome, static_cast<int>(month)), used);
        const std::span reference(e.series_of(0, outcome.outcome, static_cast<int>(month)), used);
        std::copy(ours.begin(), ours.end(), values.begin() + static_cast<std::ptrdiff_t>(month * used));
        for (std::size_t r = 0; r < used && policy > 0; ++r) differences[month * used + r] = ours[r] - reference[r];
        rows.push_back({policy, static_cast<int>(month), &outcome, no_spread, no_spread,
                        policy > 0 ? share_better(ours, reference, outcome.better) : undefined});
    }
    if (used == 0) return rows;
    const std::vector<Spread> spreads = spreads_of(values, used);
    const std::vector<Spread> of_differences = spreads_of(differences, used);
    for (std::size_t month = 0; month < months; ++month) {
        rows[month].spread = spreads[month];
        if (policy > 0) rows[month].difference = of_differences[month];
    }
    return rows;
}

/// The years of one entity and one response.
void append_years(const Ensemble& e, std::size_t policy, int entity, int entities, std::span<const Outcome> outcomes,
                  const std::vector<double>& column, std::vector<EntityRow>& rows)
{
    const auto kept = static_cast<std::size_t>(e.entity_replicates);
    const auto used = static_cast<std::size_t>(std::min(e.entity_replicates, e.replicates));
    if (used == 0) return;
    std::vector<double> values;
    values.reserve((static_cast<std::size_t>(e.years) + 1) * outcomes.size() * used);
    for (int year = 0; year <= e.years; ++year) {
        const std::size_t row = static_cast<std::size_t>(year) * static_cast<std::size_t>(entities) +
                                static_cast<std::size_t>(entity);
        for (std::size_t o = 0; o < outcomes.size(); ++o) {
            const double* of_runs = column.data() + (row * outcomes.size() + o) * kept;
            values.insert(values.end(), of_runs, of_runs + used);
        }
    }
    const std::vector<Spread> spreads = spreads_of(values, used);
    for (std::size_t x = 0; x < spreads.size(); ++x)
        rows.push_back(
            {policy, entity, static_cast<int>(x / outcomes.size()), outcomes[x % outcomes.size()], spreads[x]});
}

std::vector<EntityRow> entity_rows(const Ensemble& e, int entities, std::span<const Outcome> outcomes,
                                   std::vector<double> PolicyResults::*column)
{
    std::vector<EntityRow> rows;
    for (std::size_t p = 0; p < e.policies.size(); ++p) {
        if ((e.policies[p].*column).empty()) continue;
        for (int entity = 0; entity < entities; ++entity)
            append_years(e, p, entity, entities, outcomes, e.policies[p].*column, rows);
    }
    return rows;
}

}  // namespace

std::vector<SummaryRow> summary_of(const Ensemble& e)
{
    std::vector<SummaryRow> rows;
    std::vector<double> sample;
    for (const OutcomeRow& outcome : outcome_table) {
        for (const Statistic statistic : every_statistic) {
            if (!outcome.allows(statistic)) continue;
            JudgedRuns judged{{}, {}, 0, outcome.better};
            for (std::size_t p = 0; p < e.policies.size(); ++p) {
                judged.outcome.emplace_back(e.statistic_of(p, outcome.outcome, statistic),
                                            static_cast<std::size_t>(e.replicates));
                judged.can_be_picked.push_back(e.policies[p].can_be_picked);
            }
            const std::vector<RunShares> shares = run_shares_of(judged);
            std::vector<std::vector<double>> regrets = regrets_of(judged);
            const double start = statistic == Statistic::total ? undefined : start_of(e, outcome, sample);
            const double* reference = e.statistic_of(0, outcome.outcome, statistic);
            for (std::size_t p = 0; p < e.policies.size(); ++p) {
                const double* ours = e.statistic_of(p, outcome.outcome, statistic);
                SummaryRow row{p,         &outcome,  statistic, start, no_spread, {no_spread, undefined, undefined},
                               shares[p], undefined, undefined};
                sample.assign(ours, ours + e.replicates);
                row.spread = spread_of(sample);
                if (p > 0) {
                    differences_into(ours, reference, e.replicates, sample);
                    row.difference.draws_share = draws_share(sample, draws_variance_of(e, p, outcome, statistic));
                    row.difference.spread = spread_of(sample);
                    row.difference.error = median_error(sample);
                }
                regret_into(row, regrets[p]);
                rows.push_back(row);
            }
        }
    }
    // By policy first, as a reader of the file expects; outcomes keep the order of their table.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const SummaryRow& a, const SummaryRow& b) { return a.policy < b.policy; });
    return rows;
}

std::vector<MonthlyRow> monthly_of(const Ensemble& e)
{
    std::vector<MonthlyRow> rows;
    for (const OutcomeRow& outcome : outcome_table) {
        const std::vector<MonthlyRow> more = monthly_of(e, outcome);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    // By response and month, as a reader of the file expects; outcomes keep the order of their table.
    std::stable_sort(rows.begin(), rows.end(), [](const MonthlyRow& a, const MonthlyRow& b) {
        return a.policy != b.policy ? a.policy < b.policy : a.month < b.month;
    });
    return rows;
}

std::vector<MonthlyRow> monthly_of(const Ensemble& e, const OutcomeRow& outcome)
{
    std::vector<MonthlyRow> rows;
    for (std::size_t p = 0; p < e.policies.size(); ++p) {
        const std::vector<MonthlyRow> months = months_of(e, p, outcome);
        rows.insert(rows.end(), months.begin(), months.end());
    }
    return rows;
}

std::vector<BreakEvenRow> break_even_of(const Ensemble& e)
{
    std::vector<BreakEvenRow> rows;
    std::vector<double> sample;
    for (std::size_t p = 1; p < e.policies.size(); ++p) {
        for (const OutcomeRow& outcome : outcome_table) {
            if (outcome.better == Better::none) continue;
            for (const BreakEven kind : every_break_even) {
                const double* months = e.break_even_of(p, outcome.outcome, kind);
                sample.assign(months, months + e.replicates);
                const double share = never_share_of(sample);
                BreakEvenRow& row = rows.emplace_back(BreakEvenRow{p, &outcome, kind, spread_of(sample), share});
                if (e.futures != nullptr) add_believed(e, months, row, sample);
            }
        }
    }
    return rows;
}

std::vector<EntityRow> headline_rows(const std::vector<EntityRow>& rows, std::span<const Outcome> outcomes)
{
    int last = 0;
    for (const EntityRow& row : rows) last = std::max(last, row.year);
    std::vector<EntityRow> kept;
    for (const EntityRow& row : rows) {
        const bool is_year = row.year == 0 || row.year == last;
        if (is_year && std::find(outcomes.begin(), outcomes.end(), row.outcome) != outcomes.end()) kept.push_back(row);
    }
    return kept;
}

std::vector<EntityRow> organisations_of(const Ensemble& e, const Network& network)
{
    return entity_rows(e, network.organisations, organisation_outcomes, &PolicyResults::organisation);
}

std::vector<EntityRow> areas_of(const Ensemble& e, const Network& network)
{
    return entity_rows(e, network.areas, area_outcomes, &PolicyResults::area);
}

std::vector<ChoiceRow> choices_of(const Scenario& scenario, const Network& network, const Ensemble& e)
{
    std::vector<int> of_kind(scenario.kinds.size(), 0);
    for (const int kind : network.kind) ++of_kind[static_cast<std::size_t>(kind)];
    const std::size_t responses = scenario.responses.size();
    std::vector<ChoiceRow> rows;
    for (std::size_t p = 0; p < e.policies.size(); ++p) {
        const std::vector<double>& followers = e.policies[p].followers;
        for (std::size_t at = 0; at < followers.size(); ++at) {
            const std::size_t kind = at / responses % of_kind.size();
            if (followers[at] > 0.0)
                rows.push_back({p, static_cast<int>(at / responses / of_kind.size()) + 1, static_cast<int>(kind),
                                of_kind[kind], static_cast<int>(at % responses), followers[at] / of_kind[kind]});
        }
    }
    return rows;
}

}  // namespace concord
