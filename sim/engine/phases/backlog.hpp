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
    const Parameters parameters = step.parameters;
    for (int p = 0; p < n.partnerships; ++p) {
        const int first = n.partnership_area_begin[p];
        const int last = n.partnership_area_begin[p + 1];
        const Lanes& effort = step.flows.joint_effort[p];
        Lanes weighted{};
        for (int x = first; x < last; ++x) {
            for (int k = 0; k < n.problems; ++k) {
                const Lanes& backlog = step.now.backlog[n.partnership_area[x] * n.problems + k];
                each_lane([&](int l) { weighted.at[l] += n.harm_weight[k] * backlog.at[l]; });
            }
        }
        Lanes realised{};
        Lanes potential{};
        for (int k = 0; k < n.problems; ++k) {
            // What the same effort closes if each works alone on cases it has already failed to close.
            Lanes alone{};
            for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
                const double coverage = n.coverage[n.member_organisation[m] * n.problems + k];
                const Lanes& effort_flow = step.flows.effort[m];
                each_lane([&](int l) { alone.at[l] += coverage * effort_flow.at[l]; });
            }
            const double together = step.conditions.coverage[p * n.problems + k];
            const double harm = n.harm_weight[k];
            Lanes quality = step.flows.quality[p];
            if (n.is_contract[p] > 0.0) fill(quality, contract_quality(n.largest_weight[k], parameters));
            Lanes on_problem{};
            each_lane([&](int l) { alone.at[l] *= parameters.complexity / larger(effort.at[l], 1e-12); });
            for (int x = first; x < last; ++x) {
                const int cell = n.partnership_area[x] * n.problems + k;
                const Lanes& backlog = step.now.backlog[cell];
                Lanes& closed = step.flows.closed[cell];
                each_lane([&](int l) {
                    const double here = effort.at[l] * harm * backlog.at[l] / larger(weighted.at[l], 1e-12);
                    on_problem.at[l] += here;
                    closed.at[l] += here * together * quality.at[l];
                });
            }
            each_lane([&](int l) {
                realised.at[l] += on_problem.at[l] * (together * quality.at[l] - alone.at[l]);
                potential.at[l] += on_problem.at[l] * (together - alone.at[l]);
            });
        }
        step.flows.realised[p] = realised;
        step.flows.potential[p] = potential;
    }
}

/// What was not closed is carried over.
static void carry_over(const Step& step)
{
    const Parameters p = step.parameters;
    for (int cell = 0; cell < step.network.cells; ++cell) {
        const Lanes& new_cases_flow = step.flows.new_cases[cell];
        const Lanes& returning_flow = step.flows.returning[cell];
        Lanes& backlog_next = step.next.backlog[cell];
        const Lanes& backlog_now = step.now.backlog[cell];
        const Lanes& closed_flow = step.flows.closed[cell];
        each_lane([&](int l) {
            const double arrivals = new_cases_flow.at[l] + returning_flow.at[l];
            backlog_next.at[l] = backlog_after(backlog_now.at[l], arrivals, closed_flow.at[l], p);
        });
    }
}

}  // namespace concord
