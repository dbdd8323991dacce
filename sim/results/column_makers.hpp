#pragma once
/// How columns are made: each by its name, what it means and the member of the row that it shows.

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>

#include "results/columns.hpp"

namespace concord::column_makers {

/// The row that a member of a result refers to: itself, or that of what it points to.
template <class Member>
int row_of_member(const Member& member)
{
    if constexpr (std::is_same_v<Member, const OutcomeRow*>)
        return static_cast<int>(member - outcome_table.data());
    else if constexpr (std::is_same_v<Member, const InterventionRow*>)
        return member == nullptr ? -1 : static_cast<int>(member - intervention_table.data());
    else
        return static_cast<int>(member);
}

template <class Member>
void set_member(Member& member, int row)
{
    if constexpr (std::is_same_v<Member, const OutcomeRow*>)
        member = &outcome_table[static_cast<std::size_t>(row)];
    else if constexpr (std::is_same_v<Member, const InterventionRow*>)
        member = row < 0 ? nullptr : &intervention_table[static_cast<std::size_t>(row)];
    else
        member = static_cast<Member>(row);
}

// `at` gives the member that a column shows: of a row to be read, or of one to be set.

template <class Held, class Row, class At>
ResultColumn<Row> column_of(std::string_view name, std::string_view unit, Look look, std::string_view meaning, At at)
{
    return {name,
            unit,
            look,
            meaning,
            [at](const Row& row, const Scenario&) -> Value { return std::invoke(at, row); },
            [at](Row& row, const Value& value) { std::invoke(at, row) = std::get<Held>(value); }};
}

template <class Row, class At>
ResultColumn<Row> number(std::string_view name, std::string_view unit, Look look, std::string_view meaning, At at)
{
    return column_of<double, Row>(name, unit, look, meaning, at);
}

template <class Row, class At>
ResultColumn<Row> count(std::string_view name, std::string_view unit, std::string_view meaning, At at)
{
    return column_of<int, Row>(name, unit, Look::count, meaning, at);
}

template <class Row, class At>
ResultColumn<Row> text(std::string_view name, std::string_view meaning, At at)
{
    return column_of<std::string, Row>(name, "", Look::text, meaning, at);
}

template <class Row, class At>
ResultColumn<Row> choice(std::string_view name, Names list, std::string_view meaning, At at)
{
    return {name,
            "",
            Look::name,
            meaning,
            [at, list](const Row& row, const Scenario&) -> Value {
                return Choice{list, row_of_member(std::invoke(at, row))};
            },
            [at](Row& row, const Value& value) { set_member(std::invoke(at, row), std::get<Choice>(value).row); },
            list};
}

/// A name that follows from the rest of the row, as `name_of_row` says.
template <class Row, class NameOfRow>
ResultColumn<Row> derived(std::string_view name, Names list, std::string_view meaning, NameOfRow name_of_row)
{
    return {name,
            "",
            Look::name,
            meaning,
            [name_of_row, list](const Row& row, const Scenario& scenario) -> Value {
                return choice_of(list, name_of_row(row, scenario), scenario);
            },
            {},
            list};
}

// Columns that several results share.

template <class Row>
ResultColumn<Row> response()
{
    return choice<Row>("response", Names::responses,
                       "The response that was run: a built-in one, a custom one or a mix.", &Row::policy);
}

template <class Row>
ResultColumn<Row> outcome()
{
    return choice<Row>("outcome", Names::outcomes, "What is measured: an outcome of concord explain outcomes.",
                       &Row::outcome);
}

}  // namespace concord::column_makers
