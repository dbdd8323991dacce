#include "core/files.hpp"

#include <cstdint>
#include <fstream>
#include <system_error>

namespace concord {

namespace fs = std::filesystem;

FileContent file_content(const fs::path& path, std::size_t limit, const std::string& name)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error || !fs::exists(status))
        return no_content("there is no file '" + name + "'", "check the name and the folder");
    if (fs::is_directory(status)) return no_content("'" + name + "' is a folder", "name a file in it");
    if (!fs::is_regular_file(status))
        return no_content("'" + name + "' is not an ordinary file", "save its content as a file first");
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error && size > limit) {
        return no_content("'" + name + "' is larger than " + megabytes(limit),
                          "check that it is the right file; large tables belong in CSV files");
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream || error) return no_content("'" + name + "' cannot be read", "check that you may read it");
    std::string text(static_cast<std::size_t>(size), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.gcount() != static_cast<std::streamsize>(text.size()))
        return no_content("'" + name + "' cannot be read to its end", "check that nothing else writes to it");
    return {std::move(text), "", ""};
}

std::string megabytes(std::size_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; }

}  // namespace concord
