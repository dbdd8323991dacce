#pragma once
#include "engine/phases/lane_loop.hpp"
#include "model/outcomes.hpp"

namespace concord {

/// Adds a column's elements [0, count) into one.
[[nodiscard]] static Lanes sum_of(const Lanes* column, int count)
{
    Lanes sum{};
    for (int e = 0; e < count; ++e) {
        each_lane([&](int l) { sum.at[l] += column[e].at[l]; });
    }
    return sum;
}

static void scale_by(Lanes& lanes, double factor)
{
    for (double& x : lanes.at) x *= factor;
}

/// Harm and its spread over areas, backlog, demand, need and prevention stock.
static void observe_areas(const Step& step, Lanes* outcomes)
{
    const Network& n = step.network;
    const auto out = [&](Outcome o) -> Lanes& { return outcomes[static_cast<std::size_t>(o)]; };
    Lanes harm{};
    Lanes highest{};
    Lanes lowest{};
    Lanes need{};
    Lanes stock{};
    for (double& x : lowest.at) x = 1e300;
    double people = 0.0;
    double base = 0.0;
    for (int a = 0; a < n.areas; ++a) {
        Lanes here{};
        for (int k = 0; k < n.problems; ++k) {
            const Lanes& backlog = step.next.backlog[a * n.problems + k];
            each_lane([&](int l) { here.at[l] += n.harm_weight[k] * backlog.at[l]; });
        }
        const double each = 1.0 / n.population[a];
        people += n.population[a];
        base += n.prevention_base[a];
        const Lanes& need_next = step.next.need[a];
        const Lanes& stock_next = step.next.stock[a];
        each_lane([&](int l) {
            harm.at[l] += here.at[l];
            highest.at[l] = larger(highest.at[l], here.at[l] * each);
            lowest.at[l] = smaller(lowest.at[l], here.at[l] * each);
            need.at[l] += n.population[a] * need_next.at[l];
            stock.at[l] += n.prevention_base[a] * stock_next.at[l];
        });
    }
    const Lanes fresh = sum_of(step.flows.new_cases, n.cells);
    const Lanes back = sum_of(step.flows.returning, n.cells);
    each_lane([&](int l) {
        const double demand = fresh.at[l] + back.at[l];
        out(Outcome::harm).at[l] = harm.at[l];
        out(Outcome::harm_gap).at[l] = highest.at[l] / larger(lowest.at[l], 1e-300);
        out(Outcome::demand).at[l] = demand;
        out(Outcome::failure_share).at[l] = back.at[l] / larger(demand, 1e-300);
        out(Outcome::need).at[l] = need.at[l] / people;
        out(Outcome::prevention).at[l] = stock.at[l] / larger(base, 1e-300);
    });
    out(Outcome::backlog) = sum_of(step.next.backlog, n.cells);
}

/// Money, workforce, capability, openness.
static void observe_organisations(const Step& step, Lanes* outcomes)
{
    const Network& n = step.network;
    const auto out = [&](Outcome o) -> Lanes& { return outcomes[static_cast<std::size_t>(o)]; };
    const Lanes supply = sum_of(step.flows.supply, n.organisations);
    const Lanes paid = sum_of(step.flows.paid, n.organisations);
    Lanes load{};
    Lanes unserved{};
    for (int i = 0; i < n.organisations; ++i) {
        const Lanes& load_flow = step.flows.load[i];
        const Lanes& served_flow = step.flows.served[i];
        each_lane([&](int l) {
            load.at[l] += load_flow.at[l];
            unserved.at[l] += load_flow.at[l] * (1.0 - served_flow.at[l]);
        });
    }
    each_lane([&](int l) {
        out(Outcome::unmet_share).at[l] = unserved.at[l] / larger(load.at[l], 1e-300);
        out(Outcome::capability).at[l] = supply.at[l] / larger(paid.at[l], 1e-300);
    });
    out(Outcome::workforce) = sum_of(step.next.workforce, n.organisations);
    out(Outcome::reserves) = sum_of(step.next.reserves, n.organisations);
    out(Outcome::insolvent_months) = sum_of(step.flows.insolvent, n.organisations);
    out(Outcome::spend) = sum_of(step.flows.spending, n.organisations);

    const double each = 1.0 / n.organisations;
    out(Outcome::openness) = Lanes{};
    for (std::size_t level = 0; level < level_count; ++level) {
        Lanes& mean = out(static_cast<Outcome>(static_cast<std::size_t>(Outcome::openness_everyone) + level));
        mean = Lanes{};
        for (int i = 0; i < n.organisations; ++i) {
            const Lanes& openness = step.next.openness[static_cast<std::size_t>(i) * level_count + level];
            each_lane([&](int l) { mean.at[l] += openness.at[l]; });
        }
        scale_by(mean, each);
        each_lane([&](int l) { out(Outcome::openness).at[l] += mean.at[l] * (1.0 / level_count); });
    }
}

/// Trust and what joint work yields. Without ties, trust is undefined (NaN); without potential, so is inertia.
static void observe_partnerships(const Step& step, Lanes* outcomes)
{
    const Network& n = step.network;
    const auto out = [&](Outcome o) -> Lanes& { return outcomes[static_cast<std::size_t>(o)]; };
    const double none = __builtin_nan("");
    out(Outcome::trust) = sum_of(step.next.trust, n.ties);
    scale_by(out(Outcome::trust), n.ties > 0 ? 1.0 / n.ties : none);
    Lanes weakest{};
    Lanes at_work{};
    Lanes realised{};
    Lanes potential{};
    for (double& x : weakest.at) x = 2.0;
    for (int p = 0; p < n.partnerships; ++p) {
        const double working = step.conditions.working[p];
        const bool counts = step.conditions.started[p] > 0.0 && n.is_contract[p] == 0.0;
        const Lanes& alive_next = step.next.alive[p];
        const Lanes& realised_flow = step.flows.realised[p];
        const Lanes& potential_flow = step.flows.potential[p];
        const Lanes& mean_trust_flow = step.flows.mean_trust[p];
        each_lane([&](int l) {
            at_work.at[l] += working * alive_next.at[l];
            realised.at[l] += realised_flow.at[l];
            potential.at[l] += potential_flow.at[l];
            weakest.at[l] = counts ? smaller(weakest.at[l], mean_trust_flow.at[l]) : weakest.at[l];
        });
    }
    each_lane([&](int l) {
        out(Outcome::weakest_trust).at[l] = weakest.at[l] > 1.5 ? none : weakest.at[l];
        out(Outcome::inertia).at[l] = potential.at[l] > 1e-12 ? 1.0 - realised.at[l] / larger(potential.at[l], 1e-12)
                                                              : none;
    });
    out(Outcome::realised_advantage) = realised;
    out(Outcome::potential_advantage) = potential;
    out(Outcome::active_partnerships) = at_work;
}

/// Outcomes of the state a step ends in, with the flows of its month.
static void observe(const Step& step, Lanes* outcomes)
{
    observe_areas(step, outcomes);
    observe_organisations(step, outcomes);
    observe_partnerships(step, outcomes);
    outcomes[static_cast<std::size_t>(Outcome::public_value)] = Lanes{};
}

}  // namespace concord
