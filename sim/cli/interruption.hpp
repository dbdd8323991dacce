#pragma once
/// Ctrl-C: the first stops the run before its next month and keeps the replicates that are whole, the second ends at once.

#include "experiment/block.hpp"

namespace concord {

/// Listens for Ctrl-C (and a polite request to end) from here on, and answers it on standard error. `again` is what one more would do, which
/// must be a literal. Returns the flag that it sets.
[[nodiscard]] StopFlag listen_for_interruption(const char* again = "end at once and keep nothing");

/// From here on nothing interrupts: for the moment in which files are written.
void stop_listening();

}  // namespace concord
