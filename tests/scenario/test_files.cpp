// Bytes and files: CSV tables, line ends, encodings, what is read and what is named.

#include <clocale>
#include <filesystem>
#include <string>

#include "support/shipped.hpp"
#include "support/small_town.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("a CSV table reads like the list it stands for", "[scenario]")
{
    const std::string text = town_opening +
                             "areas: {file: a.csv}\norganisations: {file: o.csv}\npartnerships: {file: p.csv}\n";
    const std::string areas = "id,name,population,need\ntown,The Town,1000,\nvale,,2000,1.5\n";
    const std::string organisations = "\xEF\xBB\xBF"
                                      "id,kind,name,areas,budget,elected,expertise\r\n"
                                      "police,force,\"The \"\"Police\"\", both\r\nsites\",town; vale,65,TRUE,\r\n"
                                      "\r\n"
                                      "council, council ,Straße,town,270.5,no,safeguarding=0.5; health=0.25\r\n";
    const std::string partnerships = "id,members,areas,from,governance\ncsp,police;council,town,2012-04,0.5";
    const ReadResult result = result_of(text, {{"a.csv", areas}, {"o.csv", organisations}, {"p.csv", partnerships}});
    const Scenario& s = *result.scenario;
    CHECK(s.areas.at(0).name == "The Town");
    CHECK(s.areas.at(0).need == 1.0);
    CHECK(s.areas.at(1).name == "vale");
    CHECK(s.areas.at(1).need == 1.5);
    CHECK(s.organisations.at(0).name == "The \"Police\", both\nsites");
    CHECK(s.organisations.at(0).areas == std::vector<std::string>{"town", "vale"});
    CHECK(s.organisations.at(0).elected == true);
    CHECK_FALSE(s.organisations.at(0).expertise.has_value());
    CHECK(s.organisations.at(1).kind == "council");
    CHECK(s.organisations.at(1).name == "Straße");
    CHECK(s.organisations.at(1).budget == 270.5);
    CHECK(s.organisations.at(1).elected == false);
    CHECK(s.organisations.at(1).expertise == std::map<std::string, double>{{"safeguarding", 0.5}, {"health", 0.25}});
    CHECK(s.partnerships.at(0).members == std::vector<std::string>{"police", "council"});
    CHECK(s.partnerships.at(0).from == Month::of(2012, 4));
    CHECK(result.files_read == std::vector<std::string>{"a.csv", "o.csv", "p.csv"});
}

TEST_CASE("the input hash follows every byte of every file", "[scenario]")
{
    const std::string text = town_opening + "organisations: {file: o.csv}\n";
    const std::string table = "id,kind,areas,budget\npolice,force,town,65\n";
    const std::uint64_t hash = result_of(text, {{"o.csv", table}}).input_hash;
    CHECK(result_of(text, {{"o.csv", table}}).input_hash == hash);
    CHECK(result_of(text + "\n", {{"o.csv", table}}).input_hash != hash);
    CHECK(result_of(text, {{"o.csv", table + "\n"}}).input_hash != hash);
}

TEST_CASE("Windows line ends and a byte order mark change nothing in YAML", "[scenario]")
{
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : town_opening + town_bodies) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const Scenario s = scenario_of(windows);
    CHECK(s.title == "A town");
    CHECK(s.organisations.size() == 2);
}

TEST_CASE("columns of messages count characters", "[scenario]")
{
    const std::string
        text = town_opening +
               "organisations:\n  - {id: p, name: \"Über Öl £\", kind: forse, areas: [town], budget: 1}\n";
    const ReadResult result = read_scenario(text, "x.yaml", files_in_memory({}));
    REQUIRE(result.problems.all().size() == 1);
    CHECK(message_of(result.problems.all()[0]) == "x.yaml:6:38: unknown kind 'forse'; did you mean 'force'?");
}

TEST_CASE("numbers do not depend on the locale", "[scenario]")
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8"}) {
        if (std::setlocale(LC_ALL, name) != nullptr) break;
    }
    const Scenario s = scenario_of(town_opening + town_bodies + "parameters: {trust_down: 1.2345678901234567}\n");
    std::setlocale(LC_ALL, before.c_str());
    CHECK(s.organisations.at(1).budget == 270.5);
    CHECK(s.parameters.trust_down == 1.2345678901234567);
}

TEST_CASE("organisations are read from a CSV file alone", "[scenario]")
{
    Problems problems;
    const auto organisations = organisations_from_csv(
        "id,kind,areas,budget\np,force,town;vale,65\nc,council,town,270\n", "o.csv", problems);
    CHECK(problems.empty());
    REQUIRE(organisations.size() == 2);
    CHECK(organisations[0].areas == std::vector<std::string>{"town", "vale"});
    CHECK(organisations_from_csv("id,kind,areas,budget\np,forse,town,65\n", "o.csv", problems).size() == 1);
    REQUIRE(problems.all().size() == 1);
    CHECK(message_of(problems.all()[0]) == "o.csv:2:3: unknown kind 'forse'; did you mean 'force'?");
}

TEST_CASE("every shipped scenario reads without a problem", "[scenario][contract]")
{
    int count = 0;
    for (const std::filesystem::path& path : shipped_scenarios()) {
        ++count;
        INFO(path.filename().string());
        const ReadResult result = read_scenario_file(path.string());
        for (const Problem& problem : result.problems.all()) FAIL_CHECK(message_of(problem));
    }
    CHECK(count > 0);
}

TEST_CASE("a table of 100 000 organisations is read whole", "[scenario]")
{
    std::string areas = "id\n";
    std::string organisations = "id,name,kind,areas,budget\n";
    for (int i = 0; i < 100'000; ++i) {
        const std::string area = "area_" + std::to_string(i / 10);
        if (i % 10 == 0) areas += area + "\n";
        organisations += "body_" + std::to_string(i) + ",\"Body, No. " + std::to_string(i) + "\"," +
                         (i % 10 == 0 ? "force" : "council") + "," + area + ",12.5\n";
    }
    const Scenario s = scenario_of(town_opening + "areas: {file: a.csv}\norganisations: {file: o.csv}\n",
                                   {{"a.csv", areas}, {"o.csv", organisations}});
    CHECK(s.organisations.size() == 100'000);
    CHECK(s.areas.size() == 10'000);
    CHECK(s.organisations.back().name == "Body, No. 99999");
}

TEST_CASE("the files that a scenario names are known before it is right", "[scenario]")
{
    CHECK(
        files_named(
            "areas: {file: a.csv}\norganisations:\n  file: \"sub/o.csv\"\nmonths: {file: no.csv}\npartnership: 3\n") ==
        std::vector<std::string>{"a.csv", "sub/o.csv"});
    CHECK(files_named("areas: {file: [a]}\norganisations: {file: x.csv").empty());
    CHECK(files_named("").empty());
}
