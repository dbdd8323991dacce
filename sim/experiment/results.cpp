#include "experiment/results.hpp"

#include <utility>

namespace concord {

std::vector<bool> picks_of(const Scenario& scenario)
{
    std::vector<bool> picks;
    for (const Policy& policy : scenario.policies) picks.push_back(policy.can_be_picked());
    return picks;
}

Results results_of(const Scenario& scenario, const Network& network, const Ensemble& ensemble)
{
    FutureTable futures = futures_of(scenario, ensemble);
    std::vector<DecidingRow> drivers = deciding_of(scenario, futures);
    return {summary_of(ensemble),
            monthly_of(ensemble),
            break_even_of(ensemble),
            diagnosis_of(scenario, network, ensemble),
            organisations_of(ensemble, network),
            areas_of(ensemble, network),
            choices_of(scenario, network, ensemble),
            std::move(drivers),
            std::move(futures),
            ensemble.replicates,
            picks_of(scenario)};
}

}  // namespace concord
