#pragma once
/// What it is worth to know one uncertainty before choosing a response.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "experiment/regret.hpp"
#include "experiment/tallies.hpp"

namespace concord {

/// The choice between the responses that can be picked, as differences from the one that is best on average.
struct Decision {
    Question question{};                ///< one column for each of the others: how much worse than that one in each run
    std::vector<double> mean_behind{};  ///< by the columns: how much worse on average, at least 0
};

/// Between the responses in `picks`, over `runs`. Preconditions: at least one of each; all outcomes are finite there.
[[nodiscard]] Decision decision_of(const JudgedRuns& judged, const std::vector<std::size_t>& picks,
                                   std::vector<std::uint32_t> runs);

/// Regret avoided on average, in the outcome's unit, by knowing an uncertainty before choosing: partial expected value of perfect
/// information from runs that are there, by bins of the uncertainty (Strong & Oakley 2013).
///
///     V = Σ_b n_b/n max(0, max_r −(D_r + c_r d_rb)),   c_r² = ε_r²/η_r²
///
///     D_r    how much worse response r is than the leader, on average        outcome's unit, ≥ 0
///     d_rb   by how much more in bin b                                       outcome's unit
///     ε_r²   share of r's difference that the bins explain, adjusted; η_r² the same, not adjusted
///
/// Where bins mean nothing, taking the best of each seems to gain still. c makes the bins' means differ as much as what they stand for,
/// and this bias goes. (What shuffled runs gain is the bias where an uncertainty does nothing; taken off everywhere it makes one that
/// decides between responses near each other a third too low.) Where the bins of a response differ by less than chance would have it,
/// c² < 0, what |c| gives is taken off: nothing is cut off at 0, and of an uncertainty that does nothing the value is about 0, below as
/// often as above. A little too low where a bin is wide, since one knows the bin and not the value, and where responses are so near each
/// other on average that luck decides which of them leads the runs.
[[nodiscard]] OfOrders values_of_knowing(const Decision& decision, const Tally& tally);

}  // namespace concord
