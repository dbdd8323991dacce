#pragma once
/// The comparison: each policy against the reference under common random numbers, in tidy rows.

#include <vector>

#include "experiment/ensemble.hpp"
#include "experiment/quantiles.hpp"

namespace concord {

/// Paired difference from the reference. All NaN for the reference itself.
struct Difference {
    Spread spread;
    double error;               ///< Monte-Carlo standard error of its median
    double probability_better;  ///< ties count half; NaN where no direction is better
};

struct SummaryRow {
    std::size_t policy;
    const OutcomeRow* outcome;
    Statistic statistic;
    Spread spread;
    Difference difference;
    double probability_best;  ///< over all policies that can be picked, ties share; NaN of others and where no direction is better
};

struct MonthlyRow {
    std::size_t policy;
    int month;
    const OutcomeRow* outcome;
    Spread spread;
    Spread difference;
    double probability_better;
};

struct BreakEvenRow {
    std::size_t policy;
    const OutcomeRow* outcome;
    BreakEven kind;
    Spread month;        ///< infinite where that quantile never breaks even
    double never_share;  ///< share of replicates that do not break even within the run
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
    double share;       ///< of those organisations, mean over replicates; > 0
};

[[nodiscard]] std::vector<SummaryRow> summary_of(const Ensemble& ensemble);
[[nodiscard]] std::vector<MonthlyRow> monthly_of(const Ensemble& ensemble);
/// Of one outcome alone.
[[nodiscard]] std::vector<MonthlyRow> monthly_of(const Ensemble& ensemble, const OutcomeRow& outcome);
[[nodiscard]] std::vector<BreakEvenRow> break_even_of(const Ensemble& ensemble);
[[nodiscard]] std::vector<EntityRow> organisations_of(const Ensemble& ensemble, const Network& network);
[[nodiscard]] std::vector<EntityRow> areas_of(const Ensemble& ensemble, const Network& network);
/// Those that are followed at all.
[[nodiscard]] std::vector<ChoiceRow> choices_of(const Scenario& scenario, const Network& network,
                                                const Ensemble& ensemble);

}  // namespace concord
