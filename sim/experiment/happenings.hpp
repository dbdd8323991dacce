#pragma once
/// What a watcher of one run would notice: month by month, as facts.

#include <array>
#include <functional>
#include <utility>
#include <vector>

#include "experiment/futures.hpp"
#include "experiment/loops.hpp"
#include "model/scenario.hpp"
#include "model/targets.hpp"

namespace concord {

enum class Happens {
    intervention_ends,
    intervention_begins,
    shock,
    chooses,  ///< organisations follow another response
    partnership_begins,
    partnership_ends,
    member_leaves,
    member_pretends,  ///< it only keeps up appearances
    goes_hollow,      ///< hardly any trust is left: `hollow_trust`
    below_alone,      ///< joint work yields less than the same effort alone
    above_alone,      ///< again more
    trust_falls,      ///< to `Noticing::fallen` of its first month
    trust_grows,
    overrun,  ///< strain
    out_of_money,
    leader_leaves,
    loop_turns
};

/// From where on a change is noticed; each of these is told once for each body.
struct Noticing {
    double fallen = 0.5;  ///< trust of a partnership against its first month at work
    double grown = 1.5;
    double overrun = 0.5;   ///< strain
    double margin = 0.05;   ///< of what could be achieved, by which joint work has to be below or above working alone
    double bounced = 0.08;  ///< share of the work on a case that goes on finding whose it is
};
inline constexpr Noticing noticing;

/// What happened in a month, of one sort: to whom, by rows of the scenario.
struct Happening {
    int month = 0;
    Happens what{};
    std::vector<int> organisations{}, partnerships{};  ///< of `member_leaves` and `member_pretends` side by side
    const InterventionRow* intervention = nullptr;
    const ShockRow* shock = nullptr;
    Target target{};              ///< of a dated event
    int before = -1, after = -1;  ///< responses, as rows of the scenario's
    std::vector<std::pair<int, int>>
        followers{};  ///< who chose what a partner of theirs did before, and the partner trusted most of these
    const LoopRow* loop = nullptr;
    int way = 0;  ///< of the loop: −1 or 1
};

/// True of a person who takes trust along on leaving.
[[nodiscard]] bool is_person(const InterventionRow& type) noexcept;

/// Follows one replicate month by month, from its opening.
class Watcher {
public:
    Watcher(const Scenario& scenario, const Network& network, std::size_t lane);

    /// A month's state and flows, and how the loops have turned. Months come in order, from 0.
    void see(int month, const World& world, const Flows& flows, const Turned& turned);

    /// In order of month, and in a month in the order of `Happens`.
    [[nodiscard]] const std::vector<Happening>& happenings() const noexcept { return happenings_; }

private:
    struct Partnership {
        bool is_active = false, was_hollow = false, fell_below = false, came_back = false, fell = false, grew = false;
        double first_trust = 0.0;
    };
    struct Organisation {
        int choice = 0;
        bool was_overrun = false, was_broke = false;
    };

    void dated(int month);
    void choices(int month, const World& world);
    void partnerships(int month, const Flows& flows);
    void members(int month, const World& world);
    void organisations(int month, const World& world, const Flows& flows);
    void loops(int month, const Turned& turned);
    Happening& add(int month, Happens what);
    /// That of this month and sort, which comes to be if there is none.
    Happening& in_month(int month, Happens what);
    [[nodiscard]] int followed_by(int organisation, int choice, const World& world) const;

    const Scenario& scenario_;
    const Network& network_;
    TargetFinder finder_;
    std::size_t lane_;
    std::vector<Partnership> partnership_;
    std::vector<Organisation> organisation_;
    std::vector<bool> seated_, pretends_;                              ///< by member
    std::array<std::array<bool, 2>, loop_table.size()> has_turned_{};  ///< for the worse, for the better
    std::vector<Happening> happenings_;
};

/// The run that is watched: one, as choices cannot be averaged.
inline constexpr std::size_t watched_run = 0;

/// A month of it, of `parameters` that this run takes to be so; state and flows in the lane `watched_run`.
using SeeMonth = std::function<void(const World& world, const Flows& flows, const Turned& turned,
                                    const Parameters& parameters)>;

/// Plays the run under a policy from its opening to the end, and tells what happens in it.
[[nodiscard]] std::vector<Happening> happenings_of(const Scenario& scenario, const Network& network,
                                                   const Futures& futures, const Policy& policy,
                                                   const SeeMonth& see = {});

}  // namespace concord
