#pragma once
/// The columns of every result, each once. CSV files and their reading back, the workbook, JSON, the page's numbers and types, the list
/// of columns in the documents and `concord explain` are loops over these tables.
///
/// Low and high are the 5th and 95th percentile over runs. What is undefined is NaN; a break-even that never comes is infinite.

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/months.hpp"
#include "experiment/results.hpp"
#include "results/names.hpp"

namespace concord {

/// What a cell holds.
using Value = std::variant<double, int, Month, Choice, std::string>;

/// What the numbers of a column are, and so how a person wants to see them.
enum class Look { name, text, date, count, number, difference, share, months };

/// One column of a result. A row is written by `get` and read back by `set`.
template <class Row>
struct ResultColumn {
    std::string_view name;
    std::string_view unit;  ///< empty: none, or that of the row
    Look look;
    std::string_view meaning;
    std::function<Value(const Row&, const Scenario&)> get;
    std::function<void(Row&, const Value&)> set;  ///< none: it follows from the others
    std::optional<Names> list = {};               ///< of a name
};

/// A result: its rows and their columns. Its functions are in tables.cpp.
template <class Row>
struct ResultTable {
    std::string_view name;      ///< its file is `name.csv`
    std::string_view row_type;  ///< a row's name on the page
    std::string_view holds;
    std::vector<Row> Results::*rows;  ///< null: of no comparison
    std::vector<ResultColumn<Row>> columns;

    using Rows = std::vector<Row>;

    [[nodiscard]] std::string file() const { return std::string(name) + ".csv"; }

    /// The text of its file.
    [[nodiscard]] std::string csv(const Scenario& scenario, const Rows& rows) const;

    /// Reads back what `csv` wrote. Throws FolderRefused where the text is not that.
    [[nodiscard]] Rows read_csv(const Scenario& scenario, std::string_view text) const;

    /// An object for each row, by the names of the columns; null for what is undefined, never or no name.
    [[nodiscard]] nlohmann::ordered_json json(const Scenario& scenario, const Rows& rows) const;

    /// A number for each row and column: of a name its place in its list (−1: none), of a date the count of its month; NaN where
    /// undefined.
    [[nodiscard]] std::vector<double> numbers(const Scenario& scenario, const Rows& rows) const;
};

[[nodiscard]] const ResultTable<SummaryRow>& summary_table();
[[nodiscard]] const ResultTable<MonthlyRow>& monthly_table();
[[nodiscard]] const ResultTable<BreakEvenRow>& break_even_table();
[[nodiscard]] const ResultTable<DiagnosisRow>& diagnosis_table();
[[nodiscard]] const ResultTable<EntityRow>& organisations_table();
[[nodiscard]] const ResultTable<EntityRow>& areas_table();
[[nodiscard]] const ResultTable<ChoiceRow>& choices_table();
[[nodiscard]] const ResultTable<DecidingRow>& drivers_table();
[[nodiscard]] const ResultTable<BoxRow>& boxes_table();  // these two in box_columns.cpp
[[nodiscard]] const ResultTable<AcceptableRow>& acceptable_table();

/// Calls `visit` with every table, in the order in which their files are written and named to the user.
template <class Visit>
void for_each_table(const Visit& visit)
{
    visit(summary_table());
    visit(monthly_table());
    visit(break_even_table());
    visit(diagnosis_table());
    visit(organisations_table());
    visit(areas_table());
    visit(choices_table());
    visit(drivers_table());
    visit(boxes_table());
    visit(acceptable_table());
}

}  // namespace concord
