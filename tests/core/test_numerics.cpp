/// The portable exp, log and pow against long double.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "core/draws.hpp"
#include "core/numerics.hpp"

using namespace concord;

namespace {

/// A number spread evenly over [low, high], the same on every machine.
double number_in(double low, double high, std::uint64_t i)
{
    return low + (high - low) * uniform(draw(draw_key(17, 0, 0, Purpose::demand), mixed(i)));
}

struct Worst {
    double error = 0.0;
    double at = 0.0;
    void see(double e, double x)
    {
        // A NaN is worse than anything.
        if (!(e <= error)) {
            error = e;
            at = x;
        }
    }
};

double relative_error_of_exponential(double x)
{
    const long double truth = std::exp(static_cast<long double>(x));
    return static_cast<double>(std::fabs((static_cast<long double>(exponential(x)) - truth) / truth));
}

/// Error of the logarithm as a share of what its header allows.
double excess_of_logarithm(double x)
{
    const long double truth = std::log(static_cast<long double>(x));
    const auto error = static_cast<double>(std::fabs(static_cast<long double>(logarithm(x)) - truth));
    return error / (4e-16 + 3e-16 * static_cast<double>(std::fabs(truth)));
}

}  // namespace

TEST_CASE("exponential is right to 4.5e-16 on its whole range", "[core]")
{
    Worst worst;
    for (std::uint64_t i = 0; i < 200000; ++i) {
        for (const double reach : {700.0, 20.0, 1.0, 1e-3}) {
            const double x = number_in(-reach, reach, i);
            worst.see(relative_error_of_exponential(x), x);
        }
    }
    CAPTURE(worst.at);
    CHECK(worst.error < 4.5e-16);
}

TEST_CASE("exponential meets its edges", "[core]")
{
    CHECK(exponential(0.0) == 1.0);
    CHECK(exponential(-0.0) == 1.0);
    CHECK(exponential(700.0) == Approx(std::exp(700.0)).epsilon(1e-15));
    CHECK(exponential(1e9) == exponential(700.0));
    CHECK(exponential(-1e9) == exponential(-700.0));
    CHECK(exponential(-700.0) > 0.0);
    CHECK(exponential(1.0) == Approx(2.718281828459045).epsilon(1e-15));
    // Half a step of rounding to a power of two lies at odd multiples of ln 2 / 2.
    Worst worst;
    for (int n = -2000; n <= 2000; ++n) {
        const double half = 0.5 * n * 0.6931471805599453;
        for (const double x : {half, std::nextafter(half, 1e9), std::nextafter(half, -1e9)}) {
            if (std::fabs(x) <= 700.0) worst.see(relative_error_of_exponential(x), x);
        }
    }
    CAPTURE(worst.at);
    CHECK(worst.error < 4.5e-16);
}

TEST_CASE("exponential never falls", "[core]")
{
    int falls = 0;
    double last_x = 0.0;
    for (double x = -700.0; x < 700.0; x += 0.0117) {
        if (!(exponential(x) >= exponential(x - 1e-3))) {
            ++falls;
            last_x = x;
        }
    }
    CAPTURE(last_x);
    CHECK(falls == 0);
}

TEST_CASE("logarithm is right to what its header states", "[core]")
{
    Worst worst;
    for (std::uint64_t i = 0; i < 200000; ++i) {
        const double even = number_in(1e-9, 4.0, i);
        const double near_one = 1.0 + number_in(-1e-3, 1e-3, i);
        const double scaled = std::ldexp(1.0 + number_in(0.0, 1.0, i), static_cast<int>(i % 2000) - 1000);
        for (const double x : {even, near_one, scaled}) worst.see(excess_of_logarithm(x), x);
    }
    CAPTURE(worst.at);
    CHECK(worst.error < 1.0);
}

TEST_CASE("logarithm meets its edges", "[core]")
{
    CHECK(logarithm(1.0) == 0.0);
    CHECK(logarithm(2.0) == Approx(0.6931471805599453).epsilon(1e-15));
    Worst worst;
    const double root_half = 0.7071067811865476;
    for (const double x : {std::numeric_limits<double>::min(), std::numeric_limits<double>::max(),
                           std::nextafter(1.0, 2.0), std::nextafter(1.0, 0.0), root_half, std::nextafter(root_half, 1.0),
                           std::nextafter(root_half, 0.0), 2.0 * root_half, 4.0, 0.5, 1e-300, 1e300})
        worst.see(excess_of_logarithm(x), x);
    CAPTURE(worst.at);
    CHECK(worst.error < 1.0);
}

TEST_CASE("logarithm never falls, and undoes exponential", "[core]")
{
    int falls = 0;
    double last_x = 0.0;
    Worst undone;
    for (double x = 1e-6; x < 30.0; x *= 1.00013) {
        if (!(logarithm(x * 1.0000001) >= logarithm(x))) {
            ++falls;
            last_x = x;
        }
        undone.see(std::fabs(exponential(logarithm(x)) / x - 1.0), x);
    }
    CAPTURE(last_x, undone.at);
    CHECK(falls == 0);
    CHECK(undone.error < 1e-14);
}

TEST_CASE("power agrees with long double where the model uses it", "[core]")
{
    Worst worst;
    for (std::uint64_t i = 0; i < 100000; ++i) {
        const double x = number_in(1e-6, 5.0, i);
        const double a = number_in(0.0, 1.0, i + 1000000);
        const long double truth = std::pow(static_cast<long double>(x), static_cast<long double>(a));
        worst.see(static_cast<double>(std::fabs((static_cast<long double>(power(x, a)) - truth) / truth)), x);
    }
    CAPTURE(worst.at);
    CHECK(worst.error < 1e-14);
    CHECK(power(1.0, 0.3) == 1.0);
    CHECK(power(0.7, 0.0) == 1.0);
}

TEST_CASE("smaller, larger, clamped, positive part and magnitude", "[core]")
{
    CHECK(smaller(1.0, 2.0) == 1.0);
    CHECK(larger(1.0, 2.0) == 2.0);
    CHECK(clamped(-1.0, 0.0, 1.0) == 0.0);
    CHECK(clamped(2.0, 0.0, 1.0) == 1.0);
    CHECK(clamped(0.5, 0.0, 1.0) == 0.5);
    CHECK(positive_part(-3.0) == 0.0);
    CHECK(positive_part(3.0) == 3.0);
    CHECK(magnitude(-3.0) == 3.0);
    CHECK(magnitude(3.0) == 3.0);
}
