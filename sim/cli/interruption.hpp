#pragma once
/// Ctrl-C: the first stops the run before its next month and keeps the replicates that are whole, the second ends at once.

#include "experiment/block.hpp"

namespace concord {

/// Listens for Ctrl-C (and a polite request to end) from here on, and answers it on standard error. Returns the flag that it sets.
[[nodiscard]] StopFlag listen_for_interruption();

/// From here on nothing interrupts: for the moment in which files are written.
void stop_listening();

}  // namespace concord
