#include "support/exhibit.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "catch.hpp"
#include "model/relations_at_rest.hpp"
#include "scenario/reader.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

namespace concord::test {

Scenario exhibit(const std::string& name, std::uint64_t seed)
{
    const ReadResult read = read_scenario_file(std::string(CONCORD_SOURCE_DIR) + "/scenarios/exhibits/" + name + ".yaml");
    if (!read.scenario) throw std::runtime_error(name + ": " + message_of(read.problems.all().front()));
    Scenario scenario = *read.scenario;
    scenario.seed = seed;
    scenario.replicates = 64;
    return scenario;
}

void remove_interventions(Scenario& scenario, const std::string& type, const std::string& target)
{
    std::erase_if(scenario.interventions, [&](const Intervention& intervention) {
        return (type.empty() || intervention.type->name == type) && (target.empty() || intervention.target.id == target);
    });
}

namespace {

/// What a test has changed changes what must be so for relations to be at rest.
Scenario settled(Scenario scenario)
{
    settle(scenario);
    return scenario;
}

}  // namespace

Shown::Shown(Scenario made)
    : scenario(settled(std::move(made)))
    , network(network_of(scenario))
    , ensemble(run(scenario))
{}

std::size_t Shown::policy_row(const std::string& name) const
{
    for (std::size_t row = 0; row < scenario.policies.size(); ++row) {
        if (scenario.policies[row].name == name) return row;
    }
    throw std::invalid_argument("no response " + name);
}

double Shown::level(const std::string& policy, Outcome outcome, int month) const
{
    return mean(at(ensemble, policy_row(policy), outcome, month));
}

double Shown::against_hold(const std::string& policy, Outcome outcome, int month) const
{
    return level(policy, outcome, month) / level("hold", outcome, month);
}

namespace {

/// Mean over replicates of one outcome of one entity at the end of a year.
template <class Outcomes>
double entity_mean(const Ensemble& ensemble, const std::vector<double>& values, const Outcomes& outcomes,
                   Outcome outcome, std::size_t entities, int entity, int year)
{
    const auto found = std::find(outcomes.begin(), outcomes.end(), outcome);
    if (found == outcomes.end()) throw std::invalid_argument("not kept: " + std::string(row_of(outcome).name));
    const auto replicates = static_cast<std::size_t>(ensemble.entity_replicates);
    const std::size_t row = (static_cast<std::size_t>(year) * entities + static_cast<std::size_t>(entity)) *
                                outcomes.size() +
                            static_cast<std::size_t>(found - outcomes.begin());
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(row * replicates);
    return mean({first, first + static_cast<std::ptrdiff_t>(replicates)});
}

}  // namespace

double Shown::area(const std::string& policy, const std::string& id, Outcome outcome, int year) const
{
    return entity_mean(ensemble, ensemble.policies[policy_row(policy)].area, area_outcomes, outcome,
                       scenario.areas.size(), area_row(scenario, id), year);
}

double Shown::harm_ratio(const std::string& policy, const std::string& id, const std::string& other, int year) const
{
    return area(policy, id, Outcome::harm, year) / area(policy, other, Outcome::harm, year);
}

double Shown::organisation(const std::string& policy, const std::string& id, Outcome outcome, int year) const
{
    return entity_mean(ensemble, ensemble.policies[policy_row(policy)].organisation, organisation_outcomes, outcome,
                       scenario.organisations.size(), organisation_row(scenario, id), year);
}

double Shown::members_trust(const std::string& policy, const std::string& partnership, int year) const
{
    const std::vector<std::string>&
        members = scenario.partnerships[static_cast<std::size_t>(partnership_row(scenario, partnership))].members;
    std::vector<double> trust;
    for (const std::string& member : members) trust.push_back(organisation(policy, member, Outcome::trust, year));
    return mean(trust);
}

double Shown::measured(const std::string& policy, const std::string& partnership, int year, Measure measure) const
{
    const std::size_t row = static_cast<std::size_t>(year - 1) * scenario.partnerships.size() +
                            static_cast<std::size_t>(partnership_row(scenario, partnership));
    return ensemble.policies[policy_row(policy)].partnership[row * measure_count + static_cast<std::size_t>(measure)];
}

double Shown::realised(const std::string& policy, const std::string& partnership, int from, int to) const
{
    double sum = 0.0;
    for (int year = from; year <= to; ++year) sum += measured(policy, partnership, year, Measure::realised) / 12.0;
    return sum;
}

double Shown::inertia(const std::string& policy, const std::string& partnership, int year) const
{
    return 1.0 - measured(policy, partnership, year, Measure::realised) /
                     measured(policy, partnership, year, Measure::potential);
}

DiagnosisRow Shown::diagnosed(const std::string& policy, const std::string& partnership, int year) const
{
    for (const DiagnosisRow& row : diagnosis_of(scenario, network, ensemble)) {
        if (row.policy == policy_row(policy) && row.partnership == partnership_row(scenario, partnership) &&
            row.year == year)
            return row;
    }
    throw std::invalid_argument("no diagnosis of " + partnership);
}

double Shown::share_of(Cause cause, const std::string& policy, const std::string& partnership, int year) const
{
    return diagnosed(policy, partnership, year).cause.at(cause);
}

std::string Shown::stands_out(const std::string& policy, const std::string& partnership, int year) const
{
    const int cause = diagnosed(policy, partnership, year).stands_out;
    return cause < 0 ? "" : std::string(cause_table[cause].name);
}

double Shown::break_even(const std::string& policy, BreakEven kind) const
{
    const double* months = ensemble.break_even_of(policy_row(policy), Outcome::harm, kind);
    return median({months, months + ensemble.replicates});
}

Shown shown_under_seeds(const std::string& name)
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    return Shown(exhibit(name, seed));
}

Shown shown_with(const std::string& name, double Parameters::*parameter, double value)
{
    Scenario scenario = exhibit(name);
    scenario.parameters.*parameter = value;
    return Shown(std::move(scenario));
}

}  // namespace concord::test
