#include "sweep/store.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "core/digest.hpp"
#include "core/file_writer.hpp"
#include "core/number.hpp"
#include "experiment/ensemble.hpp"
#include "results/place.hpp"
#include "scenario/reader.hpp"
#include "scenario/record_json.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// Marks an SQLite file as a store: the letters of `Cncd`.
constexpr std::int64_t application = 0x436e6364;
constexpr int first_value = 5;  ///< column after id, run, future, response and digest

std::string quoted_name(const std::string& name)
{
    std::string quoted = "\"";
    for (const char c : name) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string_view name_of(StoredTable table) { return table == StoredTable::runs ? "runs" : "repeated"; }

/// `(?, ?, ?)`.
std::string places(std::size_t count)
{
    std::string text = "(?";
    for (std::size_t i = 1; i < count; ++i) text += ", ?";
    return text + ")";
}

/// The folder that a store is to be in.
void make_folder_for(const fs::path& path)
{
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    if (error)
        throw StoreError("cannot make the folder of the store " + path_in_quotes(path) + ": " + reason_in_words(error));
}

/// Throws unless the file is a store that this program can read. True of an empty one.
bool is_empty_store(Database& database)
{
    const std::string file = path_in_quotes(database.path());
    const std::int64_t mark = database.number("PRAGMA application_id");
    if (mark == 0 && database.number("SELECT count(*) FROM sqlite_master") == 0) return true;
    if (mark != application) throw StoreRefused(file + " is not a store of concord; name another file");
    if (database.number("PRAGMA user_version") > store_schema)
        throw StoreRefused("the store " + file + " was made by a newer version of concord; use that one");
    return false;
}

std::string text_at(Database& database, const std::string& key)
{
    Statement query(database, "SELECT value FROM study WHERE key = ?");
    query.bind(0, std::string_view(key));
    return query.step() ? query.text(0) : "";
}

/// The scenario that a store holds. Throws StoreError.
Scenario scenario_from(const std::string& content, const fs::path& path)
{
    ReadResult read = read_scenario(content, "study", files_in_memory({}));
    if (read.scenario) return std::move(*read.scenario);
    throw StoreError("the scenario of the store " + path_in_quotes(path) + " cannot be read back (" +
                     read.problems.all().front().what + ")");
}

StudyRecord record_from(Database& database)
{
    try {
        return {scenario_from(text_at(database, "content"), database.path()),
                Json::parse(text_at(database, "outcomes")).get<std::vector<std::string>>(),
                text_at(database, "version"),
                text_at(database, "compiler"),
                text_at(database, "commit"),
                text_at(database, "study_file"),
                text_at(database, "study"),
                text_at(database, "scenario_file"),
                text_at(database, "scenario"),
                text_at(database, "scenario_hash"),
                Json::parse(text_at(database, "files")).get<std::vector<std::string>>()};
    } catch (const Json::exception&) {
        throw StoreError("the store " + path_in_quotes(database.path()) + " was changed: its study cannot be read");
    }
}

}  // namespace

/// By table: `runs`, then `repeated`.
struct Store::Statements {
    std::array<Statement, 2> put, in_order, at_id;
    Statement put_future, put_failed, forget_failed;
};

Store::Store(const fs::path& path, const StudyRecord& study)
    : database_((make_folder_for(path), path), Database::Missing::made)
    , study_(study)
    , writes_(true)
{
    database_.run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL");
    begin();
    if (is_empty_store(database_))
        make();
    else
        resume(study);
    prepare();
    commit();
    database_.wait_for_others(60'000);
}

Store::Store(const fs::path& path)
    : database_(path, Database::Missing::refused)
{
    if (is_empty_store(database_))
        throw StoreRefused(path_in_quotes(path) + " is not a store of concord; name another file");
    study_ = record_from(database_);
    prepare();
}

Store::~Store()
{
    statements_.reset();
    if (!writes_) return;
    try {
        database_.run("ROLLBACK");
        database_.run("PRAGMA journal_mode = DELETE");  // which takes the empty journal away
    } catch (const StoreError&) {                       // what is committed is kept
    } catch (const std::bad_alloc&) {
    }
}

void Store::begin() { database_.run("BEGIN IMMEDIATE"); }

void Store::make()
{
    columns_ = store_columns(study_.outcomes);
    future_columns_ = future_values(study_.scenario, Futures(study_.scenario, study_.scenario.futures));
    constexpr std::size_t most_columns = 1990;  // SQLite takes 2 000
    if (future_columns_.size() > most_columns)
        throw StoreRefused(
            fmt::format("futures of this scenario have {} values, and a store takes {}; give fewer ranges",
                        future_columns_.size(), most_columns));
    for (const StoredTable table : {StoredTable::runs, StoredTable::repeated}) {
        std::string sql = fmt::format("CREATE TABLE {} (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, future INTEGER, "
                                      "response TEXT NOT NULL, digest TEXT NOT NULL",
                                      name_of(table));
        for (const StoreColumn& column : columns_) sql += ", " + quoted_name(column.name) + " REAL";
        database_.run(sql + ")");
    }
    std::string sql = "CREATE TABLE futures (future INTEGER PRIMARY KEY";
    for (const FutureValue& column : future_columns_) sql += ", " + quoted_name(column.name) + " REAL";
    database_.run(sql + ")");
    database_.run(
        "CREATE TABLE failed (first_run INTEGER PRIMARY KEY, last_run INTEGER NOT NULL, reason TEXT NOT NULL);"
        "CREATE TABLE study (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
    database_.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application, store_schema));
    put_study();
    (void)record_from(database_);  // or nobody could analyse it
}

void Store::put_study()
{
    Statement put(database_, "INSERT OR REPLACE INTO study VALUES (?, ?)");
    for (const auto& [key, value] :
         std::vector<std::pair<std::string, std::string>>{{"version", study_.version},
                                                          {"compiler", study_.compiler},
                                                          {"commit", study_.commit},
                                                          {"study_file", study_.study_file},
                                                          {"study", study_.study_text},
                                                          {"scenario_file", study_.scenario_file},
                                                          {"scenario", study_.scenario_text},
                                                          {"scenario_hash", study_.scenario_hash},
                                                          {"files", Json(study_.files_read).dump()},
                                                          {"outcomes", Json(study_.outcomes).dump()},
                                                          {"content", scenario_json(study_.scenario).dump()}}) {
        put.bind(0, std::string_view(key));
        put.bind(1, std::string_view(value));
        put.run();
    }
}

void Store::resume(const StudyRecord& study)
{
    study_ = record_from(database_);
    const std::string difference = difference_between(study_, study);
    const std::string file = path_in_quotes(database_.path());
    if (!difference.empty())
        throw StoreRefused(fmt::format("{} holds another study: {}; name another store", file, difference));
    const int was = study_.scenario.replicates;
    const int is = study.scenario.replicates;
    if (is < was)
        throw StoreRefused(fmt::format("{} is of {} runs and the study asks for {}; ask for as many or more, or name "
                                       "another store",
                                       file, was, is));
    if (is == was) return;
    // Their draws are those after the last run, and there will be runs that have these.
    database_.run("DELETE FROM repeated; DELETE FROM failed");
    study_ = study;
    put_study();
}

void Store::prepare()
{
    columns_ = store_columns(study_.outcomes);
    future_columns_ = future_values(study_.scenario, Futures(study_.scenario, study_.scenario.futures));
    const auto put = [&](StoredTable table) {
        return Statement(database_, fmt::format("INSERT OR REPLACE INTO {} VALUES {}", name_of(table),
                                                places(first_value + columns_.size())));
    };
    const auto select = [&](StoredTable table, std::string_view which) {
        return Statement(database_, fmt::format("SELECT * FROM {} {}", name_of(table), which));
    };
    using enum StoredTable;
    statements_ = std::make_unique<Statements>(
        Statements{{put(runs), put(repeated)},
                   {select(runs, "ORDER BY id"), select(repeated, "ORDER BY id")},
                   {select(runs, "WHERE id = ?"), select(repeated, "WHERE id = ?")},
                   Statement(database_, "INSERT OR REPLACE INTO futures VALUES " + places(1 + future_columns_.size())),
                   Statement(database_, "INSERT OR REPLACE INTO failed VALUES (?, ?, ?)"),
                   Statement(database_, "DELETE FROM failed WHERE first_run = ?")});
}

std::int64_t Store::id_of(const StoredRun& row) const
{
    return row.run * static_cast<std::int64_t>(study_.scenario.policies.size()) + static_cast<std::int64_t>(row.policy);
}

StoredRun Store::row_from(const Statement& row) const
{
    StoredRun stored;
    stored.policy = static_cast<std::size_t>(row.whole(0)) % study_.scenario.policies.size();
    stored.run = row.whole(1) - 1;
    stored.future = row.whole(2) - 1;
    stored.digest = row.text(4);
    for (std::size_t c = 0; c < columns_.size(); ++c)
        stored.values.push_back(row.real(first_value + static_cast<int>(c)));
    return stored;
}

std::vector<bool> Store::blocks_done()
{
    const Scenario& scenario = study_.scenario;
    std::vector<std::int64_t> rows(static_cast<std::size_t>(blocks()), 0);
    for (const StoredTable table : {StoredTable::runs, StoredTable::repeated}) {
        Statement counts(database_,
                         fmt::format("SELECT (run - 1) / {}, count(*) FROM {} GROUP BY 1", lane_count, name_of(table)));
        while (counts.step()) {
            const auto block = static_cast<std::size_t>(counts.whole(0));
            if (block < rows.size()) rows[block] = counts.whole(1);
        }
    }
    std::vector<bool> done;
    for (int block = 0; block < blocks(); ++block) {
        const auto lanes = static_cast<std::size_t>(lanes_of(scenario, block));
        done.push_back(rows[done.size()] == static_cast<std::int64_t>(lanes * scenario.policies.size()));
    }
    return done;
}

std::vector<FailedRuns> Store::failed()
{
    std::vector<FailedRuns> all;
    Statement rows(database_, "SELECT first_run, last_run, reason FROM failed ORDER BY first_run");
    while (rows.step()) all.push_back({rows.whole(0) - 1, rows.whole(1) - 1, rows.text(2)});
    return all;
}

void Store::for_each_row(StoredTable table, const std::function<void(const StoredRun&)>& visit)
{
    Statement& rows = statements_->in_order[static_cast<std::size_t>(table)];
    while (rows.step()) visit(row_from(rows));
}

void Store::for_each_future(const std::function<void(std::int64_t, std::span<const double>)>& visit)
{
    Statement rows(database_, "SELECT * FROM futures ORDER BY future");
    std::vector<double> values(future_columns_.size());
    while (rows.step()) {
        for (std::size_t c = 0; c < values.size(); ++c) values[c] = rows.real(1 + static_cast<int>(c));
        visit(rows.whole(0) - 1, values);
    }
}

void Store::put(StoredTable table, const StoredRun& row)
{
    Statement& put = statements_->put[static_cast<std::size_t>(table)];
    put.bind(0, id_of(row));
    put.bind(1, row.run + 1);
    if (study_.scenario.futures == FutureKind::none)
        put.bind_nothing(2);
    else
        put.bind(2, row.future + 1);
    put.bind(3, std::string_view(study_.scenario.policies[row.policy].name));
    put.bind(4, std::string_view(row.digest));
    for (std::size_t c = 0; c < columns_.size(); ++c) put.bind(first_value + static_cast<int>(c), row.values[c]);
    put.run();
}

void Store::put_future(std::int64_t future, std::span<const double> values)
{
    Statement& put = statements_->put_future;
    put.bind(0, future + 1);
    for (std::size_t c = 0; c < values.size(); ++c) put.bind(1 + static_cast<int>(c), values[c]);
    put.run();
}

void Store::put_failed(const FailedRuns& failed)
{
    Statement& put = statements_->put_failed;
    put.bind(0, failed.first + 1);
    put.bind(1, failed.last + 1);
    put.bind(2, std::string_view(failed.reason));
    put.run();
}

void Store::forget_failed(std::int64_t first)
{
    statements_->forget_failed.bind(0, first + 1);
    statements_->forget_failed.run();
}

std::optional<StoredRun> Store::row_in_place_of(StoredTable table, const StoredRun& row)
{
    Statement& query = statements_->at_id[static_cast<std::size_t>(table)];
    query.bind(0, id_of(row));
    if (!query.step()) return std::nullopt;
    StoredRun found = row_from(query);
    query.reset();
    return found;
}

void Store::commit()
{
    database_.check_still_there();
    database_.run("COMMIT");
    database_.check_still_there();
    begin();
}

std::uint64_t digest_of(Store& store, int runs)
{
    EnsembleDigest digest(store.study().scenario.policies.size());
    store.for_each_row(StoredTable::runs, [&](const StoredRun& row) {
        if (row.run < runs) digest.add(row.policy, number_of(number_from_hexadecimal(row.digest)));
    });
    return digest.value();
}

int whole_runs(const Store& store, const std::vector<bool>& blocks_done)
{
    const Scenario& scenario = store.study().scenario;
    const auto end = blocks_done.begin() + blocks_of(scenario);
    const auto whole = std::find(blocks_done.begin(), end, false) - blocks_done.begin();
    return std::min(static_cast<int>(whole) * lane_count, scenario.replicates);
}

}  // namespace concord
