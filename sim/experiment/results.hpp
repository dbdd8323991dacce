#pragma once
/// All that a comparison says, as tidy rows.

#include <vector>

#include "experiment/comparison.hpp"
#include "experiment/diagnosis.hpp"

namespace concord {

/// All rows of a comparison, worked out once for the files, the printed tables and the findings.
struct Results {
    std::vector<SummaryRow> summary;
    std::vector<MonthlyRow> monthly;
    std::vector<BreakEvenRow> break_even;
    std::vector<DiagnosisRow> diagnosis;
    std::vector<EntityRow> organisations;
    std::vector<EntityRow> areas;
    int replicates = 0;  ///< behind them all
};

/// What the ensemble kept, as rows.
[[nodiscard]] Results results_of(const Scenario& scenario, const Network& network, const Ensemble& ensemble);

}  // namespace concord
