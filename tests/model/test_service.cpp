/// Processes 6 and 7: demand and service.

#include <cmath>

#include "catch.hpp"
#include "model/processes/demand.hpp"
#include "model/processes/service.hpp"
#include "support/fixed_parameters.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("new cases scale with need and crisis and are never negative", "[model]")
{
    CHECK(new_cases(10, 1, 0, 1, fixed) == 10.0);
    CHECK(new_cases(10, 1.1, 0, 1.4, fixed) == Approx(15.4));
    CHECK(new_cases(10, 1, 1, 1, fixed) == Approx(10.3));
    CHECK(new_cases(10, 1, 0, 0, fixed) == 0.0);
    Parameters loud = fixed;
    loud.demand_noise = .5;
    CHECK(new_cases(10, 1, -3.46, 1, loud) == 0.0);
}

TEST_CASE("returning cases are a rate of the backlog", "[model]")
{
    CHECK(returning_cases(0, fixed) == 0.0);
    CHECK(returning_cases(10, fixed) == Approx(7.3));
}

TEST_CASE("a partnership makes clear whose job a case is, by its contact and the pairs that sit in it", "[model]")
{
    // pairs, contact, governance, data sharing, language
    CHECK(clarity_added(1, 1, .45, .35, .45, fixed) == Approx(1.25 / 3 - .2));
    CHECK(clarity_added(.5, .6, .45, .35, .45, fixed) == Approx(.3 * (1.25 / 3 - .2)));
    CHECK(clarity_added(0, 1, .9, .9, .9, fixed) == 0.0);
    CHECK(clarity_added(1, 0, .9, .9, .9, fixed) == 0.0);
    CHECK(clarity_added(1, 1, .1, .1, .1, fixed) == 0.0);  // worse than what is clear without it: nothing, not less
    CHECK(clarity_added(1, 1, 1, 1, 1, fixed) + fixed.informal == Approx(1));
}

TEST_CASE("clarity is learned: founding a partnership makes nothing clear at once", "[model]")
{
    CHECK(clarity_after(.2, .2, fixed) == .2);
    CHECK(clarity_after(.2, .44, fixed) == Approx(.2 + .24 / 24));
    CHECK(clarity_after(.44, .2, fixed) == Approx(.44 - .24 / 24));  // and forgotten as slowly
    Parameters fast = fixed;
    fast.clarity_lag = parameter_named("clarity_lag")->valid.low;
    CHECK(clarity_after(.2, .44, fast) <= .44);
}

TEST_CASE("who knows whose job a case is saves effort", "[model]")
{
    CHECK(effort_per_case(1, fixed) == 1.0);
    CHECK(effort_per_case(0, fixed) == Approx(1.1));
    CHECK(effort_per_case(.5, fixed) == Approx(1.05));
}

TEST_CASE("served share is 1 with room to spare, supply over load when overrun, and slack is worth something between",
          "[model]")
{
    // supply, load
    CHECK(served_share(100, 94, fixed) == Approx(std::pow(1 + std::pow(.94, 12), -1.0 / 12)).epsilon(1e-9));
    CHECK(served_share(100, 100, fixed) == Approx(std::pow(2, -1.0 / 12)).epsilon(1e-9));
    CHECK(served_share(300, 94, fixed) == Approx(1).epsilon(1e-6));
    CHECK(served_share(10, 94, fixed) == Approx(10.0 / 94).epsilon(1e-9));
    CHECK(served_share(0, 94, fixed) == 0.0);
    CHECK(served_share(10, 0, fixed) == 1.0);
    CHECK(served_share(0, 0, fixed) >= 0.0);
    CHECK(served_share(110, 100, fixed) > served_share(105, 100, fixed));
    Parameters p = fixed;
    for (const double congestion : {2.0, 12.0, 60.0}) {
        p.congestion = congestion;
        double before = 0.0;
        for (double supply = 1; supply < 300; supply += 7) {
            const double served = served_share(supply, 100, p);
            CAPTURE(congestion, supply);
            CHECK(served >= before);
            CHECK(served <= std::min(1.0, supply / 100));  // never more than there is capacity for
            before = served;
        }
    }
}

TEST_CASE("the harder the limit, the less is left with room to spare", "[model]")
{
    Parameters hard = fixed;
    hard.congestion = 60;
    CHECK(served_share(100, 94, hard) > served_share(100, 94, fixed));
    CHECK(served_share(100, 94, hard) > .999);
}

TEST_CASE("chance of closing is coverage and what ease leaves of the rest, for daily and joint work alike", "[model]")
{
    CHECK(closing_chance(0.0, .15) == Approx(.15));
    CHECK(closing_chance(.5, .15) == Approx(.575));
    CHECK(closing_chance(.9, .15) == Approx(.915));
    CHECK(closing_chance(1.0, .15) == 1.0);
    CHECK(closing_chance(.5, 0.0) == .5);
    CHECK(closing_chance(0.0, 1.0) == 1.0);
    // More coverage always helps: nothing saturates below certainty.
    for (double c = 0; c < 1; c += .05) CHECK(closing_chance(c + .05, .3) > closing_chance(c, .3));
}

TEST_CASE("mutual aid flows with trust from the less to the more strained, and never from the strained", "[model]")
{
    // effective effort, reach, trust, giver's strain, receiver's strain
    CHECK(aid_given(100, 1, .5, 0, 1, fixed) == Approx(5));
    CHECK(aid_given(100, .2, .5, 0, 1, fixed) == Approx(1));
    CHECK(aid_given(100, 1, .5, 0, .5, fixed) == Approx(2.5));
    CHECK(aid_given(100, 1, .5, 0, 2, fixed) == Approx(5));  // the gap counts up to 1
    CHECK(aid_given(100, 1, .5, 1, 1, fixed) == 0.0);
    CHECK(aid_given(100, 1, .5, 1, 0, fixed) == 0.0);
    CHECK(aid_given(100, 1, 0, 0, 1, fixed) == 0.0);
}

TEST_CASE("strain stays within [0, 2], rises above full load and eases below", "[model]")
{
    CHECK(strain_after(0, 94, 100, fixed) == 0.0);
    CHECK(strain_after(0, 100, 100, fixed) == 0.0);
    CHECK(strain_after(0, 110, 100, fixed) == Approx(.4 / 6));
    CHECK(strain_after(.4, 110, 100, fixed) == Approx(.4));  // steady
    CHECK(strain_after(.4, 94, 100, fixed) == Approx(.4 - .4 / 6));
    CHECK(strain_after(2, 1e9, 1, fixed) == Approx(2));
    CHECK(strain_after(0, 1e9, 0, fixed) == Approx(2.0 / 6));
    CHECK(strain_after(0, 0, 0, fixed) == 0.0);
    for (double strain = 0; strain <= 2; strain += .1) {
        for (double load = 0; load < 300; load += 10) {
            const double next = strain_after(strain, load, 100, fixed);
            CAPTURE(strain, load);
            CHECK(next >= 0.0);
            CHECK(next <= 2.0);
            CHECK(strain_after(strain, load + 1, 100, fixed) >= next);
        }
    }
}

TEST_CASE("backlog balances arrivals, closing and leaving, and is never negative", "[model]")
{
    // backlog, arrivals, closed
    const double leaving = fixed.return_rate + fixed.self_resolution;
    CHECK(backlog_after(0, 0, 0, fixed) == 0.0);
    CHECK(backlog_after(10, leaving * 10, 0, fixed) == Approx(10));
    CHECK(backlog_after(10, 0, 0, fixed) == Approx(10 - leaving * 10 / 12));
    CHECK(backlog_after(10, 20, 8, fixed) == Approx(10 + (12 - leaving * 10) / 12));
    CHECK(backlog_after(1, 0, 1000, fixed) == 0.0);
}
