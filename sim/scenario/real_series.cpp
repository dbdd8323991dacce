#include "scenario/real_series.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/csv_reader.hpp"
#include "core/number_text.hpp"
#include "core/text.hpp"
#include "scenario/keys.hpp"
#include "scenario/values.hpp"

namespace concord {

namespace {

/// A table with fixed columns: cells by column, and refusals at their places.
class FixedTable {
public:
    FixedTable(std::string file, std::vector<std::string> columns, Problems& problems)
        : file_(std::move(file))
        , columns_(std::move(columns))
        , problems_(problems)
    {}

    /// Calls `take` for each row; nothing where the text or its header is no such table.
    template <class Take>
    void each_row(const std::string& text, const Take& take)
    {
        if (!is_readable_text(text, file_, problems_)) return;
        CsvReader reader(without_byte_order_mark(text), file_, problems_);
        if (!reader.next(cells_)) return;
        std::vector<std::string> header;
        for (const CsvCell& cell : cells_) header.push_back(cell.text);
        if (header != columns_) {
            problems_.add({file_, 1, 1}, "the columns are not those of such a table",
                          "begin with the line " + joined(columns_, ","));
            return;
        }
        while (reader.next(cells_)) {
            if (cells_.size() != columns_.size())
                problems_.add({file_, cells_.front().line, 0},
                              "this line has " + std::to_string(cells_.size()) + " cells, not " +
                                  std::to_string(columns_.size()),
                              "give every line as many as the first");
            else
                take();
        }
    }

    [[nodiscard]] const std::string& cell(std::size_t column) const { return cells_[column].text; }

    void refuse(std::size_t column, std::string what, std::string remedy)
    {
        problems_.add({file_, cells_[column].line, cells_[column].column}, std::move(what), std::move(remedy));
    }

    /// The row of the organisation in the first cell, −1 after a refusal.
    int organisation_in(const Scenario& scenario)
    {
        if (rows_.empty()) {
            for (const Organisation& organisation : scenario.organisations)
                rows_.emplace(organisation.id, rows_.size());
        }
        const auto found = rows_.find(cell(0));
        if (found != rows_.end()) return static_cast<int>(found->second);
        std::vector<std::string> ids;
        for (const Organisation& organisation : scenario.organisations) ids.push_back(organisation.id);
        const std::string close = closest_to(cell(0), ids);
        refuse(0, "the scenario has no organisation " + in_quotes(cell(0)),
               close.empty() ? "write the id of one, or leave the line out" : "did you mean '" + close + "'?");
        return -1;
    }

    std::optional<Month> month_in(std::size_t column)
    {
        const std::optional<Month> month = month_from(cell(column));
        if (!month) refuse(column, in_quotes(cell(column)) + " is no month", "write year and month as in 2014-03");
        return month;
    }

    std::optional<double> number_in_range(std::size_t column, Range range)
    {
        const std::optional<double> number = number_from(cell(column));
        if (number && range.holds(*number)) return number;
        refuse(column, in_quotes(cell(column)) + " is no number from " + words_of(range),
               cell(column).find(',') != std::string::npos ? comma_remedy : "write a number such as 1234.5");
        return std::nullopt;
    }

private:
    std::string file_;
    std::vector<std::string> columns_;
    Problems& problems_;
    std::vector<CsvCell> cells_;
    std::unordered_map<std::string, std::size_t> rows_;
};

constexpr Range value_range{1e-9, 1e12};

template <class List>
std::optional<std::size_t> place_named(const List& list, const std::string& name)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == name) return i;
    }
    return std::nullopt;
}

}  // namespace

void read_real_series(const std::string& text, const std::string& file, const Scenario& scenario,
                      std::vector<RealValue>& real, Problems& problems)
{
    std::array<std::string_view, series_table.size()> names{};
    std::transform(series_table.begin(), series_table.end(), names.begin(),
                   [](const SeriesRow& row) { return row.name; });
    const std::array<std::string_view, 2> statuses{half_names[0], half_names[1]};
    FixedTable table(file, {"organisation", "date", "series", "value", "status", "exclude_reason"}, problems);
    table.each_row(text, [&] {
        const int organisation = table.organisation_in(scenario);
        const std::optional<Month> date = table.month_in(1);
        if (date && (*date + 1 < scenario.start || (*date + 1 - scenario.start) % 12 != 0))
            table.refuse(1, text_of(*date) + " ends no year of a run that starts in " + text_of(scenario.start),
                         "write the last month of a year, as " + text_of(scenario.start + 11));
        const auto series = place_named(names, table.cell(2));
        if (!series) table.refuse(2, "there is no series " + in_quotes(table.cell(2)), "write workforce or reserves");
        const auto value = table.number_in_range(3, value_range);
        const auto status = place_named(statuses, table.cell(4));
        if (!status) table.refuse(4, "the status is " + in_quotes(table.cell(4)), "write visible or held_out");
        if (organisation < 0 || !date || !series || !value || !status) return;
        const bool is_double = std::any_of(real.begin(), real.end(), [&](const RealValue& one) {
            return one.organisation == organisation && one.date == *date && one.series == *series;
        });
        if (is_double) table.refuse(0, "this value is given twice", "keep one of the two lines");
        real.push_back({organisation, *date, *series, *value, static_cast<Half>(*status), table.cell(5)});
    });
}

void replace_funding(const std::string& text, const std::string& file, Scenario& scenario, Problems& problems)
{
    std::map<std::string, std::map<Month, double>> paths;
    FixedTable table(file, {"organisation", "date", "index"}, problems);
    table.each_row(text, [&] {
        const int organisation = table.organisation_in(scenario);
        const std::optional<Month> date = table.month_in(1);
        const auto index = table.number_in_range(2, index_range);
        if (organisation >= 0 && date && index) paths[table.cell(0)][*date] = *index;
    });
    for (auto& [id, path] : paths) {
        scenario.funding[id] = std::move(path);
        scenario.funding_ranges.erase(id);
    }
}

}  // namespace concord
