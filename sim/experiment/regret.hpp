#pragma once
/// How each response stands in each run: regret, best, worst, better than the reference.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/tables/outcomes.hpp"

namespace concord {

/// One outcome under every response in every run.
struct JudgedRuns {
    std::vector<std::span<const double>> outcome;  ///< [response][run], all of one length; NaN: undefined
    std::vector<bool> can_be_picked;               ///< by response; what cannot is never best, worst or yardstick
    std::size_t reference = 0;                     ///< response
    Better better = Better::lower;

    [[nodiscard]] std::size_t responses() const noexcept { return outcome.size(); }
    [[nodiscard]] std::size_t runs() const noexcept { return outcome.empty() ? 0 : outcome.front().size(); }
    /// The outcome, turned so that less is better. Meaningless where neither way is better.
    [[nodiscard]] double badness(std::size_t response, std::size_t run) const
    {
        return better == Better::higher ? -outcome[response][run] : outcome[response][run];
    }
};

/// Regret of each response in each run, in the outcome's unit: how much worse it is than the best of that run among the responses that
/// can be picked, the reference included. [response][run]; below 0 where a response that cannot be picked does better than all that
/// can; NaN where the outcome is undefined, where nothing can be picked, or where neither way is better.
[[nodiscard]] std::vector<std::vector<double>> regrets_of(const JudgedRuns& judged);

/// What part each response has in being the best of each run: 1 alone, 1/k with k exactly equal, 0 elsewhere. [response][run]; those
/// that are undefined are passed over. NaN for responses that cannot be picked, for runs in which nothing is left, and where neither way
/// is better.
[[nodiscard]] std::vector<std::vector<double>> parts_in_best(const JudgedRuns& judged);
/// The same of being the worst.
[[nodiscard]] std::vector<std::vector<double>> parts_in_worst(const JudgedRuns& judged);

/// Shares of the runs, each NaN where it is defined in fewer than half of them.
struct RunShares {
    double better;  ///< than the reference, ties half; NaN of the reference, and where all runs tie
    double best;    ///< ties share; NaN of what cannot be picked
    double worst;   ///< ties share; NaN of what cannot be picked
};

/// Share of the runs in which an outcome is better than the reference's, ties half. `RunShares::better` of one response alone.
[[nodiscard]] double share_better(std::span<const double> ours, std::span<const double> reference, Better better);

/// By response. All NaN where neither way is better.
[[nodiscard]] std::vector<RunShares> run_shares_of(const JudgedRuns& judged);

/// Of some responses the one that is best on average over some runs, the first of equal ones. Preconditions: there are responses; their
/// outcomes in those runs are finite; one way is better.
[[nodiscard]] std::size_t best_on_average(const JudgedRuns& judged, const std::vector<std::size_t>& responses,
                                          std::span<const std::uint32_t> runs);

/// Lower limit of a share of so many runs, at 95 % confidence (one-sided): the score interval of Wilson.
///
///     (p + z²/2n − z sqrt(p (1 − p)/n + z²/4n²)) / (1 + z²/n),   z = 1.645
///
///     p   share, [0, 1]
///     n   runs
///
/// NaN of a share that is NaN, or of no run. Takes runs as independent: of points spread more evenly than chance it is cautious.
[[nodiscard]] double lower_limit(double share, std::size_t runs);

}  // namespace concord
