#pragma once
/// Tables of the report: a caption, headings, rows in groups; wide ones scroll inside their own box.

#include <string>
#include <vector>

#include "experiment/quantiles.hpp"
#include "report/html.hpp"
#include "report/words.hpp"

namespace concord {

/// A column; numbers stand to the right.
struct Column {
    std::string heading;
    bool is_number = true;
    bool is_sentence = false;  ///< not squeezed into a narrow column
};

class ReportTable {
public:
    ReportTable(std::string caption, std::vector<Column> columns);

    /// A heading across the table; the rows that follow belong to it.
    void begin_group(const std::string& heading, const std::string& explanation = "");

    /// The first cell names the row.
    void add_row(const std::vector<std::string>& cells);

    /// The same with ready cells.
    void add_row(const std::string& name, const std::vector<Element>& contents);

    /// The table in its box.
    [[nodiscard]] Element element() const;

private:
    void close_group();

    std::string caption_;
    std::vector<Column> columns_;
    Element table_{"table"};
    Element group_{"tbody"};
    bool has_rows_ = false;
};

/// `−1.2 (−1.4 to −1.0)` as a cell, the spread small.
[[nodiscard]] Element spread_cell(const NumberFormat& format, const Spread& spread, bool with_signs);

}  // namespace concord
