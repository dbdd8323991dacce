#include "results/tables.hpp"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unordered_map>

#include "core/csv_reader.hpp"
#include "core/csv_writer.hpp"
#include "core/number_text.hpp"
#include "results/futures_file.hpp"
#include "results/hindcast_table.hpp"
#include "results/json.hpp"
#include "results/matters_table.hpp"
#include "results/result_folder.hpp"
#include "results/sensitivity_columns.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

/// Units without signs beyond ASCII: some spreadsheets take UTF-8 for another encoding unless a byte order mark says what it is, and
/// such a mark becomes part of the first column's name for many who read CSV with a program.
std::string ascii_unit(std::string_view unit)
{
    constexpr std::string_view pound = "£";
    std::string text(unit);
    if (const std::size_t at = text.find(pound); at != std::string::npos) text.replace(at, pound.size(), "GBP ");
    return text;
}

void write_cell(CsvWriter& csv, double value, const Scenario&) { csv.number(value); }
void write_cell(CsvWriter& csv, int value, const Scenario&) { csv.whole(value); }
void write_cell(CsvWriter& csv, Month month, const Scenario&) { csv.text(first_day_of(month)); }
void write_cell(CsvWriter& csv, const std::string& text, const Scenario&) { csv.text(text); }
void write_cell(CsvWriter& csv, const Choice& choice, const Scenario& scenario)
{
    const std::string_view text = text_of(choice, scenario);
    if (choice.list == Names::units)
        csv.text(ascii_unit(text));
    else
        csv.text(text);
}

Json json_of(double value, const Scenario&) { return number_json(value); }
Json json_of(int value, const Scenario&) { return value; }
Json json_of(Month month, const Scenario&) { return first_day_of(month); }
Json json_of(const std::string& text, const Scenario&) { return text; }
Json json_of(const Choice& choice, const Scenario& scenario)
{
    return choice.row < 0 ? Json() : Json(text_of(choice, scenario));
}

double cell_number(double value) { return value; }
double cell_number(int value) { return value; }
double cell_number(Month month) { return month.count; }
double cell_number(const std::string&) { return undefined; }
double cell_number(const Choice& choice) { return choice.row; }

/// A column of a file that is read.
template <class Row>
class ColumnReader {
public:
    ColumnReader(const ResultColumn<Row>& column, std::size_t place, const Scenario& scenario)
        : column_(column)
        , place_(place)
    {
        if (!column.list) return;
        if (may_be_none(*column.list)) rows_.emplace("", -1);
        int row = 0;
        for (std::string& name : names_in(*column.list, scenario)) rows_.emplace(std::move(name), row++);
    }

    /// Sets the row's member; false if the cell cannot be read.
    [[nodiscard]] bool take(Row& row, const std::vector<CsvCell>& cells) const
    {
        const std::optional<Value> value = value_of(cells[place_].text);
        if (value) column_.set(row, *value);
        return value.has_value();
    }

    [[nodiscard]] std::size_t place() const noexcept { return place_; }

private:
    [[nodiscard]] std::optional<Value> value_of(const std::string& text) const
    {
        if (column_.list) {
            const auto found = rows_.find(text);
            if (found == rows_.end()) return std::nullopt;
            return Choice{*column_.list, found->second};
        }
        if (column_.look == Look::text) return text;
        if (column_.look == Look::count) {
            const auto whole = whole_number_from(text);
            if (!whole || *whole != static_cast<int>(*whole)) return std::nullopt;
            return static_cast<int>(*whole);
        }
        if (text.empty()) return column_.look == Look::months ? std::numeric_limits<double>::infinity() : undefined;
        const std::optional<double> number = number_from(text);
        if (!number) return std::nullopt;
        return as_written(*number);
    }

    const ResultColumn<Row>& column_;
    std::size_t place_;
    std::unordered_map<std::string, int> rows_;
};

}  // namespace

template <class Row>
std::string ResultTable<Row>::csv(const Scenario& scenario, const Rows& list) const
{
    std::ostringstream out;
    CsvWriter csv(out);
    for (const ResultColumn<Row>& column : columns) csv.text(column.name);
    csv.end_row();
    for (const Row& row : list) {
        for (const ResultColumn<Row>& column : columns)
            std::visit([&](const auto& cell) { write_cell(csv, cell, scenario); }, column.get(row, scenario));
        csv.end_row();
    }
    csv.flush();
    return out.str();
}

template <class Row>
std::vector<Row> ResultTable<Row>::read_csv(const Scenario& scenario, std::string_view text) const
{
    const auto refuse = [&](const std::string& what) {
        throw FolderRefused("cannot read '" + file() + "': " + what + "; run concord compare again");
    };
    Problems problems;
    CsvReader reader(text, file(), problems);
    std::vector<CsvCell> cells;
    if (!reader.next(cells)) refuse("it is empty");
    const std::size_t width = cells.size();
    std::vector<ColumnReader<Row>> read;
    for (const ResultColumn<Row>& column : columns) {
        if (!column.set) continue;
        std::size_t place = 0;
        while (place < width && cells[place].text != column.name) ++place;
        if (place == width) refuse("it has no column '" + std::string(column.name) + "'");
        read.emplace_back(column, place, scenario);
    }
    Rows list;
    while (reader.next(cells)) {
        const std::string line = "its line " + std::to_string(cells.front().line);
        if (cells.size() != width) refuse(line + " has not as many fields as its header");
        Row& row = list.emplace_back();
        for (const ColumnReader<Row>& column : read) {
            if (!column.take(row, cells))
                refuse(line + " has '" + cells[column.place()].text + "', which is not of this run");
        }
    }
    if (!problems.empty()) refuse(problems.all().front().what);
    return list;
}

template <class Row>
Json ResultTable<Row>::json(const Scenario& scenario, const Rows& list) const
{
    Json objects = Json::array();
    for (const Row& row : list) {
        Json& object = objects.emplace_back(Json::object());
        for (const ResultColumn<Row>& column : columns)
            object[std::string(column.name)] = std::visit([&](const auto& cell) { return json_of(cell, scenario); },
                                                          column.get(row, scenario));
    }
    return objects;
}

template <class Row>
std::vector<double> ResultTable<Row>::numbers(const Scenario& scenario, const Rows& list) const
{
    std::vector<double> cells;
    cells.reserve(list.size() * columns.size());
    for (const Row& row : list) {
        for (const ResultColumn<Row>& column : columns)
            cells.push_back(std::visit([](const auto& cell) { return cell_number(cell); }, column.get(row, scenario)));
    }
    return cells;
}

template struct ResultTable<SummaryRow>;
template struct ResultTable<MonthlyRow>;
template struct ResultTable<BreakEvenRow>;
template struct ResultTable<DiagnosisRow>;
template struct ResultTable<EntityRow>;
template struct ResultTable<ChoiceRow>;
template struct ResultTable<DecidingRow>;
template struct ResultTable<MorrisRow>;
template struct ResultTable<SensitivityRow>;
template struct ResultTable<BoxRow>;
template struct ResultTable<AcceptableRow>;
template struct ResultTable<MattersRow>;
template struct ResultTable<HindcastRow>;
template struct ResultTable<HindcastScore>;
template struct ResultTable<Discrepancy>;

const std::vector<TableFile>& table_files()
{
    static const std::vector<TableFile> files = [] {
        std::vector<TableFile> list;
        for_each_table([&](const auto& table) {
            list.push_back({table.file(), table.holds, [&table](const Scenario& scenario, const Results& results) {
                                return table.csv(scenario, results.*table.rows);
                            }});
        });
        list.push_back(
            {std::string(futures_file), "each future: all that it draws or solves, and what came of it",
             [](const Scenario& scenario, const Results& results) { return futures_csv(scenario, results.futures); }});
        return list;
    }();
    return files;
}

}  // namespace concord
