#pragma once
/// A scenario: one question, as plain structs. The reader fills and checks it; the model makes a network from it.
///
/// References are by id, as text. A scenario that reached this form is valid: `sim/scenario` refuses all others.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/months.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/kinds.hpp"
#include "model/tables/outcomes.hpp"
#include "model/tables/parameters.hpp"
#include "model/tables/responses.hpp"
#include "model/tables/shocks.hpp"

namespace concord {

struct Area {
    std::string id;
    std::string name;
    double population = 100000.0;  ///< people, > 0
    double need = 1.0;             ///< need per head, relative to other areas, > 0
    std::string source;

    [[nodiscard]] bool operator==(const Area&) const = default;
};

struct Organisation {
    std::string id;
    std::string name;
    std::string kind;
    std::vector<std::string> areas;        ///< at least one
    double budget = 0.0;                   ///< £m a year, first-year prices, ≥ 0
    std::optional<bool> elected;           ///< else the kind's
    std::optional<double> relevant_share;  ///< else the kind's
    std::optional<double> trust;           ///< starting trust that it gives, else the partnership's or the parameter
    std::optional<double> openness;        ///< at the start, all levels
    std::optional<double> reserves;        ///< at the start, share of budget
    std::optional<std::map<std::string, double>> expertise;  ///< by capability, else the kind's
    std::string source;

    [[nodiscard]] bool operator==(const Organisation&) const = default;
};

enum class Form { partnership, contract };

/// Where the futures of runs come from: draws that meet every fact, all draws, or nowhere, so that every run has the defaults.
enum class FutureKind { credible, prior, none };

[[nodiscard]] constexpr std::string_view name_of(FutureKind kind) noexcept
{
    return kind == FutureKind::credible ? "credible" : kind == FutureKind::prior ? "prior" : "0";
}

/// What a scenario has that says nothing of it.
inline constexpr FutureKind default_futures = FutureKind::credible;
inline constexpr int default_runs = 256;

struct Partnership {
    std::string id;
    std::string name;
    std::vector<std::string> areas;    ///< empty: between forces, the areas of all members
    std::vector<std::string> members;  ///< two or more organisations
    Form form = Form::partnership;
    std::string lead;                  ///< a member's id, or empty
    std::optional<double> governance;  ///< these five at the start, else the parameters `opening_…`
    std::optional<double> data_sharing;
    std::optional<double> language;
    std::optional<double> interoperability;
    std::optional<double> trust;
    std::optional<Range> trust_range;  ///< futures draw trust from there; without futures it is the middle, which `trust` is
    std::optional<double> ambition;  ///< at the start, else its steady state
    std::optional<double> pace;      ///< per year, else the parameter
    std::optional<Month> from;       ///< else the start
    std::optional<Month> until;      ///< first month in which it no longer works; else the end
    double effort = 1.0;             ///< weight among its members' partnerships, > 0
    std::string source;

    [[nodiscard]] bool operator==(const Partnership&) const = default;
};

/// A named choice: one response for all, or one for each organisation, which may change on dates.
struct Policy {
    std::string name;
    std::string everyone;                           ///< name of a response
    std::map<std::string, std::string> exceptions;  ///< organisation id → name of a response
    /// Organisation id → month → name of the response that it follows from then on; until the first of its months as everyone does. None of
    /// these organisations is an exception.
    std::map<std::string, std::map<Month, std::string>> dated{};

    /// Whether an organisation follows this response at any time. Of `adaptive`: whether it ever chooses for itself.
    [[nodiscard]] bool has(const std::string& organisation, std::string_view response) const
    {
        const auto turns = dated.find(organisation);
        if (turns != dated.end()) {
            for (const auto& [from, followed] : turns->second) {
                if (followed == response) return true;
            }
        }
        const auto own = exceptions.find(organisation);
        return (own == exceptions.end() ? everyone : own->second) == response;
    }

    /// False of "as each chooses": that is what happens, and nobody can pick it.
    [[nodiscard]] bool can_be_picked() const
    {
        return everyone != adaptive_response || !exceptions.empty() || !dated.empty();
    }

    [[nodiscard]] bool operator==(const Policy&) const = default;
};

/// What an intervention or shock aims at; the id is empty for `all`.
struct Target {
    enum class Of { all, partnership, organisation, area } of = Of::all;
    std::string id;

    [[nodiscard]] bool operator==(const Target&) const = default;
};

struct Intervention {
    const InterventionRow* type = nullptr;
    Target target;
    Month from;
    std::optional<Month> until;
    double strength = 1.0;
    std::optional<Range> strength_range;  ///< as `Partnership::trust_range`
    std::size_t level = default_level;    ///< index into leadership_levels, of a type that has one

    [[nodiscard]] bool operator==(const Intervention&) const = default;
};

struct Shock {
    const ShockRow* type = nullptr;
    Target target;
    std::string problem;  ///< empty: all problems
    Month at;
    int months = 0;  ///< 0: for good
    double size = 0.0;

    [[nodiscard]] bool operator==(const Shock&) const = default;
};

/// What a bet asks for: how an outcome goes month by month, when it first passes a level for a year or more, how large it is at a date, or which of several
/// has most or least of it then.
enum class BetKind { line, date, number, choice };

/// What a bet's options are. But for responses these are the rows of `contrast_table`.
enum class Among { responses, areas, partnerships, organisations };

/// Which of the options a choice asks for.
enum class Pick { highest, lowest };

/// A question put before the run, which the run answers (sim/experiment/bet.hpp).
///
/// What is guessed is an outcome under a response, of the whole scenario or of one place in it. With `than` it is how many per cent more it
/// is than at the start of the same run, than under another response in the same run, or than in another place; without, it is in the
/// outcome's own unit, and of shares in per cent.
struct Bet {
    BetKind kind = BetKind::choice;
    std::string ask;
    std::string outcome;
    std::string response;              ///< name of the policy that the exhibit is about
    Target of;                         ///< of a number; else `all`
    std::string than;                  ///< `start`, name of a policy, or id of a place like `of`; empty: nothing
    std::optional<Month> at;           ///< of a number or a choice; else the end
    std::optional<double> above;       ///< of a date: the level, as guesses are counted; or
    std::optional<double> below;       ///< the level on the way down
    Among among = Among::responses;    ///< of a choice
    std::vector<std::string> options;  ///< of a choice: names of policies or ids of places
    Pick pick = Pick::highest;         ///< of a choice
    std::optional<Range> range;        ///< of a line or a number: where guesses lie
    std::optional<double> within;  ///< up to which distance a guess is right: months of a date, else as guesses are counted
    std::string answer;            ///< one sentence with a place for the truth, as `place_of_truth` says

    [[nodiscard]] bool operator==(const Bet&) const = default;
};

/// What stands in `Bet::answer` where the truth goes: `August 2014`, `12 % more`, or the name of an option.
[[nodiscard]] constexpr std::string_view place_of_truth(BetKind kind) noexcept
{
    return kind == BetKind::date ? "{date}" : kind == BetKind::choice ? "{name}" : "{amount}";
}

/// What `Bet::than` calls the start of the same run.
inline constexpr std::string_view than_start = "start";

/// Numbers in the order in which they were written.
struct Numbers {
    std::vector<double> all;

    [[nodiscard]] bool operator==(const Numbers&) const = default;
};

/// One thing that a reader moves to see the bet turn out otherwise.
struct ExhibitLever {
    std::string parameter;          ///< a name that `--set` takes
    std::string ask;                ///< one plain question
    std::string unit;               ///< empty: that of the table
    std::optional<Range> range;     ///< else what is plausible
    Numbers values;                 ///< to try
    std::vector<std::string> ends;  ///< the low end and the high end in words, or none

    [[nodiscard]] bool operator==(const ExhibitLever&) const = default;
};

/// What an exhibit puts on show first, where its reader has chosen nothing yet.
struct Show {
    std::vector<std::string> charts;                           ///< outcomes
    std::map<std::string, std::vector<std::string>> contrast;  ///< row of `contrast_table` → outcomes
    std::optional<Bet> bet;
    std::string insight;  ///< what the exhibit is there to say, at most `most_insight_words`
    std::vector<ExhibitLever> levers;

    [[nodiscard]] bool operator==(const Show&) const = default;
};

inline constexpr int most_insight_words = 20;

/// What a limit is measured by: the outcome's own unit, its value at the start of the same run, or that of the reference in the same month of
/// the same run.
enum class Yardstick { unit, start, reference };

[[nodiscard]] constexpr std::string_view name_of(Yardstick yardstick) noexcept
{
    return yardstick == Yardstick::unit ? "unit" : yardstick == Yardstick::start ? "start" : "reference";
}

/// Up to where an outcome is acceptable. One of the two limits is given.
struct Limit {
    std::optional<double> at_most;
    std::optional<double> at_least;
    Yardstick of = Yardstick::unit;

    [[nodiscard]] bool operator==(const Limit&) const = default;
};

struct Scenario {
    std::string title;
    std::string question;
    std::string prediction;
    std::string watch;
    std::string try_next;
    std::vector<std::string> sources;
    std::vector<std::string> discussion;
    Show show;
    Month start = Month::of(2010, 4);
    int months = 120;
    std::uint64_t seed = 1;
    int replicates = default_runs;  ///< runs of each response, `runs` in the file
    FutureKind futures = default_futures;
    std::vector<std::string> capabilities = default_capabilities();
    std::vector<ProblemKind> problems = default_problems();
    std::vector<Kind> kinds = default_kinds();
    std::vector<Area> areas;
    std::vector<Organisation> organisations;
    std::vector<Partnership> partnerships;
    std::map<std::string, std::map<Month, double>> funding;  ///< by kind or organisation id; 1 where absent
    std::map<std::string, std::map<Month, Range>>
        funding_ranges;  ///< of the dates that are given as one, as `Partnership::trust_range`
    std::map<std::string, std::vector<Month>> elections;  ///< by kind or organisation id; else the kind's
    std::vector<Response> responses{built_in_responses().begin(), built_in_responses().end()};  ///< built-in, then custom
    std::vector<std::string> choices;           ///< responses among which organisations choose; empty: all
    std::vector<Policy> policies;               ///< what to compare; the first is the reference
    std::string reference{reference_response};  ///< its name: differences and break-even are taken against it
    std::vector<Intervention> interventions;
    std::vector<Shock> shocks;
    std::map<std::string, double> outcome_weights{{"harm", 1.0}, {"harm_gap", 0.25}, {"trust", 0.25}};
    Parameters parameters;
    std::map<std::string, Limit> acceptable;  ///< by outcome; judges runs and changes none
    std::set<std::string>
        given_parameters;  ///< set by hand: no future draws them, and those that are solved otherwise keep their value
    std::map<std::string, Range>
        uncertainties;  ///< by name (uncertainty.hpp): drawn from there, not from the plausible range. Without
    ///< width: exact, and the scenario has the value

    /// True of a parameter that the scenario has otherwise than it would be by itself.
    [[nodiscard]] bool changes(const ParameterRow& row) const
    {
        if (row.role == Role::solved) return given_parameters.count(std::string(row.name)) != 0;
        return parameters.*row.field != row.default_value;
    }

    /// Years that the run begins.
    [[nodiscard]] int years() const noexcept { return (months + 11) / 12; }

    [[nodiscard]] bool operator==(const Scenario&) const = default;
};

}  // namespace concord
