#include "report/workbook.hpp"

#include <algorithm>
#include <fstream>

#include "report/styles.hpp"
#include "report/words.hpp"
#include "report/workbook_sheet.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

constexpr const char* monthly_sheet = "monthly";
constexpr std::size_t max_sheet_rows = 60000;  ///< of one sheet

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

void set_properties(lxw_workbook* workbook, const RunRecord& record)
{
    std::string title = record.scenario.title.substr(0, 200);
    std::string program = "concord " + record.version;
    std::string comments = "Seed " + std::to_string(record.seed) + ", digest " + record.digest;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = program.data();
    properties.comments = comments.data();
    constexpr time_t year_2000 = 946684800;
    properties.created = year_2000;  // the same bytes whenever it is written
    workbook_set_properties(workbook, &properties);
}

using Columns = std::vector<SheetColumn>;

/// Columns that name a row, those of an outcome's spread and of its difference from hold, and what else is said about it.
Columns comparison_columns(const Columns& names, const Columns& more)
{
    Columns columns = names;
    columns.insert(columns.end(), {{"median"},
                                   {"low"},
                                   {"high"},
                                   {"difference from hold", CellKind::signed_number, 12},
                                   {"difference low", CellKind::signed_number, 12},
                                   {"difference high", CellKind::signed_number, 12}});
    columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

void write_summary_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    Sheet sheet(workbook, "summary", formats,
                comparison_columns({{"response", CellKind::text, 26},
                                    {"outcome", CellKind::text, 22},
                                    {"statistic", CellKind::text},
                                    {"unit", CellKind::text, 26},
                                    {"better", CellKind::text}},
                                   {{"error of difference", CellKind::number, 12},
                                    {"better than hold", CellKind::share, 11},
                                    {"best of all", CellKind::share}}));
    for (const SummaryRow& row : record.results.summary) {
        sheet.text(record.scenario.policies[row.policy].name).text(row.outcome->name).text(name_of(row.statistic));
        sheet.text(row.outcome->unit_of(row.statistic)).text(name_of(row.outcome->better));
        sheet.spread(row.spread).spread(row.difference.spread).number(row.difference.error);
        sheet.number(row.difference.probability_better).number(row.probability_best).end_row();
    }
    sheet.note(0, record.scenario.title);
    sheet.note(1, record.scenario.question);
    sheet.note(2, "Low and high: 5th and 95th percentile over " + std::to_string(record.replicates) +
                      " replicates (luck only).");
    sheet.note(3, "Seed " + std::to_string(record.seed) + ", digest " + record.digest + ", concord " + record.version +
                      ".");
    sheet.finish();
}

/// Monthly rows so that the months of one response and outcome stand together: what a chart can refer to.
std::vector<const MonthlyRow*> rows_for_charts(const RunRecord& record)
{
    std::vector<const MonthlyRow*> rows;
    for (const MonthlyRow& row : record.results.monthly) rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [](const MonthlyRow* a, const MonthlyRow* b) {
        if (a->outcome != b->outcome) return a->outcome < b->outcome;
        return a->policy != b->policy ? a->policy < b->policy : a->month < b->month;
    });
    if (rows.size() > max_sheet_rows) rows.resize(max_sheet_rows);
    return rows;
}

std::uint32_t colour_number(std::string_view colour)
{
    return static_cast<std::uint32_t>(std::stoul(std::string(colour.substr(1)), nullptr, 16));
}

/// The nearest that spreadsheets have to the dashes of each row of `line_styles`.
constexpr std::array<lxw_chart_line_dash_type, line_styles.size()> dash_types{LXW_CHART_LINE_DASH_SOLID,
                                                                              LXW_CHART_LINE_DASH_LONG_DASH,
                                                                              LXW_CHART_LINE_DASH_SQUARE_DOT,
                                                                              LXW_CHART_LINE_DASH_DASH_DOT,
                                                                              LXW_CHART_LINE_DASH_DASH,
                                                                              LXW_CHART_LINE_DASH_SOLID,
                                                                              LXW_CHART_LINE_DASH_LONG_DASH_DOT,
                                                                              LXW_CHART_LINE_DASH_ROUND_DOT,
                                                                              LXW_CHART_LINE_DASH_LONG_DASH_DOT_DOT,
                                                                              LXW_CHART_LINE_DASH_DOT};

constexpr lxw_col_t date_column = 4;
constexpr lxw_col_t median_column = 5;

/// A line of the chart from rows of the monthly sheet.
void add_series(lxw_chart* chart, const std::string& name, std::size_t style, lxw_row_t first, lxw_row_t last)
{
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, monthly_sheet, first, date_column, last, date_column);
    chart_series_set_values(series, monthly_sheet, first, median_column, last, median_column);
    // A name that began with = would be read as a reference to a cell.
    chart_series_set_name(series, (name.starts_with('=') ? " " + name : name).c_str());
    lxw_chart_line line{};
    line.color = colour_number(line_styles[style].light);
    line.width = 2.0F;
    line.dash_type = static_cast<std::uint8_t>(dash_types[style]);
    chart_series_set_line(series, &line);
}

void insert_harm_chart(lxw_workbook* workbook, const Sheet& sheet, const RunRecord& record,
                       const std::vector<const MonthlyRow*>& rows)
{
    const std::vector<Policy>& policies = record.scenario.policies;
    const std::vector<std::size_t> styles = line_styles_of(policies);
    const auto is_harm = [](const MonthlyRow* row) { return row->outcome->outcome == Outcome::harm; };
    if (std::none_of(rows.begin(), rows.end(), is_harm)) return;
    lxw_chart* chart = workbook_add_chart(workbook, LXW_CHART_LINE);
    for (std::size_t at = 0; at < rows.size();) {
        std::size_t end = at;
        while (end < rows.size() && rows[end]->outcome == rows[at]->outcome && rows[end]->policy == rows[at]->policy)
            ++end;
        if (is_harm(rows[at]))
            add_series(chart, words_of(policies[rows[at]->policy].name), styles[rows[at]->policy],
                       static_cast<lxw_row_t>(at + 1), static_cast<lxw_row_t>(end));
        at = end;
    }
    chart_title_set_name(chart, "Harm by response (median)");
    chart_axis_set_name(chart->y_axis, std::string(row_of(Outcome::harm).unit).c_str());
    chart_axis_set_num_format(chart->x_axis, "yyyy");
    chart_axis_set_interval_unit(chart->x_axis, 12);
    chart_axis_set_interval_tick(chart->x_axis, 12);
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    std::string description = "Median of harm month by month, one line for each response";
    lxw_chart_options options{};
    options.x_scale = 1.8;
    options.y_scale = 1.6;
    options.description = description.data();
    worksheet_insert_chart_opt(sheet.worksheet(), 3, sheet.beside(), chart, &options);
}

void write_monthly_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    Sheet sheet(workbook, monthly_sheet, formats,
                comparison_columns({{"outcome", CellKind::text, 22},
                                    {"unit", CellKind::text, 22},
                                    {"response", CellKind::text, 26},
                                    {"month", CellKind::whole, 8},
                                    {"date", CellKind::date}},
                                   {{"better than hold", CellKind::share, 11}}));
    const std::vector<const MonthlyRow*> rows = rows_for_charts(record);
    for (const MonthlyRow* row : rows) {
        sheet.text(row->outcome->name).text(row->outcome->unit).text(record.scenario.policies[row->policy].name);
        sheet.number(row->month).number(spreadsheet_date(record.scenario.start + row->month));
        sheet.spread(row->spread).spread(row->difference).number(row->probability_better).end_row();
    }
    sheet.note(0, "Headline outcomes only; every outcome is in monthly.csv.");
    if (rows.size() < record.results.monthly.size())
        sheet.note(1, "Only the first " + std::to_string(max_sheet_rows) + " rows; all are in monthly.csv.");
    insert_harm_chart(workbook, sheet, record, rows);
    sheet.finish();
}

void write_break_even_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    Sheet sheet(workbook, "break-even", formats,
                {{"response", CellKind::text, 26},
                 {"outcome", CellKind::text, 22},
                 {"kind", CellKind::text, 12},
                 {"month", CellKind::whole},
                 {"low", CellKind::whole},
                 {"high", CellKind::whole},
                 {"never within the run", CellKind::share, 12}});
    for (const BreakEvenRow& row : record.results.break_even) {
        sheet.text(record.scenario.policies[row.policy].name).text(row.outcome->name).text(name_of(row.kind));
        sheet.months(row.month.median).months(row.month.low).months(row.month.high).number(row.never_share).end_row();
    }
    sheet.note(
        0,
        "Months since the start. Monthly: ahead of hold and stays so. Cumulative: ahead in the sum since the start.");
    sheet.finish();
}

void write_diagnosis_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    Columns columns{{"response", CellKind::text, 26},
                    {"partnership", CellKind::text, 30},
                    {"year", CellKind::whole, 7},
                    {"kind", CellKind::text, 16},
                    {"members", CellKind::number},
                    {"at work", CellKind::share},
                    {"realised advantage, £m a year", CellKind::number, 14},
                    {"potential advantage, £m a year", CellKind::number, 14},
                    {"inertia", CellKind::number}};
    for (const CauseRow& cause : cause_table) columns.push_back({cause.name, CellKind::share, 12});
    columns.push_back({"stands out", CellKind::text, 16});
    columns.push_back({"best intervention", CellKind::text, 24});
    columns.push_back({"released, £m a year (estimate)", CellKind::signed_number, 14});
    Sheet sheet(workbook, "diagnosis", formats, columns);
    // Where years would make the sheet too long, the last one remains.
    const bool only_last = record.results.diagnosis.size() > max_sheet_rows;
    for (const DiagnosisRow& row : record.results.diagnosis) {
        if ((only_last && row.year != record.years) || sheet.row() > max_sheet_rows) continue;
        sheet.text(record.scenario.policies[row.policy].name);
        sheet.text(record.scenario.partnerships[static_cast<std::size_t>(row.partnership)].name).number(row.year);
        sheet.text(kind_of(record.scenario, row.partnership)).number(row.members).number(row.active_share);
        sheet.number(row.realised).number(row.potential).number(row.inertia);
        for (const double cause : row.cause) sheet.number(cause);
        sheet.text(row.stands_out < 0 ? std::string_view{} : cause_table[row.stands_out].name);
        sheet.text(row.best == nullptr ? std::string_view{} : row.best->name).number(row.released).end_row();
    }
    if (only_last) sheet.note(0, "The last year only; all years are in diagnosis.csv.");
    sheet.finish();
}

void write_parameters_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    Sheet sheet(workbook, "parameters", formats,
                {{"name", CellKind::text, 26},
                 {"value"},
                 {"default"},
                 {"unit", CellKind::text, 20},
                 {"plausible from", CellKind::number, 11},
                 {"plausible to", CellKind::number, 11},
                 {"accepted from", CellKind::number, 11},
                 {"accepted to", CellKind::number, 11},
                 {"evidence", CellKind::text, 12},
                 {"source", CellKind::text, 26},
                 {"meaning", CellKind::text, 80}});
    for (const ParameterRow& row : parameter_table) {
        sheet.text(row.name).number(record.scenario.parameters.*row.field).number(row.default_value).text(row.unit);
        sheet.number(row.plausible.low).number(row.plausible.high).number(row.valid.low).number(row.valid.high);
        sheet.text(name_of(row.evidence)).text(row.source).text(row.meaning).end_row();
    }
    sheet.finish();
}

}  // namespace

bool can_write_workbook() noexcept { return true; }

void write_workbook(const std::filesystem::path& path, const RunRecord& record)
{
    // The library would print a message of its own.
    if (!std::ofstream(path)) throw FolderError("cannot write '" + path.string() + "'; may you write there?");
    lxw_workbook* workbook = workbook_new(path.c_str());
    if (workbook == nullptr) throw FolderError("cannot write '" + path.string() + "'; not enough memory");
    const SheetFormats formats(workbook);
    set_properties(workbook, record);
    write_summary_sheet(workbook, formats, record);
    write_monthly_sheet(workbook, formats, record);
    write_break_even_sheet(workbook, formats, record);
    write_diagnosis_sheet(workbook, formats, record);
    write_parameters_sheet(workbook, formats, record);
    const lxw_error error = workbook_close(workbook);
    if (error != LXW_NO_ERROR)
        throw FolderError("cannot write '" + path.string() + "': " + lxw_strerror(error) + "; is the disk full?");
}

}  // namespace concord
