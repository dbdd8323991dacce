#pragma once
#include "engine/phases/part.hpp"
#include "model/outcomes.hpp"

namespace concord {

namespace {

/// Some lanes of the outcomes.
struct OutcomesPart {
    ColumnPart<Number> rows;

    [[gnu::always_inline]] Number& operator[](Outcome o) const noexcept { return rows[static_cast<std::ptrdiff_t>(o)]; }
};

}  // namespace

/// Harm and its spread over areas, backlog, demand, need and prevention stock.
static inline void observe_areas(const Part& part, const OutcomesPart& out)
{
    const Network& n = part.network;
    Number harm{};
    Number highest{};
    Number lowest = Number{} + 1e300;
    Number need{};
    Number stock{};
    Number backlog{};
    Number fresh{};
    Number back{};
    double people = 0.0;
    double base = 0.0;
    for (int a = 0; a < n.areas; ++a) {
        Number here{};
        for (int k = 0; k < n.problems; ++k) {
            const int cell = a * n.problems + k;
            here += n.harm_weight[k] * part.next.backlog[cell];
            backlog += part.next.backlog[cell];
            fresh += part.flows.new_cases[cell];
            back += part.flows.returning[cell];
        }
        const Number each = here * (1.0 / n.population[a]);
        people += n.population[a];
        base += n.prevention_base[a];
        harm += here;
        highest = larger(highest, each);
        lowest = smaller(lowest, each);
        need += n.population[a] * part.next.need[a];
        stock += n.prevention_base[a] * part.next.stock[a];
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
static inline void observe_organisations(const Part& part, const OutcomesPart& out)
{
    const Network& n = part.network;
    const FlowsPart& flows = part.flows;
    Number supply{};
    Number paid{};
    Number load{};
    Number unserved{};
    Number workforce{};
    Number reserves{};
    Number insolvent{};
    Number spending{};
    Number openness[levels]{};
    for (int i = 0; i < n.organisations; ++i) {
        supply += flows.supply[i];
        paid += flows.paid[i];
        load += flows.load[i];
        unserved += flows.load[i] * (1.0 - flows.served[i]);
        workforce += part.next.workforce[i];
        reserves += part.next.reserves[i];
        insolvent += flows.insolvent[i];
        spending += flows.spending[i];
        for (int level = 0; level < levels; ++level) openness[level] += part.next.openness[i * levels + level];
    }
    out[Outcome::unmet_share] = unserved / larger(load, 1e-300);
    out[Outcome::capability] = supply / larger(paid, 1e-300);
    out[Outcome::workforce] = workforce;
    out[Outcome::reserves] = reserves;
    out[Outcome::insolvent_months] = insolvent;
    out[Outcome::spend] = spending;
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
static inline void observe_partnerships(const Part& part, const OutcomesPart& out)
{
    const Network& n = part.network;
    const double none = __builtin_nan("");
    Number weakest = Number{} + 2.0;
    Number at_work{};
    Number realised{};
    Number potential{};
    for (int p = 0; p < n.partnerships; ++p) {
        at_work += part.conditions.working[p] * part.next.alive[p];
        realised += part.flows.realised[p];
        potential += part.flows.potential[p];
        if (part.conditions.started[p] > 0.0 && n.is_contract[p] == 0.0)
            weakest = smaller(weakest, part.flows.mean_trust[p]);
    }
    out[Outcome::weakest_trust] = weakest > 1.5 ? none : weakest;
    out[Outcome::inertia] = potential > 1e-12 ? 1.0 - realised / larger(potential, 1e-12) : none;
    out[Outcome::realised_advantage] = realised;
    out[Outcome::potential_advantage] = potential;
    out[Outcome::active_partnerships] = at_work;
}

/// Mean trust; undefined (NaN) without ties. All lanes at once: sums of one long column would each wait for the one before.
static inline void observe_trust(const Step& step, Lanes* outcomes)
{
    constexpr int parts = lane_count / register_lanes;
    Number sum[parts]{};
    for (int t = 0; t < step.network.ties; ++t) {
        const auto* trust = reinterpret_cast<const Number*>(step.next.trust[t].at);
        for (int part = 0; part < parts; ++part) sum[part] += trust[part];
    }
    const double each = step.network.ties > 0 ? 1.0 / step.network.ties : __builtin_nan("");
    auto* mean = reinterpret_cast<Number*>(outcomes[static_cast<std::size_t>(Outcome::trust)].at);
    for (int part = 0; part < parts; ++part) mean[part] = sum[part] * each;
}

/// Outcomes of the state a step ends in, with the flows of its month.
static void observe(const Step& step, Lanes* outcomes)
{
    for (int lane = 0; lane < lane_count; lane += register_lanes) {
        const Part part = part_of(step, lane);
        const OutcomesPart out{{reinterpret_cast<double*>(outcomes) + lane}};
        observe_areas(part, out);
        observe_organisations(part, out);
        observe_partnerships(part, out);
        out[Outcome::public_value] = Number{};
    }
    observe_trust(step, outcomes);
}

}  // namespace concord
