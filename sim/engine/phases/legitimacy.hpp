#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/legitimacy.hpp"
#include "model/processes/service.hpp"

namespace concord {

/// What people think of the bodies that serve their area.
static void legitimacy(const View& view)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const Number usual_unmet = 1.0 - view.present.usual_served[0];
    for (const int a : view.part.areas) {
        if (view.month < 0) {
            view.next.legitimacy[a] = p.opening_legitimacy;
            continue;
        }
        Number openness{};
        Number unmet{};
        Number cases{};
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
            const int i = n.service_organisation[s];
            openness += n.work_share[s] * view.now.openness[i * levels];
            Number handled{};
            for (int k = 0; k < n.problems; ++k) {
                const int cell = a * n.problems + k;
                handled += view.flows.handled[s * n.problems + k] *
                           (view.flows.new_cases[cell] + view.flows.returning[cell]);
            }
            cases += handled;
            unmet += handled * (1.0 - view.flows.served[i]);
        }
        const Number unmet_share = unmet / larger(cases, 1e-12);
        const Number aim = legitimacy_aim(openness, unmet_share - usual_unmet,
                                          view.present.usual_clarity[a] - view.now.clarity[a], p);
        view.next.legitimacy[a] = legitimacy_after(view.now.legitimacy[a], aim, p) *
                                  as_number(view.conditions.esteem_kept[a]);
    }
}

}  // namespace concord
