#pragma once
/// Messages about the work, on standard error; results go to standard output.

#include <string>

namespace concord {

/// Call once, before anything is said.
void start_logging(bool quiet);

/// What happened, unless `--quiet`.
void tell(const std::string& message);

/// What went wrong, always.
void complain(const std::string& message);

}  // namespace concord
