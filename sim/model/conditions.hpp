#pragma once
/// Conditions of a month: all that depends on the date and on no random draw. What hangs on the date alone the lanes share.
///
/// Funding, elections, interventions, shocks, contracts and who belongs to which partnership on the date.

#include <array>
#include <cstdint>
#include <vector>

#include "core/lanes.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/responses.hpp"

namespace concord {

/// What each organisation does under one policy: a response, or as it chooses.
struct Stance {
    std::vector<const Response*> rows;  ///< every response of the scenario; the first is `hold`, from which pressure moves
    std::vector<std::uint64_t> row_hash;  ///< of their names
    std::vector<int> choices;             ///< rows among which organisations choose
    std::vector<int> fixed;               ///< by organisation: its row, or −1 if it chooses

    [[nodiscard]] const Response& hold() const { return *rows.front(); }
};

struct Conditions {
    // organisation
    std::vector<int> path_of;  ///< its funding path
    std::vector<double> path_left,
        ahead_left;                  ///< share of it that shocks leave now, and as far as is known twelve months ahead
    std::vector<int> electorate_of;  ///< its electorate; 0 of the unelected
    std::vector<double> election;    ///< 1 in the month of its election
    std::vector<double> departs;     ///< 1 where a shock makes the leader leave
    // organisation; empty without contracts by interventions (a response's contract is state)
    std::vector<Lanes> contracted, contract_years;
    // funding path
    std::vector<Lanes> path, path_ahead;  ///< index now and as announced for twelve months ahead
    std::vector<Lanes> alarm;             ///< about cuts announced within the outlook, `alarm_about`
    // electorate
    std::vector<Lanes> horizon;  ///< η of `horizon_share`; 1 of the unelected
    std::vector<Lanes> hazard;   ///< chance that a leader leaves this month
    // partnership
    std::vector<double> started, working;  ///< 1 from its first month; 1 while it is scheduled to work
    std::vector<double> size;              ///< members present
    std::vector<double> breach;            ///< share of data sharing lost this month
    std::vector<Lanes> scare;              ///< what breaches have added to risk aversion
    // area
    std::vector<Lanes> esteem_kept;  ///< share of legitimacy that stays after what happens on the date
    bool review = false;             ///< a month in which organisations that choose look at what they do
    // member
    std::vector<double> present;
    std::vector<double> claim;  ///< effort weight of its partnership if present, else 0
    std::vector<double> fair;  ///< its budget if present, else 0: with its path, what its share of the effort is measured by
    std::vector<double> learns;  ///< 1 if present in a partnership that is no contract, else 0
    // shared
    std::vector<double> meets;  ///< 1 where giver and receiver are both present in the partnership, else 0
    // tie
    std::vector<Lanes> targets;  ///< empty without any: attention that its two organisations have bound by targets of their own: mean `inside_targets`
    // cell
    std::vector<double> crisis;  ///< × arrivals
    // lever × partnership or organisation, whichever the lever acts on; empty of a lever that nothing moves
    std::array<std::vector<Lanes>, lever_count> lever;
};

}  // namespace concord
