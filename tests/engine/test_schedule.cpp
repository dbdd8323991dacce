/// The step: what each phase writes, and what must hold after it.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "engine/kernel.hpp"
#include "support/everything.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::set<std::string> words_in(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    std::set<std::string> words;
    for (std::string word; stream >> word;) words.insert(word);
    return words;
}

/// Names of the columns that hold a number other than NaN everywhere.
std::set<std::string> written_columns(const WorldColumns& world)
{
    std::set<std::string> names;
    for (std::size_t c = 0; c < world_columns.size(); ++c) {
        bool written = world.size_of(c) > 0;
        for (std::size_t e = 0; e < world.size_of(c); ++e) {
            for (const double x : world.column(c)[e].at) written = written && !std::isnan(x);
        }
        if (written) names.insert(std::string(world_columns[c].name));
    }
    return names;
}

}  // namespace

TEST_CASE("the schedule declares each column of the state exactly once", "[engine]")
{
    std::map<std::string, int> writers;
    for (const Phase& phase : best_kernel().schedule) {
        for (const std::string& word : words_in(phase.writes)) ++writers[word];
    }
    for (const auto& row : world_columns) {
        INFO(row.name);
        CHECK(writers[std::string(row.name)] == 1);
    }
    CHECK(writers.size() == world_columns.size());
}

TEST_CASE("each phase writes what it declares, all of it and nothing else", "[engine]")
{
    Trial trial(everything_scenario(), mixed_policy);
    for (int m = 0; m < 30; ++m) trial.advance();
    const Step done = trial.last_step();
    WorldColumns next(trial.network);
    next.fill(std::nan(""));
    FlowColumns flows(trial.network);
    flows.fill(std::nan(""));
    const Step step{done.network, done.premises, done.conditions, done.stance,          done.now,
                    flows.view,   next.view,     done.seed,       done.first_replicate, done.month};
    std::set<std::string> so_far;
    for (const Phase& phase : trial.kernel.schedule) {
        INFO("phase " << phase.name);
        for (const Part& part : trial.network.parts) phase.run(step, part);
        const std::set<std::string> declared = words_in(phase.writes);
        so_far.insert(declared.begin(), declared.end());
        CHECK(written_columns(next) == so_far);
    }
}

TEST_CASE("a step leaves the month that ended as it was", "[engine]")
{
    Trial trial(everything_scenario(), mixed_policy);
    for (int m = 0; m < 12; ++m) {
        Digest before;
        trial.now.add_to(before);
        trial.advance();
        Digest after;
        trial.before.add_to(after);
        CAPTURE(m);
        CHECK(before.value() == after.value());
    }
}

TEST_CASE("invariants hold after every step of a scenario that uses every feature", "[engine]")
{
    const Scenario scenario = everything_scenario();
    for (std::size_t policy = 0; policy < scenario.policies.size(); ++policy) {
        for (const std::uint64_t first : {0, 8}) {
            Trial trial(scenario, policy, first);
            int months_broken = 0;
            std::string example;
            while (trial.month < trial.scenario.months) {
                const auto broken = trial.advance();
                if (broken.empty()) continue;
                ++months_broken;
                if (example.empty()) example = "month " + std::to_string(trial.month) + ": " + broken.front();
            }
            CAPTURE(policy, first, example);
            CHECK(months_broken == 0);
        }
    }
}

TEST_CASE("a planted error is caught by the invariants", "[engine]")
{
    Trial trial(everything_scenario(), mixed_policy);
    for (int m = 0; m < 40; ++m) REQUIRE(trial.advance().empty());
    const Step step = trial.last_step();
    const auto is_caught = [&] { return !broken_invariants(step, trial.before, trial.now).empty(); };
    const auto plant = [&](double& place, double wrong) {
        const double right = place;
        place = wrong;
        const bool caught = is_caught();
        place = right;
        return caught;
    };
    REQUIRE_FALSE(is_caught());
    for (std::size_t c = 0; c < world_columns.size(); ++c) {
        INFO(world_columns[c].name);
        CHECK(plant(trial.now.column(c)[trial.now.size_of(c) - 1].at[7], std::nan("")));
        CHECK(plant(trial.now.column(c)[0].at[0], INFINITY));
    }
    World& world = trial.now.view;
    Flows& flows = trial.flows.view;
    CHECK(plant(world.trust[3].at[2], 1.0001));
    CHECK(plant(world.trust[3].at[2], -0.0001));
    CHECK(plant(world.workforce[1].at[2], -1e-9));
    CHECK(plant(world.backlog[1].at[2], -1e-9));
    CHECK(plant(world.strain[1].at[2], 2.1));
    CHECK(plant(world.reserves[0].at[5], world.reserves[0].at[5] + 1.1e-8));  // just over £0.01
    CHECK(plant(flows.spending[2].at[1], flows.spending[2].at[1] + 1e-6));
    CHECK(plant(flows.aid[0].at[4], flows.aid[0].at[4] + 1e-3));
    CHECK(plant(flows.supply[1].at[6], -1e-12));
    CHECK(plant(flows.handled[0].at[0], flows.handled[0].at[0] + 1e-6));
    CHECK_FALSE(is_caught());
}

TEST_CASE("everything happens in the scenario that is meant to use every feature", "[engine]")
{
    Trial trial(everything_scenario(), mixed_policy);
    double lent = 0, insolvent = 0, left = 0, passed_on = 0, strain = 0;
    while (trial.month < trial.scenario.months) {
        trial.advance();
        for (int i = 0; i < trial.network.organisations; ++i) {
            lent += std::abs(trial.flows.view.aid[i].at[0]);
            insolvent += trial.flows.view.insolvent[i].at[0];
            left += trial.flows.view.left[i].at[0];
            passed_on += trial.now.view.off_loading[i].at[0];
            strain += trial.now.view.strain[i].at[0];
        }
    }
    CHECK(lent > 0.0);
    CHECK(insolvent > 0.0);
    CHECK(left > 0.0);
    CHECK(passed_on > 0.0);
    CHECK(strain > 0.0);
    CHECK(trial.network.ties > trial.network.simple_ties);
    const Network& n = trial.network;
    const auto alive = [&](const char* partnership) {
        return trial.now.view.alive[partnership_row(trial.scenario, partnership)].at[0];
    };
    CHECK(alive("distrust") == 0.0);
    CHECK(alive("tokens") == 1.0);
    CHECK(alive("north_local") == 1.0);
    const int tokens = partnership_row(trial.scenario, "tokens");
    for (int m = n.member_begin[tokens]; m < n.member_begin[tokens + 1]; ++m) {
        CHECK(trial.now.view.token[m].at[0] == 1.0);
        CHECK(trial.now.view.seated[m].at[0] == 1.0);
    }
}
