#pragma once
/// What `concord docs` writes, each made from the tables of the program.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace concord {

/// Texts by the names of files, or of marks in one.
using NamedTexts = std::vector<std::pair<std::string, std::string>>;

/// The documents of docs/reference in Markdown, by their files.
[[nodiscard]] NamedTexts reference_documents();

/// The documents of docs/science that have tables which are made: their files, and what stands between which marks there.
[[nodiscard]] std::vector<std::pair<std::string, NamedTexts>> science_documents();

/// The manual page concord(1).
[[nodiscard]] std::string man_page();

/// A script for bash that completes commands, options, the names they take, scenario files and folders.
[[nodiscard]] std::string bash_completion();

/// A row of a table in Markdown.
[[nodiscard]] std::string cells(std::initializer_list<std::string_view> values);

/// The first row of one, and the line below it.
[[nodiscard]] std::string heads(std::initializer_list<std::string_view> names);

/// A name as it is typed.
[[nodiscard]] std::string code(std::string_view name);

}  // namespace concord
