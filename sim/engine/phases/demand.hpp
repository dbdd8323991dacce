#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/demand.hpp"

namespace concord {

/// Clarity about whose job a case is that an area's partnerships at work lead to; 1 where one organisation serves.
[[nodiscard]] static inline Number clarity_aimed_at(const View& view, int a)
{
    const Network& n = view.network;
    if (n.lone[a] > 0.0) return 1.0;
    const double bodies = n.service_begin[a + 1] - n.service_begin[a];
    const double of_pairs = 1.0 / larger(bodies * (bodies - 1.0), 1.0);
    Number most{};
    for (int x = n.area_partnership_begin[a]; x < n.area_partnership_begin[a + 1]; ++x) {
        const int p = n.area_partnership[x];
        Number here{};
        for (int y = n.link_begin[x]; y < n.link_begin[x + 1]; ++y) here += view.flows.here[n.link_member[y]];
        const Number pairs = here * positive_part(here - 1.0) * of_pairs;
        most = larger(most, clarity_added(pairs, view.flows.contact[p], view.now.governance[p],
                                          view.now.data_sharing[p], view.now.language[p], view.parameters));
    }
    return view.parameters.informal + most;
}

/// Whether any organisation of an area passes cases on.
[[nodiscard]] static inline bool somebody_passes_on(const View& view, int a)
{
    const Network& n = view.network;
    Number sum{};
    for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s)
        sum += view.now.off_loading[n.service_organisation[s]];
    return in_any_replicate(sum > 0.0);
}

/// The cases of one area and problem go to the organisations of the area, which pass some of them on: to the force, or to the rest.
static inline void pass_on(const View& view, int a, int k, Number cases, Number per_case)
{
    const Network& n = view.network;
    const WorldRead& now = view.now;
    const int first = n.service_begin[a];
    const int last = n.service_begin[a + 1];
    Number force_pot{};
    Number rest_pot{};
    for (int s = first; s < last; ++s) {
        const Number share = view.present.routing[s * n.problems + k] * n.can_off_load[s];
        const Number passed_on = now.off_loading[n.service_organisation[s]];
        force_pot += share * n.to_force[s] * passed_on;
        rest_pot += share * n.rest_scale[s] * passed_on;
    }
    for (int s = first; s < last; ++s) {
        const int i = n.service_organisation[s];
        const Number routed = view.present.routing[s * n.problems + k];
        const Number share = routed * n.can_off_load[s];
        const Number own_rest = share * n.rest_scale[s];
        const Number passed_on = now.off_loading[i];
        const Number received = n.from_force_pot[s] * force_pot +
                                n.rest_weight[s] * positive_part(rest_pot - own_rest * passed_on);
        const Number handled = routed - share * passed_on + received;
        view.flows.handled[s * n.problems + k] = handled;
        view.flows.load[i] += cases * (handled * per_case + view.parameters.hand_over * received);
    }
}

/// New and returning cases are routed to the organisations of the area, some are passed on, and all cost effort.
static void demand(const View& view)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const FlowsWritten& flows = view.flows;
    const Bits key = key_for(view, Purpose::demand);
    for (const int i : view.part.organisations) flows.load[i] = Number{};
    for (const int a : view.part.areas) {
        const Number aim = clarity_aimed_at(view, a);
        const Number clarity = view.month < 0 ? aim : view.now.clarity[a];  // the spin-up: learned already
        view.next.clarity[a] = clarity_after(clarity, aim, p);
        const Number per_case = effort_per_case(clarity, p);
        const Number need = view.now.need[a];
        const bool passing = somebody_passes_on(view, a);
        for (int k = 0; k < n.problems; ++k) {
            const int cell = a * n.problems + k;
            const Number surprise = noise(draw(key, n.cell_hash[cell]));
            const Number fresh = new_cases(view.present.baseline_cases[cell], need, surprise,
                                           view.conditions.crisis[cell], p);
            const Number back = returning_cases(view.now.backlog[cell], p);
            const Number cases = fresh + back;
            flows.new_cases[cell] = fresh;
            flows.returning[cell] = back;
            if (passing) {
                pass_on(view, a, k, cases, per_case);
                continue;
            }
            // Nobody passes anything on: every case stays where it was routed. The same bits as `pass_on`, sooner.
            for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
                const Number routed = view.present.routing[s * n.problems + k];
                flows.handled[s * n.problems + k] = routed;
                flows.load[n.service_organisation[s]] += cases * (routed * per_case);
            }
        }
    }
}

}  // namespace concord
