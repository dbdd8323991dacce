#pragma once
/// All that a comparison says, as tidy rows.

#include <vector>

#include "experiment/acceptance.hpp"
#include "experiment/boxes.hpp"
#include "experiment/comparison.hpp"
#include "experiment/deciding.hpp"
#include "experiment/diagnosis.hpp"

namespace concord {

/// How many runs something is said of, and whether each is in a future of its own.
struct RunCount {
    int count = 0;
    bool are_futures = false;
};

/// All rows of a comparison, worked out once for the files, the printed tables and the findings.
struct Results {
    std::vector<SummaryRow> summary;
    std::vector<MonthlyRow> monthly;
    std::vector<BreakEvenRow> break_even;
    std::vector<DiagnosisRow> diagnosis;
    std::vector<EntityRow> organisations;
    std::vector<EntityRow> areas;
    std::vector<ChoiceRow> choices;
    std::vector<DecidingRow> drivers;
    std::vector<BoxRow> boxes;
    std::vector<AcceptableRow> acceptable;
    FutureTable futures;
    int replicates = 0;                 ///< runs behind them all
    std::vector<bool> can_be_picked{};  ///< by response; what cannot be picked is shown, and is never best, worst or a yardstick

    [[nodiscard]] RunCount runs() const noexcept { return {replicates, !futures.values.empty()}; }

    [[nodiscard]] bool is_pick(std::size_t policy) const
    {
        return policy >= can_be_picked.size() || can_be_picked[policy];
    }
};

[[nodiscard]] std::vector<bool> picks_of(const Scenario& scenario);

/// What the ensemble kept, as rows.
[[nodiscard]] Results results_of(const Scenario& scenario, const Network& network, const Ensemble& ensemble);

/// Leaves of organisations and of areas the headlines alone where all their rows would make files too large to send (more than
/// `many_entity_rows`); true if it did. Program and page call it before they write.
bool shorten_entities(Results& results);

}  // namespace concord
