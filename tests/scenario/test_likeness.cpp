// A user's figures beside those of England's forces.

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "model/tables/english_patches.hpp"
#include "scenario/force_name.hpp"
#include "scenario/likeness.hpp"
#include "support/england.hpp"

using namespace concord;
using namespace concord::test;

namespace {

Scenario kent_patch(const std::optional<OwnCut>& cut = {})
{
    static const ShippedEngland england = shipped_england_of_tests();
    return patch_of_force(england, *force_named(england.scenario, "Kent"), cut);
}

std::string notes_on(const Scenario& scenario)
{
    std::string text;
    const Problems notes = notes_on_likeness(scenario, "kent.yaml");
    for (const Problem& note : notes.all()) text += message_of(note) + "\n";
    return text;
}

void multiply(Scenario& scenario, const std::string& kind, double factor)
{
    for (Organisation& organisation : scenario.organisations)
        organisation.budget *= organisation.kind == kind ? factor : 1.0;
}

}  // namespace

TEST_CASE("England's forces are not unusual beside each other, but for the City of London", "[scenario][england]")
{
    CHECK(english_patches.size() == 39);
    const std::string text = notes_on(shipped_england_of_tests().scenario);
    INFO(text);
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
    CHECK(text.find("kent.yaml: in the patch of 'city_of_london_police' its force spends £11 44") == 0);
}

TEST_CASE("a force's own patch is not unusual beside itself", "[scenario][england]")
{
    const ShippedEngland england = shipped_england_of_tests();
    for (const std::string& name : force_names(england.scenario)) {
        INFO(name);
        const OwnCut cut = usual_cut;
        CHECK(notes_on(patch_of_force(england, *force_named(england.scenario, name), cut)).empty());
    }
}

TEST_CASE("what a patch spends beyond all forces of its size is noted, in pounds and as a share", "[scenario][england]")
{
    Scenario scenario = kent_patch();
    CHECK(notes_on(scenario).empty());
    multiply(scenario, "force", 2.0);
    const std::string text = notes_on(scenario);
    INFO(text);
    CHECK(
        text.find("its force spends £370 a year for each resident; Kent Police, Essex Police and 8 others of that size "
                  "spent £169 to £") != std::string::npos);
    CHECK(text.find("the force has 33.") != std::string::npos);
    multiply(scenario, "council", 2.0);
    multiply(scenario, "fire", 2.0);
    CHECK(notes_on(scenario).find("the force has") == std::string::npos);  // all doubled: the shares are as they were
}

TEST_CASE("pounds of another time are not compared, and shares are", "[scenario][england]")
{
    Scenario scenario = kent_patch(OwnCut{Month::of(2026, 4), 0.12, 4});
    for (const char* kind : {"force", "council", "fire"}) multiply(scenario, kind, 1.6);
    CHECK(notes_on(scenario).empty());
    multiply(scenario, "council", 3.0);
    const std::string text = notes_on(scenario);
    INFO(text);
    CHECK(text.find("the force has") != std::string::npos);
    CHECK(text.find("spends £") == std::string::npos);
}
