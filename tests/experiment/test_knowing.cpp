#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "catch.hpp"
#include "experiment/regret.hpp"
#include "support/drawn_runs.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("the value of knowing is the regret that it avoids, as worked out by hand", "[experiment]")
{
    constexpr int seeds = 6;
    double even = 0.0;
    double other = 0.0;
    double behind = 0.0;
    double three = 0.0;
    double settled = 0.0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        DrawnRuns runs(2, 4096, seed);
        const auto x = [](const auto& drawn, std::size_t i) { return 2.0 * drawn[i] - 1.0; };
        runs.spread().hold().respond([&](const auto& drawn, double) { return x(drawn, 0) + x(drawn, 1); });
        const Drivers drivers = runs.drivers();
        CAPTURE(seed);
        CHECK(row_in(drivers, which_is_best, 0).knowing == Approx(0.25).margin(0.02));
        even += row_in(drivers, which_is_best, 0).knowing / seeds;
        other += row_in(drivers, which_is_best, 1).knowing / seeds;
        CHECK(std::isnan(row_in(drivers, 1, 0).knowing));

        DrawnRuns worse(2, 4096, seed + 100);  // behind by .4 on average: (1 - .4)²/4
        worse.better = Better::higher;
        worse.spread().hold().respond([&](const auto& drawn, double w) { return x(drawn, 0) - 0.4 + 0.5 * w; });
        behind += row_in(worse.drivers(), which_is_best, 0).knowing / seeds;

        DrawnRuns either(2, 4096, seed + 200);  // E |x| = 1/2
        either.spread().hold().respond([&](const auto& drawn, double w) { return x(drawn, 0) + 0.5 * w; });
        either.respond([&](const auto& drawn, double w) { return -x(drawn, 0) + 0.5 * w; });
        three += row_in(either.drivers(), which_is_best, 0).knowing / seeds;

        DrawnRuns ahead(2, 4096, seed + 300);  // always better by more than the parameter moves
        ahead.spread().hold().respond([&](const auto& drawn, double w) { return x(drawn, 0) - 2.0 + 0.1 * w; });
        settled += std::abs(row_in(ahead.drivers(), which_is_best, 0).knowing) / seeds;
    }
    CHECK(even == Approx(0.25).margin(0.005));
    CHECK(other == Approx(0.25).margin(0.005));
    CHECK(behind == Approx(0.09).margin(0.003));
    CHECK(three == Approx(0.5).margin(0.008));
    CHECK(settled == 0.0);
}

TEST_CASE("knowing what does nothing may be worth less than nothing: it is not cut off at 0", "[experiment]")
{
    int below = 0;
    double mean = 0.0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        DrawnRuns runs(1, 256, seed);
        runs.hold().respond([](const auto&, double w) { return w; });
        const double knowing = row_in(runs.drivers(), which_is_best, 0).knowing;
        below += knowing < 0.0 ? 1 : 0;
        mean += knowing / 100;
    }
    CHECK(below > 25);
    CHECK(below < 75);
    CHECK(mean == Approx(0.0).margin(0.012));  // the best of each bin seems to gain .044
}

TEST_CASE("knowing one thing is worth no more than knowing all, which leaves no regret", "[experiment]")
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        DrawnRuns runs(4, 512, seed);
        runs.hold();
        runs.respond([](const auto& x, double w) { return x[0] - 0.5 + 0.2 * w; });
        runs.respond([](const auto& x, double w) { return 0.6 * (x[1] - 0.5) + 0.2 * w; });
        runs.respond([](const auto& x, double) { return x[2] - 0.2; });
        const auto regrets = regrets_of(runs.judged());
        double least = std::numeric_limits<double>::infinity();
        for (const std::vector<double>& column : regrets)
            least = std::min(least, std::accumulate(column.begin(), column.end(), 0.0) / 512);
        const Drivers drivers = runs.drivers();
        CAPTURE(seed, least);
        CHECK(row_in(drivers, which_is_best, 0).knowing < 0.9 * least);
        CHECK(row_in(drivers, which_is_best, 0).knowing > 0.2 * least);
        // What moves the choice more is worth more.
        CHECK(row_in(drivers, which_is_best, 0).knowing > row_in(drivers, which_is_best, 1).knowing);
        CHECK(row_in(drivers, which_is_best, 1).knowing > row_in(drivers, which_is_best, 3).knowing);
    }
}
