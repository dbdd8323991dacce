#pragma once
/// Tables in Markdown.

#include <initializer_list>
#include <string>
#include <string_view>

namespace concord {

/// A row of a table.
[[nodiscard]] std::string cells(std::initializer_list<std::string_view> values);

/// The first row of a table, and the line below it.
[[nodiscard]] std::string heads(std::initializer_list<std::string_view> names);

/// A name as it is typed.
[[nodiscard]] std::string code(std::string_view name);

}  // namespace concord
