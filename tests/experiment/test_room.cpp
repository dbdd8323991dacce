// A room that plays: its plan is a policy with dates, its run that of an ensemble, and its debrief names what the run contains.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "experiment/ensemble.hpp"
#include "experiment/judging.hpp"
#include "experiment/mechanisms.hpp"
#include "model/network.hpp"
#include "report/room_words.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

using namespace concord;

namespace {

constexpr int to_retreat = 1;
constexpr int to_savings = 2;
constexpr int to_share = 4;
constexpr int to_invest = 5;

Scenario town(const std::string& level = "usual")
{
    ReadResult read = read_scenario_file(std::string(CONCORD_SOURCE_DIR) + "/scenarios/rounds/" + level + ".yaml");
    for (const Problem& problem : read.problems.all()) UNSCOPED_INFO(message_of(problem));
    REQUIRE(read.scenario.has_value());
    read.scenario->replicates = 16;
    return std::move(*read.scenario);
}

/// Everyone plays, and does the same in all steps.
RoomPlan always(const Scenario& scenario, int response, int future = 0)
{
    RoomPlan plan{.future = future, .played = {0, 1, 2, 3, 4}, .choices = {}};
    plan.choices.assign(static_cast<std::size_t>(steps_of(scenario)), std::vector<int>(plan.played.size(), response));
    return plan;
}

/// A scenario in which `policies` alone are compared beside hold.
Ensemble run_with(Scenario scenario, std::vector<Policy> policies, int jobs = 1, const Kernel* kernel = nullptr)
{
    const std::string hold(reference_response);
    scenario.policies = {{hold, hold, {}}};
    for (Policy& policy : policies) scenario.policies.push_back(std::move(policy));
    EnsembleOptions options;
    options.jobs = jobs;
    options.kernel = kernel;
    return run_ensemble(scenario, network_of(scenario), options);
}

std::vector<RoomRun> played(const Scenario& scenario, const RoomPlan& plan)
{
    const Network network = network_of(scenario);
    const Futures futures(scenario, scenario.futures);
    const std::string hold(reference_response);
    return room_runs(scenario, network, futures, {policy_of(scenario, plan, "room"), {hold, hold, {}}}, plan.future,
                     plan.months(), best_kernel());
}

/// Whether two runs are the same to the bit in months [from, until].
bool are_alike(const RoomRun& one, const RoomRun& other, int from, int until)
{
    for (int month = from; month <= until; ++month) {
        const auto at = static_cast<std::size_t>(month);
        if (one[at].outcome != other[at].outcome) return false;
    }
    return true;
}

std::vector<std::string> names_in(const std::vector<FoundMechanism>& found)
{
    std::vector<std::string> names;
    for (const FoundMechanism& one : found) names.emplace_back(one.row->name);
    return names;
}

bool holds(const std::vector<FoundMechanism>& found, Mechanism mechanism)
{
    return std::any_of(found.begin(), found.end(),
                       [&](const FoundMechanism& one) { return one.row->mechanism == mechanism; });
}

}  // namespace

TEST_CASE("a room that always does the same is that response bit for bit", "[room]")
{
    const Scenario scenario = town();
    for (std::size_t row = 0; row < scenario.responses.size(); ++row) {
        const std::string& name = scenario.responses[row].name;
        if (name == reference_response) continue;
        INFO(name);
        const Ensemble ensemble = run_with(
            scenario, {{name, name, {}}, policy_of(scenario, always(scenario, static_cast<int>(row)), "room")});
        CHECK(ensemble.policies[1].digest == ensemble.policies[2].digest);
    }
}

TEST_CASE("a room's plan gives the same bits over threads and kernels", "[room]")
{
    const Scenario scenario = town();
    RoomPlan plan = always(scenario, to_savings);
    plan.choices[2] = {to_share, to_invest, to_retreat, to_savings, 3};
    const Policy policy = policy_of(scenario, plan, "room");
    const std::uint64_t digest = run_with(scenario, {policy}).digest;
    CHECK(run_with(scenario, {policy}, 2).digest == digest);
    for (const Kernel& kernel : available_kernels()) {
        INFO(kernel.name);
        CHECK(run_with(scenario, {policy}, 1, &kernel).digest == digest);
    }
}

TEST_CASE("a choice takes effect in the months after it is made and in none before", "[room]")
{
    const Scenario scenario = town();
    const RoomRun saves = played(scenario, always(scenario, to_savings)).front();
    for (int step = 0; step < steps_of(scenario); ++step) {
        INFO("step " << step);
        RoomPlan plan = always(scenario, to_savings);
        plan.choices[static_cast<std::size_t>(step)][1] = to_invest;
        const RoomRun turned = played(scenario, plan).front();
        const int month = step * months_per_step;
        CHECK(are_alike(saves, turned, 0, month));
        CHECK_FALSE(are_alike(saves, turned, month + 1, month + 1));
        CHECK(turned[static_cast<std::size_t>(month) + 1].bodies[1].response == to_invest);
        CHECK(turned[static_cast<std::size_t>(month) + 1].bodies[0].response == to_savings);
    }
}

TEST_CASE("a room's run is that run of the ensemble, whatever of it is decided", "[room]")
{
    const Scenario scenario = town();
    RoomPlan plan = always(scenario, to_share, 11);
    plan.choices[3] = {to_savings, to_savings, to_savings, to_invest, to_invest};
    const Ensemble ensemble = run_with(scenario, {policy_of(scenario, plan, "room")});
    const RoomRun run = played(scenario, plan).front();
    for (const OutcomeRow& row : outcome_table) {
        if (row.outcome == Outcome::public_value || row.outcome == Outcome::inertia) continue;
        for (int month = 0; month <= scenario.months; month += 12) {
            INFO(row.name << ", month " << month);
            CHECK(ensemble.series_of(1, row.outcome, month)[plan.future] ==
                  run[static_cast<std::size_t>(month)].of(row.outcome));
        }
    }
    plan.choices.resize(2);
    const RoomRun so_far = played(scenario, plan).front();
    REQUIRE(so_far.size() == 2 * months_per_step + 1);
    CHECK(are_alike(run, so_far, 0, 2 * months_per_step));
}

TEST_CASE("who plays alone meets partners who choose as under adaptive", "[room]")
{
    const Scenario scenario = town("deep");
    RoomPlan plan{.future = 0, .played = {1}, .choices = {}};
    plan.choices.assign(static_cast<std::size_t>(steps_of(scenario)), {to_invest});
    const std::string adaptive(adaptive_response);
    const Policy given{"given", adaptive, {{"council", "upstream_prevention"}}};
    const Policy room = policy_of(scenario, plan, "room");
    CHECK(room.everyone == adaptive);
    CHECK(room.can_be_picked());
    const Ensemble ensemble = run_with(scenario, {given, room, {adaptive, adaptive, {}}});
    CHECK(ensemble.policies[1].digest == ensemble.policies[2].digest);

    // Until anything is decided all of them are.
    plan.choices.clear();
    const Ensemble undecided = run_with(scenario, {policy_of(scenario, plan, "room"), {adaptive, adaptive, {}}});
    CHECK(undecided.policies[1].digest == undecided.policies[2].digest);
}

TEST_CASE("a scenario can hold what a room did, and reads back as the same", "[room]")
{
    Scenario scenario = town();
    RoomPlan plan = always(scenario, to_share);
    plan.choices[1] = {to_retreat, to_savings, 3, to_share, to_invest};
    scenario.policies.push_back(policy_of(scenario, plan, "The room"));
    const std::string yaml = yaml_of(scenario);
    const ReadResult read = read_scenario(yaml, "room.yaml", files_in_memory({}));
    for (const Problem& problem : read.problems.all()) UNSCOPED_INFO(message_of(problem));
    REQUIRE(read.scenario.has_value());
    CHECK(read.scenario->policies == scenario.policies);
}

TEST_CASE("a room that saves falls into the savings trap, at each of the three levels", "[room]")
{
    for (const std::string level : {"gentle", "usual", "deep"}) {
        const Scenario scenario = town(level);
        for (const int future : {0, 5, 15}) {
            INFO(level << ", future " << future);
            const auto runs = played(scenario, always(scenario, to_savings, future));
            const auto found = mechanisms_in(scenario, runs[0], runs[1]);
            REQUIRE_FALSE(found.empty());
            const FoundMechanism& first = found.front();
            CHECK(first.row->mechanism == Mechanism::savings_came_back);
            CHECK_FALSE(first.under_hold.has_value());
            // The month is the first of a year in which harm is so much above hold.
            const auto beside_hold = [&](int month) {
                const auto at = static_cast<std::size_t>(month);
                return runs[0][at].of(Outcome::harm) / runs[1][at].of(Outcome::harm) - 1.0;
            };
            for (int month = first.month; month < first.month + judging.lasting_months; ++month)
                CHECK(beside_hold(month) >= judging.moved);
            CHECK(beside_hold(first.month - 1) < judging.moved);
        }
    }
}

TEST_CASE("a room that shares or invests falls into no savings trap, and one that invests sees it pay", "[room]")
{
    const Scenario scenario = town();
    for (const int response : {to_share, to_invest}) {
        for (const int future : {0, 1, 7}) {
            INFO("response " << response << ", future " << future);
            const auto runs = played(scenario, always(scenario, response, future));
            const auto found = mechanisms_in(scenario, runs[0], runs[1]);
            for (const std::string& name : names_in(found)) UNSCOPED_INFO(name);
            CHECK_FALSE(holds(found, Mechanism::savings_came_back));
            if (response == to_share) CHECK_FALSE(holds(found, Mechanism::prevention_paid));
        }
    }
    const auto runs = played(scenario, always(scenario, to_invest));
    CHECK(mechanisms_in(scenario, runs[0], runs[1]).front().row->mechanism == Mechanism::prevention_paid);
}

TEST_CASE("a room that did as hold does is told of nothing that is not there under hold", "[room]")
{
    const Scenario scenario = town();
    const auto runs = played(scenario, always(scenario, 0));
    CHECK(are_alike(runs[0], runs[1], 0, scenario.months));
    for (const FoundMechanism& one : mechanisms_in(scenario, runs[0], runs[1])) {
        INFO(one.row->name);
        CHECK(one.under_hold == one.month);
    }
}

TEST_CASE("every mechanism and every choice of a round has its words and its evidence", "[room]")
{
    const Scenario scenario = town();
    for (const RoomChoice& choice : room_choices) {
        INFO(choice.response);
        CHECK(std::any_of(scenario.responses.begin(), scenario.responses.end(),
                          [&](const Response& one) { return one.name == choice.response; }));
    }
    const auto runs = played(scenario, always(scenario, to_savings));
    for (const MechanismRow& row : mechanism_table) {
        INFO(row.name);
        CHECK_FALSE(mechanism_title(row.mechanism).empty());
        CHECK(mechanism_rule(row.mechanism).find('{') == std::string::npos);
        CHECK(mechanism_in_words(scenario, {&row, 40, {}}, runs[0], runs[1]).size() == 2);
    }
    CHECK(sight_in_words(scenario, runs[0], 1, 24).size() == 6);
    CHECK(happened_in_words(scenario, runs[0], runs[1], 0, 24).size() >= 4);
}
