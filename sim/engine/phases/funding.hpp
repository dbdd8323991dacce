#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/funding.hpp"

namespace concord {

/// What each organisation receives this month.
static void funding(const View& view)
{
    const Network& n = view.network;
    const Bits key = key_for(view, Purpose::funding);
    for (const int i : view.part.organisations) {
        const Number surprise = noise(draw(key, n.organisation_hash[i]));
        view.flows.income[i] = income_of(n.budget[i], view.path(i), surprise, view.parameters);
    }
}

}  // namespace concord
