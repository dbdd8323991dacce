/// Processes 11 and 12: culture and prevention.

#include <cmath>

#include "catch.hpp"
#include "model/processes/culture.hpp"
#include "model/processes/prevention.hpp"
#include "support/fixed_parameters.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("a level is pulled towards its neighbours, harder from above and with co-production", "[model]")
{
    CHECK(pull_from_above(.4, .4, .5, fixed) == 0.0);
    CHECK(pull_from_above(.4, .6, .5, fixed) == Approx(.5 * .2));
    CHECK(pull_from_above(.4, .6, 1.5, fixed) == Approx(.5 * 2 * .2));
    CHECK(pull_from_above(.6, .4, .5, fixed) == Approx(-.1));
    CHECK(pull_from_below(.4, .6, fixed) == Approx(.2 * .2));
    CHECK(pull_from_below(.6, .4, fixed) == Approx(-.2 * .2));
}

TEST_CASE("seeing is believing: good experience counts as far as it is celebrated, bad experience counts in full",
          "[model]")
{
    // openness, quality, contact, celebrate
    CHECK(pull_of_experience(.4, .4, 1, .5, fixed) == 0.0);
    CHECK(pull_of_experience(.4, .6, 1, .5, fixed) == Approx(.1 * .2));
    CHECK(pull_of_experience(.4, .6, 1, 1.5, fixed) == Approx(.1 * .2 * 2));
    CHECK(pull_of_experience(.4, .6, .5, .5, fixed) == Approx(.1 * .1));
    CHECK(pull_of_experience(.6, .4, 1, 1.5, fixed) == Approx(-.1 * .2));
    CHECK(pull_of_experience(.6, .4, 0, 1.5, fixed) == 0.0);
}

TEST_CASE("strain closes, down to a tenth and no harder than at strain 1", "[model]")
{
    CHECK(rigidity_of(.5, 0, fixed) == 0.0);
    CHECK(rigidity_of(.5, 1, fixed) == Approx(.15 * .4));
    CHECK(rigidity_of(.5, 2, fixed) == rigidity_of(.5, 1, fixed));
    CHECK(rigidity_of(.1, 1, fixed) == 0.0);
}

TEST_CASE("the chief follows the tone, and a new one is drawn around it", "[model]")
{
    CHECK(pull_of_tone(.45, .45, fixed) == 0.0);
    CHECK(pull_of_tone(.45, .60, fixed) == Approx(.3 * .15));
    CHECK(new_chief(.45, 0, fixed) == .45);
    CHECK(new_chief(.45, 1, fixed) == Approx(.60));
    CHECK(new_chief(.05, -3, fixed) == .01);
    CHECK(new_chief(.95, 3, fixed) == .99);
}

TEST_CASE("a leadership stands for the openness it has made, moved by its response's tone", "[model]")
{
    // asked for, asked for under hold
    CHECK(tone_of(.45, .45, fixed) == Approx(.45));
    CHECK(tone_of(.25, .45, fixed) == Approx(.25));
    Parameters closed = fixed;
    closed.opening_openness = .2;
    CHECK(tone_of(.45, .45, closed) == Approx(.2));  // hold leaves a closed organisation closed
    CHECK(tone_of(.25, .45, closed) == .01);
    CHECK(tone_of(.6, .45, closed) == Approx(.35));
    closed.opening_openness = .95;
    CHECK(tone_of(.6, .45, closed) == .99);
}

TEST_CASE("at the usual start experience moves no culture", "[model]")
{
    CHECK(seen_quality(.3, .3, fixed) == Approx(.45));
    CHECK(seen_quality(.15, .3, fixed) == Approx(.225));
    CHECK(seen_quality(0, .3, fixed) == 0.0);
    CHECK(seen_quality(.9, .3, fixed) == .99);
    CHECK(pull_of_experience(.45, seen_quality(.3, .3, fixed), 1, .5, fixed) == Approx(0).margin(1e-15));
}

TEST_CASE("openness moves by a twelfth of its rate within its bounds", "[model]")
{
    CHECK(openness_after(.45, 0) == .45);
    CHECK(openness_after(.45, .12) == Approx(.46));
    CHECK(openness_after(.45, 100) == .99);
    CHECK(openness_after(.45, -100) == .01);
}

TEST_CASE("prevention beyond the baseline fails in part", "[model]")
{
    CHECK(effective_prevention(5, 10, fixed) == 5.0);
    CHECK(effective_prevention(10, 10, fixed) == 10.0);
    CHECK(effective_prevention(20, 10, fixed) == Approx(16.7));
    CHECK(effective_prevention(0, 0, fixed) == 0.0);
}

TEST_CASE("stock and need are steady at 1 at the baseline and follow with their lags", "[model]")
{
    CHECK(stock_after(1, 1, fixed) == 1.0);
    CHECK(stock_after(1, 2, fixed) == Approx(1 + .4 / 12));
    CHECK(stock_after(1, 0, fixed) == Approx(1 - .4 / 12));
    CHECK(need_after(1, 1, fixed) == 1.0);
    CHECK(need_after(1, .8, fixed) == Approx(1 - .2 / 4 / 12));
    CHECK(need_after(.8, 1, fixed) > .8);
}

TEST_CASE("the return on prevention is what is saved of daily work at the margin", "[model]")
{
    // ε = ρ v0 (1 + μ) / (u (1 − v0 − q0 − k0))
    CHECK(need_elasticity(fixed) == Approx(2.8 * .05 * 1.25 / (.94 * .87)));
    // By hand: one more pound a year, of v0 a year, lowers need by dH = −ε/(1 + μ) dP; daily work is u (1 − v0 − q0 − k0).
    for (const double share : {.01, .03, .05, .08}) {
        for (const double others : {.05, .25, 2.0}) {
            Parameters p = fixed;
            p.prevention_share = share;
            p.prevention_by_others = others;
            const double daily = p.utilisation * (1 - share - p.improvement_share - p.joint_share);
            constexpr double step = 1e-6;  // of the budget, a year
            const double need = need_aimed_at(1 + step / share, need_elasticity(p), p);
            CAPTURE(share, others);
            CHECK(daily * (1 - need) / step == Approx(p.prevention_return).epsilon(1e-3));
        }
    }
}

TEST_CASE("need falls with prevention at a falling rate, and what others prevent remains", "[model]")
{
    const double elasticity = need_elasticity(fixed);
    CHECK(need_aimed_at(1, elasticity, fixed) == Approx(1));
    CHECK(need_aimed_at(0, elasticity, fixed) == Approx(std::pow(.2, -elasticity)));
    CHECK(need_aimed_at(0, 0, fixed) == 1.0);
    double before = 9;
    double fall_before = 9;
    for (double stock = 0; stock < 4; stock += .25) {
        const double now = need_aimed_at(stock, elasticity, fixed);
        CAPTURE(stock);
        CHECK(now < before);
        CHECK(now > 0.0);
        if (stock > 0) {
            CHECK(before - now < fall_before);
            fall_before = before - now;
        }
        before = now;
    }
    Parameters p = fixed;
    p.prevention_by_others = parameter_named("prevention_by_others")->valid.low;
    p.prevention_return = parameter_named("prevention_return")->valid.high;
    CHECK(std::isfinite(need_aimed_at(0, need_elasticity(p), p)));
}

TEST_CASE("prevention is aimed by the best partnership, against the usual start and not one's own", "[model]")
{
    CHECK(aim_of_prevention(.3, .3, fixed) == Approx(1));
    CHECK(aim_of_prevention(0, 0, fixed) == 1.0);
    CHECK(aim_of_prevention(0, .3, fixed) == Approx(1 / 1.15));  // its partnership has ended
    CHECK(aim_of_prevention(.4, .3, fixed) == Approx(1.2 / 1.15));
    CHECK(aim_of_prevention(.3, 0, fixed) == Approx(1.15));  // it had none at the start
    for (double quality = 0; quality < 1; quality += .1)
        CHECK(aim_of_prevention(quality + .1, .3, fixed) > aim_of_prevention(quality, .3, fixed));
    Parameters p = fixed;
    p.partnership_effect = 0;
    CHECK(aim_of_prevention(.9, .3, p) == 1.0);
}
