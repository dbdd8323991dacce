#pragma once
/// What the runs of a block take to be so: the eight futures of a block side by side, a lane each.
///
/// A future is a scenario with every doubt settled. All its parts but parameters, numbers of responses, funding, strengths of interventions
/// and relations at the start are those of every other future.

#include <array>
#include <vector>

#include "core/lanes.hpp"
#include "model/funding_path.hpp"
#include "model/network.hpp"
#include "model/tables/parameters.hpp"
#include "model/world.hpp"

namespace concord {

/// Every column of the present.
template <class View>
inline constexpr auto present_columns_of = std::to_array<ColumnRow<View>>({
    {&View::opening_reserves, "opening_reserves", Entity::organisation},
    {&View::opening_openness, "opening_openness", Entity::organisation},
    {&View::gap, "gap", Entity::member},
    {&View::own_pace, "own_pace", Entity::partnership},
    {&View::opening_governance, "opening_governance", Entity::partnership},
    {&View::opening_data_sharing, "opening_data_sharing", Entity::partnership},
    {&View::opening_language, "opening_language", Entity::partnership},
    {&View::opening_interoperability, "opening_interoperability", Entity::partnership},
    {&View::opening_ambition, "opening_ambition", Entity::partnership},
    {&View::usual_quality, "usual_quality", Entity::partnership},
    {&View::pair_reach, "pair_reach", Entity::pair},
    {&View::pair_gap, "pair_gap", Entity::pair},
    {&View::inequality, "inequality", Entity::tie},
    {&View::opening_trust, "opening_trust", Entity::tie},
    {&View::usual_clarity, "usual_clarity", Entity::area},
    {&View::usual_aim, "usual_aim", Entity::area},
    {&View::usual_served, "usual_served", Entity::network},
    {&View::baseline_cases, "baseline_cases", Entity::cell},
    {&View::opening_backlog, "opening_backlog", Entity::cell},
    {&View::routing, "routing", Entity::service_problem},
});

using PresentLanes = PresentOf<Lanes*>;
inline constexpr auto present_columns = present_columns_of<PresentLanes>;
static_assert(sizeof(PresentLanes) == present_columns.size() * sizeof(void*), "a column of the present has no row");
using PresentColumns = Columns<PresentLanes, present_columns>;

class Premises {
public:
    /// Every lane the same: one future, and what it makes of the network.
    Premises(const Scenario& future, const Network& network, const Present& of_future);

    /// Every lane the scenario as it is.
    Premises(const Scenario& scenario, const Network& network)
        : Premises(scenario, network, network.present)
    {}

    /// Lane l is the scenario `futures[l]`. Each is solved by itself, so that its bits do not hang on its neighbours.
    Premises(const std::array<Scenario, lane_count>& futures, const Network& network);

    std::array<Parameters, lane_count> each;  ///< parameters by lane
    std::vector<Lanes> parameters;            ///< in the order of their table
    std::vector<Lanes> responses;             ///< [row of the scenario's responses][field]
    PresentColumns present;
    /// By kind or organisation, as `Scenario::funding`, for each lane.
    std::array<std::map<std::string, FundingPoints>, lane_count> funding;
    std::vector<Lanes> strengths;  ///< by row of the scenario's interventions

private:
    void take(std::size_t lane, const Scenario& future, const Present& present_of_lane);
};

}  // namespace concord
