#pragma once
/// Ensembles: every policy of a scenario over many replicates, on threads. Same bits for any number of threads.

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/simulate.hpp"

namespace concord {

struct EnsembleOptions {
    int jobs = 1;                    ///< threads
    const Kernel* kernel = nullptr;  ///< null: the best
    Keep keep;
    std::function<void(int done, int total)> progress;  ///< called after each block, from one thread at a time
    const std::atomic<bool>* stop = nullptr;            ///< set to finish the blocks under way and no more
    std::int64_t series_bytes = 256LL << 20;            ///< memory for monthly series and for yearly entities, each
};

/// One policy's results. The last index is the replicate.
struct PolicyResults {
    std::vector<double> series;        ///< [outcome][month][replicate < series_replicates]
    std::vector<double> statistic;     ///< [outcome][statistic][replicate]
    std::vector<double> break_even;    ///< [outcome][kind][replicate] month; infinite: never. Empty for the reference
    std::vector<double> organisation;  ///< [year][organisation][organisation_outcomes][replicate < entity_replicates]
    std::vector<double> area;          ///< [year][area][area_outcomes][replicate < entity_replicates]
    std::vector<double> partnership;   ///< [year][partnership][Measure], mean over replicates
    std::uint64_t digest = 0;
};

/// Kinds of break-even: ahead of the reference month by month, or in the sum since the start.
enum class BreakEven : std::size_t { monthly, cumulative, count };
inline constexpr std::size_t break_even_count = static_cast<std::size_t>(BreakEven::count);

struct Ensemble {
    int replicates = 0;  ///< done; fewer than asked for if stopped
    int asked = 0;
    int months = 0;
    int years = 0;
    int series_replicates = 0;  ///< replicates behind the monthly series
    int entity_replicates = 0;  ///< replicates behind organisations and areas
    std::uint64_t seed = 0;
    std::uint64_t digest = 0;  ///< of all trajectories, in order of policy and replicate
    std::vector<PolicyResults> policies;

    [[nodiscard]] const double* series_of(std::size_t policy, Outcome o, int month) const
    {
        return policies[policy].series.data() +
               (static_cast<std::size_t>(o) * static_cast<std::size_t>(months + 1) + static_cast<std::size_t>(month)) *
                   static_cast<std::size_t>(series_replicates);
    }
    [[nodiscard]] const double* statistic_of(std::size_t policy, Outcome o, Statistic s) const
    {
        return policies[policy].statistic.data() +
               (static_cast<std::size_t>(o) * statistic_count + static_cast<std::size_t>(s)) *
                   static_cast<std::size_t>(asked);
    }
    [[nodiscard]] const double* break_even_of(std::size_t policy, Outcome o, BreakEven kind) const
    {
        return policies[policy].break_even.data() +
               (static_cast<std::size_t>(o) * break_even_count + static_cast<std::size_t>(kind)) *
                   static_cast<std::size_t>(asked);
    }
};

/// Runs all policies of the scenario; policy 0 is the reference. A work item is a block of eight replicates with one spin-up for all
/// policies; results are taken in the order of blocks, whatever order they finish in.
[[nodiscard]] Ensemble run_ensemble(const Scenario& scenario, const Network& network, const EnsembleOptions& options);

}  // namespace concord
