// Whom a person means who writes a name of a force, a part of one, a place, or something like it.

#include <string>
#include <vector>

#include "catch.hpp"
#include "scenario/force_name.hpp"
#include "support/england.hpp"

using namespace concord;
using namespace concord::test;

namespace {

const Scenario& all_of_england()
{
    static const ShippedEngland read = shipped_england_of_tests();
    return read.scenario;
}

std::string called(const std::string& name)
{
    const Organisation* force = force_named(all_of_england(), name);
    return force == nullptr ? "nobody" : force->name;
}

std::string fault_of(const std::string& name) { return fault_of_force_name(all_of_england(), name, "see the list"); }

std::vector<std::string> meant_by(const std::string& text, ForceFit fit)
{
    const ForcesMeant meant = forces_meant(all_of_england(), text);
    CHECK(meant.fit == fit);
    std::vector<std::string> names;
    for (const Organisation* force : meant.forces) names.push_back(force->name);
    return names;
}

using ForceNames = std::vector<std::string>;

}  // namespace

TEST_CASE("a force is found however its name is written", "[scenario][england]")
{
    CHECK(called("Devon and Cornwall") == "Devon and Cornwall Police");
    CHECK(called("devon & cornwall constabulary") == "Devon and Cornwall Police");
    CHECK(called("DURHAM") == "Durham Constabulary");
    CHECK(called("the Metropolitan Police Service") == "Metropolitan Police");
    CHECK(called("Thames") == "Thames Valley Police");
    CHECK(called("Greater London") == "Metropolitan Police");
    CHECK(called("York") == "nobody");  // three have it
    CHECK(called("London") == "nobody");
    CHECK(called("Plymouth") == "nobody");
    CHECK(called("Gotham") == "nobody");
    CHECK(called("police") == "nobody");
    CHECK(called("") == "nobody");
    for (const std::string& name : force_names(all_of_england())) CHECK(called(name) == name);
}

TEST_CASE("a text that fits several forces or none says which it may mean", "[scenario][england]")
{
    CHECK(fault_of("London") == "'London' may be City of London Police or Metropolitan Police; write more of its name");
    CHECK(fault_of("York") == "'York' may be North Yorkshire Police, South Yorkshire Police or West Yorkshire Police; "
                              "write more of its name");
    CHECK(fault_of("Plymouth") ==
          "no English force is called 'Plymouth'; that place is served by Devon and Cornwall Police");
    CHECK(fault_of("Durhm") == "no English force is called 'Durhm'; did you mean Durham Constabulary?");
    CHECK(fault_of("Gotham City") == "no English force is called 'Gotham City'; see the list");
    CHECK(fault_of("police") == "no English force is called 'police'; see the list");
    CHECK(fault_of("") == "no English force is called ''; see the list");
}

TEST_CASE("a search finds what is called so, then who serves a place, then what is spelt nearly so",
          "[scenario][england]")
{
    CHECK(meant_by("", ForceFit::name).size() == 39);
    CHECK(meant_by("w", ForceFit::name).front() == "Warwickshire Police");
    CHECK(meant_by("lan", ForceFit::name) ==
          ForceNames{"Lancashire Constabulary", "Cleveland Police", "Metropolitan Police", "West Midlands Police"});
    CHECK(meant_by("plym", ForceFit::served) == ForceNames{"Devon and Cornwall Police"});
    CHECK(meant_by("mersyside", ForceFit::spelling) == ForceNames{"Merseyside Police"});
    CHECK(meant_by("devn and cornwal", ForceFit::spelling) == ForceNames{"Devon and Cornwall Police"});
    CHECK(meant_by("yorkshre", ForceFit::spelling).size() == 3);
    CHECK(meant_by("zzzzzz", ForceFit::spelling).empty());
}
