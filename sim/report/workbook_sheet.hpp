#pragma once
/// One sheet of the workbook, written row by row: headings that stay in view, formats by column, text that stays text.

#include <xlsxwriter.h>

#include <array>
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
    Sheet(lxw_workbook* workbook, const char* name, const SheetFormats& formats, std::vector<SheetColumn> columns);

    /// The next cell of the row. A number that is not finite leaves the cell empty, but for months it is `never` where infinite.
    Sheet& text(std::string_view content);
    Sheet& number(double value);
    Sheet& date(Month month);
    void end_row();

    /// A remark to the right of the table.
    void note(lxw_row_t row, std::string_view content);

    /// Lets the headings filter the rows.
    void finish();

    [[nodiscard]] lxw_worksheet* worksheet() const noexcept { return sheet_; }
    /// The first column to the right of the table and of a gap.
    [[nodiscard]] lxw_col_t beside() const noexcept { return static_cast<lxw_col_t>(columns_.size() + 1); }

private:
    lxw_worksheet* sheet_;
    const SheetFormats& formats_;
    std::vector<SheetColumn> columns_;
    lxw_row_t row_ = 1;
    lxw_col_t column_ = 0;
};

}  // namespace concord
