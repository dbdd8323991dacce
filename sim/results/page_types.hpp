#pragma once
/// The page's view of the results: types of rows and lists of columns, in its own language.

#include <string>

namespace concord {

/// The whole of web/src/engine/tables.ts.
[[nodiscard]] std::string page_types();

}  // namespace concord
