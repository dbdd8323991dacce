// Budgets in another unit and values that a template left behind are noticed; the yardstick is made of the open data that ships.

#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "core/csv_reader.hpp"
#include "core/number_text.hpp"
#include "model/tables/spending.hpp"
#include "scenario/reader.hpp"
#include "scenario/warnings.hpp"
#include "support/files.hpp"
#include "support/shipped.hpp"

using namespace concord;

namespace {

namespace fs = std::filesystem;

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& file)
{
    const std::string text = test::content_of(fs::path(CONCORD_SOURCE_DIR) / "scenarios/data/open" / file);
    Problems problems;
    CsvReader reader(text, file, problems);
    std::vector<CsvCell> header;
    REQUIRE(reader.next(header));
    std::vector<Row> rows;
    for (std::vector<CsvCell> cells; reader.next(cells);) {
        Row& row = rows.emplace_back();
        for (std::size_t c = 0; c < header.size(); ++c) row[header[c].text] = cells[c].text;
    }
    REQUIRE(problems.empty());
    return rows;
}

std::string without(std::string text, const std::string& part)
{
    const std::size_t at = text.find(part);
    return at == std::string::npos ? text : text.erase(at, part.size());
}

/// The name of a place as both the returns and the population series may write it.
std::string plain_name(std::string name)
{
    if (name.size() > 3 && name.substr(name.size() - 3) == " UA") name.erase(name.size() - 3);
    for (std::size_t at = name.find('&'); at != std::string::npos; at = name.find('&')) name.replace(at, 1, "and");
    return without(without(name, "City of "), ", City of");
}

std::map<std::string, double> population_by_place()
{
    std::map<std::string, double> population;
    for (const Row& row : rows_of("population_by_lad2019_midyear_2010.csv"))
        population[plain_name(row.at("name"))] = *number_from(row.at("population"));
    return population;
}

/// Of the force areas all of whose districts have the same bounds in 2016 and 2019.
std::map<std::string, double> population_by_force()
{
    const auto population = population_by_place();
    std::map<std::string, double> by_force;
    for (const Row& row : rows_of("lookup_lad_csp_force_dec2016.csv")) {
        const auto found = population.find(plain_name(row.at("LAD16NM")));
        by_force[row.at("force")] += found == population.end() ? NAN : found->second;
    }
    return by_force;
}

struct Spending {
    double low = INFINITY;
    double high = 0.0;
    double largest = 0.0;
};

/// `place_of` names the place whose population a row of the returns belongs to.
template <class PlaceOf>
Spending spending_in(const std::string& file, const std::string& column,
                     const std::map<std::string, double>& population, PlaceOf place_of)
{
    Spending spending;
    for (const Row& row : rows_of(file)) {
        const auto thousands = number_from(row.at(column));
        if (!thousands) continue;
        spending.largest = std::max(spending.largest, *thousands / 1e3);
        const auto found = population.find(place_of(row));
        if (row.at("fin_year") != "2010-11" || found == population.end() || !(found->second > fewest_residents))
            continue;
        spending.low = std::min(spending.low, *thousands * 1e3 / found->second);
        spending.high = std::max(spending.high, *thousands * 1e3 / found->second);
    }
    return spending;
}

void check_row(const std::string& kind, const Spending& spending)
{
    INFO(kind << " " << spending.low << " " << spending.high << " " << spending.largest);
    const SpendingRow* row = spending_of(kind);
    REQUIRE(row != nullptr);
    CHECK(row->per_resident.low == std::floor(spending.low));
    CHECK(row->per_resident.high == std::ceil(spending.high));
    CHECK(row->largest == std::ceil(spending.largest));
}

Scenario scenario_of_tables(const std::string& organisations, const std::string& areas = "")
{
    const ReadResult read = read_scenario("concord: 1\ntitle: t\nquestion: q\nstart: 2010-04\n" + areas +
                                              "organisations: {file: o.csv}\n",
                                          "x.yaml", files_in_memory({{"o.csv", organisations}}));
    for (const Problem& problem : read.problems.all()) FAIL_CHECK(message_of(problem));
    return *read.scenario;
}

std::string text_of(const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems.all()) text += message_of(problem) + "\n";
    return text;
}

}  // namespace

TEST_CASE("what bodies in England spend is what the open data says", "[scenario][warnings]")
{
    const auto by_force = population_by_force();
    check_row("force", spending_in("police_finance_england_outturn_2010_2018.csv",
                                   "police_services_net_current_exp_gbp_thousand_cash", by_force, [](const Row& row) {
                                       return row.at("force") == "City of London" ? "" : row.at("force");
                                   }));
    check_row("council",
              spending_in("council_finance_england_outturn_2010_2018.csv",
                          "service_exp_excl_education_publichealth_police_fire_gbp_thousand_cash",
                          population_by_place(), [](const Row& row) { return plain_name(row.at("authority")); }));
    // Fire authorities whose area is that of a force have its name.
    check_row("fire", spending_in("fire_finance_england_outturn_2010_2018.csv", "fire_services_gbp_thousand_cash",
                                  by_force, [](const Row& row) {
                                      return without(without(row.at("authority"), " Combined Fire Authority"),
                                                     " Fire & CD Authority");
                                  }));
}

TEST_CASE("budgets in £ thousand are noticed", "[scenario][warnings]")
{
    const std::string text = text_of(warnings_of(
        scenario_of_tables("id,name,kind,areas,budget\np,Police,force,a,95300\nc,Council,council,a,123456\n"),
        "x.yaml"));
    CHECK(text.find(
              "'p' spends £953 000 a year for each resident; bodies of the kind force in England spent £154 to £394 in "
              "2010-11; "
              "budgets are in £m a year; if 95300 is in £ thousand, write 95.3\n") != std::string::npos);
    CHECK(text.find("if 123456 is in £ thousand, write 123.456\n") != std::string::npos);
}

TEST_CASE("budgets in £ are noticed", "[scenario][warnings]")
{
    const std::string areas = "areas: [{id: a, population: 500000}]\n";
    // The largest that a budget may be is £1 000 000m; a small body's pounds pass it.
    const std::string text = text_of(
        warnings_of(scenario_of_tables("id,kind,areas,budget\np,force,a,953000\n", areas), "x.yaml"));
    CHECK(text.find("budgets are in £m a year; if 953000 is in ") != std::string::npos);
}

TEST_CASE("populations that a template left behind are noticed", "[scenario][warnings]")
{
    const Scenario scenario = scenario_of_tables("id,kind,areas,budget\np,force,a;b,40\nc,council,a,90\n",
                                                 "areas: [{id: a}, {id: b, population: 123456}]\n");
    const std::string text = text_of(warnings_of(scenario, "x.yaml"));
    CHECK(text == "x.yaml: the population of 'a' is 100 000, as in the template; put in the real population\n");
    const std::vector<double> spending = spending_per_resident(scenario);
    CHECK(spending[0] == Approx(40e6 / 223456 + 900));
    CHECK(spending[1] == Approx(40e6 / 223456));
}

TEST_CASE("shipped scenarios give no warning on budgets", "[scenario][warnings]")
{
    for (const std::filesystem::path& path : test::shipped_scenarios()) {
        const ReadResult read = read_scenario_file(path.string());
        REQUIRE(read.scenario.has_value());
        INFO(text_of(warnings_of(*read.scenario, path.filename().string())));
        const bool is_england = path.filename() == "england.yaml";
        const std::size_t known = is_england ? static_cast<std::size_t>(districts_with_more.in_2011) : 0;
        CHECK(warnings_of(*read.scenario, "").all().size() == known);
    }
}

TEST_CASE("real figures that look like slips are accepted with a note", "[scenario][warnings]")
{
    const std::string text = text_of(warnings_of(
        scenario_of_tables("id,kind,areas,budget,reserves\np,force,a,100,4.66\nc,council,a,400,2\n",
                           "areas: [{id: a, population: 500000}]\nfunding: {c: {2010-04: 1, 2017-04: -1.2}}\n"),
        "x.yaml"));
    CHECK(
        text ==
        "x.yaml: 'p' holds reserves of 4.66 times its budget; in England 3 districts held more than 2 times in 2011, "
        "28 in "
        "2018; reserves are a share of a year's budget: check both\n"
        "x.yaml: the funding of 'c' is -1.2 at 2017-04; the run takes 0.01 there; income set off against spending pays "
        "no staff: leave the date out if it is no cut\n");
}

TEST_CASE("relations that cannot stay as they are at the start are noticed", "[scenario][warnings]")
{
    const auto warned = [](const std::string& parameters) {
        return text_of(warnings_of(scenario_of_tables("id,kind,areas,budget\np,force,a,100\nc,council,a,400\n",
                                                      "areas: [{id: a, population: 500000}]\n" + parameters),
                                   "x.yaml"));
    };
    CHECK(warned("").empty());
    CHECK(warned("parameters: {opening_trust: 0.95}\n").find("trust_up would have to be ") != std::string::npos);
    CHECK(warned("parameters: {opening_trust: 0.95, trust_up: 1}\n").empty());
}
