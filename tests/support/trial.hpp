#pragma once
/// A run of one block, taken month by month with everything in the tests' hands.

#include <string>
#include <vector>

#include "engine/invariants.hpp"
#include "engine/simulate.hpp"
#include "experiment/ensemble.hpp"
#include "model/calendar.hpp"

namespace concord::test {

/// Runs a policy of a scenario step by step; before each step everything about to be written is filled with NaN, and after it the
/// invariants are checked, in every build.
class Trial {
public:
    explicit Trial(Scenario made, std::size_t policy = 0, std::uint64_t first_replicate = 0,
                   const Kernel& kernel = best_kernel());
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    /// One month further; what is broken after it.
    std::vector<std::string> advance();

    /// The step that `advance` took last, to be looked at or judged again.
    [[nodiscard]] Step last_step() { return step_from(before, now, month - 1); }

    const Scenario scenario;
    const Network network;
    const Policy policy;
    const Opening opening;
    const Kernel& kernel;
    WorldColumns before, now;  ///< the month that ended and the month to come
    FlowColumns flows;
    std::vector<Lanes> outcomes;
    int month = 0;

private:
    [[nodiscard]] Step step_from(WorldColumns& from, WorldColumns& to, int at)
    {
        return {network, *opening.premises, *conditions_,
                stance_, from.view,         flows.view,
                to.view, scenario.seed,     opening.first_replicate,
                at};
    }

    Calendar calendar_;
    Stance stance_;
    const Conditions* conditions_ = nullptr;
};

/// Row of an organisation, partnership or area by id; throws if there is none.
[[nodiscard]] int organisation_row(const Scenario& scenario, const std::string& id);
[[nodiscard]] int partnership_row(const Scenario& scenario, const std::string& id);
[[nodiscard]] int area_row(const Scenario& scenario, const std::string& id);

/// Digest of all policies of a scenario.
[[nodiscard]] std::uint64_t digest_of(const Scenario& scenario, int jobs = 1);

/// No noise and nobody leaves: what is left is the deterministic skeleton.
void silence(Scenario& scenario);

/// One area with one force and nobody else.
[[nodiscard]] Scenario lone_force();

/// One area with a force and a council of equal relevant budgets in one partnership, no noise, no turnover, no cuts.
[[nodiscard]] Scenario quiet_pair();

}  // namespace concord::test
