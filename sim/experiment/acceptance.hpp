#pragma once
/// How often each response is acceptable by the limits that the scenario gives, from when it no longer is, and what tells early that it
/// will not be.

#include <cstdint>
#include <vector>

#include "experiment/ensemble.hpp"
#include "experiment/quantiles.hpp"

namespace concord {

/// One response by one limit. Of runs whose months were kept: all but in very large comparisons.
struct AcceptableRow {
    int policy;
    const OutcomeRow* outcome;
    int bound;     ///< 0: at most, 1: at least
    double limit;  ///< in the unit of `of`
    Yardstick of;
    int runs;
    double share;  ///< of runs that end within the limit: these never tip
    Spread tips;  ///< over the others: the last month within it, after which they stay beyond; 0 without one. NaN where there are none
    int sign;  ///< place in `observable_outcomes` of what tells best in which runs it will not be; −1: nothing does
    int sign_month;
    int sign_side;        ///< 0: in those above, 1: in those below; −1 without a sign
    double sign_value;    ///< as a ratio to the outcome's start
    double caught;        ///< as in `Sign`
    double false_alarms;  ///< as in `Sign`
    int sign_from;        ///< first month from which it tells well enough until then
};

/// By response, and its limits in the order of outcomes. Empty where the scenario gives none.
///
/// A month in which the outcome is undefined is passed over, and so is a run without any other. What tells is one of
/// `observable_outcomes` after one of `sign_months`, in relation to the start of the same run; it is named where enough runs end on either
/// side (`judging.fewest_cases`) and its balanced accuracy is at least `judging.telling`.
[[nodiscard]] std::vector<AcceptableRow> acceptable_of(const Scenario& scenario, const Ensemble& ensemble);

/// 1 where a response ends beyond a limit, by run whose months were kept. [response][run]; empty where the scenario gives none.
[[nodiscard]] std::vector<std::vector<std::uint8_t>> unacceptable_ends(const Scenario& scenario,
                                                                       const Ensemble& ensemble);

}  // namespace concord
