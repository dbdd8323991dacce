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
/// Real posts are all that a body employs. Their counterpart is `spend`, all that it pays for: daily work, prevention, improvement and
/// joint work, in which pay is by far the largest part. `workforce`, the reactive part alone, rises against the rest as this is crowded out.
///
/// Two intervals stand beside the median: the 5th to the 95th percentile over futures, which tells what futures differ in, and the same
/// *widened* by a stated discrepancy, which tells also what the model is known to miss:
///
///     widened     x ± √(w² + (z δ)²)      on either side by itself
///     w           from the median to that percentile;  z = 1.645, the 95th percentile of the normal distribution
///     δ           d √t, standard deviation of what is missed after t years from the first date;  d: `discrepancy_table`
///
/// Form: a model discrepancy beside the spread over parameters, Kennedy & O'Hagan (2001); its mean is taken to be 0, and the errors of
/// its years to be independent (on the visible half the root of years fits better than a constant).
///
/// Five ways to foretell it are scored alike: the model; no change (0); the mean of the other bodies; money 1:1; and the straight line on
/// money through the other bodies (leave one out, so that no body has a say in its own score). What futures differ in is drawn before
/// anything real is read: of the model the stated discrepancies alone come from these figures.

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
    {"workforce", Outcome::spend, false, "of the first value"},   // posts at 31 March, full-time equivalents
    {"reserves", Outcome::reserves, true, "of a year's budget"},  // at 31 March, £m at first-year prices
});

/// What the model is known to miss of a series and kind.
struct DiscrepancyRow {
    std::string_view series;
    std::string_view kind;
    double per_root_year;  ///< d, in the measure of the series
};

/// What `left_by_futures` gives on the visible half of England's bodies; fixed before the model as it is was scored on the other.
inline constexpr auto discrepancy_table = std::to_array<DiscrepancyRow>({
    {"workforce", "force", 0.030},
    {"reserves", "force", 0.037},
    {"reserves", "council", 0.138},
    {"reserves", "fire", 0.078},
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
    Spread widened;  ///< `simulated` with the stated discrepancy; undefined where none is stated
    double years;    ///< since the first date
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
    double widened;   ///< the same share, of the interval with the stated discrepancy
    double ceiling;   ///< r of money with reality, whatever its sign: what money alone can tell of it
};

/// What futures leave unsaid of the visible bodies of a kind, beside what is stated.
struct Discrepancy {
    std::size_t series;
    int kind;  ///< row of the scenario's kinds
    int n;     ///< values of visible bodies
    double left;
    double stated;  ///< undefined: nothing is
};

struct Hindcast {
    std::vector<HindcastRow> rows;      ///< by series, date, organisation
    std::vector<HindcastScore> scores;  ///< of kinds with `fewest_scored` bodies or more
    std::vector<Discrepancy> discrepancies;
    int futures = 0;
};

inline constexpr int fewest_scored = 5;
inline constexpr int bootstrap_draws = 2000;

/// The last month that a run must reach for all values to be compared, counted from its start.
[[nodiscard]] int months_needed(const Scenario& scenario, const std::vector<RealValue>& real);

/// Compares the policy of an ensemble that kept organisations. `real` as it is read: only dates at the end of a year of the run.
[[nodiscard]] Hindcast hindcast_of(const Scenario& scenario, const Network& network, const Ensemble& ensemble,
                                   std::size_t policy, const std::vector<RealValue>& real);

/// What reality has beyond the spread over futures, per root year: √(mean of ((real − median)² − (spread over futures)²) / t)⁺ over rows.
[[nodiscard]] double left_by_futures(const std::vector<const HindcastRow*>& rows);

/// Pearson's correlation; NaN where one side does not vary or there are fewer than three.
[[nodiscard]] double correlation(const std::vector<double>& x, const std::vector<double>& y);

/// Places from 1, shared by equals.
[[nodiscard]] std::vector<double> ranks_of(const std::vector<double>& values);

}  // namespace concord
