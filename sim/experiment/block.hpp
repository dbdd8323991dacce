#pragma once
/// A block of eight runs as one row of numbers: it goes from whoever ran it, thread or worker of the page, to whoever collects.
///
/// All that can be said of a replicate alone is worked out where the block was run: statistics, break-even, digest.

#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/simulate.hpp"
#include "experiment/futures.hpp"

namespace concord {

/// Thrown before the next month of a run that was told to stop.
struct RunStopped {};

/// Set from outside (Ctrl-C) to stop a run; null: nothing stops it.
using StopFlag = const std::atomic<bool>*;

/// Throws RunStopped once the flag is set.
[[nodiscard]] inline BeforeMonth unless_stopped(StopFlag stop)
{
    if (stop == nullptr) return {};
    return [stop] {
        if (stop->load(std::memory_order_relaxed)) throw RunStopped{};
    };
}

/// Kinds of break-even: ahead of the reference month by month, or in the sum since the start.
enum class BreakEven : std::size_t { monthly, cumulative, count };
inline constexpr std::size_t break_even_count = static_cast<std::size_t>(BreakEven::count);
inline constexpr auto every_break_even = std::to_array({BreakEven::monthly, BreakEven::cumulative});
static_assert(every_break_even.size() == break_even_count);

/// Where a break-even of an outcome stands among all of all outcomes.
[[nodiscard]] constexpr std::size_t place_of(Outcome outcome, BreakEven kind) noexcept
{
    return static_cast<std::size_t>(outcome) * break_even_count + static_cast<std::size_t>(kind);
}

[[nodiscard]] constexpr std::string_view name_of(BreakEven kind) noexcept
{
    return kind == BreakEven::monthly ? "monthly" : "cumulative";
}

/// What a block holds of one policy. `Element`: `Lanes`, or `const Lanes` to read.
template <class Element>
struct BlockColumns {
    std::span<Element> outcome;  ///< these five as in Trajectory
    std::span<Element> organisation;
    std::span<Element> area;
    std::span<Element> partnership;
    std::span<Element> followers;
    std::span<Element> statistic;  ///< [outcome][statistic]; NaN where the outcome's row does not allow it
    std::span<Element> break_even;  ///< [outcome][kind] month; infinite: never; NaN for the reference and without a better direction
    std::span<Element> digest;  ///< one element: of each replicate's outcomes, in order of outcome and month, as bits
};

/// The layout of a block: each policy's columns one after the other, in the order of `BlockColumns`.
class BlockShape {
public:
    BlockShape(const Scenario& scenario, const Network& network, Keep keep);

    /// How many Lanes a block has.
    [[nodiscard]] std::size_t size() const noexcept { return policies_ * of_policy_; }

    /// One policy's columns. Precondition: `numbers` has the block's size.
    template <class Element>
    [[nodiscard]] BlockColumns<Element> columns(std::span<Element> numbers, std::size_t policy) const
    {
        std::size_t at = policy * of_policy_;
        const auto next = [&](std::size_t count) {
            const std::size_t from = at;
            at += count;
            return numbers.subspan(from, count);
        };
        return {next(outcome_),   next(organisation_), next(area_),       next(partnership_),
                next(followers_), next(statistic_),    next(break_even_), next(digest_)};
    }

private:
    std::size_t outcome_, organisation_, area_, partnership_, followers_, statistic_, break_even_, digest_;
    std::size_t of_policy_, policies_;
};

/// How many blocks hold the runs; the last one may be wider than the runs that are left.
[[nodiscard]] int blocks_of(const Scenario& scenario);

/// Futures that are run once more, each by a block of its own with eight sets of random draws: what draws alone do. None without doubt
/// about anything else, nor of fewer than 32 runs.
[[nodiscard]] int repeated_futures(const Scenario& scenario);

/// The runs of a block: `first`, `first + 1`, …, all of the one future `same_future` if there is one.
struct BlockRuns {
    std::uint64_t first;
    std::optional<int> same_future;
};

/// Blocks [0, blocks_of) hold the runs, run k in future k; the `repeated_futures` blocks after them have draws of their own.
[[nodiscard]] BlockRuns runs_of(const Scenario& scenario, int block);

/// How many of a block's lanes are runs: of the last block of runs those that are left.
[[nodiscard]] int lanes_of(const Scenario& scenario, int block);

/// What the runs of a block take to be so.
[[nodiscard]] std::shared_ptr<const Premises> premises_of(const Futures& futures, const Scenario& scenario,
                                                          const Network& network, const BlockRuns& runs);

/// One block under these premises, with the random draws of the runs from `first_run` on: one spin-up, and from it the trajectory of every
/// policy, judged. The numbers have the shape of the same `keep`. Throws RunStopped: a block in a large partnership takes minutes, and
/// whoever stops it does not wait for its end.
[[nodiscard]] std::vector<Lanes> run_lanes(const Scenario& scenario, const Network& network,
                                           std::shared_ptr<const Premises> premises, std::uint64_t first_run,
                                           const Kernel& kernel, Keep keep, StopFlag stop = nullptr);

/// The same of a block of an ensemble.
[[nodiscard]] std::vector<Lanes> run_block(const Scenario& scenario, const Network& network, const Futures& futures,
                                           int block, const Kernel& kernel, Keep keep, StopFlag stop = nullptr);

}  // namespace concord
