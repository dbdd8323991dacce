#pragma once
/// The calendar of a run: what each month brings, from the scenario's dates.

#include <array>
#include <optional>
#include <vector>

#include "model/conditions.hpp"
#include "model/network.hpp"
#include "model/premises.hpp"
#include "model/scenario.hpp"
#include "model/targets.hpp"

namespace concord {

/// From a month of the run on an organisation follows the response of that row; −1: it chooses for itself.
struct Turn {
    int month;
    int organisation;
    int response;
};

/// What a policy changes on dates, in order of month. An organisation that turns has a first entry in month 0, at its start or before.
[[nodiscard]] std::vector<Turn> turns_of(const Scenario& scenario, const Policy& policy);

/// Each organisation's response under a policy, in a month of the run.
[[nodiscard]] Stance stance_of(const Scenario& scenario, const Policy& policy, int month = 0);

/// Makes a stance that of a month.
void take_turns(const std::vector<Turn>& turns, int month, Stance& stance);

/// Months ahead that funding is known.
inline constexpr int months_announced = 12;

/// Works out the conditions of each month of a run. One object per run; `at` is called with rising months.
class Calendar {
public:
    Calendar(const Scenario& scenario, const Network& network, const Premises& premises);

    /// Conditions of month `month` ≥ 0 of the run.
    [[nodiscard]] const Conditions& at(int month);

    /// Months from a month of the run to the next vote on an organisation; nothing of the unelected.
    [[nodiscard]] std::optional<int> months_to_vote(int organisation, int month) const;

    /// Conditions of the spin-up: no cuts, no interventions, no shocks, partnerships as at month 0.
    [[nodiscard]] const Conditions& of_spin_up();

private:
    struct Electorate {
        const std::vector<Month>* elections;  ///< null: nobody votes
        bool votes;                           ///< this month
    };
    struct DatedLevers {
        Lanes strength;
        const Intervention* intervention;
        Targets targets;
        int from, until;
    };
    struct DatedShock {
        const Shock* shock;
        Targets targets;
        std::vector<int> cells;
        std::vector<int> areas;  ///< where its targets work
        int at, until;
    };

    void find_paths();
    void find_electorates();
    void date_interventions(const TargetFinder& finder);
    void date_shocks(const TargetFinder& finder);
    [[nodiscard]] bool works_in(const Targets& targets, const Target& target, int area) const;
    void make_conditions();
    void schedule_funding(int month);
    void schedule_elections(int month);
    void schedule_partnerships(int month);
    void schedule_contracts(int month);
    void apply_interventions(int month);
    void apply_shocks(int month);
    [[nodiscard]] bool is_at_work(const DatedShock& dated, int area) const;
    void cover();

    const Scenario& scenario_;
    const Network& network_;
    const Premises& premises_;
    int outlook_;                            ///< months ahead at which announced cuts alarm
    std::vector<std::vector<Lanes>> paths_;  ///< funding index by path and month, to the end and as far on as is announced
    std::vector<Electorate> electorates_;  ///< the first: of those who are not elected
    std::vector<int> from_, until_;        ///< by partnership
    std::vector<DatedLevers> interventions_;
    std::vector<const LeverRow*> moved_;  ///< levers that an intervention of the scenario moves
    std::vector<DatedShock> shocks_;
    std::vector<double> covered_presence_;  ///< `present` when coverage was last worked out
    Conditions conditions_;
};

}  // namespace concord
