#pragma once
/// The exhibits of scenarios/exhibits for tests: load one, change what its text says to change, run it and read what it shows.

#include <string>
#include <vector>

#include "experiment/diagnosis.hpp"
#include "experiment/ensemble.hpp"
#include "model/network.hpp"

namespace concord::test {

/// The shipped file of that name, with 64 replicates and that seed.
[[nodiscard]] Scenario exhibit(const std::string& name, std::uint64_t seed = 1);

inline const std::string together = "collaborative_advantage";

/// Removes what aims at that partnership (an intervention of that type, or of any if it is empty).
void remove_interventions(Scenario& scenario, const std::string& type, const std::string& target = "");

/// A scenario, its relations settled, and what it shows: means over replicates, by the names in its file. Years of areas and organisations are ends of
/// years (0: the start), years of partnerships are spans (1: the first).
class Shown {
public:
    explicit Shown(Scenario made);

    [[nodiscard]] double level(const std::string& policy, Outcome outcome, int month) const;
    /// The same as a share of `hold`.
    [[nodiscard]] double against_hold(const std::string& policy, Outcome outcome, int month) const;
    [[nodiscard]] double area(const std::string& policy, const std::string& id, Outcome outcome, int year) const;
    /// Harm in one area over harm in another.
    [[nodiscard]] double harm_ratio(const std::string& policy, const std::string& id, const std::string& other,
                                    int year) const;
    [[nodiscard]] double organisation(const std::string& policy, const std::string& id, Outcome outcome, int year) const;
    /// Mean over its members of the trust that they give.
    [[nodiscard]] double members_trust(const std::string& policy, const std::string& partnership, int year) const;
    /// Realised advantage from one year to another, both included, £m.
    [[nodiscard]] double realised(const std::string& policy, const std::string& partnership, int from, int to) const;
    [[nodiscard]] double inertia(const std::string& policy, const std::string& partnership, int year) const;
    /// Share of the lost working quality that the diagnosis lays to a cause.
    [[nodiscard]] double share_of(Cause cause, const std::string& policy, const std::string& partnership, int year) const;
    /// The cause that stands out in the diagnosis; empty: none.
    [[nodiscard]] std::string stands_out(const std::string& policy, const std::string& partnership, int year) const;
    /// Median month from which harm stays below hold's.
    [[nodiscard]] double break_even(const std::string& policy, BreakEven kind) const;

    const Scenario scenario;
    const Network network;
    const Ensemble ensemble;

private:
    [[nodiscard]] DiagnosisRow diagnosed(const std::string& policy, const std::string& partnership, int year) const;
    [[nodiscard]] std::size_t policy_row(const std::string& name) const;
    [[nodiscard]] double measured(const std::string& policy, const std::string& partnership, int year,
                                  Measure measure) const;
};

/// The exhibit under each of three seeds, in the tests that this is called in.
[[nodiscard]] Shown shown_under_seeds(const std::string& name);

/// The exhibit with one parameter changed.
[[nodiscard]] Shown shown_with(const std::string& name, double Parameters::*parameter, double value);

}  // namespace concord::test
