#pragma once
/// Files that are there whole or not at all: written beside their place, then moved there.

#include <filesystem>
#include <string>

namespace concord {

/// Replaces the file at `path`, if there is one. Throws FolderError, and then nothing has changed.
void write_whole_file(const std::filesystem::path& path, const std::string& text);

/// Makes a new file; false, and nothing happens, if something is there already. Throws FolderError.
[[nodiscard]] bool write_new_file(const std::filesystem::path& path, const std::string& text);

}  // namespace concord
