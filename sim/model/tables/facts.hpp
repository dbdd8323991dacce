#pragma once
/// The facts: what is known of the past and the present, and so must come out of the model, whatever else is believed. A set of parameters
/// under which one of them fails is not credible.
///
/// Each is a number and a window. The window is the only tolerance: it holds what the evidence leaves open and the sampling error of eight
/// runs. What responses *do* is no fact: see claims.hpp.

#include <array>
#include <limits>
#include <string_view>

#include "model/tables/parameters.hpp"

namespace concord {

/// What is worked out; `sim/experiment/facts.cpp` says how.
enum class Fact : std::size_t {
    failure_share,
    harm_under_cuts,
    inertia,
    joint_yield,
    reserves_peak,
    reserves_peak_month,
    reserves_after,
    partnerships_kept,
    first_effect,
    need_without_prevention,
    legitimacy,
    trust_and_age,
    governance_build,
    language_rate,
    opening_data_sharing,
    trust_up,
    break_even,
    count
};
inline constexpr std::size_t fact_count = static_cast<std::size_t>(Fact::count);

/// What a comparison may find that follows in part from a fact by which futures were accepted: the sentence says so.
enum class Follows {
    nothing,
    rise_of_harm,         ///< harm is higher at the end than at the start under hold
    cost_of_prevention,   ///< more prevention costs first
    worth_of_prevention,  ///< more prevention is best, or less of it worst
};

/// One fact.
struct FactRow {
    Fact fact;
    std::string_view name;
    std::string_view patch;  ///< `standard`, `level` (the same without cuts), `ageing`, or empty: worked out without a run
    std::string_view responses;  ///< that are run
    std::string_view outcome;    ///< of `outcome_table`, or empty: it is none
    int from = 0;                ///< months that are looked at
    int to = 0;
    std::string_view unit;
    Range window;               ///< infinite where there is no such edge
    std::string_view evidence;  ///< ids of `evidence_table`
    std::string_view meaning;
    bool required = true;  ///< false: reported, but nothing is rejected for it
    Follows follows = Follows::nothing;
};

inline constexpr double no_edge = std::numeric_limits<double>::infinity();

/// The window of what is solved and not drawn (relations_at_rest.hpp): the plausible range of its parameter.
[[nodiscard]] constexpr Range plausible_range(std::string_view parameter)
{
    return parameter_named(parameter)->plausible;
}

// clang-format off
inline constexpr auto fact_table = std::to_array<FactRow>({
    {Fact::failure_share, "failure_share_at_start", "standard", "hold", "failure_share", 0, 0, "share of demand", {0.25, 0.45}, "A20, A25",
     "Failure demand at the start, as a share of all demand."},
    {Fact::harm_under_cuts, "harm_under_cuts", "standard", "hold", "harm", 0, 120, "ratio", {1.0, 1.55}, "A20, A25, A27",
     "Harm after ten years of cuts that are spread evenly, against the start.", true, Follows::rise_of_harm},
    {Fact::inertia, "usual_inertia", "standard", "hold", "inertia", 1, 120, "share", {0.8, no_edge}, "D1, D7",
     "Share of what joint work could achieve that is lost, in the mean over ten years."},
    {Fact::joint_yield, "yield_of_joint_work", "standard", "hold", "realised_advantage", 1, 120, "per joint effort", {-0.10, 0.10}, "D7",
     "What joint work closes beyond what the same effort closes alone, over ten years, per pound of effort."},
    {Fact::reserves_peak, "peak_of_reserves", "standard", "hold", "reserves", 0, 96, "ratio", {1.3, 1.9}, "A11, A12",
     "The most that reserves rise to while cuts are announced and made, against the start."},
    {Fact::reserves_peak_month, "month_of_peak", "standard", "hold", "reserves", 0, 96, "month", {18.0, 66.0}, "A11, A12",
     "When reserves are at their most."},
    {Fact::reserves_after, "reserves_after_peak", "standard", "hold", "reserves", 0, 120, "ratio", {-no_edge, 0.90}, "A11, A12",
     "Reserves after ten years, against their most."},
    {Fact::partnerships_kept, "partnerships_kept", "standard", "hold", "hollow_partnerships", 120, 120, "share", {0.75, no_edge}, "D1, D4",
     "Local partnerships that are more than paper after ten years: most of those that the law asks for survived the cuts."},
    {Fact::first_effect, "first_effect_of_prevention", "standard", "upstream_prevention, hold", "need", 1, 120, "month", {12.0, 36.0}, "B8",
     "First month in which need under upstream prevention is 1 % below need under hold.", true, Follows::cost_of_prevention},
    {Fact::need_without_prevention, "need_without_prevention", "level", "no prevention, hold", "need", 72, 72, "ratio", {1.07, 1.22}, "B10",
     "Need six years after all prevention has ended, without cuts, against need with it.", true, Follows::worth_of_prevention},
    {Fact::legitimacy, "change_in_legitimacy", "standard", "hold", "legitimacy", 0, 60, "share", {-0.05, 0.01}, "G1",
     "Change in the share of people who think well of those who serve them after five years of cuts: in 2015 it was as before."},
    {Fact::trust_and_age, "trust_and_age", "ageing", "hold", "", 120, 120, "correlation", {-0.05, 0.33}, "C4",
     "Correlation of a partnership's trust with its age: small and positive, with the error of a small sample."},
    {Fact::governance_build, "governance_at_rest", "", "", "", 0, 0, "per year", plausible_range("governance_build"), "D4",
     "Rate at which contact must clarify governance if it is to stay as it is without cuts (governance_build)."},
    {Fact::language_rate, "language_at_rest", "", "", "", 0, 0, "per year", plausible_range("language_rate"), "D12",
     "Rate at which contact must build shared language if it is to stay as it is without cuts (language_rate)."},
    {Fact::opening_data_sharing, "data_sharing_at_rest", "", "", "", 0, 0, "share", plausible_range("opening_data_sharing"), "D13",
     "Data sharing at the start if it is to stay as it is without cuts (opening_data_sharing)."},
    {Fact::trust_up, "trust_at_rest", "", "", "", 0, 0, "per year", plausible_range("trust_up"), "C2, C4",
     "Rate at which trust must be gained if it is to stay as it is without cuts (trust_up)."},
    {Fact::break_even, "prevention_pays", "standard", "upstream_prevention, hold", "harm", 1, 120, "month", {60.0, 108.0}, "B8, B9",
     "Month from which upstream prevention stays ahead of hold in the sum of harm since the start. Not asked for: it would make it true "
     "that prevention pays.", false},
});
// clang-format on

/// In the order of `Fact`; windows that are windows, nothing blank, nothing twice.
[[nodiscard]] constexpr bool fact_table_is_sound() noexcept
{
    for (std::size_t i = 0; i < fact_table.size(); ++i) {
        const FactRow& row = fact_table[i];
        if (static_cast<std::size_t>(row.fact) != i || !(row.window.low < row.window.high) || row.from > row.to)
            return false;
        if (row.name.empty() || row.unit.empty() || row.evidence.empty() || row.meaning.empty()) return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (fact_table[j].name == row.name) return false;
        }
    }
    return fact_table.size() == fact_count;
}

static_assert(fact_table_is_sound());

/// The fact from which a finding follows in part, or null.
[[nodiscard]] constexpr const FactRow* fact_behind(Follows finding) noexcept
{
    for (const FactRow& row : fact_table) {
        if (row.follows == finding) return &row;
    }
    return nullptr;
}

/// Each finding follows from one fact.
[[nodiscard]] constexpr bool findings_have_facts() noexcept
{
    for (const Follows finding : {Follows::rise_of_harm, Follows::cost_of_prevention, Follows::worth_of_prevention}) {
        int facts = 0;
        for (const FactRow& row : fact_table) facts += row.follows == finding ? 1 : 0;
        if (facts != 1) return false;
    }
    return true;
}

static_assert(findings_have_facts());

[[nodiscard]] constexpr const FactRow& row_of(Fact fact) noexcept { return fact_table[static_cast<std::size_t>(fact)]; }

}  // namespace concord
