// The hindcast as people run it: what ships is found, the same bytes each time, and refusals.

#include <string>

#include "catch.hpp"
#include "cli/program.hpp"

using namespace concord::test;

namespace {

constexpr const char*
    town_of_hindcast = "concord: 1\ntitle: Base\nquestion: Q?\nstart: 2010-04\nmonths: 24\norganisations:\n"
                       "  - {id: town_police, kind: force, areas: [town], budget: 65}\n"
                       "funding: {force: {2010-04: 1, 2012-04: 0.9}}\n";
constexpr const char* real_header = "organisation,date,series,value,status,exclude_reason\n";

}  // namespace

TEST_CASE("hindcast writes the same files each time, from the table that lies beside the scenario", "[cli][hindcast]")
{
    const Scratch scratch;
    fs::create_directories(scratch / "data");
    write(scratch / "town.yaml", town_of_hindcast);
    write(scratch / "data/town-real.csv", std::string(real_header) + "town_police,2010-03,workforce,1000,visible,\n"
                                                                     "town_police,2012-03,workforce,930,visible,\n");
    const Output first = concord_in(scratch.path(), "hindcast town.yaml --runs 8 -o first --jobs 1");
    INFO(first.err);
    REQUIRE(first.code == 0);
    CHECK(first.out.find("This judges the finance of the model and nothing else") != std::string::npos);
    REQUIRE(concord_in(scratch.path(), "hindcast town.yaml --runs 8 -o second --jobs 2 --quiet").code == 0);
    for (const char* file : {"hindcast.csv", "hindcast-scores.csv", "hindcast.json", "hindcast.html", "hindcast.svg"}) {
        INFO(file);
        CHECK_FALSE(content_of(scratch / "first" / file).empty());
        CHECK(content_of(scratch / "first" / file) == content_of(scratch / "second" / file));
    }
    CHECK(content_of(scratch / "first/hindcast.csv").find("workforce,town_police,force,2012-03-01,visible,,1000,-0.07,") !=
          std::string::npos);
    // Again into the same place, which is this program's own.
    CHECK(concord_in(scratch.path(), "hindcast town.yaml --runs 8 -o first --quiet").code == 0);
}

TEST_CASE("hindcast says what it lacks", "[cli][hindcast]")
{
    const Scratch scratch;
    write(scratch / "town.yaml", town_of_hindcast);
    const Output none = concord_in(scratch.path(), "hindcast town.yaml");
    CHECK(none.code == 2);
    CHECK(none.err.find(
              "there is no 'data/town-real.csv' beside the scenario; name a table of what was real with --real") !=
          std::string::npos);
    write(scratch / "real.csv", std::string(real_header) + "city_police,2010-03,workforce,1000,visible,\n");
    const Output unknown = concord_in(scratch.path(), "hindcast town.yaml --real real.csv");
    CHECK(unknown.code == 2);
    CHECK(unknown.err.find("real.csv:2:1: the scenario has no organisation 'city_police'") != std::string::npos);
    write(scratch / "income.csv", "organisation,date,index\ntown_police,2010-04,lots\n");
    CHECK(concord_in(scratch.path(), "hindcast town.yaml --real real.csv --funding income.csv")
              .err.find("income.csv:2:21: 'lots' is no number from -10 to 10") != std::string::npos);
    CHECK_FALSE(fs::exists(scratch / "results"));
}

TEST_CASE("new writes a force's patch that checks and compares, however it is named", "[cli][england]")
{
    const Scratch scratch;
    CHECK(concord_in(scratch.path(), "new --list-forces").out.find("Devon and Cornwall Police\n") != std::string::npos);
    const Output made = concord_in(scratch.path(), "new --force \"devon & cornwall\"");
    CHECK(made.code == 0);
    CHECK(made.err.empty());
    CHECK(made.out.find("Wrote devon-and-cornwall.yaml. Next:") != std::string::npos);
    CHECK(made.out.find(
              "replace them in this order.\n  1. when the cuts come and how deep they are: real, 2010 to 2018\n") !=
          std::string::npos);
    CHECK(concord_in(scratch.path(), "check devon-and-cornwall.yaml").code == 0);
    CHECK(concord_in(scratch.path(), "compare devon-and-cornwall.yaml --runs 4 --quiet").code == 0);
    CHECK(concord_in(scratch.path(), "new --force Gotham").err ==
          "concord: no English force is called 'Gotham'; see concord new "
          "--list-forces\n");
    CHECK(concord_in(scratch.path(), "new --force Durhm").err.find("did you mean Durham Constabulary?") !=
          std::string::npos);
    CHECK(concord_in(scratch.path(), "new mine --force Durham --start 2026-04").code == 2);
    CHECK(concord_in(scratch.path(), "new mine --force Durham --cut 12").code == 2);
    CHECK(concord_in(scratch.path(), "new mine --cut 12").code == 2);
    CHECK(concord_in(scratch.path(), "new").code == 2);
    CHECK(concord_in(scratch.path(), "new mine --force Durham --start 2026-04 --cut 12 --over 4").code == 0);
    CHECK(content_of(scratch / "mine.yaml").find("force: {2026-04: 1, 2030-04: 0.88}") != std::string::npos);
}
