/// The reader takes no intervention and no shock that would move nothing.

#include <string>

#include "catch.hpp"
#include "model/tables/interventions.hpp"
#include "scenario/reader.hpp"
#include "support/trial.hpp"

using namespace concord;
using concord::test::digest_of;

namespace {

/// Two partnerships, of which the events aim at `csp`. Its members differ in size and are cut hard, so that every lever has a hold.
std::string patch_with(const std::string& partnership)
{
    return "concord: 1\ntitle: t\nquestion: q\nstart: 2010-04\nmonths: 36\nreplicates: 8\nresponses: [hold]\n"
           "organisations:\n"
           "  - {id: town_police, kind: force, areas: [town], budget: 65}\n"
           "  - {id: town_council, kind: council, areas: [town], budget: 2700}\n"
           "  - {id: town_health, kind: health, areas: [town], budget: 900}\n"
           "funding: {force: {2010-04: 1, 2011-04: 0.5}, council: {2010-04: 1, 2011-04: 0.5}}\n"
           "partnerships:\n"
           "  - {id: csp, areas: [town], members: [town_police, town_council], " +
           partnership +
           "}\n"
           "  - {id: other, areas: [town], members: [town_police, town_health]}\n";
}

ReadResult read(const std::string& text) { return read_scenario(text, "x.yaml", files_in_memory({})); }

}  // namespace

TEST_CASE("an intervention that the reader accepts moves something", "[contract]")
{
    struct Case {
        std::string partnership, dates;
        int refused;
    };
    const std::vector<Case> cases{
        {"form: partnership", "from: 2011-04, until: 2012-04", 0},
        {"form: contract", "from: 2011-04, until: 2012-04", 5},
        {"from: 2012-04", "from: 2010-10, until: 2011-04", 6},    // before it starts
        {"until: 2011-04", "from: 2011-10, until: 2012-04", 10},  // after it has ended
    };
    for (const Case& c : cases) {
        INFO(c.partnership << "; " << c.dates);
        const std::string patch = patch_with(c.partnership);
        const ReadResult without = read(patch);
        REQUIRE(without.scenario.has_value());
        const std::uint64_t still = digest_of(*without.scenario);
        int refused = 0;
        for (const InterventionRow& row : intervention_table) {
            INFO(row.name);
            const ReadResult with = read(patch + "interventions:\n  - {type: " + std::string(row.name) +
                                         ", partnership: csp, " + c.dates + "}\n");
            if (with.scenario)
                CHECK(digest_of(*with.scenario) != still);
            else
                ++refused;
        }
        CHECK(refused == c.refused);
    }
}
