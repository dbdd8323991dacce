#include "scenario/records.hpp"

#include <algorithm>

#include "core/csv_reader.hpp"
#include "core/text.hpp"

namespace concord {

namespace {

std::string plural_of(Section section) { return std::string(row_of(section).list_key); }

// --- CSV ---------------------------------------------------------------------------------------------------------------------

/// Which key each column of a table has; null for columns that are none.
using ColumnKeys = std::vector<const KeyRow*>;

InputNode scalar_at(const CsvCell& cell, std::string_view text)
{
    InputNode node;
    node.kind = InputNode::Kind::scalar;
    node.line = cell.line;
    node.column = cell.column;
    node.text = text;
    node.is_cell = true;
    return node;
}

/// Calls `take` for each part between semicolons, without the spaces around it.
template <class Take>
void split_list(std::string_view text, Take take)
{
    while (true) {
        const std::size_t end = text.find(';');
        take(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

InputNode list_at(const CsvCell& cell)
{
    InputNode node = scalar_at(cell, "");
    node.kind = InputNode::Kind::list;
    split_list(cell.text, [&](std::string_view part) { node.items.push_back(scalar_at(cell, part)); });
    return node;
}

/// `a=0.1;b=0.2` as a map. A part without `=` becomes a key without a value, which the section refuses.
InputNode map_at(Reading& reading, const CsvCell& cell)
{
    InputNode node = scalar_at(cell, "");
    node.kind = InputNode::Kind::map;
    split_list(cell.text, [&](std::string_view part) {
        const std::size_t equals = part.find('=');
        const std::string_view name = trimmed(part.substr(0, equals));
        for (const InputNode& key : node.keys) {
            if (key.text != name) continue;
            reading.refuse(node, in_quotes(name) + " is given twice in this cell", "keep one of them");
            break;
        }
        node.keys.push_back(scalar_at(cell, name));
        node.items.push_back(equals == std::string_view::npos ? InputNode{}
                                                              : scalar_at(cell, trimmed(part.substr(equals + 1))));
        node.items.back().line = cell.line;
        node.items.back().column = cell.column;
    });
    return node;
}

InputNode value_of(Reading& reading, const CsvCell& cell, KeyForm form)
{
    if (form == KeyForm::ids || form == KeyForm::texts) return list_at(cell);
    if (form == KeyForm::number_or_range && cell.text.find(';') != std::string_view::npos) return list_at(cell);
    if (form == KeyForm::shares) return map_at(reading, cell);
    return scalar_at(cell, cell.text);
}

/// True of a header that a spreadsheet wrote with another separator.
bool refuse_separator(Reading& reading, const std::vector<CsvCell>& header)
{
    for (const CsvCell& cell : header) {
        for (const char separator : {';', '\t'}) {
            if (cell.text.find(separator) == std::string::npos) continue;
            const std::string name = separator == ';' ? "';'" : "tabs";
            reading.problems.add({reading.file, cell.line, cell.column},
                                 "the columns are separated by " + name + ", not by commas",
                                 "save the sheet as 'CSV UTF-8 (comma delimited)', or replace the separators");
            return true;
        }
    }
    return false;
}

void refuse_column(Reading& reading, const CsvCell& cell, Section section)
{
    const Place place{reading.file, cell.line, cell.column};
    if (cell.text.empty()) {
        reading.problems.add(place, "a column has no name", "name it, or delete the column and the comma before it");
        return;
    }
    std::vector<std::string> names;
    for (const KeyRow& row : keys_of(section)) names.emplace_back(row.name);
    reading.problems.add(place, "unknown column " + in_quotes(cell.text), reading.suggestion(cell.text, names, ""));
}

ColumnKeys columns_of(Reading& reading, const std::vector<CsvCell>& header, Section section)
{
    ColumnKeys columns;
    std::vector<const KeyRow*> found;
    for (const CsvCell& cell : header) {
        const KeyRow* row = key_named(section, cell.text);
        if (row == nullptr) refuse_column(reading, cell, section);
        if (row != nullptr && std::find(found.begin(), found.end(), row) != found.end()) {
            reading.problems.add({reading.file, cell.line, cell.column},
                                 "the column " + in_quotes(cell.text) + " is there twice", "keep one of them");
            row = nullptr;
        }
        if (row != nullptr) found.push_back(row);
        columns.push_back(row);
    }
    return columns;
}

bool has_required_columns(Reading& reading, const ColumnKeys& columns, Section section)
{
    bool complete = true;
    for (const KeyRow& row : keys_of(section)) {
        if (!row.required) continue;
        bool found = false;
        for (const KeyRow* column : columns) found = found || (column != nullptr && column->name == row.name);
        if (found) continue;
        complete = false;
        reading.problems.add({reading.file, 1, 0}, "the column '" + std::string(row.name) + "' is missing",
                             "add it to the header: " + std::string(row.meaning));
    }
    return complete;
}

bool has_unnamed(const std::vector<CsvCell>& header)
{
    for (const CsvCell& cell : header) {
        if (cell.text.empty()) return true;
    }
    return false;
}

bool is_ragged(Reading& reading, const std::vector<CsvCell>& cells, std::size_t columns)
{
    if (cells.size() == columns) return false;
    reading.problems.add({reading.file, cells.front().line, 0},
                         "the row has " + std::to_string(cells.size()) + " cells, the header " + std::to_string(columns),
                         "add or delete commas; a cell that contains a comma needs quotation marks");
    return true;
}

bool is_blank(Reading& reading, const std::vector<CsvCell>& cells)
{
    for (const CsvCell& cell : cells) {
        if (!cell.text.empty()) return false;
    }
    reading.problems.add({reading.file, cells.front().line, 0}, "the row is empty", "delete it");
    return true;
}

/// The row as the map that YAML would have given.
void fill_record(Reading& reading, InputNode& record, const std::vector<CsvCell>& cells, const ColumnKeys& columns)
{
    record.kind = InputNode::Kind::map;
    record.line = cells.front().line;
    record.column = 0;
    record.keys.clear();
    record.items.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (columns[i] == nullptr || cells[i].text.empty()) continue;
        record.keys.push_back(scalar_at(cells[i], columns[i]->name));
        record.items.push_back(value_of(reading, cells[i], columns[i]->form));
    }
}

/// True of a map that has the key `file`, or tries to: `{file:x.csv}` without the space.
bool names_file(const InputNode& map)
{
    for (const InputNode& key : map.keys) {
        if (key.text == "file" || key.text.compare(0, 5, "file:") == 0) return true;
    }
    return false;
}

bool read_file(Reading& reading, const InputNode& map, Section section, const OnRecord& on_record)
{
    const Fields fields(reading, map, Section::file);
    const InputNode* name = fields.find("file");
    if (name == nullptr || !text_in(reading, *name, "file")) return false;
    const std::optional<std::string> text = reading.content_of(*name);
    if (!text) return false;
    const std::string scenario_file = reading.file;
    reading.file = reading.shown_name(name->text);
    const bool complete = read_rows(reading, *text, section, on_record);
    reading.file = scenario_file;
    return complete;
}

}  // namespace

bool read_rows(Reading& reading, const std::string& text, Section section, const OnRecord& on_record)
{
    CsvReader rows(text, reading.file, reading.problems);
    std::vector<CsvCell> cells;
    if (!rows.next(cells)) {
        if (!rows.is_broken())
            reading.problems.add({reading.file, 0, 0}, "the table is empty",
                                 "write a header and a row for each of the " + plural_of(section));
        return false;
    }
    if (refuse_separator(reading, cells)) return false;
    const ColumnKeys columns = columns_of(reading, cells, section);
    if (!has_required_columns(reading, columns, section)) return false;
    const bool has_extra_comma = has_unnamed(cells);  // a problem of the header, not of each row
    bool complete = true;
    bool has_rows = false;
    InputNode record;
    while (rows.next(cells)) {
        has_rows = true;
        const bool fits = has_extra_comma ? cells.size() == columns.size() : !is_ragged(reading, cells, columns.size());
        if (!fits || is_blank(reading, cells)) {
            complete = false;
            continue;
        }
        fill_record(reading, record, cells, columns);
        on_record(Fields(reading, record, section));
    }
    if (!has_rows && !rows.is_broken()) {
        reading.problems.add({reading.file, 0, 0}, "the table has a header and no rows",
                             "add a row for each of the " + plural_of(section));
        return false;
    }
    return complete && !rows.is_broken();
}

bool read_list(Reading& reading, const InputNode& list, Section section, const OnRecord& on_record)
{
    if (!list.is_list()) {
        reading.refuse(list, "'" + plural_of(section) + "' must be a list, not " + shown(list),
                       "write a line with '- {…}' for each " + std::string(row_of(section).name));
        return false;
    }
    bool complete = true;
    for (const InputNode& item : list.items) {
        if (item.is_map()) {
            on_record(Fields(reading, item, section));
            continue;
        }
        complete = false;
        reading.refuse(item, "this " + std::string(row_of(section).name) + " must be a map, not " + shown(item),
                       "write {key: value, …}, with a space after each colon");
    }
    return complete;
}

bool read_table(Reading& reading, const InputNode& table, Section section, const OnRecord& on_record)
{
    if (table.is_map() && names_file(table)) return read_file(reading, table, section, on_record);
    if (table.is_list()) return read_list(reading, table, section, on_record);
    reading.refuse(table, "'" + plural_of(section) + "' must be a list or {file: x.csv}, not " + shown(table),
                   "write a line with '- {…}' for each " + std::string(row_of(section).name) + ", or name a CSV file");
    return false;
}

}  // namespace concord
