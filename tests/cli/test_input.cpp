// What is put in: scenarios that are refused, looked at, made anew and imported.

#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/program.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("a wrong scenario gives exit code 2, every problem and no folder", "[cli]")
{
    const Scratch scratch;
    write(scratch / "bad.yaml", "concord: 1\ntitle: A\nquestion: B\nstart: 2010-04\nmonts: 12\nseed: -1\n");
    for (const std::string command : {"compare", "run", "diagnose", "explore", "check"}) {
        INFO(command);
        const Output output = concord_in(scratch.path(), command + " bad.yaml");
        CHECK(output.code == 2);
        CHECK(output.out.empty());
        CHECK(output.err.find("bad.yaml:5:1: ") != std::string::npos);
        CHECK(output.err.find("did you mean 'months'") != std::string::npos);
        CHECK(output.err.find("bad.yaml:6:7: ") != std::string::npos);
    }
    CHECK(scratch.entries() == std::vector<std::string>{"bad.yaml"});
    const Output json = concord_in(scratch.path(), "check bad.yaml --json");
    CHECK(json.code == 2);
    CHECK(json.out.find("\"valid\": false") != std::string::npos);
    CHECK(json.out.find("\"line\": 5") != std::string::npos);

    CHECK(concord_in(scratch.path(), "check nobody.yaml").code == 2);
    const Output parameter = concord_with("check " + demo + " --set trust_upp=1");
    CHECK(parameter.code == 2);
    CHECK(parameter.err.find("did you mean 'trust_up'?") != std::string::npos);
    const Output twice = concord_with("check " + demo + " --set trust_up=1 --set trust_up=2");
    CHECK(twice.code == 2);
    CHECK(twice.err == "--set trust_up=2: 'trust_up' is set twice; keep one of them\n");
}

TEST_CASE("futures, their ranges and the number of runs are refused in words where they cannot be", "[cli]")
{
    const auto refusal = [](const std::string& options) {
        const Output output = concord_with("check " + demo + options);
        CHECK(output.code == 2);
        return output.err;
    };
    CHECK(refusal(" --vary trust_down=1:2 --set trust_down=1.5") ==
          "--vary trust_down=1:2: 'trust_down' is set twice; keep one of them\n");
    CHECK(refusal(" --futures some").find("--futures must be one of credible, prior, 0, not 'some'") !=
          std::string::npos);
    CHECK(refusal(" --runs 8 --replicates 8").find("--runs and --replicates are two names for one option") !=
          std::string::npos);
    const std::string few = refusal(" --futures credible --vary trust_down=1:1.001 --runs 8");
    INFO(few);
    CHECK(few.find(demo + ": the ranges that were asked for leave ") == 0);
    CHECK(few.find("fewer than 64; widen the ranges") != std::string::npos);
    CHECK(refusal(" --futures credible --runs 100000").find("credible futures, fewer than the 100000 runs") !=
          std::string::npos);
    CHECK(concord_with("check " + demo + " --futures prior --runs 4096 --vary trust_down=1:9").code == 0);
}

TEST_CASE("check says what a scenario holds", "[cli]")
{
    const Output output = concord_with("check " + demo + " --set trust_up=1");
    CHECK(output.code == 0);
    CHECK(output.err.empty());
    check_fits_the_page(output.out);
    for (const std::string part :
         {"is valid", "4 areas", "16 organisations", "5 partnerships, 0 contracts", "120 months", "1 of "})
        CHECK(output.out.find(part) != std::string::npos);
    CHECK(concord_with("check " + demo + " --quiet").out.empty());
}

TEST_CASE("check says what is spent for each resident, and warns of budgets in £ thousand", "[cli][warnings]")
{
    const Scratch scratch;
    write(scratch / "o.csv", "id,name,kind,areas,budget\np,Police,force,a,95300\nc,Council,council,a,123456\n");
    write(scratch / "s.yaml", "concord: 1\ntitle: Base\nquestion: Q?\nstart: 2010-04\norganisations: {file: o.csv}\n");
    const Output output = concord_in(scratch.path(), "check s.yaml");
    CHECK(output.code == 0);
    CHECK(output.out.find("spending      £2 187 560 a year for each resident of a\n") != std::string::npos);
    CHECK(output.err.find("warning: s.yaml: 'p' spends £953 000 a year for each resident") != std::string::npos);
    CHECK(output.err.find("if 95300 is in £ thousand, write 95.3\n") != std::string::npos);
    CHECK(output.err.find("the population of 'a' is 100 000, as in the template") != std::string::npos);
    const Output json = concord_in(scratch.path(), "check s.yaml --json");
    CHECK(json.code == 0);
    CHECK(json.err.empty());
    CHECK(json.out.find("\"valid\": true") != std::string::npos);
    CHECK(json.out.find("if 123456 is in £ thousand, write 123.456") != std::string::npos);
    CHECK(concord_in(scratch.path(), "check " + demo).err.empty());
}

TEST_CASE("new writes a scenario that runs, and overwrites nothing", "[cli]")
{
    const Scratch scratch;
    const Output output = concord_in(scratch.path(), "new my-patch");
    CHECK(output.code == 0);
    CHECK(output.err.empty());
    CHECK(concord_in(scratch.path(), "check my-patch.yaml").code == 0);
    CHECK(content_of(scratch / "my-patch.yaml").find("title: \"My patch\"\n") != std::string::npos);
    const Output again = concord_in(scratch.path(), "new my-patch.yaml");
    CHECK(again.code == 2);
    CHECK(again.err == "concord: 'my-patch.yaml' is there already and is not overwritten; choose another name\n");

    write(scratch / "bodies.csv",
          "id,name,kind,areas,budget\ntown_police,Town Police,force,town,60\ntown_council,Town,council,town,200\n");
    CHECK(concord_in(scratch.path(), "new town --organisations bodies.csv").code == 0);
    CHECK(concord_in(scratch.path(), "check town.yaml").code == 0);
    CHECK(concord_in(scratch.path(), "new 'x y'").out.find("concord check 'x y.yaml'\n") != std::string::npos);
    fs::remove(scratch / "x y.yaml");
    write(scratch / "broken.csv", "id,name\nx,y\n");
    const Output broken = concord_in(scratch.path(), "new other --organisations broken.csv");
    CHECK(broken.code == 2);
    CHECK(broken.err.find("broken.csv: no line names the columns of a name and of a budget") != std::string::npos);
    CHECK(scratch.entries() == std::vector<std::string>{"bodies.csv", "broken.csv", "my-patch.yaml", "town.yaml"});
}

TEST_CASE("new imports a table as planners keep it", "[cli][import]")
{
    const Scratch scratch;
    write(scratch / "partners.csv", "Partners\nOrganisation;Area;Budget (\xA3"
                                    "000)\nTown Police;Town;60,000\nTown Council;Town;200,000\n");
    const Output output = concord_in(scratch.path(),
                                     "new town --organisations partners.csv --start 2024-04 --months 24");
    INFO(output.out << output.err);
    CHECK(output.code == 0);
    CHECK(output.out.find("partners.csv:2: budgets are taken for £ thousand a year, as the table says\n") !=
          std::string::npos);
    CHECK(output.out.find("partners.csv:3: 'Town Police' is taken for the kind force;") != std::string::npos);
    CHECK(output.out.find("Wrote town-organisations.csv") != std::string::npos);
    CHECK(content_of(scratch / "town-organisations.csv") ==
          "id,name,kind,areas,budget\ntown_police,Town Police,force,town,60\ntown_council,Town "
          "Council,council,town,200\n");
    const std::string yaml = content_of(scratch / "town.yaml");
    for (const char* part : {"organisations: {file: \"town-organisations.csv\"}\n", "start: 2024-04 ", "months: 24 ",
                             "name: \"Town partnership\""})
        CHECK(yaml.find(part) != std::string::npos);
    CHECK(output.err.find("the population of 'town' is 100 000, as in the template") != std::string::npos);
    CHECK(concord_in(scratch.path(), "check town.yaml").code == 0);

    const Output again = concord_in(scratch.path(), "new town2 --organisations partners.csv --money pound");
    CHECK(again.code == 2);
    CHECK(again.err == "concord: --money must be pounds, thousand or million, not 'pound'\n");
    CHECK(concord_in(scratch.path(), "new town2 --start 24-04").err ==
          "concord: --start must be a month such as 2012-04, not '24-04'\n");
    CHECK(concord_in(scratch.path(), "new town2 --money thousand").code == 2);
    CHECK(scratch.entries() == std::vector<std::string>{"partners.csv", "town-organisations.csv", "town.yaml"});
}
