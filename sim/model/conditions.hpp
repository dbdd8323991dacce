#pragma once
/// Conditions of a month: all that depends on the date and on no random draw. Lanes share them.
///
/// Funding, elections, interventions, shocks, contracts and who belongs to which partnership on the date.

#include <array>
#include <cstdint>
#include <vector>

#include "model/tables/interventions.hpp"
#include "model/tables/responses.hpp"

namespace concord {

/// What each organisation does under one policy: a response, or as it chooses.
struct Stance {
    std::vector<const Response*> rows;  ///< every response of the scenario; the first is `hold`, from which pressure moves
    std::vector<std::uint64_t> row_hash;  ///< of their names
    std::vector<int> lean;                ///< of each: `lean_of`
    std::vector<int> choices;             ///< rows among which organisations choose
    std::vector<int> fixed;               ///< by organisation: its row, or −1 if it chooses

    [[nodiscard]] const Response& hold() const { return *rows.front(); }
};

struct Conditions {
    // organisation
    std::vector<double> path, path_ahead;            ///< funding index now and as announced for twelve months ahead
    std::vector<double> alarm;                       ///< about announced cuts, `alarm_about`
    std::vector<double> horizon;                     ///< η of `horizon_share`
    std::vector<double> contracted, contract_years;  ///< by interventions; a response's contract is state
    std::vector<double> hazard;                      ///< chance that its leader leaves this month
    std::vector<double> election;                    ///< 1 in the month of its election
    std::vector<double> departs;                     ///< 1 where a shock makes the leader leave
    // partnership
    std::vector<double> started, working;  ///< 1 from its first month; 1 while it is scheduled to work
    std::vector<double> size;              ///< members present
    std::vector<double> breach;            ///< share of data sharing lost this month
    std::vector<double> scare;             ///< what breaches have added to risk aversion
    // area
    std::vector<double> esteem_kept;  ///< share of legitimacy that stays after what happens on the date
    bool review = false;              ///< a month in which organisations that choose look at what they do
    // member
    std::vector<double> present;
    std::vector<double> claim;  ///< effort weight of its partnership if present, else 0
    std::vector<double> fair;  ///< its budget if present, else 0: with its path, what its share of the effort is measured by
    std::vector<double> learns;  ///< 1 if present in a partnership that is no contract, else 0
    // shared
    std::vector<double> meets;  ///< 1 where giver and receiver are both present in the partnership, else 0
    // tie
    std::vector<double> targets;  ///< attention that its two organisations have bound by targets of their own: mean `inside_targets`
    // cell
    std::vector<double> crisis;  ///< × arrivals
    // lever × entity
    std::array<std::vector<double>, lever_count> lever;

    [[nodiscard]] const std::vector<double>& of(Lever l) const { return lever[static_cast<std::size_t>(l)]; }

    /// What each lever moves in a partnership or an organisation, whichever the lever acts on.
    [[nodiscard]] auto levers_of(int row) const
    {
        return [this, row](Lever l) { return of(l)[static_cast<std::size_t>(row)]; };
    }
};

}  // namespace concord
