#pragma once
/// One block of eight replicates: spin-up once, then a branch for each policy.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/kernel.hpp"
#include "engine/trajectory.hpp"
#include "model/calendar.hpp"

namespace concord {

/// The state at month 0 of a block, after the spin-up: the snapshot from which every policy branches.
struct Opening {
    WorldColumns world;
    FlowColumns flows;            ///< of the last month of the spin-up
    std::vector<Lanes> outcomes;  ///< of month 0
    std::uint64_t first_replicate = 0;
    std::shared_ptr<const Premises> premises{};  ///< what every run from here takes to be so
};

/// Called before every month of a run. May throw, to stop it.
using BeforeMonth = std::function<void()>;

/// Runs `hold` without cuts for 60 months, relations and openness held at their start, so that backlog, reserves, workforce and
/// capability are at their steady state. Ambition starts at its steady state unless the scenario says otherwise.
[[nodiscard]] Opening spin_up(const Scenario& scenario, const Network& network,
                              std::shared_ptr<const Premises> premises, std::uint64_t seed,
                              std::uint64_t first_replicate, const Kernel& kernel, const BeforeMonth& before_month = {});

/// The same with the scenario as it is in every lane: no doubt but random draws.
[[nodiscard]] Opening spin_up(const Scenario& scenario, const Network& network, std::uint64_t seed,
                              std::uint64_t first_replicate, const Kernel& kernel, const BeforeMonth& before_month = {});

/// Months that a run of this network does well to take at a time: four, where each of several parts goes ahead while its columns are
/// in the processor's cache; one where there is one part, which would gain nothing.
[[nodiscard]] int months_at_a_time(const Network& network) noexcept;

/// Called when a part of the network is through a month. `month` counts from 0; the state is the one it ends in.
using Observer = std::function<void(int month, const Part&, const World&, const Flows&)>;

/// A run that can be stepped, snapshotted and resumed: same bits as one without a break.
class Run {
public:
    Run(const Scenario& scenario, const Network& network, const Policy& policy, const Opening& opening,
        std::uint64_t seed, const Kernel& kernel);

    /// Some months further, each part of the network through all of them before the next part. Precondition: months ≥ 1, and
    /// month() + months ≤ scenario.months.
    void advance(int months = 1, const Observer& observer = {});

    [[nodiscard]] int month() const noexcept { return month_; }
    [[nodiscard]] const WorldColumns& world() const noexcept { return now_; }
    /// Of the last month.
    [[nodiscard]] const FlowColumns& flows() const noexcept { return flows_; }
    /// [month][outcome] of the months that `advance` took last, or of the opening.
    [[nodiscard]] const std::vector<Lanes>& outcomes() const noexcept { return outcomes_; }

    /// From this month on an organisation follows the response of that row, whatever the policy says: a choice that somebody makes for
    /// it. −1: it chooses for itself.
    void follow(int organisation, int response);

    /// What an organisation that chooses will see in the month to come, and do; nothing if it reviews nothing in that month.
    [[nodiscard]] std::optional<Review> review_of(int organisation);

    /// The responses among which organisations choose, as rows of the scenario's responses.
    [[nodiscard]] const std::vector<int>& choices() const noexcept { return stance_.choices; }

    /// Goes on from a state that `world()` gave at month `month` of a run of the same scenario, policy, seed and replicates.
    void resume(const WorldColumns& snapshot, int month);

private:
    [[nodiscard]] std::vector<const Conditions*> conditions_of(int months);
    /// Some months in which nobody turns; their outcomes come after those that are there.
    void go(int months, const Observer& observer);
    [[nodiscard]] Step step_with(const Conditions& conditions, WorldColumns& now, FlowColumns& flows,
                                 WorldColumns& next, int month) const;

    const Network& network_;
    const Opening& opening_;
    const Kernel& kernel_;
    Calendar calendar_;
    std::vector<Turn> turns_;
    Stance stance_;
    WorldColumns now_, next_;
    FlowColumns flows_;
    std::vector<Lanes> outcomes_;
    std::vector<Conditions> ahead_;  ///< of several months, where more than one is taken at a time
    std::uint64_t seed_;
    int month_ = 0;
};

/// Runs a policy from its opening to the scenario's end.
[[nodiscard]] Trajectory simulate(const Scenario& scenario, const Network& network, const Policy& policy,
                                  const Opening& opening, std::uint64_t seed, const Kernel& kernel, Keep keep = {},
                                  const BeforeMonth& before_month = {});

}  // namespace concord
