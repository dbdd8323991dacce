#include <fmt/core.h>

#include <algorithm>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "model/tables/claims.hpp"
#include "model/tables/evidence.hpp"
#include "model/tables/facts.hpp"
#include "model/tables/ideas.hpp"
#include "model/tables/patterns.hpp"
#include "report/glossary_parts.hpp"

namespace concord {

namespace {

/// Without the stars of Markdown.
std::string without_emphasis(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), '*'), text.end());
    return text;
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
        GlossaryEntry entry{"claim", std::string(claim.id), as_sentence(claim.statement), {}};
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
             as_sentence(row.finding),
             {fmt::format("figure: {}", row.figure), without_emphasis(fmt::format("source: {}", row.source)),
              fmt::format("checked: {}", row.checked), fmt::format("used for: {}", row.used_for)}});
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

}  // namespace

void add_evidence_entries(std::vector<GlossaryEntry>& entries)
{
    add_facts(entries);
    add_claims(entries);
    add_evidence(entries);
    add_ideas(entries);
}

}  // namespace concord
