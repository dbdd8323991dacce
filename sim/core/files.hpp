#pragma once
/// Files as a whole: all that one holds, or why it cannot be read.

#include <cstddef>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace concord {

/// The content of a file, or why there is none.
struct FileContent {
    std::optional<std::string> text;
    std::string what;    ///< "there is no file 'x.csv'"
    std::string remedy;  ///< what to do about it
};

/// That there is none, and why.
[[nodiscard]] inline FileContent no_content(std::string what, std::string remedy)
{
    return {std::nullopt, std::move(what), std::move(remedy)};
}

/// A file from disk, byte by byte, of at most `limit` bytes; messages call it `name`.
[[nodiscard]] FileContent file_content(const std::filesystem::path& path, std::size_t limit, const std::string& name);

/// The same without a limit, called by its path.
[[nodiscard]] inline FileContent file_content(const std::filesystem::path& path)
{
    return file_content(path, std::numeric_limits<std::size_t>::max(), path.string());
}

/// `5 MB`.
[[nodiscard]] std::string megabytes(std::size_t bytes);

}  // namespace concord
