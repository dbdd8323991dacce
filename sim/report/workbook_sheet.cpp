#include "report/workbook_sheet.hpp"

#include <algorithm>
#include <cmath>

#include "core/text.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_cell = 32000;

lxw_format* number_format(lxw_workbook* workbook, const char* pattern)
{
    lxw_format* format = workbook_add_format(workbook);
    format_set_num_format(format, pattern);
    return format;
}

/// Days from the first of January 1900 as spreadsheets count them, to the first of the month.
double spreadsheet_date(Month month)
{
    // Days since 1970-01-01 of a date in the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
    const int year = month.year() - (month.month_of_year() <= 2 ? 1 : 0);
    const int shifted = (month.month_of_year() + 9) % 12;
    const int era = year / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * shifted + 2) / 5;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    constexpr int epoch_to_1970 = 719468;
    constexpr int spreadsheet_1970 = 25569;
    return era * 146097 + day_of_era - epoch_to_1970 + spreadsheet_1970;
}

}  // namespace

void check_workbook(lxw_error error)
{
    if (error != LXW_NO_ERROR) throw FolderError("cannot make the workbook: " + std::string(lxw_strerror(error)));
}

std::string cut_text(std::string_view content, std::size_t max_bytes)
{
    std::size_t size = std::min(content.size(), max_bytes);
    while (size < content.size() && size > 0 && is_continuation(content[size])) --size;
    return std::string(content.substr(0, size));
}

SheetFormats::SheetFormats(lxw_workbook* workbook)
    : heading(workbook_add_format(workbook))
    , note(workbook_add_format(workbook))
    , number(number_format(workbook, "#,##0.000"))
    , difference(number_format(workbook, "+#,##0.000;-#,##0.000;0.000"))
    , share(number_format(workbook, "0 %"))
    , count(number_format(workbook, "0"))
    , date(number_format(workbook, "mmm yyyy"))
{
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_align(heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(heading, LXW_BORDER_THIN);
    format_set_italic(note);
}

lxw_format* SheetFormats::of(Look look) const
{
    switch (look) {
    case Look::number: return number;
    case Look::difference: return difference;
    case Look::share: return share;
    case Look::count:
    case Look::months: return count;
    case Look::date: return date;
    default: return nullptr;
    }
}

Sheet::Sheet(lxw_workbook* workbook, const char* name, const SheetFormats& formats, std::vector<SheetColumn> columns)
    : sheet_(workbook_add_worksheet(workbook, name))
    , formats_(formats)
    , columns_(std::move(columns))
{
    if (sheet_ == nullptr) check_workbook(LXW_ERROR_MEMORY_MALLOC_FAILED);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        check_workbook(worksheet_set_column(sheet_, column, column, columns_[c].width, formats_.of(columns_[c].look)));
        check_workbook(worksheet_write_string(sheet_, 0, column, columns_[c].heading.c_str(), formats_.heading));
    }
    worksheet_freeze_panes(sheet_, 1, 1);
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    check_workbook(worksheet_repeat_rows(sheet_, 0, 0));
    worksheet_fit_to_pages(sheet_, 1, 0);
}

Sheet& Sheet::text(std::string_view content)
{
    if (!content.empty())
        check_workbook(worksheet_write_string(sheet_, row_, column_, cut_text(content, longest_cell).c_str(), nullptr));
    ++column_;
    return *this;
}

Sheet& Sheet::number(double value)
{
    const Look look = columns_[column_].look;
    if (look == Look::months && std::isinf(value)) return text("never");
    if (std::isfinite(value)) check_workbook(worksheet_write_number(sheet_, row_, column_, value, formats_.of(look)));
    ++column_;
    return *this;
}

Sheet& Sheet::date(Month month) { return number(spreadsheet_date(month)); }

void Sheet::end_row()
{
    ++row_;
    column_ = 0;
}

void Sheet::note(lxw_row_t row, std::string_view content)
{
    check_workbook(worksheet_write_string(sheet_, row, beside(), cut_text(content, longest_cell).c_str(), formats_.note));
}

void Sheet::finish()
{
    if (row_ > 1)
        check_workbook(worksheet_autofilter(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(columns_.size() - 1)));
}

}  // namespace concord
