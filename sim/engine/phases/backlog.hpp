#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/joint_work.hpp"
#include "model/processes/service.hpp"

namespace concord {

/// Partnerships close cases together, over their areas and problems by harm-weighted backlog; realised and potential
/// advantage against the same effort alone.
static void work_jointly(const Step& step)
{
    const Network& n = step.network;
    const Parameters& parameters = step.parameters;
    for (int p = 0; p < n.partnerships; ++p) {
        const int first = n.partnership_area_begin[p];
        const int last = n.partnership_area_begin[p + 1];
        const Lanes& effort = step.flows.joint_effort[p];
        Lanes weighted{};
        for (int x = first; x < last; ++x) {
            for (int k = 0; k < n.problems; ++k) {
                const Lanes& backlog = step.now.backlog[n.partnership_area[x] * n.problems + k];
                for (int l = 0; l < lane_count; ++l) weighted.at[l] += n.harm_weight[k] * backlog.at[l];
            }
        }
        Lanes realised{};
        Lanes potential{};
        for (int k = 0; k < n.problems; ++k) {
            // What the same effort closes if each works alone on cases it has already failed to close.
            Lanes alone{};
            for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
                const double coverage = n.coverage[n.member_organisation[m] * n.problems + k];
                for (int l = 0; l < lane_count; ++l) alone.at[l] += coverage * step.flows.effort[m].at[l];
            }
            const double together = step.conditions.coverage[p * n.problems + k];
            const double contract = n.is_contract[p];
            const double specified = contract_quality(n.largest_weight[k], parameters);
            const double harm = n.harm_weight[k];
            Lanes on_problem;
            for (int l = 0; l < lane_count; ++l) {
                on_problem.at[l] = 0.0;
                alone.at[l] *= parameters.complexity / larger(effort.at[l], 1e-12);
            }
            for (int x = first; x < last; ++x) {
                const int cell = n.partnership_area[x] * n.problems + k;
                const Lanes& backlog = step.now.backlog[cell];
                Lanes& closed = step.flows.closed[cell];
                for (int l = 0; l < lane_count; ++l) {
                    const double quality = contract > 0.0 ? specified : step.flows.quality[p].at[l];
                    const double here = effort.at[l] * harm * backlog.at[l] / larger(weighted.at[l], 1e-12);
                    on_problem.at[l] += here;
                    closed.at[l] += here * together * quality;
                }
            }
            for (int l = 0; l < lane_count; ++l) {
                const double quality = contract > 0.0 ? specified : step.flows.quality[p].at[l];
                realised.at[l] += on_problem.at[l] * (together * quality - alone.at[l]);
                potential.at[l] += on_problem.at[l] * (together - alone.at[l]);
            }
        }
        step.flows.realised[p] = realised;
        step.flows.potential[p] = potential;
    }
}

/// What was not closed is carried over.
static void carry_over(const Step& step)
{
    for (int cell = 0; cell < step.network.cells; ++cell) {
        for (int l = 0; l < lane_count; ++l) {
            const double arrivals = step.flows.new_cases[cell].at[l] + step.flows.returning[cell].at[l];
            step.next.backlog[cell].at[l] =
                backlog_after(step.now.backlog[cell].at[l], arrivals, step.flows.closed[cell].at[l], step.parameters);
        }
    }
}

}  // namespace concord
