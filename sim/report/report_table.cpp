#include "report/report_table.hpp"

#include <algorithm>
#include <cmath>

namespace concord {

ReportTable::ReportTable(std::string caption, std::vector<Column> columns)
    : caption_(std::move(caption))
    , columns_(std::move(columns))
{
    table_.add(Element("caption").text(caption_));
    Element row("tr");
    for (const Column& column : columns_)
        row.add(Element("th", column.is_number ? "number" : "", column.heading).set("scope", "col"));
    table_.add(Element("thead").add(row));
}

void ReportTable::close_group()
{
    if (has_rows_) table_.add(group_);
    group_ = Element("tbody");
    has_rows_ = false;
}

void ReportTable::begin_group(const std::string& heading, const std::string& explanation)
{
    close_group();
    Element cell("th", "group");
    cell.set("colspan", std::to_string(columns_.size())).set("scope", "rowgroup").text(heading);
    if (!explanation.empty()) cell.add(Element("span", "note", explanation));
    group_ = Element("tbody", "grouped");
    group_.add(Element("tr", "heads").add(cell));
    has_rows_ = true;
}

void ReportTable::add_row(const std::vector<std::string>& cells)
{
    std::vector<Element> contents;
    for (std::size_t i = 1; i < cells.size(); ++i) contents.emplace_back("span", "", cells[i]);
    add_row(cells.front(), contents);
}

void ReportTable::add_row(const std::string& name, const std::vector<Element>& contents)
{
    Element row("tr");
    row.add(Element("th", "", name).set("scope", "row"));
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const Column& column = columns_[std::min(i + 1, columns_.size() - 1)];
        row.add(Element("td", column.is_number ? "number" : column.is_sentence ? "sentence" : "").add(contents[i]));
    }
    group_.add(row);
    has_rows_ = true;
}

Element ReportTable::element() const
{
    ReportTable whole = *this;
    whole.close_group();
    Element box("div", "scroll");
    // A box that scrolls must be reachable by keyboard, and so needs a name.
    box.set("tabindex", "0").set("role", "region").set("aria-label", caption_);
    return box.add(whole.table_);
}

Element spread_cell(const NumberFormat& format, const Spread& spread, bool with_signs)
{
    const auto text = [&](double value) { return with_signs ? format.with_sign(value) : format.plain(value); };
    Element cell("span");
    cell.add(Element("b", "", text(spread.median)));
    if (std::isfinite(spread.low) || std::isfinite(spread.high))
        cell.add(Element("span", "range", " (" + text(spread.low) + " to " + text(spread.high) + ")"));
    return cell;
}

}  // namespace concord
