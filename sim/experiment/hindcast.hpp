#pragma once
/// Hindcast: what the model says of bodies from real money alone, beside what they really had.
///
/// A body is compared by its change since the first date of its series, in reality and in each future:
///
///     real        (v(t) − v(t0)) / s
///     simulated   (x(t) − x(t0)) / s: median, 5th and 95th percentile over futures;  x: the outcome of the series, at the year's end
///     money       v(t0)/s (m(t) / m(t0) − 1),  m(t): funding index of the year that ends at t (a stock of March goes with the year's flow)
///     s           of posts their first value; of reserves the body's budget of a year, because some begin with next to none
///
/// Five ways to foretell it are scored alike: the model; no change (0); the mean of the other bodies; money 1:1; and the straight line on
/// money through the other bodies (leave one out, so that no body has a say in its own score). What futures differ in is drawn before
/// anything real is read: nothing here is fitted.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/ensemble.hpp"
#include "experiment/estimates.hpp"

namespace concord {

/// What real series there are, and the outcome that stands for each.
struct SeriesRow {
    std::string_view name;
    Outcome outcome;
    bool is_over_budget;    ///< changes are measured in budgets of a year; else in first values
    std::string_view unit;  ///< what they are measured in, in words
};

inline constexpr auto series_table = std::to_array<SeriesRow>({
    {"workforce", Outcome::workforce, false, "of the first value"},  // posts at 31 March, full-time equivalents
    {"reserves", Outcome::reserves, true, "of a year's budget"},     // at 31 March, £m at first-year prices
});

/// Which half of the bodies a value belongs to. Nothing may be fitted to what is held out.
enum class Half { visible, held_out, all };

inline constexpr std::array<std::string_view, 3> half_names{"visible", "held_out", "all"};

/// One real value.
struct RealValue {
    int organisation;  ///< row of the scenario's
    Month date;        ///< the month at whose end it was so
    std::size_t series;
    double value;  ///< > 0
    Half half;
    std::string excluded;  ///< why it is not scored; empty: it is
};

inline constexpr std::array<std::string_view, 5> predictor_names{"model", "no_change", "mean_of_others", "money",
                                                                 "line_on_money"};

/// A body at a date, foretold and real.
struct HindcastRow {
    std::size_t series;
    int organisation;
    Month date;
    int half;
    std::string excluded;
    double first;  ///< real value at the first date
    double scale;  ///< what changes are measured in, in its unit
    double real;   ///< these five: changes
    Spread simulated;
    double mean_of_others;  ///< of its kind, at this date; undefined of what is not scored
    double money;
    double line_on_money;
};

/// How well one way foretells the bodies of a kind at a date.
struct HindcastScore {
    std::size_t series;
    int kind;  ///< row of the scenario's kinds
    Month date;
    int half;
    int predictor;
    int n;            ///< bodies
    Estimate r;       ///< Pearson's, with a bootstrap interval over bodies; undefined where a way says the same of all
    double rank_r;    ///< Spearman's
    double rmse;      ///< root mean square error of the change
    double bias;      ///< mean of foretold less real
    double coverage;  ///< of the model: share of bodies whose real value lies between the 5th and the 95th percentile
    double ceiling;   ///< r of money with reality, whatever its sign: what money alone can tell of it
};

struct Hindcast {
    std::vector<HindcastRow> rows;      ///< by series, date, organisation
    std::vector<HindcastScore> scores;  ///< of kinds with `fewest_scored` bodies or more
    int futures = 0;
};

inline constexpr int fewest_scored = 5;
inline constexpr int bootstrap_draws = 2000;

/// The last month that a run must reach for all values to be compared, counted from its start.
[[nodiscard]] int months_needed(const Scenario& scenario, const std::vector<RealValue>& real);

/// Compares the policy of an ensemble that kept organisations. `real` as it is read: only dates at the end of a year of the run.
[[nodiscard]] Hindcast hindcast_of(const Scenario& scenario, const Network& network, const Ensemble& ensemble,
                                   std::size_t policy, const std::vector<RealValue>& real);

/// Pearson's correlation; NaN where one side does not vary or there are fewer than three.
[[nodiscard]] double correlation(const std::vector<double>& x, const std::vector<double>& y);

/// Places from 1, shared by equals.
[[nodiscard]] std::vector<double> ranks_of(const std::vector<double>& values);

}  // namespace concord
