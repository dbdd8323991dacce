#include "experiment/acceptance.hpp"

#include <algorithm>
#include <cmath>

#include "experiment/judging.hpp"
#include "experiment/signposts.hpp"

namespace concord {

namespace {

std::size_t kept_runs(const Ensemble& ensemble)
{
    return static_cast<std::size_t>(std::min(ensemble.series_replicates, ensemble.replicates));
}

/// One limit of the scenario.
struct Bound {
    const OutcomeRow* outcome;
    Limit limit;

    [[nodiscard]] double value() const { return limit.at_most ? *limit.at_most : limit.at_least.value_or(undefined); }
    [[nodiscard]] bool is_within(double measured) const
    {
        return limit.at_most ? measured <= value() : measured >= value();
    }
};

std::vector<Bound> bounds_of(const Scenario& scenario)
{
    std::vector<Bound> bounds;
    for (const OutcomeRow& outcome : outcome_table) {
        const auto found = scenario.acceptable.find(std::string(outcome.name));
        if (found != scenario.acceptable.end()) bounds.push_back({&outcome, found->second});
    }
    return bounds;
}

/// An outcome in a month of a run, by the yardstick of the bound.
double measured(const Ensemble& e, const Bound& bound, std::size_t policy, int month, std::size_t run)
{
    const Outcome outcome = bound.outcome->outcome;
    const double value = e.series_of(policy, outcome, month)[run];
    if (bound.limit.of == Yardstick::start) return value / e.series_of(policy, outcome, 0)[run];
    if (bound.limit.of == Yardstick::reference) return value / e.series_of(0, outcome, month)[run];
    return value;
}

/// How a run goes by a bound.
struct Course {
    bool is_defined = false;
    bool ends_within = false;
    int tips_after = 0;  ///< if it does not: the last month within, or 0
};

Course course_of(const Ensemble& e, const Bound& bound, std::size_t policy, std::size_t run)
{
    Course course;
    for (int month = e.months; month >= 0; --month) {
        const double value = measured(e, bound, policy, month, run);
        if (std::isnan(value)) continue;
        const bool is_within = bound.is_within(value);
        if (!course.is_defined) course = {true, is_within, 0};
        if (course.ends_within) return course;
        if (is_within) {
            course.tips_after = month;
            return course;
        }
    }
    return course;
}

/// An outcome in a month of every run, in relation to its start; undefined where that is not above 0.
std::vector<double> since_start(const Ensemble& e, std::size_t policy, Outcome outcome, int month, std::size_t runs)
{
    const double* start = e.series_of(policy, outcome, 0);
    const double* then = e.series_of(policy, outcome, month);
    std::vector<double> ratios;
    for (std::size_t run = 0; run < runs; ++run)
        ratios.push_back(start[run] > 0.0 ? then[run] / start[run] : undefined);
    return ratios;
}

/// Finds what tells early in which runs the response will not be acceptable.
void add_sign(const Ensemble& e, const std::vector<std::uint8_t>& fails, AcceptableRow& row)
{
    const auto cases = std::count(fails.begin(), fails.end(), std::uint8_t{1});
    const auto others = static_cast<std::ptrdiff_t>(fails.size()) - cases;
    if (std::min(cases, others) < judging.fewest_cases) return;
    const SignSearch search(fails);
    const auto policy = static_cast<std::size_t>(row.policy);
    const auto sign_after = [&](std::size_t outcome, int month) {
        return search.sign_in(since_start(e, policy, observable_outcomes[outcome], month, fails.size()));
    };
    Sign best{undefined, false, 0.0, 1.0};
    for (const int month : sign_months) {
        if (month >= e.months) continue;
        for (std::size_t outcome = 0; outcome < observable_outcomes.size(); ++outcome) {
            const Sign sign = sign_after(outcome, month);
            if (!(sign.accuracy() >= judging.telling) || sign.accuracy() <= best.accuracy()) continue;
            best = sign;
            row.sign = static_cast<int>(outcome);
            row.sign_month = month;
        }
    }
    if (row.sign < 0) return;
    row.sign_side = best.is_above ? 0 : 1;
    row.sign_value = best.value;
    row.caught = best.caught;
    row.false_alarms = best.false_alarms;
    row.sign_from = row.sign_month;
    while (row.sign_from > 1) {
        const Sign before = sign_after(static_cast<std::size_t>(row.sign), row.sign_from - 1);
        if (!(before.accuracy() >= judging.telling) || before.is_above != best.is_above) break;
        --row.sign_from;
    }
}

AcceptableRow row_of_bound(const Ensemble& e, const Bound& bound, std::size_t policy)
{
    AcceptableRow row{static_cast<int>(policy),
                      bound.outcome,
                      bound.limit.at_most ? 0 : 1,
                      bound.value(),
                      bound.limit.of,
                      0,
                      undefined,
                      {undefined, undefined, undefined},
                      -1,
                      0,
                      -1,
                      undefined,
                      undefined,
                      undefined,
                      0};
    std::vector<std::uint8_t> fails;
    std::vector<double> tips;
    int defined = 0;
    for (std::size_t run = 0; run < kept_runs(e); ++run) {
        const Course course = course_of(e, bound, policy, run);
        fails.push_back(course.is_defined && !course.ends_within ? 1 : 0);
        if (!course.is_defined) continue;
        ++defined;
        if (!course.ends_within) tips.push_back(course.tips_after);
    }
    row.runs = defined;
    if (defined == 0) return row;
    row.share = 1.0 - static_cast<double>(tips.size()) / defined;
    if (!tips.empty()) row.tips = spread_of(tips);
    add_sign(e, fails, row);
    return row;
}

}  // namespace

std::vector<AcceptableRow> acceptable_of(const Scenario& scenario, const Ensemble& ensemble)
{
    std::vector<AcceptableRow> rows;
    const std::vector<Bound> bounds = bounds_of(scenario);
    for (std::size_t policy = 0; policy < ensemble.policies.size(); ++policy) {
        for (const Bound& bound : bounds) rows.push_back(row_of_bound(ensemble, bound, policy));
    }
    return rows;
}

std::vector<std::vector<std::uint8_t>> unacceptable_ends(const Scenario& scenario, const Ensemble& ensemble)
{
    std::vector<std::vector<std::uint8_t>> ends;
    const std::vector<Bound> bounds = bounds_of(scenario);
    if (bounds.empty()) return ends;
    for (std::size_t policy = 0; policy < ensemble.policies.size(); ++policy) {
        std::vector<std::uint8_t>& of_policy = ends.emplace_back();
        for (std::size_t run = 0; run < kept_runs(ensemble); ++run) {
            const bool fails = std::any_of(bounds.begin(), bounds.end(), [&](const Bound& bound) {
                const Course course = course_of(ensemble, bound, policy, run);
                return course.is_defined && !course.ends_within;
            });
            of_policy.push_back(fails ? 1 : 0);
        }
    }
    return ends;
}

}  // namespace concord
