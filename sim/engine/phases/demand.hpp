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
        const Lanes& joint_effort_flow = step.flows.joint_effort[p];
        const Lanes& governance_now = step.now.governance[p];
        const Lanes& data_sharing_now = step.now.data_sharing[p];
        const Lanes& language_now = step.now.language[p];
        each_lane([&](int l) {
            const double effort = here * joint_effort_flow.at[l];
            weight.at[l] += effort;
            sum.at[l] += effort * clarity_of(governance_now.at[l], data_sharing_now.at[l], language_now.at[l]);
        });
    }
    const double lone = n.lone[a];
    each_lane([&](int l) { sum.at[l] = larger(lone, sum.at[l] / larger(weight.at[l], 1e-12)); });
    return sum;
}

/// Whether any organisation of an area passes cases on, in any lane.
[[nodiscard]] static bool somebody_passes_on(const Step& step, int a)
{
    const Network& n = step.network;
    Lanes sum{};
    for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
        const Lanes& passed_on = step.now.off_loading[n.service_organisation[s]];
        each_lane([&](int l) { sum.at[l] += passed_on.at[l]; });
    }
    double all = 0.0;
    for (const double x : sum.at) all += x;
    return all > 0.0;
}

/// New and returning cases are routed to the organisations of the area, some are passed on, and all cost effort.
static void route_demand(const Step& step)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    const LaneKeys keys = keys_for(step, Purpose::demand);
    for (int i = 0; i < n.organisations; ++i) step.flows.load[i] = Lanes{};
    for (int a = 0; a < n.areas; ++a) {
        const int first = n.service_begin[a];
        const int last = n.service_begin[a + 1];
        step.flows.clarity[a] = clarity_in(step, a);
        Lanes per_case;
        const Lanes& clarity_flow = step.flows.clarity[a];
        each_lane([&](int l) { per_case.at[l] = effort_per_case(clarity_flow.at[l], p); });
        const bool passing = somebody_passes_on(step, a);
        for (int k = 0; k < n.problems; ++k) {
            const int cell = a * n.problems + k;
            Lanes cases;
            const Lanes& need_now = step.now.need[a];
            const Lanes& backlog_now = step.now.backlog[cell];
            Lanes& new_cases_flow = step.flows.new_cases[cell];
            Lanes& returning_flow = step.flows.returning[cell];
            each_lane([&](int l) {
                const double fresh = new_cases(n.baseline_cases[cell], need_now.at[l],
                                               noise(draw(keys.at[l], n.cell_hash[cell])), step.conditions.crisis[cell],
                                               p);
                const double back = returning_cases(backlog_now.at[l], p);
                new_cases_flow.at[l] = fresh;
                returning_flow.at[l] = back;
                cases.at[l] = fresh + back;
            });
            if (!passing) {
                // Nobody passes anything on: every case stays where it was routed. The same bits as below, sooner.
                for (int s = first; s < last; ++s) {
                    const double routed = n.routing[s * n.problems + k];
                    Lanes& handled = step.flows.handled[s * n.problems + k];
                    Lanes& load = step.flows.load[n.service_organisation[s]];
                    each_lane([&](int l) {
                        handled.at[l] = routed;
                        load.at[l] += cases.at[l] * (routed * per_case.at[l]);
                    });
                }
                continue;
            }
            Lanes force_pot{};
            Lanes rest_pot{};
            for (int s = first; s < last; ++s) {
                const double share = n.routing[s * n.problems + k] * n.can_off_load[s];
                const double to_force = share * n.to_force[s];
                const double to_rest = share * n.rest_scale[s];
                const Lanes& passed_on = step.now.off_loading[n.service_organisation[s]];
                each_lane([&](int l) {
                    force_pot.at[l] += to_force * passed_on.at[l];
                    rest_pot.at[l] += to_rest * passed_on.at[l];
                });
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
                each_lane([&](int l) {
                    const double received = from_force_pot * force_pot.at[l] +
                                            rest_weight * positive_part(rest_pot.at[l] - own_rest * passed_on.at[l]);
                    handled.at[l] = routed - share * passed_on.at[l] + received;
                    load.at[l] += cases.at[l] * (handled.at[l] * per_case.at[l] + p.hand_over * received);
                });
            }
        }
    }
}

/// Lends along one tie where it is at work: what the giver gives the receiver has.
[[gnu::always_inline]] static inline void lend_along(const Step& step, int t, double lends, const Lanes& at_work,
                                                     const Parameters& p)
{
    const Network& n = step.network;
    const int i = n.tie_giver[t];
    const int j = n.tie_receiver[t];
    const double reach = lends * n.reach[t] * n.serves[i] * n.serves[j];
    const Lanes& trust = step.now.trust[t];
    const Lanes& giver_strain = step.now.strain[i];
    const Lanes& receiver_strain = step.now.strain[j];
    const Lanes& workforce = step.flows.paid[i];
    Lanes& given = step.flows.aid[i];
    Lanes& received = step.flows.aid[j];
    each_lane([&](int l) {
        const double aid = at_work.at[l] *
                           aid_given(workforce.at[l], reach, trust.at[l], giver_strain.at[l], receiver_strain.at[l], p);
        given.at[l] -= aid;
        received.at[l] += aid;
    });
}

/// Whether a tie lends through one of its partnerships: both members present, and no contract.
[[nodiscard]] static inline double lends_through(const Step& step, int shared) noexcept
{
    const Network& n = step.network;
    return (1.0 - n.is_contract[n.shared_partnership[shared]]) * step.conditions.present[n.shared_giver[shared]] *
           step.conditions.present[n.shared_receiver[shared]];
}

/// Mutual aid among the present members of partnerships at work.
static void lend(const Step& step)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    for (int i = 0; i < n.organisations; ++i) step.flows.aid[i] = Lanes{};
    for (int t = 0; t < n.simple_ties; ++t)
        lend_along(step, t, lends_through(step, t), step.flows.active[n.shared_partnership[t]], p);
    for (int t = n.simple_ties; t < n.ties; ++t) {
        Lanes at_work{};
        for (int x = n.shared_begin[t]; x < n.shared_begin[t + 1]; ++x) {
            const double lends = lends_through(step, x);
            const Lanes& active = step.flows.active[n.shared_partnership[x]];
            each_lane([&](int l) { at_work.at[l] = larger(at_work.at[l], lends * active.at[l]); });
        }
        lend_along(step, t, 1.0, at_work, p);
    }
}

/// Organisations serve what they can, lend to strained partners and close cases; strain follows.
static void serve(const Step& step)
{
    const Network& n = step.network;
    const Parameters p = step.parameters;
    lend(step);
    for (int i = 0; i < n.organisations; ++i) {
        const Lanes& supply_flow = step.flows.supply[i];
        const Lanes& aid_flow = step.flows.aid[i];
        const Lanes& load_flow = step.flows.load[i];
        Lanes& served_flow = step.flows.served[i];
        Lanes& strain_next = step.next.strain[i];
        const Lanes& strain_now = step.now.strain[i];
        each_lane([&](int l) {
            const double supply = positive_part(supply_flow.at[l] + aid_flow.at[l]);
            const double load = load_flow.at[l];
            served_flow.at[l] = served_share(supply, load);
            strain_next.at[l] = strain_after(strain_now.at[l], load, supply);
        });
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
                each_lane([&](int l) { closed.at[l] += handled.at[l] * served.at[l] * chance; });
            }
            const Lanes& new_cases_flow = step.flows.new_cases[cell];
            const Lanes& returning_flow = step.flows.returning[cell];
            each_lane([&](int l) { closed.at[l] *= new_cases_flow.at[l] + p.complexity * returning_flow.at[l]; });
            step.flows.closed[cell] = closed;
        }
    }
}

}  // namespace concord
