#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/quality.hpp"

namespace concord {

/// Partnerships close cases together, over their areas and problems by harm-weighted backlog; realised and potential
/// advantage against the same effort alone.
static void joint_work(const View& view)
{
    const Network& n = view.network;
    const Parameters& parameters = view.parameters;
    const FlowsWritten& flows = view.flows;
    for (const int p : view.part.partnerships) {
        const int first = n.partnership_area_begin[p];
        const int last = n.partnership_area_begin[p + 1];
        const Number effort = flows.joint_effort[p];
        Number weighted{};
        for (int x = first; x < last; ++x) {
            for (int k = 0; k < n.problems; ++k)
                weighted += n.harm_weight[k] * view.now.backlog[n.partnership_area[x] * n.problems + k];
        }
        const Number effort_on_harm = effort / larger(weighted, 1e-12);
        const Number by_effort = parameters.complexity / larger(effort, 1e-12);
        Number realised{};
        Number potential{};
        for (int k = 0; k < n.problems; ++k) {
            // What the same effort closes if each works alone on cases it has already failed to close.
            Number alone{};
            for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
                alone += closing_chance(n.coverage[n.member_organisation[m] * n.problems + k], parameters.closing_ease) *
                         flows.effort[m];
            alone *= by_effort;
            const double together = closing_chance(view.conditions.coverage[p * n.problems + k], parameters.closing_ease);
            const Number quality = n.is_contract[p] > 0.0 ? Number(contract_quality(n.largest_weight[k], parameters))
                                                          : flows.quality[p];
            const Number effort_here = effort_on_harm * n.harm_weight[k];
            Number on_problem{};
            for (int x = first; x < last; ++x) {
                const int cell = n.partnership_area[x] * n.problems + k;
                const Number here = effort_here * view.now.backlog[cell];
                on_problem += here;
                flows.closed[cell] += here * together * quality;
            }
            realised += on_problem * (together * quality - alone);
            potential += on_problem * (together - alone);
        }
        flows.realised[p] = realised;
        flows.potential[p] = potential;
    }
}

}  // namespace concord
