// Styles: the same response looks the same everywhere, and every line can be seen.

#include <cmath>
#include <set>
#include <string>

#include "catch.hpp"
#include "model/tables/kinds.hpp"
#include "report/styles.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

double luminance(std::string_view colour)
{
    const auto channel = [&](std::size_t at) {
        const double value = std::stoi(std::string(colour.substr(at, 2)), nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/// As WCAG 2.1 defines it.
double contrast(std::string_view a, std::string_view b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

std::vector<std::size_t> styles(const std::vector<std::string>& names)
{
    std::vector<Policy> policies;
    for (const std::string& name : names) policies.push_back({name, name, {}});
    return line_styles_of(policies);
}

}  // namespace

TEST_CASE("a built-in response looks the same in every comparison, custom ones continue the series", "[report]")
{
    CHECK(styles({"hold", "upstream_prevention"}) == std::vector<std::size_t>{0, 5});
    CHECK(styles({"hold", "own", "silo_retreat", "another"}) == std::vector<std::size_t>{0, 7, 1, 8});
    CHECK(styles({"adaptive", "own"}) == std::vector<std::size_t>{6, 7});
    CHECK(styles({"hold", "a", "b", "c", "d", "e"}) == std::vector<std::size_t>{0, 7, 8, 9, 10, 7});
}

TEST_CASE("every line is seen on light and on dark, and no two of a comparison look alike", "[report]")
{
    constexpr double least = 3.0;  // WCAG 2.1, 1.4.11: graphical objects
    std::set<std::string> looks;
    for (const LineStyle& style : line_styles) {
        CHECK(contrast(style.light, "#ffffff") >= least);
        CHECK(contrast(style.dark, "#1c2126") >= least);
        looks.insert(std::string(style.light) + std::string(style.dashes));
    }
    CHECK(looks.size() == line_styles.size());
    for (const CauseStyle& style : cause_styles) CHECK(contrast(style.colour, style.ink) >= 4.5);
}

TEST_CASE("kinds of organisation keep their shapes, and the scenario's own come after them", "[report]")
{
    Scenario scenario = standard_patch();
    const std::size_t known = default_kinds().size();
    scenario.organisations.front().kind = "navy";
    const std::vector<KindShape> shapes = shapes_of_kinds(scenario);
    REQUIRE(shapes.size() == known + 1);
    CHECK(shapes.front().kind == default_kinds().front().name);
    CHECK(shapes.front().shape == 0);
    CHECK(shapes.back().kind == "navy");
    CHECK(shapes.back().shape == known % kind_shapes.size());
}
