#include "experiment/results.hpp"

#include <array>
#include <functional>

#include "experiment/threads.hpp"

namespace concord {

std::vector<bool> picks_of(const Scenario& scenario)
{
    std::vector<bool> picks;
    for (const Policy& policy : scenario.policies) picks.push_back(policy.can_be_picked());
    return picks;
}

Results results_of(const Scenario& scenario, const Network& network, const Ensemble& ensemble)
{
    Results results;
    results.replicates = ensemble.replicates;
    results.can_be_picked = picks_of(scenario);
    results.futures = futures_of(scenario, ensemble);
    // What takes longest first, so that no thread waits long for the last.
    const std::array<std::function<void()>, 9> parts{
        [&] { results.monthly = monthly_of(ensemble); },
        [&] { results.organisations = organisations_of(ensemble, network); },
        [&] { results.drivers = deciding_of(scenario, results.futures); },
        [&] { results.diagnosis = diagnosis_of(scenario, network, ensemble); },
        [&] { results.summary = summary_of(ensemble); },
        [&] { results.acceptable = acceptable_of(scenario, ensemble); },
        [&] { results.areas = areas_of(ensemble, network); },
        [&] { results.break_even = break_even_of(ensemble); },
        [&] { results.choices = choices_of(scenario, network, ensemble); },
    };
    for_each_of(static_cast<int>(parts.size()), ensemble.jobs,
                [&](int part) { parts[static_cast<std::size_t>(part)](); });
    // Of many futures this takes longer than all others together, and shares its own work among threads.
    results.boxes = boxes_of(scenario, results.futures, unacceptable_ends(scenario, ensemble), ensemble.jobs);
    return results;
}

bool shorten_entities(Results& results)
{
    bool is_shortened = false;
    const auto shorten = [&](std::vector<EntityRow>& rows, std::span<const Outcome> outcomes) {
        if (rows.size() <= many_entity_rows) return;
        rows = headline_rows(rows, outcomes);
        is_shortened = true;
    };
    shorten(results.organisations, headlines_of_organisations);
    shorten(results.areas, headlines_of_areas);
    return is_shortened;
}

}  // namespace concord
