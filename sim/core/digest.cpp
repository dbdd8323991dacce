#include "core/digest.hpp"

#include <cstdlib>

namespace concord {

std::string hexadecimal(std::uint64_t value)
{
    std::string text(16, '0');
    for (int i = 15; i >= 0; --i, value >>= 4) text[static_cast<std::size_t>(i)] = "0123456789abcdef"[value & 15];
    return text;
}

std::uint64_t number_from_hexadecimal(const std::string& text) { return std::strtoull(text.c_str(), nullptr, 16); }

}  // namespace concord
