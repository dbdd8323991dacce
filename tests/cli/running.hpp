#pragma once
/// The program while it runs: to be interrupted, or held to a limit of the system. Nothing here waits for a time, only for events.

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "cli/program.hpp"

namespace concord::test {

/// Until the state is seen, or for a minute at most: whether it came.
inline bool comes_true(const std::function<bool()>& state)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!state()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::yield();
    }
    return true;
}

/// A program under way. What it prints is dropped; what it complains about is kept.
class Running {
public:
    /// `before` is done in the new process, before the program takes it over.
    Running(const fs::path& folder, std::vector<std::string> words, const std::function<void()>& before = {})
    {
        int ends[2];
        int begins[2];  // closed when the program has taken over: until then, signals meet the test's own handlers
        REQUIRE((pipe2(ends, O_CLOEXEC) == 0 && pipe2(begins, O_CLOEXEC) == 0));
        words.insert(words.begin(), CONCORD_PROGRAM);
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        pid_ = fork();
        if (pid_ == 0) {
            const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
            dup2(nothing, STDIN_FILENO);
            dup2(nothing, STDOUT_FILENO);
            dup2(ends[1], STDERR_FILENO);
            if (chdir(folder.c_str()) != 0) _exit(99);
            if (before) before();
            execv(arguments[0], arguments.data());
            _exit(99);
        }
        close(ends[1]);
        close(begins[1]);
        err_end_ = ends[0];
        REQUIRE(pid_ > 0);
        char nothing = 0;
        CHECK(read(begins[0], &nothing, 1) == 0);
        close(begins[0]);
    }
    ~Running()
    {
        if (pid_ > 0) {
            kill(pid_, SIGKILL);
            waitpid(pid_, nullptr, 0);
        }
        close(err_end_);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    void send(int signal) const { REQUIRE(kill(pid_, signal) == 0); }

    /// Whether the program has begun to listen for Ctrl-C.
    [[nodiscard]] bool listens() const
    {
        const std::string status = content_of("/proc/" + std::to_string(pid_) + "/status");
        const std::size_t at = status.find("SigCgt:");
        return at != std::string::npos &&
               (std::stoull(status.substr(at + 7, 18), nullptr, 16) & (1U << (SIGINT - 1))) != 0;
    }

    [[nodiscard]] bool is_over() const
    {
        siginfo_t info{};
        return waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == pid_;
    }

    /// Seconds that it has worked.
    [[nodiscard]] double processor_time() const
    {
        const std::string stat = content_of("/proc/" + std::to_string(pid_) + "/stat");
        std::istringstream fields(stat.substr(std::min(stat.rfind(')') + 1, stat.size())));
        std::string skipped;
        for (int field = 0; field < 11; ++field) fields >> skipped;
        double in_program = 0.0;
        fields >> in_program;
        return in_program / static_cast<double>(sysconf(_SC_CLK_TCK));
    }

    /// Reads what it complains about until the text is there; false if it ended, or a minute passed, without.
    bool says(const std::string& text)
    {
        while (err_.find(text) == std::string::npos) {
            if (!read_more()) return false;
        }
        return true;
    }

    /// Waits for its end, a minute at most. The exit code; 128 and the signal where one ended it, as a shell has it; -1 if it runs on.
    int ends()
    {
        while (read_more()) {
        }
        if (!is_read_) return -1;
        int status = 0;
        waitpid(pid_, &status, 0);
        pid_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    [[nodiscard]] const std::string& err() const noexcept { return err_; }

private:
    bool read_more()
    {
        pollfd waits{err_end_, POLLIN, 0};
        char bytes[4096];
        if (poll(&waits, 1, 60'000) <= 0) return false;
        const ssize_t count = read(err_end_, bytes, sizeof bytes);
        if (count > 0) err_.append(bytes, static_cast<std::size_t>(count));
        is_read_ = count <= 0;
        return count > 0;
    }

    pid_t pid_ = 0;
    int err_end_ = -1;
    bool is_read_ = false;
    std::string err_;
};

/// For `before`.
inline void limit(int resource, rlim_t to)
{
    const rlimit limits{to, to};
    if (setrlimit(static_cast<__rlimit_resource_t>(resource), &limits) != 0) _exit(98);
}

}  // namespace concord::test
