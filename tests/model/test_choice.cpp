/// What pressure asks for, what organisations choose, contracts that follow, legitimacy and elections.

#include <cmath>
#include <string>

#include "catch.hpp"
#include "model/processes/choice.hpp"
#include "model/processes/leaders.hpp"
#include "model/processes/legitimacy.hpp"
#include "model/processes/response.hpp"
#include "support/fixed_parameters.hpp"

using namespace concord;
using namespace concord::test;

namespace {

const Response& built_in(const std::string& name)
{
    for (const Response& row : built_in_responses()) {
        if (row.name == name) return row;
    }
    throw std::invalid_argument("no response " + name);
}

const Response& hold = built_in("hold");

/// An organisation in a partnership in a usual year: nothing announced, no strain, usual leaders and partners.
constexpr Sight usual{0.0, 0.0, 1.0, 1.0, 1.0, 1.0};

double value(const char* response, double pressure, const Sight& sight)
{
    const Response& row = built_in(response);
    return value_of(numbers_of(row), numbers_of(hold), row.always ? 1.0 : pressure, sight, fixed);
}

}  // namespace

TEST_CASE("pressure is none without cuts and strain, grows with both and is at most 1", "[model]")
{
    // funding as announced for a year ahead, strain
    CHECK(pressure_of(1, 0, fixed) == 0.0);
    CHECK(pressure_of(1.1, 0, fixed) == 0.0);
    CHECK(pressure_of(.975, 0, fixed) == Approx(.5));
    CHECK(pressure_of(.95, 0, fixed) == Approx(1));
    CHECK(pressure_of(.5, 2, fixed) == 1.0);
    CHECK(pressure_of(1, .5, fixed) == Approx(.25));  // felt still, though the money is back
    CHECK(pressure_of(.99, .5, fixed) == Approx(.45));
}

TEST_CASE("what is asked for lies between hold and the response, as far as pressure drives", "[model]")
{
    CHECK(asked_for(1, .35, 0) == 1.0);
    CHECK(asked_for(1, .35, 1) == Approx(.35));
    CHECK(asked_for(1, .35, .5) == Approx(.675));
    CHECK(asked_for(0, .15, .5) == Approx(.075));
}

TEST_CASE("a contract keeps its largest size and its term, whatever is asked for later", "[model]")
{
    Contract contract{0.0, 0.0};
    contract = contract_after(contract, 0);
    CHECK(contract.share == 0.0);
    CHECK(contract.months == 0.0);
    contract = contract_after(contract, .05);
    CHECK(contract.share == .05);
    CHECK(contract.months == 1.0);
    contract = contract_after(contract, .1);
    CHECK(contract.share == .1);
    contract = contract_after(contract, 0);
    CHECK(contract.share == .1);
    CHECK(contract.months == 3.0);
    int in_force = 0;
    for (contract = {.1, 1.0}; contract.months < 200; contract = contract_after(contract, .1))
        in_force += share_in_force(contract, fixed) > 0.0 ? 1 : 0;
    CHECK(in_force == 120);
    CHECK(share_in_force({0.0, 0.0}, fixed) == 0.0);
}

TEST_CASE("who is not hard pressed does not look at what it does", "[model]")
{
    Sight sight = usual;
    CHECK(review_chance(sight) == 0.0);
    sight.announced = .4;
    CHECK(review_chance(sight) == Approx(.4));
    sight.announced = -.4;  // money that comes back makes them look too
    CHECK(review_chance(sight) == Approx(.4));
    sight.strain = .6;
    CHECK(review_chance(sight) == Approx(.7));
    sight.strain = 2;
    CHECK(review_chance(sight) == 1.0);
}

TEST_CASE("urgency grows with the cut announced and with strain, and turns where money comes back", "[model]")
{
    Sight sight = usual;
    CHECK(urgency_of(sight, fixed) == 0.0);
    sight.announced = .5;
    CHECK(urgency_of(sight, fixed) == Approx(.2));
    sight.strain = .5;
    CHECK(urgency_of(sight, fixed) == Approx(.3));
    sight.strain = 2;
    CHECK(urgency_of(sight, fixed) == Approx(.4));
    CHECK(urgency_of({-1, 0, 1, 1, 1, 1}, fixed) == Approx(-.4));
}

TEST_CASE("hold frees nothing, and at the usual sight a retreat from the future is worth nothing either", "[model]")
{
    for (const double pressure : {0.0, .5, 1.0}) {
        CHECK(value("hold", pressure, usual) == Approx(0).margin(1e-15));
        CHECK(value("hold", pressure, {1, 2, .5, .3, 1.5, 1}) == Approx(0).margin(1e-15));
        // Money now and its cost later weigh the same, and usual partners work as usual.
        CHECK(value("silo_retreat", pressure, usual) == Approx(0).margin(1e-15));
        CHECK(value("upstream_prevention", pressure, usual) == Approx(0).margin(1e-15));
    }
    CHECK(value("silo_retreat", 0, {1, 2, .5, .3, .5, 1}) ==
          Approx(0).margin(1e-15));  // without pressure it asks for nothing
}

TEST_CASE("the value of a response has the parts worked out by hand", "[model]")
{
    // announced, strain, future, trust, quality, has partners; urgency .4
    const Sight sight{1, .2, .8, .7, .6, 1};
    CHECK(value("silo_retreat", 1, sight) ==
          Approx(.05 * .5 * (1.4 - .56) + .05 * .65 * (1.4 - .8) + .03 * .9 * 1.4 * .4 + .15 * .6 * (.4 - .56)));
    CHECK(value("short_term_savings", 1, sight) == Approx(.05 * .6 * (1.4 - .56) + (.05 * .65 + .1 * .1) * (1.4 - .8) +
                                                          .03 * .5 * 1.4 * .4 + .03 * .6 * (.4 - .56)));
    CHECK(value("upstream_prevention", 0, sight) == Approx(-.05 * 1.2 * (1.4 - .56) - .03 * .2 * 1.4 * .4));  // always on
    CHECK(value("short_term_savings", .5, sight) == Approx(.5 * value("short_term_savings", 1, sight)));
    Sight alone = sight;
    alone.has_partners = 0;
    CHECK(value("silo_retreat", 1, alone) == Approx(value("silo_retreat", 1, sight) - .03 * .9 * 1.4 * .4));
}

TEST_CASE("a retreat appeals to the pressed, the short of horizon, the distrustful and those whose partnerships fail",
          "[model]")
{
    const Sight pressed{.5, .2, .9, .9, .9, 1};
    const double before = value("silo_retreat", 1, pressed);
    const double prevention_before = value("upstream_prevention", 1, pressed);
    for (const Sight& worse : {Sight{.8, .2, .9, .9, .9, 1}, Sight{.5, .2, .6, .9, .9, 1}, Sight{.5, .2, .9, .6, .9, 1},
                               Sight{.5, .2, .9, .9, .6, 1}}) {
        CHECK(value("silo_retreat", 1, worse) > before);
        CHECK(value("upstream_prevention", 1, worse) < prevention_before);
    }
}

TEST_CASE("what appeals is value, what partners do, habit and luck, and luck makes a logit", "[model]")
{
    // value, imitated, habit, u
    const double median = -std::log(std::log(2.0));
    CHECK(appeal_of(0, 0, 0, choice_noise(.5), fixed) == Approx(median));
    CHECK(appeal_of(.01, 0, 0, choice_noise(.5), fixed) == Approx(.3 + median));
    CHECK(appeal_of(0, .4, 0, choice_noise(.5), fixed) == Approx(30 * .15 * .4 + median));
    CHECK(appeal_of(0, 0, .04, choice_noise(.5), fixed) == Approx(-1.2 + median));
    CHECK(std::isfinite(appeal_of(0, 0, 0, choice_noise(1e-17), fixed)));
    CHECK(std::isfinite(appeal_of(0, 0, 0, choice_noise(1.0), fixed)));
    for (double u = .05; u < .95; u += .05) CHECK(choice_noise(u + .05) > choice_noise(u));
    // Of two, the one that is worth .02 more is chosen with chance 1/(1 + exp(−.6)): over a grid of the two draws.
    constexpr int steps = 400;
    int chosen = 0;
    for (int a = 0; a < steps; ++a) {
        for (int b = 0; b < steps; ++b)
            chosen += appeal_of(.02, 0, 0, choice_noise((a + .5) / steps), fixed) >
                              appeal_of(0, 0, 0, choice_noise((b + .5) / steps), fixed)
                          ? 1
                          : 0;
    }
    CHECK(chosen / double(steps * steps) == Approx(1 / (1 + std::exp(-.6))).epsilon(2e-3));
    Parameters blind = fixed;
    blind.sensitivity = 0;
    CHECK(appeal_of(9, 1, 0, choice_noise(.5), blind) == Approx(median));
}

TEST_CASE("a response leans by what it spends on the future", "[model]")
{
    const auto lean = [](const Response& response) { return lean_of(numbers_of(response), numbers_of(hold), fixed); };
    CHECK(lean(hold) == 0);
    CHECK(lean(built_in("silo_retreat")) < 0);
    CHECK(lean(built_in("short_term_savings")) < 0);
    CHECK(lean(built_in("fundamental_questions")) > 0);
    CHECK(lean(built_in("collaborative_advantage")) > 0);
    CHECK(lean(built_in("upstream_prevention")) > 0);
    Response own = hold;
    own.off_loading = .3;
    CHECK(lean(own) == 0);
    own.prevention = .5;
    own.joint = 2;  // .03 more for .025 less
    CHECK(lean(own) > 0);
}

TEST_CASE("legitimacy follows how people are met, whether they are served and whether they are sent about", "[model]")
{
    // openness, more unmet than usual, less clear than usual
    CHECK(legitimacy_aim(.45, 0, 0, fixed) == Approx(.62));
    CHECK(legitimacy_aim(.35, 0, 0, fixed) == Approx(.62 - .03));
    CHECK(legitimacy_aim(.45, .1, 0, fixed) == Approx(.62 - .03));
    CHECK(legitimacy_aim(.45, 0, .1, fixed) == Approx(.62 - .3 * .1 * .1));
    CHECK(legitimacy_aim(.55, -.05, 0, fixed) == Approx(.62 + .3 * .15));
    Parameters all = fixed;
    all.legitimacy_weight = 2;
    CHECK(legitimacy_aim(.01, .9, .9, all) == .02);
    CHECK(legitimacy_aim(.99, -.5, -.5, all) == .98);
    CHECK(legitimacy_after(.62, .62, fixed) == .62);
    CHECK(legitimacy_after(.62, .5, fixed) == Approx(.62 - .12 / 48));
    CHECK(legitimacy_after(.5, .62, fixed) == Approx(.5 + .12 / 48));
}

TEST_CASE("who is trusted is helped more, and the chance of closing stays a chance", "[model]")
{
    CHECK(ease_of(.62, fixed) == Approx(.15));
    CHECK(ease_of(.31, fixed) == Approx(.15 * .75));
    CHECK(ease_of(.93, fixed) == Approx(.15 * 1.25));
    Parameters p = fixed;
    p.co_operation = 0;
    CHECK(ease_of(.02, p) == Approx(.15));
    p.co_operation = 3;
    p.opening_legitimacy = .05;
    CHECK(ease_of(.98, p) == 1.0);
    p.opening_legitimacy = .95;
    CHECK(ease_of(.02, p) == 0.0);
}

TEST_CASE("voters turn out a leader the sooner the less they think of the area's bodies", "[model]")
{
    CHECK(turned_out(.37, .62, fixed) == 1.0);
    CHECK(turned_out(.39, .62, fixed) == 0.0);
    CHECK(turned_out(.39, .5, fixed) == 1.0);
    CHECK(turned_out(.999, 0, fixed) == 1.0);
    CHECK(turned_out(1e-9, 1, fixed) == 0.0);
    Parameters safe = fixed;
    safe.loss_of_office = 0;
    CHECK(turned_out(1e-9, 0, safe) == 0.0);
}

TEST_CASE("elections take the place of chance in the hazard of who stands for them", "[model]")
{
    CHECK(elected_hazard(4, fixed) == Approx(1 - std::exp(-(1 / 3.8 - .38 / 4) / 12)));
    CHECK(elected_hazard(1, fixed) == 0.0);  // voters alone are quicker than the mean tenure
    Parameters safe = fixed;
    safe.loss_of_office = 0;
    CHECK(elected_hazard(4, safe) == Approx(leader_hazard(fixed)));
    // A year of chance and elections ends as many terms as a year of chance alone.
    const double years = 400;
    double ended = 0;
    for (int election = 0; election < years / 4; ++election) ended += 1 - fixed.opening_legitimacy;
    ended += -std::log(1 - elected_hazard(4, fixed)) * 12 * years;
    CHECK(ended / years == Approx(1 / fixed.tenure));
}
