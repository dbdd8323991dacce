/// The documents that are made from the tables: never edited, always current.

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/credible_tables.hpp"
#include "cli/logging.hpp"
#include "cli/terminal.hpp"
#include "core/files.hpp"
#include "core/number_text.hpp"
#include "core/text.hpp"
#include "core/version.hpp"
#include "engine/kernel.hpp"
#include "model/tables/claims.hpp"
#include "model/tables/evidence.hpp"
#include "model/tables/facts.hpp"
#include "model/tables/ideas.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/outcomes.hpp"
#include "model/tables/parameters.hpp"
#include "model/tables/patterns.hpp"
#include "model/tables/responses.hpp"
#include "model/tables/shocks.hpp"
#include "report/words.hpp"
#include "results/columns.hpp"
#include "results/hindcast_table.hpp"
#include "results/page_types.hpp"
#include "results/sensitivity_columns.hpp"
#include "results/whole_file.hpp"
#include "scenario/keys.hpp"
#include "scenario/schema.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

std::string opening(std::string_view title, std::string_view table)
{
    return fmt::format("# {}\n\nMade by `concord docs` from `{}`; do not edit.\n", title, table);
}

/// A row of a Markdown table.
std::string cells(std::initializer_list<std::string_view> values)
{
    std::string row = "|";
    for (const std::string_view value : values) {
        row += ' ';
        for (const char c : value) {
            if (c == '|') row += '\\';
            row += c;
        }
        row += " |";
    }
    return row + "\n";
}

/// The first row of a Markdown table, and the line below it.
std::string heads(std::initializer_list<std::string_view> names)
{
    std::string rule = "|";
    for (std::size_t i = 0; i < names.size(); ++i) rule += "---|";
    return cells(names) + rule + "\n";
}

std::string code(std::string_view name) { return fmt::format("`{}`", name); }

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
        const auto range = [](const Range& r) {
            return fmt::format("{} to {}", number_text(r.low), number_text(r.high));
        };
        text += cells({code(row.name), row.symbol, number_text(row.default_value), row.unit,
                       range(row.plausible) + (row.drawn == Drawn::logarithmically ? ", log" : ""), range(row.valid),
                       name_of(row.role), name_of(row.evidence), row.source, row.meaning});
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
            "`custom_responses`.\nIn brackets: the plausible range; what is as in `hold` has none.\n\n| response |";
    std::string line = "|---|";
    for (const ResponseField& field : response_fields) {
        text += fmt::format(" {} |", field.name);
        line += "---|";
    }
    text += " meaning |\n" + line + "---|\n";
    for (const ResponseRow& response : response_table) {
        text += fmt::format("| `{}` |", response.name);
        for (const ResponseField& field : response_fields) {
            const ResponseNumber& number = response.*field.built_in;
            text += fmt::format(" {}", number_text(number.value));
            if (number.plausible.low < number.plausible.high)
                text += fmt::format(" ({} to {})", number_text(number.plausible.low), number_text(number.plausible.high));
            text += " |";
        }
        text += fmt::format(" {} |\n", response.meaning);
    }
    text += "\n" + heads({"field", "unit", "range", "meaning"});
    for (const ResponseField& field : response_fields)
        text += cells({code(field.name), field.unit,
                       fmt::format("{} to {}", number_text(field.low), number_text(field.high)), field.meaning});
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
        text += cells({code(row.name), number_text(row.size),
                       fmt::format("{} to {}", number_text(row.lowest), number_text(row.highest)), row.unit,
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
            text += cells(
                {code(key.name), form,
                 has_range ? fmt::format("{} to {}", number_text(key.range.low), number_text(key.range.high)) : "",
                 std::string(key.unit), key.required ? "(required)" : key.default_value, std::string(key.meaning)});
        }
    }
    return text;
}

/// The text with what means something to troff made plain.
std::string troff(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (c == '\\' || c == '-') plain += '\\';
        plain += c;
    }
    return plain;
}

std::string man_page()
{
    std::string text = fmt::format(".\\\" Made by concord docs; do not edit.\n.TH CONCORD 1 \"\" \"concord {}\"\n",
                                   version);
    text += ".SH NAME\nconcord \\- how public organisations work together under budget cuts\n"
            ".SH SYNOPSIS\n.B concord\n.I COMMAND\n[options]\n.SH COMMANDS\n";
    for (const CommandRow& command : command_table()) {
        if (command.hidden) continue;
        text += fmt::format(".TP\n.B concord {} {}\n{}\n", command.name, troff(command.words), troff(command.meaning));
        const std::string options = joined(command.options, ", ",
                                           [](std::string_view name) { return fmt::format("\\-\\-{}", name); });
        text += fmt::format("Options: {}.\nExample: {}\n", options, troff(command.example));
    }
    text += ".SH OPTIONS\n";
    for (const OptionRow& row : option_table) {
        if (row.name == "check") continue;
        const std::string only = row.command.empty() ? "" : fmt::format("concord {}: ", row.command);
        text += fmt::format(".TP\n.B {}\n{}{}\n", troff(usage_of(row)), only, troff(row.meaning));
    }
    return text + ".SH EXIT STATUS\n.TP\n.B 0\ndone\n.TP\n.B 1\nthe run failed, or was stopped before its end\n.TP\n.B "
                  "2\nthe input is wrong\n"
                  ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nno colour on the terminal\n";
}

std::string schedule_table()
{
    std::string text = "\n" + heads({"#", "phase", "what happens", "carries over", "equations"});
    int position = 0;
    for (const Phase& phase : best_kernel().schedule) {
        text += cells({std::to_string(++position), phase.name, phase.meaning, phase.writes,
                       fmt::format("`sim/model/processes/{}`", phase.equations)});
    }
    return text + "\n";
}

std::string patterns_table()
{
    std::string text = heads({"pattern", "what must appear", "evidence"});
    for (const PatternRow& row : pattern_table) text += cells({row.id, row.what, row.evidence});
    return text;
}

std::string window_text(const Range& window)
{
    if (window.low == -no_edge) return fmt::format("≤ {}", number_text(window.high));
    if (window.high == no_edge) return fmt::format("≥ {}", number_text(window.low));
    return fmt::format("{} to {}", number_text(window.low), number_text(window.high));
}

std::string facts_table()
{
    std::string text = heads({"fact", "what", "patch, responses", "months", "window", "evidence"});
    for (const FactRow& row : fact_table) {
        const std::string where = row.patch.empty() ? "no run" : fmt::format("{}, {}", row.patch, row.responses);
        const std::string months = row.patch.empty()    ? ""
                                   : row.from == row.to ? std::to_string(row.to)
                                                        : fmt::format("{} to {}", row.from, row.to);
        text += cells({code(row.name), row.meaning, where, months,
                       fmt::format("{} ({})", window_text(row.window), row.unit), row.evidence});
    }
    return text;
}

std::string claims_table()
{
    std::string text = heads({"claim", "what", "tried under", "held in the prototype", "source"});
    for (const ClaimRow& row : claim_table) {
        std::string conditions = joined(conditions_of(row), ", ", [](const Condition& condition) {
            return fmt::format("{} {}", code(condition.parameter), number_text(condition.value));
        });
        if (!row.setting.empty()) conditions += (conditions.empty() ? "" : "; ") + std::string(row.setting);
        text += cells({row.id, row.statement, conditions, number_text(row.share), row.source});
    }
    return text;
}

std::string evidence_part(char letter)
{
    std::string text = heads({"id", "finding", "figure", "source", "checked", "used for"});
    for (const EvidenceRow& row : evidence_table) {
        if (row.id.front() == letter)
            text += cells({row.id, row.finding, row.figure, row.source, row.checked, row.used_for});
    }
    return text;
}

/// Replaces what stands between `<!-- name -->` and `<!-- end of name -->`, if they are there.
void put_between_marks(std::string& text, const std::string& name, const std::string& content)
{
    const std::string begin = fmt::format("<!-- {} -->\n", name);
    const std::size_t from = text.find(begin);
    if (from == std::string::npos) return;
    const std::size_t to = text.find(fmt::format("<!-- end of {} -->", name), from);
    if (to != std::string::npos) text.replace(from + begin.size(), to - from - begin.size(), content);
}

struct Document {
    fs::path path;
    std::string text;
};

/// Below the folder: all of `reference`, with the man page and the completion for the shell; the JSON Schemas in `scenarios` beside the
/// folder, or in `reference` where there is none; and documents of `science`, if they are there, with what is made put between their marks,
/// as `<!-- schedule -->` and `<!-- end of schedule -->`.
std::vector<Document> documents_for(const fs::path& folder)
{
    const fs::path reference = folder / "reference";
    const fs::path root = fs::absolute(folder / ".").lexically_normal().parent_path().parent_path();
    const fs::path scenarios = root / "scenarios";
    std::vector<Document> documents{
        {reference / "parameters.md", parameters_document()},
        {reference / "outcomes.md", outcomes_document()},
        {reference / "columns.md", columns_document()},
        {reference / "responses.md", responses_document()},
        {reference / "interventions.md", interventions_document()},
        {reference / "ideas.md", ideas_document()},
        {reference / "scenario-keys.md", scenario_keys_document()},
        {reference / "concord.1", man_page()},
        {reference / "concord.bash", bash_completion()},
        {(fs::is_directory(scenarios) ? scenarios : reference) / "scenario.schema.json", scenario_schema()},
        {(fs::is_directory(scenarios) ? scenarios : reference) / "study.schema.json", study_schema()},
    };
    if (const fs::path page = root / "web/src/engine"; fs::is_directory(page))
        documents.push_back({page / "tables.ts", page_types()});
    const auto add_with_marks = [&](const char* name, const std::vector<std::pair<std::string, std::string>>& parts) {
        FileContent content = file_content(folder / "science" / name);
        if (!content.text) return;
        for (const auto& [mark, text] : parts) put_between_marks(*content.text, mark, text);
        documents.push_back({folder / "science" / name, *content.text});
    };
    add_with_marks("model.md", {{"schedule", schedule_table()},
                                {"patterns", patterns_table()},
                                {"facts", facts_table()},
                                {"claims", claims_table()}});
    add_with_marks("uncertainty.md", {{"removed", removed_table()}, {"narrowed", narrowed_table()}});
    std::vector<std::pair<std::string, std::string>> evidence;
    for (char letter = 'A'; letter <= evidence_table.back().id.front(); ++letter)
        evidence.emplace_back(fmt::format("evidence {}", letter), evidence_part(letter));
    add_with_marks("evidence.md", evidence);
    return documents;
}

bool is_current(const Document& document) { return file_content(document.path).text == document.text; }

}  // namespace

int run_docs(const Options& options)
{
    const fs::path folder = options.words.at(0);
    if (!fs::is_directory(folder)) throw UsageError(fmt::format("there is no folder '{}'", folder.string()));
    int stale = 0;
    for (const Document& document : documents_for(folder)) {
        if (is_current(document)) continue;
        ++stale;
        if (options.check) {
            complain(fmt::format("{} is not current; run: concord docs {}", document.path.string(), folder.string()));
        } else {
            fs::create_directories(document.path.parent_path());
            write_whole_file(document.path, document.text);
            if (!options.quiet) print(fmt::format("wrote {}\n", document.path.string()));
        }
    }
    return options.check && stale > 0 ? exit_failed : exit_done;
}

}  // namespace concord
