/// The documents of docs/reference that are tables of the program.

#include <fmt/core.h>

#include "cli/documents.hpp"
#include "core/number_text.hpp"
#include "core/text.hpp"
#include "model/tables/ideas.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/outcomes.hpp"
#include "model/tables/parameters.hpp"
#include "model/tables/responses.hpp"
#include "model/tables/shocks.hpp"
#include "report/words.hpp"
#include "results/columns.hpp"
#include "results/hindcast_table.hpp"
#include "results/sensitivity_columns.hpp"
#include "scenario/keys.hpp"

namespace concord {

namespace {

std::string opening(std::string_view title, std::string_view table)
{
    return fmt::format("# {}\n\nMade by `concord docs` from `{}`; do not edit.\n", title, table);
}

std::string parameters_document()
{
    std::string text = opening("Parameters", "sim/model/tables/parameters.hpp");
    text += "\nEach default has a *plausible* range, which sliders of the page span, and an *accepted* range, outside "
            "which the\nmodel has no meaning. Futures draw what the world settles (uncertainty) from its plausible "
            "range: evenly, or evenly in\nthe logarithm where it says log. Evidence: measured in data, estimated from "
            "studies, calibrated to the patterns of [model.md](../science/model.md), or assumed.\nSource ids are "
            "listed in [evidence.md](../science/evidence.md).\n";
    std::string_view group;
    for (const ParameterRow& row : parameter_table) {
        if (row.group != group) {
            group = row.group;
            text += fmt::format("\n## {}\n\n", capitalised(std::string(group)));
            text += heads({"name", "symbol", "default", "unit", "plausible", "accepted", "who settles it", "evidence",
                           "source", "meaning"});
        }
        text += cells({code(row.name), row.symbol, number_text(row.default_value), row.unit,
                       range_words(row.plausible) + (row.drawn == Drawn::logarithmically ? ", log" : ""),
                       range_words(row.valid), name_of(row.role), name_of(row.evidence), row.source, row.meaning});
    }
    return text;
}

std::string outcomes_document()
{
    std::string text = opening("Outcomes", "sim/model/tables/outcomes.hpp");
    text += "\n`end` is the state at the end of the run, `mean` the mean over its months, `total` the sum over its "
            "years (of events, their\nnumber). Those in bold are in the printed comparison. An outcome that fewer than "
            "half of the runs\ndefine (inertia where no partnership is left) is left empty.\n\n";
    text += heads({"name", "unit", "unit of total", "better", "statistics", "meaning"});
    for (const OutcomeRow& row : outcome_table) {
        const std::string statistics = joined(every_statistic, ", ", [&](Statistic statistic) {
            return row.allows(statistic) ? name_of(statistic) : "";
        });
        text += cells({row.headline ? fmt::format("**`{}`**", row.name) : code(row.name), row.unit, row.total_unit,
                       name_of(row.better), statistics, row.meaning});
    }
    return text;
}

std::string responses_document()
{
    std::string text = opening("Responses", "sim/model/tables/responses.hpp");
    text += "\nA response is a row of numbers. `hold` is the reference and always runs; scenarios add their own as "
            "`custom_responses`.\nIn brackets: the plausible range; what is as in `hold` has none.\n\n| response | " +
            joined(response_fields, " | ", &ResponseField::name) + " | meaning |\n|";
    for (std::size_t column = 0; column < response_fields.size() + 2; ++column) text += "---|";
    text += "\n";
    for (const ResponseRow& response : response_table) {
        const std::string numbers = joined(response_fields, " | ", [&](const ResponseField& field) {
            const ResponseNumber& number = response.*field.built_in;
            if (!(number.plausible.low < number.plausible.high)) return number_text(number.value);
            return fmt::format("{} ({})", number_text(number.value), range_words(number.plausible));
        });
        text += fmt::format("| `{}` | {} | {} |\n", response.name, numbers, response.meaning);
    }
    text += "\n" + heads({"field", "unit", "range", "meaning"});
    for (const ResponseField& field : response_fields)
        text += cells({code(field.name), field.unit, range_words({field.low, field.high}), field.meaning});
    return text;
}

std::string interventions_document()
{
    std::string text = opening("Interventions and shocks",
                               "sim/model/tables/interventions.hpp` and `sim/model/tables/shocks.hpp");
    text += "\n## Interventions\n\nDated changes to levers. The effect on a lever is the number below times the "
            "strength.\n\n";
    text += heads({"type", "levers, per unit of strength", "default strength", "at most", "fades in, years", "source",
                   "meaning"});
    for (const InterventionRow& row : intervention_table) {
        const std::string levers = joined(effects_of(row), ", ", [](const LeverEffect& effect) {
            return fmt::format("{} {}", code(name_of(effect.lever)), number_text(effect.per_strength));
        });
        text += cells({code(row.name), levers, number_text(row.strength), number_text(row.highest),
                       row.fade > 0.0 ? number_text(row.fade) : "ends at once", row.source, row.meaning});
    }
    text += "\n## Levers\n\nWhat interventions move. Where several meet, their effects add up, to the cap.\n\n";
    text += heads({"lever", "acts on", "acts", "before a partnership starts", "under a contract", "cap", "meaning"});
    for (const LeverRow& row : lever_table)
        text += cells({code(row.name), name_of(row.on), name_of(row.acts), row.before_start ? "yes" : "no",
                       row.in_contracts ? "yes" : "no", row.cap < no_cap ? number_text(row.cap) : "none", row.meaning});
    text += "\n## Shocks\n\nDated events that nobody chose.\n\n";
    text += heads({"type", "default size", "range", "unit", "default length, months", "source", "meaning"});
    for (const ShockRow& row : shock_table)
        text += cells({code(row.name), number_text(row.size), range_words({row.lowest, row.highest}), row.unit,
                       row.months == 0 ? "for good" : std::to_string(row.months), row.source, row.meaning});
    return text;
}

std::string columns_document()
{
    std::string text = opening("Columns of the results", "sim/results/columns.cpp");
    text += "\nThe files of a result folder. Rows are tidy: one number of one response a row. An empty field is "
            "undefined.\nUnits are in ASCII, so that every program reads them: GBP m is £m.\n";
    const auto add_table = [&](const auto& table) {
        text += fmt::format("\n## {}\n\nHolds {}.\n\n", table.file(), table.holds);
        text += heads({"column", "unit", "meaning"});
        for (const auto& column : table.columns)
            text += cells({code(column.name), std::string(column.unit), std::string(column.meaning)});
    };
    for_each_table(add_table);
    for_each_sensitivity_table(add_table);
    for_each_hindcast_table(add_table);
    return text;
}

std::string ideas_document()
{
    std::string text = opening("Ideas", "sim/model/tables/ideas.hpp");
    text += "\nThe ideas that the model carries, from five documents, where each lives and which equation of "
            "[model.md](../science/model.md) expresses it. `concord explain NAME` "
            "explains every name here.\n\n";
    for (const DocumentRow& document : document_table) text += fmt::format("- {}: {}\n", document.key, document.title);
    text += "\n" + heads({"#", "idea", "source", "mechanism", "equation", "names", "shown by"});
    for (const IdeaRow& idea : idea_table) {
        std::string mechanism(idea.mechanism);
        if (!idea.lacks.empty()) mechanism += fmt::format(" In part: {}", idea.lacks);
        text += cells({std::to_string(idea.number), idea.title, idea.source, mechanism, idea.equation, idea.names,
                       idea.shown_by});
    }
    return text;
}

std::string scenario_keys_document()
{
    std::string text = opening("Keys of the scenario file", "sim/scenario/key_tables.hpp");
    text += "\nWhat each key means beyond its row stands in `../guide/scenario-format.md`. In a CSV file a list of ids "
            "is written `a;b`, a map `a=0.1;b=0.2`.\n";
    for (const SectionRow& section : section_table) {
        text += fmt::format("\n## {}\n\n", capitalised(std::string(section.name)));
        text += heads({"key", "form", "range", "unit", "left out", "meaning"});
        for (const KeyRow& key : keys_of(section.section)) {
            const bool has_range = key.range.low < key.range.high;
            std::string form(name_of(key.form));
            if (!key.choices.empty()) form += ": " + joined(key.choices, ", ");
            text += cells({code(key.name), form, has_range ? range_words(key.range) : "", std::string(key.unit),
                           key.required ? "(required)" : key.default_value, std::string(key.meaning)});
        }
    }
    return text;
}

}  // namespace

NamedTexts reference_documents()
{
    return {{"parameters.md", parameters_document()},
            {"outcomes.md", outcomes_document()},
            {"columns.md", columns_document()},
            {"responses.md", responses_document()},
            {"interventions.md", interventions_document()},
            {"ideas.md", ideas_document()},
            {"scenario-keys.md", scenario_keys_document()}};
}

}  // namespace concord
