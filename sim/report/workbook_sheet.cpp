#include "report/workbook_sheet.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "core/number_text.hpp"
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
    using namespace std::chrono;
    constexpr int spreadsheet_1970 = 25569;
    const sys_days first = year(month.year()) / month.month_of_year() / 1;
    return static_cast<double>(first.time_since_epoch().count()) + spreadsheet_1970;
}

constexpr double line_height = 15.0;

/// The height of a row whose text is in a column of so many characters.
double height_of(std::string_view text, double width)
{
    constexpr double highest = 405.0;  // what spreadsheets allow
    constexpr double slack = 0.8;      // words do not fill their lines
    const auto lines = static_cast<std::size_t>(static_cast<double>(width_of(text)) / (slack * width)) + 1;
    return std::min(highest, line_height * static_cast<double>(lines));
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
    : title(workbook_add_format(workbook))
    , line(workbook_add_format(workbook))
    , heading(workbook_add_format(workbook))
    , note(workbook_add_format(workbook))
    , number(number_format(workbook, "#,##0.000"))
    , difference(number_format(workbook, "+#,##0.000;-#,##0.000;0.000"))
    , share(number_format(workbook, "0 %"))
    , count(number_format(workbook, "0"))
    , date(number_format(workbook, "mmm yyyy"))
{
    format_set_bold(title);
    for (lxw_format* format : {title, line}) {
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
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

Sheet::Sheet(lxw_workbook* workbook, const char* name, const SheetFormats& formats, std::vector<SheetColumn> columns,
             lxw_row_t first)
    : sheet_(workbook_add_worksheet(workbook, name))
    , formats_(formats)
    , columns_(std::move(columns))
    , first_(first)
    , row_(first + 1)
{
    if (sheet_ == nullptr) check_workbook(LXW_ERROR_MEMORY_MALLOC_FAILED);
    double height = line_height;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        const SheetColumn& shown = columns_[c];
        check_workbook(worksheet_set_column(sheet_, column, column, shown.width, formats_.of(shown.look)));
        check_workbook(worksheet_write_string(sheet_, first_, column, shown.heading.c_str(), formats_.heading));
        height = std::max(height, height_of(shown.heading, shown.width));
    }
    // Some spreadsheets leave the row as low as the others and draw the headings over the first numbers.
    check_workbook(worksheet_set_row(sheet_, first_, height, nullptr));
    worksheet_freeze_panes(sheet_, first_ + 1, first_ == 0 ? 1 : 0);
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    check_workbook(worksheet_repeat_rows(sheet_, first_, first_));
    worksheet_fit_to_pages(sheet_, 1, 0);
}

void Sheet::line(lxw_row_t row, std::string_view content, lxw_format* format)
{
    const std::string text = cut_text(content, longest_cell);
    const auto last = static_cast<lxw_col_t>(columns_.size() - 1);
    double width = 0.0;
    for (const SheetColumn& column : columns_) width += column.width;
    check_workbook(worksheet_merge_range(sheet_, row, 0, row, last, text.c_str(), format));
    check_workbook(worksheet_set_row(sheet_, row, height_of(text, width), nullptr));
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
    // The number that the CSV files have: its further digits say nothing, and made a quarter of the file.
    if (const std::optional<double> written = number_from(number_text(value)))
        check_workbook(worksheet_write_number(sheet_, row_, column_, *written, formats_.of(look)));
    ++column_;
    return *this;
}

Sheet& Sheet::date(Month month)
{
    // Spreadsheets know no earlier day, and take 1900 for a leap year.
    constexpr Month first_known = Month::of(1900, 3);
    return month < first_known ? text(first_day_of(month)) : number(spreadsheet_date(month));
}

void Sheet::end_row()
{
    ++row_;
    column_ = 0;
}

void Sheet::note(lxw_row_t row, std::string_view content)
{
    const auto beside = static_cast<lxw_col_t>(columns_.size() + 1);
    check_workbook(worksheet_write_string(sheet_, row, beside, cut_text(content, longest_cell).c_str(), formats_.note));
}

void Sheet::finish(lxw_row_t rows_below)
{
    const auto last = static_cast<lxw_col_t>(columns_.size() - 1);
    if (row_ > first_ + 1) check_workbook(worksheet_autofilter(sheet_, first_, 0, row_ - 1, last));
    check_workbook(worksheet_print_area(sheet_, 0, 0, row_ - 1 + rows_below, last));
}

}  // namespace concord
