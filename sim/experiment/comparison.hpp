#pragma once
/// The comparison: each policy against the reference under common random numbers, in tidy rows.

#include <array>
#include <limits>
#include <span>
#include <vector>

#include "experiment/ensemble.hpp"
#include "experiment/quantiles.hpp"
#include "experiment/regret.hpp"

namespace concord {

/// Paired difference from the reference. All NaN for the reference itself.
struct Difference {
    Spread spread;
    double error;        ///< Monte-Carlo standard error of its median
    double draws_share;  ///< part of its variance that random draws alone make; NaN without doubt about anything else
};

struct SummaryRow {
    std::size_t policy;
    const OutcomeRow* outcome;
    Statistic statistic;
    double start;  ///< median of month 0, the same under every policy; NaN of a total
    Spread spread;
    Difference difference;
    RunShares of_runs;  ///< shares of runs in which it is better than the reference, best and worst of those that can be picked
    double regret_median;  ///< against the best of each run among those that can be picked, in the outcome's unit
    double regret_high;
};

struct MonthlyRow {
    std::size_t policy;
    int month;
    const OutcomeRow* outcome;
    Spread spread;
    Spread difference;
    double share_better;  ///< than the reference, ties half; NaN where all runs tie
};

struct BreakEvenRow {
    std::size_t policy;
    const OutcomeRow* outcome;
    BreakEven kind;
    Spread month;        ///< infinite where that quantile never breaks even
    double never_share;  ///< share of runs that do not break even within the run
    // The same of those futures alone that agree on when prevention pays (`Futures::agrees_on_payback`).
    double believed_month = std::numeric_limits<double>::infinity();  ///< the median
    double believed_never_share = undefined;
    int believed_runs = 0;  ///< how many they are
};

struct EntityRow {
    std::size_t policy;
    int entity;  ///< row of the organisation or area
    int year;    ///< 0: the start
    Outcome outcome;
    Spread spread;
};

/// Organisations of one kind that follow a response at the end of a year.
struct ChoiceRow {
    std::size_t policy;
    int year;           ///< from 1
    int kind;           ///< row of the scenario's kinds
    int organisations;  ///< of this kind
    int choice;         ///< row of the scenario's responses
    double share;       ///< of those organisations, mean over runs; > 0
};

[[nodiscard]] std::vector<SummaryRow> summary_of(const Ensemble& ensemble);
[[nodiscard]] std::vector<MonthlyRow> monthly_of(const Ensemble& ensemble);
/// Of one outcome alone.
[[nodiscard]] std::vector<MonthlyRow> monthly_of(const Ensemble& ensemble, const OutcomeRow& outcome);
[[nodiscard]] std::vector<BreakEvenRow> break_even_of(const Ensemble& ensemble);
/// The outcomes of organisations and of areas that a report lists.
inline constexpr auto headlines_of_organisations = std::to_array<Outcome>(
    {Outcome::workforce, Outcome::reserves, Outcome::trust});
inline constexpr auto headlines_of_areas = std::to_array<Outcome>({Outcome::harm, Outcome::need});

/// Rows of entities above which their file would be tens of megabytes: then it holds `headline_rows`, unless all are asked for.
inline constexpr std::size_t many_entity_rows = 100'000;

/// Of the rows those of these outcomes, at the start and at the end of the run.
[[nodiscard]] std::vector<EntityRow> headline_rows(const std::vector<EntityRow>& rows, std::span<const Outcome> outcomes);

[[nodiscard]] std::vector<EntityRow> organisations_of(const Ensemble& ensemble, const Network& network);
[[nodiscard]] std::vector<EntityRow> areas_of(const Ensemble& ensemble, const Network& network);
/// Those that are followed at all.
[[nodiscard]] std::vector<ChoiceRow> choices_of(const Scenario& scenario, const Network& network,
                                                const Ensemble& ensemble);

}  // namespace concord
