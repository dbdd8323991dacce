#include "cli/interruption.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string_view>

#include "cli/terminal.hpp"

namespace concord {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

/// What clears a progress bar, and the ^C that a terminal shows.
constexpr std::string_view clear_line = "\r\x1b[2K";
bool on_terminal = false;
const char* what_again_does = "";

/// Says something from a signal handler, where little is allowed. That it may fail changes nothing.
void answer(std::string_view line, std::string_view rest)
{
    const int error = errno;
    const bool cleared = !on_terminal || write(STDERR_FILENO, clear_line.data(), clear_line.size()) > 0;
    [[maybe_unused]] bool said = cleared;
    for (const std::string_view part : {line, rest, std::string_view("\n")})
        said = said && (part.empty() || write(STDERR_FILENO, part.data(), part.size()) > 0);
    errno = error;
}

extern "C" void interrupt(int signal)
{
    interrupted.store(true);
    std::signal(signal, SIG_DFL);
    answer("concord: stopping before the next month of the run; again to ", what_again_does);
}

extern "C" void decline(int /*signal*/)
{
    answer("concord: the run is over and its results are being written; a moment", "");
}

}  // namespace

StopFlag listen_for_interruption(const char* again)
{
    what_again_does = again;
    on_terminal = is_terminal(stderr);
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    return &interrupted;
}

void stop_listening()
{
    std::signal(SIGINT, decline);
    std::signal(SIGTERM, decline);
}

}  // namespace concord
