#include "experiment/results.hpp"

namespace concord {

Results results_of(const Scenario& scenario, const Network& network, const Ensemble& ensemble)
{
    return {summary_of(ensemble),
            monthly_of(ensemble),
            break_even_of(ensemble),
            diagnosis_of(scenario, network, ensemble),
            organisations_of(ensemble, network),
            areas_of(ensemble, network),
            ensemble.replicates};
}

}  // namespace concord
