/// The credible futures that ship: made from these ranges, and by these facts.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "experiment/credible.hpp"
#include "experiment/facts.hpp"
#include "experiment/futures.hpp"

using namespace concord;

TEST_CASE("the credible futures were made from the ranges and windows of today", "[experiment]")
{
    INFO("scripts/make-credible makes scenarios/data/credible.txt anew");
    CHECK(credible_futures().ranges == digest_of_ranges());
    CHECK(credible_futures().tried == credible_tried);
}

TEST_CASE("every point that was tried passed, or is counted where it failed", "[experiment]")
{
    const CredibleFutures& futures = credible_futures();
    CHECK(std::is_sorted(futures.points.begin(), futures.points.end(), std::less_equal<>()));
    CHECK(futures.points.back() < static_cast<std::uint32_t>(futures.tried));
    int count = static_cast<int>(futures.points.size());
    std::vector<std::string> names;
    for (const FactRemoved& removed : futures.removed) {
        count += removed.count;
        names.emplace_back(removed.fact);
    }
    CHECK(count == futures.tried);
    std::vector<std::string> tried;
    for (const FactRow* row : facts_in_order_tried()) tried.emplace_back(row->name);
    CHECK(names == tried);
}

TEST_CASE("sixty-four of the credible futures meet every fact again, and those between them do not", "[experiment]")
{
    INFO("scripts/make-credible makes scenarios/data/credible.txt anew");
    const std::span<const std::uint32_t> points = credible_futures().points;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::size_t place = i * (points.size() - 2) / 63;
        CAPTURE(points[place]);
        const FactRow* failing = first_failing_of_point(points[place]);
        CHECK((failing == nullptr ? "" : failing->name) == "");
        CHECK(pays_in_point(points[place]) == credible_futures().pays[place]);
        for (std::uint32_t point = points[place] + 1; point < std::min(points[place + 1], points[place] + 4); ++point) {
            CAPTURE(point);
            CHECK(first_failing_of_point(point) != nullptr);
        }
    }
}

TEST_CASE("the first fact that fails is one that fails, and none is passed over", "[experiment]")
{
    Scenario scenario;
    scenario.seed = credible_seed;
    const Futures futures(scenario, FutureKind::prior);
    for (int point = 0; point < 24; ++point) {
        const Scenario future = futures.scenario_in(point);
        const std::vector<FactTried> facts = facts_of({future.parameters, {}, future.responses});
        const FactRow* failing = first_failing_of_point(static_cast<std::uint32_t>(point));
        CAPTURE(point);
        CHECK((failing == nullptr) == are_credible(facts));
        if (failing != nullptr) CHECK_FALSE(facts[static_cast<std::size_t>(failing->fact)].holds);
    }
}

TEST_CASE("the file does not depend on how many threads tried the futures", "[experiment]")
{
    int shown = 0;
    const std::string file = credible_file(40, 1, [&](int, int) { ++shown; });
    CHECK(shown == 40);
    CHECK(credible_file(40, 3) == file);
    CHECK(file.find("\ntried 40\n") != std::string::npos);
}
