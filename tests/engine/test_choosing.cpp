/// What the engine keeps of choices: reviews, contracts that outlive them, and seats in partnerships.

#include <algorithm>
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

/// The standard patch where all choose.
Scenario choosing_patch()
{
    Scenario scenario = standard_patch();
    compare(scenario, {"adaptive"});
    return scenario;
}

constexpr std::size_t adaptive = 1;

void give_all(Lanes* column, int first, int last, double value)
{
    for (int row = first; row < last; ++row) std::fill(column[row].at, column[row].at + lane_count, value);
}

int member_row(const Trial& trial, const std::string& partnership, const std::string& organisation)
{
    const Network& n = trial.network;
    const int p = partnership_row(trial.scenario, partnership);
    const int i = organisation_row(trial.scenario, organisation);
    for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
        if (n.member_organisation[m] == i) return m;
    }
    throw std::invalid_argument(organisation + " is no member of " + partnership);
}

}  // namespace

TEST_CASE("who chooses begins as under hold and changes in the month of a review alone", "[engine]")
{
    Trial trial(choosing_patch(), adaptive);
    const Network& n = trial.network;
    int changed = 0;
    for (int i = 0; i < n.organisations; ++i) CHECK(trial.now.view.choice[i].at[0] == 0.0);
    while (trial.month < 60) {
        const int month = trial.month;
        REQUIRE(trial.advance().empty());
        for (int i = 0; i < n.organisations; ++i) {
            for (int l = 0; l < lane_count; ++l) {
                const double before = trial.before.view.choice[i].at[l];
                const double after = trial.now.view.choice[i].at[l];
                CAPTURE(month, i, l);
                if (month % 12 != 0) CHECK(after == before);  // the patch starts in April
                CHECK(after == std::floor(after));
                CHECK(after >= 0.0);
                CHECK(after < static_cast<double>(trial.scenario.responses.size()));
                changed += after != before;
            }
        }
    }
    CHECK(changed > 50);
}

TEST_CASE("organisations choose among the responses listed, a scenario's own among them", "[engine]")
{
    Scenario scenario = choosing_patch();
    Response own = scenario.responses.front();
    own.name = "own";
    own.prevention = own.improvement = 0.2;
    scenario.responses.push_back(own);
    const auto rows_chosen = [](const Scenario& s) {
        Trial trial(s, adaptive);
        std::vector<int> times(s.responses.size(), 0);
        while (trial.month < 72) {
            trial.advance();
            for (int i = 0; i < trial.network.organisations; ++i) {
                for (const double x : trial.now.view.choice[i].at) ++times[static_cast<std::size_t>(x)];
            }
        }
        return times;
    };
    CHECK(rows_chosen(scenario).back() > 0);
    scenario.choices = {"hold", "silo_retreat", "own"};
    const std::vector<int> listed = rows_chosen(scenario);
    for (std::size_t row = 0; row < listed.size(); ++row) {
        INFO(scenario.responses[row].name);
        CHECK((listed[row] > 0) == (row == 0 || row == 1 || row + 1 == listed.size()));
    }
}

TEST_CASE("a policy may let some choose while others follow what it says", "[engine]")
{
    Scenario scenario = choosing_patch();
    scenario.policies = {{"mix", "upstream_prevention", {{"force_west", "adaptive"}}}};
    Trial trial(scenario);
    const int force = organisation_row(scenario, "force_west");
    int other_than_hold = 0;
    while (trial.month < 72) {
        trial.advance();
        for (int i = 0; i < trial.network.organisations; ++i) {
            for (const double x : trial.now.view.choice[i].at) {
                if (i != force)
                    CHECK(x == 5.0);
                else
                    other_than_hold += x != 0.0;
            }
        }
    }
    CHECK(other_than_hold > 0);
}

TEST_CASE("a new leader is remembered until the next review, where habit then counts for nothing", "[engine]")
{
    Scenario scenario = choosing_patch();
    add_shock(scenario, "leader_departure", {Target::Of::organisation, "a_council"}, 5);
    silence(scenario);
    Trial trial(scenario, adaptive);
    const int council = organisation_row(scenario, "a_council");
    while (trial.month < 24) {
        const int month = trial.month;
        trial.advance();
        CAPTURE(month);
        for (int l = 0; l < lane_count; ++l) {
            const double is_new = trial.now.view.new_leader[council].at[l];
            if (month < 5) CHECK(is_new == 0.0);
            if (month >= 5 && month < 12) CHECK(is_new == 1.0);
            CHECK(trial.now.view.new_leader[council + 1].at[l] == 0.0);
        }
    }
    // With nothing but habit between the options a leader's exit is what lets go of the old one.
    scenario.parameters.sensitivity = 500.0;
    scenario.parameters.habit = 0.5;
    scenario.parameters.imitation = 0.0;
    Trial stubborn(scenario, adaptive);
    const int other = organisation_row(scenario, "b_council");
    bool ever[2] = {false, false};
    while (stubborn.month < 48) {
        stubborn.advance();
        for (const double x : stubborn.now.view.choice[council].at) ever[0] = ever[0] || x != 0.0;
        for (const double x : stubborn.now.view.choice[other].at) ever[1] = ever[1] || x != 0.0;
    }
    CHECK(ever[0]);
    CHECK_FALSE(ever[1]);
}

TEST_CASE("a contract outlives the choice that brought it, at its largest size and to its term", "[engine]")
{
    Scenario scenario = choosing_patch();
    scenario.parameters.contract_term = 5.0;
    Trial trial(scenario, adaptive);
    const int force = organisation_row(scenario, "force_west");
    const auto choose = [&](double row) { give_all(trial.now.view.choice, force, force + 1, row); };
    const auto share = [&] { return trial.flows.view.contracted[force].at[0]; };
    while (trial.month < 13) {
        choose(2.0);  // short-term savings
        trial.advance();
    }
    const double signed_for = trial.now.view.contract_share[force].at[0];
    CHECK(signed_for > 0.0);
    CHECK(share() == signed_for);
    while (trial.month < 100) {
        choose(0.0);
        trial.advance();
        const double months = trial.now.view.contract_months[force].at[0];
        const double size = trial.now.view.contract_share[force].at[0];
        CAPTURE(trial.month, months);
        CHECK(size >= signed_for);
        CHECK(share() == (months <= 60 ? size : 0.0));
    }
    CHECK(trial.now.view.contract_months[force].at[0] > 60);
}

TEST_CASE(
    "who trusts too little for too long leaves a free seat, keeps up appearances in one of duty, and may come round",
    "[engine]")
{
    Scenario scenario = level_patch();
    silence(scenario);
    scenario.months = 120;
    const Parameters& p = scenario.parameters;
    Trial trial(scenario);
    const Network& n = trial.network;
    const int voluntary = member_row(trial, "a_partnership", "a_voluntary");
    const int council = member_row(trial, "a_partnership", "a_council");
    const int health = member_row(trial, "a_partnership", "a_health");
    const auto at = [](const Lanes* column, int row) { return column[row].at[0]; };
    // These two trust nobody any more.
    const auto distrust = [&] {
        for (int t = 0; t < n.ties; ++t) {
            const int giver = n.tie_giver[t];
            if (giver == n.member_organisation[voluntary] || giver == n.member_organisation[council])
                give_all(trial.now.view.trust, t, t + 1, 0.05);
        }
    };
    const int months = static_cast<int>(p.collapse_months);
    double effort_before = 0.0;
    for (int month = 0; month < months; ++month) {
        distrust();
        REQUIRE(trial.advance().empty());
        CHECK(at(trial.now.view.months_of_distrust, council) == month + 1);
        CHECK((at(trial.now.view.token, council) == 1.0) == (month + 1 >= months));
        CHECK((at(trial.now.view.seated, voluntary) == 0.0) == (month + 1 >= months));
        effort_before = at(trial.flows.view.effort, council);
    }
    distrust();
    REQUIRE(trial.advance().empty());
    CHECK(at(trial.flows.view.here, voluntary) == 0.0);
    CHECK(at(trial.flows.view.effort, voluntary) == 0.0);
    CHECK(at(trial.flows.view.size, 0) == 4.0);
    CHECK(at(trial.flows.view.here, council) == 1.0);
    CHECK(at(trial.flows.view.effort, council) == Approx(p.token * effort_before).epsilon(0.02));
    CHECK(at(trial.now.view.token, health) == 0.0);
    CHECK(at(trial.now.view.alive, 0) == 1.0);
    // What a token does not spend on joint work it has for its own.
    const int body = n.member_organisation[council];
    CHECK(at(trial.flows.view.joint_spent, body) ==
          Approx(p.token * at(trial.before.view.joint_share, body)).epsilon(1e-9));
    // Trust comes back, and with it the council; the voluntary body is gone for good.
    for (int month = 0; month < 3; ++month) {
        for (int t = 0; t < n.ties; ++t) give_all(trial.now.view.trust, t, t + 1, 0.5);
        REQUIRE(trial.advance().empty());
    }
    CHECK(at(trial.now.view.token, council) == 0.0);
    CHECK(at(trial.now.view.months_of_distrust, council) == 0.0);
    CHECK(at(trial.now.view.seated, voluntary) == 0.0);
    CHECK(at(trial.flows.view.effort, council) == Approx(effort_before).epsilon(0.05));
}

TEST_CASE("between forces seats are free: who leaves ends a partnership of two, and contact with it", "[engine]")
{
    Scenario scenario = level_patch();
    silence(scenario);
    add_partnership(scenario, "forces", {}, {"force_west", "force_east"});
    Trial trial(scenario);
    const Network& n = trial.network;
    const int forces = partnership_row(scenario, "forces");
    const int first = n.member_begin[forces];
    int tie = -1;
    for (int t = 0; t < n.ties; ++t) {
        if (n.tie_giver[t] == n.member_organisation[first] && n.tie_receiver[t] == n.member_organisation[first + 1])
            tie = t;
    }
    REQUIRE(tie >= 0);
    for (int m = first; m < first + 2; ++m) CHECK(n.duty[static_cast<std::size_t>(m)] == 0.0);
    while (trial.month < static_cast<int>(scenario.parameters.collapse_months)) {
        give_all(trial.now.view.trust, tie, tie + 1, 0.05);
        REQUIRE(trial.advance().empty());
    }
    CHECK(trial.now.view.seated[first].at[0] == 0.0);
    CHECK(trial.now.view.seated[first + 1].at[0] == 1.0);
    CHECK(trial.now.view.alive[forces].at[0] == 0.0);
    REQUIRE(trial.advance().empty());
    CHECK(trial.flows.view.active[forces].at[0] == 0.0);
    CHECK(trial.flows.view.contact[forces].at[0] == 0.0);
    CHECK(trial.flows.view.joint_effort[forces].at[0] == 0.0);
    CHECK(trial.flows.view.quality[forces].at[0] >= 0.0);  // a number, though nobody meets
}

TEST_CASE("nobody leaves where leaving is switched off", "[engine]")
{
    Scenario scenario = level_patch();
    scenario.parameters.leaving = 0.0;
    scenario.parameters.opening_trust = 0.05;
    Trial trial(scenario);
    while (trial.month < 60) REQUIRE(trial.advance().empty());
    for (int m = 0; m < trial.network.members; ++m) {
        CHECK(trial.now.view.seated[m].at[0] == 1.0);
        CHECK(trial.now.view.token[m].at[0] == 0.0);
    }
}

TEST_CASE("a body without a partnership spends nothing on joint work, and grows into it once it has one", "[engine]")
{
    Scenario scenario = quiet_pair();
    scenario.partnerships[0].from = scenario.start + 24;
    Trial trial(scenario);
    const auto share = [&] { return trial.now.view.joint_share[0].at[0]; };
    while (trial.month < 24) {
        REQUIRE(trial.advance().empty());
        CHECK(share() == 0.0);
        CHECK(trial.flows.view.movement[0].at[0] == Approx(0).margin(1e-12));
    }
    double before = 0.0;
    double clarity = trial.now.view.clarity[0].at[0];
    CHECK(clarity == Approx(scenario.parameters.informal));
    while (trial.month < 60) {
        REQUIRE(trial.advance().empty());
        CHECK(share() > before);
        CHECK(share() <= scenario.parameters.joint_share + 1e-12);
        CHECK(trial.now.view.clarity[0].at[0] - clarity < 0.02);  // no step
        before = share();
        clarity = trial.now.view.clarity[0].at[0];
    }
    CHECK(share() == Approx(scenario.parameters.joint_share).epsilon(0.1));
    CHECK(clarity > scenario.parameters.informal + 0.05);
}

TEST_CASE("a pace is the partnership's own times its members' responses, or its lead's", "[engine]")
{
    Scenario scenario = quiet_pair();
    scenario.policies = {{"hold", "hold", {}}, {"mixed", "hold", {{"force", "collaborative_advantage"}}}};
    const Parameters& p = scenario.parameters;
    const double pushed = response(scenario, "collaborative_advantage").pace;
    // From what ambition does in a month: dA = pace + patience (Φ (1 − modesty) − A).
    const auto pace = [&](std::size_t policy) {
        Trial trial(scenario, policy);
        REQUIRE(trial.advance().empty());
        const double before = trial.before.view.ambition[0].at[0];
        const double change = trial.now.view.ambition[0].at[0] - before;
        return 12 * change - p.patience * (trial.flows.view.quality[0].at[0] * (1 - p.modesty) - before);
    };
    CHECK(pace(0) == Approx(p.pace));
    CHECK(pace(1) == Approx(p.pace * 0.5 * (1 + pushed)));
    scenario.partnerships[0].pace = 0.1;
    scenario.partnerships[0].lead = "force";
    CHECK(pace(1) == Approx(0.1 * pushed));
    scenario.partnerships[0].lead = "council";
    CHECK(pace(1) == Approx(0.1));
}

TEST_CASE("a response's contract and an intervention's stand side by side, each as old as it is", "[engine]")
{
    Scenario scenario = lone_force();
    silence(scenario);
    add_default_cuts(scenario);
    scenario.policies = {{"savings", "short_term_savings", {}}};
    add_intervention(scenario, "outsourcing_contract", {}, 24);
    const Parameters& p = scenario.parameters;
    const auto achieves = [&](double share, double years) {
        return share * (1 + p.contract_saving - p.contract_client_cost) * std::exp(-p.contract_hollowing * years);
    };
    Trial trial(scenario);
    while (trial.month < 37) REQUIRE(trial.advance().empty());  // the last step is that of month 36
    const double own = trial.flows.view.contracted[0].at[0];
    const double dated = 0.2;
    CHECK(own == Approx(response(scenario, "short_term_savings").contract));
    const double employed = trial.flows.view.paid[0].at[0] * trial.before.view.capability[0].at[0];
    CHECK(trial.flows.view.supply[0].at[0] ==
          Approx(employed * (1 - own - dated + achieves(own, 3) + achieves(dated, 1))));
}
