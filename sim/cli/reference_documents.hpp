#pragma once
/// The documents of docs/reference that are tables of the program in Markdown.

#include <string>
#include <utility>
#include <vector>

namespace concord {

/// Each by the name of its file.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> reference_documents();

}  // namespace concord
