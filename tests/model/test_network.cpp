/// The network, its baseline and coverage.

#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "model/processes/service.hpp"
#include "support/everything.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// A patch with what makes the baseline hard: partnerships between forces and over areas, a lone force, one that starts late.
Scenario hard_patch()
{
    Scenario scenario = level_patch();
    add_partnership(scenario, "forces", {}, {"force_west", "force_east"});
    add_partnership(scenario, "wide", {"a", "b"}, {"a_council", "b_council", "force_west"});
    add_partnership(scenario, "late", {"c"}, {"c_council", "c_health"}).from = scenario.start + 24;
    add_partnership(scenario, "contract", {"d"}, {"d_council", "d_voluntary"}).form = Form::contract;
    scenario.areas.push_back({"alone", "alone", 50e3, 1.3, ""});
    add_organisation(scenario, "force_alone", "force", {"alone"}, 12);
    scenario.areas.push_back({"apart", "apart", 70e3, 0.7, ""});
    add_organisation(scenario, "force_apart", "force", {"apart"}, 15);
    add_organisation(scenario, "council_apart", "council", {"apart"}, 60);  // no partnership there
    silence(scenario);
    return scenario;
}

}  // namespace

TEST_CASE("load is utilisation times supply for every organisation at the start", "[model]")
{
    for (const double utilisation : {0.94, 0.8}) {
        Scenario scenario = hard_patch();
        scenario.parameters.utilisation = utilisation;
        Trial trial(scenario);
        trial.advance();
        for (int i = 0; i < trial.network.organisations; ++i) {
            const double load = trial.flows.view.load[i].at[0];
            const double supply = trial.flows.view.supply[i].at[0];
            INFO(scenario.organisations[static_cast<std::size_t>(i)].id << ": load " << load << ", supply " << supply);
            const bool works_jointly = trial.network.organisation_member_begin[i + 1] >
                                       trial.network.organisation_member_begin[i];
            CHECK(load == Approx(utilisation * supply).epsilon(works_jointly ? 1e-8 : 2e-3));
        }
        CHECK(trial.outcomes[static_cast<std::size_t>(Outcome::unmet_share)].at[0] ==
              Approx(1.0 - served_share(1.0, utilisation, scenario.parameters)).epsilon(1e-2));
    }
}

TEST_CASE("load is utilisation times supply to rounding for those who work jointly with nobody, too", "[model]")
{
    Scenario scenario = lone_force();
    silence(scenario);
    Trial trial(scenario);
    trial.advance();
    CHECK(trial.flows.view.load[0].at[0] ==
          Approx(scenario.parameters.utilisation * trial.flows.view.supply[0].at[0]).epsilon(1e-8));
}

TEST_CASE("load is the same when summed by hand over areas and problems", "[model]")
{
    Trial trial(hard_patch());
    trial.advance();
    const Network& n = trial.network;
    std::vector<double> load(static_cast<std::size_t>(n.organisations), 0.0);
    for (int a = 0; a < n.areas; ++a) {
        const double per_case = 1.0 + trial.scenario.parameters.bouncing * (1.0 - trial.before.view.clarity[a].at[0]);
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
            for (int k = 0; k < n.problems; ++k) {
                const int cell = a * n.problems + k;
                // £m of new cases, and of those that come back.
                const double cases = n.present.baseline_cases[cell] +
                                     trial.scenario.parameters.return_rate * trial.before.view.backlog[cell].at[0];
                load[n.service_organisation[s]] += cases * n.present.routing[s * n.problems + k] * per_case;
            }
        }
    }
    for (int i = 0; i < n.organisations; ++i) CHECK(trial.flows.view.load[i].at[0] == Approx(load[i]).epsilon(1e-12));
}

TEST_CASE("the baseline is solved at the usual start, so that better relations than usual are a gain and are not "
          "calibrated away",
          "[model]")
{
    Scenario good = hard_patch();
    for (Partnership& partnership : good.partnerships) {
        partnership.trust = 0.6;
        partnership.governance = 0.7;
    }
    const Network a = network_of(hard_patch());
    const Network b = network_of(good);
    CHECK(a.present.baseline_cases == b.present.baseline_cases);
    CHECK(a.present.routing == b.present.routing);
    CHECK(a.present.usual_quality == b.present.usual_quality);
    Trial plain(hard_patch());
    Trial better(good);
    plain.advance();
    better.advance();
    CHECK(better.outcomes[0].at[0] < plain.outcomes[0].at[0]);
    // What is usual is the future's: there the present is the same and what it takes to be so differs.
    Scenario elsewhere = hard_patch();
    elsewhere.parameters.opening_trust = 0.6;
    const Network c = network_of(elsewhere);
    CHECK(c.present.baseline_cases != a.present.baseline_cases);
    CHECK(c.present.usual_quality[0] > a.present.usual_quality[0]);
}

TEST_CASE("routing sums to 1 in each area and problem and follows coverage times budget times weight", "[model]")
{
    for (const Scenario& scenario : {hard_patch(), everything_scenario()}) {
        const Network n = network_of(scenario);
        for (int a = 0; a < n.areas; ++a) {
            for (int k = 0; k < n.problems; ++k) {
                double sum = 0.0;
                for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
                    CHECK(n.present.routing[s * n.problems + k] >= 0.0);
                    sum += n.present.routing[s * n.problems + k];
                }
                CAPTURE(scenario.areas[static_cast<std::size_t>(a)].id, k);
                CHECK(sum == Approx(1.0).epsilon(1e-12));
            }
        }
    }
}

TEST_CASE("off-loaded cases are handled by somebody else, and by nobody twice", "[model]")
{
    Trial trial(everything_scenario(), mixed_policy);
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < trial.network.organisations; ++i) {
            for (int l = 0; l < lane_count; ++l) trial.now.view.off_loading[i].at[l] = 0.1 * ((3 * i + l + round) % 11);
        }
        trial.advance();
        const Network& n = trial.network;
        for (int a = 0; a < n.areas; ++a) {
            for (int k = 0; k < n.problems; ++k) {
                for (int l = 0; l < lane_count; ++l) {
                    double handled = 0.0;
                    for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
                        const double share = trial.flows.view.handled[s * n.problems + k].at[l];
                        CHECK(share >= -1e-15);
                        handled += share;
                    }
                    CAPTURE(a, k, l);
                    CHECK(handled == Approx(1.0).epsilon(1e-12));
                }
            }
        }
    }
}

TEST_CASE("half of what is off-loaded goes to the force, the rest to the others by budget, a force's own to the others",
          "[model]")
{
    Scenario scenario;
    scenario.futures = FutureKind::none;
    scenario.areas.push_back({"a", "a", 100e3, 1.0, ""});
    add_organisation(scenario, "force", "force", {"a"}, 40);
    add_organisation(scenario, "probation", "probation", {"a"}, 10);
    add_organisation(scenario, "charity", "voluntary", {"a"}, 30);
    add_organisation(scenario, "clinic", "voluntary", {"a"}, 20);
    compare(scenario, {});
    Trial trial(scenario);
    const Network& n = trial.network;
    const auto handled_when = [&](int who) {
        for (int i = 0; i < n.organisations; ++i) {
            for (double& x : trial.now.view.off_loading[i].at) x = i == who ? 0.4 : 0.0;
        }
        trial.advance();
        std::vector<double> gain;
        for (int s = 0; s < 4; ++s)
            gain.push_back(trial.flows.view.handled[s * n.problems].at[0] - n.present.routing[s * n.problems]);
        return gain;
    };
    {
        const double passed = 0.4 * n.present.routing[1 * n.problems];
        const auto gain = handled_when(1);  // probation
        CHECK(gain[1] == Approx(-passed));
        CHECK(gain[0] == Approx(passed * 0.5));
        CHECK(gain[2] == Approx(passed * 0.5 * 30 / 50));
        CHECK(gain[3] == Approx(passed * 0.5 * 20 / 50));
    }
    {
        const double passed = 0.4 * n.present.routing[0];
        const auto gain = handled_when(0);  // the force
        CHECK(gain[0] == Approx(-passed));
        CHECK(gain[1] == Approx(passed * 10 / 60));
        CHECK(gain[2] == Approx(passed * 30 / 60));
        CHECK(gain[3] == Approx(passed * 20 / 60));
    }
}

TEST_CASE("who serves alone has nobody to pass cases to", "[model]")
{
    Scenario scenario = lone_force();
    Trial trial(scenario);
    for (double& x : trial.now.view.off_loading[0].at) x = 0.5;
    CHECK(trial.advance().empty());
    CHECK(trial.flows.view.handled[0].at[0] == 1.0);
    CHECK(trial.now.view.clarity[0].at[0] == 1.0);
}

TEST_CASE("there is one tie per ordered pair of organisations, however many partnerships they share", "[model]")
{
    const Scenario scenario = everything_scenario();
    const Network n = network_of(scenario);
    std::set<std::pair<int, int>> expected;
    for (const Partnership& p : scenario.partnerships) {
        for (const std::string& giver : p.members) {
            for (const std::string& receiver : p.members) {
                if (giver != receiver)
                    expected.insert({organisation_row(scenario, giver), organisation_row(scenario, receiver)});
            }
        }
    }
    std::set<std::pair<int, int>> ties;
    for (int t = 0; t < n.ties; ++t) ties.insert({n.tie_giver[t], n.tie_receiver[t]});
    CHECK(static_cast<int>(ties.size()) == n.ties);
    CHECK(ties == expected);
    for (int t = 0; t < n.ties; ++t) CHECK((n.shared_begin[t + 1] - n.shared_begin[t] == 1) == (t < n.simple_ties));
    // The simple ties are in order of the member rows that give them.
    for (int m = 0, t = 0; m < n.members; ++m) {
        for (; t < n.simple_end[m]; ++t) CHECK(n.shared_giver[t] == m);
        CHECK(n.simple_end[m] == t);
    }
    CHECK(n.simple_end.back() == n.simple_ties);
    for (int pair = 0; pair < n.pairs; ++pair) {
        CHECK(n.pair_tie[pair] >= 0);
        CHECK(n.pair_tie[pair] < n.ties);
    }
    // force_big and council_north share two partnerships, and both see the same trust.
    const int i = organisation_row(scenario, "force_big");
    const int j = organisation_row(scenario, "council_north");
    for (int t = 0; t < n.ties; ++t) {
        if (n.tie_giver[t] == i && n.tie_receiver[t] == j) {
            CHECK(n.shared_begin[t + 1] - n.shared_begin[t] == 2);
            CHECK(n.present.opening_trust[t] == Approx((0.5 + 0.45) / 2));  // north_local's own, and the default of wide
        }
    }
}

TEST_CASE("a partnership between forces works in the areas of all its members, a local one in those it names",
          "[model]")
{
    const Scenario scenario = everything_scenario();
    const Network n = network_of(scenario);
    const auto areas_of = [&](const std::string& id) {
        const int p = partnership_row(scenario, id);
        std::set<std::string> ids;
        for (int x = n.partnership_area_begin[p]; x < n.partnership_area_begin[p + 1]; ++x)
            ids.insert(scenario.areas[static_cast<std::size_t>(n.partnership_area[x])].id);
        return ids;
    };
    CHECK(areas_of("forces") == std::set<std::string>{"north", "mid", "south"});
    CHECK(areas_of("wide") == std::set<std::string>{"north", "mid"});
    CHECK(areas_of("north_local") == std::set<std::string>{"north"});
    const int south = area_row(scenario, "south");
    for (int x = n.area_local_begin[south]; x < n.area_local_begin[south + 1]; ++x)
        CHECK(n.area_local[x] != partnership_row(scenario, "forces"));
}

TEST_CASE("coverage alone and together are what they are by hand", "[model]")
{
    const std::vector<double> weights{.5, .3, .2};
    const std::vector<double> police{.9, .2, 0};
    const std::vector<double> council{.1, .8, .5};
    CHECK(coverage_alone(weights, police) == Approx(.45 + .06));
    CHECK(coverage_alone(weights, council) == Approx(.05 + .24 + .10));
    CHECK(joint_coverage(weights, {&police, &council}) == Approx(.5 * (1 - .1 * .9) + .3 * (1 - .8 * .2) + .2 * .5));
    CHECK(joint_coverage(weights, {&police}) == Approx(coverage_alone(weights, police)));
    CHECK(joint_coverage(weights, {}) == 0.0);
    CHECK(joint_coverage(weights, {&police, &police}) == Approx(.5 * .99 + .3 * .36));
    CHECK(joint_coverage(weights, {&police, &council}) > joint_coverage(weights, {&police, &police}));
}

TEST_CASE("an organisation's own expertise replaces its kind's, and what it leaves out is 0", "[model]")
{
    const Scenario scenario = everything_scenario();
    const auto own = expertise_of(
        scenario, scenario.organisations[static_cast<std::size_t>(organisation_row(scenario, "contractor"))]);
    CHECK(own == std::vector<double>{0, .6, 0, 0, 0, .7});
    const auto kind = expertise_of(
        scenario, scenario.organisations[static_cast<std::size_t>(organisation_row(scenario, "force_big"))]);
    CHECK(kind == std::vector<double>{.9, .2, .05, .15, .1, .05});
}

TEST_CASE("budgets, reserves and shares are in relevant budget", "[model]")
{
    const Scenario scenario = everything_scenario();
    const Network n = network_of(scenario);
    const auto at = [&](const std::string& id) { return static_cast<std::size_t>(organisation_row(scenario, id)); };
    CHECK(n.budget[at("council_north")] == Approx(130 * .15));
    CHECK(n.budget[at("voluntary_south")] == Approx(3 * .8));
    CHECK(n.present.opening_reserves[at("force_small")] == Approx(40 * .02));
    CHECK(n.present.opening_reserves[at("force_big")] == Approx(90 * .12));
    CHECK(n.serves[at("commissioner")] == 0.0);
    CHECK(n.serves[at("contractor")] == 0.0);
    CHECK(n.elected[at("council_south")] == 0.0);
    CHECK(n.elected[at("university")] == 1.0);
    // The smaller force stands below the larger one in full, as they are of one kind; bodies of other kinds stand below it in part.
    const int forces = partnership_row(scenario, "forces");
    CHECK(n.present.gap[static_cast<std::size_t>(n.member_begin[forces])] == 0.0);
    CHECK(n.present.gap[static_cast<std::size_t>(n.member_begin[forces]) + 1] == Approx(1 - 40.0 / 90));
    CHECK(n.commissioner[static_cast<std::size_t>(partnership_row(scenario, "north_local"))] == 1.0);
    CHECK(n.commissioner[static_cast<std::size_t>(partnership_row(scenario, "mid_local"))] == 0.0);
}

TEST_CASE("an organisation spreads its prevention over its areas by population times need", "[model]")
{
    const Scenario scenario = everything_scenario();
    const Network n = network_of(scenario);
    const int force = organisation_row(scenario, "force_big");
    double sum = 0.0;
    for (int s = 0; s < n.services; ++s) {
        if (n.service_organisation[s] != force) continue;
        sum += n.service_need_share[s];
        if (s < n.service_begin[1]) CHECK(n.service_need_share[s] == Approx(150 * 1.2 / (150 * 1.2 + 250)));
    }
    CHECK(sum == Approx(1.0));
}

TEST_CASE("purposes are what share of its work each problem is, by case share and coverage or as the kind says",
          "[model]")
{
    Scenario scenario = level_patch();
    add_organisation(scenario, "contractor", "contractor", {"a"}, 3);
    scenario.partnerships.front().members.push_back("contractor");
    for (Kind& kind : scenario.kinds) {
        if (kind.name == "health") kind.purposes = {{"vulnerability", 0.75}, {"violence", 0.25}};
    }
    const Network n = network_of(scenario);
    const auto purpose = [&](const char* id, int problem) {
        return n.purposes[static_cast<std::size_t>(organisation_row(scenario, id) * n.problems + problem)];
    };
    const int force = organisation_row(scenario, "force_west");
    double sum = 0.0;
    for (int k = 0; k < n.problems; ++k)
        sum += scenario.problems[static_cast<std::size_t>(k)].case_share * n.coverage[force * n.problems + k];
    for (int k = 0; k < n.problems; ++k) {
        CHECK(purpose("force_west", k) == Approx(scenario.problems[static_cast<std::size_t>(k)].case_share *
                                                 n.coverage[force * n.problems + k] / sum));
        CHECK(purpose("contractor", k) == 0.0);
    }
    CHECK(purpose("a_health", 0) == 0.0);
    CHECK(purpose("a_health", 1) == Approx(0.25));
    CHECK(purpose("a_health", 2) == Approx(0.75));
    // Mean over pairs of half the sum of differences; who has no purposes is not compared.
    const int first = n.member_begin[0];
    const int members = n.member_begin[1] - first;
    REQUIRE(members == 6);
    double difference = 0.0;
    int pairs = 0;
    for (int a = first; a < first + members; ++a) {
        for (int b = first; b < a; ++b) {
            const int i = n.member_organisation[a];
            const int j = n.member_organisation[b];
            if (scenario.organisations[i].kind == "contractor" || scenario.organisations[j].kind == "contractor")
                continue;
            for (int k = 0; k < n.problems; ++k)
                difference += 0.5 * std::abs(n.purposes[i * n.problems + k] - n.purposes[j * n.problems + k]);
            ++pairs;
        }
    }
    CHECK(n.difference[0] == Approx(difference / pairs));
    CHECK(n.difference[1] > 0.0);
}

TEST_CASE("power reaches in full within a kind and in part across kinds", "[model]")
{
    Scenario scenario = level_patch();
    add_partnership(scenario, "forces", {}, {"force_west", "force_east"});
    const Network n = network_of(scenario);
    const double across = scenario.parameters.across_kinds;
    for (int p = 0; p < n.partnerships; ++p) {
        int pair = n.pair_begin[p];
        for (int giver = n.member_begin[p]; giver < n.member_begin[p + 1]; ++giver) {
            double gap = 0.0;
            for (int receiver = n.member_begin[p]; receiver < n.member_begin[p + 1]; ++receiver) {
                if (receiver == giver) continue;
                const int i = n.member_organisation[giver];
                const int j = n.member_organisation[receiver];
                const double reach = n.kind[i] == n.kind[j] ? 1.0 : across;
                CHECK(n.present.pair_reach[pair] == reach);
                CHECK(n.present.pair_gap[pair] == Approx(reach * std::max(0.0, 1.0 - n.budget[i] / n.budget[j])));
                gap = std::max(gap, n.present.pair_gap[pair]);
                ++pair;
            }
            CHECK(n.present.gap[giver] == gap);
        }
    }
    scenario.parameters.across_kinds = 0.0;
    const Network apart = network_of(scenario);
    for (int m = 0; m < apart.member_begin[4]; ++m) CHECK(apart.present.gap[m] == 0.0);
}

TEST_CASE("who must sit in a local partnership may not leave it, between forces all may", "[model]")
{
    Scenario scenario = level_patch();
    add_partnership(scenario, "forces", {}, {"force_west", "force_east"});
    const Network n = network_of(scenario);
    for (int m = 0; m < n.members; ++m) {
        const Organisation& organisation = scenario.organisations[static_cast<std::size_t>(n.member_organisation[m])];
        const bool is_local = !scenario.partnerships[static_cast<std::size_t>(n.member_partnership[m])].areas.empty();
        INFO(organisation.id);
        CHECK(n.duty[m] == (is_local && organisation.kind != "voluntary" ? 1.0 : 0.0));
    }
    for (Kind& kind : scenario.kinds) kind.duty = kind.name == "voluntary";
    const Network other = network_of(scenario);
    CHECK(other.duty[0] == 0.0);
    CHECK(other.duty[4] == 1.0);
}

TEST_CASE("what prevention is aimed by at the usual start counts local partnerships at work at month 0 alone",
          "[model]")
{
    Scenario scenario = level_patch();
    scenario.partnerships[1].from = scenario.start + 12;
    scenario.partnerships[2].form = Form::contract;
    const Network n = network_of(scenario);
    CHECK(n.present.usual_aim[0] == n.present.usual_quality[0]);
    CHECK(n.present.usual_aim[1] == 0.0);
    CHECK(n.present.usual_aim[2] == 0.0);
    CHECK(n.present.usual_clarity[0] > scenario.parameters.informal);
    CHECK(n.present.usual_clarity[1] == scenario.parameters.informal);
}
