#pragma once
/// What the runs of a comparison took to be so and what came of it, future by future; and from that, what decides.

#include <string>
#include <vector>

#include "experiment/drivers.hpp"
#include "experiment/ensemble.hpp"

namespace concord {

/// An outcome of one response in every run.
struct FutureOutcome {
    std::size_t policy;
    const OutcomeRow* outcome;
    Statistic statistic;
    std::vector<double> values;  ///< by run
};

/// A value of every future: drawn, or solved from what was drawn.
struct FutureValue {
    std::string name;  ///< as in `--set`
    bool is_drawn;
    std::vector<double> values;  ///< by run
};

/// The futures of a comparison. Run k is in future k.
struct FutureTable {
    std::vector<FutureValue> values;      ///< drawn ones first; empty without doubt
    std::vector<FutureOutcome> outcomes;  ///< each headline outcome, by its headline statistic, under every response

    [[nodiscard]] std::size_t runs() const noexcept { return outcomes.empty() ? 0 : outcomes.front().values.size(); }
};

/// The columns of a table of futures, without values.
[[nodiscard]] std::vector<FutureValue> future_values(const Scenario& scenario, const Futures& futures);

/// What a run has in each of them. `settled`: its parameters, relations at rest solved.
[[nodiscard]] std::vector<double> values_in(const std::vector<FutureValue>& columns, const Futures& futures, int run,
                                            const Parameters& settled);

[[nodiscard]] FutureTable futures_of(const Scenario& scenario, const Ensemble& ensemble);

/// The outcome that the best response is the best by, where nobody says otherwise: least harm at the end.
[[nodiscard]] JudgedRuns judged_by_harm(const FutureTable& futures, const std::vector<bool>& can_be_picked);

/// How well the default of what futures draw is known, as `Evidence`: a number of a response is assumed; −1 of what a scenario gives as a
/// range, of which nothing is known.
[[nodiscard]] int evidence_of(const std::string& uncertainty);

/// What one uncertainty does to a response's difference from hold, or to which response is best; see `DriverRow`.
struct DecidingRow {
    int question;  ///< row of a response, or the number of responses: which is best
    std::string uncertainty;
    int evidence;      ///< of its default, −1 of what the scenario gives as a range
    double share;      ///< first-order share of the variance over futures
    int is_named;      ///< 1 where the share is more than chance would make it
    Trend direction;   ///< of the difference as the uncertainty rises
    Flip flip;         ///< where the leader changes
    int below, above;  ///< who leads below and above it: rows of responses, −1 without a flip
    double knowing;  ///< regret avoided on average by knowing this one thing, in the unit of harm; NaN but of which is best
    int is_worth_knowing;
};

/// Empty without doubt about anything but draws. Judged by harm at the end.
[[nodiscard]] std::vector<DecidingRow> deciding_of(const Scenario& scenario, const FutureTable& futures);

}  // namespace concord
