/// Runs: resume, kernels, order, what is kept, seeds.

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "model/relations_at_rest.hpp"
#include "support/everything.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::uint64_t digest_of_state(const WorldColumns& world, const std::vector<Lanes>& outcomes)
{
    Digest digest;
    world.add_to(digest);
    for (const Lanes& outcome : outcomes) {
        for (const double x : outcome.at) digest.add(std::isnan(x) ? -1.0 : x);
    }
    return digest.value();
}

/// Every number of a state by what it belongs to: "trust force>council 3" (lane 3).
using Named = std::map<std::string, double>;

Named named_state(const Trial& trial)
{
    const Scenario& s = trial.scenario;
    const Network& n = trial.network;
    Named named;
    for (std::size_t c = 0; c < world_columns.size(); ++c) {
        for (std::size_t e = 0; e < trial.now.size_of(c); ++e) {
            std::string whose;
            switch (world_columns[c].entity) {
            case Entity::organisation: whose = s.organisations[e].id; break;
            case Entity::organisation_level:
                whose = s.organisations[e / level_count].id + " " + std::to_string(e % level_count);
                break;
            case Entity::tie:
                whose = s.organisations[static_cast<std::size_t>(n.tie_giver[e])].id + ">" +
                        s.organisations[static_cast<std::size_t>(n.tie_receiver[e])].id;
                break;
            case Entity::partnership: whose = s.partnerships[e].id; break;
            case Entity::member:
                whose = s.organisations[static_cast<std::size_t>(n.member_organisation[e])].id + " in " +
                        s.partnerships[static_cast<std::size_t>(n.member_partnership[e])].id;
                break;
            case Entity::area: whose = s.areas[e].id; break;
            case Entity::cell:
                whose = s.areas[e / s.problems.size()].id + " " + s.problems[e % s.problems.size()].name;
                break;
            default: FAIL("a state column of a sort that this test does not know");
            }
            for (int l = 0; l < lane_count; ++l)
                named[std::string(world_columns[c].name) + " " + whose + " " + std::to_string(l)] = trial.now
                                                                                                        .column(c)[e]
                                                                                                        .at[l];
        }
    }
    return named;
}

Named after(const Scenario& scenario, int months, std::size_t policy = mixed_policy)
{
    Trial trial(scenario, policy);
    while (trial.month < months) trial.advance();
    return named_state(trial);
}

/// Largest relative difference over the numbers of `expected`; infinite where one is missing.
std::pair<double, std::string> largest_difference(const Named& expected, const Named& got)
{
    std::pair<double, std::string> worst{0.0, ""};
    for (const auto& [name, value] : expected) {
        const auto found = got.find(name);
        const double difference = found == got.end() ? INFINITY
                                                     : std::abs(found->second - value) / std::max(1e-3, std::abs(value));
        if (!(difference <= worst.first)) worst = {difference, name};
    }
    return worst;
}

}  // namespace

TEST_CASE("a run resumed from a snapshot gives the bits of one without a break", "[engine]")
{
    const Scenario scenario = everything_scenario();
    const Network network = network_of(scenario);
    const Opening opening = spin_up(scenario, network, scenario.seed, 0, best_kernel());
    for (std::size_t policy = 0; policy < scenario.policies.size(); ++policy) {
        Run whole(scenario, network, scenario.policies[policy], opening, scenario.seed, best_kernel());
        std::vector<WorldColumns> snapshots;
        std::vector<std::uint64_t> digests;
        while (whole.month() < scenario.months) {
            snapshots.push_back(whole.world());
            whole.advance();
            digests.push_back(digest_of_state(whole.world(), whole.outcomes()));
        }
        // 62: a partner has withdrawn; 19: a partnership has just begun; 45: interventions fade.
        for (const int month : {0, 1, 19, 45, 62, 131}) {
            CAPTURE(policy, month);
            Run resumed(scenario, network, scenario.policies[policy], opening, scenario.seed, best_kernel());
            resumed.resume(snapshots[static_cast<std::size_t>(month)], month);
            bool same = true;
            while (resumed.month() < scenario.months) {
                resumed.advance();
                same = same && digest_of_state(resumed.world(), resumed.outcomes()) ==
                                   digests[static_cast<std::size_t>(resumed.month() - 1)];
            }
            CHECK(same);
        }
    }
}

TEST_CASE("a run taken several months at a time gives the bits of one taken month by month", "[engine]")
{
    const Scenario scenario = everything_scenario();
    const Network network = network_of(scenario);
    const Opening opening = spin_up(scenario, network, scenario.seed, 0, best_kernel());
    for (std::size_t policy = 0; policy < scenario.policies.size(); ++policy) {
        for (const int months : {2, 5, 12}) {
            CAPTURE(policy, months);
            Run single(scenario, network, scenario.policies[policy], opening, scenario.seed, best_kernel());
            Run several(scenario, network, scenario.policies[policy], opening, scenario.seed, best_kernel());
            std::vector<int> seen;
            bool same = true;
            while (single.month() + months <= scenario.months) {
                std::vector<Lanes> outcomes;
                for (int m = 0; m < months; ++m) {
                    single.advance();
                    outcomes.insert(outcomes.end(), single.outcomes().begin(), single.outcomes().end());
                }
                several.advance(months,
                                [&seen](int month, const Part&, const World&, const Flows&) { seen.push_back(month); });
                same = same && several.month() == single.month() &&
                       digest_of_state(several.world(), several.outcomes()) == digest_of_state(single.world(), outcomes);
            }
            CHECK(same);
            REQUIRE(static_cast<int>(seen.size()) == several.month());
            for (int month = 0; month < several.month(); ++month) CHECK(seen[static_cast<std::size_t>(month)] == month);
        }
    }
}

TEST_CASE("insolvent months of organisations are counted over the year and add up to those of the patch", "[engine]")
{
    Scenario scenario = standard_patch();
    scenario.months = 30;  // the last year is begun, not whole
    scenario.parameters.opening_reserves = 0.0;
    scenario.parameters.precaution = 0.0;  // nothing is put by for the months that come short
    scenario.parameters.funding_noise = 0.2;
    const Network network = network_of(scenario);
    const Opening opening = spin_up(scenario, network, 1, 0, best_kernel());
    const Trajectory t = simulate(scenario, network, scenario.policies[0], opening, 1, best_kernel(),
                                  {true, false, false});
    for (int l = 0; l < lane_count; ++l) {
        double of_patch = 0.0;
        for (int month = 1; month <= t.months; ++month) of_patch += t.at(Outcome::insolvent_months, month).at[l];
        double of_bodies = 0.0;
        for (int year = 1; year <= t.years; ++year) {
            for (int i = 0; i < network.organisations; ++i)
                of_bodies += t.organisation[static_cast<std::size_t>(year * network.organisations + i) *
                                                organisation_outcomes.size() +
                                            4]
                                 .at[l];
        }
        CHECK(of_patch > 0.0);
        CHECK(of_bodies == of_patch);
    }
}

TEST_CASE("public value rises with an amount that is negative at the start", "[engine]")
{
    Scenario scenario = standard_patch();
    scenario.months = 60;
    scenario.outcome_weights = {{"realised_advantage", 1.0}};
    scenario.parameters.opening_trust = 0.1;
    const Network network = network_of(scenario);
    const Opening opening = spin_up(scenario, network, 1, 0, best_kernel());
    const Trajectory t = simulate(scenario, network, scenario.policies[0], opening, 1, best_kernel());
    const double start = t.at(Outcome::realised_advantage, 0).at[0];
    REQUIRE(start < 0.0);
    for (const int month : {12, 36, 60}) {
        const double change = t.at(Outcome::realised_advantage, month).at[0] - start;
        CHECK(t.at(Outcome::public_value, month).at[0] == Approx(change / -start).epsilon(1e-12));
    }
}

TEST_CASE("every kernel gives the same bits", "[engine]")
{
    REQUIRE_FALSE(available_kernels().empty());
    CHECK(available_kernels().front().name == "v1");
    CHECK(kernel_named("v1") != nullptr);
    CHECK(kernel_named("v2") == nullptr);
    for (Scenario scenario : {everything_scenario(), standard_patch()}) {
        scenario.replicates = 8;
        const Network network = network_of(scenario);
        EnsembleOptions options;
        std::map<std::uint64_t, std::string> digests;
        for (const Kernel& kernel : available_kernels()) {
            options.kernel = &kernel;
            digests[run_ensemble(scenario, network, options).digest] += std::string(kernel.name) + " ";
        }
        for (const auto& [digest, names] : digests) UNSCOPED_INFO(hexadecimal(digest) << " " << names);
        CHECK(digests.size() == 1);
    }
}

TEST_CASE("an isolated organisation elsewhere changes no one else's bits", "[engine]")
{
    const Scenario scenario = everything_scenario();
    const Named expected = after(scenario, 72);
    Scenario larger = scenario;
    larger.areas.insert(larger.areas.begin(), {"elsewhere", "Elsewhere", 80e3, 1.0, ""});
    Organisation stranger;
    stranger.id = "a_stranger";
    stranger.kind = "force";
    stranger.areas = {"elsewhere"};
    stranger.budget = 17;
    larger.organisations.insert(larger.organisations.begin(), stranger);
    const auto [difference, where] = largest_difference(expected, after(larger, 72));
    CAPTURE(where);
    CHECK(difference == 0.0);
}

TEST_CASE("the order of parts of the country that do not touch changes no bits", "[engine]")
{
    const Scenario scenario = everything_scenario();
    Scenario moved = scenario;
    std::rotate(moved.areas.begin(), moved.areas.end() - 1, moved.areas.end());
    std::rotate(moved.organisations.begin(), moved.organisations.end() - 2, moved.organisations.end());
    std::rotate(moved.partnerships.begin(), moved.partnerships.end() - 1, moved.partnerships.end());
    REQUIRE(moved.organisations.front().id == "island_force");
    REQUIRE(moved.partnerships.front().id == "island_local");
    const auto [difference, where] = largest_difference(after(scenario, 72), after(moved, 72));
    CAPTURE(where);
    CHECK(difference == 0.0);
}

TEST_CASE("the order in which neighbours are listed changes nothing but rounding", "[engine]")
{
    const Scenario scenario = everything_scenario();
    Scenario reversed = scenario;
    std::reverse(reversed.areas.begin(), reversed.areas.end());
    std::reverse(reversed.organisations.begin(), reversed.organisations.end());
    std::reverse(reversed.partnerships.begin(), reversed.partnerships.end());
    for (Partnership& p : reversed.partnerships) std::reverse(p.members.begin(), p.members.end());
    const auto [difference, where] = largest_difference(after(scenario, 60), after(reversed, 60));
    CAPTURE(where);
    CHECK(difference < 1e-8);
}

TEST_CASE("what is kept of a run does not change the run", "[engine]")
{
    const Scenario scenario = everything_scenario();
    const Network network = network_of(scenario);
    const Ensemble bare = run_ensemble(scenario, network, {});
    for (int flags = 1; flags < 8; ++flags) {
        EnsembleOptions options;
        options.keep = {(flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0};
        options.series_bytes = flags % 2 == 0 ? 1 : 256 << 20;
        const Ensemble e = run_ensemble(scenario, network, options);
        CAPTURE(flags);
        CHECK(e.digest == bare.digest);
        CHECK(e.policies[1].organisation.empty() == !options.keep.organisations);
        CHECK(e.policies[1].area.empty() == !options.keep.areas);
        CHECK(e.policies[1].partnership.empty() == !options.keep.partnerships);
        for (std::size_t p = 0; p < e.policies.size(); ++p) CHECK(e.policies[p].digest == bare.policies[p].digest);
    }
}

TEST_CASE("seeds and replicates differ, and each can be had again", "[engine]")
{
    Scenario scenario = everything_scenario();
    const std::uint64_t first = digest_of(scenario);
    CHECK(digest_of(scenario) == first);
    scenario.seed = 2;
    CHECK(digest_of(scenario) != first);
    Trial trial(everything_scenario(), 0);
    for (int m = 0; m < 24; ++m) trial.advance();
    for (int a = 0; a < lane_count; ++a) {
        for (int b = 0; b < a; ++b) {
            CAPTURE(a, b);
            CHECK(trial.now.view.backlog[0].at[a] != trial.now.view.backlog[0].at[b]);
        }
    }
}

TEST_CASE("lanes do not touch: a replicate is the same in any block that holds it", "[engine]")
{
    // Replicate 8 is lane 0 of the second block and lane 4 of a block that begins at 4.
    Trial second(everything_scenario(), mixed_policy, 8);
    Trial shifted(everything_scenario(), mixed_policy, 4);
    for (int m = 0; m < 60; ++m) {
        second.advance();
        shifted.advance();
    }
    int different = 0;
    for (std::size_t c = 0; c < world_columns.size(); ++c) {
        for (std::size_t e = 0; e < second.now.size_of(c); ++e)
            different += second.now.column(c)[e].at[0] != shifted.now.column(c)[e].at[4];
    }
    CHECK(different == 0);
}

TEST_CASE("the month-0 outcomes are those of the state that every policy starts from", "[engine]")
{
    const Scenario scenario = everything_scenario();
    const Network network = network_of(scenario);
    const Opening opening = spin_up(scenario, network, scenario.seed, 0, best_kernel());
    for (const Policy& policy : scenario.policies) {
        const Trajectory t = simulate(scenario, network, policy, opening, scenario.seed, best_kernel(), {});
        for (std::size_t o = 0; o < outcome_count; ++o) {
            const Outcome outcome = outcome_table[o].outcome;
            if (outcome == Outcome::public_value) continue;
            INFO(outcome_table[o].name);
            for (int l = 0; l < lane_count; ++l) CHECK(t.at(outcome, 0).at[l] == opening.outcomes[o].at[l]);
        }
        CHECK(t.at(Outcome::public_value, 0).at[0] == 0.0);
        CHECK(t.months == scenario.months);
        CHECK(t.years == 11);
    }
}

TEST_CASE("with hold and no cuts nothing moves: 2 % for ten years, 10 % for relations", "[engine]")
{
    Scenario scenario = level_patch();
    settle(scenario);
    scenario.replicates = 64;
    const Ensemble e = run(scenario);
    const auto relations = {Outcome::trust,
                            Outcome::openness,
                            Outcome::openness_everyone,
                            Outcome::openness_first_line,
                            Outcome::openness_mid_level,
                            Outcome::openness_senior,
                            Outcome::openness_chief,
                            Outcome::inertia};
    const auto others = {Outcome::harm,
                         Outcome::harm_gap,
                         Outcome::demand,
                         Outcome::failure_share,
                         Outcome::backlog,
                         Outcome::need,
                         Outcome::prevention,
                         Outcome::workforce,
                         Outcome::capability,
                         Outcome::reserves,
                         Outcome::spend,
                         Outcome::potential_advantage,
                         Outcome::active_partnerships};
    const auto drift = [&](Outcome outcome, double allowed) {
        // The start is noisy month by month too: measure from the mean of the first half-year.
        const double start = mean(mean_over(e, 0, outcome, 0, 6));
        for (int month = 12; month <= 120; month += 6) {
            const double now = mean(mean_over(e, 0, outcome, month - 6, month));
            INFO(row_of(outcome).name << " at month " << month << ": " << now << ", at the start " << start);
            CHECK(std::abs(now - start) <= allowed * std::abs(start));
        }
    };
    for (const Outcome outcome : others) drift(outcome, 0.02);
    for (const Outcome outcome : relations) drift(outcome, 0.10);
    // The weakest of four partnerships: they begin alike and luck parts them, so that it falls for some years and is still after.
    const auto weakest = [&](int month) { return mean(mean_over(e, 0, Outcome::weakest_trust, month - 6, month)); };
    for (int month = 54; month <= 120; month += 6) {
        CAPTURE(month);
        CHECK(weakest(month) == Approx(weakest(48)).epsilon(0.10));
    }
    // Realised advantage is a small difference of large numbers: its drift is measured by what could be realised.
    const double start = mean(mean_over(e, 0, Outcome::realised_advantage, 0, 6));
    const double scale = mean(mean_over(e, 0, Outcome::potential_advantage, 0, 6));
    for (int month = 12; month <= 120; month += 6) {
        CAPTURE(month);
        CHECK(std::abs(mean(mean_over(e, 0, Outcome::realised_advantage, month - 6, month)) - start) <= 0.10 * scale);
    }
}
