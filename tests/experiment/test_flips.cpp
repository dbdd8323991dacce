#include <cmath>
#include <utility>

#include "catch.hpp"
#include "experiment/flips.hpp"
#include "support/drawn_runs.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("a planted flip is found within 2 % of its range at 4096 runs", "[experiment]")
{
    for (const double planted : {0.15, 0.4, 0.75}) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            DrawnRuns runs(4, 4096, seed);
            runs.hold();
            const double even = planted;
            // One that rises, one that falls under the other rule, one that jumps; the others of its parameters blur it.
            runs.respond([&](const auto& x, double w) { return x[0] - even + 0.5 * (x[1] - 0.5) + 0.1 * w; });
            runs.respond([&](const auto& x, double w) { return even * even - x[2] * x[2] + 0.05 * w; });
            runs.respond([&](const auto& x, double w) { return (x[3] < even ? -0.5 : 0.5) + 0.3 * w; });
            const Drivers drivers = runs.drivers();
            for (const auto& [response, uncertainty] : {std::pair{1U, 0U}, {2U, 2U}, {3U, 3U}}) {
                const DriverRow& row = row_in(drivers, response, uncertainty);
                CAPTURE(planted, seed, response, row.flip.value, row.flip.low, row.flip.high);
                CHECK(row.flip.value == Approx(planted).margin(0.02));
                CHECK(row.flip.low <= row.flip.value);
                CHECK(row.flip.value <= row.flip.high);
                CHECK(row.below == (response == 2 ? 0U : response));
                CHECK(row.above == (response == 2 ? response : 0U));
            }
        }
    }
}

TEST_CASE("the interval of a flip holds it about as often as it says", "[experiment]")
{
    int held = 0;
    int found = 0;
    double error = 0.0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        DrawnRuns runs(1, 512, seed);
        runs.hold().respond([&](const auto& x, double w) { return x[0] - 0.4 + 0.1 * w; });
        const Flip flip = flip_of(runs.uncertainties[0], order_of(runs.uncertainties[0]), runs.outcomes[1]);
        if (std::isnan(flip.value)) continue;
        ++found;
        held += flip.low <= 0.4 && 0.4 <= flip.high ? 1 : 0;
        error += (flip.value - 0.4) / 100;
    }
    CHECK(found == 100);
    CHECK(held >= 80);
    CHECK(held <= 98);
    CHECK(std::abs(error) < 0.004);
}

TEST_CASE("a flip is between those that lead at either end, and none where one leads at both", "[experiment]")
{
    DrawnRuns runs(2, 1024, 7);
    runs.hold();
    runs.respond([](const auto& x, double w) { return x[0] - 0.6 + 0.05 * w; });  // leads below 0.35
    runs.respond([](const auto& x, double w) { return 0.1 - x[0] + 0.05 * w; });  // leads above
    runs.respond([](const auto& x, double w) { return 2.0 + x[1] + 0.05 * w; });  // never
    const Drivers drivers = runs.drivers();
    const DriverRow& best = row_in(drivers, which_is_best, 0);
    CHECK(best.flip.value == Approx(0.35).margin(0.01));
    CHECK(best.below == 1);
    CHECK(best.above == 2);
    CHECK(row_in(drivers, 1, 0).flip.value == Approx(0.6).margin(0.01));
    CHECK(row_in(drivers, 2, 0).flip.value == Approx(0.1).margin(0.01));
    CHECK(row_in(drivers, 3, 1).is_named);
    CHECK(std::isnan(row_in(drivers, 3, 1).flip.value));
    // Nor where it goes and comes back.
    DrawnRuns bent(1, 1024, 8);
    bent.hold().respond([](const auto& x, double) { return 0.1 - (x[0] - 0.5) * (x[0] - 0.5); });
    CHECK(row_in(bent.drivers(), 1, 0).direction == Trend::bent);
    CHECK(std::isnan(row_in(bent.drivers(), 1, 0).flip.value));
    // And none is told of fewer runs than it takes.
    DrawnRuns few(1, min_runs_for_flip - 1, 9);
    few.hold().respond([](const auto& x, double) { return x[0] - 0.5; });
    CHECK(row_in(few.drivers(), 1, 0).is_named);
    CHECK(std::isnan(row_in(few.drivers(), 1, 0).flip.value));
}
