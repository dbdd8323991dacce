#pragma once
/// Completion for the shell.

#include <string>

namespace concord {

/// A script for bash that completes commands, options, the names they take, scenario files and folders.
[[nodiscard]] std::string bash_completion();

}  // namespace concord
