#pragma once
/// One sheet of the workbook, written row by row: headings that stay in view, formats by column, text that stays text.

#include <xlsxwriter.h>

#include <string>
#include <string_view>
#include <vector>

#include "results/columns.hpp"

namespace concord {

/// Throws FolderError with the library's reason if it has one.
void check_workbook(lxw_error error);

/// The text cut to what a place in a workbook holds, between characters.
[[nodiscard]] std::string cut_text(std::string_view content, std::size_t max_bytes);

struct SheetColumn {
    std::string heading;
    Look look = Look::number;
    double width = 11;
};

/// The formats that all sheets share.
struct SheetFormats {
    explicit SheetFormats(lxw_workbook* workbook);
    [[nodiscard]] lxw_format* of(Look look) const;

    lxw_format* title;
    lxw_format* line;
    lxw_format* heading;
    lxw_format* note;
    lxw_format* number;
    lxw_format* difference;
    lxw_format* share;
    lxw_format* count;
    lxw_format* date;
};

class Sheet {
public:
    /// The headings stand in row `first`; what is above it is for `line`.
    Sheet(lxw_workbook* workbook, const char* name, const SheetFormats& formats, std::vector<SheetColumn> columns,
          lxw_row_t first = 0);

    /// A line of text above the table, over its whole width and wrapped.
    void line(lxw_row_t row, std::string_view content, lxw_format* format);

    /// The next cell of the row. A number that is not finite leaves the cell empty, but for months it is `never` where infinite.
    Sheet& text(std::string_view content);
    Sheet& number(double value);
    Sheet& date(Month month);
    void end_row();

    /// A remark to the right of the table, which is not printed.
    void note(lxw_row_t row, std::string_view content);

    /// Lets the headings filter the rows, and prints the table and what stands in so many rows below it: on as many pages as they are
    /// long, headings on each.
    void finish(lxw_row_t rows_below = 0);

    [[nodiscard]] lxw_worksheet* worksheet() const noexcept { return sheet_; }
    [[nodiscard]] lxw_row_t row() const noexcept { return row_; }

private:
    lxw_worksheet* sheet_;
    const SheetFormats& formats_;
    std::vector<SheetColumn> columns_;
    lxw_row_t first_;
    lxw_row_t row_;
    lxw_col_t column_ = 0;
};

}  // namespace concord
