#pragma once
/// Futures: draws of everything that nobody knows.
///
/// A future has a value for each uncertainty of the parameters and each number of the built-in responses that is not exact, but for those
/// that the scenario gives: these it has in every future. What relations at rest demand is solved anew in each.
///
///     value   low + (high − low) u, or low (high/low)^u of what is drawn logarithmically
///     u       `prior`: point k of the scrambled sequence of Sobol' in the number's own dimension, for run k; the seed scrambles
///             `credible`: the same of the k-th of those of 2^17 points that meet every fact (credible.hpp); one seed for all
///
/// What the scenario itself gives as a range (`ranges_given`) comes after these and is a hash of its name, evenly spread.
///
/// A range that the scenario gives instead of the plausible one: under `prior` points are spread over it. Under `credible` a narrower one
/// keeps the futures within; of any other one the value alone is drawn anew, by a hash of its name, so that facts were judged without it.
/// Logarithmic draws need a range above 0; from others the same is drawn evenly.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/problems.hpp"
#include "model/scenario.hpp"
#include "model/uncertainty.hpp"

namespace concord {

/// What futures draw.
struct Uncertainty {
    std::string name;
    Range range;  ///< drawn from; under `credible` where facts leave it
    Drawn drawn;
    const UncertainNumber* number;  ///< of the tables; null: the scenario gives it as a range of its own
    bool is_hashed = false;         ///< drawn by a hash of its name, whatever the facts say
    std::function<double&(Scenario&)> in;

    /// The value at a share u of the range, in [0, 1).
    [[nodiscard]] double at(double u) const noexcept;
};

/// Fewer futures than this say nothing.
inline constexpr int fewest_futures = 64;

class Futures {
public:
    Futures(const Scenario& scenario, FutureKind kind);

    [[nodiscard]] FutureKind kind() const noexcept { return kind_; }
    /// In the order of the tables; empty of `none`.
    [[nodiscard]] const std::vector<Uncertainty>& uncertainties() const noexcept { return uncertainties_; }
    /// How many there are. Run k has future k of them; under `none` every run has the same.
    [[nodiscard]] int count() const noexcept { return count_; }
    /// What stands against so many runs: there are not as many futures, or too few were kept.
    [[nodiscard]] std::optional<Problem> problem_with(int runs) const;

    /// Names of what the scenario has otherwise than the facts saw it when they chose the credible futures: values that it gives, and ranges
    /// that are not within the plausible ones. Empty of other kinds.
    [[nodiscard]] std::vector<std::string> judged_without() const;

    /// What a run's future draws, in the order of `uncertainties`. Precondition: 0 ≤ run < count().
    [[nodiscard]] std::vector<double> values_of(int run) const;
    /// The scenario with these values, relations at rest solved.
    [[nodiscard]] Scenario scenario_in(int run) const { return scenario_with(values_of(run)); }
    /// The same with other values, in the order of `uncertainties`.
    [[nodiscard]] Scenario scenario_with(const std::vector<double>& values) const;
    /// Whether prevention pays in a run's future when the evidence of `Fact::break_even` says, by which no future is accepted. Nothing of
    /// other kinds than `credible`.
    [[nodiscard]] std::optional<bool> agrees_on_payback(int run) const;
    /// Of the names, and of what the first so many runs draw.
    [[nodiscard]] std::uint64_t digest(int runs) const;

private:
    void keep_credible();
    [[nodiscard]] std::uint32_t point_of(int run) const;

    Scenario scenario_;
    FutureKind kind_;
    std::uint64_t seed_;
    std::vector<Uncertainty> uncertainties_;
    std::vector<std::uint32_t> points_;  ///< of `credible`: those kept
    std::vector<int> pays_;              ///< of each of these, the month of `Fact::break_even`
    int count_ = 0;
};

}  // namespace concord
