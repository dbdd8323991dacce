/// What shocks change on their dates: crises, funding, departures, breaches, partners who withdraw.

#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/dated.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

using Of = Target::Of;

}  // namespace

TEST_CASE("a crisis multiplies the arrivals of its problem in its area for its months", "[model]")
{
    Scenario scenario = level_patch();
    add_shock(scenario, "crisis", {Of::area, "b"}, 10).problem = "violence";
    add_shock(scenario, "crisis", {}, 14);
    Dated dated(scenario);
    const auto at = [&](int month, int area, int problem) {
        return dated.at(month).crisis[static_cast<std::size_t>(area * dated.network.problems + problem)];
    };
    CHECK(at(9, 1, 1) == 1.0);
    CHECK(at(10, 1, 1) == Approx(1.4));
    CHECK(at(10, 1, 0) == 1.0);
    CHECK(at(10, 0, 1) == 1.0);
    CHECK(at(14, 1, 1) == Approx(1.96));
    CHECK(at(14, 3, 2) == Approx(1.4));
    CHECK(at(16, 1, 1) == Approx(1.4));
    CHECK(at(20, 1, 1) == 1.0);
}

TEST_CASE("a funding shock comes without notice, for its months or for good", "[model]")
{
    Scenario scenario = level_patch();
    add_shock(scenario, "funding", {Of::organisation, "a_council"}, 10);
    add_shock(scenario, "funding", {Of::organisation, "b_council"}, 10);
    scenario.shocks.back().months = 24;
    Dated dated(scenario);
    const auto a = static_cast<std::size_t>(organisation_row(scenario, "a_council"));
    const auto b = static_cast<std::size_t>(organisation_row(scenario, "b_council"));
    CHECK(dated.at(9).path[a] == 1.0);
    CHECK(dated.at(9).path_ahead[a] == 1.0);
    CHECK(dated.at(10).path[a] == Approx(.9));
    CHECK(dated.at(10).path_ahead[a] == Approx(.9));
    CHECK(dated.at(119).path[a] == Approx(.9));
    CHECK(dated.at(21).path_ahead[b] == Approx(.9));
    CHECK(dated.at(22).path_ahead[b] == 1.0);
    CHECK(dated.at(33).path[b] == Approx(.9));
    CHECK(dated.at(34).path[b] == 1.0);
}

TEST_CASE("restored funding climbs back by the stated share of the cut, announced like the cuts", "[model]")
{
    Scenario scenario = level_patch();
    scenario.funding["council"] = {{scenario.start, 1.0}, {scenario.start + 24, 0.8}};
    add_shock(scenario, "restore_funding", {Of::organisation, "a_council"}, 48);
    scenario.shocks.back().size = 0.5;
    Dated dated(scenario);
    const auto a = static_cast<std::size_t>(organisation_row(scenario, "a_council"));
    const auto b = static_cast<std::size_t>(organisation_row(scenario, "b_council"));
    CHECK(dated.at(48).path[a] == Approx(.8));
    CHECK(dated.at(60).path[a] == Approx(.85));
    CHECK(dated.at(72).path[a] == Approx(.9));
    CHECK(dated.at(100).path[a] == Approx(.9));
    CHECK(dated.at(48).path_ahead[a] == Approx(.85));
    CHECK(dated.at(100).path[b] == Approx(.8));
}

TEST_CASE("a departure and a breach happen in their month", "[model]")
{
    Scenario scenario = level_patch();
    add_shock(scenario, "leader_departure", {Of::organisation, "a_council"}, 7);
    add_shock(scenario, "data_breach", {Of::partnership, "b_partnership"}, 8);
    Dated dated(scenario);
    const auto council = static_cast<std::size_t>(organisation_row(scenario, "a_council"));
    for (int month = 0; month < 20; ++month) {
        CAPTURE(month);
        CHECK(dated.at(month).departs[council] == (month == 7 ? 1.0 : 0.0));
        CHECK(dated.at(month).departs[council + 1] == 0.0);
        CHECK(dated.at(month).breach[1] == (month == 8 ? 0.4 : 0.0));
        CHECK(dated.at(month).breach[0] == 0.0);
    }
}

TEST_CASE("a breach scares for years, and what happens in public costs esteem where it happens", "[model]")
{
    Scenario scenario = level_patch();
    const Parameters& p = scenario.parameters;
    add_shock(scenario, "data_breach", {Of::partnership, "b_partnership"}, 8);
    add_shock(scenario, "contract_failure", {Of::organisation, "c_council"}, 10);
    Dated dated(scenario);
    CHECK(dated.at(7).scare[1] == 0.0);
    CHECK(dated.at(8).scare[1] == Approx(p.breach_caution));
    CHECK(dated.at(8).scare[0] == 0.0);
    CHECK(dated.at(32).scare[1] == Approx(p.breach_caution * std::exp(-2 / p.breach_fade)));
    for (int month = 0; month < 20; ++month) {
        const InOneLane c = dated.at(month);
        CAPTURE(month);
        CHECK(c.esteem_kept[0] == 1.0);
        CHECK(c.esteem_kept[1] == Approx(month == 8 ? 1 - p.breach_legitimacy * .4 : 1.0));
        CHECK(c.esteem_kept[2] == Approx(month == 10 ? 1 - shock_named("contract_failure")->size : 1.0));
        CHECK(c.esteem_kept[3] == 1.0);
    }
}

TEST_CASE("nobody meets a partner that has withdrawn, and it has no claim on effort, until it comes back", "[model]")
{
    Scenario scenario = level_patch();
    add_shock(scenario, "partner_withdrawal", {Of::organisation, "a_health"}, 12);
    scenario.shocks.back().months = 12;
    Dated dated(scenario);
    CHECK(dated.at(11).size[0] == 5.0);
    CHECK(dated.at(12).size[0] == 4.0);
    CHECK(dated.at(12).working[0] == 1.0);
    CHECK(dated.at(12).size[1] == 5.0);
    const Network& n = dated.network;
    const InOneLane without = dated.at(13);
    for (std::size_t x = 0; x < without.meets.size(); ++x) {
        const bool both = without.present[n.shared_giver[x]] > 0.0 && without.present[n.shared_receiver[x]] > 0.0;
        CHECK(without.meets[x] == (both ? 1.0 : 0.0));
    }
    for (int m = 0; m < n.members; ++m) {
        const int i = n.member_organisation[m];
        CHECK(without.claim[m] == without.present[m] * n.effort_weight[n.member_partnership[m]]);
        CHECK(without.fair[m] == without.present[m] * n.budget[i]);
        CHECK(without.learns[m] == without.present[m] * (1.0 - n.is_contract[n.member_partnership[m]]));
    }
    CHECK(dated.at(24).size[0] == 5.0);
}

TEST_CASE("a partner that has withdrawn keeps no contact: trust to and from it fades, among the others it does not",
          "[model]")
{
    Scenario scenario = level_patch();
    silence(scenario);
    add_shock(scenario, "partner_withdrawal", {Of::organisation, "a_health"}, 12);
    Trial trial(scenario);
    while (trial.month < 20) REQUIRE(trial.advance().empty());
    const int gone = organisation_row(scenario, "a_health");
    const int council = organisation_row(scenario, "a_council");
    const double faded = 1 - scenario.parameters.trust_decay / 12;
    int ties = 0;
    for (int t = 0; t < trial.network.ties; ++t) {
        const int i = trial.network.tie_giver[t];
        const int j = trial.network.tie_receiver[t];
        const double before = trial.before.view.trust[t].at[0];
        const double after = trial.now.view.trust[t].at[0];
        INFO(scenario.organisations[static_cast<std::size_t>(i)].id
             << " in " << scenario.organisations[static_cast<std::size_t>(j)].id);
        if (i == gone || j == gone) {
            ++ties;
            CHECK(after == Approx(before * faded).epsilon(1e-12));
        } else if (i == council || j == council) {
            CHECK(after > before * faded);
        }
    }
    CHECK(ties == 8);
    CHECK(trial.flows.view.aid[gone].at[0] == 0.0);
}

TEST_CASE("a partnership of one stops", "[model]")
{
    Scenario scenario = quiet_pair();
    add_shock(scenario, "partner_withdrawal", {Of::organisation, "council"}, 12);
    Trial trial(scenario);
    while (trial.month < 30) REQUIRE(trial.advance().empty());
    CHECK(trial.flows.view.active[0].at[0] == 0.0);
    CHECK(trial.flows.view.joint_effort[0].at[0] == 0.0);
    CHECK(trial.flows.view.contact[0].at[0] == 0.0);
    CHECK(trial.flows.view.realised[0].at[0] == 0.0);
    CHECK(trial.outcomes[static_cast<std::size_t>(Outcome::active_partnerships)].at[0] == 0.0);
    // Its effort went back to daily work.
    const double reactive = 1.0 - trial.scenario.parameters.prevention_share -
                            trial.scenario.parameters.improvement_share;
    while (trial.month < 110) REQUIRE(trial.advance().empty());
    CHECK(trial.now.view.workforce[0].at[0] == Approx(50 * reactive).epsilon(5e-3));
}
