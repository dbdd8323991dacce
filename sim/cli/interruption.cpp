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

/// Says something from a signal handler, where little is allowed. That it may fail changes nothing.
void answer(std::string_view line)
{
    const int error = errno;
    const bool cleared = !on_terminal || write(STDERR_FILENO, clear_line.data(), clear_line.size()) > 0;
    [[maybe_unused]] const bool said = cleared && write(STDERR_FILENO, line.data(), line.size()) > 0;
    errno = error;
}

extern "C" void interrupt(int signal)
{
    interrupted.store(true);
    std::signal(signal, SIG_DFL);
    answer("concord: stopping before the next month of the run; again to end at once and keep nothing\n");
}

extern "C" void decline(int /*signal*/)
{
    answer("concord: the run is over and its results are being written; a moment\n");
}

}  // namespace

StopFlag listen_for_interruption()
{
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
