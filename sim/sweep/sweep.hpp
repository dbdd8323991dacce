#pragma once
/// Works out the runs of a study, block by block, into its store.
///
/// A block of eight runs under all responses is what a thread works out at a time, whatever order blocks finish in; no more than that is
/// in memory. A block that fails is recorded with its reason, the others go on, and the next sweep tries it again.

#include <functional>
#include <string>
#include <vector>

#include "experiment/block.hpp"
#include "sweep/store.hpp"

namespace concord {

/// Part `number` of `count`, from 1: every count-th block.
struct Shard {
    int number = 1;
    int count = 1;

    [[nodiscard]] bool has(int block) const noexcept { return block % count == number - 1; }
};

struct SweepOptions {
    int jobs = 1;                    ///< threads
    const Kernel* kernel = nullptr;  ///< null: the best
    Shard shard;
    std::function<void(int done, int total)> progress;  ///< of the blocks to do, after each, from one thread at a time
    StopFlag stop = nullptr;                            ///< set to give up the blocks under way and keep the others
    /// Gives a block its numbers; none: `run_block` does.
    std::function<std::vector<Lanes>(int block)> work;
};

struct SweepEnd {
    int jobs = 0;  ///< threads it ran on
    int jobs_wanted = 0;
    bool is_stopped = false;
};

/// Works out what the store lacks of the shard. Commits every sixteen blocks, or ten seconds, and at the end. Throws StoreError, and then what was
/// committed is kept.
[[nodiscard]] SweepEnd sweep(Store& store, const SweepOptions& options);

}  // namespace concord
