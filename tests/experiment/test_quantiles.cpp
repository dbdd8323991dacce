#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "core/draws.hpp"
#include "engine/kernel.hpp"
#include "experiment/quantiles.hpp"
#include "support/same.hpp"

using namespace concord;
using namespace concord::test;

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

/// Type 7 of Hyndman & Fan on a sorted sample.
double reference_quantile(std::vector<double> sorted, double q)
{
    std::sort(sorted.begin(), sorted.end());
    const double position = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - std::floor(position)) * (sorted[above] - sorted[below]);
}

std::vector<double> sample_of(std::size_t size, std::uint64_t seed)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < size; ++i)
        values.push_back(noise(draw(draw_key(seed, 0, 0, Purpose::demand), mixed(i))));
    return values;
}

Spread spread_of_copy(std::vector<double> values) { return spread_of(values); }
double error_of_copy(std::vector<double> values) { return median_error(values); }

}  // namespace

TEST_CASE("quantiles agree with a sorted reference for every size of sample", "[experiment]")
{
    for (std::size_t size = 1; size <= 210; ++size) {
        const std::vector<double> values = sample_of(size, size);
        const Spread spread = spread_of_copy(values);
        CAPTURE(size);
        CHECK(spread.low == Approx(reference_quantile(values, .05)).margin(1e-12));
        CHECK(spread.median == Approx(reference_quantile(values, .5)).margin(1e-12));
        CHECK(spread.high == Approx(reference_quantile(values, .95)).margin(1e-12));
    }
}

TEST_CASE("quantiles agree with a sorted reference whatever the sample looks like", "[experiment]")
{
    for (const std::size_t size : {13U, 64U, 200U, 1001U}) {
        std::vector<double> rising = sample_of(size, size);
        std::sort(rising.begin(), rising.end());
        const std::vector<double> falling(rising.rbegin(), rising.rend());
        std::vector<double> pipes = rising;  // up and down again
        std::reverse(pipes.begin() + static_cast<std::ptrdiff_t>(size / 2), pipes.end());
        std::vector<double> few = sample_of(size, size + 1);  // no more than a handful of values, as of what is counted
        for (double& x : few) x = std::round(x);
        for (const std::vector<double>& values : {rising, falling, pipes, few}) {
            CAPTURE(size, values.front(), values.back());
            const Spread spread = spread_of_copy(values);
            CHECK(spread.low == Approx(reference_quantile(values, .05)).margin(1e-12));
            CHECK(spread.median == Approx(reference_quantile(values, .5)).margin(1e-12));
            CHECK(spread.high == Approx(reference_quantile(values, .95)).margin(1e-12));
            CHECK(error_of_copy(values) >= 0.0);
        }
    }
}

TEST_CASE("quantiles of samples with ties, infinities, undefined values and none at all", "[experiment]")
{
    CHECK(spread_of_copy({3, 3, 3, 3}).low == 3.0);
    CHECK(spread_of_copy({3, 3, 3, 3}).high == 3.0);
    CHECK(spread_of_copy({1, undefined, 3, undefined, 2}).median == 2.0);
    CHECK(spread_of_copy({1, undefined, 2, undefined}).median == 1.5);
    CHECK(std::isnan(spread_of_copy({1, undefined, undefined}).median));  // too few to speak of all
    CHECK(std::isnan(error_of_copy({1, 2, 3, 4, undefined, undefined, undefined, undefined, undefined})));
    CHECK(error_of_copy({1, 2, 3, 4, undefined, undefined, undefined, undefined}) > 0.0);
    CHECK(spread_of_copy({7}).low == 7.0);
    CHECK(std::isnan(spread_of_copy({}).median));
    CHECK(std::isnan(spread_of_copy({undefined}).low));
    CHECK(std::isinf(spread_of_copy({1, unbounded}).median));
    CHECK(spread_of_copy({1, 2, unbounded}).median == 2.0);
    CHECK(std::isinf(spread_of_copy({1, 2, unbounded}).high));
    CHECK(std::isinf(spread_of_copy({unbounded, unbounded, unbounded}).low));  // and not NaN
    const Spread even = spread_of_copy({4, 1, 3, 2});
    CHECK(even.median == 2.5);
}

TEST_CASE("quantiles do not depend on the order of the sample", "[experiment]")
{
    std::vector<double> values = sample_of(200, 3);
    const Spread spread = spread_of_copy(values);
    std::reverse(values.begin(), values.end());
    const Spread reversed = spread_of_copy(values);
    CHECK(spread.low == reversed.low);
    CHECK(spread.median == reversed.median);
    CHECK(spread.high == reversed.high);
}

TEST_CASE("the error of the median is near its true value, and undefined for tiny samples", "[experiment]")
{
    CHECK(std::isnan(error_of_copy({1, 2, 3})));
    CHECK_FALSE(std::isnan(error_of_copy({1, 2, 3, 4})));
    CHECK(error_of_copy(std::vector<double>(100, 5.0)) == 0.0);
    // For a normal sample of n, the standard error of the median is about 1.2533/√n.
    double mean = 0.0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) mean += error_of_copy(sample_of(400, 100 + seed)) / 50;
    CHECK(mean == Approx(1.2533 / 20).epsilon(0.2));
    // It falls with the root of the size.
    CHECK(error_of_copy(sample_of(6400, 9)) < error_of_copy(sample_of(100, 9)));
}

TEST_CASE("spreads of many samples are those of each, bit for bit", "[experiment]")
{
    for (const std::size_t size : {1U, 2U, 3U, 7U, 8U, 31U, 96U, 256U, 300U, 1030U}) {
        constexpr std::size_t samples = 19;  // no whole number of blocks
        std::vector<double> values;
        for (std::size_t s = 0; s < samples; ++s) {
            std::vector<double> sample = sample_of(size, size + s);
            if (s == 3) std::fill(sample.begin(), sample.end(), 2.5);
            if (s == 5) sample[size / 2] = unbounded;
            if (s == 7) sample[size - 1] = std::nan("");
            if (s == 11) std::fill(sample.begin(), sample.end(), std::nan(""));
            if (s == 13)
                std::transform(sample.begin(), sample.end(), sample.begin(), [](double x) { return x < 0 ? -0.0 : 0.0; });
            values.insert(values.end(), sample.begin(), sample.end());
        }
        const std::vector<Spread> spreads = spreads_of(values, size);
        REQUIRE(spreads.size() == samples);
        for (std::size_t s = 0; s < samples; ++s) {
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(s * size);
            const Spread alone = spread_of_copy({first, first + static_cast<std::ptrdiff_t>(size)});
            CAPTURE(size, s);
            CHECK(is_same(spreads[s].median, alone.median));
            CHECK(is_same(spreads[s].low, alone.low));
            CHECK(is_same(spreads[s].high, alone.high));
        }
    }
}

TEST_CASE("every kernel sorts every lane, whatever the length", "[experiment]")
{
    for (const Kernel& kernel : available_kernels()) {
        for (std::size_t size = 1; size <= 70; ++size) {
            std::vector<Lanes> column(size);
            std::vector<std::vector<double>> lanes;
            for (std::size_t lane = 0; lane < lane_count; ++lane) {
                lanes.push_back(sample_of(size, 8 * size + lane));
                if (lane % 2 == 1)
                    std::transform(lanes[lane].begin(), lanes[lane].end(), lanes[lane].begin(),
                                   [](double x) { return std::round(x); });
                for (std::size_t i = 0; i < size; ++i) column[i].at[lane] = lanes[lane][i];
            }
            kernel.sort(column.data(), size);
            for (std::size_t lane = 0; lane < lane_count; ++lane) {
                std::sort(lanes[lane].begin(), lanes[lane].end());
                CAPTURE(kernel.name, size, lane);
                for (std::size_t i = 0; i < size; ++i) CHECK(column[i].at[lane] == lanes[lane][i]);
            }
        }
    }
}
