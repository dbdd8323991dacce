#pragma once
/// What a month adds up to over the network. Parts add to it one after the other; the outcomes follow from it.

#include "core/lanes.hpp"
#include "model/tables/interventions.hpp"

namespace concord {

// clang-format off
template <class Value>
struct TotalsOf {
    // areas
    Value harm, harm_of_worst, harm_of_best;  // of the network; per head of the area with the most and the least
    Value legitimacy;                         // weighted with people
    Value need, stock;                        // weighted with people; with baseline prevention
    Value backlog, new_cases, returning;
    // organisations
    Value supply, paid, load, unserved;
    Value workforce, reserves, spending, insolvent;
    Value openness[level_count];
    Value retreats, invests;
    // partnerships
    Value at_work, realised, potential;
    Value weakest_trust;
    Value hollow;
    // ties
    Value trust;
};
// clang-format on

using Totals = TotalsOf<Lanes>;

/// The totals before the first part.
[[nodiscard]] inline Totals empty_totals() noexcept
{
    Totals totals{};
    for (int l = 0; l < lane_count; ++l) {
        totals.harm_of_best.at[l] = 1e300;
        totals.weakest_trust.at[l] = 2.0;
    }
    return totals;
}

}  // namespace concord
