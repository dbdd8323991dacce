#include "report/workbook_sheet.hpp"

#include <cmath>

namespace concord {

namespace {

lxw_format* number_format(lxw_workbook* workbook, const char* pattern)
{
    lxw_format* format = workbook_add_format(workbook);
    format_set_num_format(format, pattern);
    return format;
}

/// What a cell can hold; cut between characters.
std::string cell_text(std::string_view content)
{
    constexpr std::size_t max_bytes = 32000;
    std::size_t size = std::min(content.size(), max_bytes);
    while (size < content.size() && size > 0 && (static_cast<unsigned char>(content[size]) & 0xc0U) == 0x80U) --size;
    return std::string(content.substr(0, size));
}

}  // namespace

SheetFormats::SheetFormats(lxw_workbook* workbook)
    : heading(workbook_add_format(workbook))
    , note(workbook_add_format(workbook))
    , number(number_format(workbook, "#,##0.000"))
    , signed_number(number_format(workbook, "+#,##0.000;-#,##0.000;0.000"))
    , share(number_format(workbook, "0 %"))
    , whole(number_format(workbook, "0"))
    , date(number_format(workbook, "mmm yyyy"))
{
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_align(heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(heading, LXW_BORDER_THIN);
    format_set_italic(note);
}

lxw_format* SheetFormats::of(CellKind kind) const
{
    switch (kind) {
    case CellKind::number: return number;
    case CellKind::signed_number: return signed_number;
    case CellKind::share: return share;
    case CellKind::whole: return whole;
    case CellKind::date: return date;
    default: return nullptr;
    }
}

Sheet::Sheet(lxw_workbook* workbook, const char* name, const SheetFormats& formats, std::vector<SheetColumn> columns)
    : sheet_(workbook_add_worksheet(workbook, name))
    , formats_(formats)
    , columns_(std::move(columns))
{
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        worksheet_set_column(sheet_, column, column, columns_[c].width, formats_.of(columns_[c].kind));
        worksheet_write_string(sheet_, 0, column, std::string(columns_[c].heading).c_str(), formats_.heading);
    }
    worksheet_freeze_panes(sheet_, 1, 1);
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    worksheet_repeat_rows(sheet_, 0, 0);
    worksheet_fit_to_pages(sheet_, 1, 0);
}

Sheet& Sheet::text(std::string_view content)
{
    if (!content.empty()) worksheet_write_string(sheet_, row_, column_, cell_text(content).c_str(), nullptr);
    ++column_;
    return *this;
}

Sheet& Sheet::number(double value)
{
    if (std::isfinite(value)) worksheet_write_number(sheet_, row_, column_, value, formats_.of(columns_[column_].kind));
    ++column_;
    return *this;
}

void Sheet::end_row()
{
    ++row_;
    column_ = 0;
}

void Sheet::note(lxw_row_t row, std::string_view content)
{
    worksheet_write_string(sheet_, row, beside(), cell_text(content).c_str(), formats_.note);
}

void Sheet::finish()
{
    if (row_ > 1) worksheet_autofilter(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(columns_.size() - 1));
}

}  // namespace concord
