/// Process 8: joint work.

#include <array>
#include <cmath>

#include "catch.hpp"
#include "model/processes/joint_work.hpp"
#include "model/processes/meeting.hpp"
#include "model/processes/quality.hpp"
#include "support/fixed_parameters.hpp"

using namespace concord;
using namespace concord::test;

namespace {

Causes causes_at(double trust, double governance, double sharing, double language, double culture,
                 double interoperability, double members, const Parameters& p)
{
    return causes_of({trust, governance, sharing, language, culture, interoperability}, {members, .1, 0},
                     quality_weights(p), p);
}

}  // namespace

TEST_CASE("willingness: equals under any rules, and unequals under clear ones, are willing, targets bind attention",
          "[model]")
{
    // governance, gap, inside targets
    CHECK(willingness_of(.2, 0, 0, fixed) == 1.0);
    CHECK(willingness_of(1, .9, 0, fixed) == 1.0);
    CHECK(willingness_of(0, 1, 0, fixed) == Approx(.5));
    CHECK(willingness_of(.45, .6, 0, fixed) == Approx(1 - .5 * .55 * .6));
    CHECK(willingness_of(1, 0, .3, fixed) == Approx(.7));
    CHECK(willingness_of(.5, .5, 1, fixed) == 0.0);
    for (double g = 0; g < 1; g += .1) CHECK(willingness_of(g + .1, .5, 0, fixed) > willingness_of(g, .5, 0, fixed));
    for (double s = 0; s < 1; s += .1) CHECK(willingness_of(.3, s + .1, 0, fixed) < willingness_of(.3, s, 0, fixed));
}

TEST_CASE("contact is one half at its half-effort, adds what is added and is at most 1", "[model]")
{
    CHECK(contact_from(0, 0, fixed) == 0.0);
    CHECK(contact_from(.01, 0, fixed) == Approx(.5));
    CHECK(contact_from(.03, 0, fixed) == Approx(.75));
    CHECK(contact_from(.03, .2, fixed) == Approx(.95));
    CHECK(contact_from(.03, .5, fixed) == 1.0);
    for (double x = 0; x < .1; x += .005) CHECK(contact_from(x + .005, 0, fixed) > contact_from(x, 0, fixed));
}

TEST_CASE("a partnership's trust leans towards its least trusting member", "[model]")
{
    CHECK(partnership_trust(.6, .6, fixed) == Approx(.6));
    CHECK(partnership_trust(.6, .1, fixed) == Approx(.4));
    Parameters even = fixed;
    even.weakest_link = 0;
    CHECK(partnership_trust(.6, .1, even) == .6);
    even.weakest_link = 1;
    CHECK(partnership_trust(.6, .1, even) == Approx(.1));
}

TEST_CASE("the weights of working quality sum to 1 whatever the parameters", "[model]")
{
    Parameters p = fixed;
    for (const double trust : {0.0, .15, .3, 1.0}) {
        p.weight_trust = trust;
        p.weight_interoperability = 1 - trust / 2;
        double sum = 0;
        for (const double weight : quality_weights(p).of) sum += weight;
        CHECK(sum == Approx(1));
    }
    CHECK(quality_weights(fixed).of[cause_trust] == Approx(.3));
}

TEST_CASE("working quality is the product of its factors, and ln(1/Φ) is exactly the sum of its causes", "[model]")
{
    for (const double trust : {.05, .45, .95}) {
        for (const double governance : {.05, .45, .95}) {
            for (const double other : {.1, .5, .99}) {
                for (const double members : {2.0, 5.0, 12.0}) {
                    const auto causes = causes_at(trust, governance, other, .4, other, .6, members, fixed);
                    const double quality = quality_from(causes.sum());
                    const double product = std::pow(trust, .3) * std::pow(governance, .15) * std::pow(other, .15) *
                                           std::pow(.4, .15) * std::pow(other, .15) * std::pow(.6, .1) *
                                           std::exp(-.013 * members * (members - 1) / 2 * (1.5 - governance) *
                                                    (1.5 - trust)) *
                                           std::exp(-.6 * .1 * (1.5 - governance) * (1.5 - .4));
                    CAPTURE(trust, governance, other, members);
                    CHECK(quality == Approx(product).epsilon(1e-12));
                    CHECK(-std::log(quality) == Approx(causes.sum()).epsilon(1e-12));
                    CHECK(quality > 0.0);
                    CHECK(quality <= 1.0);
                    for (const double cause : causes.of) CHECK(cause >= 0.0);
                }
            }
        }
    }
}

TEST_CASE("each factor of working quality raises it, and each member more costs", "[model]")
{
    const auto quality = [](std::array<double, 6> x, double members) {
        return quality_from(causes_at(x[0], x[1], x[2], x[3], x[4], x[5], members, fixed).sum());
    };
    const std::array<double, 6> middle{.45, .45, .35, .45, .45, .6};
    for (std::size_t f = 0; f < middle.size(); ++f) {
        std::array<double, 6> better = middle;
        better[f] += .1;
        CAPTURE(f);
        CHECK(quality(better, 5) > quality(middle, 5));
    }
    CHECK(quality(middle, 6) < quality(middle, 5));
    CHECK(factor_cause(.3, 1.0) == 0.0);
}

TEST_CASE("every pair has to keep in step, which costs the more the less rules and trust there are", "[model]")
{
    // members, difference, core; governance, trust
    CHECK(overhead_cause({1, 0, 0}, 0, 0, fixed) == 0.0);
    CHECK(overhead_cause({0, 0, 0}, 0, 0, fixed) == 0.0);
    CHECK(overhead_cause({2, 0, 0}, .5, .5, fixed) == Approx(.013));
    CHECK(overhead_cause({5, 0, 0}, .5, .5, fixed) == Approx(.013 * 10));
    CHECK(overhead_cause({5, 0, 0}, .8, .8, fixed) < overhead_cause({5, 0, 0}, .3, .3, fixed));
    CHECK(overhead_cause({5, 0, .4}, .5, .5, fixed) == Approx(.013 * 6));  // a core group agrees for the rest
    CHECK(overhead_cause({5, 0, 1}, .5, .5, fixed) == 0.0);
    CHECK(overhead_cause({5, .9, 0}, .5, .5, fixed) == overhead_cause({5, 0, 0}, .5, .5, fixed));
}

TEST_CASE("different purposes pull partners apart unless rules and a common language hold them", "[model]")
{
    // members, difference, core; governance, language
    CHECK(purposes_cause({5, 0, 0}, 0, 0, fixed) == 0.0);
    CHECK(purposes_cause({5, .2, 0}, .5, .5, fixed) == Approx(.6 * .2));
    CHECK(purposes_cause({5, .2, 0}, .5, .7, fixed) < purposes_cause({5, .2, 0}, .5, .5, fixed));
    CHECK(purposes_cause({5, .2, 0}, .7, .5, fixed) < purposes_cause({5, .2, 0}, .5, .5, fixed));
    CHECK(purposes_cause({5, .4, 0}, .5, .5, fixed) == Approx(2 * purposes_cause({5, .2, 0}, .5, .5, fixed)));
    CHECK(purposes_cause({2, .2, 1}, .5, .5, fixed) == purposes_cause({5, .2, 0}, .5, .5, fixed));
    Parameters p = fixed;
    p.conflict = 0;
    CHECK(purposes_cause({5, .4, 0}, 0, 0, p) == 0.0);
}

TEST_CASE("a partner who holds back takes its expertise along", "[model]")
{
    // share of budget for joint work, willingness; the baseline share is .03
    CHECK(voice_of(.03, 1, fixed) == 1.0);
    CHECK(voice_of(.03, .6, fixed) == Approx(.6));
    CHECK(voice_of(.015, .6, fixed) == Approx(.3));
    CHECK(voice_of(.06, .6, fixed) == 1.0);  // more effort than usual makes up for it, up to all of it
    CHECK(voice_of(0, 1, fixed) == 0.0);
    Parameters mute = fixed;
    mute.voice = 0;
    CHECK(voice_of(0, 0, mute) == 1.0);
    mute.voice = .5;
    CHECK(voice_of(0, 1, mute) == Approx(.5));
}

TEST_CASE("joint effort falls where the large are, unless clear governance says otherwise", "[model]")
{
    // size, largest, governance
    CHECK(pull_of_area(100, 100, 0, fixed) == Approx(1));
    CHECK(pull_of_area(25, 100, 0, fixed) == Approx(.5));
    CHECK(pull_of_area(25, 100, .5, fixed) == Approx(std::pow(.25, .25)));
    CHECK(pull_of_area(25, 100, 1, fixed) == Approx(1));
    CHECK(pull_of_area(0, 100, 0, fixed) == 0.0);  // nobody of the partnership works there
    CHECK(pull_of_area(0, 0, 0, fixed) == 0.0);
    Parameters even = fixed;
    even.asymmetry = 0;
    CHECK(pull_of_area(1, 100, 0, even) == Approx(1));
    for (double size = 10; size < 100; size += 10)
        CHECK(pull_of_area(size + 10, 100, .3, fixed) > pull_of_area(size, 100, .3, fixed));
}

TEST_CASE("what a member gets back is its areas' share of closures against their share of effort", "[model]")
{
    // closed here, closed, effort here, effort
    CHECK(return_of(3, 10, 3, 10) == Approx(0).margin(1e-15));
    CHECK(return_of(10, 10, 10, 10) == Approx(0).margin(1e-15));  // all serve the same areas
    CHECK(return_of(1.5, 10, 3, 10) == Approx(-.5));
    CHECK(return_of(6, 10, 3, 10) == 1.0);
    CHECK(return_of(9, 10, 3, 10) == 1.0);
    CHECK(return_of(0, 10, 3, 10) == -1.0);
    CHECK(return_of(0, 0, 3, 10) == 0.0);   // nothing closed
    CHECK(return_of(3, 10, 0, 10) == 0.0);  // nothing put in
    CHECK(return_of(0, 0, 0, 0) == 0.0);
}

TEST_CASE("a contract works where one capability does, and not on wicked problems", "[model]")
{
    CHECK(contract_quality(1, fixed) == Approx(.75));
    CHECK(contract_quality(.5, fixed) == Approx(.35));
    CHECK(contract_quality(.05, fixed) == 0.0);
    CHECK(contract_quality(0, fixed) == 0.0);
    CHECK(contract_quality(.6, fixed) > contract_quality(.4, fixed));
}
