/// Pairs of runs under the same luck: what must make no difference, and what must make one.

#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/everything.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

using Of = Target::Of;

/// Digest of everything that belongs to the island of `everything_scenario`, month by month.
std::uint64_t digest_of_island(const Scenario& scenario, std::size_t policy, int months = 84)
{
    Trial trial(scenario, policy);
    const Network& n = trial.network;
    const int area = area_row(scenario, "island");
    const std::vector<int> bodies{organisation_row(scenario, "island_force"),
                                  organisation_row(scenario, "island_council")};
    const int partnership = partnership_row(scenario, "island_local");
    Digest digest;
    const auto add = [&](const Lanes& lanes) {
        for (const double x : lanes.at) digest.add(x);
    };
    while (trial.month < months) {
        trial.advance();
        const World& w = trial.now.view;
        const Flows& f = trial.flows.view;
        for (const int i : bodies) {
            for (const Lanes* column : {w.reserves, w.workforce, w.capability, w.strain, w.prevention_share,
                                        w.joint_share, w.off_loading, f.income, f.left, f.supply, f.load, f.aid})
                add(column[i]);
            for (std::size_t level = 0; level < level_count; ++level)
                add(w.openness[static_cast<std::size_t>(i) * level_count + level]);
        }
        for (int k = 0; k < n.problems; ++k) add(w.backlog[area * n.problems + k]);
        add(w.need[area]);
        add(w.stock[area]);
        for (const Lanes* column : {w.governance, w.data_sharing, w.language, w.ambition, f.quality, f.realised})
            add(column[partnership]);
        for (int t = 0; t < n.ties; ++t) {
            if (n.tie_giver[t] == bodies[0] || n.tie_giver[t] == bodies[1]) add(w.trust[t]);
        }
    }
    return digest.value();
}

}  // namespace

TEST_CASE("what a champion's exit or a breach takes, it takes from a partnership at work only", "[paired]")
{
    Scenario scenario = standard_patch();
    scenario.months = 36;
    scenario.replicates = 8;
    for (Partnership& partnership : scenario.partnerships) partnership.until = scenario.start + 24;
    const std::vector<double> without = at(run(scenario), 0, Outcome::trust, 36);
    for (const int month : {20, 30}) {
        CAPTURE(month);
        Scenario breach = scenario;
        add_shock(breach, "data_breach", {}, month);
        Scenario champion = scenario;
        add_intervention(champion, "champion", {}, month - 2, month);
        if (month < 24) {
            CHECK(share_below(at(run(breach), 0, Outcome::trust, 36), without) == 1.0);
            CHECK(share_below(at(run(champion), 0, Outcome::trust, 36), without) == 1.0);
        } else {
            CHECK(at(run(breach), 0, Outcome::trust, 36) == without);
            CHECK(at(run(champion), 0, Outcome::trust, 36) == without);
        }
    }
}

TEST_CASE("an intervention of no strength changes nothing, whatever its type", "[paired]")
{
    Scenario scenario = standard_patch();
    scenario.months = 60;
    scenario.replicates = 8;
    scenario.parameters.crowding_out = 1.2;  // or a ring fence would have nothing to hold off
    compare(scenario, {"collaborative_advantage"});
    const std::uint64_t without = digest_of(scenario);
    for (const InterventionRow& row : intervention_table) {
        Scenario with = scenario;
        add_intervention(with, std::string(row.name), {}, 6, 30);
        INFO(row.name);
        CHECK(digest_of(with) != without);
        // A contract of no size has a test of its own in model/test_conditions.cpp.
        if (row.name == "outsourcing_contract") continue;
        with.interventions.back().strength = 0.0;
        CHECK(digest_of(with) == without);
    }
}

TEST_CASE("an intervention or shock dated after the end changes nothing", "[paired]")
{
    Scenario scenario = standard_patch();
    scenario.months = 36;
    scenario.replicates = 8;
    const std::uint64_t without = digest_of(scenario);
    for (const InterventionRow& row : intervention_table) {
        Scenario with = scenario;
        add_intervention(with, std::string(row.name), {}, 36);
        INFO(row.name);
        CHECK(digest_of(with) == without);
    }
    for (const ShockRow& row : shock_table) {
        Scenario with = scenario;
        Shock shock;
        shock.type = &row;
        shock.at = with.start + 60;  // restored funding is announced a year ahead
        shock.size = row.size;
        shock.months = row.months;
        with.shocks.push_back(shock);
        INFO(row.name);
        CHECK(digest_of(with) == without);
    }
}

TEST_CASE("nothing happens before it happens: runs that differ from month 40 on are the same until then", "[paired]")
{
    const Scenario scenario = everything_scenario();
    Scenario later = scenario;
    add_intervention(later, "co_location", {}, 40);
    add_shock(later, "crisis", {}, 40).size = 0.5;
    Trial a(scenario, mixed_policy);
    Trial b(later, mixed_policy);
    for (int month = 1; month <= 42; ++month) {
        a.advance();
        b.advance();
        Digest of_a, of_b;
        a.now.add_to(of_a);
        b.now.add_to(of_b);
        CAPTURE(month);
        CHECK((of_a.value() == of_b.value()) == (month <= 40));
    }
}

TEST_CASE("hold against hold differs by exactly nothing", "[paired]")
{
    Scenario scenario = everything_scenario();
    scenario.policies = {{"hold", "hold", {}}, {"again", "hold", {}}};
    const Ensemble e = run(scenario);
    CHECK(e.policies[0].digest == e.policies[1].digest);
    CHECK(e.policies[0].organisation.size() == e.policies[1].organisation.size());
    for (const OutcomeRow& row : outcome_table) {
        for (int month = 0; month <= e.months; ++month) {
            const double* a = e.series_of(0, row.outcome, month);
            const double* b = e.series_of(1, row.outcome, month);
            for (int r = 0; r < e.replicates; ++r) {
                if (std::isnan(a[r]) && std::isnan(b[r])) continue;
                INFO(row.name << " at month " << month << ", replicate " << r);
                CHECK(a[r] - b[r] == 0.0);
            }
        }
    }
}

TEST_CASE("every response meets the same luck", "[paired]")
{
    Scenario scenario = everything_scenario();
    compare(scenario, {"silo_retreat", "short_term_savings", "fundamental_questions", "collaborative_advantage",
                       "upstream_prevention", "adaptive"});
    scenario.parameters.loss_of_office = 0.0;  // voters judge what is done, by the same luck
    for (std::size_t policy = 1; policy < scenario.policies.size(); ++policy) {
        Trial reference(scenario, 0);
        Trial other(scenario, policy);
        int unlike = 0;
        for (int month = 0; month < 60; ++month) {
            reference.advance();
            other.advance();
            const Network& n = other.network;
            for (int l = 0; l < lane_count; ++l) {
                for (int i = 0; i < n.organisations; ++i) {
                    unlike += reference.flows.view.income[i].at[l] != other.flows.view.income[i].at[l];
                    unlike += reference.flows.view.left[i].at[l] != other.flows.view.left[i].at[l];
                }
                for (int p = 0; p < n.partnerships; ++p)
                    unlike += reference.flows.view.surprise_noise[p].at[l] != other.flows.view.surprise_noise[p].at[l];
                for (int a = 0; a < n.areas; ++a) {
                    // Arrivals differ by need alone; their luck does not.
                    for (int k = 0; k < n.problems; ++k) {
                        const int cell = a * n.problems + k;
                        const double one = reference.flows.view.new_cases[cell].at[l] /
                                           reference.before.view.need[a].at[l];
                        const double two = other.flows.view.new_cases[cell].at[l] / other.before.view.need[a].at[l];
                        unlike += std::abs(one / two - 1) > 1e-12;
                    }
                }
            }
        }
        INFO(scenario.policies[policy].name);
        CHECK(unlike == 0);
    }
}

TEST_CASE("an island that keeps its response is untouched by what all others do", "[paired]")
{
    Scenario scenario = everything_scenario();
    compare(scenario,
            {"silo_retreat", "short_term_savings", "collaborative_advantage", "upstream_prevention", "own_mix"});
    for (Policy& policy : scenario.policies) policy.exceptions = {{"island_force", "hold"}, {"island_council", "hold"}};
    const std::uint64_t expected = digest_of_island(scenario, 0);
    for (std::size_t policy = 1; policy < scenario.policies.size(); ++policy) {
        INFO(scenario.policies[policy].name);
        CHECK(digest_of_island(scenario, policy) == expected);
    }
    scenario.policies[1].exceptions.clear();
    CHECK(digest_of_island(scenario, 1) != expected);
}

TEST_CASE("interventions and shocks in one part of the country change nothing in another", "[paired]")
{
    const Scenario scenario = everything_scenario();
    const std::uint64_t expected = digest_of_island(scenario, mixed_policy);
    for (const InterventionRow& row : intervention_table) {
        INFO(row.name);
        for (const Target& target : {Target{Of::partnership, "north_local"}, Target{Of::organisation, "force_big"},
                                     Target{Of::area, "south"}}) {
            Scenario with = scenario;
            add_intervention(with, std::string(row.name), target, 3, 40);
            CHECK(digest_of_island(with, mixed_policy, 60) == digest_of_island(scenario, mixed_policy, 60));
        }
    }
    Scenario without = scenario;
    without.shocks.clear();
    CHECK(digest_of_island(without, mixed_policy) == expected);
    Scenario hit = scenario;
    add_intervention(hit, "co_location", {Of::area, "island"}, 3);
    CHECK(digest_of_island(hit, mixed_policy) != expected);
}

TEST_CASE("a force alone in its own area is unaffected by every relational parameter and by who else there is",
          "[paired]")
{
    Scenario scenario = lone_force();
    add_default_cuts(scenario);
    scenario.months = 60;
    const auto digest = [](const Scenario& s) {
        Trial trial(s, 0);
        const int row = organisation_row(s, "force");
        const int cell = area_row(s, "a") * trial.network.problems;
        Digest sum;
        while (trial.month < 60) {
            trial.advance();
            for (int l = 0; l < lane_count; ++l) {
                sum.add(trial.now.view.reserves[row].at[l]);
                sum.add(trial.now.view.workforce[row].at[l]);
                sum.add(trial.now.view.strain[row].at[l]);
                sum.add(trial.now.view.capability[row].at[l]);
                for (int k = 0; k < trial.network.problems; ++k) sum.add(trial.now.view.backlog[cell + k].at[l]);
            }
        }
        return sum.value();
    };
    const std::uint64_t expected = digest(scenario);
    for (const ParameterRow& row : parameter_table) {
        const bool relational = row.group == "trust" || row.group == "partnership";
        // A leader's exit redraws the chief of any organisation, whether by chance or voted out.
        if (!relational || row.name == "tenure" || row.name == "loss_of_office") continue;
        INFO(row.name);
        for (const double value : {row.plausible.low, row.plausible.high}) {
            Scenario moved = scenario;
            moved.parameters.*row.field = value;
            CHECK(digest(moved) == expected);
        }
    }
    Scenario crowded = standard_patch();
    crowded.months = 60;
    crowded.areas.push_back(scenario.areas.front());
    crowded.areas.back().id = "lonely";
    Organisation force = scenario.organisations.front();
    force.areas = {"lonely"};
    crowded.organisations.push_back(force);
    Scenario alone = scenario;
    alone.areas.front().id = "lonely";
    alone.organisations.front().areas = {"lonely"};
    const auto with_area = [&](Scenario s) {
        for (Area& area : s.areas) {
            if (area.id == "a") area.id = "not_this";
            if (area.id == "lonely") area.id = "a";
        }
        for (Organisation& o : s.organisations) {
            for (std::string& id : o.areas) id = id == "a" ? "not_this" : id == "lonely" ? "a" : id;
        }
        for (Partnership& p : s.partnerships) {
            for (std::string& id : p.areas) id = id == "a" ? "not_this" : id == "lonely" ? "a" : id;
        }
        return s;
    };
    CHECK(digest(with_area(crowded)) == digest(with_area(alone)));
}
