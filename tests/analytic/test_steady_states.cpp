/// Steady states solved by hand, against long runs of the whole engine.

#include <algorithm>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "model/processes/service.hpp"
#include "support/everything.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

void add_lasting_crisis(Scenario& scenario, double size)
{
    Shock& shock = add_shock(scenario, "crisis", {}, 0);
    shock.months = 0;
    shock.size = size;
}

void run_to(Trial& trial, int month)
{
    while (trial.month < month) trial.advance();
}

/// The last policy: hold but for one number.
Response& own_response(Scenario& scenario)
{
    Response row = scenario.responses.front();
    row.name = "own";
    row.always = true;  // there are no cuts to answer
    scenario.responses.push_back(row);
    compare(scenario, {"own"});
    return scenario.responses.back();
}

}  // namespace

TEST_CASE("backlog of a force alone settles where arrivals and endings meet", "[analytic]")
{
    // With a share c closed of all cases, 0 = n + φU − c(n + x φU) − (φ + self) U, so that U* = n (1 − c) / (c x φ + self); c is the
    // chance of closing times the share served, which is a number of the state.
    Scenario scenario = lone_force();
    silence(scenario);
    scenario.parameters.utilisation = 0.7;
    scenario.months = 480;
    add_lasting_crisis(scenario, 0.25);
    Trial trial(scenario);
    const Parameters& p = scenario.parameters;
    const Network& n = trial.network;
    const auto steady = [&](int k, double cases, double served) {
        const double c = served * closing_chance(n.coverage[k], p.closing_ease);
        return cases * (1 - c) / (c * p.complexity * p.return_rate + p.self_resolution);
    };
    for (int k = 0; k < n.problems; ++k) {
        CAPTURE(k);
        CHECK(n.present.opening_backlog[k] ==
              Approx(steady(k, n.present.baseline_cases[k], n.present.usual_served.front())).epsilon(1e-10));
        CHECK(trial.now.view.backlog[k].at[0] ==
              Approx(steady(k, n.present.baseline_cases[k], n.present.usual_served.front())).epsilon(1e-9));
    }
    scenario.parameters.co_operation = 0.0;  // or worse service makes cases harder to close
    Trial aloof(scenario);
    run_to(aloof, 480);
    const double served = aloof.flows.view.served[0].at[0];
    CHECK(served > 0.95);  // room enough
    for (int k = 0; k < n.problems; ++k)
        CHECK(aloof.now.view.backlog[k].at[0] ==
              Approx(steady(k, 1.25 * n.present.baseline_cases[k], served)).epsilon(1e-9));
}

TEST_CASE("backlog of an overloaded force settles where its pooled service runs out", "[analytic]")
{
    Scenario scenario = lone_force();
    silence(scenario);
    scenario.parameters.crowding_out = 0.0;  // nothing but the backlog moves
    scenario.parameters.reserve_drawing = 0.0;
    scenario.parameters.co_operation = 0.0;
    scenario.months = 720;
    add_lasting_crisis(scenario, 0.3);
    Trial trial(scenario);
    run_to(trial, 720);
    const Parameters& p = scenario.parameters;
    const Network& n = trial.network;
    // By hand: supply is b times the reactive share; served share s(load) and backlog U(s) meet in a fixed point, by bisection.
    const double supply = 50 * (1 - p.prevention_share - p.improvement_share);
    const auto backlog = [&](int k, double s) {
        const double c = s * closing_chance(n.coverage[k], p.closing_ease);
        return 1.3 * n.present.baseline_cases[k] * (1 - c) / (c * p.complexity * p.return_rate + p.self_resolution);
    };
    double low = 0.0;
    double high = 1.0;
    for (int round = 0; round < 200; ++round) {
        const double s = 0.5 * (low + high);
        double load = 0.0;
        for (int k = 0; k < n.problems; ++k) load += 1.3 * n.present.baseline_cases[k] + p.return_rate * backlog(k, s);
        (std::pow(1 + std::pow(load / supply, p.congestion), -1 / p.congestion) > s ? low : high) = s;
    }
    CHECK(low < 0.95);
    double load = 0.0;
    for (int k = 0; k < n.problems; ++k) load += 1.3 * n.present.baseline_cases[k] + p.return_rate * backlog(k, low);
    CHECK(trial.flows.view.served[0].at[0] == Approx(low).epsilon(1e-8));
    for (int k = 0; k < n.problems; ++k)
        CHECK(trial.now.view.backlog[k].at[0] == Approx(backlog(k, low)).epsilon(1e-8));
    CHECK(trial.now.view.strain[0].at[0] ==
          Approx(std::min(p.strain_cap, p.strain_slope * (load / supply - 1))).epsilon(1e-8));
}

TEST_CASE("prevention stock and need settle where a lasting change of prevention puts them", "[analytic]")
{
    for (const double multiplier : {0.5, 2.0}) {
        Scenario scenario = lone_force();
        silence(scenario);
        scenario.organisations[0].elected = false;
        scenario.parameters.crowding_out = 0.0;
        scenario.months = 720;
        own_response(scenario).prevention = multiplier;
        Trial trial(scenario, 1);
        run_to(trial, 720);
        const Parameters& p = scenario.parameters;
        const double stock = multiplier <= 1 ? multiplier : 1 + (1 - p.prevention_failure) * (multiplier - 1);
        CAPTURE(multiplier);
        CHECK(trial.now.view.prevention_share[0].at[0] == Approx(multiplier * p.prevention_share).epsilon(1e-9));
        CHECK(trial.now.view.stock[0].at[0] == Approx(stock).epsilon(1e-9));
        const double others = p.prevention_by_others;
        const double daily = p.utilisation * (1 - p.prevention_share - p.improvement_share - p.joint_share);
        const double elasticity = p.prevention_return * p.prevention_share * (1 + others) / daily;
        CHECK(trial.now.view.need[0].at[0] ==
              Approx(std::pow((stock + others) / (1 + others), -elasticity)).epsilon(1e-6));
    }
}

TEST_CASE("prevention stock and need rise as their lags say", "[analytic]")
{
    // dP = δ(A − P): P_m = A + (1 − A)(1 − δ/12)^m once the share has moved; set it there at once.
    Scenario scenario = lone_force();
    silence(scenario);
    scenario.organisations[0].elected = false;
    scenario.parameters.crowding_out = 0.0;
    own_response(scenario).prevention = 2.0;
    Trial trial(scenario, 1);
    const Parameters& p = scenario.parameters;
    for (double& x : trial.now.view.prevention_share[0].at) x = 2 * p.prevention_share;
    const double aim = 1 + (1 - p.prevention_failure);
    for (int month = 1; month <= 60; ++month) {
        trial.advance();
        CAPTURE(month);
        CHECK(trial.now.view.stock[0].at[0] ==
              Approx(aim + (1 - aim) * std::pow(1 - p.prevention_build / 12, month)).epsilon(1e-10));
    }
}

TEST_CASE(
    "capability settles where improvement spending and learning from the work put it, to the power of its elasticity",
    "[analytic]")
{
    for (const auto& [multiplier, openness, effective] :
         std::vector<std::tuple<double, double, double>>{{0.5, .45, .5}, {2.0, .45, 2.0}, {2.0, .175, 1.5}}) {
        Scenario scenario = lone_force();
        silence(scenario);
        scenario.organisations[0].elected = false;
        scenario.organisations[0].openness = openness;
        Parameters& p = scenario.parameters;
        p.crowding_out = 0.0;
        p.rigidity = p.tone_pull = p.leverage = p.upward_pull = 0.0;  // openness stays where it is
        scenario.months = 720;
        own_response(scenario).improvement = multiplier;
        Trial trial(scenario, 1);
        run_to(trial, 720);
        CAPTURE(multiplier, openness);
        const double learnt = p.learning_by_doing;
        CHECK(trial.now.view.capability[0].at[0] ==
              Approx(std::pow((effective + learnt) / (1 + learnt), p.improvement_elasticity)).epsilon(1e-7));
    }
}

TEST_CASE("language, governance, data sharing, ambition and openness settle at their fixed points", "[analytic]")
{
    Scenario scenario = quiet_pair();
    Parameters& p = scenario.parameters;
    p.utilisation = 0.7;  // no strain
    p.crowding_out = 0.0;
    scenario.months = 2400;
    Trial trial(scenario);
    run_to(trial, 2400);
    const double contact = p.joint_share / (p.joint_share + p.contact_half);
    const auto at = [](const Lanes* column, int row = 0) { return column[row].at[0]; };
    CHECK(at(trial.flows.view.contact) == Approx(contact).epsilon(1e-9));
    CHECK(at(trial.now.view.language) ==
          Approx(p.language_rate * contact / (p.language_rate * contact + p.language_loss)).epsilon(1e-9));
    const double build = p.governance_build * contact;
    const double erode = p.governance_erosion * (1 - at(trial.flows.view.openness_met));
    CHECK(at(trial.now.view.governance) == Approx(build / (build + erode)).epsilon(1e-6));
    CHECK(at(trial.now.view.data_sharing) ==
          Approx(p.protocol * std::min(1.0, (1 - p.risk_aversion) * at(trial.flows.view.openness_met) / p.usual_openness) +
                 p.data_sharing_trust * at(trial.flows.view.mean_trust))
              .epsilon(1e-6));
    const double quality = at(trial.flows.view.quality);
    CHECK(at(trial.now.view.ambition) == Approx(quality * (1 - p.modesty) + p.pace / p.patience).epsilon(1e-6));
    CHECK(at(trial.now.view.interoperability) == p.opening_interoperability);
    // Below the critical pace experience exceeds aims, so that trust settles where slow gain and decay meet:
    // up c (1 − T)(.2 + g/scale) = decay (1 − c)² T; the two are of different kinds, and as large as each other.
    const double g = quality - at(trial.now.view.ambition);
    REQUIRE(g > 0.0);
    const double up = p.trust_up * contact * std::min(1.0, 0.2 + g / p.experience_scale);
    const double down = p.trust_decay * (1 - contact) * (1 - contact);
    CHECK(at(trial.now.view.trust) == Approx(up / (up + down)).epsilon(1e-6));
    // Openness: each level's pulls sum to nothing.
    const auto s = [&](int level) { return at(trial.now.view.openness, level); };
    const double lead = p.leverage * (0.5 + p.co_production);
    const double tone = p.opening_openness;  // hold asks for no other
    const double seen = std::min(0.99, p.opening_openness * quality / trial.network.present.usual_quality[0]);
    CHECK(p.tone_pull * (tone - s(4)) + p.upward_pull * (s(3) - s(4)) == Approx(0).margin(1e-6));
    CHECK(lead * (s(4) - s(3)) + p.upward_pull * (s(2) - s(3)) == Approx(0).margin(1e-6));
    CHECK(lead * (s(1) - s(0)) +
              p.experience_pull * contact * (seen - s(0)) * (seen > s(0) ? p.belief_alone + p.celebrate : 1.0) ==
          Approx(0).margin(1e-6));
}

TEST_CASE("above the critical pace the same pair loses its trust, below it gains", "[analytic]")
{
    const auto trust_after_years = [](double factor) {
        Scenario scenario = quiet_pair();
        scenario.parameters.utilisation = 0.7;
        scenario.parameters.collapse_months = 240;
        Trial trial(scenario);
        const double quality = trial.network.present.usual_quality[0];
        Scenario paced = scenario;
        paced.parameters.pace = factor * paced.parameters.patience * paced.parameters.modesty * quality;
        Trial run(paced);
        for (int m = 0; m < 120; ++m) run.advance();
        return run.now.view.trust[0].at[0];
    };
    CHECK(trust_after_years(0.5) > 0.45);
    CHECK(trust_after_years(1.5) < 0.30);
}

TEST_CASE("a body whose funding falls keeps its word: trust goes both ways alike", "[analytic]")
{
    Scenario scenario = quiet_pair();
    scenario.months = 120;
    scenario.parameters.crowding_out = 0.0;  // strain would make it hold back, which partners may well resent
    scenario.funding["force"] = {{scenario.start, 1.0}, {scenario.start + 48, 0.5}};
    Trial trial(scenario);
    run_to(trial, 120);
    REQUIRE(trial.network.ties == 2);
    REQUIRE(trial.flows.view.effort[0].at[0] < 0.75 * trial.flows.view.effort[1].at[0]);
    CHECK(trial.now.view.trust[0].at[0] == Approx(trial.now.view.trust[1].at[0]).epsilon(1e-9));
}

TEST_CASE("workforce settles at its share of what funding leaves, and reserves at what is prudent", "[analytic]")
{
    Scenario scenario = lone_force();
    silence(scenario);
    Parameters& p = scenario.parameters;
    p.crowding_out = 0.0;
    scenario.months = 600;
    scenario.funding["force"] = {{scenario.start, 1.0}, {scenario.start + 48, 0.8}};
    Trial trial(scenario);
    run_to(trial, 600);
    CHECK(trial.now.view.workforce[0].at[0] ==
          Approx(0.8 * 50 * (1 - p.prevention_share - p.improvement_share)).epsilon(1e-6));
    CHECK(trial.now.view.reserves[0].at[0] == Approx(p.prudent * 50).epsilon(1e-3));
}

TEST_CASE("money is conserved over a whole run for every organisation: income less spending is the change of reserves",
          "[analytic]")
{
    const Scenario scenario = everything_scenario();
    for (std::size_t policy = 0; policy < scenario.policies.size(); ++policy) {
        Trial trial(scenario, policy);
        const auto count = static_cast<std::size_t>(trial.network.organisations);
        std::vector<double> left_over(count, 0.0);
        while (trial.month < trial.scenario.months) {
            trial.advance();
            for (std::size_t i = 0; i < count; ++i)
                left_over[i] += (trial.flows.view.income[i].at[3] - trial.flows.view.spending[i].at[3]) / 12;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const double change = trial.now.view.reserves[i].at[3] - trial.opening.world.view.reserves[i].at[3];
            INFO(trial.scenario.organisations[i].id << ", policy " << policy);
            CHECK(left_over[i] == Approx(change).margin(1e-8));  // a penny
        }
    }
}

TEST_CASE("cases are conserved: a cell's backlog changes by what came less what went", "[analytic]")
{
    Trial trial(everything_scenario(), mixed_policy);
    const double leaving = trial.scenario.parameters.return_rate + trial.scenario.parameters.self_resolution;
    for (int month = 0; month < 60; ++month) {
        trial.advance();
        for (int cell = 0; cell < trial.network.cells; ++cell) {
            const double before = trial.before.view.backlog[cell].at[1];
            const double came = trial.flows.view.new_cases[cell].at[1] + trial.flows.view.returning[cell].at[1];
            const double went = trial.flows.view.closed[cell].at[1] + leaving * before;
            CAPTURE(month, cell);
            CHECK(trial.now.view.backlog[cell].at[1] == Approx(before + (came - went) / 12).epsilon(1e-12));
        }
    }
}
