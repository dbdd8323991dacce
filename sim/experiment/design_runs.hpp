#pragma once
/// Runs whose futures somebody has designed: eight points side by side, each a lane of a block.

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "experiment/ensemble.hpp"

namespace concord {

/// Eight points.
struct DesignBlock {
    std::array<std::vector<double>, lane_count> shares;  ///< of the range of each uncertainty of the futures, in [0, 1]
    std::uint64_t first_run;                             ///< lane l has the random draws of run `first_run` + l
};

/// An outcome of a response, as one number of a run.
struct OutcomeColumn {
    std::size_t policy;
    const OutcomeRow* outcome;
    Statistic statistic;
};

/// Each headline outcome by its headline statistic, under every response: all outcomes of the first response, then of the next.
[[nodiscard]] std::vector<OutcomeColumn> headline_columns(const Scenario& scenario);

/// What came of the blocks.
struct DesignRuns {
    std::vector<std::vector<double>> values;  ///< [column][point]; point 8 b + l is lane l of block b; NaN where not run
    std::vector<char> is_done;                ///< by block

    /// Whether blocks [from, until) are done.
    [[nodiscard]] bool are_done(int from, int until) const;
};

/// Runs the blocks 0 to `blocks` − 1 on threads. The same bits for any number of them. Told to stop, it gives what is done. `options.keep` is
/// not looked at, and `options.progress` is called with the blocks done. Throws what a block throws.
[[nodiscard]] DesignRuns run_design(const Scenario& scenario, const Network& network, const Futures& futures, int blocks,
                                    const std::function<DesignBlock(int)>& block_of, const EnsembleOptions& options);

}  // namespace concord
