#pragma once
/// An SQLite file and its statements: each error is an exception with one line for the user.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace concord {

/// A store cannot be written or read, in words for the user.
struct StoreError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What is there is not what was asked for, or is not ours to change now.
struct StoreRefused : StoreError {
    using StoreError::StoreError;
};

class Database {
public:
    enum class Missing { made, refused };

    /// Opens a file; one that is missing may be made. Throws StoreError, StoreRefused of a missing one.
    Database(const std::filesystem::path& path, Missing missing);

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Waits so long for another process that has the file. At first a second.
    void wait_for_others(int milliseconds);

    /// Statements without results. Throws.
    void run(const std::string& sql);

    /// The whole number that a query gives. Throws.
    [[nodiscard]] std::int64_t number(const std::string& sql);

    /// Throws if the file is no longer at its path: removed or replaced while it was open.
    void check_still_there() const;

private:
    friend class Statement;
    [[noreturn]] void fail() const;

    struct Close {
        void operator()(sqlite3* connection) const noexcept;
    };
    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> connection_;
    std::uint64_t device_ = 0;
    std::uint64_t file_ = 0;
};

/// A prepared statement. Parameters and columns count from 0. Undefined numbers are NULL there and NaN here.
class Statement {
public:
    Statement(Database& database, const std::string& sql);

    void bind(int at, double value);
    void bind(int at, std::int64_t value);
    void bind(int at, std::string_view value);
    void bind_nothing(int at);

    /// Goes to the next row of the result; false after the last, and then the statement can be used again. Throws.
    bool step();
    /// Runs a statement that has no result. Throws.
    void run();
    /// Gives up the rest of a result.
    void reset();

    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::int64_t whole(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] bool is_nothing(int column) const;

private:
    struct Finish {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    Database& database_;
    std::unique_ptr<sqlite3_stmt, Finish> statement_;
};

}  // namespace concord
