#include "experiment/hindcast.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/digest.hpp"
#include "core/draws.hpp"
#include "experiment/quantiles.hpp"
#include "model/funding_path.hpp"

namespace concord {

namespace {

constexpr double ninety_fifth = 1.6448536269514722;  // percentile of the standard normal distribution

/// Years of the run that are over when a month ends.
int years_at(const Scenario& scenario, Month date) { return (date + 1 - scenario.start) / 12; }

/// The funding index of the year that ends with each year of the run, as the scenario has it; before the first, 1.
std::vector<double> money_of(const Scenario& scenario, const Organisation& organisation, int years)
{
    auto path = scenario.funding.find(organisation.id);
    if (path == scenario.funding.end()) path = scenario.funding.find(organisation.kind);
    std::vector<double> money(static_cast<std::size_t>(years) + 1, 1.0);
    if (path == scenario.funding.end()) return money;
    const std::vector<double> months = path_through(path->second, scenario.start, 12 * years);
    for (std::size_t year = 1; year < money.size(); ++year) money[year] = months[12 * (year - 1)];
    return money;
}

/// Of the runs of a policy: how an outcome of an organisation changes from the end of a year to that of another, in the measure of its series.
Spread change_of(const Ensemble& e, const Network& n, std::size_t policy, const RealValue& value, int year, int from)
{
    const SeriesRow& series = series_table[value.series];
    const auto outcome = std::find(organisation_outcomes.begin(), organisation_outcomes.end(), series.outcome);
    const auto place = static_cast<std::size_t>(outcome - organisation_outcomes.begin());
    const auto kept = static_cast<std::size_t>(e.entity_replicates);
    const auto at = [&](int of_year) {
        const std::size_t row = static_cast<std::size_t>(of_year) * static_cast<std::size_t>(n.organisations) +
                                static_cast<std::size_t>(value.organisation);
        return e.policies[policy].organisation.data() + (row * organisation_outcomes.size() + place) * kept;
    };
    const double* now = at(year);
    const double* then = at(from);
    std::vector<double> changes;
    const int runs = std::min(e.entity_replicates, e.replicates);
    for (int run = 0; run < runs; ++run) {
        const double scale = series.is_over_budget ? n.budget[value.organisation] : then[run];
        changes.push_back(scale > 0.0 ? (now[run] - then[run]) / scale : undefined);
    }
    return spread_of(changes);
}

/// The mean without the value at `left_out`, added up without it: not a bit of it is in what is said of it.
double mean_without(const std::vector<double>& values, std::size_t left_out)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) sum += i == left_out ? 0.0 : values[i];
    return sum / static_cast<double>(values.size() - 1);
}

/// A straight line y = a + b x through points, without the one at `left_out`.
double on_line_without(const std::vector<double>& x, const std::vector<double>& y, std::size_t left_out)
{
    const double mean_x = mean_without(x, left_out);
    const double mean_y = mean_without(y, left_out);
    double xx = 0.0, xy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (i == left_out) continue;
        xx += (x[i] - mean_x) * (x[i] - mean_x);
        xy += (x[i] - mean_x) * (y[i] - mean_y);
    }
    return mean_y + (xx > 0.0 ? xy / xx : 0.0) * (x[left_out] - mean_x);
}

/// The bodies of one series, kind and date that are scored.
using Group = std::vector<HindcastRow*>;

/// What the others say of each.
void foretell_by_others(const Group& group)
{
    if (group.size() < fewest_scored) return;
    std::vector<double> money, real;
    for (const HindcastRow* row : group) {
        money.push_back(row->money);
        real.push_back(row->real);
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
        group[i]->mean_of_others = mean_without(real, i);
        group[i]->line_on_money = on_line_without(money, real, i);
    }
}

double foretold(const HindcastRow& row, std::size_t predictor)
{
    switch (predictor) {
    case 0: return row.simulated.median;
    case 1: return 0.0;
    case 2: return row.mean_of_others;
    case 3: return row.money;
    default: return row.line_on_money;
    }
}

/// Correlation with the middle 95 % of what resampled bodies give. The draws hang on their address alone.
Estimate correlation_with_interval(const std::vector<double>& x, const std::vector<double>& y, std::uint64_t seed)
{
    Estimate estimate{correlation(x, y), undefined, undefined};
    if (std::isnan(estimate.value)) return estimate;
    const auto n = static_cast<std::uint64_t>(x.size());
    std::vector<double> of_draws;
    std::vector<double> drawn_x(x.size()), drawn_y(x.size());
    for (int d = 0; d < bootstrap_draws; ++d) {
        const std::uint64_t key = mixed(seed + UINT64_C(0x9e3779b97f4a7c15) * static_cast<std::uint64_t>(d + 1));
        for (std::size_t i = 0; i < x.size(); ++i) {
            const std::uint64_t from = (mixed(key + i) >> 32) * n >> 32;
            drawn_x[i] = x[from];
            drawn_y[i] = y[from];
        }
        const double r = correlation(drawn_x, drawn_y);
        if (!std::isnan(r)) of_draws.push_back(r);
    }
    std::sort(of_draws.begin(), of_draws.end());
    const auto at = [&](double share) {
        return of_draws[static_cast<std::size_t>(share * static_cast<double>(of_draws.size() - 1))];
    };
    estimate.low = at(0.025);
    estimate.high = at(0.975);
    return estimate;
}

/// Whether a way says something else of each body that others did not make: of the mean of the others r would be −1 by construction.
bool has_correlation(std::size_t predictor) { return predictor == 0 || predictor >= 3; }

/// Share of bodies whose real value an interval holds; undefined where there is none.
double share_inside(const Group& group, Spread HindcastRow::*interval)
{
    if (std::isnan((group.front()->*interval).median)) return undefined;
    const auto inside = std::count_if(group.begin(), group.end(), [&](const HindcastRow* row) {
        return row->real >= (row->*interval).low && row->real <= (row->*interval).high;
    });
    return static_cast<double>(inside) / static_cast<double>(group.size());
}

HindcastScore score_of(const Group& group, std::size_t predictor, std::uint64_t seed)
{
    std::vector<double> x, y, money;
    double squares = 0.0, bias = 0.0;
    for (const HindcastRow* row : group) {
        x.push_back(foretold(*row, predictor));
        y.push_back(row->real);
        money.push_back(row->money);
        squares += (x.back() - y.back()) * (x.back() - y.back());
        bias += x.back() - y.back();
    }
    const double n = static_cast<double>(group.size());
    HindcastScore score{};
    score.predictor = static_cast<int>(predictor);
    score.n = static_cast<int>(group.size());
    score.r = has_correlation(predictor) ? correlation_with_interval(x, y, seed) : Estimate{};
    score.rank_r = has_correlation(predictor) ? correlation(ranks_of(x), ranks_of(y)) : undefined;
    score.rmse = std::sqrt(squares / n);
    score.bias = bias / n;
    score.coverage = predictor == 0 ? share_inside(group, &HindcastRow::simulated) : undefined;
    score.widened = predictor == 0 ? share_inside(group, &HindcastRow::widened) : undefined;
    score.ceiling = std::abs(correlation(money, y));
    return score;
}

int kind_of_row(const Scenario& scenario, const HindcastRow& row)
{
    const std::string& name = scenario.organisations[static_cast<std::size_t>(row.organisation)].kind;
    int kind = 0;
    while (scenario.kinds[static_cast<std::size_t>(kind)].name != name) ++kind;
    return kind;
}

double stated_discrepancy(std::string_view series, std::string_view kind)
{
    for (const DiscrepancyRow& row : discrepancy_table) {
        if (row.series == series && row.kind == kind) return row.per_root_year;
    }
    return undefined;
}

/// An interval over futures with what is missed on top, each side by itself.
Spread widened_by(const Spread& simulated, double discrepancy)
{
    if (std::isnan(discrepancy)) return {undefined, undefined, undefined};
    const auto reach = [&](double percentile) {
        const double over_futures = percentile - simulated.median;
        const double missed = ninety_fifth * discrepancy;
        return std::sqrt(over_futures * over_futures + missed * missed);
    };
    return {simulated.median, simulated.median - reach(simulated.low), simulated.median + reach(simulated.high)};
}

void add_discrepancies(const Scenario& scenario, Hindcast& hindcast)
{
    std::map<std::pair<std::size_t, int>, std::vector<const HindcastRow*>> visible;
    for (HindcastRow& row : hindcast.rows) {
        const int kind = kind_of_row(scenario, row);
        const double stated = stated_discrepancy(series_table[row.series].name,
                                                 scenario.kinds[static_cast<std::size_t>(kind)].name);
        row.widened = widened_by(row.simulated, stated * std::sqrt(row.years));
        if (row.half == static_cast<int>(Half::visible) && row.excluded.empty() && !std::isnan(row.simulated.median))
            visible[{row.series, kind}].push_back(&row);
    }
    for (const auto& [what, rows] : visible) {
        if (rows.size() < fewest_scored) continue;
        const std::string& kind = scenario.kinds[static_cast<std::size_t>(what.second)].name;
        hindcast.discrepancies.push_back({what.first, what.second, static_cast<int>(rows.size()), left_by_futures(rows),
                                          stated_discrepancy(series_table[what.first].name, kind)});
    }
}

void add_scores(const Scenario& scenario, Hindcast& hindcast)
{
    std::map<std::tuple<std::size_t, int, Month>, Group> groups;
    for (HindcastRow& row : hindcast.rows) {
        if (row.excluded.empty() && !std::isnan(row.simulated.median))
            groups[{row.series, kind_of_row(scenario, row), row.date}].push_back(&row);
    }
    for (auto& [what, group] : groups) {
        foretell_by_others(group);
        for (int half = 0; half < static_cast<int>(half_names.size()); ++half) {
            Group of_half;
            for (HindcastRow* row : group) {
                if (half == static_cast<int>(Half::all) || row->half == half) of_half.push_back(row);
            }
            if (of_half.size() < fewest_scored) continue;
            for (std::size_t p = 0; p < predictor_names.size(); ++p) {
                HindcastScore score = score_of(of_half, p, scenario.seed);
                std::tie(score.series, score.kind, score.date) = what;
                score.half = half;
                hindcast.scores.push_back(score);
            }
        }
    }
}

}  // namespace

double left_by_futures(const std::vector<const HindcastRow*>& rows)
{
    double left = 0.0;
    for (const HindcastRow* row : rows) {
        const double off = row->real - row->simulated.median;
        const double spread = (row->simulated.high - row->simulated.low) / (2.0 * ninety_fifth);
        left += (off * off - spread * spread) / row->years;
    }
    return std::sqrt(std::max(0.0, left / static_cast<double>(rows.size())));
}

double correlation(const std::vector<double>& x, const std::vector<double>& y)
{
    if (x.size() < 3) return undefined;
    const double n = static_cast<double>(x.size());
    const double mean_x = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double mean_y = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xx = 0.0, yy = 0.0, xy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mean_x) * (x[i] - mean_x);
        yy += (y[i] - mean_y) * (y[i] - mean_y);
        xy += (x[i] - mean_x) * (y[i] - mean_y);
    }
    return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy) : undefined;
}

std::vector<double> ranks_of(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
        for (std::size_t i = first; i < end; ++i) ranks[order[i]] = static_cast<double>(first + end + 1) / 2.0;
        first = end;
    }
    return ranks;
}

int months_needed(const Scenario& scenario, const std::vector<RealValue>& real)
{
    int months = 12;
    for (const RealValue& value : real) months = std::max(months, value.date + 1 - scenario.start);
    return months;
}

Hindcast hindcast_of(const Scenario& scenario, const Network& network, const Ensemble& ensemble, std::size_t policy,
                     const std::vector<RealValue>& real)
{
    std::vector<RealValue> values = real;
    std::stable_sort(values.begin(), values.end(), [](const RealValue& a, const RealValue& b) {
        return std::tie(a.series, a.date, a.organisation) < std::tie(b.series, b.date, b.organisation);
    });
    std::map<std::pair<std::size_t, int>, const RealValue*> first;  // of a body's series
    for (const RealValue& value : values) first.try_emplace({value.series, value.organisation}, &value);
    Hindcast hindcast;
    hindcast.futures = std::min(ensemble.entity_replicates, ensemble.replicates);
    for (const RealValue& value : values) {
        const RealValue& base = *first.at({value.series, value.organisation});
        if (&base == &value) continue;
        const int year = years_at(scenario, value.date);
        const int from = years_at(scenario, base.date);
        const Organisation& body = scenario.organisations[static_cast<std::size_t>(value.organisation)];
        const std::vector<double> money = money_of(scenario, body, year);
        const double scale = series_table[value.series].is_over_budget ? body.budget : base.value;
        const double less = money[static_cast<std::size_t>(year)] / money[static_cast<std::size_t>(from)] - 1.0;
        hindcast.rows.push_back({value.series,
                                 value.organisation,
                                 value.date,
                                 static_cast<int>(value.half),
                                 value.excluded,
                                 base.value,
                                 scale,
                                 (value.value - base.value) / scale,
                                 change_of(ensemble, network, policy, value, year, from),
                                 undefined,
                                 base.value / scale * less,
                                 undefined,
                                 {},
                                 static_cast<double>(year - from)});
    }
    add_discrepancies(scenario, hindcast);
    add_scores(scenario, hindcast);
    return hindcast;
}

}  // namespace concord
