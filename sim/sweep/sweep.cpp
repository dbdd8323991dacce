#include "sweep/sweep.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <new>
#include <utility>

#include "experiment/threads.hpp"

namespace concord {

namespace {

constexpr int blocks_a_commit = 16;
constexpr std::chrono::seconds longest_uncommitted{10};  // where blocks are slow

/// What a block puts into the store.
struct BlockRows {
    StoredTable table;
    std::vector<StoredRun> rows;
    std::vector<std::vector<double>> futures;  ///< of each run; none where they repeat one
};

class Sweeper {
public:
    Sweeper(Store& store, const SweepOptions& options)
        : store_(store)
        , options_(options)
        , scenario_(store.study().scenario)
        , network_(network_of(scenario_))
        , futures_(scenario_, scenario_.futures)
        , shape_(scenario_, network_, Keep{})
    {
        const std::vector<bool> done = store.blocks_done();
        for (int block = 0; block < static_cast<int>(done.size()); ++block) {
            if (!done[static_cast<std::size_t>(block)] && options.shard.has(block)) to_do_.push_back(block);
        }
    }

    SweepEnd run()
    {
        SweepEnd end;
        end.jobs_wanted = std::clamp(options_.jobs, 1, std::max(1, static_cast<int>(to_do_.size())));
        end.jobs = with_threads(end.jobs_wanted, [this] { work(); });
        if (failure_) std::rethrow_exception(failure_);
        store_.commit();
        end.is_stopped = is_stopped_;
        return end;
    }

private:
    void work()
    {
        for (;;) {
            const std::size_t at = next_.fetch_add(1);
            if (at >= to_do_.size()) return;
            try {
                take(to_do_[at]);
            } catch (...) {
                const std::lock_guard lock(mutex_);
                if (!failure_) failure_ = std::current_exception();
                next_.store(to_do_.size());
            }
        }
    }

    void take(int block)
    {
        try {
            const BlockRows rows = rows_of(block);
            const std::lock_guard lock(mutex_);
            if (!failure_) keep(block, rows);
        } catch (const RunStopped&) {
            const std::lock_guard lock(mutex_);
            is_stopped_ = true;
            next_.store(to_do_.size());
        } catch (const StoreError&) {
            throw;
        } catch (const std::bad_alloc&) {
            fail(block, "not enough memory; try fewer threads (--jobs)");
        } catch (const std::exception& error) {
            fail(block, error.what());
        }
    }

    [[nodiscard]] BlockRows rows_of(int block) const
    {
        const Kernel& kernel = options_.kernel != nullptr ? *options_.kernel : best_kernel();
        const std::vector<Lanes> numbers = options_.work ? options_.work(block)
                                                         : run_block(scenario_, network_, futures_, block, kernel,
                                                                     Keep{}, options_.stop);
        const BlockRuns runs = runs_of(scenario_, block);
        BlockRows rows{runs.same_future ? StoredTable::repeated : StoredTable::runs, {}, {}};
        for (int lane = 0; lane < lanes_of(scenario_, block); ++lane) {
            for (std::size_t policy = 0; policy < scenario_.policies.size(); ++policy)
                rows.rows.push_back(stored_run(
                    runs, lane, policy, shape_.columns(std::span<const Lanes>(numbers), policy), store_.columns()));
            if (rows.table == StoredTable::repeated || store_.future_columns().empty()) continue;
            const int run = static_cast<int>(runs.first) + lane;
            rows.futures.push_back(
                values_in(store_.future_columns(), futures_, run, futures_.scenario_in(run).parameters));
        }
        return rows;
    }

    void keep(int block, const BlockRows& rows)
    {
        for (const StoredRun& row : rows.rows) store_.put(rows.table, row);
        const auto first = static_cast<std::int64_t>(runs_of(scenario_, block).first);
        for (std::size_t i = 0; i < rows.futures.size(); ++i)
            store_.put_future(first + static_cast<std::int64_t>(i), rows.futures[i]);
        store_.forget_failed(first);
        count_block();
    }

    void fail(int block, const std::string& reason)
    {
        const std::lock_guard lock(mutex_);
        if (failure_) return;
        const auto first = static_cast<std::int64_t>(runs_of(scenario_, block).first);
        store_.put_failed({first, first + lanes_of(scenario_, block) - 1, reason});
        count_block();
    }

    void count_block()
    {
        ++taken_;
        const auto now = std::chrono::steady_clock::now();
        if (++uncommitted_ == blocks_a_commit || now - committed_ > longest_uncommitted) {
            store_.commit();
            uncommitted_ = 0;
            committed_ = now;
        }
        if (options_.progress) options_.progress(taken_, static_cast<int>(to_do_.size()));
    }

    Store& store_;
    const SweepOptions& options_;
    const Scenario& scenario_;
    Network network_;
    Futures futures_;
    BlockShape shape_;
    std::vector<int> to_do_;
    std::atomic<std::size_t> next_{0};
    std::mutex mutex_;  ///< of the store and of all below
    int taken_ = 0;
    int uncommitted_ = 0;
    std::chrono::steady_clock::time_point committed_ = std::chrono::steady_clock::now();
    bool is_stopped_ = false;
    std::exception_ptr failure_;
};

}  // namespace

SweepEnd sweep(Store& store, const SweepOptions& options) { return Sweeper(store, options).run(); }

}  // namespace concord
