#pragma once
/// Rows of a CSV file (RFC 4180: commas or another separator, quotation marks doubled inside quotation marks, line breaks inside them), one by one.

#include <string>
#include <string_view>
#include <vector>

#include "core/problems.hpp"

namespace concord {

struct CsvCell {
    std::string text;  ///< without the quotation marks; without spaces around it if it had none
    int line = 0;      ///< where it starts, from 1
    int column = 0;    ///< in characters, from 1
};

/// Reads a text that passed `is_readable_text`. Each row is one pass over its characters; nothing else is kept.
class CsvReader {
public:
    /// `text` and `problems` must outlive the reader.
    CsvReader(std::string_view text, std::string file, Problems& problems, char separator = ',');

    /// Reads the next row that is not blank into `row`. False at the end, and after a quotation mark that is never closed, which
    /// is reported. Text beside a quoted cell and quotation marks inside a plain one are reported and the row is still given.
    [[nodiscard]] bool next(std::vector<CsvCell>& row);

    /// True once a quotation mark was found that is never closed: the rest of the file is lost.
    [[nodiscard]] bool is_broken() const noexcept { return is_broken_; }

private:
    void take_cell(CsvCell& cell);
    void take_quoted(CsvCell& cell);
    void take_plain(CsvCell& cell);
    void advance();
    [[nodiscard]] bool at_line_end() const;

    std::string_view text_;
    std::string file_;
    Problems& problems_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    int column_ = 1;
    bool is_broken_ = false;
};

}  // namespace concord
