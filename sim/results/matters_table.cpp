#include "results/matters_table.hpp"

namespace concord {

namespace {

using MattersColumn = ResultColumn<MattersRow>;

MattersColumn number_of(std::string_view name, Look look, std::string_view unit, std::string_view meaning,
                        double MattersRow::*member)
{
    return {name,
            unit,
            look,
            meaning,
            [member](const MattersRow& row, const Scenario&) -> Value { return row.*member; },
            [member](MattersRow& row, const Value& value) { row.*member = std::get<double>(value); }};
}

MattersColumn text_of(std::string_view name, std::string_view meaning, std::string MattersRow::*member)
{
    return {name,
            "",
            Look::text,
            meaning,
            [member](const MattersRow& row, const Scenario&) -> Value { return row.*member; },
            [member](MattersRow& row, const Value& value) { row.*member = std::get<std::string>(value); }};
}

}  // namespace

const ResultTable<MattersRow>& matters_table()
{
    static const std::string_view unit = row_of(Outcome::harm).unit;
    static const ResultTable<MattersRow> table{
        "matters",
        "MattersRow",
        "every figure of the scenario and every uncertainty, by how far it moves the answer",
        nullptr,
        {text_of("name", "A figure in words, or an uncertainty as in --set.", &MattersRow::name),
         {"is_own", "", Look::count, "1: a figure of the scenario; 0: an uncertainty.",
          [](const MattersRow& row, const Scenario&) -> Value { return row.is_own; },
          [](MattersRow& row, const Value& value) { row.is_own = std::get<int>(value); }},
         text_of("low", "One end to which it is moved.", &MattersRow::low),
         text_of("high", "The other.", &MattersRow::high),
         number_of(
             "moved", Look::number, unit,
             "Median over futures of how far the leader's difference from the reference moves, at the end that moves "
             "it further.",
             &MattersRow::moved),
         number_of("outcome_moved", Look::number, unit, "The same of the leader's harm itself.",
                   &MattersRow::outcome_moved),
         number_of("changed", Look::share, "share", "Share of futures in which another response is best at either end.",
                   &MattersRow::changed)}};
    return table;
}

}  // namespace concord
