#pragma once
/// The store of a sweep: an SQLite file with what came of each run under each response.
///
///     runs       a row for each run of each response, by `id` in order of run and response: `run` and `future` (from 1), `response`,
///                `digest`, and a column for each `OUTCOME:STATISTIC` and `OUTCOME:break_even_KIND`
///     repeated   the same of the futures that are run again with random draws of their own
///     futures    what each future draws and solves, a column for each name
///     failed     blocks that could not be worked out, with the reason
///     study      texts by key: all that decides the numbers
///
/// NULL is undefined, `Inf` a break-even that never comes. There is one process that writes, which holds SQLite's write lock for all that
/// time; others may read. The journal is a rollback journal with full synchronisation, which network file systems can bear: what is
/// committed survives, whatever happens to the process or the machine.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "experiment/deciding.hpp"
#include "sweep/database.hpp"
#include "sweep/store_rows.hpp"
#include "sweep/study_record.hpp"

namespace concord {

/// Raised where an older program could not read a store.
inline constexpr int store_schema = 1;

enum class StoredTable { runs, repeated };

/// Runs whose block could not be worked out.
struct FailedRuns {
    std::int64_t first;  ///< from 0
    std::int64_t last;
    std::string reason;
};

class Store {
public:
    /// Opens the store of a study to write, made where there is none. More runs than it has extend it. Throws StoreRefused where another
    /// process writes it, or where it is of another study, which is named; StoreError.
    Store(const std::filesystem::path& path, const StudyRecord& study);

    /// Opens a store to read. Throws StoreRefused or StoreError.
    explicit Store(const std::filesystem::path& path);

    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] const StudyRecord& study() const noexcept { return study_; }
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return database_.path(); }
    [[nodiscard]] const std::vector<StoreColumn>& columns() const noexcept { return columns_; }
    /// Of the table of futures, without values; empty without doubt.
    [[nodiscard]] const std::vector<FutureValue>& future_columns() const noexcept { return future_columns_; }
    /// Blocks of the study, those that repeat a future last.
    [[nodiscard]] int blocks() const { return blocks_of(study_.scenario) + repeated_futures(study_.scenario); }
    /// Which of these are whole.
    [[nodiscard]] std::vector<bool> blocks_done();
    [[nodiscard]] std::vector<FailedRuns> failed();

    /// Calls with each row, in order of run and response.
    void for_each_row(StoredTable table, const std::function<void(const StoredRun&)>& visit);
    /// The same of futures, from 0.
    void for_each_future(const std::function<void(std::int64_t future, std::span<const double> values)>& visit);

    /// Each puts something there, in place of what was there. Kept once committed.
    void put(StoredTable table, const StoredRun& row);
    void put_future(std::int64_t future, std::span<const double> values);
    void put_failed(const FailedRuns& failed);
    /// They have been worked out since.
    void forget_failed(std::int64_t first);
    /// The row that stands in the place of another, if there is one.
    [[nodiscard]] std::optional<StoredRun> row_in_place_of(StoredTable table, const StoredRun& row);

    /// Keeps what was put since the last time. Throws StoreError, and then it does not.
    void commit();

private:
    struct Statements;
    void begin();
    void make();
    void resume(const StudyRecord& study);
    void put_study();
    void prepare();
    [[nodiscard]] std::int64_t id_of(const StoredRun& row) const;
    [[nodiscard]] StoredRun row_from(const Statement& row) const;

    Database database_;
    StudyRecord study_;
    std::vector<StoreColumn> columns_;
    std::vector<FutureValue> future_columns_;
    std::unique_ptr<Statements> statements_;
    bool writes_ = false;
};

/// The digest of the first so many runs: by response of its runs' digests in order, and of these. The same as an ensemble's.
[[nodiscard]] std::uint64_t digest_of(Store& store, int runs);

/// How many runs there are from the first on without a gap.
[[nodiscard]] int whole_runs(const Store& store, const std::vector<bool>& blocks_done);

}  // namespace concord
