#include "results/sensitivity_columns.hpp"

#include <array>
#include <string>

namespace concord {

namespace {

/// These files are not read back: a column has no `set`.
template <class Row, class Get>
ResultColumn<Row> written(std::string_view name, std::string_view unit, Look look, std::string_view meaning, Get get)
{
    return {name, unit, look, meaning, [get](const Row& row, const Scenario&) -> Value { return get(row); }, {}};
}

/// The columns that say what is asked, and of which uncertainty.
template <class Row>
std::vector<ResultColumn<Row>> asked_columns()
{
    return {written<Row>("question", "", Look::text,
                         "What is moved: outcome, an outcome of the response; difference, its difference from the "
                         "reference; or best, which response has least harm at the end.",
                         [](const Row& row) -> Value {
                             constexpr std::array<const char*, 3> names{"outcome", "difference", "best"};
                             return std::string(names[static_cast<std::size_t>(row.question.of)]);
                         }),
            {"response",
             "",
             Look::text,
             "The response that is asked about; empty of best.",
             [](const Row& row, const Scenario& scenario) -> Value {
                 return row.question.policy < 0 ? std::string()
                                                : scenario.policies[static_cast<std::size_t>(row.question.policy)].name;
             },
             {}},
            written<Row>("outcome", "", Look::text, "What is measured: an outcome of concord explain outcomes.",
                         [](const Row& row) -> Value { return std::string(row.question.outcome->name); }),
            written<Row>("statistic", "", Look::text,
                         "How an outcome is made one number of a run: end, its last month; or mean, over the months.",
                         [](const Row& row) -> Value { return std::string(name_of(row.question.statistic)); }),
            written<Row>("uncertainty", "", Look::text,
                         "What is moved by itself: what futures draw, by name; (all others), those that are not named "
                         "one by one, together; or (random draws).",
                         [](const Row& row) -> Value { return row.uncertainty; })};
}

template <class Row, class Get>
void add_estimate(std::vector<ResultColumn<Row>>& columns, const std::array<std::string_view, 3>& names, Look look,
                  std::string_view meaning, Get estimate)
{
    constexpr const char* low = "Lower end of its 95 % interval; empty of too few paths or scrambles.";
    constexpr const char* high = "Upper end of its 95 % interval.";
    const std::string_view unit = look == Look::share ? "share of variance" : "";
    columns.push_back(written<Row>(names[0], unit, look, meaning,
                                   [estimate](const Row& row) -> Value { return estimate(row).value; }));
    columns.push_back(
        written<Row>(names[1], unit, look, low, [estimate](const Row& row) -> Value { return estimate(row).low; }));
    columns.push_back(
        written<Row>(names[2], unit, look, high, [estimate](const Row& row) -> Value { return estimate(row).high; }));
}

std::vector<ResultColumn<MorrisRow>> morris_columns()
{
    using Row = MorrisRow;
    std::vector<ResultColumn<Row>> columns = asked_columns<Row>();
    add_estimate(
        columns, {"size", "size_low", "size_high"}, Look::number,
        "Mean size of the effect of its whole range, in the outcome's unit, whatever the direction (Morris's mu*); "
        "of best the parts in being best that change hands, added up over responses.",
        [](const Row& row) { return row.effect.size; });
    add_estimate(columns, {"effect", "effect_low", "effect_high"}, Look::difference,
                 "Mean effect of its whole range as it rises (Morris's mu): near the size, or its negative, where the "
                 "direction is always the same. Empty of best.",
                 [](const Row& row) { return row.effect.mean; });
    columns.push_back(written<Row>("deviation", "", Look::number,
                                   "Standard deviation of the effects (Morris's sigma): large where what it does hangs "
                                   "on the others, or bends. Empty of best.",
                                   [](const Row& row) -> Value { return row.effect.deviation; }));
    columns.push_back(written<Row>("paths", "", Look::count, "Paths behind the row: those with all outcomes defined.",
                                   [](const Row& row) -> Value { return row.paths; }));
    return columns;
}

std::vector<ResultColumn<SensitivityRow>> sensitivity_columns()
{
    using Row = SensitivityRow;
    std::vector<ResultColumn<Row>> columns = asked_columns<Row>();
    add_estimate(
        columns, {"alone", "alone_low", "alone_high"}, Look::share,
        "Share of the variance that goes with it alone (first-order index of Sobol'). An estimate, so that it may be "
        "below 0: where the interval holds 0, it is indistinguishable from 0.",
        [](const Row& row) { return row.share.first; });
    add_estimate(columns, {"with_others", "with_others_low", "with_others_high"}, Look::share,
                 "Share of the variance that it takes part in, alone or together with others (total index of Sobol'). "
                 "Those of all uncertainties add up to more than 1 where they act together.",
                 [](const Row& row) { return row.share.total; });
    columns.push_back(written<Row>("points", "", Look::count,
                                   "Points behind the row, of all scrambles: those with all outcomes defined.",
                                   [](const Row& row) -> Value { return row.points; }));
    return columns;
}

}  // namespace

const ResultTable<MorrisRow>& morris_table()
{
    static const ResultTable<MorrisRow> table{
        "morris", "MorrisRow",
        "what each uncertainty does over its whole range, screened by Morris's method: of concord sensitivity", nullptr,
        morris_columns()};
    return table;
}

const ResultTable<SensitivityRow>& sensitivity_table()
{
    static const ResultTable<SensitivityRow> table{
        "sensitivity", "SensitivityRow",
        "what share of the variance goes with each uncertainty, by Sobol's method: of concord sensitivity", nullptr,
        sensitivity_columns()};
    return table;
}

}  // namespace concord
