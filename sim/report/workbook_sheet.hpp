#pragma once
/// One sheet of the workbook, written row by row: headings that stay in view, formats by column, text that stays text.

#include <xlsxwriter.h>

#include <string>
#include <string_view>
#include <vector>

#include "experiment/quantiles.hpp"

namespace concord {

/// What a column holds.
enum class CellKind { text, number, signed_number, share, whole, date };

struct SheetColumn {
    std::string_view heading;
    CellKind kind = CellKind::number;
    double width = 10;
};

/// The formats that all sheets share.
struct SheetFormats {
    explicit SheetFormats(lxw_workbook* workbook);
    [[nodiscard]] lxw_format* of(CellKind kind) const;

    lxw_format* heading;
    lxw_format* note;
    lxw_format* number;
    lxw_format* signed_number;
    lxw_format* share;
    lxw_format* whole;
    lxw_format* date;
};

class Sheet {
public:
    Sheet(lxw_workbook* workbook, const char* name, const SheetFormats& formats, std::vector<SheetColumn> columns);

    /// The next cell of the row. A number that is not finite leaves the cell empty.
    Sheet& text(std::string_view content);
    Sheet& number(double value);
    /// `never` where it is infinite.
    Sheet& months(double value) { return value > 1e300 ? text("never") : number(value); }
    Sheet& spread(const Spread& spread) { return number(spread.median).number(spread.low).number(spread.high); }
    void end_row();

    /// A remark to the right of the table.
    void note(lxw_row_t row, std::string_view content);

    /// Lets the headings filter the rows.
    void finish();

    [[nodiscard]] lxw_worksheet* worksheet() const noexcept { return sheet_; }
    [[nodiscard]] lxw_row_t row() const noexcept { return row_; }
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
