#pragma once
/// What the runs say about one question, added up over the bins of an uncertainty, and what share of it the bins explain.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace concord {

/// Numbers of the runs that are looked at together, such as one for each response. Columns have mean 0.
struct Question {
    std::vector<std::uint32_t> runs;           ///< in which all columns are defined
    std::vector<std::vector<double>> columns;  ///< [column][place in `runs`]
    std::vector<double> squares;               ///< by column: sum of squares; exactly 0 where it never differs
};

/// Takes the mean from each column. `columns` by place in `runs`.
[[nodiscard]] Question question_of(std::vector<std::uint32_t> runs, std::vector<std::vector<double>> columns);

/// Orders of the runs that are added up at once: as many as registers take well.
inline constexpr std::size_t orders_at_once = 8;
using OfOrders = std::array<double, orders_at_once>;

/// The columns of a question over the bins of an uncertainty, for several orders of the runs.
struct Tally {
    std::size_t columns = 0;
    std::vector<double> count{};  ///< runs in each bin
    std::size_t filled = 0;       ///< bins with a run
    std::vector<OfOrders> sum{};  ///< [column][bin]

    [[nodiscard]] const OfOrders& of(std::size_t column, std::size_t bin) const
    {
        return sum[column * count.size() + bin];
    }
};

/// The columns of a question, its runs put in other orders: [column][place in `runs`].
using Reordered = std::vector<std::vector<OfOrders>>;

/// All orders the runs' own.
[[nodiscard]] Reordered in_order(const Question& question);
/// Orders that chance made, the same for all questions with as many runs. `first` numbers the first of them.
[[nodiscard]] Reordered shuffled(const Question& question, std::uint64_t first);

/// The bin of each run, by uncertainty.
using BinsOfRuns = std::vector<std::span<const std::uint8_t>>;

/// One tally for each uncertainty. `bins` are at most `last_bin`. Overwrites `tallies`, whose memory it uses again.
void add_up(const Question& question, const Reordered& values, const BinsOfRuns& bins, std::size_t last_bin,
            std::vector<Tally>& tallies);

/// First-order share of variance: the correlation ratio of the bins, adjusted for what bins without a meaning would explain (Kelley's
/// epsilon squared). Of several columns their variances are added.
///
///     ε² = 1 − (1 − η²)(n − 1)/(n − k),   η² = Σ_b n_b (m_b − m)² / Σ_i (y_i − m)²
///
///     n, n_b   runs, and in bin b        m, m_b   mean outcome, and in bin b
///     k        bins with a run           y_i      outcome of run i
///
/// About 0, below it as often as above, where the uncertainty does nothing. NaN where the outcome or the uncertainty never differs.
[[nodiscard]] OfOrders shares_explained(const Question& question, const Tally& tally);

/// The same of one column.
[[nodiscard]] double adjusted_share(double between, double total, double runs, double bins);

}  // namespace concord
