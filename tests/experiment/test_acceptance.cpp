/// Accepting draws by windows, as credible futures are: cases whose answer is known exactly, with the points that futures are drawn from
/// and the windows that facts have.

#include <cmath>
#include <cstdint>
#include <functional>
#include <numbers>

#include "catch.hpp"
#include "experiment/credible.hpp"
#include "experiment/sobol.hpp"

using namespace concord;

namespace {

double coordinate(std::uint32_t point, int dimension) { return scrambled_sobol_point(point, dimension, credible_seed); }

/// Share of the points that futures are tried at in which something holds.
double share_kept(const std::function<bool(std::uint32_t)>& holds)
{
    int kept = 0;
    for (std::uint32_t point = 0; point < credible_tried; ++point) kept += holds(point) ? 1 : 0;
    return static_cast<double>(kept) / credible_tried;
}

/// Within three standard deviations of an observation.
Range window_around(double observed, double deviation)
{
    return {observed - 3.0 * deviation, observed + 3.0 * deviation};
}

}  // namespace

TEST_CASE("draws accepted by what was counted are Bayes's posterior: 7 of 20 gives Beta(8, 14)", "[experiment]")
{
    const Range observed{7.0, 7.0};
    double sum = 0.0;
    double squares = 0.0;
    int accepted = 0;
    for (std::uint32_t point = 0; point < credible_tried; ++point) {
        const double share = coordinate(point, 0);
        int count = 0;
        for (int toss = 1; toss <= 20; ++toss) count += coordinate(point, toss) < share ? 1 : 0;
        if (!observed.holds(count)) continue;
        ++accepted;
        sum += share;
        squares += share * share;
    }
    const double mean = sum / accepted;
    CHECK(static_cast<double>(accepted) / credible_tried == Approx(1.0 / 21.0).margin(.002));
    CHECK(mean == Approx(.363636).margin(.004));
    CHECK(std::sqrt(squares / accepted - mean * mean) == Approx(.100305).margin(.003));
}

TEST_CASE("windows keep the share of the examples of history matching that is to be kept", "[experiment]")
{
    // Of Iskauskas et al. (2024), the outputs known exactly. One number: f against 0 ± .05.
    const Range one = window_around(0.0, 0.05);
    CHECK(share_kept([&](std::uint32_t point) {
              const double x = 0.6 * coordinate(point, 0);
              return one.holds(2.0 * x + 3.0 * x * std::sin(5.0 * std::numbers::pi * (x - 0.1) / 0.4));
          }) == Approx(.26810).margin(.0005));
    // Two: both against what they are at (.1, .4).
    const auto f1 = [](double x, double y) { return 2.0 * std::cos(1.2 * x - 2.0) + 3.0 * std::sin(-0.8 * y + 1.0); };
    const auto f2 = [](double x, double y) { return y * std::sin(x) - 3.0 * std::cos(x * y); };
    const Range first = window_around(f1(0.1, 0.4), std::sqrt(0.1));
    const Range second = window_around(f2(0.1, 0.4), std::sqrt(0.005));
    const auto x_of = [](std::uint32_t point) { return std::numbers::pi * (coordinate(point, 0) - 0.5); };
    const auto y_of = [](std::uint32_t point) { return 2.0 * coordinate(point, 1) - 1.0; };
    const auto meets_first = [&](std::uint32_t point) { return first.holds(f1(x_of(point), y_of(point))); };
    const auto meets_second = [&](std::uint32_t point) { return second.holds(f2(x_of(point), y_of(point))); };
    CHECK(share_kept(meets_first) == Approx(.436).margin(.001));
    CHECK(share_kept(meets_second) == Approx(.624).margin(.001));
    CHECK(share_kept([&](std::uint32_t point) { return meets_first(point) && meets_second(point); }) ==
          Approx(.2407).margin(.0005));
}
