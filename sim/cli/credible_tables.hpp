#pragma once
/// The tables of docs/science/uncertainty.md, from the credible futures that are built in.

#include <string>

namespace concord {

/// Which fact removed how many futures, in the order in which they are tried.
[[nodiscard]] std::string removed_table();

/// The ranges in which credible futures lie otherwise than they were drawn, those that moved most first.
[[nodiscard]] std::string narrowed_table();

}  // namespace concord
