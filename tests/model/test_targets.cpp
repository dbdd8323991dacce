/// Who an event hits.

#include <string>

#include "catch.hpp"
#include "model/targets.hpp"

using namespace concord;

namespace {

using Of = Target::Of;

/// Two areas; a force serves both, a council and a charity one each. Local partnerships, and one between bodies.
Scenario scenario_of_two_areas()
{
    Scenario scenario;
    scenario.areas.resize(2);
    scenario.areas[0].id = "east";
    scenario.areas[1].id = "west";
    scenario.organisations.resize(3);
    scenario.organisations[0].id = "force";
    scenario.organisations[0].areas = {"east", "west"};
    scenario.organisations[1].id = "council";
    scenario.organisations[1].areas = {"east"};
    scenario.organisations[2].id = "charity";
    scenario.organisations[2].areas = {"west"};
    scenario.partnerships.resize(3);
    scenario.partnerships[0].id = "east_csp";
    scenario.partnerships[0].areas = {"east"};
    scenario.partnerships[0].members = {"council", "force"};
    scenario.partnerships[1].id = "west_csp";
    scenario.partnerships[1].areas = {"west"};
    scenario.partnerships[1].members = {"charity", "force"};
    scenario.partnerships[2].id = "unit";
    scenario.partnerships[2].members = {"charity", "council"};
    return scenario;
}

using Places = std::vector<int>;

}  // namespace

TEST_CASE("an event hits the partnerships and organisations that its target says, each once and in order", "[model]")
{
    const Scenario scenario = scenario_of_two_areas();
    const TargetFinder finder(scenario);
    CHECK(finder.hit_by({Of::all, ""}).partnerships == Places{0, 1, 2});
    CHECK(finder.hit_by({Of::all, ""}).organisations == Places{0, 1, 2});
    CHECK(finder.hit_by({Of::partnership, "west_csp"}).partnerships == Places{1});
    CHECK(finder.hit_by({Of::partnership, "west_csp"}).organisations == Places{0, 2});
    CHECK(finder.hit_by({Of::organisation, "force"}).partnerships == Places{0, 1});
    CHECK(finder.hit_by({Of::organisation, "force"}).organisations == Places{0});
    // Of the partnerships in an area only the local ones: those that name it.
    CHECK(finder.hit_by({Of::area, "east"}).partnerships == Places{0});
    CHECK(finder.hit_by({Of::area, "east"}).organisations == Places{0, 1});
    CHECK(finder.hit_by({Of::area, "nowhere"}).partnerships.empty());
    CHECK(finder.hit_by({Of::organisation, "nobody"}).organisations.empty());
}
