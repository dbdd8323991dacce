#include "scenario/import_table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "core/csv_reader.hpp"
#include "core/text.hpp"

namespace concord {

namespace {

/// What Windows-1252 has where Latin-1 has control characters; 0: nothing.
constexpr std::array<std::uint16_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void add_character(std::string& text, std::uint32_t code)
{
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6));
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3F));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    }
}

std::string from_windows_1252(std::string_view bytes)
{
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        add_character(text, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
    }
    return text;
}

/// After the byte order mark. Half of a pair stays one, and is refused with the text.
std::string from_utf_16(std::string_view bytes, bool is_big_endian)
{
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(is_big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        std::uint32_t code = unit(at);
        if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
            code = 0x10000 + ((code - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        add_character(text, code);
    }
    return text;
}

bool is_utf_8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string decoded(const std::string& bytes, const std::string& file, Problems& notes)
{
    const std::string_view mark = std::string_view(bytes).substr(0, 2);
    std::string text = bytes;
    if (mark == "\xFF\xFE" || mark == "\xFE\xFF") {
        notes.add({file, 0, 0}, "the file is read as UTF-16", "");
        text = from_utf_16(bytes, mark == "\xFE\xFF");
    } else if (!is_utf_8(bytes) && bytes.find('\0') == std::string::npos) {
        notes.add({file, 0, 0}, "the file is read as Windows-1252, as it is not in UTF-8",
                  "look at letters with accents and at £ signs");
        text = from_windows_1252(bytes);
    }
    // Carriage returns alone end lines in files from old programs.
    if (text.find('\n') == std::string::npos) std::replace(text.begin(), text.end(), '\r', '\n');
    return text;
}

/// The separator that the most lines have, of the first; commas stand in numbers and names too, and give way.
char separator_of(std::string_view text)
{
    constexpr std::size_t looked_at = 20000;
    constexpr std::array<char, 3> separators{'\t', ';', ','};
    std::array<int, 3> lines{};
    std::array<bool, 3> is_in_line{};
    bool is_quoted = false;
    for (const char c : text.substr(0, looked_at)) {
        if (c == '"') is_quoted = !is_quoted;
        if (c == '\n') is_in_line = {};
        for (std::size_t s = 0; s < separators.size(); ++s) {
            if (c != separators[s] || is_quoted || is_in_line[s]) continue;
            is_in_line[s] = true;
            ++lines[s];
        }
    }
    if (lines == std::array<int, 3>{}) return ',';
    return separators[static_cast<std::size_t>(std::max_element(lines.begin(), lines.end()) - lines.begin())];
}

/// The cell without blanks around it; what only looks like a blank is one.
std::string cell_text(std::string_view cell)
{
    std::string text;
    for (std::size_t at = 0; at < cell.size();) {
        const std::size_t length = character_length(cell, at);
        text += name_of_invisible(cell, at).empty() ? std::string(cell.substr(at, length)) : " ";
        at += length;
    }
    return std::string(trimmed(text));
}

bool is_empty(const std::vector<CsvCell>& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) { return trimmed(cell.text).empty(); });
}

}  // namespace

std::vector<ImportRow> import_table(const std::string& bytes, const std::string& file, Problems& notes,
                                    Problems& problems)
{
    std::vector<ImportRow> rows;
    const std::string text = decoded(bytes, file, notes);
    if (!is_readable_text(text, file, problems)) return rows;
    const char separator = separator_of(text);
    if (separator != ',')
        notes.add({file, 0, 0}, std::string("cells are separated by ") + (separator == ';' ? "semicolons" : "tabs"), "");
    CsvReader reader(text, file, problems, separator);
    std::vector<CsvCell> cells;
    std::size_t width = 0;
    while (reader.next(cells)) {
        if (is_empty(cells)) continue;
        ImportRow row{cells.front().line, {}};
        for (const CsvCell& cell : cells) row.cells.push_back(cell_text(cell.text));
        width = std::max(width, row.cells.size());
        rows.push_back(std::move(row));
    }
    for (ImportRow& row : rows) row.cells.resize(width);
    return rows;
}

}  // namespace concord
