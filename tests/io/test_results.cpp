// The result folder: columns that others read, quoting, the manifest, findings, and all or nothing.

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "io/results/csv_rows.hpp"
#include "io/results/findings.hpp"
#include "io/results/json.hpp"
#include "io/results/manifest.hpp"
#include "io/results/ranking.hpp"
#include "io/results/result_folder.hpp"
#include "io/results/words.hpp"
#include "support/files.hpp"
#include "support/patch.hpp"

using namespace concord;
using concord::test::content_of;

namespace {

namespace fs = std::filesystem;

constexpr double never = std::numeric_limits<double>::infinity();
constexpr Spread no_spread{undefined, undefined, undefined};

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// A scenario of two policies, with rows made by hand: prevention costs first and pays late.
struct Story {
    Scenario scenario;
    Results results;

    Story()
    {
        scenario = test::standard_patch();
        test::compare(scenario, {"upstream_prevention"});
        scenario.start = Month::of(2010, 4);
        scenario.months = 120;
        const OutcomeRow* harm = &row_of(Outcome::harm);
        for (const Statistic statistic : {Statistic::end, Statistic::mean, Statistic::total}) {
            results.summary.push_back({0, harm, statistic, {100, 95, 105}, {no_spread, undefined, undefined}, 0.1});
            results.summary.push_back({1, harm, statistic, {90, 85, 95}, {{-10, -12, -8}, 0.2, 0.97}, 0.9});
        }
        for (int month = 0; month <= 120; ++month) {
            results.monthly.push_back({0, month, harm, {100, 95, 105}, no_spread, undefined});
            const double difference = month == 0 ? 0.0 : month == 36 ? 6.0 : month < 60 ? 3.0 : -10.0;
            results.monthly.push_back({1, month, harm, {100 + difference, 95, 105}, {difference, -1, 1}, 0.5});
        }
        results.break_even.push_back({1, harm, BreakEven::monthly, {60, 54, 66}, 0.0});
        results.break_even.push_back({1, harm, BreakEven::cumulative, {96, 90, never}, 0.06});
        DiagnosisRow row;
        row.policy = 1;
        row.year = 10;
        row.members = 5;
        row.active_share = 1;
        row.realised = 0.1;
        row.potential = 1;
        row.inertia = 0.9;
        row.cause = {0.4, 0.25, 0.1, 0.1, 0.05, 0.05, 0.05};
        row.stands_out = 1;
        row.best = intervention_named("governance_charter");
        row.released = 0.2;
        results.diagnosis.push_back(row);
        results.replicates = 200;
    }

    /// Harm of the second response over hold's, month by month.
    void set_differences(double (*of)(int month))
    {
        for (MonthlyRow& row : results.monthly) {
            if (row.policy == 1) row.difference.median = of(row.month);
        }
    }
    void drop_all_but_hold()
    {
        test::compare(scenario, {});
        const auto drop = [](auto& rows) {
            rows.erase(std::remove_if(rows.begin(), rows.end(), [](const auto& row) { return row.policy > 0; }),
                       rows.end());
        };
        drop(results.summary);
        drop(results.monthly);
        drop(results.break_even);
        drop(results.diagnosis);
    }
    void never_ahead()
    {
        for (BreakEvenRow& row : results.break_even) row = {1, row.outcome, row.kind, {never, never, never}, 1.0};
    }
    [[nodiscard]] std::string finding(std::size_t which) const { return findings_of(scenario, results)[which]; }
};

}  // namespace

TEST_CASE("columns are those that others read", "[io][results]")
{
    const Story story;
    const auto header = [&](const std::string& name) {
        for (const TableFile& file : table_files()) {
            std::ostringstream out;
            if (file.name != name) continue;
            file.write(out, story.scenario, story.results);
            return first_line(out.str());
        }
        return std::string("no such file");
    };
    CHECK(header("summary.csv") ==
          "response,outcome,statistic,unit,better,median,low,high,difference,difference_low,difference_high,"
          "difference_error,probability_better,probability_best");
    CHECK(header("monthly.csv") == "response,month,date,outcome,unit,median,low,high,difference,difference_low,"
                                   "difference_high,probability_better");
    CHECK(header("breakeven.csv") == "response,outcome,kind,month,low,high,never_share");
    CHECK(header("diagnosis.csv") ==
          "response,partnership,year,kind,members,active_share,realised_advantage,potential_advantage,inertia,trust,"
          "governance,data_sharing,language,culture,interoperability,overhead,stands_out,best_intervention,released");
    CHECK(header("organisations.csv") == "response,id,year,outcome,unit,median,low,high");
    CHECK(header("areas.csv") == "response,id,year,outcome,unit,median,low,high");
    CHECK(table_files().size() == 6);
}

TEST_CASE("undefined is empty, never is an empty month with its share", "[io][results]")
{
    const Story story;
    std::ostringstream summary;
    write_summary(summary, story.scenario, story.results.summary);
    CHECK(summary.str().find("\nhold,harm,end,£m of weighted cases,lower,100,95,105,,,,,,0.1\n") != std::string::npos);
    CHECK(summary.str().find(
              "\nupstream_prevention,harm,total,£m-years of weighted cases,lower,90,85,95,-10,-12,-8,0.2,0.97,0.9\n") !=
          std::string::npos);
    std::ostringstream breakeven;
    write_break_even(breakeven, story.scenario,
                     {{1, &row_of(Outcome::harm), BreakEven::cumulative, {96, 90, never}, 0.06},
                      {1, &row_of(Outcome::trust), BreakEven::monthly, {never, never, never}, 1.0}});
    CHECK(breakeven.str().find("\nupstream_prevention,harm,cumulative,96,90,,0.06\n") != std::string::npos);
    CHECK(breakeven.str().find("\nupstream_prevention,trust,monthly,,,,1\n") != std::string::npos);
}

TEST_CASE("a row for every response, outcome and statistic that is allowed", "[io][results]")
{
    Scenario scenario = test::standard_patch();
    test::compare(scenario, {"silo_retreat"});
    scenario.months = 24;
    scenario.replicates = 8;
    const Network network = network_of(scenario);
    const Ensemble ensemble = test::run(scenario);
    const Results results = results_of(scenario, network, ensemble);
    std::size_t allowed = 0;
    std::size_t directed = 0;
    for (const OutcomeRow& row : outcome_table) {
        for (const Statistic s : {Statistic::end, Statistic::mean, Statistic::total}) allowed += row.allows(s) ? 1 : 0;
        directed += row.better != Better::none ? 1 : 0;
    }
    CHECK(results.summary.size() == 2 * allowed);
    CHECK(results.monthly.size() == 2 * 25 * outcome_count);
    CHECK(results.break_even.size() == directed * 2);
    CHECK(results.organisations.size() == 2 * 3 * scenario.organisations.size() * organisation_outcomes.size());
    CHECK(results.areas.size() == 2 * 3 * scenario.areas.size() * area_outcomes.size());
    CHECK(results.diagnosis.size() == 2 * 2 * scenario.partnerships.size());

    // Every line of every file has as many fields as its header; nothing here needs quotes.
    for (const TableFile& file : table_files()) {
        INFO(file.name);
        std::ostringstream out;
        file.write(out, scenario, results);
        std::istringstream in(out.str());
        std::string line;
        std::getline(in, line);
        const auto commas = std::count(line.begin(), line.end(), ',');
        while (std::getline(in, line)) REQUIRE(std::count(line.begin(), line.end(), ',') == commas);
        CHECK(out.str().back() == '\n');
        CHECK(out.str().find('\r') == std::string::npos);
        CHECK(out.str().find(",nan") == std::string::npos);
        CHECK(out.str().find(",inf") == std::string::npos);
    }
}

TEST_CASE("hostile names are quoted as RFC 4180 asks for", "[io][results]")
{
    std::ostringstream out;
    CsvWriter csv(out);
    csv.text("plain")
        .text("a,b")
        .text("say \"so\"")
        .text("two\nlines")
        .text("cr\r")
        .text("")
        .text(" blank ")
        .text("£ ü 日本")
        .end_row();
    csv.flush();
    CHECK(out.str() == "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\"cr\r\",,\" blank \",£ ü 日本\n");

    Story story;
    story.scenario.policies[1].name = "durham, \"the\" lead";
    std::ostringstream summary;
    write_summary(summary, story.scenario, story.results.summary);
    CHECK(summary.str().find("\n\"durham, \"\"the\"\" lead\",harm,end,") != std::string::npos);
}

TEST_CASE("numbers keep seven digits and are short", "[io][results]")
{
    CHECK(number_text(0.0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(120.0) == "120");
    CHECK(number_text(-3.0) == "-3");
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(0.35) == "0.35");
    CHECK(number_text(123456789012.0) == "123456789012");
    CHECK(number_text(undefined).empty());
    CHECK(number_text(never).empty());
    CHECK(number_text(-never).empty());
    for (const double x : {1.0 / 3.0, 2.0e5 / 3.0, 1e-9 / 3.0, 1e30 / 3.0, -7.1234567891e-5, 1e300}) {
        INFO(x);
        CHECK(std::stod(number_text(x)) == Approx(x).epsilon(1e-7));
        CHECK(number_text(x).size() <= 16);
    }
}

TEST_CASE("numbers in words claim no more than there is", "[io][results]")
{
    CHECK(rounded(0.0) == "0");
    CHECK(rounded(0.03124) == "0.0312");
    CHECK(rounded(4.7) == "4.70");
    CHECK(rounded(131.4) == "131");
    CHECK(rounded(12400.0) == "12 400");
    CHECK(rounded(-131.4) == "−131");
    CHECK(rounded(undefined) == "–");
    CHECK(signed_text(4.7) == "+4.70");
    CHECK(signed_text(-4.7) == "−4.70");
    CHECK(fixed_text(-0.001, 2) == "0.00");
    CHECK(signed_fixed(0.001, 2) == "0.00");
    CHECK(signed_fixed(1234567.0, 0) == "+1 234 567");
    CHECK(percent(1.0) == "100 %");
    CHECK(percent(0.999) == ">99 %");
    CHECK(percent(0.001) == "<1 %");
    CHECK(percent(0.0) == "0 %");
    CHECK(years_text(55.0) == "4.6");
    CHECK(years_text(never) == "never");
    CHECK(long_text_of(Month::of(2010, 4)) == "April 2010");
}

TEST_CASE("findings say what is best, what it costs first and what holds back", "[io][results]")
{
    const Story story;
    REQUIRE(findings_of(story.scenario, story.results).size() == 3);
    CHECK(story.finding(0) ==
          "Least harm at the end (April 2020): upstream_prevention, 10 % less than hold (8 to 12 %), "
          "in 90 % of replicates. Summed over the whole run it has the least too, in 90 % of replicates.");
    CHECK(story.finding(1) ==
          "upstream_prevention costs first: 6 % more harm than hold at the worst (April 2013); it stays "
          "ahead from year 5.0 (4.5 to 5.5), and in the sum since the start from year 8.0 (not within "
          "the run in 6 % of replicates).");
    CHECK(story.finding(2) ==
          "The partnership under upstream_prevention loses most to lack of trust (40 % of the lost working "
          "quality in the last year); furthest above a usual start is unclear governance. By a rough "
          "estimate governance_charter would release most; concord diagnose re-runs the best three.");
}

TEST_CASE("what luck says is counted, and of few replicates nothing is concluded", "[io][results]")
{
    Story story;
    const auto with = [&](double share, int replicates) {
        for (SummaryRow& row : story.results.summary) row.probability_best = share;
        story.results.replicates = replicates;
        return story.finding(0);
    };
    CHECK(with(1.0, 200).find("(8 to 12 %), in every replicate. Summed") != std::string::npos);
    CHECK(with(0.8, 200).find(", in 80 % of replicates. Summed") != std::string::npos);
    CHECK(with(0.43, 200).find(", in only 43 % of replicates: too close to call. Summed") != std::string::npos);
    CHECK(with(0.43, 8).find(", in only 43 % of replicates. Summed") != std::string::npos);
    CHECK(with(1.0, 30).find("too few") == std::string::npos);
    CHECK(with(1.0, 8).find(" 8 replicates are too few to judge luck by.") != std::string::npos);
    const std::string one = with(1.0, 1);
    CHECK(one.find("every") == std::string::npos);
    CHECK(one.find(" One replicate says nothing about luck.") != std::string::npos);
}

TEST_CASE("where another response is the best in the sum, the findings say what to make of it", "[io][results]")
{
    Story story;
    const auto in_sum = [&](double share) {
        for (SummaryRow& row : story.results.summary) {
            if (row.statistic != Statistic::total) continue;
            if (row.policy == 1) row.difference.spread = {10, 8, 12};
            row.probability_best = row.policy == 0 ? share : 1.0 - share;
        }
        return story.finding(0);
    };
    const std::string text = "Summed over the whole run hold has the least, in ";
    CHECK(in_sum(0.95).find(text + "95 % of replicates: the choice depends on how far ahead you look.") !=
          std::string::npos);
    CHECK(in_sum(0.8).find(text + "80 % of replicates.") != std::string::npos);
    CHECK(in_sum(0.55).find(text + "55 % of replicates: too close to call.") != std::string::npos);
}

TEST_CASE("the best is the best of the paired differences, not of the medians", "[io][results]")
{
    Story story;
    for (SummaryRow& row : story.results.summary) {
        if (row.policy == 1) row.difference.spread = {0.5, -1, 2};
    }
    CHECK(best_response(story.results) == 0);
    // Where hold's own is undefined, so is every difference.
    for (SummaryRow& row : story.results.summary) {
        if (row.policy == 0) row.spread = no_spread;
        row.difference.spread = no_spread;
    }
    CHECK(best_response(story.results) == 1);
}

TEST_CASE("tied is what nothing sets apart, not what is so in the middle", "[io][results]")
{
    SummaryRow row{1, &row_of(Outcome::active_partnerships), Statistic::end, {4, 2, 4}, {{0, 0, 0}, 0, 0.5}, 0.5};
    CHECK(is_tied(row));
    row.difference.spread = {0, -2, 0};
    CHECK_FALSE(is_tied(row));
}

TEST_CASE("costs and returns are told as they are", "[io][results]")
{
    Story story;
    SECTION("hold is the best: the nearest is named")
    {
        for (SummaryRow& row : story.results.summary) {
            if (row.policy == 1) row.difference.spread = {10, 8, 12};
        }
        CHECK(story.finding(1).find("The nearest to hold, upstream_prevention, costs first: 6 % more") == 0);
    }
    SECTION("it never pays")
    {
        story.never_ahead();
        story.set_differences([](int month) { return month / 30.0; });
        CHECK(story.finding(1) ==
              "upstream_prevention does not stay ahead of hold: it has 4 % more harm than hold at the worst "
              "(April 2020, the end).");
    }
    SECTION("it is ahead for a while and loses it")
    {
        story.never_ahead();
        story.set_differences([](int month) { return month < 24 ? -2.0 : month == 60 ? 3.0 : 1.0; });
        CHECK(story.finding(1) ==
              "upstream_prevention does not stay ahead of hold: it has 2 % less harm at best (April 2010), "
              "3 % more harm than hold at the worst (April 2015).");
    }
    SECTION("it gains first, then costs, then pays")
    {
        story.set_differences([](int month) { return month < 12 ? -2.0 : month < 60 ? 3.0 : -10.0; });
        CHECK(story.finding(1).find(
                  "upstream_prevention gains first, up to 2 % less harm (April 2010), then costs: "
                  "3 % more harm than hold at the worst (April 2011); it stays ahead from year 5.0") == 0);
    }
    SECTION("it costs nothing worth telling")
    {
        story.set_differences([](int month) { return month < 24 ? 0.1 : -5.0; });
        CHECK(story.finding(1).find(
                  "upstream_prevention never has noticeably more harm than hold; it stays ahead from year "
                  "5.0") == 0);
    }
    SECTION("it hardly differs, even if always by a little")
    {
        story.set_differences([](int month) { return month < 24 ? 0.000068 : -0.2; });
        CHECK(story.finding(1) ==
              "upstream_prevention hardly differs from hold: by less than half a per cent in every month.");
    }
    SECTION("it is ahead from the start, in the sum too")
    {
        story.set_differences([](int) { return -5.0; });
        for (BreakEvenRow& row : story.results.break_even) row = {1, row.outcome, row.kind, {1, 0, 1}, 0.0};
        CHECK(story.finding(1) ==
              "upstream_prevention never has noticeably more harm than hold; it stays ahead from the start.");
    }
    SECTION("it ends ahead but not in the sum")
    {
        story.results.break_even[1].month = {never, never, never};
        CHECK(story.finding(1).find("(4.5 to 5.5), but does not make up for the loss within the run.") !=
              std::string::npos);
    }
    SECTION("only hold was run")
    {
        story.drop_all_but_hold();
        CHECK(story.finding(0) == "Least harm at the end (April 2020): hold, the only response that was run.");
        CHECK(story.finding(1) ==
              "With one response there is nothing to compare it with; areas.csv and organisations.csv compare places "
              "and bodies.");
    }
}

TEST_CASE("findings on partnerships hold where there is little to find", "[io][results]")
{
    Story story;
    SECTION("no partnerships")
    {
        story.results.diagnosis.clear();
        CHECK(story.finding(2) == "No partnership is held back: the scenario has none.");
    }
    SECTION("none is left at work")
    {
        story.results.diagnosis[0].active_share = 0.0;
        CHECK(story.finding(2) == "No partnership is left at work in the last year under upstream_prevention.");
    }
    SECTION("of several it is said how many")
    {
        DiagnosisRow second = story.results.diagnosis[0];
        second.partnership = 1;
        second.stands_out = 0;
        second.best = nullptr;
        DiagnosisRow third = story.results.diagnosis[0];
        third.partnership = 2;
        third.stands_out = 0;
        story.results.diagnosis.insert(story.results.diagnosis.end(), {second, third});
        CHECK(story.finding(2).find(
                  "The partnerships under upstream_prevention lose most to lack of trust (40 % of the lost "
                  "working quality in the last year), which is also furthest above a usual start (in 2 "
                  "of 3). ") == 0);
        CHECK(story.finding(2).find("estimate governance_charter would release most (in 2 of 3);") != std::string::npos);
    }
    SECTION("what half of them or fewer share is not told of all")
    {
        DiagnosisRow second = story.results.diagnosis[0];
        second.partnership = 1;
        second.stands_out = 0;
        second.best = intervention_named("co_location");
        story.results.diagnosis.push_back(second);
        CHECK(story.finding(2).find(
                  "in the last year); what is furthest above a usual start differs between them. By a "
                  "rough estimate no one intervention would release most in all of them; concord") != std::string::npos);
    }
    SECTION("partly at work is not the same as at work")
    {
        story.results.diagnosis[0].active_share = 0.25;
        const Holdback hold = holdback_of(story.scenario, story.results.diagnosis, 1, 10);
        CHECK(hold.at_work == 1);
        CHECK(hold.active_share == 0.25);
    }
}

TEST_CASE("the manifest names its files and knows its own", "[io][results]")
{
    Scenario scenario = test::standard_patch();
    test::compare(scenario, {});
    scenario.months = 12;
    scenario.replicates = 3;
    scenario.parameters.trust_down = 2.0;
    const Ensemble ensemble = test::run(scenario);
    Origin origin;
    origin.command = {"concord", "compare", "caf\xe9.yaml"};  // no UTF-8
    origin.scenario_hash = 255;
    const std::string manifest = manifest_of(scenario, ensemble, origin, {"summary.csv"});
    CHECK(manifest.find("\"hash\": \"00000000000000ff\"") != std::string::npos);
    CHECK(manifest.find("\"finished\": true") != std::string::npos);
    CHECK(manifest.find("5th and 95th percentile") != std::string::npos);
    CHECK(files_of_manifest(manifest) == std::vector<std::string>{"manifest.json", "summary.csv"});
    for (const std::string other :
         {"", "{", "[]", "{}", "{\"program\": 1, \"files\": []}", "{\"program\": \"concord\"}"}) {
        INFO(other);
        CHECK(files_of_manifest(other).empty());
    }
}

TEST_CASE("a result folder is there whole or not at all", "[io][results]")
{
    std::string name = (fs::temp_directory_path() / "concord-folder-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    const fs::path scratch = name;
    const fs::path place = scratch / "made" / "on" / "the way";
    {
        ResultFolder folder(place, false);
        folder.write("summary.csv", [](std::ostream& out) { out << "half"; });
        CHECK_FALSE(fs::exists(place));
    }
    CHECK(fs::is_empty(scratch));  // without `finish` nothing is left, not even the folders on the way

    {
        ResultFolder folder(place, false);
        CHECK_THROWS_AS(folder.write("monthly.csv", [](std::ostream& out) { out.setstate(std::ios::failbit); }),
                        FolderError);
    }
    CHECK(fs::is_empty(scratch));

    ResultFolder folder(place, false);
    folder.write("summary.csv", [](std::ostream& out) { out << "whole"; });
    folder.finish();
    CHECK(content_of(place / "summary.csv") == "whole");
    CHECK(std::distance(fs::directory_iterator(place.parent_path()), fs::directory_iterator()) == 1);

    // It has no manifest, so it is nobody's; what appears while a run goes on is not overwritten either.
    CHECK_THROWS_AS(ResultFolder(place, false), FolderRefused);
    ResultFolder late(scratch / "late", false);
    fs::create_directory(scratch / "late");
    std::ofstream(scratch / "late" / "thesis.txt") << "x";
    CHECK_THROWS_AS(late.finish(), FolderRefused);
    CHECK(fs::exists(scratch / "late" / "thesis.txt"));
    fs::remove_all(scratch);
}

TEST_CASE("problems and comparisons as JSON hold no NaN", "[io][results]")
{
    const Story story;
    Ensemble ensemble;
    ensemble.months = 120;
    const std::string json = comparison_json(story.scenario, ensemble, story.results, "results/x");
    CHECK(json.find(": nan") == std::string::npos);
    CHECK(json.find(": inf") == std::string::npos);
    CHECK(json.find("\"difference\": null") != std::string::npos);
    Problems problems;
    CHECK(problems_json(problems).find("\"valid\": true") != std::string::npos);
    problems.add({"x.yaml", 3, 4}, "unknown key 'a'", "did you mean 'b'?");
    CHECK(problems_json(problems).find("\"message\": \"x.yaml:3:4: unknown key 'a'; did you mean 'b'?\"") !=
          std::string::npos);
}
