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
    CHECK(need_after(1, 2, fixed) == Approx(1 + (std::exp(-.25) - 1) / 4 / 12));
    CHECK(need_after(1, 0, fixed) > 1.0);
    double before = 9;
    for (double stock = 0; stock < 4; stock += .25) {
        CHECK(need_after(1, stock, fixed) < before);
        before = need_after(1, stock, fixed);
        CHECK(before > 0.0);
    }
}
