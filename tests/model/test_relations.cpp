/// Processes 9 and 10: the trust loop and upkeep.

#include <cmath>

#include "catch.hpp"
#include "model/processes/upkeep.hpp"
#include "support/fixed_parameters.hpp"
#include "support/trust.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// A month's change of trust at full contact.
double change(double trust, double g, double ceiling = 1.0)
{
    return trust_after(trust, g, 1.0, ceiling, fixed.trust_up, fixed) - trust;
}
}  // namespace

TEST_CASE("ambition is steady where the formula says", "[model]")
{
    for (const double quality : {.1, .5, .9}) {
        for (const double pace : {0.0, .026, .3}) {
            const double steady = steady_ambition(quality, pace, .15, fixed);
            CAPTURE(quality, pace);
            CHECK(ambition_after(steady, quality, {pace, .15}, fixed) == Approx(steady).epsilon(1e-14));
            CHECK(ambition_after(steady + .1, quality, {pace, .15}, fixed) < steady + .1);
            CHECK(ambition_after(steady - .1, quality, {pace, .15}, fixed) > steady - .1);
        }
    }
    CHECK(steady_ambition(.5, .12, .15, fixed) == Approx(.5 * .85 + .1));
}

TEST_CASE("the critical pace: above patience times modesty times quality ambition outgrows what works", "[model]")
{
    for (const double quality : {.2, .45, .8}) {
        const double critical = fixed.patience * fixed.modesty * quality;
        CAPTURE(quality, critical);
        CHECK(steady_ambition(quality, critical, fixed.modesty, fixed) == Approx(quality));
        CHECK(steady_ambition(quality, critical * 1.01, fixed.modesty, fixed) > quality);
        CHECK(steady_ambition(quality, critical * .99, fixed.modesty, fixed) < quality);
        double ambition = 0.0;
        for (int month = 0; month < 240; ++month)
            ambition = ambition_after(ambition, quality, {critical * 1.2, fixed.modesty}, fixed);
        CHECK(ambition > quality);
    }
}

TEST_CASE("a surprise is what was shown less what was hoped for, off-loading seen and effort fair", "[model]")
{
    // quality, noise, ambition, off-loading, delivered, expected
    CHECK(experience_of(.5, 0, .5, 0, .2, .2) == Approx(0).margin(1e-15));
    CHECK(experience_of(.5, .1, .4, .05, .3, .2) == Approx(.25));
    CHECK(experience_of(.5, 0, .4, .15, .2, .2) < experience_of(.5, 0, .4, 0, .2, .2));
}

TEST_CASE("trust is lost faster than it is won", "[model]")
{
    for (const double size : {.05, .1, .2, .3, .5}) {
        for (const double trust : {.45, .5, .6, .8}) {
            CAPTURE(size, trust);
            if (size >= .2) CHECK(-change(trust, -size) > change(trust, size));
            CHECK(change(trust, size) > 0.0);
            CHECK(change(trust, -size) < 0.0);
        }
    }
}

TEST_CASE("trust after a month has the values worked out by hand", "[model]")
{
    // .45 + .65/12 × .55 × min(1, .2 + .15/.3)
    CHECK(trust_after(.45, .15, 1, 1, .65, fixed) == Approx(.45 + .65 / 12 * .55 * .7));
    CHECK(trust_after(.45, .9, 1, 1, .65, fixed) == Approx(.45 + .65 / 12 * .55));
    CHECK(trust_after(.45, -.15, 1, 1, .65, fixed) == Approx(.45 - 1.5 / 12 * .5 * .45));
    CHECK(trust_after(.45, -.9, 1, 1, .65, fixed) == Approx(.45 - 1.5 / 12 * .45));
    CHECK(trust_after(.45, 0, 1, 1, .65, fixed) == Approx(.45));
    CHECK(trust_after(.45, .9, 0, 1, .65, fixed) == Approx(.45 * (1 - .15 / 12)));
    CHECK(trust_after(.45, 0, .5, 1, .65, fixed) == Approx(.45 * (1 - .15 / 12 * .25)));
}

TEST_CASE("decay goes by the square of absent contact: ties in ordinary use hardly fade", "[model]")
{
    const auto faded = [](double contact) { return .45 - trust_after(.45, 0, contact, 1, .65, fixed); };
    CHECK(faded(1) == Approx(0).margin(1e-15));
    CHECK(faded(0) == Approx(.45 * .15 / 12));
    CHECK(faded(.5) == Approx(faded(0) / 4));
    CHECK(faded(.75) == Approx(faded(0) / 16));
}

TEST_CASE("trust stays in [0, 1] and time alone never raises it", "[model]")
{
    for (double trust = 0; trust <= 1.0001; trust += .05) {
        for (double g = -1.5; g <= 1.5; g += .1) {
            for (const double contact : {0.0, .3, 1.0}) {
                for (const double ceiling : {0.0, .4, 1.0}) {
                    const double next = trust_after(trust, g, contact, ceiling, 2 * fixed.trust_up, fixed);
                    CAPTURE(trust, g, contact, ceiling);
                    CHECK(next >= 0.0);
                    CHECK(next <= std::max(trust, ceiling) + 1e-15);
                    if (contact == 0.0) CHECK(next <= trust);
                    CHECK(trust_after(trust, g + .05, contact, ceiling, 2 * fixed.trust_up, fixed) >= next - 1e-15);
                }
            }
        }
    }
}

TEST_CASE("above the ceiling good experience neither raises nor lowers trust", "[model]")
{
    CHECK(change(.8, .3, .6) == 0.0);
    CHECK(change(.6, .3, .6) == 0.0);
    CHECK(change(.59, .3, .6) > 0.0);
    CHECK(change(.8, -.3, .6) < 0.0);
}

TEST_CASE("the ceiling falls with unequal size under vague rules and with targets", "[model]")
{
    // governance, inequality, targets
    CHECK(trust_ceiling(.5, 0, 0, fixed) == 1.0);
    CHECK(trust_ceiling(1, 1, 0, fixed) == 1.0);
    CHECK(trust_ceiling(.45, .6, 0, fixed) == Approx(1 - .5 * .55 * .6));
    CHECK(trust_ceiling(.45, .6, .3, fixed) == Approx(.7 - .5 * .55 * .6));
    Parameters harsh = fixed;
    harsh.asymmetry = 1;
    CHECK(trust_ceiling(0, 1, .5, harsh) == Approx(-.5));
    CHECK(trust_after(.3, .2, 1, trust_ceiling(0, 1, .5, harsh), .65, harsh) == Approx(.3));
}

TEST_CASE("a leader takes personal trust along where rules are vague", "[model]")
{
    CHECK(trust_kept(0, .3, .45) == 1.0);
    CHECK(trust_kept(1, .3, .45) == Approx(1 - .3 * .55));
    CHECK(trust_kept(1, .3, 1) == 1.0);
    CHECK(trust_kept(1, 0, 0) == 1.0);
    CHECK(trust_kept(1, 1, 0) == 0.0);
}

TEST_CASE("language is built by contact, lost without, and steady where both meet", "[model]")
{
    CHECK(language_after(.45, 0, .35, fixed) == Approx(.45 * (1 - .15 / 12)));
    CHECK(language_after(.45, .75, .35, fixed) == Approx(.45 + (.35 * .75 * .55 - .15 * .45) / 12));
    const double steady = .35 * .75 / (.35 * .75 + .15);
    CHECK(language_after(steady, .75, .35, fixed) == Approx(steady));
    CHECK(language_after(1, 1, 0, fixed) < 1.0);
}

TEST_CASE("governance is built by contact, undermined by closed cultures, and steady where both meet", "[model]")
{
    CHECK(governance_after(.45, 0, 1, .12, fixed) == .45);
    CHECK(governance_after(.45, .75, .45, .12, fixed) == Approx(.45 + (.12 * .75 * .55 - .15 * .55 * .45) / 12));
    const double steady = .12 * .75 / (.12 * .75 + .15 * .55);
    CHECK(governance_after(steady, .75, .45, .12, fixed) == Approx(steady));
    CHECK(governance_after(.45, .75, .2, .12, fixed) < governance_after(.45, .75, .8, .12, fixed));
}

TEST_CASE("data sharing follows its aim within its bounds", "[model]")
{
    CHECK(data_sharing_after(.35, .35, fixed) == .35);
    CHECK(data_sharing_after(.2, .38, fixed) == Approx(.2 + .5 / 12 * .18));
    Parameters quick = fixed;
    quick.data_sharing_rate = 5;
    double sharing = .5;
    for (int month = 0; month < 200; ++month) sharing = data_sharing_after(sharing, 0, quick);
    CHECK(sharing == .01);
    for (int month = 0; month < 200; ++month) sharing = data_sharing_after(sharing, 1.45, quick);
    CHECK(sharing == .99);
}

TEST_CASE(
    "the legal gateway is unused where the law is read over-cautiously, more so in closed cultures and after a breach",
    "[model]")
{
    // protocol, scare, openness, trust
    CHECK(data_sharing_aim(.3, 0, .45, .45, fixed) == Approx(.3 * .6 + .45 * .45));
    CHECK(data_sharing_aim(.3, 0, .225, .45, fixed) == Approx(.3 * .3 + .45 * .45));
    CHECK(data_sharing_aim(.3, 0, 0, .45, fixed) == Approx(.45 * .45));
    CHECK(data_sharing_aim(.3, 0, .9, 0, fixed) == Approx(.3));  // at most all that the protocol allows
    CHECK(data_sharing_aim(.3, .3, .45, 0, fixed) == Approx(.3 * .3));
    CHECK(data_sharing_aim(.3, .9, .45, 0, fixed) == 0.0);  // as averse as can be
    CHECK(data_sharing_aim(.9, 0, .45, .45, fixed) > data_sharing_aim(.3, 0, .45, .45, fixed));
    CHECK(data_sharing_aim(0, 0, .45, 0, fixed) == 0.0);
    Parameters as_written = fixed;
    as_written.over_caution = 0;
    CHECK(data_sharing_aim(.3, 0, .1, 0, as_written) == Approx(.3 * .6));
    as_written.over_caution = .5;
    CHECK(data_sharing_aim(.3, 0, .225, 0, as_written) == Approx(.3 * .6 * .75));
}

TEST_CASE("interoperability stays as it is unless somebody works on it", "[model]")
{
    CHECK(interoperability_after(.6, 0) == .6);
    CHECK(interoperability_after(.6, .35) == Approx(.6 + .35 * .4 / 12));
    CHECK(interoperability_after(1, 1) == 1.0);
}

TEST_CASE("no valid parameter makes governance, language or trust overshoot within a month", "[model]")
{
    const auto highest = [](std::string_view name) { return parameter_named(name)->valid.high; };
    const double build = highest("governance_build") * (1 + highest("commissioner"));
    CHECK(governance_after(0.9, 1, 1, build, fixed) <= 1.0);
    // co-location and joint training at strength 3, secondment at 2
    CHECK(language_after(0.9, 1, highest("language_rate") * (1 + .6 * 3 + .6 * 3 + .4 * 2), fixed) <= 1.0);
    // a champion at strength 1 and action inquiry at 2
    CHECK(trust_after(0.45, 1, 1, 1, highest("trust_up") * (1 + 1 + .4 * 2), fixed) <= 1.0);
}

TEST_CASE("months of a shortfall count without a break", "[model]")
{
    CHECK(months_held(5, .01) == 6.0);
    CHECK(months_held(5, 0) == 0.0);
    CHECK(months_held(5, -1) == 0.0);
}

TEST_CASE("a member has had enough after its months of too little trust, sooner the less leaving is held back",
          "[model]")
{
    CHECK(has_had_enough(0, fixed) == 0.0);
    CHECK(has_had_enough(23, fixed) == 0.0);
    CHECK(has_had_enough(24, fixed) == 1.0);
    CHECK(has_had_enough(240, fixed) == 1.0);
    Parameters p = fixed;
    p.leaving = .5;
    CHECK(has_had_enough(24, p) == 0.0);
    CHECK(has_had_enough(48, p) == 1.0);
    p.leaving = 0;  // nobody ever leaves
    CHECK(has_had_enough(1200, p) == 0.0);
}
