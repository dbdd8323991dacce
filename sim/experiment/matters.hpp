#pragma once
/// What matters: how far each figure of one's own and each uncertainty, moved alone, moves the answer.
///
///     moved    max over both ends of median over futures of |D_k(end) − D_k|
///     changed  share of futures in which another response is best at one end or the other
///
///     D_k   harm at the end under the leader less that under the reference, in future k; of the runner-up where the reference leads
///
/// The same futures and random draws as written and at both ends, so that what differs is the figure alone. One at a time: what two
/// figures do together is not seen.

#include <functional>
#include <string>
#include <vector>

#include "experiment/block.hpp"

namespace concord {

struct MattersOptions {
    double by = 0.1;                                    ///< of its own size, that a figure is moved
    int months = 12;                                    ///< that a date is moved
    int jobs = 1;                                       ///< threads; the numbers do not depend on it
    const Kernel* kernel = nullptr;                     ///< null: the best
    std::function<void(int done, int total)> progress;  ///< from one thread at a time
    StopFlag stop = nullptr;
};

struct MattersRow {
    std::string name;
    int is_own;             ///< 1: a figure of the scenario; 0: an uncertainty
    std::string low, high;  ///< its ends
    double moved;           ///< of the difference, in the unit of harm
    double outcome_moved;   ///< the same of the leader's harm itself
    double changed;         ///< [0, 1]
};

struct Matters {
    std::vector<MattersRow> rows;  ///< what moves the difference most first, among equal ones what changes the best more often
    std::size_t leader = 0;    ///< with the least harm on average
    std::size_t response = 0;  ///< whose difference it is
    double difference = 0.0;   ///< its median
    MattersRow average{};  ///< all figures replaced by average ones (`with_average_figures`): what the scenario's own add to the defaults
    int futures = 0;

    /// The defaults speak: with average figures the best response is nearly always the same, and the difference moves by less than half
    /// of itself.
    [[nodiscard]] bool is_default_speaking() const noexcept;
};

/// Works it out over the scenario's runs. Throws RunStopped, and what a block throws.
[[nodiscard]] Matters matters_of(const Scenario& scenario, const MattersOptions& options);

}  // namespace concord
