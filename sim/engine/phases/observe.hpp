#pragma once
#include "engine/phases/view.hpp"
#include "model/outcomes.hpp"

namespace concord {

namespace {

/// The outcomes of a month.
struct OutcomeRows {
    Number* rows;

    [[gnu::always_inline]] Number& operator[](Outcome o) const noexcept { return rows[static_cast<int>(o)]; }
};

}  // namespace

/// Harm and its spread over areas, backlog, demand, need and prevention stock.
static inline void observe_areas(const View& view, OutcomeRows out)
{
    const Network& n = view.network;
    Number harm{};
    Number highest{};
    Number lowest = 1e300;
    Number need{};
    Number stock{};
    Number backlog{};
    Number fresh{};
    Number back{};
    double people = 0.0;
    double base = 0.0;
    for (const int a : view.part.areas) {
        Number here{};
        for (int k = 0; k < n.problems; ++k) {
            const int cell = a * n.problems + k;
            here += n.harm_weight[k] * view.next.backlog[cell];
            backlog += view.next.backlog[cell];
            fresh += view.flows.new_cases[cell];
            back += view.flows.returning[cell];
        }
        const Number each = here * (1.0 / n.population[a]);
        people += n.population[a];
        base += n.prevention_base[a];
        harm += here;
        highest = larger(highest, each);
        lowest = smaller(lowest, each);
        need += n.population[a] * view.next.need[a];
        stock += n.prevention_base[a] * view.next.stock[a];
    }
    const Number demand = fresh + back;
    out[Outcome::harm] = harm;
    out[Outcome::harm_gap] = highest / larger(lowest, 1e-300);
    out[Outcome::demand] = demand;
    out[Outcome::failure_share] = back / larger(demand, 1e-300);
    out[Outcome::need] = need / people;
    out[Outcome::prevention] = stock / larger(base, 1e-300);
    out[Outcome::backlog] = backlog;
}

/// Money, workforce, capability, openness.
static inline void observe_organisations(const View& view, OutcomeRows out)
{
    const Network& n = view.network;
    const FlowsWritten& flows = view.flows;
    Number supply{};
    Number paid{};
    Number load{};
    Number unserved{};
    Number workforce{};
    Number reserves{};
    Number insolvent{};
    Number spending{};
    for (const int i : view.part.organisations) {
        supply += flows.supply[i];
        paid += flows.paid[i];
        load += flows.load[i];
        unserved += flows.load[i] * (1.0 - flows.served[i]);
        workforce += view.next.workforce[i];
        reserves += view.next.reserves[i];
        insolvent += flows.insolvent[i];
        spending += flows.spending[i];
    }
    out[Outcome::unmet_share] = unserved / larger(load, 1e-300);
    out[Outcome::capability] = supply / larger(paid, 1e-300);
    out[Outcome::workforce] = workforce;
    out[Outcome::reserves] = reserves;
    out[Outcome::insolvent_months] = insolvent;
    out[Outcome::spend] = spending;
    Number openness[levels]{};
    for (const int i : view.part.organisations) {
        for (int level = 0; level < levels; ++level) openness[level] += view.next.openness[i * levels + level];
    }
    const double each = 1.0 / n.organisations;
    Number mean{};
    for (int level = 0; level < levels; ++level) {
        const Number of_level = openness[level] * each;
        out[static_cast<Outcome>(static_cast<int>(Outcome::openness_everyone) + level)] = of_level;
        mean += of_level * (1.0 / levels);
    }
    out[Outcome::openness] = mean;
}

/// What joint work yields. Without potential, inertia is undefined (NaN).
static inline void observe_partnerships(const View& view, OutcomeRows out)
{
    const Network& n = view.network;
    const double none = __builtin_nan("");
    Number weakest = 2.0;
    Number at_work{};
    Number realised{};
    Number potential{};
    for (const int p : view.part.partnerships) {
        at_work += view.conditions.working[p] * view.next.alive[p];
        realised += view.flows.realised[p];
        potential += view.flows.potential[p];
        if (view.conditions.started[p] > 0.0 && n.is_contract[p] == 0.0)
            weakest = smaller(weakest, view.flows.mean_trust[p]);
    }
    out[Outcome::weakest_trust] = either(weakest > 1.5, none, weakest);
    out[Outcome::inertia] = either(potential > 1e-12, 1.0 - realised / larger(potential, 1e-12), none);
    out[Outcome::realised_advantage] = realised;
    out[Outcome::potential_advantage] = potential;
    out[Outcome::active_partnerships] = at_work;
}

/// Mean trust; undefined (NaN) without ties.
static inline void observe_trust(const View& view, OutcomeRows out)
{
    // Two sums, as each addition waits for the one before.
    const int ties = view.network.ties;
    Number sum{};
    Number other_sum{};
    for (int t = 1; t < ties; t += 2) {
        sum += view.next.trust[t - 1];
        other_sum += view.next.trust[t];
    }
    if (ties % 2 == 1) sum += view.next.trust[ties - 1];
    out[Outcome::trust] = (sum + other_sum) * (ties > 0 ? 1.0 / ties : __builtin_nan(""));
}

/// Outcomes of the state a step ends in, with the flows of its month.
[[gnu::flatten]] static void observe(const Step& step, Lanes* outcomes)
{
    const View view = view_of(step, step.network.whole);
    const OutcomeRows out{reinterpret_cast<Number*>(outcomes)};
    observe_areas(view, out);
    observe_organisations(view, out);
    observe_partnerships(view, out);
    observe_trust(view, out);
    out[Outcome::public_value] = Number{};
}

}  // namespace concord
