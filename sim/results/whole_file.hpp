#pragma once
/// Files as a whole: read at once; there whole or not at all, as they are written beside their place, then moved there.

#include <filesystem>
#include <string>

namespace concord {

/// What the file holds, byte by byte; empty if it cannot be read.
[[nodiscard]] std::string content_of_file(const std::filesystem::path& path);

/// Replaces the file at `path`, if there is one. Throws FolderError, and then nothing has changed.
void write_whole_file(const std::filesystem::path& path, const std::string& text);

/// Makes a new file; false, and nothing happens, if something is there already. Throws FolderError.
[[nodiscard]] bool write_new_file(const std::filesystem::path& path, const std::string& text);

}  // namespace concord
