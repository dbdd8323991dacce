#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace concord {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

struct Fault {
    std::size_t at;
    std::string what;
    std::string remedy;
};

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// What word processors and web pages leave in a text that is copied from them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> invisible_characters{{
    {"\u00A0", "U+00A0 no-break space"},
    {"\u00AD", "U+00AD soft hyphen"},
    {"\u2007", "U+2007 figure space"},
    {"\u2009", "U+2009 thin space"},
    {"\u200B", "U+200B zero-width space"},
    {"\u200C", "U+200C zero-width non-joiner"},
    {"\u200D", "U+200D zero-width joiner"},
    {"\u200E", "U+200E left-to-right mark"},
    {"\u200F", "U+200F right-to-left mark"},
    {"\u202E", "U+202E right-to-left override"},
    {"\u202F", "U+202F narrow no-break space"},
    {"\u2060", "U+2060 word joiner"},
    {"\uFEFF", "U+FEFF byte order mark"},
}};

/// Files that are no text at all, known by their first bytes.
std::optional<Fault> foreign_format(std::string_view text)
{
    if (starts_with(text, "PK\x03\x04"))
        return Fault{0, "this is a spreadsheet or zip file, not text", "save the sheet as 'CSV UTF-8'"};
    if (starts_with(text, "\xD0\xCF\x11\xE0"))
        return Fault{0, "this is an old spreadsheet file, not text", "save the sheet as 'CSV UTF-8'"};
    if (starts_with(text, "\xFF\xFE") || starts_with(text, "\xFE\xFF") ||
        starts_with(text, std::string_view("\0\0\xFE\xFF", 4)))
        return Fault{0, "the file is in UTF-16 or UTF-32", "save it as UTF-8"};
    return std::nullopt;
}

bool is_forbidden_control(unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f; }

/// True at U+FDD0 to U+FDEF, and at the last two of each plane: no text may hold them, and readers of XML refuse them.
bool is_non_character(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t length = character_length(text, at);
    if (length < 3) return false;
    const bool ends_plane = (byte(length - 2) == 0xBF && byte(length - 1) >= 0xBE) &&
                            (length == 3 ? byte(0) == 0xEF : (byte(1) & 0x0F) == 0x0F);
    return ends_plane || (byte(0) == 0xEF && byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF);
}

std::optional<Fault> fault_at(std::string_view text, std::size_t at)
{
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == 0) return Fault{at, "the file has a NUL byte", "save it as plain UTF-8 text"};
    if (is_forbidden_control(c))
        return Fault{at, "the file has a control character", "delete it, or type the line again"};
    if (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'))
        return Fault{at, "a line ends with a carriage return alone", "save the file with Unix or Windows line ends"};
    if (c >= 0x80 && character_length(text, at) == 0)
        return Fault{at, "the file is not in UTF-8", "save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')"};
    if (is_non_character(text, at))
        return Fault{at, "the file has a non-character (such as U+FFFE)", "delete it, or type the line again"};
    return std::nullopt;
}

std::optional<Fault> first_fault(std::string_view text)
{
    if (text.empty()) return Fault{0, "the file is empty", "check that it is the right one"};
    if (auto fault = foreign_format(text)) return fault;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        const bool is_ordinary = (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t';
        if (!is_ordinary) {
            if (auto fault = fault_at(text, at)) return fault;
        }
        at += c < 0x80 ? 1 : character_length(text, at);
    }
    return std::nullopt;
}

Place place_of(std::string_view text, std::size_t at, const std::string& file)
{
    Place place{file, 1, 1};
    for (std::size_t i = 0; i < at; ++i) {
        if (text[i] == '\n') {
            ++place.line;
            place.column = 1;
        } else if (!is_continuation(text[i])) {
            ++place.column;
        }
    }
    return place;
}

}  // namespace

bool is_readable_text(const std::string& text, const std::string& file, Problems& problems)
{
    const std::string_view content = without_byte_order_mark(text);
    const std::optional<Fault> fault = first_fault(content);
    if (!fault) return true;
    const Place place = content.empty() ? Place{file, 0, 0} : place_of(content, fault->at, file);
    problems.add(place, fault->what, fault->remedy);
    return false;
}

std::string_view without_byte_order_mark(std::string_view text) noexcept
{
    return starts_with(text, utf8_mark) ? text.substr(utf8_mark.size()) : text;
}

std::size_t character_length(std::string_view text, std::size_t at) noexcept
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return continues(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        if (!continues(1) || !continues(2)) return 0;
        const bool overlong = first == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = first == 0xed && byte(1) > 0x9f;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        if (!continues(1) || !continues(2) || !continues(3)) return 0;
        const bool overlong = first == 0xf0 && byte(1) < 0x90;
        const bool too_high = first == 0xf4 && byte(1) > 0x8f;
        return overlong || too_high ? 0 : 4;
    }
    return 0;
}

bool is_plain_text(std::string_view text) noexcept
{
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (is_forbidden_control(c) || c == '\r') return false;
        const std::size_t length = character_length(text, at);
        if (length == 0 || is_non_character(text, at)) return false;
        at += length;
    }
    return true;
}

std::string_view trimmed(std::string_view text) noexcept
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string one_of(const std::vector<std::string>& names, std::string_view before_last)
{
    std::string text;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (at > 0) text += at + 1 < names.size() ? ", " : before_last;
        text += names[at];
    }
    return text;
}

std::string lower_case(std::string text)
{
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

std::string_view name_of_invisible(std::string_view text, std::size_t at) noexcept
{
    if (static_cast<unsigned char>(text[at]) < 0x80) return "";
    for (const auto& [character, name] : invisible_characters) {
        if (starts_with(text.substr(at), character)) return name;
    }
    return "";
}

std::size_t width_of(std::string_view text) noexcept
{
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

std::string in_thousands(std::string digits)
{
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ' ');
    return digits;
}

std::string shortened(std::string_view text, std::size_t width)
{
    if (width_of(text) <= width) return std::string(text);
    std::size_t bytes = 0;
    for (std::size_t seen = 0; bytes < text.size(); ++bytes) {
        if (!is_continuation(text[bytes]) && ++seen == width) break;
    }
    return std::string(text.substr(0, bytes)) + "…";
}

std::string in_quotes(std::string_view text)
{
    constexpr std::size_t longest = 60;  // characters
    std::string shown = "'";
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (!is_continuation(c) && characters++ == longest) {
            shown += "…";
            break;
        }
        if (const std::string_view name = name_of_invisible(text, at); !name.empty()) {
            shown += "<" + std::string(name) + ">";
            at += character_length(text, at) - 1;
        } else {
            shown += c == '\n' || c == '\t' ? ' ' : c;
        }
    }
    return shown + "'";
}

}  // namespace concord
