#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/processes/demand.hpp"
#include "model/processes/service.hpp"

namespace concord {

/// Clarity in an area: effort-weighted mean over its partnerships at work; 0 without any, 1 where one organisation serves.
[[nodiscard]] static Lanes clarity_in(const Step& step, int a)
{
    const Network& n = step.network;
    Lanes sum{};
    Lanes weight{};
    for (int x = n.area_partnership_begin[a]; x < n.area_partnership_begin[a + 1]; ++x) {
        const int p = n.area_partnership[x];
        const double here = 1.0 / (n.partnership_area_begin[p + 1] - n.partnership_area_begin[p]);
        for (int l = 0; l < lane_count; ++l) {
            const double effort = here * step.flows.joint_effort[p].at[l];
            weight.at[l] += effort;
            sum.at[l] += effort * clarity_of(step.now.governance[p].at[l], step.now.data_sharing[p].at[l],
                                             step.now.language[p].at[l]);
        }
    }
    const double lone = n.lone[a];
    for (int l = 0; l < lane_count; ++l)
        sum.at[l] = larger(lone, sum.at[l] / larger(weight.at[l], 1e-12));
    return sum;
}

/// New and returning cases are routed to the organisations of the area, some are passed on, and all cost effort.
static void route_demand(const Step& step)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
    const LaneKeys keys = keys_for(step, Purpose::demand);
    for (int i = 0; i < n.organisations; ++i) step.flows.load[i] = Lanes{};
    for (int a = 0; a < n.areas; ++a) {
        const int first = n.service_begin[a];
        const int last = n.service_begin[a + 1];
        step.flows.clarity[a] = clarity_in(step, a);
        Lanes per_case;
        for (int l = 0; l < lane_count; ++l) per_case.at[l] = effort_per_case(step.flows.clarity[a].at[l], p);
        for (int k = 0; k < n.problems; ++k) {
            const int cell = a * n.problems + k;
            Lanes cases;
            for (int l = 0; l < lane_count; ++l) {
                const double fresh =
                    new_cases(n.baseline_cases[cell], step.now.need[a].at[l],
                              noise(draw(keys.at[l], n.cell_hash[cell])), step.conditions.crisis[cell], p);
                const double back = returning_cases(step.now.backlog[cell].at[l], p);
                step.flows.new_cases[cell].at[l] = fresh;
                step.flows.returning[cell].at[l] = back;
                cases.at[l] = fresh + back;
            }
            Lanes force_pot{};
            Lanes rest_pot{};
            for (int s = first; s < last; ++s) {
                const double share = n.routing[s * n.problems + k] * n.can_off_load[s];
                const double to_force = share * n.to_force[s];
                const double to_rest = share * n.rest_scale[s];
                const Lanes& passed_on = step.now.off_loading[n.service_organisation[s]];
                for (int l = 0; l < lane_count; ++l) {
                    force_pot.at[l] += to_force * passed_on.at[l];
                    rest_pot.at[l] += to_rest * passed_on.at[l];
                }
            }
            for (int s = first; s < last; ++s) {
                const int i = n.service_organisation[s];
                const double routed = n.routing[s * n.problems + k];
                const double share = routed * n.can_off_load[s];
                const double own_rest = share * n.rest_scale[s];
                const double from_force_pot = n.from_force_pot[s];
                const double rest_weight = n.rest_weight[s];
                const Lanes& passed_on = step.now.off_loading[i];
                Lanes& handled = step.flows.handled[s * n.problems + k];
                Lanes& load = step.flows.load[i];
                for (int l = 0; l < lane_count; ++l) {
                    const double received = from_force_pot * force_pot.at[l] +
                                            rest_weight * positive_part(rest_pot.at[l] - own_rest * passed_on.at[l]);
                    handled.at[l] = routed - share * passed_on.at[l] + received;
                    load.at[l] += cases.at[l] * (handled.at[l] * per_case.at[l] + p.hand_over * received);
                }
            }
        }
    }
}

/// Mutual aid over ties: what one lends the other has.
static void lend(const Step& step)
{
    const Network& n = step.network;
    for (int i = 0; i < n.organisations; ++i) step.flows.aid[i] = Lanes{};
    for (int t = 0; t < n.ties; ++t) {
        const int i = n.tie_giver[t];
        const int j = n.tie_receiver[t];
        const double reach = n.reach[t] * n.serves[i] * n.serves[j];
        const Lanes& active = step.flows.active[n.shared_partnership[n.shared_begin[t]]];
        const Lanes& trust = step.now.trust[t];
        const Lanes& giver_strain = step.now.strain[i];
        const Lanes& receiver_strain = step.now.strain[j];
        const Lanes& workforce = step.flows.paid[i];
        Lanes& given = step.flows.aid[i];
        Lanes& received = step.flows.aid[j];
        for (int l = 0; l < lane_count; ++l) {
            const double aid = active.at[l] * aid_given(workforce.at[l], reach, trust.at[l], giver_strain.at[l],
                                                        receiver_strain.at[l], step.parameters);
            given.at[l] -= aid;
            received.at[l] += aid;
        }
    }
}

/// Organisations serve what they can, lend to strained partners and close cases; strain follows.
static void serve(const Step& step)
{
    const Network& n = step.network;
    const Parameters& p = step.parameters;
    lend(step);
    for (int i = 0; i < n.organisations; ++i) {
        for (int l = 0; l < lane_count; ++l) {
            const double supply = positive_part(step.flows.supply[i].at[l] + step.flows.aid[i].at[l]);
            const double load = step.flows.load[i].at[l];
            step.flows.served[i].at[l] = served_share(supply, load);
            step.next.strain[i].at[l] = strain_after(step.now.strain[i].at[l], load, supply);
        }
    }
    for (int a = 0; a < n.areas; ++a) {
        for (int k = 0; k < n.problems; ++k) {
            const int cell = a * n.problems + k;
            Lanes closed{};
            for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
                const int i = n.service_organisation[s];
                const double chance = closing_chance(n.coverage[i * n.problems + k], p);
                const Lanes& handled = step.flows.handled[s * n.problems + k];
                const Lanes& served = step.flows.served[i];
                for (int l = 0; l < lane_count; ++l) closed.at[l] += handled.at[l] * served.at[l] * chance;
            }
            for (int l = 0; l < lane_count; ++l)
                closed.at[l] *= step.flows.new_cases[cell].at[l] + p.complexity * step.flows.returning[cell].at[l];
            step.flows.closed[cell] = closed;
        }
    }
}

}  // namespace concord
