#pragma once
/// A comparison made by hand, for tests of what is written and said about one.

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "report/sentences.hpp"
#include "support/patch.hpp"

namespace concord::test {

/// A scenario of two policies, with rows made by hand: prevention costs first and pays late.
struct Story {
    static constexpr double never = std::numeric_limits<double>::infinity();
    static constexpr Spread no_spread{undefined, undefined, undefined};

    Scenario scenario;
    Results results;

    Story()
    {
        scenario = standard_patch();
        compare(scenario, {"upstream_prevention"});
        scenario.start = Month::of(2010, 4);
        scenario.months = 120;
        const OutcomeRow* harm = &row_of(Outcome::harm);
        for (const Statistic statistic : {Statistic::end, Statistic::mean, Statistic::total}) {
            results.summary.push_back(
                {0, harm, statistic, 100, {100, 95, 105}, {no_spread, undefined, undefined}, {undefined, 0.1, 0.9}, 10, 12});
            results.summary.push_back(
                {1, harm, statistic, 100, {90, 85, 95}, {{-10, -12, -8}, 0.2, undefined}, {0.97, 0.9, 0.1}, 0, 0});
        }
        for (int month = 0; month <= 120; ++month) {
            results.monthly.push_back({0, month, harm, {100, 95, 105}, no_spread, undefined});
            const double difference = month == 0 ? 0.0 : month == 36 ? 6.0 : month < 60 ? 3.0 : -10.0;
            results.monthly.push_back({1, month, harm, {100 + difference, 95, 105}, {difference, -1, 1}, 0.5});
        }
        results.break_even.push_back({1, harm, BreakEven::monthly, {60, 54, 66}, 0.0});
        results.break_even.push_back({1, harm, BreakEven::cumulative, {96, 90, never}, 0.06});
        DiagnosisRow row;
        row.policy = 1;
        row.year = 10;
        row.members = 5;
        row.active_share = 1;
        row.realised = 0.1;
        row.potential = 1;
        row.inertia = 0.9;
        row.cause = {0.4, 0.25, 0.1, 0.1, 0.05, 0.05, 0.05};
        row.stands_out = 1;
        row.best = intervention_named("governance_charter");
        row.released = 0.2;
        results.diagnosis.push_back(row);
        results.replicates = 200;
    }

    /// Harm of the second response over hold's, month by month.
    void set_differences(double (*of)(int month))
    {
        for (MonthlyRow& row : results.monthly) {
            if (row.policy == 1) row.difference.median = of(row.month);
        }
    }
    /// Regret as it follows from the differences; none where these are not defined.
    void set_regrets()
    {
        for (SummaryRow& other : results.summary) {
            if (other.policy != 1) continue;
            const Spread& d = other.difference.spread;
            for (SummaryRow& row : results.summary) {
                if (row.outcome != other.outcome || row.statistic != other.statistic || row.policy > 1) continue;
                const double sign = row.policy == 1 ? 1.0 : -1.0;
                row.regret_median = std::isnan(d.median) ? undefined : std::max(0.0, sign * d.median);
                row.regret_high = std::isnan(d.median) ? undefined : std::max({0.0, sign * d.low, sign * d.high});
            }
        }
    }
    void drop_all_but_hold()
    {
        compare(scenario, {});
        const auto drop = [](auto& rows) {
            rows.erase(std::remove_if(rows.begin(), rows.end(), [](const auto& row) { return row.policy > 0; }),
                       rows.end());
        };
        drop(results.summary);
        drop(results.monthly);
        drop(results.break_even);
        drop(results.diagnosis);
    }
    void never_ahead()
    {
        for (BreakEvenRow& row : results.break_even) row = {1, row.outcome, row.kind, {never, never, never}, 1.0};
    }
    [[nodiscard]] std::string finding(std::size_t which) const { return findings_in_words(scenario, results)[which]; }
};

}  // namespace concord::test
