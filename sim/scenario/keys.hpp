#pragma once
/// The keys of a scenario file: name, form, range, default and meaning, each once.
///
/// The reader's checks, its suggestions, the JSON Schema and the documents are loops over these tables. Ranges that a
/// parameter or a response field already has are taken from their tables.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/tables/interventions.hpp"
#include "model/tables/outcomes.hpp"
#include "model/tables/parameters.hpp"
#include "model/tables/responses.hpp"
#include "model/tables/shocks.hpp"

namespace concord {

/// What may stand behind a key.
enum class KeyForm {
    version,    ///< the format version, 1
    text,       ///< any text
    texts,      ///< a list of texts
    id,         ///< lower-case letters, digits and _, starting with a letter
    ids,        ///< a list of ids; in a CSV `a;b`
    date,       ///< YYYY-MM
    whole,      ///< a whole number in a range
    number,     ///< a finite number in a range
    boolean,    ///< true or false
    choice,     ///< one of the row's choices
    shares,     ///< a map from id to number; in a CSV `a=0.1;b=0.2`
    table,      ///< a list of records, or {file: x.csv}
    records,    ///< a list of records
    funding,    ///< `default`, or a map from kind or organisation to {date: index}
    elections,  ///< a map from kind or organisation to a list of dates
    responses,  ///< `all`, or a list of names and mixes
};

/// The form in words, as in "must be a whole number".
[[nodiscard]] constexpr std::string_view name_of(KeyForm form) noexcept
{
    constexpr std::array<std::string_view, 16> names{"the format version",
                                                     "text",
                                                     "a list of texts",
                                                     "an id",
                                                     "a list of ids",
                                                     "a date (YYYY-MM)",
                                                     "a whole number",
                                                     "a number",
                                                     "true or false",
                                                     "a name",
                                                     "a map from name to number",
                                                     "a list of records or {file: x.csv}",
                                                     "a list of records",
                                                     "'default' or a map",
                                                     "a map of lists of dates",
                                                     "'all' or a list"};
    return names[static_cast<std::size_t>(form)];
}

/// One key of one section.
struct KeyRow {
    std::string_view name;
    KeyForm form = KeyForm::text;
    std::string_view meaning;
    bool required = false;
    Range range{0.0, 0.0};                            ///< of whole, number and the numbers of shares
    std::string_view unit = "";                       ///< of the same
    std::string_view default_value = "";              ///< what holds when the key is left out, in words
    std::vector<std::string> (*choices)() = nullptr;  ///< of choice
};

/// The parts of a scenario that have keys of their own.
enum class Section {
    scenario,
    area,
    organisation,
    partnership,
    problem,
    kind,
    mix,
    custom_response,
    intervention,
    shock,
    file,
    count
};

inline constexpr double largest_seed = 9007199254740992.0;  // 2^53: exact as a double, in JSON and in the page
inline constexpr Range index_range{0.01, 10.0};             // of funding
inline constexpr Range weight_range{0.0, 1000.0};           // of harm_weights and outcome_weights

/// True of outcomes that `outcome_weights` may name: they have a better direction and a start to compare with.
[[nodiscard]] constexpr bool can_be_weighed(const OutcomeRow& row) noexcept
{
    return row.better != Better::none && !row.counts_events && row.outcome != Outcome::public_value;
}

[[nodiscard]] inline std::vector<std::string> intervention_names()
{
    std::vector<std::string> names;
    names.reserve(intervention_table.size());
    for (const InterventionRow& row : intervention_table) names.emplace_back(row.name);
    return names;
}

[[nodiscard]] inline std::vector<std::string> shock_names()
{
    std::vector<std::string> names;
    names.reserve(shock_table.size());
    for (const ShockRow& row : shock_table) names.emplace_back(row.name);
    return names;
}

[[nodiscard]] inline std::vector<std::string> level_names()
{
    return {leadership_levels.begin(), leadership_levels.end()};
}

[[nodiscard]] inline std::vector<std::string> form_names() { return {"partnership", "contract"}; }

/// The valid range of a parameter, for keys that set the same thing for one entity.
[[nodiscard]] constexpr Range valid_range(std::string_view parameter) { return parameter_named(parameter)->valid; }

// One key a line.
// clang-format off

inline constexpr auto scenario_keys = std::to_array<KeyRow>({
    {.name = "concord", .form = KeyForm::version, .meaning = "the format version, 1", .required = true, .range = {1, 1}},
    {.name = "title", .meaning = "what the scenario is called", .required = true},
    {.name = "question", .meaning = "the one question it asks", .required = true},
    {.name = "watch", .meaning = "what to notice"},
    {.name = "try", .meaning = "what to try next"},
    {.name = "prediction", .meaning = "what to predict before running it"},
    {.name = "sources", .form = KeyForm::texts, .meaning = "where the figures come from"},
    {.name = "discussion", .form = KeyForm::texts, .meaning = "questions for the room"},
    {.name = "start", .form = KeyForm::date, .meaning = "month 0", .required = true},
    {.name = "months", .form = KeyForm::whole, .meaning = "length of the run", .range = {12, 1200},
     .unit = "months",
     .default_value = "120"},
    {.name = "seed", .form = KeyForm::whole, .meaning = "where luck starts from", .range = {0, largest_seed}, .default_value = "1"},
    {.name = "replicates", .form = KeyForm::whole, .meaning = "runs of each response, each with its own luck", .range = {1, 100000},
     .default_value = "200"},
    {.name = "areas", .form = KeyForm::table, .meaning = "where need arises", .default_value = "the areas that the organisations name, one each"},
    {.name = "organisations", .form = KeyForm::table, .meaning = "forces and the bodies they work with", .required = true},
    {.name = "partnerships", .form = KeyForm::table, .meaning = "who works together", .default_value = "none"},
    {.name = "funding", .form = KeyForm::funding, .meaning = "real-terms index by kind or organisation, linear between dates, flat after the last, 1 before the first", .range = index_range, .default_value = "no cuts"},
    {.name = "elections", .form = KeyForm::elections, .meaning = "election months by kind or organisation", .default_value = "each kind's"},
    {.name = "capabilities", .form = KeyForm::ids, .meaning = "what cases need and organisations can do; replaces the defaults", .default_value = "the five defaults"},
    {.name = "problems", .form = KeyForm::records, .meaning = "what people bring; replaces the defaults", .default_value = "the three defaults"},
    {.name = "kinds", .form = KeyForm::records, .meaning = "kinds of organisation; each adds to the defaults or changes the one of its name", .default_value = "the eight defaults"},
    {.name = "responses", .form = KeyForm::responses, .meaning = "what to compare; 'hold' always runs", .default_value = "all"},
    {.name = "custom_responses", .form = KeyForm::records, .meaning = "responses of one's own", .default_value = "none"},
    {.name = "interventions", .form = KeyForm::records, .meaning = "dated changes to levers", .default_value = "none"},
    {.name = "shocks", .form = KeyForm::records, .meaning = "dated events that nobody chose", .default_value = "none"},
    {.name = "harm_weights", .form = KeyForm::shares, .meaning = "harm of an unresolved case, by problem", .range = weight_range, .unit = "weight", .default_value = "each problem's"},
    {.name = "outcome_weights", .form = KeyForm::shares, .meaning = "weight by outcome, for public_value", .range = weight_range, .unit = "weight", .default_value = "harm 1, harm_gap 0.25, trust 0.25"},
    {.name = "parameters", .form = KeyForm::shares, .meaning = "differences from the defaults only", .default_value = "the defaults"},
});

inline constexpr auto area_keys = std::to_array<KeyRow>({
    {.name = "id", .form = KeyForm::id, .meaning = "what organisations and partnerships call it", .required = true},
    {.name = "name", .meaning = "what people call it", .default_value = "the id"},
    {.name = "population", .form = KeyForm::number, .meaning = "people", .range = {1, 1e10},
     .unit = "people",
     .default_value = "100000"},
    {.name = "need", .form = KeyForm::number, .meaning = "need per head, relative to other areas", .range = {0.001, 1000},
     .unit = "ratio",
     .default_value = "1"},
    {.name = "source", .meaning = "where the figures come from"},
});

inline constexpr auto organisation_keys = std::to_array<KeyRow>({
    {.name = "id", .form = KeyForm::id, .meaning = "what partnerships and policies call it", .required = true},
    {.name = "name", .meaning = "what people call it", .default_value = "the id"},
    {.name = "kind", .form = KeyForm::id, .meaning = "a default kind or one of the scenario's own", .required = true},
    {.name = "areas", .form = KeyForm::ids, .meaning = "ids of the areas that it serves", .required = true},
    {.name = "budget", .form = KeyForm::number, .meaning = "annual budget, first-year prices", .required = true, .range = {0, 1e6},
     .unit = "£m a year"},
    {.name = "elected", .form = KeyForm::boolean, .meaning = "answers to an electorate", .default_value = "the kind's"},
    {.name = "relevant_share", .form = KeyForm::number, .meaning = "share of the budget that works on these problems", .range = {0, 1},
     .unit = "share",
     .default_value = "the kind's"},
    {.name = "trust", .form = KeyForm::number, .meaning = "trust that it gives at the start", .range = valid_range("opening_trust"), .unit = "share", .default_value = "the partnership's, or opening_trust"},
    {.name = "openness", .form = KeyForm::number, .meaning = "openness of all its levels at the start", .range = valid_range("opening_openness"), .unit = "share", .default_value = "opening_openness"},
    {.name = "reserves", .form = KeyForm::number, .meaning = "reserves at the start", .range = valid_range("opening_reserves"), .unit = "share of budget", .default_value = "opening_reserves"},
    {.name = "expertise", .form = KeyForm::shares, .meaning = "share of what a case needs that it can give, by capability; what is left out is 0", .range = {0, 1},
     .unit = "share",
     .default_value = "the kind's"},
    {.name = "source", .meaning = "where the figures come from"},
});

inline constexpr auto partnership_keys = std::to_array<KeyRow>({
    {.name = "id", .form = KeyForm::id, .meaning = "what interventions and shocks call it", .required = true},
    {.name = "name", .meaning = "what people call it", .default_value = "the id"},
    {.name = "areas", .form = KeyForm::ids, .meaning = "ids of the areas it works in", .default_value = "the areas of all members"},
    {.name = "members", .form = KeyForm::ids, .meaning = "ids of two or more organisations", .required = true},
    {.name = "form", .form = KeyForm::choice, .meaning = "partnership or contract", .default_value = "partnership", .choices = form_names},
    {.name = "lead", .form = KeyForm::id, .meaning = "the member whose response sets the pace", .default_value = "the mean over the members"},
    {.name = "governance", .form = KeyForm::number, .meaning = "clarity of governance at the start", .range = valid_range("opening_governance"), .unit = "share", .default_value = "opening_governance"},
    {.name = "data_sharing", .form = KeyForm::number, .meaning = "data sharing at the start", .range = valid_range("opening_data_sharing"), .unit = "share", .default_value = "opening_data_sharing"},
    {.name = "language", .form = KeyForm::number, .meaning = "shared language at the start", .range = valid_range("opening_language"), .unit = "share", .default_value = "opening_language"},
    {.name = "interoperability", .form = KeyForm::number, .meaning = "interoperability at the start", .range = valid_range("opening_interoperability"), .unit = "share", .default_value = "opening_interoperability"},
    {.name = "trust", .form = KeyForm::number, .meaning = "trust among the members at the start", .range = valid_range("opening_trust"), .unit = "share", .default_value = "opening_trust"},
    {.name = "ambition", .form = KeyForm::number, .meaning = "ambition at the start", .range = {0, 2},
     .unit = "quality",
     .default_value = "its steady state"},
    {.name = "pace", .form = KeyForm::number, .meaning = "pace at which its ambition is pushed", .range = valid_range("pace"), .unit = "per year", .default_value = "the parameter pace"},
    {.name = "from", .form = KeyForm::date, .meaning = "first month at work", .default_value = "the start"},
    {.name = "until", .form = KeyForm::date, .meaning = "first month in which it no longer works", .default_value = "the end"},
    {.name = "effort", .form = KeyForm::number, .meaning = "weight with which a member shares its joint effort among its partnerships", .range = {0.001, 1000},
     .unit = "weight",
     .default_value = "1"},
    {.name = "source", .meaning = "where the figures come from"},
});

inline constexpr auto problem_keys = std::to_array<KeyRow>({
    {.name = "name", .form = KeyForm::id, .meaning = "what it is called", .required = true},
    {.name = "weights", .form = KeyForm::shares, .meaning = "what a case needs, by capability; sums to at most 1", .required = true, .range = {0, 1},
     .unit = "share"},
    {.name = "case_share", .form = KeyForm::number, .meaning = "share of all cases; the shares sum to 1", .required = true, .range = {0, 1},
     .unit = "share"},
    {.name = "harm_weight", .form = KeyForm::number, .meaning = "harm of an unresolved case, relative to others", .range = weight_range, .unit = "weight", .default_value = "1"},
});

inline constexpr auto kind_keys = std::to_array<KeyRow>({
    {.name = "name", .form = KeyForm::id, .meaning = "what it is called", .required = true},
    {.name = "expertise", .form = KeyForm::shares, .meaning = "share of what a case needs, by capability; what is left out is 0", .range = {0, 1},
     .unit = "share",
     .default_value = "the default kind's"},
    {.name = "relevant_share", .form = KeyForm::number, .meaning = "share of the budget that works on these problems", .range = {0, 1},
     .unit = "share",
     .default_value = "the default kind's, or 1"},
    {.name = "elected", .form = KeyForm::boolean, .meaning = "answers to an electorate", .default_value = "the default kind's, or false"},
    {.name = "serves", .form = KeyForm::boolean, .meaning = "takes cases itself", .default_value = "the default kind's, or true"},
    {.name = "cut", .form = KeyForm::number, .meaning = "default real-terms cut after eight years, 60 % of it in two", .range = {-1, 0.95},
     .unit = "share of budget",
     .default_value = "the default kind's, or 0"},
});

/// A mix has these keys, and one for each organisation that differs.
inline constexpr auto mix_keys = std::to_array<KeyRow>({
    {.name = "name", .meaning = "what the mix is called", .required = true},
    {.name = "default", .form = KeyForm::id, .meaning = "the response of everyone not named", .required = true},
});

/// A custom response has these keys and those of `response_fields`.
inline constexpr auto custom_response_keys = std::to_array<KeyRow>({
    {.name = "name", .form = KeyForm::id, .meaning = "what it is called", .required = true},
    {.name = "meaning", .meaning = "what it stands for"},
});

inline constexpr auto intervention_keys = std::to_array<KeyRow>({
    {.name = "type", .form = KeyForm::choice, .meaning = "a type of intervention", .required = true, .choices = intervention_names},
    {.name = "partnership", .form = KeyForm::id, .meaning = "the partnership it aims at", .default_value = "all"},
    {.name = "organisation", .form = KeyForm::id, .meaning = "the organisation it aims at", .default_value = "all"},
    {.name = "area", .form = KeyForm::id, .meaning = "the area it aims at", .default_value = "all"},
    {.name = "from", .form = KeyForm::date, .meaning = "first month", .required = true},
    {.name = "until", .form = KeyForm::date, .meaning = "first month in which it no longer works", .default_value = "the end"},
    {.name = "strength", .form = KeyForm::number, .meaning = "1 is a serious, well-run example; the type has its own limit", .range = {0, 3},
     .unit = "strength",
     .default_value = "the type's"},
    {.name = "level", .form = KeyForm::choice, .meaning = "level of leadership, of leadership_development only", .default_value = "senior", .choices = level_names},
});

inline constexpr auto shock_keys = std::to_array<KeyRow>({
    {.name = "type", .form = KeyForm::choice, .meaning = "a type of shock", .required = true, .choices = shock_names},
    {.name = "partnership", .form = KeyForm::id, .meaning = "the partnership it aims at", .default_value = "all"},
    {.name = "organisation", .form = KeyForm::id, .meaning = "the organisation it aims at", .default_value = "all"},
    {.name = "area", .form = KeyForm::id, .meaning = "the area it aims at", .default_value = "all"},
    {.name = "problem", .form = KeyForm::id, .meaning = "the problem, of a crisis only", .default_value = "all problems"},
    {.name = "at", .form = KeyForm::date, .meaning = "the month it happens", .required = true},
    {.name = "months", .form = KeyForm::whole, .meaning = "how long it lasts; 0 is for good", .range = {0, 1200},
     .unit = "months",
     .default_value = "the type's"},
    {.name = "size", .form = KeyForm::number, .meaning = "how large it is; the type has its own limits", .range = {-1, 10},
     .unit = "the type's",
     .default_value = "the type's"},
});

inline constexpr auto file_keys = std::to_array<KeyRow>({
    {.name = "file", .meaning = "a CSV file in the scenario's folder or below", .required = true},
});

// clang-format on

/// What a section is called and which keys it has besides those made from other tables.
struct SectionRow {
    Section section;
    std::string_view name;      ///< one record of it, as in "this organisation"
    std::string_view list_key;  ///< key of the scenario under which its records stand; empty: none
    std::span<const KeyRow> keys;
};

inline constexpr auto section_table = std::to_array<SectionRow>({
    {Section::scenario, "scenario", "", scenario_keys},
    {Section::area, "area", "areas", area_keys},
    {Section::organisation, "organisation", "organisations", organisation_keys},
    {Section::partnership, "partnership", "partnerships", partnership_keys},
    {Section::problem, "problem", "problems", problem_keys},
    {Section::kind, "kind", "kinds", kind_keys},
    {Section::mix, "mix", "responses", mix_keys},
    {Section::custom_response, "custom response", "custom_responses", custom_response_keys},
    {Section::intervention, "intervention", "interventions", intervention_keys},
    {Section::shock, "shock", "shocks", shock_keys},
    {Section::file, "file", "", file_keys},
});

static_assert(section_table.size() == static_cast<std::size_t>(Section::count), "a section has no row");

[[nodiscard]] constexpr const SectionRow& row_of(Section section) noexcept
{
    return section_table[static_cast<std::size_t>(section)];
}

/// All keys of a section, in the order of the documents; those of custom responses include `response_fields`.
[[nodiscard]] const std::vector<KeyRow>& keys_of(Section section);

/// The key of that name, or null.
[[nodiscard]] const KeyRow* key_named(Section section, std::string_view name);

}  // namespace concord
