// The England that ships, and the patch of each of its forces.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "core/csv_reader.hpp"
#include "core/number_text.hpp"
#include "experiment/ensemble.hpp"
#include "experiment/results.hpp"
#include "model/tables/spending.hpp"
#include "scenario/force_name.hpp"
#include "scenario/reader.hpp"
#include "scenario/warnings.hpp"
#include "support/england.hpp"

using namespace concord;
using namespace concord::test;

namespace {

const ShippedEngland& england()
{
    static const ShippedEngland read = shipped_england_of_tests();
    return read;
}

std::vector<const Organisation*> forces()
{
    std::vector<const Organisation*> list;
    for (const std::string& name : force_names(england().scenario))
        list.push_back(force_named(england().scenario, name));
    return list;
}

std::size_t bodies_of_kind(const Scenario& scenario, const std::string& kind)
{
    return static_cast<std::size_t>(
        std::count_if(scenario.organisations.begin(), scenario.organisations.end(),
                      [&](const Organisation& organisation) { return organisation.kind == kind; }));
}

Scenario patch_of_text(const std::string& yaml)
{
    const ReadResult read = read_scenario(yaml, "patch.yaml", files_in_memory({}));
    for (const Problem& problem : read.problems.all()) FAIL_CHECK(message_of(problem));
    REQUIRE(read.scenario.has_value());
    return *read.scenario;
}

}  // namespace

TEST_CASE("England has every force with returns, its councils of both tiers, and a partnership in every area",
          "[scenario][england]")
{
    const Scenario& all = england().scenario;
    CHECK(all.areas.size() == 293);
    CHECK(bodies_of_kind(all, "force") == 39);
    CHECK(bodies_of_kind(all, "council") == 352);
    CHECK(bodies_of_kind(all, "fire") == 29);
    CHECK(bodies_of_kind(all, "probation") == 38);
    CHECK(bodies_of_kind(all, "health") == all.areas.size());
    CHECK(bodies_of_kind(all, "voluntary") == all.areas.size());
    std::set<std::string> with_partnership;
    for (const Partnership& partnership : all.partnerships) {
        for (const std::string& area : partnership.areas) with_partnership.insert(area);
    }
    CHECK(with_partnership.size() == all.areas.size());
    double people = 0.0;
    for (const Area& area : all.areas) people += area.population;
    CHECK(people == Approx(52.64e6).epsilon(0.002));  // mid-2010, England
    for (const Organisation& organisation : all.organisations) {
        const bool has_returns = organisation.kind == "force" || organisation.kind == "council" ||
                                 organisation.kind == "fire";
        if (has_returns) CHECK(all.funding.count(organisation.id) == 1);
        if (has_returns) CHECK(england().latest.count(organisation.id) == 1);
    }
}

TEST_CASE("so many districts held reserves above what looks like a slip", "[scenario][england]")
{
    int in_2011 = 0;
    for (const Organisation& organisation : england().scenario.organisations)
        in_2011 += organisation.reserves.value_or(0.0) > most_reserves ? 1 : 0;
    int in_2018 = 0;
    for (const auto& [id, figures] : england().latest)
        in_2018 += figures.reserves.value_or(0.0) > most_reserves ? 1 : 0;
    CHECK(districts_with_more.in_2011 == in_2011);
    CHECK(districts_with_more.in_2018 == in_2018);
}

TEST_CASE("few years of England are left out, each with its reason", "[scenario][england]")
{
    const std::string text = content_of(std::filesystem::path(CONCORD_SOURCE_DIR) /
                                        "scenarios/data/england-left-out.csv");
    Problems problems;
    CsvReader reader(text, "england-left-out.csv", problems);
    std::vector<CsvCell> cells;
    REQUIRE(reader.next(cells));
    const std::string spending = content_of(std::filesystem::path(CONCORD_SOURCE_DIR) /
                                            "scenarios/data/england-spending.csv");  // of those that live on what came in
    std::size_t years = 0;
    while (reader.next(cells)) {
        REQUIRE(cells.size() == 6);
        CHECK_FALSE(cells[5].text.empty());
        const auto path = england().scenario.funding.find(cells[0].text);
        REQUIRE(path != england().scenario.funding.end());
        const bool lives_on_income = spending.find("\n" + cells[0].text + ",") != std::string::npos;
        if (cells[2].text == (lives_on_income ? "income" : "services")) {
            const Month april = *month_from(cells[3].text.substr(0, 4) + "-04");
            INFO(cells[0].text << " " << cells[3].text);
            CHECK(path->second.count(april) == 0);
        }
        ++years;
    }
    CHECK(years >= 20);
    CHECK(years < 60);  // a rule of 10 % for all leaves out 207
}

TEST_CASE("half of the real series is held out, and the north-east's forces among it", "[scenario][england]")
{
    const std::string text = content_of(std::filesystem::path(CONCORD_SOURCE_DIR) / "scenarios/data/england-real.csv");
    Problems problems;
    CsvReader reader(text, "england-real.csv", problems);
    std::vector<CsvCell> cells;
    REQUIRE(reader.next(cells));
    std::map<std::string, std::string> status;
    std::set<std::string> excluded;
    while (reader.next(cells)) {
        const auto [entry, is_new] = status.emplace(cells[0].text, cells[4].text);
        CHECK(entry->second == cells[4].text);  // a body is in one half for every series
        if (!cells[5].text.empty()) excluded.insert(cells[0].text + " " + cells[2].text);
    }
    for (const char* force :
         {"cleveland", "durham", "humberside", "north_yorkshire", "northumbria", "south_yorkshire", "west_yorkshire"})
        CHECK(status.at(std::string(force) + "_police") == "held_out");
    CHECK(status.size() == 420);
    CHECK(std::count_if(status.begin(), status.end(), [](const auto& one) { return one.second == "visible"; }) == 209);
    // The Metropolitan Police and the City have no reserves of their own in the returns.
    CHECK(excluded == std::set<std::string>{"cleveland_police workforce", "lincolnshire_police workforce",
                                            "city_of_london_police workforce"});
}

TEST_CASE("the patch of every force is a scenario with real names and figures", "[scenario][england]")
{
    REQUIRE(forces().size() == 39);
    for (const Organisation* force : forces()) {
        INFO(force->name);
        const Scenario patch = patch_of_text(patch_yaml(england(), *force, {}));
        CHECK(patch == patch_of_force(england(), *force, {}));
        CHECK(patch.areas.size() == force->areas.size());
        CHECK(bodies_of_kind(patch, "force") == 1);
        CHECK(patch.partnerships.size() >= patch.areas.size());
        CHECK(patch.funding.at(force->id) == england().scenario.funding.at(force->id));
        CHECK(patch.sources == england().scenario.sources);
        for (const Organisation& organisation : patch.organisations) CHECK_FALSE(organisation.source.empty());
    }
}

TEST_CASE("the patch of every force starts today with a cut of one's own", "[scenario][england]")
{
    const OwnCut cut{Month::of(2026, 4), 0.12, 4};
    for (const Organisation* force : forces()) {
        INFO(force->name);
        const std::string yaml = patch_yaml(england(), *force, cut);
        const Scenario patch = patch_of_text(yaml);
        CHECK(patch.start == cut.start);
        CHECK(patch.funding.at("force") == std::map<Month, double>{{cut.start, 1.0}, {Month::of(2030, 4), 0.88}});
        CHECK(patch.elections.at("council").back() > patch.start + patch.months);
        CHECK(yaml.find("replace them in this order") != std::string::npos);
        CHECK(yaml.find("real, 2017-18; 8 years old at this start") != std::string::npos);
        const auto mine = std::find_if(patch.organisations.begin(), patch.organisations.end(),
                                       [&](const Organisation& o) { return o.id == force->id; });
        REQUIRE(mine != patch.organisations.end());
        CHECK(mine->budget == *england().latest.at(force->id).budget);
    }
}

TEST_CASE("a cut of one's own is written as a month, per cent and years, and nothing else", "[scenario][england]")
{
    Problems none;
    const std::optional<OwnCut> cut = own_cut_from("2026-04", "12", "4", none);
    REQUIRE(cut.has_value());
    CHECK(none.empty());
    CHECK(cut->start == Month::of(2026, 4));
    CHECK(cut->share == 0.12);
    CHECK(cut->years == 4);
    Problems problems;
    CHECK_FALSE(own_cut_from("soon", "120", "1.5", problems).has_value());
    REQUIRE(problems.all().size() == 3);
    CHECK(message_of(problems.all()[0]) == "the start 'soon' is no month; write it such as 2026-04");
    CHECK(message_of(problems.all()[1]) == "the cut in per cent must be a whole number from 1 to 90, not '120'");
    CHECK(message_of(problems.all()[2]) ==
          "the years over which it comes must be a whole number from 1 to 20, not '1.5'");
}

TEST_CASE("one is one area, and one year old", "[scenario][england]")
{
    const Organisation& city = *force_named(england().scenario, "City of London");
    CHECK(patch_yaml(england(), city, {}).find("City of London Police: 1 area, ") != std::string::npos);
    const std::vector<std::string> ages = figure_ages(OwnCut{Month::of(2019, 4), 0.1, 4});
    CHECK(ages.at(1).find("; 1 year old at this start") != std::string::npos);
}

TEST_CASE("a body that serves two forces has its budget shared out between them", "[scenario][england]")
{
    const auto budget_in = [](const std::string& force) {
        const Scenario patch = patch_of_force(england(), *force_named(england().scenario, force), {});
        for (const Organisation& organisation : patch.organisations) {
            if (organisation.id == "dorset_and_wiltshire_fire") return organisation.budget;
        }
        return 0.0;
    };
    const auto whole = std::find_if(england().scenario.organisations.begin(), england().scenario.organisations.end(),
                                    [](const Organisation& o) { return o.id == "dorset_and_wiltshire_fire"; });
    CHECK(budget_in("Dorset") + budget_in("Wiltshire") == Approx(whole->budget).margin(0.011));
    CHECK(budget_in("Dorset") > 0.0);
}

TEST_CASE("the responses of every force's patch can be compared", "[scenario][england]")
{
    EnsembleOptions how;
    how.jobs = 2;
    how.keep = {true, true, true, true};
    for (const Organisation* force : forces()) {
        INFO(force->name);
        Scenario patch = patch_of_force(england(), *force, {});
        patch.replicates = 2;
        patch.months = 24;
        const Network network = network_of(patch);
        const Ensemble ensemble = run_ensemble(patch, network, how);
        CHECK(ensemble.replicates == 2);
        const Results results = results_of(patch, network, ensemble);
        CHECK_FALSE(results.summary.empty());
        for (const SummaryRow& row : results.summary) CHECK_FALSE(std::isinf(row.spread.median));
    }
}
