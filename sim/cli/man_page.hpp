#pragma once
/// The manual page.

#include <string>

namespace concord {

/// concord(1), from the tables of commands and options.
[[nodiscard]] std::string man_page();

}  // namespace concord
