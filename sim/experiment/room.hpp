#pragma once
/// A room that plays: who leads what, what each has decided so far, and the run that follows.
///
/// What a room decides is a policy with dates, which a scenario can hold, so that a comparison runs it again. The run is played anew from
/// its start whenever a choice is added: random draws have addresses, so that the years before come out again to the bit.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "experiment/block.hpp"
#include "model/tables/causes.hpp"

namespace concord {

/// A room decides every two years.
inline constexpr int months_per_step = 24;

[[nodiscard]] inline int steps_of(const Scenario& scenario) noexcept { return scenario.months / months_per_step; }

/// What a room has decided. Organisations that nobody plays choose for themselves.
struct RoomPlan {
    int future = 0;                         ///< the run of the scenario that is played: its future, and its draws
    std::vector<std::size_t> played;        ///< rows of organisations
    std::vector<std::vector<int>> choices;  ///< [step][place in `played`] rows of responses

    /// Months that are decided.
    [[nodiscard]] int months() const noexcept { return static_cast<int>(choices.size()) * months_per_step; }
};

/// The plan as a policy of that name; what was decided last goes on to the end.
[[nodiscard]] Policy policy_of(const Scenario& scenario, const RoomPlan& plan, std::string name);

/// An organisation at the end of a month.
struct BodyMonth {
    double income = 0.0;         ///< £m a year, of the part that works on these problems
    double funding = 0.0;        ///< index, 1 at the start
    double funding_ahead = 0.0;  ///< as announced for twelve months ahead
    double reserves = 0.0;       ///< £m
    double load = 0.0;           ///< work against what it can do: above 1 some is left undone
    double strain = 0.0;
    double trust = 0.0;  ///< mean trust that it gives its partners
    int response = 0;    ///< row of what it follows
    double seats = 0.0;  ///< partnerships in which it is there
    double token = 0.0;  ///< of these, where it only keeps up appearances
    bool cuts_at_once = false;
    std::optional<int> to_election{};  ///< months; nothing of the unelected
};

/// The network at the end of a month.
struct RoomMonth {
    std::array<double, outcome_count> outcome{};
    std::vector<BodyMonth> bodies;
    std::vector<double> trust;  ///< by tie of the network
    double joint_effort = 0.0;  ///< £m a year, of all partnerships
    double quality = 0.0;       ///< mean working quality of partnerships at work; 0 where none is
    double strain = 0.0;        ///< mean over organisations, by budget
    /// What each cause takes from working quality: its part of ln(1/Φ), mean over partnerships at work.
    std::array<double, cause_count> cause{};

    [[nodiscard]] double of(Outcome one) const { return outcome[static_cast<std::size_t>(one)]; }
};

/// Months 0 (the start) to the last.
using RoomRun = std::vector<RoomMonth>;

/// Run `future` of the scenario under each policy, as far as month `months`: the same bits as in an ensemble.
/// Precondition: 0 ≤ future < scenario.replicates; months ≤ scenario.months.
[[nodiscard]] std::vector<RoomRun> room_runs(const Scenario& scenario, const Network& network, const Futures& futures,
                                             const std::vector<Policy>& policies, int future, int months,
                                             const Kernel& kernel);

}  // namespace concord
