#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/leaders.hpp"

namespace concord {

/// Legitimacy of an organisation in the areas that it answers to.
[[nodiscard]] static inline Number standing_of(const View& view, int i)
{
    const Network& n = view.network;
    Number standing{};
    for (int x = n.constituency_begin[i]; x < n.constituency_begin[i + 1]; ++x)
        standing += n.constituency_share[x] * view.now.legitimacy[n.constituency_area[x]];
    return standing;
}

/// Which leaders leave this month: by chance, by a shock, or because voters turn them out.
static void leaders(const View& view)
{
    const Network& n = view.network;
    const Bits key = key_for(view, Purpose::leader_leaves);
    const Bits election_key = key_for(view, Purpose::election);
    for (const int i : view.part.organisations) {
        const Number by_chance = leader_left(uniform(draw(key, n.organisation_hash[i])),
                                             as_number(view.conditions.hazard[view.conditions.electorate_of[i]]));
        Number left = larger(view.conditions.departs[i], by_chance);
        if (view.conditions.election[i] > 0.0) {
            const Number u = uniform(draw(election_key, n.organisation_hash[i]));
            left = larger(left, turned_out(u, standing_of(view, i), view.parameters));
        }
        view.flows.left[i] = left;
    }
}

}  // namespace concord
