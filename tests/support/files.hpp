#pragma once
/// Files as tests read them.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace concord::test {

/// All bytes of a file; nothing where there is none.
[[nodiscard]] inline std::string content_of(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace concord::test
