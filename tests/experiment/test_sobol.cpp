/// Sobol' points: known values, even filling, and that more points leave the old ones where they are.

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

#include "catch.hpp"
#include "experiment/sobol.hpp"

using namespace concord;

namespace {

/// In how many of `cells` intervals of equal length the first so many points of a dimension lie.
template <class PointOf>
std::size_t intervals_met(std::uint32_t points, PointOf point_of)
{
    std::set<std::uint32_t> met;
    for (std::uint32_t i = 0; i < points; ++i) met.insert(static_cast<std::uint32_t>(point_of(i) * points));
    return met.size();
}

}  // namespace

TEST_CASE("Sobol' points are those that Joe and Kuo print", "[experiment]")
{
    // "Notes on generating Sobol' sequences" (2008): the first ten points in three dimensions; the first is the origin.
    constexpr std::array<std::array<double, 3>, 10> printed{{{0.0, 0.0, 0.0},
                                                             {0.5, 0.5, 0.5},
                                                             {0.75, 0.25, 0.25},
                                                             {0.25, 0.75, 0.75},
                                                             {0.375, 0.375, 0.625},
                                                             {0.875, 0.875, 0.125},
                                                             {0.625, 0.125, 0.875},
                                                             {0.125, 0.625, 0.375},
                                                             {0.1875, 0.3125, 0.9375},
                                                             {0.6875, 0.8125, 0.4375}}};
    for (std::uint32_t i = 0; i < printed.size(); ++i) {
        for (int d = 0; d < 3; ++d) {
            INFO("point " << i << ", dimension " << d);
            CHECK(sobol_point(i, d) == printed.at(i).at(static_cast<std::size_t>(d)));
        }
    }
    for (int d = 0; d < sobol_dimensions; ++d) CHECK(sobol_point(0, d) == 0.0);
}

TEST_CASE("The first 2^m points lie one in each interval, in every dimension, scrambled or not", "[experiment]")
{
    for (int d = 0; d < sobol_dimensions; ++d) {
        for (const std::uint32_t points : {1U, 8U, 256U, 1024U}) {
            INFO("dimension " << d << ", " << points << " points");
            CHECK(intervals_met(points, [&](std::uint32_t i) { return sobol_point(i, d); }) == points);
            CHECK(intervals_met(points, [&](std::uint32_t i) { return scrambled_sobol_point(i, d, 7); }) == points);
        }
    }
}

TEST_CASE("Scrambled points keep their bits: the same on every machine", "[experiment]")
{
    // The scrambling of one seed, written down once: futures of a seed must not change.
    constexpr double word = 4294967296.0;
    CHECK(scrambled_sobol_point(0, 0, 1) * word == 1512437383.0);
    CHECK(scrambled_sobol_point(5, 3, 1) * word == 1217278606.0);
    CHECK(scrambled_sobol_point(131071, 511, 2) * word == 1494384966.0);
}

TEST_CASE("Each scrambled point is evenly distributed over seeds", "[experiment]")
{
    constexpr int seeds = 4000;
    for (const std::uint32_t index : {0U, 1U, 77U}) {
        double sum = 0.0;
        double squares = 0.0;
        double products = 0.0;
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const double x = scrambled_sobol_point(index, 4, seed);
            const double y = scrambled_sobol_point(index, 5, seed);
            CHECK((x >= 0.0 && x < 1.0));
            sum += x;
            squares += x * x;
            products += (x - 0.5) * (y - 0.5);
        }
        INFO("point " << index);
        CHECK(sum / seeds == Approx(0.5).margin(0.02));  // 4 standard errors are 0.018
        CHECK(squares / seeds == Approx(1.0 / 3.0).margin(0.02));
        CHECK(products / seeds == Approx(0.0).margin(0.006));  // 4 standard errors are 0.0053
    }
}

TEST_CASE("Two dimensions together are filled evenly", "[experiment]")
{
    // The first two dimensions are a (0, m, 2)-net: every box of area 1/2^m holds one point, whatever its sides.
    constexpr std::uint32_t points = 256;
    for (std::uint32_t across = 1; across <= points; across *= 2) {
        std::set<std::pair<std::uint32_t, std::uint32_t>> met;
        for (std::uint32_t i = 0; i < points; ++i) {
            met.emplace(static_cast<std::uint32_t>(scrambled_sobol_point(i, 0, 3) * across),
                        static_cast<std::uint32_t>(scrambled_sobol_point(i, 1, 3) * (points / across)));
        }
        CHECK(met.size() == points);
    }
    // Of any two among the first 128, sixteen quarters by quarters of 4 096 points hold nearly as many each.
    constexpr std::uint32_t many = 4096;
    for (const auto& [a, b] : {std::pair{3, 90}, std::pair{17, 61}, std::pair{100, 127}}) {
        std::array<int, 16> held{};
        for (std::uint32_t i = 0; i < many; ++i) {
            ++held.at(static_cast<std::size_t>(4 * std::floor(4 * scrambled_sobol_point(i, a, 3)) +
                                               std::floor(4 * scrambled_sobol_point(i, b, 3))));
        }
        for (const int count : held) {
            INFO("dimensions " << a << " and " << b);
            CHECK(std::abs(count - 256) <= 32);  // random points: 256 ± 16 at one standard deviation
        }
    }
}
