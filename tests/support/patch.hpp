#pragma once
/// Patches for tests: small scenarios made in code, and short ways to run them and read them.

#include <string>
#include <vector>

#include "experiment/diagnosis.hpp"
#include "experiment/ensemble.hpp"
#include "model/network.hpp"
#include "model/standard_patch.hpp"

namespace concord::test {

/// One area with a force and as many of these bodies as asked for: council, health, probation, voluntary, fire, second council, second
/// voluntary; one partnership of all. Relevant budgets are equal, so that effort per member is.
[[nodiscard]] Scenario growing_partnership(int members);

/// At least so many organisations: patches of one force, four areas with five bodies each and a partnership in every area, written one
/// after the other. No patch has anything to do with another. Default cuts; `hold` alone.
[[nodiscard]] Scenario patches_side_by_side(int organisations);

Organisation& add_organisation(Scenario& scenario, const std::string& id, const std::string& kind,
                               const std::vector<std::string>& areas, double budget);
Partnership& add_partnership(Scenario& scenario, const std::string& id, const std::vector<std::string>& areas,
                             const std::vector<std::string>& members);
void add_intervention(Scenario& scenario, const std::string& type, Target target, int from_month, int until_month = -1);
/// With the size and the length of its type.
Shock& add_shock(Scenario& scenario, const std::string& type, Target target, int month);

/// Compares `hold` and the named responses.
void compare(Scenario& scenario, const std::vector<std::string>& responses);

/// The standard patch under a seed, comparing `hold` and the named responses; its relations are at rest.
[[nodiscard]] Scenario patch_with(std::uint64_t seed, const std::vector<std::string>& responses);

/// The response of that name, to be changed.
[[nodiscard]] Response& response(Scenario& scenario, const std::string& name);

/// Runs with everything kept, on two threads.
[[nodiscard]] Ensemble run(const Scenario& scenario);

/// An outcome of a policy at a month, by replicate.
[[nodiscard]] std::vector<double> at(const Ensemble& ensemble, std::size_t policy, Outcome outcome, int month);

/// Mean of an outcome over the months (from, to], by replicate.
[[nodiscard]] std::vector<double> mean_over(const Ensemble& ensemble, std::size_t policy, Outcome outcome, int from,
                                            int to);

[[nodiscard]] double mean(const std::vector<double>& values);
[[nodiscard]] double median(std::vector<double> values);

/// Share of replicates in which a is below b.
[[nodiscard]] double share_below(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace concord::test
