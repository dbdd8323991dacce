#include "report/glossary.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "engine/kernel.hpp"
#include "experiment/diagnosis.hpp"
#include "model/tables/claims.hpp"
#include "model/tables/evidence.hpp"
#include "model/tables/facts.hpp"
#include "model/tables/ideas.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/kinds.hpp"
#include "model/tables/patterns.hpp"
#include "model/tables/responses.hpp"
#include "model/tables/shocks.hpp"
#include "report/diagnosis_words.hpp"
#include "report/terms.hpp"
#include "report/words.hpp"
#include "results/columns.hpp"
#include "results/hindcast_table.hpp"
#include "results/sensitivity_columns.hpp"
#include "scenario/keys.hpp"

namespace concord {

namespace {

/// With a capital letter and a full stop.
std::string sentence(std::string_view text) { return capitalised(std::string(text)) + "."; }

std::string share_list(const std::vector<std::string>& names, const std::vector<double>& shares)
{
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < shares.size(); ++i) {
        if (shares[i] > 0.0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", names[i], number_text(shares[i]));
    }
    return text.empty() ? "none" : text;
}

void add_parameters(std::vector<GlossaryEntry>& entries)
{
    for (const ParameterRow& row : parameter_table) {
        const std::string symbol = row.symbol.empty() ? "" : fmt::format(", {} in the equations", row.symbol);
        entries.push_back(
            {"parameter",
             std::string(row.name),
             std::string(row.meaning),
             {fmt::format("default {} ({}){}", number_text(row.default_value), row.unit, symbol),
              fmt::format("plausible {} to {}; accepted {} to {}", number_text(row.plausible.low),
                          number_text(row.plausible.high), number_text(row.valid.low), number_text(row.valid.high)),
              fmt::format("{}; evidence: {}; source: {}", name_of(row.role), name_of(row.evidence), row.source),
              fmt::format("to change it: --set {0}={1}, or in a scenario parameters: {{{0}: {1}}}", row.name,
                          number_text(row.plausible.high))},
             std::string(row.group),
             "",
             row.symbol.empty() ? std::vector<std::string>{} : std::vector{std::string(row.symbol)}});
    }
}

void add_outcomes(std::vector<GlossaryEntry>& entries)
{
    for (const OutcomeRow& row : outcome_table) {
        const std::string statistics = joined(every_statistic, ", ", [&](Statistic statistic) {
            return row.allows(statistic) ? fmt::format("{} ({})", name_of(statistic), row.unit_of(statistic)) : "";
        });
        const std::string better = row.better == Better::none ? "neither way is better"
                                                              : fmt::format("{} is better", name_of(row.better));
        entries.push_back({"outcome",
                           std::string(row.name),
                           std::string(row.meaning),
                           {fmt::format("unit {}; {}", row.unit, better), "statistics: " + statistics}});
    }
}

void add_causes(std::vector<GlossaryEntry>& entries)
{
    for (const CauseRow& row : cause_table)
        entries.push_back({"cause of inertia",
                           std::string(row.name),
                           fmt::format("Loss of working quality by {}.", row.meaning),
                           {fmt::format("in a meeting: {}", row.example),
                            "one of the shares that concord diagnose and diagnosis.csv split lost working quality into",
                            "what acts on it: " + remedies_words(row.cause)}});
}

void add_processes(std::vector<GlossaryEntry>& entries)
{
    int position = 0;
    for (const Phase& phase : best_kernel().schedule) {
        GlossaryEntry entry{"process",
                            std::string(phase.name),
                            std::string(phase.meaning),
                            {fmt::format("phase {} of the month", ++position)}};
        if (!phase.writes.empty()) entry.details.push_back(fmt::format("carries over: {}", phase.writes));
        entry.details.push_back(fmt::format("equations: sim/model/processes/{}; parameters: concord explain {}",
                                            phase.equations, phase.group));
        entries.push_back(entry);
    }
}

void add_responses(std::vector<GlossaryEntry>& entries)
{
    for (const Response& response : built_in_responses()) {
        const std::string fields = joined(response_fields, ", ", [&](const ResponseField& field) {
            return fmt::format("{} {}", field.name, number_text(response.*field.field));
        });
        entries.push_back({"response", response.name, response.meaning, {fields}});
    }
    entries.push_back({"response", std::string(adaptive_response), std::string(adaptive_meaning), {}});
    for (const ResponseField& field : response_fields)
        entries.push_back({"field of a response",
                           std::string(field.name),
                           std::string(field.meaning),
                           {fmt::format("{}, {} to {}; as in hold: {}", field.unit, number_text(field.low),
                                        number_text(field.high), number_text(built_in_responses().front().*field.field)),
                            "a key of custom_responses"}});
}

void add_interventions(std::vector<GlossaryEntry>& entries)
{
    for (const InterventionRow& row : intervention_table) {
        const std::string levers = joined(effects_of(row), ", ", [](const LeverEffect& effect) {
            return fmt::format("{} {}", name_of(effect.lever), number_text(effect.per_strength));
        });
        const std::string fade = row.fade > 0.0 ? fmt::format("fades over {} years after its end", number_text(row.fade))
                                                : "ends on its date";
        entries.push_back({"intervention",
                           std::string(row.name),
                           std::string(row.meaning),
                           {fmt::format("moves, per unit of strength: {}", levers),
                            fmt::format("default strength {}, at most {}; {}", number_text(row.strength),
                                        number_text(row.highest), fade),
                            fmt::format("source: {}", row.source),
                            fmt::format("interventions: [{{type: {}, from: 2012-04}}]", row.name)}});
    }
    for (const ShockRow& row : shock_table)
        entries.push_back({"shock",
                           std::string(row.name),
                           std::string(row.meaning),
                           {fmt::format("default size {} ({}), {} to {}; {}", number_text(row.size), row.unit,
                                        number_text(row.lowest), number_text(row.highest),
                                        row.months == 0 ? "for good" : fmt::format("{} months", row.months)),
                            fmt::format("source: {}", row.source),
                            fmt::format("shocks: [{{type: {}, {}at: 2014-06}}]", row.name,
                                        row.type == ShockType::partner_withdrawal ? "organisation: ID, " : "")}});
}

/// The interventions that move a lever, with how far for each unit of strength.
std::string movers_of(Lever lever)
{
    std::vector<std::string> movers;
    for (const InterventionRow& row : intervention_table) {
        for (const LeverEffect& effect : effects_of(row)) {
            for (std::size_t level = 0; level < (row.has_level ? level_count : 1); ++level) {
                if (moved_by(effect, row, level) != lever) continue;
                const std::string of = row.has_level ? fmt::format(" of level {}", leadership_levels[level]) : "";
                movers.push_back(fmt::format("{}{} {}", row.name, of, number_text(effect.per_strength)));
            }
        }
    }
    return joined(movers, ", ");
}

void add_levers(std::vector<GlossaryEntry>& entries)
{
    for (const LeverRow& row : lever_table) {
        GlossaryEntry entry{
            "lever",
            std::string(row.name),
            std::string(row.meaning),
            {fmt::format("of {}; moved {}", row.on == ActsOn::partnership ? "a partnership" : "an organisation",
                         name_of(row.acts)),
             fmt::format("moved, per unit of strength, by: {}", movers_of(row.lever))}};
        if (row.cap != no_cap)
            entry.details.push_back(fmt::format("at most {}, however many interventions meet", number_text(row.cap)));
        if (!row.in_contracts) entry.details.emplace_back("moves nothing under a contract");
        entries.push_back(entry);
    }
}

void add_kinds(std::vector<GlossaryEntry>& entries)
{
    for (const Kind& kind : default_kinds())
        entries.push_back({"kind",
                           kind.name,
                           fmt::format("A kind of organisation{}.", kind.elected ? " that answers to an electorate" : ""),
                           {fmt::format("relevant share of the budget {}; default cut by the eighth year {}",
                                        number_text(kind.relevant_share), percent(kind.cut)),
                            fmt::format("expertise: {}", share_list(default_capabilities(), kind.expertise))}});
    for (const ProblemKind& problem : default_problems())
        entries.push_back({"problem",
                           problem.name,
                           "A problem that people bring.",
                           {fmt::format("share of all cases {}; harm weight {}", number_text(problem.case_share),
                                        number_text(problem.harm_weight)),
                            fmt::format("needs: {}", share_list(default_capabilities(), problem.weights))}});
    for (const std::string& capability : default_capabilities())
        entries.push_back({"capability", capability, "Something that cases need and organisations can do.", {}});
    for (const std::string_view level : leadership_levels)
        entries.push_back({"level of leadership",
                           std::string(level),
                           "One of the five levels whose openness the model follows.",
                           {"key level of leadership_development"}});
}

void add_keys(std::vector<GlossaryEntry>& entries)
{
    for (const SectionRow& section : section_table) {
        for (const KeyRow& key : keys_of(section.section)) {
            // The fields of a response are explained as such.
            const bool is_field = std::any_of(response_fields.begin(), response_fields.end(),
                                              [&](const ResponseField& field) { return field.name == key.name; });
            if (section.section == Section::custom_response && is_field) continue;
            std::string form(name_of(key.form));
            if (!key.unit.empty())
                form += fmt::format(", {} to {} ({})", number_text(key.range.low), number_text(key.range.high), key.unit);
            const std::string rest = key.required                ? "required"
                                     : key.default_value.empty() ? "optional"
                                                                 : fmt::format("left out: {}", key.default_value);
            entries.push_back({"key",
                               std::string(key.name),
                               sentence(key.meaning),
                               {fmt::format("of {} {}: {}; {}", section.name == "scenario" ? "the" : "a record of",
                                            section.name, form, rest)},
                               std::string(section.name)});
        }
    }
}

/// Without the stars of Markdown.
std::string without_emphasis(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), '*'), text.end());
    return text;
}

void add_ideas(std::vector<GlossaryEntry>& entries)
{
    for (const IdeaRow& idea : idea_table) {
        std::string source(idea.source);
        for (const DocumentRow& document : document_table) {
            if (idea.source.substr(0, 2) == document.key) source += fmt::format(": {}", document.title);
        }
        entries.push_back(
            {"idea",
             fmt::format("idea {}", idea.number),
             std::string(idea.title) + ".",
             {std::string(idea.mechanism), fmt::format("equation: docs/science/model.md {}", idea.equation),
              fmt::format("explain: {}", idea.names), fmt::format("shown by: {}", idea.shown_by), "source: " + source},
             "",
             fmt::format(" {} ", idea.names),
             {std::to_string(idea.number)}});
        if (!idea.lacks.empty()) entries.back().details.push_back(fmt::format("in part: {}", idea.lacks));
    }
}

/// Each column once; columns of one name and several meanings are several. Outcomes and causes, which are columns too, are explained as such.
void add_columns(std::vector<GlossaryEntry>& entries)
{
    const std::size_t first = entries.size();
    const auto add_table = [&](const auto& table) {
        for (const auto& column : table.columns) {
            if (outcome_named(column.name) != nullptr || cause_named(column.name) != nullptr) continue;
            auto known = std::find_if(
                entries.begin() + static_cast<std::ptrdiff_t>(first), entries.end(),
                [&](const GlossaryEntry& entry) { return entry.name == column.name && entry.line == column.meaning; });
            if (known != entries.end()) {
                known->details.front() += ", " + table.file();
                continue;
            }
            entries.push_back({"column", std::string(column.name), std::string(column.meaning), {"in " + table.file()}});
            if (!column.unit.empty()) entries.back().details.push_back(fmt::format("unit: {}", column.unit));
        }
    };
    for_each_table(add_table);
    for_each_sensitivity_table(add_table);
    for_each_hindcast_table(add_table);
}

/// Words that people meet in results and documents, and that are no columns; one a line.
// clang-format off
void add_terms(std::vector<GlossaryEntry>& entries)
{
    for (const TermRow& row : term_table)
        entries.push_back({"term", std::string(row.name), std::string(row.meaning), {std::string(row.details)}});
    entries.insert(entries.end(), {
        {"term", "break-even", "The month from which a response stays ahead of the reference to the end: month by month, or (cumulative) in the sum since the start.", {"see: breakeven.csv; the column ahead/paid of concord compare"}, "", "", {"breakeven"}},
        {"term", "digest", "The fingerprint of a result: 16 digits and letters made from every value of every run: the same digest is the same result, bit for bit, on any machine.", {"see: manifest.json; docs/dev/determinism.md"}, "", "", {"fingerprint"}},
        {"term", "business as usual", "What the page and the report call the response hold: spread the cuts evenly and keep the shares as they are. Other responses are compared with it.", {"see: concord explain hold"}, "", "", {}},
        {"term", "joint gain", "What the page and the report call realised_advantage: what joint work closes beyond what the same effort would close alone; possible joint gain, at perfect working quality, is potential_advantage.", {"see: concord explain realised_advantage"}, "", "", {}},
        {"term", "working quality", "How well a partnership works, 0 to 1: trust, governance, data sharing, language, culture and interoperability, each to its weight, less overhead.", {"see: docs/science/model.md; what is lost of it: concord diagnose"}, "", "", {"Φ", "phi"}},
        {"term", "run", "One future with random draws of its own, under every response alike, so that what differs is the response.", {"see: --runs; the key runs"}, "", "", {"replicate"}},
        {"term", "future", "One draw of everything that nobody knows: parameters, numbers of responses, and what the scenario gives as a range. Run k is in future k.", {"see: --futures; futures.csv; docs/science/uncertainty.md"}},
        {"term", "regret", "How much worse a response is than the best of the same run, in the unit of the outcome.", {"see: summary.csv"}},
    });
}
// clang-format on

/// `0.25 to 0.45`, `at least 0.8`, `at most 0.9`.
std::string window_words(const Range& window)
{
    if (window.low == -no_edge) return fmt::format("at most {}", number_text(window.high));
    if (window.high == no_edge) return fmt::format("at least {}", number_text(window.low));
    return fmt::format("{} to {}", number_text(window.low), number_text(window.high));
}

void add_facts(std::vector<GlossaryEntry>& entries)
{
    for (const FactRow& fact : fact_table) {
        const std::string where = fact.patch.empty()
                                      ? "worked out without a run"
                                      : fmt::format("on the {} patch under {}", fact.patch, fact.responses);
        entries.push_back({"fact",
                           std::string(fact.name),
                           std::string(fact.meaning),
                           {fmt::format("must be {} ({})", window_words(fact.window), fact.unit), where,
                            fmt::format("evidence: {}; concord facts says whether it holds", fact.evidence)}});
        if (!fact.required)
            entries.back().details.front() = fmt::format("reported beside {} ({})", window_words(fact.window), fact.unit);
    }
}

void add_claims(std::vector<GlossaryEntry>& entries)
{
    for (const ClaimRow& claim : claim_table) {
        GlossaryEntry entry{"claim", std::string(claim.id), sentence(claim.statement), {}};
        const std::string conditions = joined(conditions_of(claim), ", ", [](const Condition& condition) {
            return fmt::format("{} {}", condition.parameter, number_text(condition.value));
        });
        entry.details.push_back(conditions.empty() ? "tried at the defaults" : fmt::format("tried at {}", conditions));
        if (!claim.setting.empty()) entry.details.push_back(fmt::format("with {}", claim.setting));
        entry.details.push_back(fmt::format("held in {} of credible futures of the first prototype; source: {}",
                                            percent(claim.share), claim.source));
        entries.push_back(entry);
    }
}

void add_evidence(std::vector<GlossaryEntry>& entries)
{
    for (const PatternRow& pattern : pattern_table) {
        entries.push_back({"pattern",
                           std::string(pattern.id),
                           fmt::format("The model must show: {}.", pattern.what),
                           {fmt::format("evidence: {}; tests/patterns", pattern.evidence)}});
    }
    for (const EvidenceRow& row : evidence_table)
        entries.push_back(
            {"evidence",
             std::string(row.id),
             sentence(row.finding),
             {fmt::format("figure: {}", row.figure), without_emphasis(fmt::format("source: {}", row.source)),
              fmt::format("checked: {}", row.checked), fmt::format("used for: {}", row.used_for)}});
}

}  // namespace

std::string normal_name(const std::string& text)
{
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        name += byte == ' ' || byte == '-' ? '_' : static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    }
    return name;
}

std::string plural_of(const std::string& section)
{
    if (section == "process") return "processes";
    if (section == "evidence") return section;
    if (section == "capability") return "capabilities";
    if (section == "cause of inertia") return "causes of inertia";
    if (section == "field of a response") return "fields of a response";
    if (section == "level of leadership") return "levels of leadership";
    return section + "s";
}

std::vector<GlossaryEntry> glossary()
{
    std::vector<GlossaryEntry> entries;
    add_processes(entries);
    add_parameters(entries);
    add_outcomes(entries);
    add_causes(entries);
    add_responses(entries);
    add_interventions(entries);
    add_levers(entries);
    add_kinds(entries);
    add_keys(entries);
    add_columns(entries);
    add_terms(entries);
    add_facts(entries);
    add_claims(entries);
    add_evidence(entries);
    add_ideas(entries);
    return entries;
}

}  // namespace concord
