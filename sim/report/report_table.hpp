#pragma once
/// Tables of the report: a caption, headings, rows in groups; wide ones scroll inside their own box.

#include <string>
#include <vector>

#include "experiment/quantiles.hpp"
#include "report/html.hpp"

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

/// How numbers that stand together are written: with the same decimals.
class NumberFormat {
public:
    /// Enough decimals for the largest of these, and no more than three; none for what is counted.
    explicit NumberFormat(const std::vector<double>& values, bool is_count = false);
    [[nodiscard]] std::string plain(double value) const;
    [[nodiscard]] std::string with_sign(double value) const;
    /// `−1.2 (−1.4 to −1.0)` as a cell, the spread small.
    [[nodiscard]] Element spread(const Spread& spread, bool with_sign) const;

private:
    int decimals_ = 0;
};

}  // namespace concord
