#include "sweep/database.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <cmath>
#include <limits>
#include <system_error>

#include "core/file_writer.hpp"
#include "results/place.hpp"

namespace concord {

namespace {

/// The system's reason for the last error of a connection. SQLite does not keep that of a failed commit: then it is `last`, `errno` since
/// the call began; without either, `otherwise`.
std::string reason_of(sqlite3* connection, int last, int otherwise)
{
    const int kept = sqlite3_system_errno(connection);
    const int error = kept != 0 ? kept : last != 0 ? last : otherwise;
    return reason_in_words({error, std::generic_category()});
}

struct FileIdentity {
    std::uint64_t device;
    std::uint64_t file;
};

FileIdentity identity_of(const std::filesystem::path& path)
{
    struct stat found {};
    if (stat(path.c_str(), &found) != 0) return {0, 0};
    return {static_cast<std::uint64_t>(found.st_dev), static_cast<std::uint64_t>(found.st_ino)};
}

}  // namespace

void Database::Close::operator()(sqlite3* connection) const noexcept { sqlite3_close(connection); }

Database::Database(const std::filesystem::path& path, Missing missing)
    : path_(path)
{
    std::error_code ignored;
    if (missing == Missing::refused && !std::filesystem::exists(path, ignored))
        throw StoreRefused("there is no store " + path_in_quotes(path) + "; concord sweep makes one");
    const int flags = SQLITE_OPEN_READWRITE | (missing == Missing::made ? SQLITE_OPEN_CREATE : 0);
    sqlite3* connection = nullptr;
    errno = 0;
    const int code = sqlite3_open_v2(path.c_str(), &connection, flags, nullptr);
    connection_.reset(connection);
    if (connection == nullptr) throw std::bad_alloc();
    if (code != SQLITE_OK) fail();
    sqlite3_extended_result_codes(connection, 1);
    wait_for_others(1000);
    const FileIdentity identity = identity_of(path);
    device_ = identity.device;
    file_ = identity.file;
}

void Database::wait_for_others(int milliseconds) { sqlite3_busy_timeout(connection_.get(), milliseconds); }

void Database::fail() const
{
    const int last = errno;
    if (file_ != 0) check_still_there();  // or the error is only what came of that
    sqlite3* const connection = connection_.get();
    const std::string store = "the store " + path_in_quotes(path_);
    switch (sqlite3_errcode(connection) & 0xff) {
    case SQLITE_NOMEM: throw std::bad_alloc();
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw StoreRefused("another process is using " + store + "; wait for its end");
    case SQLITE_NOTADB: throw StoreRefused(path_in_quotes(path_) + " is not a store of concord; name another file");
    case SQLITE_CORRUPT: throw StoreError(store + " is damaged; take a copy of it, or remove it and sweep again");
    case SQLITE_FULL: throw StoreError("cannot write " + store + ": " + reason_of(connection, last, ENOSPC));
    case SQLITE_READONLY: throw StoreError("cannot write " + store + ": " + reason_of(connection, last, EACCES));
    case SQLITE_CANTOPEN: throw StoreError("cannot open " + store + ": " + reason_of(connection, last, ENOENT));
    case SQLITE_IOERR: throw StoreError("cannot read or write " + store + ": " + reason_of(connection, last, EIO));
    default: throw StoreError(store + " cannot be used: " + sqlite3_errmsg(connection));
    }
}

void Database::run(const std::string& sql)
{
    errno = 0;
    if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::number(const std::string& sql)
{
    Statement query(*this, sql);
    return query.step() ? query.whole(0) : 0;
}

void Database::check_still_there() const
{
    const FileIdentity identity = identity_of(path_);
    if (identity.device == device_ && identity.file == file_) return;
    throw StoreError("the store " + path_in_quotes(path_) +
                     " was removed or replaced while it was written; run the same command again to begin anew");
}

void Statement::Finish::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Statement::Statement(Database& database, const std::string& sql)
    : database_(database)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(database.connection_.get(), sql.c_str(), static_cast<int>(sql.size()) + 1,
                                        &statement, nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK) database.fail();
}

void Statement::bind(int at, double value)
{
    if (std::isnan(value)) return bind_nothing(at);
    if (sqlite3_bind_double(statement_.get(), at + 1, value) != SQLITE_OK) database_.fail();
}

void Statement::bind(int at, std::int64_t value)
{
    if (sqlite3_bind_int64(statement_.get(), at + 1, value) != SQLITE_OK) database_.fail();
}

void Statement::bind(int at, std::string_view value)
{
    if (sqlite3_bind_text64(statement_.get(), at + 1, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) !=
        SQLITE_OK)
        database_.fail();
}

void Statement::bind_nothing(int at)
{
    if (sqlite3_bind_null(statement_.get(), at + 1) != SQLITE_OK) database_.fail();
}

bool Statement::step()
{
    errno = 0;
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    // The reason is the connection's until the next call: `reset` tells it again.
    if (sqlite3_reset(statement_.get()) != SQLITE_OK) database_.fail();
    return false;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

double Statement::real(int column) const
{
    return is_nothing(column) ? std::numeric_limits<double>::quiet_NaN()
                              : sqlite3_column_double(statement_.get(), column);
}

std::int64_t Statement::whole(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return text == nullptr ? ""
                           : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

bool Statement::is_nothing(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

}  // namespace concord
