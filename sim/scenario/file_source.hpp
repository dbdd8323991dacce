#pragma once
/// Where the reader gets the files that a scenario names: a folder, or memory in the page.

#include <functional>
#include <map>
#include <string>

#include "core/files.hpp"

namespace concord {

/// Bytes of YAML. The parser takes up to 200 bytes for each; 5 000 organisations need about 1 MB.
inline constexpr std::size_t largest_scenario_file = 5'000'000;
/// Bytes of a CSV file; 100 000 organisations need about 10 MB.
inline constexpr std::size_t largest_table_file = 200'000'000;

/// Gives the content of a file by the name that a scenario uses for it.
using FileSource = std::function<FileContent(const std::string& name)>;

/// Files of a folder and the folders below it. Refuses to follow a link out of it, files that are no regular files, and files of
/// more than `largest_table_file` bytes.
[[nodiscard]] FileSource files_in_folder(const std::string& folder);

/// Files by name, for the page and for tests.
[[nodiscard]] FileSource files_in_memory(std::map<std::string, std::string> files);

/// Why a scenario may not name a file so ("it leaves the scenario's folder"), or "".
[[nodiscard]] std::string fault_of_file_name(const std::string& name);

}  // namespace concord
