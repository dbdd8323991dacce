#pragma once
/// Ctrl-C: the first finishes what is under way and keeps it, the second ends at once.

#include <atomic>

namespace concord {

/// Listens for Ctrl-C (and a polite request to end) from here on. Returns the flag that it sets.
[[nodiscard]] const std::atomic<bool>& listen_for_interruption();

/// From here on nothing interrupts: for the moment in which files are written.
void stop_listening();

}  // namespace concord
