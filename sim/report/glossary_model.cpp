#include <fmt/core.h>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "engine/kernel.hpp"
#include "experiment/diagnosis.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/kinds.hpp"
#include "model/tables/responses.hpp"
#include "model/tables/shocks.hpp"
#include "report/diagnosis_words.hpp"
#include "report/glossary_parts.hpp"

namespace concord {

namespace {

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
              fmt::format("plausible {}; accepted {}", range_words(row.plausible), range_words(row.valid)),
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
                           {fmt::format("{}, {}; as in hold: {}", field.unit, range_words({field.low, field.high}),
                                        number_text(built_in_responses().front().*field.field)),
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
                           {fmt::format("default size {} ({}), {}; {}", number_text(row.size), row.unit,
                                        range_words({row.lowest, row.highest}),
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

}  // namespace

void add_model_entries(std::vector<GlossaryEntry>& entries)
{
    add_processes(entries);
    add_parameters(entries);
    add_outcomes(entries);
    add_causes(entries);
    add_responses(entries);
    add_interventions(entries);
    add_levers(entries);
    add_kinds(entries);
}

}  // namespace concord
