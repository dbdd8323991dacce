#include "cli/interruption.hpp"

#include <csignal>

namespace concord {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void interrupt(int signal)
{
    interrupted.store(true);
    std::signal(signal, SIG_DFL);
}

}  // namespace

const std::atomic<bool>& listen_for_interruption()
{
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    return interrupted;
}

void stop_listening()
{
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
}

}  // namespace concord
