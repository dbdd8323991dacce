#pragma once
/// Checks on the bytes of a file before anything parses it.
///
/// Parsers read on after a NUL byte, take Latin-1 for text and guess at UTF-16: all of these end here, with words that a person who
/// saves from a spreadsheet or an editor can act on.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problems.hpp"

namespace concord {

/// True if the text can be parsed. Otherwise adds one problem: an empty file, a binary one, another encoding than UTF-8, control
/// characters, or carriage returns alone as line ends.
[[nodiscard]] bool is_readable_text(const std::string& text, const std::string& file, Problems& problems);

/// The text without a UTF-8 byte order mark, which spreadsheets like to write.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text) noexcept;

/// The length in bytes of the UTF-8 character at `at`, or 0 if there is no valid one (RFC 3629).
[[nodiscard]] std::size_t character_length(std::string_view text, std::size_t at) noexcept;

/// True of text that is valid UTF-8 without control characters other than tab and line feed.
[[nodiscard]] bool is_plain_text(std::string_view text) noexcept;

/// True of the second and later bytes of a UTF-8 character.
[[nodiscard]] constexpr bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Characters of a UTF-8 text.
[[nodiscard]] std::size_t width_of(std::string_view text) noexcept;

/// The text, cut to a width with an ellipsis if it is longer.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

/// The digits of a whole number as people read them, thousands apart: `1 234 567`.
[[nodiscard]] std::string in_thousands(std::string digits);

/// The text without spaces and tabs at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// The text with its ASCII letters small.
[[nodiscard]] std::string lower_case(std::string text);

/// What `text_of` says of each item, with a separator between; an item of which it says nothing is left out.
template <class List, class TextOf = std::identity>
[[nodiscard]] std::string joined(const List& list, std::string_view separator, TextOf text_of = {})
{
    std::string text;
    for (const auto& item : list) {
        const std::string part(std::invoke(text_of, item));
        if (!text.empty() && !part.empty()) text += separator;
        text += part;
    }
    return text;
}

/// `A`, `A or B`, `A, B or C`; of more than one, with `before_last` before the last.
[[nodiscard]] std::string one_of(const std::vector<std::string>& names, std::string_view before_last = " or ");

/// The name of the character at `at` if it is one that looks like a blank or like nothing, as "U+00A0 no-break space"; else "".
[[nodiscard]] std::string_view name_of_invisible(std::string_view text, std::size_t at) noexcept;

/// The text in quotation marks, shortened to what fits a message, on one line, with invisible characters named.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace concord
