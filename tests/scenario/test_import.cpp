// Tables as planners keep them become organisations: what is read, what is said about it, and what is refused.

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "scenario/import_money.hpp"
#include "scenario/import_organisations.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"
#include "support/files.hpp"

using namespace concord;

namespace {

ImportedOrganisations imported(const std::string& bytes, MoneyUnit unit = MoneyUnit::unknown)
{
    ImportedOrganisations result = imported_organisations(bytes, "o.csv", unit);
    for (const Problem& problem : result.problems.all()) UNSCOPED_INFO(message_of(problem));
    for (const Problem& note : result.notes.all()) UNSCOPED_INFO(message_of(note));
    return result;
}

bool says(const Problems& problems, const std::string& part)
{
    return std::any_of(problems.all().begin(), problems.all().end(),
                       [&](const Problem& problem) { return message_of(problem).find(part) != std::string::npos; });
}

/// Every second byte is the one of the text, as UTF-16 has it, after a byte order mark.
std::string utf_16(const std::string& text)
{
    std::string bytes = "\xFF\xFE";
    for (const char c : text) bytes += {c, '\0'};
    return bytes;
}

}  // namespace

TEST_CASE("a spreadsheet with titles, semicolons, Windows-1252 and a line of units is imported", "[scenario][import]")
{
    const auto result = imported("Cleveland partners, 2010-11;;;;\r\n"
                                 ";;;;\r\n"
                                 "Organisation;Type;Local authority;Net revenue expenditure;Notes\r\n"
                                 ";;;\xA3"
                                 "000;\r\n"
                                 "Cleveland Police;Police;Hartlepool / Redcar & Cleveland;\xA3"
                                 "134,470;\r\n"
                                 "\r\n"
                                 "Councils;;;;\r\n"
                                 "Hartlepool BC;Borough;Hartlepool;98,496;as returned\r\n"
                                 "Redcar & Cleveland;Unitary;Redcar & Cleveland;120,111;\r\n"
                                 "Total;;;353,077;\r\n");
    REQUIRE(result.problems.empty());
    REQUIRE(result.organisations.size() == 3);
    const Organisation& force = result.organisations[0];
    CHECK(force.id == "cleveland_police");
    CHECK(force.name == "Cleveland Police");
    CHECK(force.kind == "force");
    CHECK(force.areas == std::vector<std::string>{"hartlepool", "redcar_and_cleveland"});
    CHECK(force.budget == 134.47);
    CHECK(result.organisations[2].kind == "council");
    REQUIRE(result.areas.size() == 2);
    CHECK(result.areas[1].name == "Redcar & Cleveland");

    CHECK(says(result.notes, "o.csv: the file is read as Windows-1252"));
    CHECK(says(result.notes, "o.csv: cells are separated by semicolons"));
    CHECK(says(result.notes, "o.csv:1: what stands above line 3"));
    CHECK(says(result.notes, "o.csv:3: the column 'Net revenue expenditure' is taken for 'budget'"));
    CHECK(says(result.notes, "o.csv:3: the column 'Notes' is not used"));
    CHECK(says(result.notes, "o.csv:4: budgets are taken for £ thousand a year, as the table says"));
    CHECK(says(result.notes, "o.csv:5: 'Police' is taken for the kind force"));
    CHECK(says(result.notes, "o.csv:7: 'Councils' stands alone in its line and is passed over"));
    CHECK(says(result.notes, "o.csv:10: 'Total' is taken for a sum and passed over"));
}

TEST_CASE("what is imported is a clean table for the strict reader", "[scenario][import]")
{
    const auto result = imported(
        "name\tkind\tarea\tbudget (£m)\tsource\n\"Police, the\"\tforce\tTown\t60.5\t\"Return, 2010\"\n"
        "NHS Trust\t\tTown\t£1,200m\t\n");
    REQUIRE(result.problems.empty());
    Problems problems;
    const auto again = organisations_from_csv(result.csv, "clean.csv", problems);
    CHECK(problems.empty());
    REQUIRE(again.size() == 2);
    CHECK(again[0].name == "Police, the");
    CHECK(again[0].source == "Return, 2010");
    CHECK(again[1].kind == "health");
    CHECK(again[1].budget == 1200.0);
    CHECK(says(result.notes, "o.csv:3: 'NHS Trust' is taken for the kind health"));
    CHECK(says(result.notes, "o.csv:3: the budget '£1,200m' is read as £1200 m a year"));

    NewScenario made{.title = "t"};
    made.organisations = result.organisations;
    made.areas = result.areas;
    made.csv_file = "clean.csv";
    const ReadResult read = read_scenario(new_scenario(made), "x.yaml", files_in_memory({{"clean.csv", result.csv}}));
    REQUIRE(read.scenario.has_value());
    CHECK(read.scenario->areas.front().name == "Town");
    CHECK(read.scenario->partnerships.front().name == "Town partnership");
}

TEST_CASE("tables in UTF-16 are imported", "[scenario][import]")
{
    const auto result = imported(utf_16("name\tkind\tareas\tbudget\r\nP\tforce\tTown\t60\r\n"));
    REQUIRE(result.problems.empty());
    CHECK(result.organisations.front().budget == 60.0);
    CHECK(says(result.notes, "the file is read as UTF-16"));
}

TEST_CASE("the unit of money is said by the user, by the table, or asked for", "[scenario][import]")
{
    const std::string plain = "name,kind,areas,budget\nP,force,Town,95300\n";
    SECTION("by the user")
    {
        CHECK(imported(plain, MoneyUnit::thousand).organisations.front().budget == 95.3);
        CHECK(
            imported("name,kind,areas,budget\nP,force,Town,\"95,300,000\"\n", MoneyUnit::pounds).organisations.front().budget ==
            95.3);
    }
    SECTION("by the table")
    {
        CHECK(imported("name,kind,areas,budget £k\nP,force,Town,95300\n").organisations.front().budget == 95.3);
        CHECK(imported("name,kind,areas,Budget 2010-11 (£'000)\nP,force,Town,95300\n").organisations.front().budget ==
              95.3);
    }
    SECTION("where they differ, by the user, and it is said")
    {
        const auto result = imported("name,kind,areas,budget (£m)\nP,force,Town,95300\n", MoneyUnit::thousand);
        CHECK(result.organisations.front().budget == 95.3);
        CHECK(says(result.notes, "as --money says; the table says £ million"));
    }
    SECTION("by nobody: not guessed where it cannot be £ million")
    {
        const auto result = imported(plain);
        CHECK(says(result.problems,
                   "it is not said what budgets count: in £ million, 'P' would spend more than any in England; "
                   "say --money thousand or --money pounds"));
    }
    SECTION("by nobody: the format's own, and it is said")
    {
        const auto result = imported("name,kind,areas,budget\nP,force,Town,95.3\n");
        REQUIRE(result.problems.empty());
        CHECK(says(result.notes, "no unit is given: budgets are taken for £ million a year"));
    }
}

TEST_CASE("amounts are read as people write them", "[scenario][import]")
{
    const struct {
        const char* text;
        MoneyUnit unit;
        double millions;
    } amounts[] = {{"95.3", MoneyUnit::million, 95.3},        {"£95.3m", MoneyUnit::thousand, 95.3},
                   {"95,300", MoneyUnit::thousand, 95.3},     {"1,234,567", MoneyUnit::pounds, 1.234567},
                   {"95,3", MoneyUnit::million, 95.3},        {"1.234,5", MoneyUnit::million, 1234.5},
                   {"£ 1 200", MoneyUnit::million, 1200.0},   {"95.3 million", MoneyUnit::unknown, 95.3},
                   {"£95,300k", MoneyUnit::million, 95.3},    {"0", MoneyUnit::million, 0.0},
                   {"12\u00A0500", MoneyUnit::thousand, 12.5}};
    for (const auto& amount : amounts) {
        INFO(amount.text);
        const auto read = amount_in(amount.text, amount.unit);
        REQUIRE(read.has_value());
        CHECK(read->millions == amount.millions);
    }
    for (const char* text : {"", "£", "-5", "(5)", "n/a", "1,2,3", "1,23,456", "12.3.4", "95 apples", "1e5"}) {
        INFO(text);
        CHECK_FALSE(amount_in(text, MoneyUnit::million).has_value());
    }
}

TEST_CASE("what an import cannot know is refused, line by line", "[scenario][import]")
{
    const auto result = imported("name,area,budget (£m)\nTown Police,Town,60\nThe Alliance,Town,3\nTown Council,,200\n"
                                 "Fire and Rescue,Town,much\nNHS,Town,\n");
    CHECK(result.problems.all().size() == 4);
    CHECK(says(result.problems,
               "o.csv:3: it is not known what kind of organisation 'The Alliance' is; write one of force, "));
    CHECK(says(result.problems, "o.csv:4: 'Town Council' has no area"));
    CHECK(says(result.problems, "o.csv:5: the budget 'much' is no amount of money"));
    CHECK(says(result.problems, "o.csv:6: 'NHS' has no budget"));

    CHECK(says(imported("a,b\n1,2\n").problems, "no line names the columns of a name and of a budget"));
    CHECK(says(imported("name,budget (£m)\n").problems, "the table has no organisation"));
    CHECK(says(imported("name,budget,spend\nP,1,2\n").problems, "two columns may be the budget: 'budget' and 'spend'"));
    // The strict reader's own checks, at the line of the table.
    CHECK(says(imported("title\nname,kind,areas,budget (£m),trust\nP,force,Town,1,2\n").problems,
               "o.csv:3: 'trust' is 2, which is out of range"));
}

TEST_CASE("ids are made of names, each once, and areas may be missing", "[scenario][import]")
{
    const auto result = imported(
        "id,name,budget (£m)\nE6050,Avon & Somerset Constabulary,100\n,Council,200\n,Council,300\n"
        ",Police and Crime Commissioner,1\n");
    REQUIRE(result.problems.empty());
    CHECK(result.organisations[0].id == "e6050");
    CHECK(result.organisations[1].id == "council");
    CHECK(result.organisations[2].id == "council_2");
    CHECK(result.organisations[3].kind == "commissioner");
    CHECK(says(result.notes, "o.csv:2: the id 'E6050' becomes 'e6050'"));
    CHECK(says(result.notes, "o.csv:4: 'Council' gets the id 'council_2'"));
    CHECK(says(result.notes, "there is no column of areas: all organisations are put into one area"));
}

TEST_CASE("the table to start from is read as it is", "[scenario][import]")
{
    const std::string text = test::content_of(std::filesystem::path(CONCORD_SOURCE_DIR) /
                                              "scenarios/organisations-template.csv");
    Problems problems;
    CHECK(organisations_from_csv(text, "t.csv", problems).size() == 4);
    CHECK(problems.empty());
}

// Each of these took time with the square of the columns.
TEST_CASE("tables with half a million columns are read", "[scenario][import]")
{
    std::string table = "id,name,kind,areas,budget";
    for (int column = 0; column < 500'000; ++column) table += ",";
    table += "\nP,P,force,Town,60\n";
    Problems problems;
    (void)organisations_from_csv(table, "o.csv", problems);
    CHECK(says(problems, "a column has no name"));
    CHECK(imported(table).organisations.size() == 1);
}
