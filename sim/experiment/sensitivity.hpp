#pragma once
/// What moves the answer: each uncertainty over its whole range, all others over theirs.
///
/// Asked of each headline outcome under each response, of its difference from the reference, and of which response is best (by harm at the
/// end: the part that each response has in being best). Futures are those of the ranges (`prior`): uncertainties of credible futures hang
/// together, and shares of variance need what is independent.

#include <cstdint>
#include <string>
#include <vector>

#include "experiment/morris.hpp"
#include "experiment/sensitivity_design.hpp"
#include "experiment/sobol_indices.hpp"

namespace concord {

/// What is asked.
struct SensitivityQuestion {
    enum class Of { outcome, difference, best } of;
    int policy;  ///< row of a response; −1 of which is best
    const OutcomeRow* outcome;
    Statistic statistic;

    [[nodiscard]] bool operator==(const SensitivityQuestion&) const = default;
};

/// What stands in place of an uncertainty's name.
inline constexpr const char* all_others = "(all others)";
inline constexpr const char* random_draws = "(random draws)";

/// What the steps of one uncertainty do. Of which is best: to the part that each response has in it, sizes added up over responses; a mean and
/// a deviation would say nothing.
struct MorrisRow {
    SensitivityQuestion question;
    std::string uncertainty;  ///< or `random_draws`: what other draws do, all else the same
    MorrisEffect effect;
    int paths;  ///< in which all outputs are finite
};

/// What share of the variance goes with one uncertainty.
struct SensitivityRow {
    SensitivityQuestion question;
    std::string uncertainty;  ///< or `all_others`, `random_draws`
    SobolIndices share;
    int points;  ///< of all scrambles, at which all outputs are finite
};

struct Sensitivity {
    SensitivityPlan plan;
    std::vector<MorrisRow> morris;
    std::vector<SensitivityRow> sobol;
    std::vector<std::string> measured;  ///< by Sobol', one by one: the one that moves most first
    int paths = 0;                      ///< done, fewer than planned if stopped
    int scrambles = 0;                  ///< done
    std::uint64_t seed = 0;
    std::uint64_t digest = 0;  ///< of all outcomes that the rows are made from, in order of column and point

    [[nodiscard]] bool is_finished() const noexcept
    {
        return paths == plan.paths && scrambles == (plan.points > 0 ? sensitivity_scrambles : 0);
    }
};

/// Runs the plan, which is of as many uncertainties as the scenario's prior futures draw. Same bits for any number of threads. Told to
/// stop, it says what can be said of the paths and scrambles that are whole. Throws what a block throws.
[[nodiscard]] Sensitivity sensitivity_of(const Scenario& scenario, const Network& network, const SensitivityPlan& plan,
                                         const EnsembleOptions& options);

}  // namespace concord
