/// The tables that stand in documents of docs/science.

#include <fmt/core.h>

#include <algorithm>

#include "cli/documents.hpp"
#include "core/number_text.hpp"
#include "core/text.hpp"
#include "engine/kernel.hpp"
#include "experiment/credible.hpp"
#include "model/tables/claims.hpp"
#include "model/tables/evidence.hpp"
#include "model/tables/facts.hpp"
#include "model/tables/patterns.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr double least_move = 0.05;  // of thousands of futures, three times what chance makes

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

std::string facts_table()
{
    std::string text = heads({"fact", "what", "patch, responses", "months", "window", "evidence"});
    for (const FactRow& row : fact_table) {
        const std::string where = row.patch.empty() ? "no run" : fmt::format("{}, {}", row.patch, row.responses);
        const std::string months = row.patch.empty()    ? ""
                                   : row.from == row.to ? std::to_string(row.to)
                                                        : fmt::format("{} to {}", row.from, row.to);
        text += cells({code(row.name), row.meaning, where, months,
                       fmt::format("{} ({})", window_words(row.window), row.unit), row.evidence});
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

/// Which fact removed how many futures, in the order in which they are tried.
std::string removed_table()
{
    const CredibleFutures& futures = credible_futures();
    std::string text = heads({"fact", "futures that came so far", "removed", "share removed"});
    int left = futures.tried;
    for (const FactRemoved& removed : futures.removed) {
        text += cells({code(removed.fact), std::to_string(left), std::to_string(removed.count),
                       fmt::format("{:.1f} %", 100.0 * removed.count / left)});
        left -= removed.count;
    }
    return text + cells({"*none: credible*", std::to_string(left), "",
                         fmt::format("{:.1f} % of all are left", 100.0 * left / futures.tried)});
}

/// The ranges in which credible futures lie otherwise than they were drawn, those that moved most first.
std::string narrowed_table()
{
    std::vector<Narrowed> ranges = narrowed_ranges();
    std::stable_sort(ranges.begin(), ranges.end(),
                     [](const Narrowed& a, const Narrowed& b) { return a.moved > b.moved; });
    std::string text = heads(
        {"uncertainty", "plausible range", "credible: 5th percentile", "median", "95th percentile", "moved"});
    for (const Narrowed& one : ranges) {
        if (one.moved < least_move) break;
        const Range& plausible = one.number->plausible;
        text += cells(
            {code(one.number->name), fmt::format("{} to {}", short_text(plausible.low), short_text(plausible.high)),
             short_text(one.low), short_text(one.median), short_text(one.high), fmt::format("{:.2f}", one.moved)});
    }
    return text;
}

}  // namespace

std::vector<std::pair<std::string, NamedTexts>> science_documents()
{
    NamedTexts evidence;
    for (char letter = 'A'; letter <= evidence_table.back().id.front(); ++letter)
        evidence.emplace_back(fmt::format("evidence {}", letter), evidence_part(letter));
    return {{"model.md",
             {{"schedule", schedule_table()},
              {"patterns", patterns_table()},
              {"facts", facts_table()},
              {"claims", claims_table()}}},
            {"uncertainty.md", {{"removed", removed_table()}, {"narrowed", narrowed_table()}}},
            {"evidence.md", evidence}};
}

}  // namespace concord
