#pragma once
/// The network: who serves where, who works with whom. Made once from a scenario; const and shared by all lanes.
///
/// Entities are rows; each kind of row has its own columns. A range of rows belonging to row x is [begin[x], begin[x + 1]).
///
///     service      an organisation that takes cases in an area (rows grouped by area)
///     member       an organisation in a partnership (rows grouped by partnership)
///     pair         an ordered pair of members of one partnership (grouped by partnership, then giver)
///     tie          an ordered pair of organisations that share a partnership at any time (in order of first pair)
///     shared       a partnership that a tie runs through (grouped by tie)
///     cell         an area × problem

#include <cstdint>
#include <vector>

#include "model/parts.hpp"

namespace concord {

struct Scenario;
struct Organisation;
struct Parameters;

/// What the parameters of a future make of the network: the present that it starts from. `C`: numbers by row.
// clang-format off
template <class C>
struct PresentOf {
    using Column = C;
    Column opening_reserves;    // organisation: £m
    Column opening_openness;
    Column gap;                 // member: largest `pair_gap` of the pairs it gives, with everybody there
    Column own_pace;            // partnership: per year
    Column opening_governance;
    Column opening_data_sharing;
    Column opening_language;
    Column opening_interoperability;
    Column opening_ambition;    // NaN: at its steady state
    Column usual_quality;       // Φ̂: working quality at the global opening parameters, `opening_…`
    Column pair_reach;          // pair: ω_ij, 1 within a kind, else `across_kinds`
    Column pair_gap;            // ω_ij (1 − b_i/b_j)⁺: how much larger the receiver is
    Column inequality;          // tie: ω_ij (1 − b_min / b_max)
    Column opening_trust;
    Column usual_clarity;       // area: at the usual start
    Column usual_aim;           // largest usual quality of the local partnerships at work at month 0; 0 without any
    Column usual_served;        // one row: share of every load that is served at the usual start
    Column baseline_cases;      // cell: n, £m a year, solved by `solve_baseline`
    Column opening_backlog;     // U at that baseline, £m
    Column routing;             // [service][problem]: share of the cell's cases, solved by `solve_baseline`
};
// clang-format on
using Present = PresentOf<std::vector<double>>;

struct Network {
    Present present;  ///< at the scenario's own parameters

    int areas = 0, organisations = 0, partnerships = 0, problems = 0;
    int capabilities = 0;
    int services = 0, members = 0, pairs = 0, ties = 0, cells = 0;

    // area
    std::vector<double> population;
    std::vector<std::uint64_t> area_hash;
    std::vector<int> service_begin;
    std::vector<int> area_partnership_begin, area_partnership;  ///< partnerships that work in the area
    std::vector<int> link_begin, link_member;  ///< by row of area_partnership: its member rows that serve the area
    std::vector<double> link_share,
        link_part;  ///< share of the member's work there: of all its work, of its work in the partnership's areas
    std::vector<int> area_local_begin, area_local;  ///< of these, the local ones (their areas named)
    std::vector<double> prevention_base;            ///< Σ b_i × share in the area, £m a year
    std::vector<double> lone;                       ///< 1 where only one organisation serves, else 0

    // cell
    std::vector<double> harm_weight;     ///< by problem
    std::vector<double> largest_weight;  ///< by problem: largest capability weight
    std::vector<std::uint64_t> cell_hash;

    std::vector<double> needs;  ///< [problem][capability] what a case needs

    // service
    std::vector<int> service_organisation;
    std::vector<double> work_share;  ///< share of the area's work by budget: b_i × share, summing to 1 in an area
    std::vector<double> service_need_share;  ///< share of the organisation's work in this area, by population × need
    std::vector<double> to_force;            ///< share of what it off-loads that goes to the area's force
    std::vector<double> from_force_pot;      ///< share of that pot this organisation receives (forces only)
    std::vector<double> rest_scale;          ///< share of what it off-loads that goes to the others ÷ their budgets
    std::vector<double> rest_weight;         ///< budget with which it receives from others (0 for forces)
    std::vector<double> can_off_load;        ///< 0 where nobody else serves, else 1

    // organisation
    std::vector<std::uint64_t> organisation_hash;
    std::vector<int> kind;
    std::vector<double> budget;           ///< relevant budget b, £m a year
    std::vector<double> coverage;         ///< [organisation][problem] c(i,k)
    std::vector<double> coverage_of_all;  ///< [partnership][problem] c(p,k) where every member is there
    std::vector<double> expertise;        ///< [organisation][capability]
    std::vector<double> purposes;  ///< [organisation][problem] π_i: what share of its work each problem is; 0 without any
    std::vector<double> elected;                                      ///< 1 or 0
    std::vector<double> serves;                                       ///< 1 or 0
    std::vector<int> organisation_member_begin, organisation_member;  ///< its member rows
    std::vector<int> organisation_partnership;                        ///< their partnerships
    std::vector<int> constituency_begin, constituency_area;           ///< areas that it answers to
    std::vector<double> constituency_share;                           ///< by people and need, summing to 1

    // member
    std::vector<int> member_organisation, member_partnership;
    std::vector<double> duty;                              ///< 1 in a seat that the body may not leave, else 0
    std::vector<int> member_link_begin, member_link_area;  ///< rows of partnership_area of the areas that it serves

    // partnership
    std::vector<std::uint64_t> partnership_hash;
    std::vector<int> member_begin, pair_begin;
    std::vector<int> partnership_area_begin, partnership_area;
    std::vector<int> partnership_area_link;                        ///< the row of area_partnership that is the same
    std::vector<double> is_contract, effort_weight, commissioner;  ///< 1 or 0; weight; 1 or 0
    std::vector<int> lead;                                         ///< organisation, or −1
    std::vector<double> difference;  ///< mean of `pair_difference` over the pairs compared, with everybody there

    // pair
    std::vector<int> pair_tie;
    std::vector<double> pair_difference;  ///< ½ Σ_k |π_i − π_j|, 0 where either has no purposes
    std::vector<double> pair_compared;    ///< 1 where both have purposes, else 0

    // tie
    std::vector<int> tie_giver, tie_receiver;
    std::vector<std::uint64_t> tie_hash;
    std::vector<double> reach;  ///< m_ij of mutual aid; 0 unless both serve
    std::vector<int> shared_begin, shared_partnership;
    std::vector<int> shared_giver, shared_receiver;  ///< their member rows in that partnership
    int simple_ties = 0;  ///< ties [0, simple_ties) run through exactly one partnership, in order of the giver's member row
    std::vector<int> simple_end;  ///< by member row: end of the simple ties it gives; they begin where the row before ends

    std::vector<Part> parts;  ///< what a step works out at a time
};

/// Fills `gap`, `pair_reach`, `pair_gap` and `inequality`: what being larger counts for.
void compare_sizes(const Parameters& p, const Network& network, Present& present);

/// What the scenario's parameters make of its network, with the baseline solved: need scale per area and routing weight per organisation,
/// so that load = utilisation × supply everywhere: every future agrees with the observed present. `network` is of a scenario that
/// differs in parameters alone, and in relations at the start.
[[nodiscard]] Present present_of(const Scenario& scenario, const Network& network);

/// The network of a valid scenario.
[[nodiscard]] Network network_of(const Scenario& scenario);

/// Coverage of one organisation: c(i,k) = Σ over capabilities of w × e.
[[nodiscard]] double coverage_alone(const std::vector<double>& weights, const std::vector<double>& expertise);

/// Joint coverage: c(p,k) = Σ w (1 − Π (1 − e)). Different expertise adds most; pooled scarce expertise adds some.
[[nodiscard]] double joint_coverage(const std::vector<double>& weights,
                                    const std::vector<const std::vector<double>*>& expertise);

/// Expertise of an organisation by capability: its own, or its kind's.
[[nodiscard]] std::vector<double> expertise_of(const Scenario& scenario, const Organisation& organisation);

}  // namespace concord
