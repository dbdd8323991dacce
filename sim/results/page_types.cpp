#include "results/page_types.hpp"

#include <fmt/format.h>

#include "results/columns.hpp"

namespace concord {

namespace {

bool is_of_scenario(Names list) { return list <= Names::areas || list == Names::questions || list == Names::leaders; }

std::string fixed_names()
{
    std::string text = "/** Lists of names that are the same for every scenario. */\nexport const fixedNames = {\n";
    for (int list = 0; list < static_cast<int>(Names::count); ++list) {
        const auto names = static_cast<Names>(list);
        if (is_of_scenario(names)) continue;
        text += fmt::format("  {}: [", name_of(names));
        for (const std::string& name : names_in(names, Scenario())) text += fmt::format("'{}', ", name);
        text.replace(text.size() - 2, 2, "],\n");
    }
    return text + "} as const;\n";
}

template <class Row>
std::string type_of(const ResultColumn<Row>& column)
{
    if (column.list && is_of_scenario(*column.list)) return "string";
    if (column.list)
        return fmt::format("(typeof fixedNames.{})[number]{}", name_of(*column.list),
                           may_be_none(*column.list) ? " | ''" : "");
    if (column.look == Look::date || column.look == Look::text) return "string";
    return column.look == Look::count ? "number" : "Value";
}

}  // namespace

std::string page_types()
{
    std::string text = "// Made by `concord docs` from `sim/results/columns.cpp`; do not edit.\n\n"
                       "/** Null where it is undefined; Infinity for a break-even that never comes. */\n"
                       "export type Value = number | null;\n\n" +
                       fixed_names() +
                       "/** Lists of names that a scenario has. */\n"
                       "export type ScenarioNames = 'responses' | 'partnerships' | 'organisations' | 'areas' | "
                       "'questions' | 'leaders';\n\n"
                       "/** A column of numbers: of a name its place in a list (-1: none), of a date the count of its "
                       "month. */\n"
                       "export interface Column {\n  name: string;\n  list?: ScenarioNames | keyof typeof fixedNames;\n"
                       "  isDate?: true;\n}\n";
    std::string rows;
    std::string columns;
    for_each_table([&](const auto& table) {
        text += fmt::format("\n/** {}.csv: {}. */\nexport interface {} {{\n", table.name, table.holds, table.row_type);
        rows += fmt::format("  {}: {};\n", table.name, table.row_type);
        columns += fmt::format("  {}: [\n", table.name);
        for (const auto& column : table.columns) {
            text += fmt::format("  /** {}{} */\n  {}: {};\n", column.meaning,
                                column.unit.empty() ? "" : fmt::format(" ({})", column.unit), column.name,
                                type_of(column));
            columns += fmt::format("    {{ name: '{}'{}{} }},\n", column.name,
                                   column.list ? fmt::format(", list: '{}'", name_of(*column.list)) : "",
                                   column.look == Look::date ? ", isDate: true" : "");
        }
        text += "}\n";
        columns += "  ],\n";
    });
    return text + "\n/** The rows of each result. */\nexport interface TableRows {\n" + rows +
           "}\n\n/** The columns of each result, in the order of its numbers. */\n"
           "export const tableColumns: { readonly [Table in keyof TableRows]: readonly Column[] } = {\n" +
           columns + "};\n";
}

}  // namespace concord
