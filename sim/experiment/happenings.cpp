#include "experiment/happenings.hpp"

#include <algorithm>

#include "experiment/block.hpp"
#include "model/tables/outcomes.hpp"

namespace concord {

bool is_person(const InterventionRow& type) noexcept
{
    const auto effects = effects_of(type);
    return std::any_of(effects.begin(), effects.end(),
                       [](const LeverEffect& effect) { return effect.lever == Lever::trust_lost_at_end; });
}

Watcher::Watcher(const Scenario& scenario, const Network& network, std::size_t lane)
    : scenario_(scenario)
    , network_(network)
    , finder_(scenario)
    , lane_(lane)
    , partnership_(static_cast<std::size_t>(network.partnerships))
    , organisation_(static_cast<std::size_t>(network.organisations))
    , seated_(static_cast<std::size_t>(network.members), true)
    , pretends_(static_cast<std::size_t>(network.members), false)
{}

void Watcher::see(int month, const World& world, const Flows& flows, const Turned& turned)
{
    const std::size_t first = happenings_.size();
    dated(month);
    choices(month, world);
    partnerships(month, flows);
    members(month, world);
    organisations(month, world, flows);
    loops(month, turned);
    // What the opening already has is no news; what begins with it is.
    if (month == 0) {
        const auto is_news = [](const Happening& one) {
            return one.what == Happens::shock || one.what == Happens::intervention_begins;
        };
        happenings_.erase(std::stable_partition(happenings_.begin(), happenings_.end(), is_news), happenings_.end());
    }
    std::stable_sort(happenings_.begin() + static_cast<std::ptrdiff_t>(std::min(first, happenings_.size())),
                     happenings_.end(), [](const Happening& a, const Happening& b) { return a.what < b.what; });
}

Happening& Watcher::add(int month, Happens what)
{
    Happening happening;
    happening.month = month;
    happening.what = what;
    return happenings_.emplace_back(happening);
}

Happening& Watcher::in_month(int month, Happens what)
{
    const auto known = std::find_if(happenings_.rbegin(), happenings_.rend(),
                                    [&](const Happening& one) { return one.month != month || one.what == what; });
    return known != happenings_.rend() && known->month == month ? *known : add(month, what);
}

void Watcher::dated(int month)
{
    const Month now = scenario_.start + month;
    const std::size_t first = happenings_.size();
    const auto tell = [&](Happens what, const Target& target, const InterventionRow* intervention,
                          const ShockRow* shock) {
        const Targets hit = finder_.hit_by(target);
        // The same in several partnerships, or at several organisations, is told once.
        const bool is_of_one = target.of == Target::Of::partnership || target.of == Target::Of::organisation;
        const auto known = std::find_if(happenings_.begin() + static_cast<std::ptrdiff_t>(first), happenings_.end(),
                                        [&](const Happening& one) {
                                            return is_of_one && one.what == what && one.intervention == intervention &&
                                                   one.shock == shock && one.target.of == target.of;
                                        });
        Happening& told = known != happenings_.end() ? *known : add(month, what);
        told.organisations.insert(told.organisations.end(), hit.organisations.begin(), hit.organisations.end());
        told.partnerships.insert(told.partnerships.end(), hit.partnerships.begin(), hit.partnerships.end());
        told.target = target;
        told.intervention = intervention;
        told.shock = shock;
    };
    for (const Intervention& one : scenario_.interventions) {
        if (one.from == now) tell(Happens::intervention_begins, one.target, one.type, nullptr);
        if (one.until == now) tell(Happens::intervention_ends, one.target, one.type, nullptr);
    }
    for (const Shock& one : scenario_.shocks) {
        if (one.at == now) tell(Happens::shock, one.target, nullptr, one.type);
    }
}

int Watcher::followed_by(int organisation, int choice, const World& world) const
{
    int followed = -1;
    double most = 0.0;
    for (int t = 0; t < network_.ties; ++t) {
        if (network_.tie_giver[t] != organisation) continue;
        const int partner = network_.tie_receiver[t];
        const double trust = world.trust[t].at[lane_];
        if (organisation_[static_cast<std::size_t>(partner)].choice != choice || !(trust > most)) continue;
        most = trust;
        followed = partner;
    }
    return followed;
}

void Watcher::choices(int month, const World& world)
{
    std::vector<int> now(organisation_.size());
    for (std::size_t i = 0; i < now.size(); ++i) now[i] = static_cast<int>(world.choice[i].at[lane_]);
    const std::size_t first = happenings_.size();
    for (std::size_t i = 0; i < now.size(); ++i) {
        const int before = organisation_[i].choice;
        if (now[i] == before) continue;
        auto known = std::find_if(happenings_.begin() + static_cast<std::ptrdiff_t>(first), happenings_.end(),
                                  [&](const Happening& one) { return one.before == before && one.after == now[i]; });
        Happening& told = known != happenings_.end() ? *known : add(month, Happens::chooses);
        told.before = before;
        told.after = now[i];
        told.organisations.push_back(static_cast<int>(i));
        const int partner = followed_by(static_cast<int>(i), now[i], world);
        if (partner >= 0) told.followers.emplace_back(static_cast<int>(i), partner);
    }
    for (std::size_t i = 0; i < now.size(); ++i) organisation_[i].choice = now[i];
}

void Watcher::partnerships(int month, const Flows& flows)
{
    for (int p = 0; p < network_.partnerships; ++p) {
        Partnership& known = partnership_[static_cast<std::size_t>(p)];
        const bool is_active = flows.active[p].at[lane_] > 0.0;
        const double trust = flows.mean_trust[p].at[lane_];
        if (is_active != known.is_active)
            in_month(month, is_active ? Happens::partnership_begins : Happens::partnership_ends).partnerships.push_back(p);
        known.is_active = is_active;
        if (!is_active || network_.is_contract[p] > 0.0) continue;
        if (!(known.first_trust > 0.0)) known.first_trust = trust;
        const bool is_hollow = trust < hollow_trust;
        const auto tell_once = [&](bool& told, bool is_so, Happens what) {
            if (is_so && !told) in_month(month, what).partnerships.push_back(p);
            told = told || is_so;
        };
        tell_once(known.was_hollow, is_hollow, Happens::goes_hollow);
        tell_once(known.fell, trust <= noticing.fallen * known.first_trust && !is_hollow, Happens::trust_falls);
        tell_once(known.grew, trust >= noticing.grown * known.first_trust, Happens::trust_grows);
        const double margin = noticing.margin * flows.potential[p].at[lane_];
        const double realised = flows.realised[p].at[lane_];
        tell_once(known.came_back, known.fell_below && realised > margin, Happens::above_alone);
        tell_once(known.fell_below, realised < -margin, Happens::below_alone);
    }
}

void Watcher::members(int month, const World& world)
{
    for (int m = 0; m < network_.members; ++m) {
        const auto row = static_cast<std::size_t>(m);
        const bool is_seated = world.seated[m].at[lane_] > 0.0;
        const bool pretends = is_seated && world.token[m].at[lane_] > 0.0;
        const auto tell = [&](Happens what) {
            Happening& told = in_month(month, what);
            told.organisations.push_back(network_.member_organisation[m]);
            told.partnerships.push_back(network_.member_partnership[m]);
        };
        if (seated_[row] && !is_seated) tell(Happens::member_leaves);
        if (!pretends_[row] && pretends) tell(Happens::member_pretends);
        seated_[row] = is_seated;
        pretends_[row] = pretends;
    }
}

void Watcher::organisations(int month, const World& world, const Flows& flows)
{
    for (int i = 0; i < network_.organisations; ++i) {
        Organisation& known = organisation_[static_cast<std::size_t>(i)];
        const auto tell_once = [&](bool& told, bool is_so, Happens what) {
            if (is_so && !told) in_month(month, what).organisations.push_back(i);
            told = told || is_so;
        };
        tell_once(known.was_overrun, world.strain[i].at[lane_] >= noticing.overrun, Happens::overrun);
        tell_once(known.was_broke, flows.insolvent[i].at[lane_] > 0.0, Happens::out_of_money);
        if (flows.left[i].at[lane_] > 0.0) in_month(month, Happens::leader_leaves).organisations.push_back(i);
    }
}

void Watcher::loops(int month, const Turned& turned)
{
    for (std::size_t l = 0; l < loop_table.size(); ++l) {
        const int way = turned.of(loop_table[l]);
        bool& told = has_turned_[l][way > 0 ? 1 : 0];
        if (way != 0 && !told) {
            Happening& happening = add(month, Happens::loop_turns);
            happening.loop = &loop_table[l];
            happening.way = way;
            told = true;
        }
    }
}

std::vector<Happening> happenings_of(const Scenario& scenario, const Network& network, const Futures& futures,
                                     const Policy& policy, const SeeMonth& see)
{
    const BlockRuns runs = runs_of(scenario, 0);
    const Opening opening = spin_up(scenario, network, premises_of(futures, scenario, network, runs), scenario.seed,
                                    runs.first, best_kernel());
    Run run(scenario, network, policy, opening, scenario.seed, best_kernel());
    Watcher watcher(scenario, network, watched_run);
    LoopWatch loops(network, watched_run);
    for (;;) {
        const World& world = run.world().view;
        const Flows& flows = run.flows().view;
        const Turned turned = loops.see(world, flows);
        watcher.see(run.month(), world, flows, turned);
        if (see) see(world, flows, turned, opening.premises->each[watched_run]);
        if (run.month() == scenario.months) return watcher.happenings();
        run.advance();
    }
}

}  // namespace concord
