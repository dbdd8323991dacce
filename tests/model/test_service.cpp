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

TEST_CASE("clarity is the mean of governance, data sharing and language, and saves effort", "[model]")
{
    CHECK(clarity_of(.45, .35, .45) == Approx(1.25 / 3));
    CHECK(clarity_of(1, 1, 1) == Approx(1));
    CHECK(clarity_of(0, 0, 0) == 0.0);
    CHECK(effort_per_case(1, fixed) == 1.0);
    CHECK(effort_per_case(0, fixed) == Approx(1.1));
    CHECK(effort_per_case(.5, fixed) == Approx(1.05));
}

TEST_CASE("served share lies in [0, 1] and is 1 while supply covers the load", "[model]")
{
    CHECK(served_share(100, 94) == 1.0);
    CHECK(served_share(94, 94) == 1.0);
    CHECK(served_share(47, 94) == Approx(.5));
    CHECK(served_share(0, 94) == 0.0);
    CHECK(served_share(10, 0) == 1.0);
}

TEST_CASE("chance of closing is coverage and ease, at most certain", "[model]")
{
    CHECK(closing_chance(0, fixed) == Approx(.15));
    CHECK(closing_chance(.5, fixed) == Approx(.65));
    CHECK(closing_chance(.9, fixed) == 1.0);
}

TEST_CASE("mutual aid flows with trust from the less to the more strained, and never from the strained", "[model]")
{
    // workforce, reach, trust, giver's strain, receiver's strain
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
