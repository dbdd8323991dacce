// Every kind of broken input is refused with words that name the file, the line and the remedy.
//
// `bad/NAME.yaml` must give exactly the lines of `bad/NAME.expected`. Huge files are made here.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "scenario/reader.hpp"
#include "support/files.hpp"

using namespace concord;
using concord::test::content_of;

namespace {

namespace fs = std::filesystem;

const fs::path bad = fs::path(CONCORD_SOURCE_DIR) / "tests" / "scenario" / "bad";

std::vector<fs::path> scenarios_in(const fs::path& folder)
{
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string messages_of(const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems.all()) text += message_of(problem) + "\n";
    return text;
}

std::string refusal_of(const std::string& text, const FileSource& files = files_in_memory({}))
{
    const ReadResult result = read_scenario(text, "x.yaml", files);
    CHECK(result.scenario.has_value() == result.problems.empty());
    return messages_of(result.problems);
}

std::string repeated(const std::string& part, std::size_t times)
{
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

const std::string any_opening = "concord: 1\ntitle: t\nquestion: q\nstart: 2010-04\n";
const std::string any_town = "organisations:\n  - {id: town_police, kind: force, areas: [town], budget: 65}\n";

}  // namespace

TEST_CASE("every broken scenario is refused with the expected messages", "[scenario]")
{
    const std::vector<fs::path> paths = scenarios_in(bad);
    CHECK(paths.size() >= 60);
    for (const fs::path& path : paths) {
        const std::string name = path.filename().string();
        INFO(name);
        const ReadResult result = read_scenario(content_of(path), name, files_in_folder(bad.string()));
        CHECK_FALSE(result.scenario.has_value());
        CHECK(messages_of(result.problems) == content_of(fs::path(path).replace_extension(".expected")));
    }
}

TEST_CASE("every message of a refusal is one line with a remedy", "[scenario]")
{
    for (const fs::path& path : scenarios_in(bad)) {
        const ReadResult result = read_scenario(content_of(path), path.filename().string(),
                                                files_in_folder(bad.string()));
        for (const Problem& problem : result.problems.all()) {
            INFO(message_of(problem));
            CHECK(message_of(problem).find('\n') == std::string::npos);
            CHECK_FALSE(problem.what.empty());
            CHECK_FALSE(problem.remedy.empty());
            CHECK_FALSE(problem.place.file.empty());
        }
    }
}

TEST_CASE("no truncation of a shipped scenario crashes the reader", "[scenario]")
{
    const std::string text = content_of(fs::path(CONCORD_SOURCE_DIR) / "scenarios" / "demo.yaml");
    REQUIRE(text.size() > 1000);
    for (std::size_t length = 0; length < text.size(); length += 37) {
        INFO("the first " << length << " bytes");
        const ReadResult result = read_scenario(text.substr(0, length), "x.yaml", files_in_memory({}));
        CHECK(result.scenario.has_value() == result.problems.empty());
    }
}

TEST_CASE("a scenario file of 100 MB is refused before it is parsed", "[scenario]")
{
    CHECK(refusal_of(std::string(100'000'000, 'a')) ==
          "x.yaml: the file is larger than 5 MB; check that it is the right file; large tables belong in CSV "
          "files\n");
}

TEST_CASE("a file on disk that is too large is not even read", "[scenario]")
{
    const fs::path path = fs::temp_directory_path() / "concord_too_large.yaml";
    std::ofstream(path).put('a');
    fs::resize_file(path, 100'000'000);  // sparse: takes no room
    const ReadResult result = read_scenario_file(path.string());
    fs::remove(path);
    REQUIRE(result.problems.all().size() == 1);
    CHECK(result.problems.all().front().what == "'" + path.string() + "' is larger than 5 MB");
}

TEST_CASE("bytes that are no text are refused at the first of them", "[scenario]")
{
    std::string bytes;
    for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 37 + 200) % 256);
    CHECK(refusal_of(bytes) ==
          "x.yaml:1:1: the file is not in UTF-8; save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')\n");
    CHECK(refusal_of(std::string(1000, '\0')) == "x.yaml:1:1: the file has a NUL byte; save it as plain UTF-8 text\n");
}

TEST_CASE("brackets by the million are refused without being held in memory", "[scenario]")
{
    const std::string deep = "x.yaml: nested deeper than 20 levels; check the brackets\n";
    CHECK(refusal_of(std::string(4'000'000, '[')) == deep);
    CHECK(refusal_of(repeated("{a: ", 1'000'000)) == deep);
    CHECK(refusal_of(repeated("- ", 2'000'000)) ==
          "x.yaml:1:41: nested deeper than 20 levels; check the indentation and the brackets\n");
    CHECK(refusal_of(repeated("? ", 2'000'000)) ==
          "x.yaml:1:41: nested deeper than 20 levels; check the indentation and the brackets\n");
}

TEST_CASE("thousands of problems are cut off with a count", "[scenario]")
{
    std::string text = any_opening + "areas: [{id: town}]\n" + any_town;
    for (int i = 0; i < 3000; ++i)
        text += "  - {id: x" + std::to_string(i) + ", kind: nothing, areas: [town], budget: 1}\n";
    const ReadResult result = read_scenario(text, "x.yaml", files_in_memory({}));
    REQUIRE(result.problems.all().size() == max_problems + 1);
    CHECK(message_of(result.problems.all().back()) ==
          "x.yaml: 2000 more problems are not shown; put these right first");
}

TEST_CASE("a large broken table is refused in reasonable time", "[scenario]")
{
    // Each row names an unknown area: suggestions for all of them against all areas would take minutes.
    std::string areas = "id\n";
    std::string organisations = "id,kind,areas,budget\n";
    for (int i = 0; i < 20'000; ++i) {
        areas += "area_" + std::to_string(i) + "\n";
        organisations += "org_" + std::to_string(i) + ",force,place_" + std::to_string(i) + ",1\n";
    }
    const std::string text = any_opening + "areas: {file: a.csv}\norganisations: {file: o.csv}\n";
    const ReadResult result = read_scenario(text, "x.yaml",
                                            files_in_memory({{"a.csv", areas}, {"o.csv", organisations}}));
    CHECK(result.problems.all().size() == max_problems + 1);
}

TEST_CASE("partnerships that would not fit into memory are refused with the limit and why", "[scenario]")
{
    const auto town_of = [](int partnerships, int members) {
        std::string bodies = "  - {id: police, kind: force, areas: [town], budget: 65}\n";
        std::string names = "police";
        for (int i = 1; i < members; ++i) {
            const std::string id = "b" + std::to_string(i);
            bodies += "  - {id: " + id + ", kind: voluntary, areas: [town], budget: 1}\n";
            names += ", " + id;
        }
        std::string text = any_opening + "months: 12\nresponses: [hold]\nareas: [{id: town, population: 50000}]\n" +
                           "organisations:\n" + bodies + "partnerships:\n";
        for (int p = 0; p < partnerships; ++p)
            text += "  - {id: all" + std::to_string(p) + ", members: [" + names + "]}\n";
        return text;
    };
    CHECK(refusal_of(town_of(1, 2000)).empty());
    CHECK(refusal_of(town_of(1, 2001)) ==
          "x.yaml:2011:10: 'all0' has 2001 members, more than 2000: the trust of each in each other would take 0.8 GB "
          "for "
          "every thread; make several partnerships of those who work with each other\n");
    CHECK(refusal_of(town_of(3, 1200)) == "x.yaml:1210:3: all partnerships together have 4316400 pairs of members, "
                                          "more than 3998000: the trust of each in "
                                          "each other would take 0.8 GB for every thread; make the largest smaller: "
                                          "pairs grow as the square of members\n");
    // So many that their pairs cannot even be counted in 32 bits.
    CHECK(refusal_of(town_of(1, 50'000)).find("'all0' has 50000 members, more than 2000") != std::string::npos);
}

TEST_CASE("a scenario file that is missing or a folder is refused", "[scenario]")
{
    const std::string folder = fs::path(CONCORD_SOURCE_DIR).string();
    CHECK(messages_of(read_scenario_file(folder).problems) == "'" + folder + "' is a folder; name a file in it\n");
    CHECK(messages_of(read_scenario_file("no/such.yaml").problems) ==
          "there is no file 'no/such.yaml'; check the name and the folder\n");
}

TEST_CASE("a link out of the scenario's folder is refused", "[scenario]")
{
    const fs::path folder = fs::temp_directory_path() / "concord_link_test";
    fs::remove_all(folder);
    fs::create_directories(folder / "inside");
    std::ofstream(folder / "secret.csv") << "id\n";
    fs::create_symlink(folder / "secret.csv", folder / "inside" / "table.csv");
    std::ofstream(folder / "inside" / "x.yaml") << any_opening << "organisations: {file: table.csv}\n";
    const ReadResult result = read_scenario_file((folder / "inside" / "x.yaml").string());
    fs::remove_all(folder);
    REQUIRE(result.problems.all().size() == 1);
    CHECK(result.problems.all().front().what == "'table.csv' leads out of the scenario's folder");
}

TEST_CASE("set_parameter refuses what it does not know", "[scenario]")
{
    const auto refusal = [](const std::string& assignment) {
        Scenario scenario;
        Problems problems;
        set_parameter(scenario, assignment, problems);
        return messages_of(problems);
    };
    CHECK(refusal("trust_dwn=2") == "--set trust_dwn=2: unknown parameter 'trust_dwn'; did you mean 'trust_down'?\n");
    CHECK(refusal("nothing_like_it=2") ==
          "--set nothing_like_it=2: unknown parameter 'nothing_like_it'; 'concord explain' lists all parameters\n");
    CHECK(refusal("trust_down") == "--set trust_down: there is no '='; write --set name=value\n");
    CHECK(refusal("trust_down=") ==
          "--set trust_down=: 'trust_down' must be a number, not ''; write a number such as 12 or 0.5\n");
    CHECK(refusal("utilisation=2") ==
          "--set utilisation=2: 'utilisation' is 2, which is out of range; write a number from 0.5 to 0.995\n");
    CHECK(refusal("trust_down=nan") ==
          "--set trust_down=nan: 'trust_down' must be a number, not 'nan'; write a finite number\n");
}
