#include <fmt/core.h>

#include <algorithm>

#include "experiment/diagnosis.hpp"
#include "model/tables/responses.hpp"
#include "report/glossary_parts.hpp"
#include "report/terms.hpp"
#include "results/columns.hpp"
#include "results/hindcast_table.hpp"
#include "results/sensitivity_columns.hpp"
#include "scenario/keys.hpp"

namespace concord {

namespace {

void add_keys(std::vector<GlossaryEntry>& entries)
{
    for (const SectionRow& section : section_table) {
        for (const KeyRow& key : keys_of(section.section)) {
            // The fields of a response are explained as such.
            const bool is_field = std::any_of(response_fields.begin(), response_fields.end(),
                                              [&](const ResponseField& field) { return field.name == key.name; });
            if (section.section == Section::custom_response && is_field) continue;
            std::string form(name_of(key.form));
            if (!key.unit.empty()) form += fmt::format(", {} ({})", range_words(key.range), key.unit);
            const std::string rest = key.required                ? "required"
                                     : key.default_value.empty() ? "optional"
                                                                 : fmt::format("left out: {}", key.default_value);
            entries.push_back({"key",
                               std::string(key.name),
                               as_sentence(key.meaning),
                               {fmt::format("of {} {}: {}; {}", section.name == "scenario" ? "the" : "a record of",
                                            section.name, form, rest)},
                               std::string(section.name)});
        }
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

void add_terms(std::vector<GlossaryEntry>& entries)
{
    for (const TermRow& row : term_table) {
        entries.push_back({"term", std::string(row.name), std::string(row.meaning), {std::string(row.details)}});
        for (const std::string_view alias : row.aliases) {
            if (!alias.empty()) entries.back().aliases.emplace_back(alias);
        }
    }
}

}  // namespace

void add_text_entries(std::vector<GlossaryEntry>& entries)
{
    add_keys(entries);
    add_columns(entries);
    add_terms(entries);
}

}  // namespace concord
