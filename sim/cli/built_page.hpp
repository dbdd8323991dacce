#pragma once
/// The page that was there when this program was built.

#include <string_view>

namespace concord {

/// The page without a scenario; empty in a program that was built without it.
[[nodiscard]] std::string_view built_page() noexcept;

}  // namespace concord
