#include "report/workbook.hpp"

#include <algorithm>
#include <fstream>
#include <memory>

#include "core/files.hpp"
#include "experiment/judging.hpp"
#include "experiment/ranking.hpp"
#include "report/sentences.hpp"
#include "report/styles.hpp"
#include "report/words.hpp"
#include "report/workbook_check.hpp"
#include "report/workbook_sheet.hpp"
#include "results/futures_file.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

constexpr std::size_t max_sheet_rows = 60000;  ///< of one sheet
constexpr std::size_t max_sheet_futures = 4096;  ///< each has two hundred cells, and a spreadsheet opens a million of them at once

void set_properties(lxw_workbook* workbook, const RunRecord& record)
{
    std::string title = cut_text(record.scenario.title, 200);
    std::string program = "concord " + record.version;
    std::string comments = "Seed " + std::to_string(record.seed) + ", fingerprint (digest) " + record.digest;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = program.data();
    properties.comments = comments.data();
    constexpr time_t year_2000 = 946684800;
    properties.created = year_2000;  // the same bytes whenever it is written
    check_workbook(workbook_set_properties(workbook, &properties));
}

/// As people call it: bodies and places by their names, not by their ids.
std::string_view label_of(const Choice& choice, const Scenario& scenario)
{
    const auto row = static_cast<std::size_t>(choice.row);
    switch (choice.list) {
    case Names::partnerships: return scenario.partnerships[row].name;
    case Names::organisations: return scenario.organisations[row].name;
    case Names::areas: return scenario.areas[row].name;
    default: return text_of(choice, scenario);
    }
}

/// Wide enough for the longest name, within reason.
double column_width(const std::vector<std::string_view>& names)
{
    constexpr std::size_t narrowest = 10;
    constexpr std::size_t widest = 30;
    std::size_t width = narrowest;
    for (const std::string_view name : names) width = std::max(width, std::min(name.size() + 2, widest));
    return static_cast<double>(width);
}

template <class Row>
SheetColumn sheet_column(const ResultColumn<Row>& column, const Scenario& scenario)
{
    std::string heading = words_of(column.name);
    if (!column.unit.empty() && column.look != Look::share) heading += ", " + std::string(column.unit);
    if (!column.list) return {heading, column.look};
    std::vector<std::string_view> labels;
    const int count = static_cast<int>(names_in(*column.list, scenario).size());
    for (int row = 0; row < count; ++row) labels.push_back(label_of({*column.list, row}, scenario));
    return {heading, column.look, column_width(labels)};
}

void put(Sheet& sheet, double value, const Scenario&) { sheet.number(value); }
void put(Sheet& sheet, int value, const Scenario&) { sheet.number(value); }
void put(Sheet& sheet, Month month, const Scenario&) { sheet.date(month); }
void put(Sheet& sheet, const std::string& text, const Scenario&) { sheet.text(text); }
void put(Sheet& sheet, const Choice& choice, const Scenario& scenario) { sheet.text(label_of(choice, scenario)); }

/// A sheet of some rows of a result.
template <class Row>
Sheet table_sheet(lxw_workbook* workbook, const SheetFormats& formats, const ResultTable<Row>& table,
                  const Scenario& scenario, const std::vector<const Row*>& rows)
{
    std::vector<SheetColumn> columns;
    for (const ResultColumn<Row>& column : table.columns) columns.push_back(sheet_column(column, scenario));
    Sheet sheet(workbook, std::string(table.name).c_str(), formats, std::move(columns));
    for (const Row* row : rows) {
        for (const ResultColumn<Row>& column : table.columns)
            std::visit([&](const auto& cell) { put(sheet, cell, scenario); }, column.get(*row, scenario));
        sheet.end_row();
    }
    sheet.finish();
    return sheet;
}

template <class Row>
std::vector<const Row*> all_of(const std::vector<Row>& rows)
{
    std::vector<const Row*> list;
    for (const Row& row : rows) list.push_back(&row);
    return list;
}

/// Monthly rows so that the months of one response and outcome stand together: what a chart can refer to.
std::vector<const MonthlyRow*> rows_for_charts(const RunRecord& record)
{
    std::vector<const MonthlyRow*> rows = all_of(record.results.monthly);
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

lxw_col_t monthly_column(std::string_view name)
{
    const auto& columns = monthly_table().columns;
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const auto& column) { return column.name == name; });
    return static_cast<lxw_col_t>(found - columns.begin());
}

/// A line of the chart from rows of the monthly sheet.
void add_series(lxw_chart* chart, const std::string& name, std::size_t style, lxw_row_t first, lxw_row_t last)
{
    const lxw_col_t date = monthly_column("date");
    const lxw_col_t median = monthly_column("median");
    const std::string sheet(monthly_table().name);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, sheet.c_str(), first, date, last, date);
    chart_series_set_values(series, sheet.c_str(), first, median, last, median);
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
    check_workbook(worksheet_insert_chart_opt(sheet.worksheet(), sheet.row() + 1, 0, chart, &options));
}

void write_monthly_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record,
                         const std::vector<const MonthlyRow*>& rows)
{
    Sheet sheet = table_sheet(workbook, formats, monthly_table(), record.scenario, rows);
    sheet.note(0, "Headline outcomes only; every outcome is in monthly.csv.");
    if (rows.size() < record.results.monthly.size())
        sheet.note(1, "Only the first " + std::to_string(max_sheet_rows) + " rows; all are in monthly.csv.");
}

/// The answer: what was asked, what was found, and each headline outcome under each response, the best first.
void write_answer_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record,
                        const std::vector<const MonthlyRow*>& monthly)
{
    const Scenario& scenario = record.scenario;
    std::vector<std::string> lines{scenario.title, scenario.question};
    for (const std::string& finding : findings_in_words(scenario, record.results)) lines.push_back(finding);
    lines.push_back(counted(static_cast<std::size_t>(record.replicates), "run") + " of each response, " +
                    long_text_of(scenario.start) + " to " + long_text_of(scenario.start + scenario.months) +
                    "; low and high are the 5th and 95th percentile over them. Seed " + std::to_string(record.seed) +
                    ", fingerprint (digest) " + record.digest + ", concord " + record.version + ".");
    const auto first = static_cast<lxw_row_t>(lines.size() + 1);
    const std::string reference = reference_words(scenario);
    Sheet sheet(workbook, "answer", formats,
                {{"outcome", Look::name, 22},
                 {"unit", Look::name, 22},
                 {"response", Look::name, 26},
                 {"start"},
                 {"end or mean"},
                 {"low"},
                 {"high"},
                 {"difference from " + reference, Look::difference},
                 {"difference low", Look::difference},
                 {"difference high", Look::difference},
                 {"better than " + reference, Look::share},
                 {"best of all", Look::share}},
                first);
    for (std::size_t i = 0; i < lines.size(); ++i)
        sheet.line(static_cast<lxw_row_t>(i), lines[i], i == 0 ? formats.title : formats.line);
    for (const OutcomeRow& outcome : outcome_table) {
        if (!outcome.headline) continue;
        const MonthlyRow* start = start_row(record.results, outcome);
        for (const SummaryRow* row : ranked(record.results, outcome, headline_statistic(outcome))) {
            const Spread& difference = row->difference.spread;
            sheet.text(words_of(outcome.name)).text(outcome.unit_of(row->statistic));
            sheet.text(words_of(scenario.policies[row->policy].name));
            sheet.number(start == nullptr ? undefined : start->spread.median);
            sheet.number(row->spread.median).number(row->spread.low).number(row->spread.high);
            sheet.number(difference.median).number(difference.low).number(difference.high);
            sheet.number(better_share(*row)).number(best_share(record.results, *row)).end_row();
        }
    }
    insert_harm_chart(workbook, sheet, record, monthly);
    constexpr lxw_row_t chart_rows = 26;
    sheet.finish(chart_rows);
}

void write_break_even_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    Sheet sheet = table_sheet(workbook, formats, break_even_table(), record.scenario, all_of(record.results.break_even));
    sheet.note(0, "Months since the start. Monthly: ahead of " + reference_words(record.scenario) +
                      " and stays so. Cumulative: ahead in the sum since the start.");
}

void write_diagnosis_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    std::vector<const DiagnosisRow*> rows = all_of(record.results.diagnosis);
    // Where years would make the sheet too long, the last one remains.
    const bool only_last = rows.size() > max_sheet_rows;
    if (only_last) {
        rows.erase(std::remove_if(rows.begin(), rows.end(),
                                  [&](const DiagnosisRow* row) { return row->year != record.years; }),
                   rows.end());
        rows.resize(std::min(rows.size(), max_sheet_rows));
    }
    Sheet sheet = table_sheet(workbook, formats, diagnosis_table(), record.scenario, rows);
    if (only_last) sheet.note(0, "The last year only; all years are in diagnosis.csv.");
}

/// Bodies or places at the start and at the end.
void write_entities_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record,
                          const ResultTable<EntityRow>& table, std::size_t entities)
{
    std::vector<const EntityRow*> rows = all_of(record.results.*table.rows);
    const bool cut = rows.size() > max_sheet_rows;
    if (cut) rows.resize(max_sheet_rows);
    Sheet sheet = table_sheet(workbook, formats, table, record.scenario, rows);
    sheet.note(0, "The start (year 0) and the end; every year is in " + table.file() + ".");
    if (cut || entities > max_listed_entities)
        sheet.note(1, "The first of them only; all are in " + table.file() + ".");
}

/// A line for each future: what it draws or solves, and what came of it.
void write_futures_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    const FutureTable& futures = record.results.futures;
    std::vector<SheetColumn> columns{{"future", Look::count}};
    for (const FutureValue& value : futures.values) columns.push_back({value.name});
    for (const FutureOutcome& outcome : futures.outcomes) columns.push_back({name_of_column(record.scenario, outcome)});
    Sheet sheet(workbook, "futures", formats, std::move(columns));
    const std::size_t shown = std::min<std::size_t>(futures.runs(), max_sheet_futures);
    if (shown < futures.runs())
        sheet.note(0, "The first " + std::to_string(shown) + " futures only; all are in " + std::string(futures_file) +
                          ".");
    for (std::size_t run = 0; run < shown; ++run) {
        sheet.number(static_cast<double>(run) + 1.0);
        for (const FutureValue& value : futures.values) sheet.number(value.values[run]);
        for (const FutureOutcome& outcome : futures.outcomes) sheet.number(outcome.values[run]);
        sheet.end_row();
    }
    sheet.finish();
}

/// What the columns of the sheets mean.
void write_columns_sheet(lxw_workbook* workbook, const SheetFormats& formats)
{
    Sheet sheet(
        workbook, "columns", formats,
        {{"sheet", Look::name, 16}, {"column", Look::name, 22}, {"unit", Look::name, 22}, {"meaning", Look::name, 100}});
    for_each_table([&](const auto& table) {
        for (const auto& column : table.columns)
            sheet.text(table.name).text(words_of(column.name)).text(column.unit).text(column.meaning).end_row();
    });
    sheet.finish();
}

void write_parameters_sheet(lxw_workbook* workbook, const SheetFormats& formats, const RunRecord& record)
{
    Sheet sheet(workbook, "parameters", formats,
                {{"name", Look::name, 26},
                 {"value"},
                 {"default"},
                 {"unit", Look::name, 20},
                 {"plausible from", Look::number, 11},
                 {"plausible to", Look::number, 11},
                 {"accepted from", Look::number, 11},
                 {"accepted to", Look::number, 11},
                 {"evidence", Look::name, 12},
                 {"source", Look::name, 26},
                 {"meaning", Look::name, 80}});
    for (const ParameterRow& row : parameter_table) {
        sheet.text(row.name).number(record.scenario.parameters.*row.field).number(row.default_value).text(row.unit);
        sheet.number(row.plausible.low).number(row.plausible.high).number(row.valid.low).number(row.valid.high);
        sheet.text(name_of(row.evidence)).text(row.source).text(row.meaning).end_row();
    }
    sheet.finish();
}

/// The library does not look whether its own temporary files were written whole.
void check_written(const std::filesystem::path& path)
{
    const FileContent written = file_content(path);
    const std::string fault = written.text ? workbook_fault(*written.text) : written.what;
    if (!fault.empty())
        throw FolderError("the workbook was not written whole (" + fault +
                          "); is the disk or the folder for temporary files full?");
}

}  // namespace

bool can_write_workbook() noexcept { return true; }

void write_workbook(const std::filesystem::path& path, const RunRecord& record)
{
    // The library would print a message of its own.
    if (!std::ofstream(path)) throw FolderError("cannot write '" + path.string() + "'; may you write there?");
    std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> workbook(workbook_new(path.c_str()), lxw_workbook_free);
    if (workbook == nullptr) throw FolderError("cannot write '" + path.string() + "'; not enough memory");
    lxw_workbook* const book = workbook.get();
    const SheetFormats formats(book);
    set_properties(book, record);
    const std::vector<const MonthlyRow*> monthly = rows_for_charts(record);
    write_answer_sheet(book, formats, record, monthly);
    table_sheet(book, formats, summary_table(), record.scenario, all_of(record.results.summary));
    write_monthly_sheet(book, formats, record, monthly);
    write_break_even_sheet(book, formats, record);
    write_diagnosis_sheet(book, formats, record);
    write_entities_sheet(book, formats, record, organisations_table(), record.scenario.organisations.size());
    write_entities_sheet(book, formats, record, areas_table(), record.scenario.areas.size());
    table_sheet(book, formats, choices_table(), record.scenario, all_of(record.results.choices));
    if (record.results.runs().are_futures) {
        table_sheet(book, formats, drivers_table(), record.scenario, all_of(record.results.drivers));
        write_futures_sheet(book, formats, record);
    }
    write_parameters_sheet(book, formats, record);
    write_columns_sheet(book, formats);
    const lxw_error error = workbook_close(workbook.release());
    if (error != LXW_NO_ERROR)
        throw FolderError("cannot write '" + path.string() + "': " + lxw_strerror(error) + "; is the disk full?");
    check_written(path);
}

}  // namespace concord
