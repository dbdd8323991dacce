#pragma once
/// The keys of a scenario file, one table for each kind of record: which member a key fills, and what the file may say there.
///
/// This is the one place to add a key, besides the member itself in `model/scenario.hpp`. Reader, YAML writer, manifest, page,
/// JSON Schema and documents are loops over these tables. A default that is a number is the member's own initial value.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/scenario.hpp"
#include "scenario/keys.hpp"
#include "scenario/study.hpp"

namespace concord {

/// One of the keys that name what an event aims at.
template <class Record>
struct TargetMember {
    Target Record::*target;
    Target::Of of;
};

/// A level of leadership, kept as its place among `leadership_levels`.
template <class Record>
struct LevelMember {
    std::size_t Record::*level;
};

/// A number that may be given as a range, whose middle it then is.
template <class Record, class Value>
struct RangedMember {
    Value Record::*value;
    std::optional<Range> Record::*range;
};

/// Where a record keeps what stands behind a key.
template <class Record>
using Member = std::variant<
    std::monostate,  // nowhere: it is only checked
    std::string Record::*, std::vector<std::string> Record::*, int Record::*, std::optional<int> Record::*,
    std::uint64_t Record::*, std::optional<std::uint64_t> Record::*, double Record::*, std::optional<double> Record::*,
    bool Record::*, std::optional<bool> Record::*, Month Record::*, std::optional<Month> Record::*,
    std::vector<double> Record::*,  // by capability
    std::map<std::string, double> Record::*, std::optional<std::map<std::string, double>> Record::*,
    TargetMember<Record>, LevelMember<Record>, RangedMember<Record, double>, RangedMember<Record, std::optional<double>>,
    // values with names
    Form Record::*, FutureKind Record::*, std::optional<FutureKind> Record::*, Yardstick Record::*,
    const InterventionRow * Record::*, const ShockRow * Record::*,
    // lists of records, and what has a form of its own
    std::vector<ProblemKind> Record::*, std::vector<Kind> Record::*, std::vector<Area> Record::*,
    std::vector<Organisation> Record::*, std::vector<Partnership> Record::*, std::vector<Response> Record::*,
    std::vector<Policy> Record::*, std::vector<Intervention> Record::*, std::vector<Shock> Record::*,
    std::map<std::string, std::map<Month, double>> Record::*, std::map<std::string, std::vector<Month>> Record::*,
    Parameters Record::*, std::map<std::string, Range> Record::*, Show Record::*, std::map<std::string, Limit> Record::*,
    std::map<std::string, std::vector<std::string>> Record::*, BetKind Record::*, Among Record::*, Pick Record::*,
    std::optional<Range> Record::*, Numbers Record::*, std::optional<Bet> Record::*, std::vector<ExhibitLever> Record::*>;

/// A row of these tables.
template <class Record>
struct Key {
    Member<Record> member{};
    std::string_view name;
    std::string_view meaning;
    bool required = false;
    std::optional<KeyForm> form{};        ///< where the member's type leaves a choice
    Range range{0.0, 0.0};                ///< of numbers
    std::string_view unit = "";           ///< of numbers
    std::string_view default_value = "";  ///< in words, where it is not the member's initial value
    std::string_view alias = "";          ///< another name for the same key; empty: none
    std::string_view parameter = "";  ///< the parameter that has the unit, and the range if none is given, and is the default
};

/// Stands in a scenario for a table that lies beside it.
struct NamedTable {
    std::string file;
};

inline constexpr double largest_seed = 9007199254740992.0;  // 2^53: exact as a double, in JSON and in the page
inline constexpr Range share_range{0.0, 1.0};
inline constexpr Range runs_range{1.0, 100000.0};

/// True of a RangedMember.
template <class MemberType>
inline constexpr bool is_ranged = false;
template <class Record, class Value>
inline constexpr bool is_ranged<RangedMember<Record, Value>> = true;

/// The table of a record. It has a definition for each record of a scenario.
template <class Record>
inline constexpr std::span<const Key<Record>> keys_for{};

// One key a line.
// clang-format off

inline constexpr auto scenario_keys = std::to_array<Key<Scenario>>({
    {.name = "concord", .meaning = "the format version, 1", .required = true, .form = KeyForm::format_version, .range = {1, 1}},
    {.member = &Scenario::title, .name = "title", .meaning = "what the scenario is called", .required = true},
    {.member = &Scenario::question, .name = "question", .meaning = "the one question it asks", .required = true},
    {.member = &Scenario::prediction, .name = "prediction", .meaning = "what to predict before running it, where no bet asks"},
    {.member = &Scenario::watch, .name = "watch", .meaning = "what to notice"},
    {.member = &Scenario::try_next, .name = "try", .meaning = "what to try next"},
    {.member = &Scenario::sources, .name = "sources", .meaning = "where the figures come from", .form = KeyForm::texts},
    {.member = &Scenario::discussion, .name = "discussion", .meaning = "questions for the room", .form = KeyForm::texts},
    {.member = &Scenario::show, .name = "show", .meaning = "what an exhibit shows first"},
    {.member = &Scenario::start, .name = "start", .meaning = "month 0", .required = true},
    {.member = &Scenario::months, .name = "months", .meaning = "length of the run", .range = {12, 1200}, .unit = "months"},
    {.member = &Scenario::seed, .name = "seed", .meaning = "where the random draws start from", .range = {0, largest_seed}},
    {.member = &Scenario::replicates, .name = "runs", .meaning = "runs of each response, each with a future and random draws of its own; `replicates` is another name for it", .range = runs_range, .alias = "replicates"},
    {.member = &Scenario::futures, .name = "futures", .meaning = "where the futures of runs come from: those that agree with what is known, all ranges, or nowhere (every run has the defaults)"},
    {.member = &Scenario::capabilities, .name = "capabilities", .meaning = "what cases need and organisations can do; replaces the defaults", .form = KeyForm::ids, .default_value = "the five defaults"},
    {.member = &Scenario::problems, .name = "problems", .meaning = "what people bring; replaces the defaults", .default_value = "the three defaults"},
    {.member = &Scenario::kinds, .name = "kinds", .meaning = "kinds of organisation; each adds to the defaults or changes the one of its name", .default_value = "the eight defaults"},
    {.member = &Scenario::areas, .name = "areas", .meaning = "where need arises", .form = KeyForm::table, .default_value = "the areas that the organisations name, one each"},
    {.member = &Scenario::organisations, .name = "organisations", .meaning = "forces and the bodies they work with", .required = true, .form = KeyForm::table},
    {.member = &Scenario::partnerships, .name = "partnerships", .meaning = "who works together", .form = KeyForm::table, .default_value = "none"},
    {.member = &Scenario::funding, .name = "funding", .meaning = "real-terms index by kind or organisation, or the range it is drawn from; linear between dates, flat after the last, 1 before the first; a run takes no less than 0.01", .range = index_range, .default_value = "no cuts"},
    {.member = &Scenario::elections, .name = "elections", .meaning = "election months by kind or organisation", .default_value = "each kind's"},
    {.member = &Scenario::responses, .name = "custom_responses", .meaning = "responses of one's own", .default_value = "none"},
    {.member = &Scenario::choices, .name = "choices", .meaning = "responses among which organisations choose under adaptive", .form = KeyForm::ids, .default_value = "every response, custom ones too"},
    {.member = &Scenario::policies, .name = "responses", .meaning = "what to compare; 'hold' always runs", .default_value = "all"},
    {.member = &Scenario::reference, .name = "reference", .meaning = "the response or mix that differences and break-even are taken against", .default_value = "hold"},
    {.member = &Scenario::interventions, .name = "interventions", .meaning = "dated changes to levers", .default_value = "none"},
    {.member = &Scenario::shocks, .name = "shocks", .meaning = "dated events that nobody chose", .default_value = "none"},
    {.name = "harm_weights", .meaning = "harm of an unresolved case, by problem", .form = KeyForm::shares, .range = weight_range, .unit = "weight", .default_value = "each problem's"},
    {.member = &Scenario::outcome_weights, .name = "outcome_weights", .meaning = "weight by outcome, for public_value", .range = weight_range, .unit = "weight"},
    {.member = &Scenario::acceptable, .name = "acceptable", .meaning = "up to where an outcome is acceptable: how often each response ends so, and from when it no longer is; changes no run", .default_value = "nothing is judged so"},
    {.member = &Scenario::parameters, .name = "parameters", .meaning = "differences from the defaults only", .default_value = "the defaults"},
    {.member = &Scenario::uncertainties, .name = "uncertainties", .meaning = "ranges that futures draw from, by parameter or by response and number; a number of a response can be exact", .default_value = "the plausible ranges"},
});

inline constexpr auto show_keys = std::to_array<Key<Show>>({
    {.member = &Show::charts, .name = "charts", .meaning = "outcomes to chart", .form = KeyForm::ids},
    {.member = &Show::contrast, .name = "contrast", .meaning = "what is set side by side (areas, partnerships, organisations), and by which outcomes"},
    {.member = &Show::bet, .name = "bet", .meaning = "the question put before the run, which the run answers", .default_value = "nothing is asked"},
    {.member = &Show::insight, .name = "insight", .meaning = "what the exhibit is there to say, in one sentence of at most 20 words"},
    {.member = &Show::levers, .name = "levers", .meaning = "what a reader moves to see the bet turn out otherwise", .default_value = "none"},
});

inline constexpr auto bet_keys = std::to_array<Key<Bet>>({
    {.member = &Bet::kind, .name = "kind", .meaning = "what is guessed: a line drawn month by month, the date from which a level is first passed for a year or to the end, a number at a date, or a choice among options", .required = true},
    {.member = &Bet::ask, .name = "ask", .meaning = "the question", .required = true},
    {.member = &Bet::outcome, .name = "outcome", .meaning = "the outcome that answers it; a chart of it is shown", .required = true, .form = KeyForm::id},
    {.member = &Bet::response, .name = "response", .meaning = "the response or mix that the exhibit is about: what is guessed is under it, and so is what is set side by side", .required = true},
    {.member = TargetMember<Bet>{&Bet::of, Target::Of::area}, .name = "area", .meaning = "of a number: the area whose outcome it is", .default_value = "all"},
    {.member = TargetMember<Bet>{&Bet::of, Target::Of::partnership}, .name = "partnership", .meaning = "of a number: the partnership whose outcome it is", .default_value = "all"},
    {.member = TargetMember<Bet>{&Bet::of, Target::Of::organisation}, .name = "organisation", .meaning = "of a number: the organisation whose outcome it is", .default_value = "all"},
    {.member = &Bet::than, .name = "than", .meaning = "what it is compared with, in per cent: start, a response, or another area, partnership or organisation", .default_value = "nothing: the outcome's own unit, of shares per cent"},
    {.member = &Bet::at, .name = "at", .meaning = "of a number or a choice: the month that is asked about", .default_value = "the end"},
    {.member = &Bet::above, .name = "above", .meaning = "of a date: the level that is first passed", .range = limit_range, .unit = "as `than` says", .default_value = "none"},
    {.member = &Bet::below, .name = "below", .meaning = "of a date: the same on the way down", .range = limit_range, .unit = "as `than` says", .default_value = "none"},
    {.member = &Bet::among, .name = "among", .meaning = "of a choice: what its options are"},
    {.member = &Bet::options, .name = "options", .meaning = "of a choice: two or more responses, or ids of areas, partnerships or organisations", .form = KeyForm::texts, .default_value = "none"},
    {.member = &Bet::pick, .name = "pick", .meaning = "of a choice: the option that has most or least of the outcome"},
    {.member = &Bet::range, .name = "range", .meaning = "of a line or a number: between what guesses lie", .range = limit_range, .unit = "as `than` says", .default_value = "none"},
    {.member = &Bet::within, .name = "within", .meaning = "up to which distance a guess is right; also half of what one answer of a show of hands spans", .range = {0.001, 1e9}, .unit = "months of a date, else as `than` says", .default_value = "6 months of a date, else a tenth of the range"},
    {.member = &Bet::answer, .name = "answer", .meaning = "the answer in one sentence, with {date}, {amount} (of a line or a number) or {name} (of a choice) where the truth goes", .required = true},
});

inline constexpr auto lever_keys = std::to_array<Key<ExhibitLever>>({
    {.member = &ExhibitLever::parameter, .name = "parameter", .meaning = "what it moves: a parameter, response.number as in uncertainties, or an intervention's strength: champion.strength, champion_2.strength of the second", .required = true},
    {.member = &ExhibitLever::ask, .name = "ask", .meaning = "one plain question: How soon must they show results?", .required = true},
    {.member = &ExhibitLever::unit, .name = "unit", .meaning = "the unit in plain words", .default_value = "the table's"},
    {.member = &ExhibitLever::range, .name = "range", .meaning = "where it moves", .range = limit_range, .unit = "the parameter's", .default_value = "what is plausible"},
    {.member = &ExhibitLever::values, .name = "values", .meaning = "values to try", .range = limit_range, .unit = "the parameter's", .default_value = "none"},
    {.member = &ExhibitLever::ends, .name = "ends", .meaning = "the low end and the high end in words", .form = KeyForm::texts, .default_value = "the numbers"},
});

inline constexpr auto area_keys = std::to_array<Key<Area>>({
    {.member = &Area::id, .name = "id", .meaning = "what organisations and partnerships call it", .required = true, .form = KeyForm::id},
    {.member = &Area::name, .name = "name", .meaning = "what people call it", .default_value = "the id"},
    {.member = &Area::population, .name = "population", .meaning = "people", .range = {1, 1e10}, .unit = "people"},
    {.member = &Area::need, .name = "need", .meaning = "need per head, relative to other areas", .range = {0.001, 1000}, .unit = "ratio"},
    {.member = &Area::source, .name = "source", .meaning = "where the figures come from"},
});

inline constexpr auto organisation_keys = std::to_array<Key<Organisation>>({
    {.member = &Organisation::id, .name = "id", .meaning = "what partnerships and policies call it", .required = true, .form = KeyForm::id},
    {.member = &Organisation::name, .name = "name", .meaning = "what people call it", .default_value = "the id"},
    {.member = &Organisation::kind, .name = "kind", .meaning = "a default kind or one of the scenario's own", .required = true, .form = KeyForm::id},
    {.member = &Organisation::areas, .name = "areas", .meaning = "ids of the areas that it serves", .required = true, .form = KeyForm::ids},
    {.member = &Organisation::budget, .name = "budget", .meaning = "annual budget in £m, first-year prices", .required = true, .range = {0, 1e6}, .unit = "£m a year"},
    {.member = &Organisation::elected, .name = "elected", .meaning = "answers to an electorate", .default_value = "the kind's"},
    {.member = &Organisation::relevant_share, .name = "relevant_share", .meaning = "share of the budget that works on these problems", .range = share_range, .unit = "share", .default_value = "the kind's"},
    {.member = &Organisation::trust, .name = "trust", .meaning = "trust that it gives at the start", .default_value = "the partnership's, or opening_trust", .parameter = "opening_trust"},
    {.member = &Organisation::openness, .name = "openness", .meaning = "openness of all its levels at the start", .parameter = "opening_openness"},
    {.member = &Organisation::reserves, .name = "reserves", .meaning = "reserves at the start", .range = {0, 20}, .parameter = "opening_reserves"},
    {.member = &Organisation::expertise, .name = "expertise", .meaning = "share of what a case needs that it can give, by capability; what is left out is 0", .range = share_range, .unit = "share", .default_value = "the kind's"},
    {.member = &Organisation::source, .name = "source", .meaning = "where the figures come from"},
});

inline constexpr auto partnership_keys = std::to_array<Key<Partnership>>({
    {.member = &Partnership::id, .name = "id", .meaning = "what interventions and shocks call it", .required = true, .form = KeyForm::id},
    {.member = &Partnership::name, .name = "name", .meaning = "what people call it", .default_value = "the id"},
    {.member = &Partnership::areas, .name = "areas", .meaning = "ids of the areas it works in", .form = KeyForm::ids, .default_value = "the areas of all members"},
    {.member = &Partnership::members, .name = "members", .meaning = "ids of two or more organisations", .required = true, .form = KeyForm::ids},
    {.member = &Partnership::form, .name = "form", .meaning = "partnership or contract"},
    {.member = &Partnership::lead, .name = "lead", .meaning = "the member whose response sets the pace", .form = KeyForm::id, .default_value = "the mean over the members"},
    {.member = &Partnership::governance, .name = "governance", .meaning = "clarity of governance at the start", .parameter = "opening_governance"},
    {.member = &Partnership::data_sharing, .name = "data_sharing", .meaning = "data sharing at the start", .parameter = "opening_data_sharing"},
    {.member = &Partnership::language, .name = "language", .meaning = "shared language at the start", .parameter = "opening_language"},
    {.member = &Partnership::interoperability, .name = "interoperability", .meaning = "interoperability at the start", .parameter = "opening_interoperability"},
    {.member = RangedMember<Partnership, std::optional<double>>{&Partnership::trust, &Partnership::trust_range}, .name = "trust", .meaning = "trust among the members at the start", .parameter = "opening_trust"},
    {.member = &Partnership::ambition, .name = "ambition", .meaning = "ambition at the start", .range = {0, 2}, .unit = "quality", .default_value = "its steady state"},
    {.member = &Partnership::pace, .name = "pace", .meaning = "pace at which its ambition is pushed", .default_value = "the parameter pace", .parameter = "pace"},
    {.member = &Partnership::from, .name = "from", .meaning = "first month at work", .default_value = "the start"},
    {.member = &Partnership::until, .name = "until", .meaning = "first month in which it no longer works", .default_value = "the end"},
    {.member = &Partnership::effort, .name = "effort", .meaning = "weight with which a member shares its joint effort among its partnerships", .range = {0.001, 1000}, .unit = "weight"},
    {.member = &Partnership::source, .name = "source", .meaning = "where the figures come from"},
});

inline constexpr auto problem_keys = std::to_array<Key<ProblemKind>>({
    {.member = &ProblemKind::name, .name = "name", .meaning = "what it is called", .required = true, .form = KeyForm::id},
    {.member = &ProblemKind::weights, .name = "weights", .meaning = "what a case needs, by capability; sums to at most 1", .required = true, .range = share_range, .unit = "share"},
    {.member = &ProblemKind::case_share, .name = "case_share", .meaning = "share of all cases; the shares sum to 1", .required = true, .range = share_range, .unit = "share"},
    {.member = &ProblemKind::harm_weight, .name = "harm_weight", .meaning = "harm of an unresolved case, relative to others", .range = weight_range, .unit = "weight"},
});

inline constexpr auto kind_keys = std::to_array<Key<Kind>>({
    {.member = &Kind::name, .name = "name", .meaning = "what it is called", .required = true, .form = KeyForm::id},
    {.member = &Kind::expertise, .name = "expertise", .meaning = "share of what a case needs, by capability; what is left out is 0", .range = share_range, .unit = "share", .default_value = "the default kind's"},
    {.member = &Kind::relevant_share, .name = "relevant_share", .meaning = "share of the budget that works on these problems", .range = share_range, .unit = "share", .default_value = "the default kind's, or 1"},
    {.member = &Kind::elected, .name = "elected", .meaning = "answers to an electorate", .default_value = "the default kind's, or false"},
    {.member = &Kind::serves, .name = "serves", .meaning = "takes cases itself", .default_value = "the default kind's, or true"},
    {.member = &Kind::duty, .name = "duty", .meaning = "sits in local partnerships by law: what it does not trust it cannot leave, only neglect", .default_value = "the default kind's, or false"},
    {.member = &Kind::purposes, .name = "purposes", .meaning = "share of its work by problem; what is left out is 0", .range = weight_range, .unit = "weight", .default_value = "as cases come and its expertise meets them"},
    {.member = &Kind::cut, .name = "cut", .meaning = "default real-terms cut after eight years, 60 % of it in two", .range = {-1, 0.95}, .unit = "share of budget", .default_value = "the default kind's, or 0"},
});

/// A mix has these keys, and one for each organisation that differs: its response, or by date the response that it follows from then on.
inline constexpr auto mix_keys = std::to_array<Key<Policy>>({
    {.member = &Policy::name, .name = "name", .meaning = "what the mix is called", .required = true},
    {.member = &Policy::everyone, .name = "default", .meaning = "the response of everyone not named", .required = true, .form = KeyForm::id},
});

/// A custom response has a name, the fields of every response, and a meaning.
template <std::size_t... I>
[[nodiscard]] constexpr auto keys_of_responses(std::index_sequence<I...>)
{
    return std::to_array<Key<Response>>({
        {.member = &Response::name, .name = "name", .meaning = "what it is called", .required = true, .form = KeyForm::id},
        {.member = response_fields[I].field, .name = response_fields[I].name, .meaning = response_fields[I].meaning,
         .range = {response_fields[I].low, response_fields[I].high}, .unit = response_fields[I].unit, .default_value = "as in hold"}...,
        {.member = &Response::always, .name = "always", .meaning = "followed in full even without cuts; else as far as cuts and strain press"},
        {.member = &Response::meaning, .name = "meaning", .meaning = "what it stands for"},
    });
}
inline constexpr auto custom_response_keys = keys_of_responses(std::make_index_sequence<response_fields.size()>{});

inline constexpr auto intervention_keys = std::to_array<Key<Intervention>>({
    {.member = &Intervention::type, .name = "type", .meaning = "a type of intervention", .required = true},
    {.member = TargetMember<Intervention>{&Intervention::target, Target::Of::partnership}, .name = "partnership", .meaning = "the partnership it aims at", .default_value = "all"},
    {.member = TargetMember<Intervention>{&Intervention::target, Target::Of::organisation}, .name = "organisation", .meaning = "the organisation it aims at", .default_value = "all"},
    {.member = TargetMember<Intervention>{&Intervention::target, Target::Of::area}, .name = "area", .meaning = "the area it aims at", .default_value = "all"},
    {.member = &Intervention::from, .name = "from", .meaning = "first month", .required = true},
    {.member = &Intervention::until, .name = "until", .meaning = "first month in which it no longer works", .default_value = "the end"},
    {.member = RangedMember<Intervention, double>{&Intervention::strength, &Intervention::strength_range}, .name = "strength", .meaning = "1 is a serious, well-run example; the type has its own limit", .range = {0, 3}, .unit = "strength", .default_value = "the type's"},
    {.member = LevelMember<Intervention>{&Intervention::level}, .name = "level", .meaning = "level of leadership, of leadership_development only"},
});

inline constexpr auto shock_keys = std::to_array<Key<Shock>>({
    {.member = &Shock::type, .name = "type", .meaning = "a type of shock", .required = true},
    {.member = TargetMember<Shock>{&Shock::target, Target::Of::partnership}, .name = "partnership", .meaning = "the partnership it aims at", .default_value = "all"},
    {.member = TargetMember<Shock>{&Shock::target, Target::Of::organisation}, .name = "organisation", .meaning = "the organisation it aims at", .default_value = "all"},
    {.member = TargetMember<Shock>{&Shock::target, Target::Of::area}, .name = "area", .meaning = "the area it aims at", .default_value = "all"},
    {.member = &Shock::problem, .name = "problem", .meaning = "the problem, of a crisis only", .form = KeyForm::id, .default_value = "all problems"},
    {.member = &Shock::at, .name = "at", .meaning = "the month it happens", .required = true},
    {.member = &Shock::months, .name = "months", .meaning = "how long it lasts; 0 is for good", .range = {0, 1200}, .unit = "months", .default_value = "the type's"},
    {.member = &Shock::size, .name = "size", .meaning = "how large it is; the type has its own limits", .range = {-1, 10}, .unit = "the type's", .default_value = "the type's"},
});

inline constexpr auto limit_keys = std::to_array<Key<Limit>>({
    {.member = &Limit::at_most, .name = "at_most", .meaning = "acceptable up to there", .range = limit_range, .unit = "as `of` says", .default_value = "none"},
    {.member = &Limit::at_least, .name = "at_least", .meaning = "acceptable from there", .range = limit_range, .unit = "as `of` says", .default_value = "none"},
    {.member = &Limit::of, .name = "of", .meaning = "what the limit is measured by: the outcome's own unit, or as a ratio to the start of the same run or to the reference in the same month"},
});

inline constexpr auto file_keys = std::to_array<Key<NamedTable>>({
    {.member = &NamedTable::file, .name = "file", .meaning = "a CSV file in the scenario's folder or below", .required = true},
});

/// A study is a file of its own.
inline constexpr auto study_keys = std::to_array<Key<Study>>({
    {.name = "concord", .meaning = "the format version, 1", .required = true, .form = KeyForm::format_version, .range = {1, 1}},
    {.member = &Study::scenario, .name = "scenario", .meaning = "the scenario file, seen from the folder of the study", .required = true},
    {.member = &Study::responses, .name = "responses", .meaning = "names of what is compared: responses, and mixes that the scenario lists; 'hold' always runs", .form = KeyForm::texts, .default_value = "as the scenario has it"},
    {.member = &Study::runs, .name = "runs", .meaning = "runs of each response; a store that has fewer is extended", .range = runs_range, .default_value = "as the scenario has it"},
    {.member = &Study::futures, .name = "futures", .meaning = "where the futures of runs come from, as in a scenario", .default_value = "as the scenario has it"},
    {.member = &Study::seed, .name = "seed", .meaning = "where the random draws start from", .range = {0, largest_seed}, .default_value = "as the scenario has it"},
    {.member = &Study::outcomes, .name = "outcomes", .meaning = "outcomes that the store keeps of each run", .form = KeyForm::ids, .default_value = "all"},
});

template <> inline constexpr std::span<const Key<Scenario>> keys_for<Scenario>{scenario_keys};
template <> inline constexpr std::span<const Key<Show>> keys_for<Show>{show_keys};
template <> inline constexpr std::span<const Key<Bet>> keys_for<Bet>{bet_keys};
template <> inline constexpr std::span<const Key<ExhibitLever>> keys_for<ExhibitLever>{lever_keys};
template <> inline constexpr std::span<const Key<Area>> keys_for<Area>{area_keys};
template <> inline constexpr std::span<const Key<Organisation>> keys_for<Organisation>{organisation_keys};
template <> inline constexpr std::span<const Key<Partnership>> keys_for<Partnership>{partnership_keys};
template <> inline constexpr std::span<const Key<ProblemKind>> keys_for<ProblemKind>{problem_keys};
template <> inline constexpr std::span<const Key<Kind>> keys_for<Kind>{kind_keys};
template <> inline constexpr std::span<const Key<Policy>> keys_for<Policy>{mix_keys};
template <> inline constexpr std::span<const Key<Response>> keys_for<Response>{custom_response_keys};
template <> inline constexpr std::span<const Key<Intervention>> keys_for<Intervention>{intervention_keys};
template <> inline constexpr std::span<const Key<Shock>> keys_for<Shock>{shock_keys};
template <> inline constexpr std::span<const Key<Limit>> keys_for<Limit>{limit_keys};
template <> inline constexpr std::span<const Key<NamedTable>> keys_for<NamedTable>{file_keys};
template <> inline constexpr std::span<const Key<Study>> keys_for<Study>{study_keys};

// clang-format on

}  // namespace concord
