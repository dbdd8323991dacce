#include <algorithm>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "core/digest.hpp"
#include "experiment/bins.hpp"
#include "experiment/drivers.hpp"
#include "support/drawn_runs.hpp"
#include "support/ishigami.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("bins hold as many runs each, whatever the values, and equal values share one", "[experiment]")
{
    CHECK(bins_for(8) == 4);
    CHECK(bins_for(256) == 8);
    CHECK(bins_for(4096) == 32);
    CHECK(bins_for(65536) == 32);
    std::vector<double> values;
    for (int i = 0; i < 64; ++i) values.push_back((i * 37 % 64 - 20) * 1.5);
    std::vector<std::uint8_t> bins = bins_of(values, order_of(values), 4);
    for (std::size_t i = 0; i < values.size(); ++i) CHECK(bins[i] == (i * 37 % 64) / 16);
    values[5] = values[9] = undefined;
    bins = bins_of(values, order_of(values), 4);
    CHECK(order_of(values).size() == 62);
    CHECK(bins[5] == 4);
    CHECK(bins[9] == 4);
    CHECK(*std::max_element(bins.begin(), bins.end()) == 4);
    CHECK(std::count(bins.begin(), bins.end(), 0) == 15);  // of 62
    const std::vector<double> few{1, 1, 0, 1, 1, 1, 1, 2};
    CHECK(bins_of(few, order_of(few), 4) == std::vector<std::uint8_t>{2, 2, 0, 2, 2, 2, 2, 3});
    CHECK(order_of(few) == std::vector<std::uint32_t>{2, 0, 1, 3, 4, 5, 6, 7});
}

TEST_CASE("first-order shares are those of the formula, linear or not", "[experiment]")
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        CAPTURE(seed);
        DrawnRuns runs(4, 4096, seed);
        runs.spread().hold();
        runs.respond([](const auto& x, double) { return ishigami(x); });
        runs.respond([](const auto& x, double) { return 3.0 * x[0] - 2.0 * x[1] + x[2]; });
        runs.respond([](const auto& x, double w) { return x[0] + std::sqrt(1.0 / 12.0) * w; });
        const Drivers drivers = runs.drivers();
        const auto share = [&](std::size_t response, std::size_t u) { return row_in(drivers, response, u).share; };
        CHECK(share(1, 0) == Approx(0.3139).margin(0.02));
        CHECK(share(1, 1) == Approx(0.4424).margin(0.02));
        CHECK(share(1, 2) == Approx(0.0).margin(0.02));
        CHECK(share(2, 0) == Approx(9.0 / 14).margin(0.02));
        CHECK(share(2, 1) == Approx(4.0 / 14).margin(0.02));
        CHECK(share(2, 2) == Approx(1.0 / 14).margin(0.02));
        CHECK(share(3, 0) == Approx(0.5).margin(0.04));          // its other half is chance
        CHECK(row_in(drivers, 1, 0).direction == Trend::rises);  // a sine: seven eighths of it, see trend_of
        CHECK(row_in(drivers, 1, 1).direction == Trend::bent);
        CHECK(row_in(drivers, 2, 0).direction == Trend::rises);
        CHECK(row_in(drivers, 2, 1).direction == Trend::falls);
        CHECK(row_in(drivers, 3, 0).direction == Trend::rises);
        CHECK(row_in(drivers, 3, 1).direction == Trend::none);  // of what is not named
    }
}

TEST_CASE("shares are not biased by the number of bins: what does nothing has 0 on average", "[experiment]")
{
    double inert = 0.0;
    double linear = 0.0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        DrawnRuns runs(2, 256, seed);
        runs.hold().respond([](const auto& x, double w) { return x[0] + std::sqrt(1.0 / 12.0) * w; });
        const Drivers drivers = runs.drivers();
        inert += row_in(drivers, 1, 1).share / 100;
        linear += row_in(drivers, 1, 0).share / 100;
    }
    CHECK(inert == Approx(0.0).margin(0.006));
    CHECK(linear == Approx(0.5 * (1.0 - 1.0 / 64)).margin(0.02));  // a bin of eight hides a 64th
}

TEST_CASE("which is best: the share of a parameter that alone decides is 1, and of a coin's 0", "[experiment]")
{
    DrawnRuns runs(3, 4096, 1);
    runs.spread().hold();
    runs.respond([](const auto& x, double) { return x[0] < 0.25 ? -1.0 : 1.0; });
    const Drivers drivers = runs.drivers();
    CHECK(row_in(drivers, which_is_best, 0).share == Approx(1.0).margin(0.01));
    CHECK(row_in(drivers, which_is_best, 1).share == Approx(0.0).margin(0.02));
    // Two that decide together, as in a table of four fields: neither does alone.
    DrawnRuns both(2, 4096, 2);
    both.hold().respond([](const auto& x, double) { return (x[0] < 0.5) == (x[1] < 0.5) ? -1.0 : 1.0; });
    CHECK(row_in(both.drivers(), which_is_best, 0).share == Approx(0.0).margin(0.02));
    // Exact ties share: that they tie is decided too.
    DrawnRuns ties(2, 4096, 3);
    ties.spread().hold().respond([](const auto& x, double) { return x[0] < 0.5 ? 0.0 : -1.0; });
    CHECK(row_in(ties.drivers(), which_is_best, 0).share == Approx(1.0).margin(0.01));
}

TEST_CASE("a parameter that does nothing is named nowhere in 20 seeds, and what does is", "[experiment]")
{
    constexpr std::size_t inert = 7;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        DrawnRuns runs(8, 256, seed);
        runs.hold();
        runs.respond([](const auto& x, double w) { return x[0] - 0.5 + 0.3 * (x[1] - x[2] * x[3]) + 0.1 * w; });
        runs.respond([](const auto& x, double w) { return 0.6 * (x[4] * x[4] - 0.4) + 0.2 * (x[5] - x[6]) + 0.1 * w; });
        const Drivers drivers = runs.drivers();
        for (const DriverRow& row : drivers.rows) {
            if (row.uncertainty != inert) continue;
            CAPTURE(seed, row.response, row.share, row.knowing);
            CHECK_FALSE(row.is_named);
            CHECK_FALSE(row.is_worth_knowing);
            CHECK(row.direction == Trend::none);
            CHECK(std::isnan(row.flip.value));
        }
        CAPTURE(seed, drivers.chance_share, drivers.chance_knowing);
        CHECK(row_in(drivers, 1, 0).is_named);
        CHECK(row_in(drivers, 2, 4).is_named);
        CHECK(row_in(drivers, which_is_best, 0).is_named);
        CHECK(row_in(drivers, which_is_best, 0).is_worth_knowing);
    }
}

TEST_CASE("chance alone names something in one table in twenty", "[experiment]")
{
    int named = 0;
    int worth_knowing = 0;
    constexpr int tables = 200;
    for (std::uint64_t seed = 1; seed <= tables; ++seed) {
        DrawnRuns runs(10, 128, seed);
        runs.hold();
        runs.respond([](const auto&, double w) { return w; });
        runs.respond([](const auto&, double w) { return w + 0.2; });
        const Drivers drivers = runs.drivers();
        const auto any = [&](bool DriverRow::*is) {
            return std::any_of(drivers.rows.begin(), drivers.rows.end(), [&](const DriverRow& row) { return row.*is; });
        };
        named += any(&DriverRow::is_named);
        worth_knowing += any(&DriverRow::is_worth_knowing);
    }
    // Of 200 one in twenty: 2 to 18 but for one time in 200.
    CHECK(named >= 2);
    CHECK(named <= 18);
    CHECK(worth_knowing >= 2);
    CHECK(worth_knowing <= 18);
}

TEST_CASE("what cannot be picked is never best, and the rest is as if it were not there", "[experiment]")
{
    DrawnRuns without(3, 512, 4);
    without.hold().respond([](const auto& x, double w) { return x[0] - 0.5 + 0.1 * w; });
    DrawnRuns with = without;
    with.respond([](const auto& x, double) { return x[1] - 5.0; });
    with.can_be_picked[2] = false;
    const Drivers alone = without.drivers();
    const Drivers beside = with.drivers();
    CHECK(row_in(beside, 2, 1).share > 0.9);
    for (std::size_t u = 0; u < 3; ++u) {
        const DriverRow& a = row_in(alone, which_is_best, u);
        const DriverRow& b = row_in(beside, which_is_best, u);
        CHECK(a.share == b.share);
        CHECK(a.knowing == b.knowing);
        CHECK((a.flip.value == b.flip.value || std::isnan(b.flip.value)));
        CHECK(b.below != 2);
        CHECK(b.above != 2);
    }
    // With nothing to choose nobody asks which is best.
    with.can_be_picked[1] = false;
    for (const DriverRow& row : with.drivers().rows) CHECK(row.response != which_is_best);
    without.better = Better::none;
    for (const DriverRow& row : without.drivers().rows) {
        CHECK(row.response == 1);
        CHECK(std::isnan(row.flip.value));
    }
    CHECK(row_in(without.drivers(), 1, 0).direction == Trend::rises);
}

TEST_CASE("constant and undefined columns, undefined outcomes", "[experiment]")
{
    DrawnRuns runs(4, 1024, 5);
    runs.hold();
    runs.respond([](const auto& x, double w) { return x[0] - 0.5 + 0.1 * w; });
    runs.respond([](const auto&, double) { return 0.1; });
    const double share = row_in(runs.drivers(), 1, 0).share;
    runs.uncertainties[1].assign(1024, 0.3);
    runs.uncertainties[2].assign(1024, undefined);
    for (std::size_t i = 0; i < 1024; i += 16) runs.uncertainties[0][i] = undefined;
    for (std::size_t i = 0; i < 1024; i += 10) runs.outcomes[1][i] = undefined;
    const Drivers drivers = runs.drivers();
    for (const DriverRow& row : drivers.rows) {
        CAPTURE(row.response, row.uncertainty, row.share);
        if (row.uncertainty == 1 || row.uncertainty == 2 || row.response == 2) {
            CHECK(std::isnan(row.share));
            CHECK_FALSE(row.is_named);
        }
        if (row.uncertainty == 1 || row.uncertainty == 2) CHECK(std::isnan(row.knowing));
    }
    const DriverRow& left = row_in(drivers, 1, 0);
    CHECK(left.is_named);
    CHECK(left.share == Approx(share).margin(0.1));  // a sixteenth of the values is not known
    CHECK(left.direction == Trend::rises);
    CHECK(left.flip.value == Approx(0.5).margin(0.03));
    // Too many.
    for (std::size_t i = 0; i < 1024; i += 2) runs.outcomes[1][i] = runs.outcomes[1][i + 1] = undefined;
    for (const DriverRow& row : runs.drivers().rows) CHECK((std::isnan(row.share) && !row.is_named));
    CHECK(std::isnan(runs.drivers().chance_share));
    // Nothing at all.
    CHECK(DrawnRuns(3, 64, 1).drivers().rows.empty());
    CHECK(drivers_of({}, runs.judged()).rows.empty());
}

TEST_CASE("the scale of an uncertainty makes no difference, nor that of the outcome but to its own numbers",
          "[experiment]")
{
    DrawnRuns runs(2, 1024, 6);
    runs.hold().respond([](const auto& x, double w) { return x[0] - 0.4 + 0.1 * w; });
    const Drivers plain = runs.drivers();
    for (double& x : runs.uncertainties[0]) x = 1.0 / (1.1 - x);
    for (double& y : runs.outcomes[1]) y *= -1024.0;
    runs.better = Better::higher;
    const Drivers scaled = runs.drivers();
    REQUIRE(scaled.rows.size() == plain.rows.size());
    for (std::size_t i = 0; i < plain.rows.size(); ++i) {
        const DriverRow& a = plain.rows[i];
        const DriverRow& b = scaled.rows[i];
        CHECK(a.share == b.share);
        CHECK(a.is_named == b.is_named);
        CHECK((std::isnan(a.knowing) || 1024.0 * a.knowing == b.knowing));
        if (!std::isnan(a.flip.value)) CHECK(1.1 - 1.0 / b.flip.value == Approx(a.flip.value).margin(0.005));
    }
    CHECK(row_in(plain, 1, 0).direction == Trend::rises);
    CHECK(row_in(scaled, 1, 0).direction == Trend::falls);
    CHECK(plain.chance_share == scaled.chance_share);
}

TEST_CASE("what decides has the same bits on every machine", "[experiment]")
{
    DrawnRuns runs(5, 320, 11);
    runs.hold();
    runs.respond([](const auto& x, double w) { return x[0] - 0.4 + x[1] * x[2] * 0.3 + 0.1 * w; });
    runs.respond([](const auto& x, double w) { return 0.3 - x[3] + 0.1 * w; });
    const Drivers drivers = runs.drivers();
    Digest digest;
    for (const DriverRow& row : drivers.rows) {
        for (const double x : {row.share, row.knowing, row.flip.value, row.flip.low, row.flip.high}) {
            if (!std::isnan(x)) digest.add(x);
        }
    }
    digest.add(drivers.chance_share);
    digest.add(drivers.chance_knowing);
    CHECK(hexadecimal(digest.value()) == "12b0324ea7f81f78");
}
