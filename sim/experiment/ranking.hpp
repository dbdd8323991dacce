#pragma once
/// Which response does best on an outcome, and the rows of a comparison that say so. The terminal, the report and the findings ask here.

#include <vector>

#include "experiment/results.hpp"

namespace concord {

/// The statistic an outcome is judged by where one has to do: its end, or its mean where it has no end.
[[nodiscard]] Statistic headline_statistic(const OutcomeRow& outcome);

/// The row of a response, or null.
[[nodiscard]] const SummaryRow* summary_row(const Results& results, std::size_t policy, const OutcomeRow& outcome,
                                            Statistic statistic);
[[nodiscard]] const BreakEvenRow* break_even_row(const Results& results, std::size_t policy, const OutcomeRow& outcome,
                                                 BreakEven kind);

/// The rows of an outcome, best first; in the order of the scenario where neither way is better.
///
/// By the median regret, among equal ones by its 95th percentile: it is paired with the best of each run, so that neither random draws
/// that all responses share decide, nor which of them is the reference. What is undefined, or cannot be picked, comes last.
[[nodiscard]] std::vector<const SummaryRow*> ranked(const Results& results, const OutcomeRow& outcome,
                                                    Statistic statistic);

/// The response with the least harm at the end.
[[nodiscard]] std::size_t best_response(const Results& results);

/// Whether nothing sets a response apart from the reference in nine of ten replicates or more.
[[nodiscard]] bool is_tied(const SummaryRow& row);

}  // namespace concord
