#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/joint_work.hpp"
#include "model/processes/quality.hpp"
#include "model/processes/service.hpp"

namespace concord {

/// Coverage of each problem by the members of a partnership, each as far as `part` says.
static inline void cover_with(const View& view, int p, const Number* part, Number* covered)
{
    const Network& n = view.network;
    for (int k = 0; k < n.problems; ++k) covered[k] = Number{};
    for (int c = 0; c < n.capabilities; ++c) {
        Number nobody = 1.0;
        for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
            nobody *= 1.0 - n.expertise[n.member_organisation[m] * n.capabilities + c] * part[m];
        for (int k = 0; k < n.problems; ++k) covered[k] += n.needs[k * n.capabilities + c] * (1.0 - nobody);
    }
}

/// Coverage of each problem by the members who are there: as far as each takes part, and as if each took part in full.
static inline void cover(const View& view, int p)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    const bool is_contract = n.is_contract[p] > 0.0;
    Number* const together = flows.covered + p * n.problems;
    Number* const possible = flows.coverable + p * n.problems;
    if (in_any_replicate(flows.size[p] < double(n.member_begin[p + 1] - n.member_begin[p]))) {
        cover_with(view, p, flows.here, possible);
    } else {
        for (int k = 0; k < n.problems; ++k) possible[k] = n.coverage_of_all[p * n.problems + k];
    }
    if (is_contract) {
        for (int k = 0; k < n.problems; ++k) together[k] = possible[k];
    } else {
        cover_with(view, p, flows.voice, together);
    }
}

/// How strongly each area of a partnership draws its joint effort: all alike in one area, by the members' size in several.
static inline void draw_to_areas(const View& view, int p)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    const int first = n.partnership_area_begin[p];
    const int last = n.partnership_area_begin[p + 1];
    if (last - first < 2) {
        for (int x = first; x < last; ++x) flows.pull[x] = 1.0;
        return;
    }
    Number largest{};
    for (int x = first; x < last; ++x) {
        const int link = n.partnership_area_link[x];
        Number size{};
        for (int y = n.link_begin[link]; y < n.link_begin[link + 1]; ++y) {
            const int m = n.link_member[y];
            size += flows.here[m] * n.budget[n.member_organisation[m]] * n.link_share[y];
        }
        flows.pull[x] = size;
        largest = larger(largest, size);
    }
    for (int x = first; x < last; ++x)
        flows.pull[x] = pull_of_area(flows.pull[x], largest, view.now.governance[p], view.parameters);
}

/// What each member's areas get out of joint work beside what their members put in.
static inline void compare_returns(const View& view, int p)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    const int first = n.partnership_area_begin[p];
    const int last = n.partnership_area_begin[p + 1];
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) flows.returned[m] = Number{};
    if (last - first < 2) return;
    Number closed{};
    Number effort{};
    for (int x = first; x < last; ++x) {
        const int link = n.partnership_area_link[x];
        Number here{};
        for (int y = n.link_begin[link]; y < n.link_begin[link + 1]; ++y)
            here += flows.effort[n.link_member[y]] * n.link_part[y];
        flows.effort_here[x] = here;
        effort += here;
        closed += flows.closed_here[x];
    }
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        Number got{};
        Number gave{};
        for (int y = n.member_link_begin[m]; y < n.member_link_begin[m + 1]; ++y) {
            got += flows.closed_here[n.member_link_area[y]];
            gave += flows.effort_here[n.member_link_area[y]];
        }
        flows.returned[m] = return_of(got, closed, gave, effort);
    }
}

/// Partnerships close cases together, over their areas and problems by harm-weighted backlog; realised and potential
/// advantage against the same effort alone.
static void joint_work(const View& view)
{
    const Network& n = view.network;
    const NumberParameters parameters = view.parameters;
    const FlowsWritten& flows = view.flows;
    for (const int p : view.part.partnerships) {
        const int first = n.partnership_area_begin[p];
        const int last = n.partnership_area_begin[p + 1];
        draw_to_areas(view, p);
        cover(view, p);
        const Number effort = flows.joint_effort[p];
        Number weighted{};
        for (int x = first; x < last; ++x) {
            Number here{};
            for (int k = 0; k < n.problems; ++k)
                here += n.harm_weight[k] * view.now.backlog[n.partnership_area[x] * n.problems + k];
            weighted += flows.pull[x] * here;
            flows.closed_here[x] = Number{};
        }
        const Number effort_on_harm = effort / larger(weighted, 1e-12);
        const Number by_effort = parameters.complexity / larger(effort, 1e-12);
        Number realised{};
        Number potential{};
        for (int k = 0; k < n.problems; ++k) {
            const Number together = flows.covered[p * n.problems + k];
            const Number possible = flows.coverable[p * n.problems + k];
            const Number quality = n.is_contract[p] > 0.0 ? Number(contract_quality(n.largest_weight[k], parameters))
                                                          : flows.quality[p];
            Number alone{};  // coverage of the same effort where each works alone
            for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
                alone += n.coverage[n.member_organisation[m] * n.problems + k] * flows.effort[m];
            for (int x = first; x < last; ++x) {
                const int a = n.partnership_area[x];
                const int cell = a * n.problems + k;
                const Number ease = flows.ease[a];
                const Number here = effort_on_harm * n.harm_weight[k] * flows.pull[x] * view.now.backlog[cell];
                // What the same effort closes if each works alone on cases it has already failed to close.
                const Number by_each = by_effort * (alone + ease * (effort - alone));
                const Number closed = here * closing_chance(together, ease) * quality;
                flows.closed[cell] += closed;
                flows.closed_here[x] += closed;
                realised += closed - here * by_each;
                potential += here * (closing_chance(possible, ease) - by_each);
            }
        }
        flows.realised[p] = realised;
        flows.potential[p] = potential;
        compare_returns(view, p);
    }
}

}  // namespace concord
