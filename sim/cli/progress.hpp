#pragma once
/// A bar with the time left, on standard error, and only on a terminal.

#include <chrono>
#include <string>

namespace concord {

class Progress {
public:
    /// Silent if `quiet` or if standard error is no terminal.
    explicit Progress(bool quiet);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(int done, int total);
    void clear();

private:
    std::chrono::steady_clock::time_point start_;
    std::chrono::steady_clock::time_point shown_;
    bool silent_;
    bool drawn_ = false;
};

/// `38 s`, `4 min 10 s`, `2 h 5 min`.
[[nodiscard]] std::string duration_text(double seconds);

/// A bar of a width, filled to a share, in eighths of a column.
[[nodiscard]] std::string bar_text(double share, std::size_t width);

}  // namespace concord
