#pragma once
/// What a scenario file may say, as rows: the keys of each section with form, range, default and meaning.
///
/// The rows are made from the tables in `key_tables.hpp`. The reader's checks, its suggestions, the JSON Schema, the
/// documents and the page are loops over them.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/tables/outcomes.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

/// What may stand behind a key.
enum class KeyForm {
    format_version,   ///< the format version, 1
    text,             ///< any text
    texts,            ///< a list of texts
    id,               ///< lower-case letters, digits and _, starting with a letter
    ids,              ///< a list of ids; in a CSV `a;b`
    date,             ///< YYYY-MM
    whole,            ///< a whole number in a range
    number,           ///< a finite number in a range
    number_or_range,  ///< the same, or [low, high]; in a CSV `low;high`
    range,            ///< [low, high] alone
    numbers,          ///< a list of numbers
    boolean,          ///< true or false
    choice,           ///< one of the row's choices
    shares,           ///< a map from id to number; in a CSV `a=0.1;b=0.2`
    table,            ///< a list of records, or {file: x.csv}
    records,          ///< a list of records
    limits,           ///< a map from outcome to a record of its own
    ranges,           ///< a map from name to [low, high], or to a number
    funding,          ///< `default`, or a map from kind or organisation to {date: index}
    elections,        ///< a map from kind or organisation to a list of dates
    lists,            ///< a map from name to list
    record,           ///< one record, a map
    responses,        ///< `all`, or a list of names and mixes
};

/// The form in words, as in "must be a whole number".
[[nodiscard]] constexpr std::string_view name_of(KeyForm form) noexcept
{
    constexpr std::array<std::string_view, 23> names{"the format version",
                                                     "text",
                                                     "a list of texts",
                                                     "an id",
                                                     "a list of ids",
                                                     "a date (YYYY-MM)",
                                                     "a whole number",
                                                     "a number",
                                                     "a number, or a range [low, high]",
                                                     "a range [low, high]",
                                                     "a list of numbers",
                                                     "true or false",
                                                     "a name",
                                                     "a map from name to number",
                                                     "a list of records or {file: x.csv}",
                                                     "a list of records",
                                                     "a map from outcome to limit",
                                                     "a map from name to [low, high]",
                                                     "'default' or a map",
                                                     "a map of lists of dates",
                                                     "a map of lists",
                                                     "a map",
                                                     "'all' or a list"};
    return names[static_cast<std::size_t>(form)];
}

/// One key of one section.
struct KeyRow {
    std::string_view name;
    KeyForm form;
    std::string_view meaning;
    bool required;
    Range range;                       ///< of whole, number and the numbers of shares
    std::string_view unit;             ///< of the same
    std::string default_value;         ///< what holds when the key is left out, in words
    std::vector<std::string> choices;  ///< of choice
    std::string_view alias = "";       ///< another name; empty: none

    [[nodiscard]] bool is_called(std::string_view word) const noexcept
    {
        return word == name || (!alias.empty() && word == alias);
    }
};

/// The parts of a scenario that have keys of their own.
enum class Section {
    scenario,
    show,
    bet,
    lever,
    area,
    organisation,
    partnership,
    problem,
    kind,
    mix,
    custom_response,
    intervention,
    shock,
    limit,
    file,
    study,
    count
};

inline constexpr Range index_range{-10.0, 10.0};   // of funding; below 0 if more came in than went out
inline constexpr Range weight_range{0.0, 1000.0};  // of harm_weights and outcome_weights

inline constexpr Range limit_range{-1e9, 1e9};    // of what is acceptable, and of what is guessed
inline constexpr Range ratio_range{0.0, 1000.0};  // of the same as a ratio

/// True of outcomes with a start to compare with.
[[nodiscard]] constexpr bool has_start(const OutcomeRow& row) noexcept
{
    return !row.counts_events && row.outcome != Outcome::public_value;
}

/// True of outcomes that `outcome_weights` may name: they have a better direction and a start to compare with.
[[nodiscard]] constexpr bool can_be_weighed(const OutcomeRow& row) noexcept
{
    return row.better != Better::none && has_start(row);
}

/// What a section is called.
struct SectionRow {
    Section section;
    std::string_view name;      ///< one record of it, as in "this organisation"
    std::string_view list_key;  ///< key of the scenario under which its records stand; empty: none
};

inline constexpr auto section_table = std::to_array<SectionRow>({
    {Section::scenario, "scenario", ""},
    {Section::show, "show", "show"},
    {Section::bet, "bet", "bet"},
    {Section::lever, "lever", "levers"},
    {Section::area, "area", "areas"},
    {Section::organisation, "organisation", "organisations"},
    {Section::partnership, "partnership", "partnerships"},
    {Section::problem, "problem", "problems"},
    {Section::kind, "kind", "kinds"},
    {Section::mix, "mix", "responses"},
    {Section::custom_response, "custom response", "custom_responses"},
    {Section::intervention, "intervention", "interventions"},
    {Section::shock, "shock", "shocks"},
    {Section::limit, "limit", "acceptable"},
    {Section::file, "file", ""},
    {Section::study, "study", ""},
});

static_assert(section_table.size() == static_cast<std::size_t>(Section::count), "a section has no row");

[[nodiscard]] constexpr const SectionRow& row_of(Section section) noexcept
{
    return section_table[static_cast<std::size_t>(section)];
}

/// All keys of a section, in the order of the documents.
[[nodiscard]] const std::vector<KeyRow>& keys_of(Section section);

/// The key of that name, or null.
[[nodiscard]] const KeyRow* key_named(Section section, std::string_view name);

}  // namespace concord
