#pragma once
/// Ensembles: every policy of a scenario over many replicates, on threads. Same bits for any number of threads.
///
/// The work is done in blocks of eight replicates (block.hpp): `run_block` gives one, a `Collector` takes them in order, and
/// `run_ensemble` does both on threads. The page does both with workers.

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "core/digest.hpp"
#include "experiment/block.hpp"

namespace concord {

inline constexpr std::int64_t default_series_bytes = 256LL << 20;

struct EnsembleOptions {
    int jobs = 1;                    ///< threads
    const Kernel* kernel = nullptr;  ///< null: the best
    Keep keep;
    std::function<void(int done, int total)> progress;  ///< called after each block, from one thread at a time
    StopFlag stop = nullptr;                            ///< set to give up the blocks under way and keep those before
    std::int64_t series_bytes = default_series_bytes;   ///< memory for monthly series and for yearly entities, each
};

/// One policy's results. The last index is the replicate.
struct PolicyResults {
    std::vector<double> series;        ///< [outcome][month][replicate < series_replicates]
    std::vector<double> statistic;     ///< [outcome][statistic][replicate]
    std::vector<double> break_even;    ///< [outcome][kind][replicate] month; infinite: never. Empty for the reference
    std::vector<double> organisation;  ///< [year][organisation][organisation_outcomes][replicate < entity_replicates]
    std::vector<double> area;          ///< [year][area][area_outcomes][replicate < entity_replicates]
    std::vector<double> partnership;   ///< [year][partnership][Measure], mean over replicates
    /// [outcome][statistic] variance of the difference from the reference by random draws alone: within a future, pooled over those that
    /// were repeated; NaN where none was. Empty for the reference.
    std::vector<double> draws_variance;
    std::vector<double> followers;  ///< [year][kind][response] organisations, mean over replicates
    bool can_be_picked = true;      ///< else it is never the best (`Policy::can_be_picked`)
    std::uint64_t digest = 0;
};

struct Ensemble {
    int replicates = 0;  ///< done; fewer than asked for if stopped
    int asked = 0;
    int jobs = 0;  ///< threads it ran on; fewer than wanted if the system had no more
    int jobs_wanted = 0;
    int months = 0;
    int years = 0;
    int series_replicates = 0;  ///< replicates behind the monthly series
    int entity_replicates = 0;  ///< replicates behind organisations and areas
    int mean_replicates = 0;    ///< replicates behind what is kept as a mean: partnerships and followers
    std::uint64_t seed = 0;
    std::uint64_t digest = 0;  ///< as `EnsembleDigest`
    std::vector<PolicyResults> policies;
    std::shared_ptr<const Futures> futures{};  ///< what the runs took to be so
    std::vector<Parameters> settled{};         ///< the parameters of each run; one for all without futures

    [[nodiscard]] const double* series_of(std::size_t policy, Outcome o, int month) const
    {
        return policies[policy].series.data() +
               (static_cast<std::size_t>(o) * static_cast<std::size_t>(months + 1) + static_cast<std::size_t>(month)) *
                   static_cast<std::size_t>(series_replicates);
    }
    [[nodiscard]] const double* statistic_of(std::size_t policy, Outcome o, Statistic s) const
    {
        return policies[policy].statistic.data() + place_of(o, s) * static_cast<std::size_t>(asked);
    }
    [[nodiscard]] const double* break_even_of(std::size_t policy, Outcome o, BreakEven kind) const
    {
        return policies[policy].break_even.data() + place_of(o, kind) * static_cast<std::size_t>(asked);
    }
};

/// The first runs of which an ensemble keeps more than statistics.
struct KeptRuns {
    int series;    ///< by month
    int entities;  ///< by year, of organisations and areas
};

/// As many as the memory of `EnsembleOptions::series_bytes` takes, eight at least if there are so many.
[[nodiscard]] KeptRuns kept_runs_of(const Scenario& scenario, const Network& network, Keep keep,
                                    std::int64_t series_bytes);

/// Of each policy its runs' digests in order, and of all policies theirs.
class EnsembleDigest {
public:
    explicit EnsembleDigest(std::size_t policies)
        : policies_(policies)
    {}

    /// `digest` as `BlockColumns` has it. Precondition: the runs of a policy come in order.
    void add(std::size_t policy, double digest) { policies_[policy].add(digest); }
    [[nodiscard]] std::uint64_t of(std::size_t policy) const { return policies_[policy].value(); }
    [[nodiscard]] std::uint64_t value() const;

private:
    std::vector<Digest> policies_;
};

/// Says what futures the runs of an ensemble were in; of runs of which that was said before, nothing is worked out again.
void add_futures(const Scenario& scenario, std::shared_ptr<const Futures> futures, Ensemble& ensemble);

/// Makes an ensemble of finished blocks.
class Collector {
public:
    /// `series_bytes` as in EnsembleOptions. The blocks of `repeated_futures` come after those of the runs.
    Collector(const Scenario& scenario, const Network& network, Keep keep, std::int64_t series_bytes);

    /// Takes the numbers of a block. Precondition: blocks come in order. Throws std::invalid_argument if the numbers are not those of a
    /// block of this scenario run with what was to be kept.
    void take(int block, std::span<const Lanes> numbers);

    /// The ensemble of the blocks taken so far, which is that of a run of so many.
    [[nodiscard]] Ensemble& so_far();

    /// The same as it was when it was asked for last, whatever was taken since.
    [[nodiscard]] const Ensemble& ensemble() const noexcept { return ensemble_; }

    /// The same. Nothing is to be taken after it.
    [[nodiscard]] Ensemble finish() { return std::move(so_far()); }

private:
    /// Of a policy, what an ensemble holds the means of.
    struct Sums {
        std::vector<double> partnership, followers, draws_variance;
    };

    /// A future with eight sets of draws: how much they alone set the responses apart.
    void take_repeated(std::span<const Lanes> numbers);

    BlockShape shape_;
    Ensemble ensemble_;
    std::vector<Sums> sums_;  ///< by policy
    EnsembleDigest digests_;
    int blocks_;     ///< that hold runs; the others repeat a future
    int taken_ = 0;  ///< runs
    int repeated_ = 0;
};

/// Runs all policies of the scenario; policy 0 is the reference. A work item is a block of eight replicates with one spin-up for all
/// policies; results are taken in the order of blocks, whatever order they finish in. Where a thread cannot be started, it goes on with
/// fewer. Throws what a block throws, std::bad_alloc above all, but RunStopped.
[[nodiscard]] Ensemble run_ensemble(const Scenario& scenario, const Network& network, const EnsembleOptions& options);

}  // namespace concord
