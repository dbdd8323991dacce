#include "core/csv_reader.hpp"

#include <utility>

#include "core/text.hpp"

namespace concord {

CsvReader::CsvReader(std::string_view text, std::string file, Problems& problems, char separator)
    : text_(without_byte_order_mark(text))
    , file_(std::move(file))
    , problems_(problems)
    , separator_(separator)
{}

bool CsvReader::at_line_end() const
{
    return at_ >= text_.size() || text_[at_] == '\n' ||
           (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
}

/// Steps over one byte and keeps count of lines and characters.
void CsvReader::advance()
{
    if (text_[at_] == '\n') {
        ++line_;
        column_ = 1;
    } else if (at_ + 1 >= text_.size() || !is_continuation(text_[at_ + 1])) {
        ++column_;
    }
    ++at_;
}

bool CsvReader::next(std::vector<CsvCell>& row)
{
    std::size_t cells = 0;
    while (at_ < text_.size() && at_line_end()) {  // blank lines
        while (at_ < text_.size() && text_[at_] != '\n') advance();
        if (at_ < text_.size()) advance();
    }
    if (at_ >= text_.size() || is_broken_) return false;
    while (true) {
        if (cells == row.size()) row.emplace_back();
        CsvCell& cell = row[cells++];
        cell.text.clear();
        cell.line = line_;
        cell.column = column_;
        take_cell(cell);
        if (is_broken_) return false;
        if (at_line_end()) break;
        advance();  // the separator
    }
    row.resize(cells);
    while (at_ < text_.size() && text_[at_] != '\n') advance();
    if (at_ < text_.size()) advance();
    return true;
}

void CsvReader::take_cell(CsvCell& cell)
{
    if (at_ < text_.size() && text_[at_] == '"')
        take_quoted(cell);
    else
        take_plain(cell);
}

void CsvReader::take_plain(CsvCell& cell)
{
    const std::size_t start = at_;
    bool has_quote = false;
    while (!at_line_end() && text_[at_] != separator_) {
        has_quote = has_quote || text_[at_] == '"';
        advance();
    }
    cell.text = trimmed(text_.substr(start, at_ - start));
    if (has_quote) {
        problems_.add({file_, cell.line, cell.column}, "a quotation mark stands inside the cell " + in_quotes(cell.text),
                      "put the whole cell in quotation marks and double those inside it");
    }
}

void CsvReader::take_quoted(CsvCell& cell)
{
    advance();
    while (at_ < text_.size()) {
        if (text_[at_] != '"') {
            if (text_[at_] != '\r' || at_ + 1 >= text_.size() || text_[at_ + 1] != '\n') cell.text += text_[at_];
            advance();
            continue;
        }
        advance();
        if (at_ < text_.size() && text_[at_] == '"') {
            cell.text += '"';
            advance();
            continue;
        }
        if (at_line_end() || text_[at_] == separator_) return;
        problems_.add({file_, line_, column_}, "text follows the closing quotation mark of a cell",
                      "put the whole cell in quotation marks and double those inside it");
        while (!at_line_end() && text_[at_] != separator_) advance();
        return;
    }
    is_broken_ = true;
    problems_.add({file_, cell.line, cell.column}, "the quotation mark that opens this cell is never closed",
                  "close it, or double the quotation marks inside the cell");
}

}  // namespace concord
