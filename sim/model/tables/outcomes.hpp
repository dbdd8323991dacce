#pragma once
/// The outcomes: what a run is judged or described by, each declared once.

#include <array>
#include <cstddef>
#include <string_view>

namespace concord {

enum class Outcome : std::size_t {
    harm,
    harm_gap,
    public_value,
    demand,
    failure_share,
    backlog,
    unmet_share,
    need,
    prevention,
    workforce,
    capability,
    reserves,
    insolvent_months,
    spend,
    trust,
    weakest_trust,
    openness,
    openness_everyone,
    openness_first_line,
    openness_mid_level,
    openness_senior,
    openness_chief,
    realised_advantage,
    potential_advantage,
    inertia,
    active_partnerships,
    hollow_partnerships,
    legitimacy,
    share_choosing_retreat_or_savings,
    share_choosing_investment,
    count
};

inline constexpr std::size_t outcome_count = static_cast<std::size_t>(Outcome::count);

enum class Better { higher, lower, none };

[[nodiscard]] constexpr std::string_view name_of(Better better) noexcept
{
    constexpr std::array<std::string_view, 3> names{"higher", "lower", "none"};
    return names[static_cast<std::size_t>(better)];
}

/// Ways to make one number of a series; which of them an outcome allows is in its row.
enum class Statistic : std::size_t { end, mean, total, count };
inline constexpr std::size_t statistic_count = static_cast<std::size_t>(Statistic::count);
inline constexpr auto every_statistic = std::to_array({Statistic::end, Statistic::mean, Statistic::total});
static_assert(every_statistic.size() == statistic_count);

/// Where a statistic of an outcome stands among all of all outcomes.
[[nodiscard]] constexpr std::size_t place_of(Outcome outcome, Statistic statistic) noexcept
{
    return static_cast<std::size_t>(outcome) * statistic_count + static_cast<std::size_t>(statistic);
}

[[nodiscard]] constexpr std::string_view name_of(Statistic statistic) noexcept
{
    constexpr std::array<std::string_view, 3> names{"end", "mean", "total"};
    return names[static_cast<std::size_t>(statistic)];
}

/// One outcome. `total` of a yearly rate is its sum over the run's months × 1/12; of a stock, its integral over years.
struct OutcomeRow {
    Outcome outcome;
    std::string_view name;
    std::string_view unit;        ///< of `end` and `mean`, and of the monthly series
    std::string_view total_unit;  ///< of `total`; empty where a total has no meaning
    Better better;
    bool has_end;
    bool has_mean;
    bool counts_events;  ///< a monthly count: `total` is the plain sum
    bool headline;       ///< in the printed comparison
    std::string_view meaning;

    [[nodiscard]] constexpr bool allows(Statistic statistic) const noexcept
    {
        switch (statistic) {
        case Statistic::end: return has_end;
        case Statistic::mean: return has_mean;
        default: return !total_unit.empty();
        }
    }
    [[nodiscard]] constexpr std::string_view unit_of(Statistic statistic) const noexcept
    {
        return statistic == Statistic::total ? total_unit : unit;
    }
};

// clang-format off
inline constexpr auto outcome_table = std::to_array<OutcomeRow>({
    {Outcome::harm, "harm", "£m of weighted cases", "£m-years of weighted cases", Better::lower, true, true, false, true,
     "Unresolved cases, weighted by the harm of their problem. Cases of £1m are what £1m of capable effort handles: work "
     "left undone, not money lost."},
    {Outcome::harm_gap, "harm_gap", "ratio", "", Better::lower, true, true, false, false,
     "Harm per head in the worst-off area over that in the best-off. As a ratio it also falls where all are worse off and "
     "the best-off most: read it beside harm."},
    {Outcome::public_value, "public_value", "share of start", "", Better::higher, true, true, false, true,
     "Mean change since the start in the outcomes named in outcome_weights, by their weights; a change for the worse "
     "counts against it."},
    {Outcome::demand, "demand", "£m a year", "£m", Better::lower, false, true, false, false,
     "New and returning cases, by what they cost to handle."},
    {Outcome::failure_share, "failure_share", "share of demand", "", Better::lower, true, true, false, true,
     "Share of demand that is failure demand: cases that come back unresolved."},
    {Outcome::backlog, "backlog", "£m of cases", "", Better::lower, true, true, false, false,
     "Unresolved cases, by the effort it takes to handle them."},
    {Outcome::unmet_share, "unmet_share", "share of load", "", Better::lower, true, true, false, false,
     "Share of the load that was not served."},
    {Outcome::need, "need", "ratio to start", "", Better::lower, true, true, false, false,
     "Need per head, as prevention leaves it."},
    {Outcome::prevention, "prevention", "ratio to baseline", "", Better::higher, true, true, false, false,
     "Prevention stock: what past prevention still does."},
    {Outcome::workforce, "workforce", "£m a year", "", Better::none, true, true, false, true,
     "What daily work is staffed with, by cost in first-year prices; work under contract counts."},
    {Outcome::capability, "capability", "ratio to start", "", Better::higher, true, true, false, false,
     "What a pound of reactive workforce achieves, with contracts counted."},
    {Outcome::reserves, "reserves", "£m", "", Better::higher, true, true, false, true, "Usable reserves."},
    {Outcome::insolvent_months, "insolvent_months", "organisations", "organisation-months", Better::lower, false, false,
     true, false, "Months in which an organisation had to cut at once because its reserves were gone."},
    {Outcome::spend, "spend", "£m a year", "£m", Better::none, false, true, false, false, "All spending."},
    {Outcome::trust, "trust", "share", "", Better::higher, true, true, false, true, "Mean trust of one partner in another, over all pairs (ties)."},
    {Outcome::weakest_trust, "weakest_trust", "share", "", Better::higher, true, true, false, false,
     "Trust in the least trusting partnership, as its month began."},
    {Outcome::openness, "openness", "share", "", Better::higher, true, true, false, false,
     "Mean openness over organisations and levels."},
    {Outcome::openness_everyone, "openness_everyone", "share", "", Better::higher, true, true, false, false,
     "Mean openness of the front line."},
    {Outcome::openness_first_line, "openness_first_line", "share", "", Better::higher, true, true, false, false,
     "Mean openness of first-line leaders."},
    {Outcome::openness_mid_level, "openness_mid_level", "share", "", Better::higher, true, true, false, false,
     "Mean openness of mid-level leaders."},
    {Outcome::openness_senior, "openness_senior", "share", "", Better::higher, true, true, false, false,
     "Mean openness of senior leaders."},
    {Outcome::openness_chief, "openness_chief", "share", "", Better::higher, true, true, false, false,
     "Mean openness of chiefs."},
    {Outcome::realised_advantage, "realised_advantage", "£m a year", "£m", Better::higher, true, true, false, true,
     "What joint work closes beyond what the same effort would close alone."},
    {Outcome::potential_advantage, "potential_advantage", "£m a year", "£m", Better::none, true, true, false, false,
     "What joint work would close beyond that, at perfect working quality."},
    {Outcome::inertia, "inertia", "share", "", Better::lower, true, true, false, true,
     "Collaborative inertia: the share of the potential advantage that is lost. Above 1: worse than working alone. Its mean is over months, each counting alike."},
    {Outcome::active_partnerships, "active_partnerships", "partnerships", "", Better::higher, true, true, false, true,
     "Partnerships at work."},
    {Outcome::hollow_partnerships, "hollow_partnerships", "partnerships", "", Better::lower, true, true, false, false,
     "Partnerships that have begun and stand on paper only: ended, or with a trust below .15. Contracts are not counted."},
    {Outcome::legitimacy, "legitimacy", "share", "", Better::higher, true, true, false, false,
     "Share of people who think well of those who serve them."},
    {Outcome::share_choosing_retreat_or_savings, "share_choosing_retreat_or_savings", "share of organisations", "", Better::none, true, true, false, false,
     "Organisations that follow a response which spends less on prevention, improvement and joint work than hold."},
    {Outcome::share_choosing_investment, "share_choosing_investment", "share of organisations", "", Better::none, true, true, false, false,
     "Organisations that follow a response which spends more on prevention, improvement and joint work than hold."},
});
// clang-format on

static_assert(outcome_table.size() == outcome_count, "an outcome has no row");

/// Trust below which a partnership stands on paper only. The same in all futures, so that an outcome means the same in each; when members
/// think of leaving differs between them (`collapse_trust`).
inline constexpr double hollow_trust = 0.15;

[[nodiscard]] constexpr const OutcomeRow& row_of(Outcome outcome) noexcept
{
    return outcome_table[static_cast<std::size_t>(outcome)];
}

/// The row of an outcome's name, or null.
[[nodiscard]] constexpr const OutcomeRow* outcome_named(std::string_view name) noexcept
{
    for (const OutcomeRow& row : outcome_table) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

}  // namespace concord
