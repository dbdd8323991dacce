#pragma once
#include "engine/phases/view.hpp"
#include "engine/totals.hpp"
#include "model/tables/outcomes.hpp"

namespace concord {

namespace {

using TotalsInKernel = TotalsOf<Number>;
static_assert(sizeof(TotalsInKernel) == sizeof(Totals), "an element of the totals is one Number");

}  // namespace

/// Harm and its spread over areas, backlog, demand, need and prevention stock.
static inline void add_areas(const View& view, TotalsInKernel& totals)
{
    const Network& n = view.network;
    for (const int a : view.part.areas) {
        Number here{};
        for (int k = 0; k < n.problems; ++k) {
            const int cell = a * n.problems + k;
            here += n.harm_weight[k] * view.next.backlog[cell];
            totals.backlog += view.next.backlog[cell];
            totals.new_cases += view.flows.new_cases[cell];
            totals.returning += view.flows.returning[cell];
        }
        const Number each = here * (1.0 / n.population[a]);
        totals.harm += here;
        totals.harm_of_worst = larger(totals.harm_of_worst, each);
        totals.harm_of_best = smaller(totals.harm_of_best, each);
        totals.need += n.population[a] * view.next.need[a];
        totals.legitimacy += n.population[a] * view.next.legitimacy[a];
        totals.stock += n.prevention_base[a] * view.next.stock[a];
    }
}

/// Money, workforce, capability, openness.
static inline void add_organisations(const View& view, TotalsInKernel& totals)
{
    const FlowsWritten& flows = view.flows;
    for (const int i : view.part.organisations) {
        totals.supply += flows.supply[i];
        totals.paid += flows.paid[i];
        totals.load += flows.load[i];
        totals.unserved += flows.load[i] * (1.0 - flows.served[i]);
        totals.workforce += view.next.workforce[i];
        totals.reserves += view.next.reserves[i];
        totals.spending += flows.spending[i];
        totals.insolvent += flows.insolvent[i];
        totals.retreats += flows.retreats[i];
        totals.invests += flows.invests[i];
    }
    Number openness[levels]{};
    for (const int i : view.part.organisations) {
        for (int level = 0; level < levels; ++level) openness[level] += view.next.openness[i * levels + level];
    }
    for (int level = 0; level < levels; ++level) totals.openness[level] += openness[level];
}

/// What joint work yields, and the trust of the partnership that trusts least.
static inline void add_partnerships(const View& view, TotalsInKernel& totals)
{
    const Network& n = view.network;
    for (const int p : view.part.partnerships) {
        totals.at_work += view.conditions.working[p] * view.next.alive[p];
        totals.realised += view.flows.realised[p];
        totals.potential += view.flows.potential[p];
        if (view.conditions.started[p] == 0.0 || n.is_contract[p] > 0.0) continue;
        const Number trust = view.flows.mean_trust[p];
        totals.weakest_trust = smaller(totals.weakest_trust, trust);
        const Number lives = view.next.alive[p] * either(trust < hollow_trust, 0.0, 1.0);
        totals.hollow += view.conditions.working[p] * (1.0 - lives);
    }
}

/// Trust of every tie.
static inline void add_ties(const View& view, TotalsInKernel& totals)
{
    // Two sums, as each addition waits for the one before.
    Number sum{};
    Number other_sum{};
    for (const Rows ties : {view.part.simple_ties, view.part.shared_ties}) {
        int t = ties.first;
        for (; t + 1 < ties.last; t += 2) {
            sum += view.next.trust[t];
            other_sum += view.next.trust[t + 1];
        }
        if (t < ties.last) sum += view.next.trust[t];
    }
    totals.trust += sum + other_sum;
}

/// Adds a part of the network, after its phases: the state the month ends in, with the month's flows.
[[gnu::flatten]] static void add_up(const Step& step, const Part& part, Totals& totals)
{
    const View view = view_of(step, part);
    auto& kept = reinterpret_cast<TotalsInKernel&>(totals);
    TotalsInKernel sums = kept;  // a copy, so that sums stay in registers
    add_areas(view, sums);
    add_organisations(view, sums);
    add_partnerships(view, sums);
    add_ties(view, sums);
    kept = sums;
}

/// Outcomes by the totals of a month: [outcome][lane]. Undefined (NaN): inertia without potential, trust without ties.
[[gnu::flatten]] static void observe(const Network& n, const Totals& of_month, Lanes* outcomes)
{
    const auto& totals = reinterpret_cast<const TotalsInKernel&>(of_month);
    const auto out = [outcomes](Outcome o) -> Number& {
        return reinterpret_cast<Number*>(outcomes)[static_cast<int>(o)];
    };
    constexpr double none = __builtin_nan("");
    double people = 0.0;
    double base = 0.0;
    for (int a = 0; a < n.areas; ++a) {
        people += n.population[a];
        base += n.prevention_base[a];
    }
    const Number demand = totals.new_cases + totals.returning;
    out(Outcome::harm) = totals.harm;
    out(Outcome::harm_gap) = totals.harm_of_worst / larger(totals.harm_of_best, 1e-300);
    out(Outcome::public_value) = Number{};
    out(Outcome::demand) = demand;
    out(Outcome::failure_share) = totals.returning / larger(demand, 1e-300);
    out(Outcome::need) = totals.need / people;
    out(Outcome::prevention) = totals.stock / larger(base, 1e-300);
    out(Outcome::backlog) = totals.backlog;

    out(Outcome::unmet_share) = totals.unserved / larger(totals.load, 1e-300);
    out(Outcome::capability) = totals.supply / larger(totals.paid, 1e-300);
    out(Outcome::workforce) = totals.workforce;
    out(Outcome::reserves) = totals.reserves;
    out(Outcome::insolvent_months) = totals.insolvent;
    out(Outcome::spend) = totals.spending;
    const double each = 1.0 / n.organisations;
    Number openness{};
    for (int level = 0; level < levels; ++level) {
        const Number of_level = totals.openness[level] * each;
        out(static_cast<Outcome>(static_cast<int>(Outcome::openness_everyone) + level)) = of_level;
        openness += of_level * (1.0 / levels);
    }
    out(Outcome::openness) = openness;

    out(Outcome::trust) = totals.trust * (n.ties > 0 ? 1.0 / n.ties : none);
    out(Outcome::weakest_trust) = either(totals.weakest_trust > 1.5, none, totals.weakest_trust);
    out(Outcome::inertia) = either(totals.potential > 1e-12, 1.0 - totals.realised / larger(totals.potential, 1e-12),
                                   none);
    out(Outcome::realised_advantage) = totals.realised;
    out(Outcome::potential_advantage) = totals.potential;
    out(Outcome::active_partnerships) = totals.at_work;
    out(Outcome::hollow_partnerships) = totals.hollow;
    out(Outcome::legitimacy) = totals.legitimacy / people;
    out(Outcome::share_choosing_retreat_or_savings) = totals.retreats * each;
    out(Outcome::share_choosing_investment) = totals.invests * each;
}

}  // namespace concord
