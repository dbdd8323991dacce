#include "experiment/deciding.hpp"

#include <cmath>

#include "experiment/ranking.hpp"
#include "experiment/results.hpp"
#include "model/uncertainty.hpp"

namespace concord {

int evidence_of(const std::string& name)
{
    const UncertainNumber* number = uncertain_number_named(name);
    if (number == nullptr) return -1;
    return static_cast<int>(number->parameter == nullptr ? Evidence::assumed : number->parameter->evidence);
}

std::vector<FutureValue> future_values(const Scenario& scenario, const Futures& futures)
{
    std::vector<FutureValue> columns;
    if (futures.kind() == FutureKind::none) return columns;
    for (const Uncertainty& one : futures.uncertainties()) columns.push_back({one.name, true, {}});
    for (const ParameterRow& row : parameter_table) {
        if (row.role == Role::solved && scenario.given_parameters.count(std::string(row.name)) == 0)
            columns.push_back({std::string(row.name), false, {}});
    }
    return columns;
}

std::vector<double> values_in(const std::vector<FutureValue>& columns, const Futures& futures, int run,
                              const Parameters& settled)
{
    std::vector<double> values = futures.values_of(run);
    for (std::size_t solved = values.size(); solved < columns.size(); ++solved)
        values.push_back(settled.*parameter_named(columns[solved].name)->field);
    return values;
}

FutureTable futures_of(const Scenario& scenario, const Ensemble& ensemble)
{
    FutureTable table;
    const auto runs = static_cast<std::size_t>(ensemble.replicates);
    if (ensemble.futures != nullptr) table.values = future_values(scenario, *ensemble.futures);
    for (std::size_t run = 0; run < (table.values.empty() ? 0 : runs); ++run) {
        const std::vector<double> values = values_in(table.values, *ensemble.futures, static_cast<int>(run),
                                                     ensemble.settled[run]);
        for (std::size_t v = 0; v < values.size(); ++v) table.values[v].values.push_back(values[v]);
    }
    for (std::size_t policy = 0; policy < scenario.policies.size(); ++policy) {
        for (const OutcomeRow& outcome : outcome_table) {
            if (!outcome.headline) continue;
            const Statistic statistic = headline_statistic(outcome);
            const double* values = ensemble.statistic_of(policy, outcome.outcome, statistic);
            table.outcomes.push_back({policy, &outcome, statistic, std::vector<double>(values, values + runs)});
        }
    }
    return table;
}

JudgedRuns judged_by_harm(const FutureTable& futures, const std::vector<bool>& can_be_picked)
{
    JudgedRuns judged{{}, can_be_picked, 0, Better::lower};
    for (const FutureOutcome& one : futures.outcomes) {
        if (one.outcome->outcome == Outcome::harm) judged.outcome.emplace_back(one.values);
    }
    return judged;
}

std::vector<DecidingRow> deciding_of(const Scenario& scenario, const FutureTable& futures)
{
    std::vector<std::span<const double>> columns;
    for (const FutureValue& value : futures.values) {
        if (value.is_drawn) columns.emplace_back(value.values);
    }
    std::vector<DecidingRow> deciding;
    if (columns.empty()) return deciding;
    for (const DriverRow& driver : drivers_of(columns, judged_by_harm(futures, picks_of(scenario))).rows) {
        const bool is_best = driver.response == which_is_best;
        const bool flips = !std::isnan(driver.flip.value);
        const std::string& name = futures.values[driver.uncertainty].name;
        deciding.push_back({static_cast<int>(is_best ? scenario.policies.size() : driver.response), name,
                            evidence_of(name), driver.share, driver.is_named ? 1 : 0, driver.direction, driver.flip,
                            flips ? static_cast<int>(driver.below) : -1, flips ? static_cast<int>(driver.above) : -1,
                            driver.knowing, driver.is_worth_knowing ? 1 : 0});
    }
    return deciding;
}

}  // namespace concord
