/// Processes 2 to 5: funding, allocation, finance, capability.

#include <cmath>
#include <vector>

#include "catch.hpp"
#include "model/processes/allocation.hpp"
#include "model/processes/capability.hpp"
#include "model/processes/finance.hpp"
#include "model/processes/funding.hpp"
#include "model/processes/leaders.hpp"
#include "support/fixed_parameters.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("income is budget times path, with noise of the stated size", "[model]")
{
    CHECK(income_of(100, 1, 0, fixed) == 100.0);
    CHECK(income_of(100, .8, 0, fixed) == 80.0);
    CHECK(income_of(100, .8, 2, fixed) == Approx(80 * 1.02));
    CHECK(income_of(100, 0, 3, fixed) == 0.0);
}

TEST_CASE("horizon: elected leaders look as far as the election", "[model]")
{
    CHECK(horizon_share(0, fixed) == Approx(fixed.bravery));
    CHECK(horizon_share(2, fixed) == Approx(.4 + .6 * (1 - std::exp(-1.0))));
    CHECK(horizon_share(100, fixed) == Approx(1.0));
    double before = 0.0;
    for (double years = 0; years <= 5; years += .25) {
        const double now = horizon_share(years, fixed);
        CAPTURE(years);
        CHECK(now > before);
        CHECK(now <= 1.0);
        before = now;
    }
    Parameters brave = fixed;
    brave.bravery = 1.0;
    CHECK(horizon_share(0, brave) == 1.0);
}

TEST_CASE("target share: a rise waits for the horizon, a fall does not", "[model]")
{
    // base, multiplier, horizon, crowding, floor
    CHECK(target_share(.06, 1, 1, 1, .2) == Approx(.06));
    CHECK(target_share(.06, 2.2, 1, 1, .2) == Approx(.132));
    CHECK(target_share(.06, 2.2, .5, 1, .2) == Approx(.06 * 1.6));
    CHECK(target_share(.06, 2.2, 0, 1, .2) == Approx(.06));
    CHECK(target_share(.06, .5, 0, 1, .2) == Approx(.03));
    CHECK(target_share(.06, 0, 1, 1, .2) == 0.0);
}

TEST_CASE("acute work crowds out, but never below the floor or what the response itself wants", "[model]")
{
    CHECK(crowding_of(0, fixed) == 1.0);
    CHECK(crowding_of(1, fixed) == Approx(std::exp(-.28)));
    CHECK(crowding_of(2, fixed) < crowding_of(1, fixed));
    Parameters immune = fixed;
    immune.crowding_out = 0;
    CHECK(crowding_of(2, immune) == 1.0);
    CHECK(target_share(.06, 1, 1, .01, .2) == Approx(.2 * .06));
    CHECK(target_share(.06, .1, 1, .01, .2) == Approx(.1 * .06));  // a response below the floor is not lifted to it
    CHECK(target_share(.06, 1, 1, 0, 1) == Approx(.06));
    CHECK(target_share(.06, 2.2, 1, .9, 0) == Approx(.06 * 2.2 * .9));
    for (double m = 0; m <= 3; m += .25) {
        double before = 1e9;
        for (double strain = 0; strain <= 2; strain += .25) {
            const double share = target_share(.06, m, .7, crowding_of(strain, fixed), .2);
            CAPTURE(m, strain);
            CHECK(share <= before);
            CHECK(share >= .06 * std::min(.2, m) - 1e-15);
            before = share;
        }
    }
}

TEST_CASE("off-loading grows with strain to what the response asks for, fully at a third", "[model]")
{
    CHECK(target_off_loading(.15, 0, fixed) == 0.0);
    CHECK(target_off_loading(.15, .1, fixed) == Approx(.045));
    CHECK(target_off_loading(.15, 1.0 / 3, fixed) == Approx(.15));
    CHECK(target_off_loading(.15, 2, fixed) == Approx(.15));
    CHECK(target_off_loading(0, 2, fixed) == 0.0);
}

TEST_CASE("open organisations reallocate faster", "[model]")
{
    CHECK(allocation_speed(.5, fixed) == Approx(1 / fixed.allocation_lag));
    CHECK(allocation_speed(0, fixed) == Approx(.5 / fixed.allocation_lag));
    CHECK(allocation_speed(1, fixed) == Approx(3 * allocation_speed(0, fixed)));
}

TEST_CASE("alarm is the announced cut as a share of the one that alarms fully", "[model]")
{
    CHECK(alarm_about(1, 1, fixed) == 0.0);
    CHECK(alarm_about(1, 1.2, fixed) == 0.0);
    CHECK(alarm_about(1, .975, fixed) == Approx(.5));
    CHECK(alarm_about(1, .95, fixed) == Approx(1.0));
    CHECK(alarm_about(1, .5, fixed) == 1.0);
}

TEST_CASE("planned workforce saves when alarmed and draws on reserves under strain, down to what is prudent", "[model]")
{
    // reactive share, budget, path ahead, alarm, free reserves, strain
    CHECK(planned_workforce(.86, 100, 1, 0, free_reserves(12, 12, 100, fixed), 0, fixed) ==
          Approx(86));  // at rest nothing is drawn
    CHECK(planned_workforce(.86, 100, .9, 1, free_reserves(12, 12, 100, fixed), 0, fixed) == Approx(86 * .9 - 2.5));
    CHECK(planned_workforce(.86, 100, .9, 1, free_reserves(20, 12, 100, fixed), 2, fixed) ==
          Approx(86 * .9 - 2.5));  // no drawing while fully alarmed
    CHECK(planned_workforce(.86, 100, .9, 0, free_reserves(20, 12, 100, fixed), 1, fixed) == Approx(86 * .9 + .6 * 15));
    CHECK(planned_workforce(.86, 100, .9, .5, free_reserves(20, 12, 100, fixed), 1, fixed) ==
          Approx(86 * .9 - 1.25 + .5 * .6 * 15));
    CHECK(planned_workforce(.86, 100, .9, 0, free_reserves(20, 12, 100, fixed), .1, fixed) ==
          Approx(86 * .9 + .6 * .3 * 15));  // in full from strain 1/3
    CHECK(planned_workforce(.86, 100, 1, 0, free_reserves(5, 12, 100, fixed), 2, fixed) == Approx(86));
    CHECK(planned_workforce(.86, 100, 1, 0, free_reserves(3, 12, 100, fixed), 2, fixed) ==
          Approx(86));  // below the prudent level it neither draws nor saves
    CHECK(planned_workforce(0, 100, 1, 1, free_reserves(0, 12, 100, fixed), 0, fixed) == 0.0);
    CHECK(planned_workforce(0, 0, 1, 0, free_reserves(0, 12, 0, fixed), 2, fixed) == 0.0);
    for (double reserves = 0; reserves < 60; reserves += 5)
        CHECK(planned_workforce(.86, 100, .8, 0, free_reserves(reserves + 5, 12, 100, fixed), 1, fixed) >=
              planned_workforce(.86, 100, .8, 0, free_reserves(reserves, 12, 100, fixed), 1, fixed));
}

TEST_CASE("what is prudent and what is earmarked of the opening reserves are not free to be drawn on", "[model]")
{
    // reserves, opening reserves, budget
    CHECK(free_reserves(20, 12, 100, fixed) == Approx(15));
    CHECK(free_reserves(3, 12, 100, fixed) == 0.0);
    Parameters earmarking = fixed;
    earmarking.earmarked = .75;
    CHECK(free_reserves(20, 12, 100, earmarking) == Approx(11));
    CHECK(free_reserves(9, 12, 100, earmarking) == 0.0);
    CHECK(free_reserves(20, 4, 100, earmarking) == Approx(15));  // the prudent level is more
}

TEST_CASE("savings are a part of what shares lose, and stop at the cap", "[model]")
{
    // saved, cap, lost share, budget, path ahead, reserves
    CHECK(savings_of(.5, .25, .06, 100, 1, 12) == Approx(3));
    CHECK(savings_of(.5, .25, .06, 100, .8, 12) == Approx(2.4));
    CHECK(savings_of(.5, .25, .06, 100, 1, 22.5) == Approx(1.5));  // half way through the last .05
    CHECK(savings_of(.5, .25, .06, 100, 1, 25) == 0.0);
    CHECK(savings_of(.5, .25, .06, 100, 1, 40) == 0.0);
    CHECK(savings_of(.5, .25, -.06, 100, 1, 12) == 0.0);  // who spends more on the future saves nothing
    CHECK(savings_of(0, .25, .06, 100, 1, 12) == 0.0);
    CHECK(savings_of(.5, .25, .06, 0, 1, 0) == 0.0);  // no budget
}

TEST_CASE("paid workforce never takes reserves below zero", "[model]")
{
    CHECK(paid_workforce(80, 100, 0, 14) == 80.0);
    CHECK(paid_workforce(90, 100, 0, 14) == 86.0);
    CHECK(paid_workforce(90, 100, 1, 14) == 90.0);  // £1m pays a rate of £12m for a month
    CHECK(paid_workforce(99, 100, 1, 14) == 98.0);
    CHECK(paid_workforce(90, 0, 0, 14) == 0.0);
    CHECK(paid_workforce(0, 0, 0, 0) == 0.0);
    for (const double workforce : {0.0, 40.0, 86.0, 200.0}) {
        for (const double income : {0.0, 30.0, 100.0}) {
            for (const double reserves : {0.0, .01, 3.0, 50.0}) {
                const double other = .14 * income;  // shares of income add up to at most 1
                const double paid = paid_workforce(workforce, income, reserves, other);
                const double exact = reserves + (income - paid - other) / 12;
                CAPTURE(workforce, income, reserves);
                CHECK(paid >= 0.0);
                CHECK(paid <= workforce);
                CHECK(exact >= -1e-12);
                CHECK(reserves_after(reserves, income, paid + other) == Approx(exact).margin(1e-12));
            }
        }
    }
}

TEST_CASE("workforce follows its plan at its own speed and never overshoots", "[model]")
{
    CHECK(workforce_after(100, 100, 1, fixed) == 100.0);
    CHECK(workforce_after(100, 91, 1, fixed) == Approx(100 - 9.0 / 12 / .75));
    CHECK(workforce_after(100, 91, 3, fixed) == Approx(97));
    CHECK(workforce_after(100, 91, 1e6, fixed) == Approx(91));
    CHECK(workforce_after(91, 100, .4, fixed) > 91);
    CHECK(workforce_after(91, 100, 10, fixed) <= 100);
}

TEST_CASE("reserves take up the difference between income and spending", "[model]")
{
    CHECK(reserves_after(10, 100, 100) == 10.0);
    CHECK(reserves_after(10, 112, 100) == Approx(11));
    CHECK(reserves_after(10, 100, 112) == Approx(9));
    CHECK(reserves_after(1, 88, 100) == Approx(0).margin(1e-12));
}

TEST_CASE("improvement beyond the baseline needs an open front line", "[model]")
{
    CHECK(effective_improvement(.05, 1, 0, fixed) == Approx(.05));
    CHECK(effective_improvement(.025, .5, 0, fixed) == Approx(.025));
    CHECK(effective_improvement(.11, 2.2, .35, fixed) == Approx(.11));
    CHECK(effective_improvement(.11, 2.2, .9, fixed) == Approx(.11));
    CHECK(effective_improvement(.11, 2.2, 0, fixed) == Approx(.05));
    CHECK(effective_improvement(.11, 2.2, .175, fixed) == Approx(.08));
}

TEST_CASE("capability is steady at 1 at the baseline, rises with improvement and falls with change", "[model]")
{
    const auto after = [](double capability, double relative_improvement, double movement) {
        return capability_after(capability, exponential(logarithm_of_aim(relative_improvement, fixed)), movement, fixed);
    };
    CHECK(after(1, 1, 0) == 1.0);
    CHECK(after(1, 2, 0) > 1.0);
    CHECK(after(1, .5, 0) < 1.0);
    CHECK(after(1, 1, .1) == Approx(1 - .25 * .1 / 12));
    CHECK(after(1, 2, 0) - 1 == Approx((std::pow(2.25 / 1.25, .18) - 1) / 3.3 / 12));
    CHECK(after(.01, 0, 10) == .01);
    CHECK(after(.5, 1, 0) > .5);
}

TEST_CASE("without any improvement people still learn from the work: capability falls to a floor, not to nothing",
          "[model]")
{
    const auto aim = [](double relative_improvement, const Parameters& p) {
        return exponential(logarithm_of_aim(relative_improvement, p));
    };
    CHECK(aim(1, fixed) == Approx(1));
    CHECK(aim(0, fixed) == Approx(std::pow(.2, .18)));
    CHECK(aim(0, fixed) == Approx(.7485).epsilon(1e-3));
    CHECK(aim(-1, fixed) == aim(0, fixed));
    Parameters p = fixed;
    for (const double learning : {.01, .25, 2.0}) {
        p.learning_by_doing = learning;
        CHECK(aim(1, p) == Approx(1));
        double before = 0.0;
        for (double spending = 0; spending < 5; spending += .25) {
            CAPTURE(learning, spending);
            CHECK(aim(spending, p) > before);
            before = aim(spending, p);
        }
    }
    p.improvement_elasticity = 0;
    CHECK(aim(0, p) == 1.0);
}

TEST_CASE("a contract saves at once and hollows out with time", "[model]")
{
    const auto supply = [](double share, double years) { return supply_of(100, 1, share, bought(share, years, fixed)); };
    CHECK(supply_of(86, 1, 0, bought(0, 9, fixed)) == 86.0);
    CHECK(supply_of(86, .9, 0, 0) == Approx(86 * .9));
    CHECK(supply(.2, 0) == Approx(100 * (1 + .2 * .10)));
    CHECK(supply(.2, std::log(1.10) / .04) == Approx(100));  // 1.10 exp(−.04 years) = 1
    CHECK(supply(.2, 5) == Approx(100 * (.8 + .2 * 1.10 * std::exp(-.2))));
    double before = 1e9;
    for (double years = 0; years <= 10; years += .5) {
        CHECK(supply(.3, years) < before);
        before = supply(.3, years);
    }
}

TEST_CASE("what can be handled is never negative, whatever is contracted out for however long", "[model]")
{
    Parameters p = fixed;
    p.contract_hollowing = parameter_named("contract_hollowing")->valid.high;
    p.contract_saving = 0;
    p.contract_client_cost = parameter_named("contract_client_cost")->valid.high;
    for (const double share : {0.0, .3, .9, 1.0}) {
        for (double years = 0; years <= 50; years += 5) {
            CAPTURE(share, years);
            CHECK(supply_of(100, 1, share, bought(share, years, p)) >= 0.0);
        }
    }
}

TEST_CASE("leaders leave with a constant hazard", "[model]")
{
    const double hazard = leader_hazard(fixed);
    CHECK(hazard == Approx(1 - std::exp(-1.0 / 12 / 3.8)));
    CHECK(leader_left(hazard * .999, hazard) == 1.0);
    CHECK(leader_left(hazard, hazard) == 0.0);
    CHECK(leader_left(.999, hazard) == 0.0);
    Parameters brief = fixed;
    brief.tenure = 1.8;
    CHECK(leader_hazard(brief) > hazard);
}
