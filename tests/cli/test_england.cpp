// The hindcast as people run it: what ships is found, the same bytes each time, and refusals.

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/program.hpp"

using namespace concord::test;

namespace {

constexpr const char*
    town_of_hindcast = "concord: 1\ntitle: Base\nquestion: Q?\nstart: 2010-04\nmonths: 24\norganisations:\n"
                       "  - {id: town_police, kind: force, areas: [town], budget: 65}\n"
                       "funding: {force: {2010-04: 1, 2012-04: 0.9}}\n";
constexpr const char* real_header = "organisation,date,series,value,status,exclude_reason\n";

/// The rows of a table that a hindcast wrote, each by the names of its columns.
std::vector<std::map<std::string, std::string>> rows_of(const fs::path& file)
{
    std::istringstream lines(content_of(file));
    std::vector<std::string> names;
    std::vector<std::map<std::string, std::string>> rows;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        std::map<std::string, std::string> row;
        std::size_t place = 0;
        for (std::string cell; std::getline(cells, cell, ','); ++place) {
            if (rows.empty() && line.starts_with("series,"))
                names.push_back(cell);
            else
                row[names.at(place)] = cell;
        }
        if (!row.empty()) rows.push_back(row);
    }
    return rows;
}

/// England as it ships, run once: what a hindcast says of it.
struct EnglandsHindcast {
    EnglandsHindcast()
    {
        said = concord_in(scratch.path(),
                          "hindcast " + std::string(CONCORD_SOURCE_DIR) + "/scenarios/england.yaml -o england");
        scores = rows_of(scratch / "england/hindcast-scores.csv");
    }

    double score(const std::string& series, const std::string& kind, const std::string& date, const std::string& status,
                 const std::string& predictor, const std::string& column) const
    {
        for (const auto& row : scores) {
            if (row.at("series") == series && row.at("kind") == kind && row.at("date") == date + "-01" &&
                row.at("status") == status && row.at("predictor") == predictor)
                return std::stod(row.at(column));
        }
        FAIL("no score of " << series << " of " << kind << " in " << date << " by " << predictor);
        return 0.0;
    }

    /// All bodies of a kind together by date, as simulated, their first value 1.
    std::map<std::string, double> reserves_of(const std::string& kind) const
    {
        std::map<std::string, double> by_date;
        std::istringstream lines(said.out);
        bool is_theirs = false;
        for (std::string line; std::getline(lines, line);) {
            const std::size_t simulated = line.find("simulated ");
            if (simulated == std::string::npos || line.find("money") == std::string::npos || line[0] != ' ')
                is_theirs = line.find("Reserves, " + kind + " bodies together") != std::string::npos;
            else if (is_theirs)
                by_date[line.substr(2, 10)] = std::stod(line.substr(simulated + 10));
        }
        return by_date;
    }

    Scratch scratch;
    Output said;
    std::vector<std::map<std::string, std::string>> scores;
};

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
    for (const char* file : {"hindcast.csv", "hindcast-scores.csv", "hindcast-discrepancies.csv", "hindcast.json",
                             "hindcast.html", "hindcast.svg"}) {
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
    CHECK(concord_in(scratch.path(), "new --list-forces --force Durham").code == 2);
    CHECK(concord_in(scratch.path(), "new mine --cut 12").code == 2);
    CHECK(concord_in(scratch.path(), "new").code == 2);
    CHECK(concord_in(scratch.path(), "new mine --force Durham --start 2026-04 --cut 12 --over 4").code == 0);
    CHECK(content_of(scratch / "mine.yaml").find("force: {2026-04: 1, 2030-04: 0.88}") != std::string::npos);
}

TEST_CASE("the hindcast of England holds the goals that it is said to hold", "[cli][hindcast][england]")
{
    const EnglandsHindcast england;
    INFO(england.said.err);
    REQUIRE(england.said.code == 0);
    for (const std::string half : {"visible", "held_out"}) {
        INFO(half);
        const auto of = [&](const std::string& series, const std::string& date, const std::string& predictor,
                            const std::string& column) {
            return england.score(series, "force", date, half, predictor, column);
        };
        CHECK(of("workforce", "2014-03", "model", "rmse") <= of("workforce", "2014-03", "money", "rmse"));
        CHECK(std::abs(of("workforce", "2014-03", "model", "bias")) <= (half == "visible" ? .015 : .016));
        CHECK(of("reserves", "2015-03", "model", "rmse") <= of("reserves", "2015-03", "no_change", "rmse"));
        for (const auto& [series, date] : {std::pair{"workforce", "2014-03"}, {"reserves", "2015-03"}}) {
            CHECK(of(series, date, "model", "coverage_widened") >= .7);
            CHECK(of(series, date, "model", "coverage") < .7);
        }
    }
    const std::map<std::string, double> forces = england.reserves_of("force");
    REQUIRE(forces.size() == 5);
    for (const auto& [date, reserves] : forces) {
        INFO(date);
        CHECK(reserves <= std::max(forces.at("March 2014"), forces.at("March 2015")));
    }
    for (const std::string kind : {"council", "fire"}) {
        INFO(kind);
        CHECK(england.reserves_of(kind).at("March 2015") > 1.0);
    }
}

TEST_CASE("what England's hindcast states as missed is what its visible half leaves", "[cli][hindcast][england]")
{
    const EnglandsHindcast england;
    const auto rows = rows_of(england.scratch / "england/hindcast-discrepancies.csv");
    REQUIRE(rows.size() == 4);
    for (const auto& row : rows) {
        INFO(row.at("series") << " of " << row.at("kind"));
        CHECK(std::stod(row.at("left")) == Approx(std::stod(row.at("stated"))).margin(.0005));
    }
}
