#pragma once
/// The comparison on paper: one table for each headline outcome.

#include <string>

#include "experiment/ensemble.hpp"
#include "results/tables.hpp"

namespace concord {

/// Title, question, how to read the tables, the tables, and the findings.
[[nodiscard]] std::string comparison_text(const Scenario& scenario, const Ensemble& ensemble, const Results& results);

}  // namespace concord
