#pragma once
/// What a terminal can show: width, colour, and text laid out for it. Columns are counted in characters, not in bytes.

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.hpp"

namespace concord {

/// Everything printed for people fits this many columns.
inline constexpr std::size_t page_width = 100;

[[nodiscard]] bool is_terminal(std::FILE* stream);

/// On a terminal, unless NO_COLOR is set (https://no-color.org).
[[nodiscard]] bool wants_colour(std::FILE* stream);

/// Blanks before or after the text, up to a width.
[[nodiscard]] std::string right(std::string_view text, std::size_t width);
[[nodiscard]] std::string left(std::string_view text, std::size_t width);

/// The text in lines that fit the page beside a margin, which the caller has written already on the first line. Control
/// characters become blanks.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t margin = 0);

enum class Style { plain, bold, dim, good, bad };

/// The text in a style, where standard output shows colour.
[[nodiscard]] std::string styled(std::string_view text, Style style);

/// To standard output. Throws if that fails.
void print(std::string_view text);

}  // namespace concord
