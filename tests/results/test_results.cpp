// The result folder: columns that others read, quoting, the manifest, and all or nothing.

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "core/csv_writer.hpp"
#include "core/digest.hpp"
#include "core/file_writer.hpp"
#include "core/number_text.hpp"
#include "report/words.hpp"
#include "results/folder_record.hpp"
#include "results/json.hpp"
#include "results/manifest.hpp"
#include "results/page_types.hpp"
#include "results/result_folder.hpp"
#include "support/files.hpp"
#include "support/patch.hpp"
#include "support/story.hpp"

using namespace concord;
using concord::test::content_of;
using concord::test::Story;

namespace {

namespace fs = std::filesystem;

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

TEST_CASE("columns are those that others read", "[results][results]")
{
    const Story story;
    const auto header = [&](const std::string& name) {
        for (const TableFile& file : table_files()) {
            if (file.name == name) return first_line(file.text(story.scenario, story.results));
        }
        return std::string("no such file");
    };
    CHECK(header("summary.csv") ==
          "response,outcome,statistic,unit,better,start,median,low,high,difference,difference_low,difference_high,"
          "difference_error,share_better,share_best,share_worst,regret_median,regret_high,draws_share");
    CHECK(header("monthly.csv") == "response,month,date,outcome,unit,median,low,high,difference,difference_low,"
                                   "difference_high,share_better");
    CHECK(header("breakeven.csv") ==
          "response,outcome,kind,month,low,high,never_share,believed_month,believed_never_share,believed_runs");
    CHECK(header("diagnosis.csv") ==
          "response,partnership,year,kind,members,active_share,realised_advantage,potential_advantage,inertia,trust,"
          "governance,data_sharing,language,culture,interoperability,overhead,purposes,stands_out,best_intervention,"
          "released");
    CHECK(header("organisations.csv") == "response,id,year,outcome,unit,median,low,high");
    CHECK(header("areas.csv") == "response,id,year,outcome,unit,median,low,high");
    CHECK(header("choices.csv") == "response,year,kind,organisations,choice,share");
    CHECK(table_files().size() == 11);
}

TEST_CASE("undefined is empty, never is an empty month with its share", "[results][results]")
{
    const Story story;
    const std::string summary = summary_table().csv(story.scenario, story.results.summary);
    CHECK(summary.find("\nhold,harm,end,GBP m of weighted cases,lower,100,100,95,105,,,,,,0.1,0.9,10,12,\n") !=
          std::string::npos);
    CHECK(summary.find("\nupstream_prevention,harm,total,GBP m-years of weighted "
                       "cases,lower,100,90,85,95,-10,-12,-8,0.2,0.97,0.9,0.1,0,0,\n") != std::string::npos);
    const std::string breakeven = break_even_table().csv(
        story.scenario,
        {{1, &row_of(Outcome::harm), BreakEven::cumulative, {96, 90, Story::never}, 0.06},
         {1, &row_of(Outcome::trust), BreakEven::monthly, {Story::never, Story::never, Story::never}, 1.0}});
    CHECK(breakeven.find("\nupstream_prevention,harm,cumulative,96,90,,0.06,,,0\n") != std::string::npos);
    CHECK(breakeven.find("\nupstream_prevention,trust,monthly,,,,1,,,0\n") != std::string::npos);
}

TEST_CASE("a row for every response, outcome and statistic that is allowed", "[results][results]")
{
    Scenario scenario = standard_patch();
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
        const std::string text = file.text(scenario, results);
        std::istringstream in(text);
        std::string line;
        std::getline(in, line);
        const auto commas = std::count(line.begin(), line.end(), ',');
        while (std::getline(in, line)) REQUIRE(std::count(line.begin(), line.end(), ',') == commas);
        CHECK(text.back() == '\n');
        CHECK(text.find('\r') == std::string::npos);
        CHECK(text.find(",nan") == std::string::npos);
        CHECK(text.find(",inf") == std::string::npos);
    }
}

TEST_CASE("files are in ASCII but for what the scenario names, and begin with their first column", "[results][results]")
{
    const Story story;
    for (const TableFile& file : table_files()) {
        INFO(file.name);
        const std::string text = file.text(story.scenario, story.results);
        CHECK(text.front() >= 'a');  // no byte order mark
        CHECK(text.front() <= 'z');
        CHECK(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    }
}

TEST_CASE("hostile names are quoted as RFC 4180 asks for", "[results][results]")
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
    const std::string summary = summary_table().csv(story.scenario, story.results.summary);
    CHECK(summary.find("\n\"durham, \"\"the\"\" lead\",harm,end,") != std::string::npos);
}

TEST_CASE("every column is named once, explained, and is what the page is told", "[results][results]")
{
    const std::string types = page_types();
    for_each_table([&](const auto& table) {
        std::vector<std::string_view> names;
        for (const auto& column : table.columns) {
            INFO(table.name << "." << column.name);
            CHECK(std::find(names.begin(), names.end(), column.name) == names.end());
            names.push_back(column.name);
            CHECK(column.meaning.ends_with('.'));
            CHECK(types.find("  " + std::string(column.name) + ": ") != std::string::npos);
        }
    });
}

TEST_CASE("the page's numbers are the rows of the files", "[results][results]")
{
    const Story story;
    for_each_table([&](const auto& table) {
        const auto& rows = story.results.*table.rows;
        const std::vector<double> numbers = table.numbers(story.scenario, rows);
        const auto objects = table.json(story.scenario, rows);
        REQUIRE(numbers.size() == rows.size() * table.columns.size());
        std::size_t at = 0;
        for (const auto& object : objects) {
            for (const auto& [name, value] : object.items()) {
                INFO(table.name << "." << name);
                const double number = numbers[at++];
                if (value.is_number())
                    CHECK(value.template get<double>() == number);
                else if (value.is_null())
                    CHECK((number == -1.0 || !std::isfinite(number)));
                else
                    CHECK(std::isfinite(number));
            }
        }
    });
}

TEST_CASE("numbers are what they are written as", "[results][results]")
{
    for (const double x : {0.1, 1.0 / 3.0, -12345.678, 16777217.5, 20000000.3, 123456789012.0, 1e39, 4.9e-324, 0.0})
        CHECK(as_written(*number_from(number_text(x))) == as_written(x));
}

TEST_CASE("numbers keep seven digits and are short", "[results][results]")
{
    CHECK(number_text(0.0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(120.0) == "120");
    CHECK(number_text(-3.0) == "-3");
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(0.35) == "0.35");
    CHECK(number_text(123456789012.0) == "123456789012");
    CHECK(number_text(undefined).empty());
    CHECK(number_text(Story::never).empty());
    CHECK(number_text(-Story::never).empty());
    for (const double x : {1.0 / 3.0, 2.0e5 / 3.0, 1e-9 / 3.0, 1e30 / 3.0, -7.1234567891e-5, 1e300}) {
        INFO(x);
        CHECK(std::stod(number_text(x)) == Approx(x).epsilon(1e-7));
        CHECK(number_text(x).size() <= 16);
    }
}

TEST_CASE("numbers in words claim no more than there is", "[results][results]")
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
    CHECK(years_text(Story::never) == "never");
    CHECK(long_text_of(Month::of(2010, 4)) == "April 2010");
}

TEST_CASE("the manifest names its files and knows its own", "[results][results]")
{
    Scenario scenario = standard_patch();
    test::compare(scenario, {});
    scenario.months = 12;
    scenario.replicates = 3;
    scenario.parameters.trust_down = 2.0;
    const Ensemble ensemble = test::run(scenario);
    Origin origin;
    origin.command = {"concord", "compare", "caf\xe9.yaml"};  // no UTF-8
    origin.scenario_hash = 255;
    const std::string manifest = manifest_of(scenario, ensemble, origin, {{"summary.csv", "0123"}});
    CHECK(manifest.find("\"hash\": \"00000000000000ff\"") != std::string::npos);
    CHECK(manifest.find("\"finished\": true") != std::string::npos);
    CHECK(manifest.find("5th and 95th percentile") != std::string::npos);
    const auto record = folder_record_of(manifest);
    REQUIRE(record);
    CHECK(record->files == std::vector<std::string>{"manifest.json", "summary.csv"});
    CHECK(record->digests == std::map<std::string, std::string>{{"summary.csv", "0123"}});
    CHECK(record->is_finished);
    CHECK(record->scenario_hash == "00000000000000ff");
    for (const std::string other :
         {"", "{", "[]", "{}", "{\"program\": 1, \"files\": []}", "{\"program\": \"concord\"}"}) {
        INFO(other);
        CHECK_FALSE(folder_record_of(other));
    }
}

TEST_CASE("a result folder is there whole or not at all", "[results][results]")
{
    std::string name = (fs::temp_directory_path() / "concord-folder-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    const fs::path scratch = name;
    const fs::path place = scratch / "made" / "on" / "the way";
    {
        ResultFolder folder(place, {});
        folder.staging().write("summary.csv", "half");
        CHECK_FALSE(fs::exists(place));
    }
    CHECK(fs::is_empty(scratch));  // without `settle` nothing is left, not even the folders on the way

    ResultFolder folder(place, {});
    folder.staging().write("summary.csv", "whole");
    const Settled settled = folder.settle(true);
    CHECK(settled.place == place);
    CHECK(settled.why.empty());
    CHECK(content_of(place / "summary.csv") == "whole");
    CHECK(folder.staging().files().size() == 1);
    CHECK(folder.staging().files().front().digest == hexadecimal(hash_of("whole")));
    CHECK(std::distance(fs::directory_iterator(place.parent_path()), fs::directory_iterator()) == 1);

    // It has no manifest, so it is nobody's; what appears while a run goes on is not overwritten either.
    CHECK_THROWS_AS(ResultFolder(place, {}), FolderRefused);
    ResultFolder late(scratch / "late", {});
    fs::create_directory(scratch / "late");
    std::ofstream(scratch / "late" / "thesis.txt") << "x";
    const Settled beside = late.settle(true);
    CHECK(beside.place == scratch / "late-new");
    CHECK(beside.why.find("holds what this program did not write ('thesis.txt')") != std::string::npos);
    CHECK(fs::is_directory(scratch / "late-new"));
    CHECK(fs::exists(scratch / "late" / "thesis.txt"));
    fs::remove_all(scratch);
}

TEST_CASE("rows for which there is no memory are an error, not a shorter table", "[results]")
{
    struct Full : std::streambuf {
        int_type overflow(int_type /*byte*/) override { throw std::bad_alloc(); }
    } full;
    std::ostream out(&full);
    CsvWriter csv(out);
    csv.text("a").end_row();
    CHECK_THROWS_AS(csv.flush(), std::bad_alloc);
}

TEST_CASE("a file is written whole, by one writer at a time", "[results]")
{
    std::string name = (fs::temp_directory_path() / "concord-writer-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    const fs::path path = fs::path(name) / "file";
    for (const std::string& text : {std::string(3'000'000, 'x'), std::string("shorter"), std::string()}) {
        FileWriter file(path);
        CHECK_THROWS_AS(FileWriter(path), std::system_error);
        file.write(text);
        CHECK(content_of(path) == text);
    }
    CHECK_THROWS_AS(FileWriter(fs::path(name)), std::system_error);
    CHECK_THROWS_AS(FileWriter("/dev/full").write("x"), std::system_error);
    fs::remove_all(name);
}

TEST_CASE("problems and comparisons as JSON hold no NaN", "[results][results]")
{
    const Story story;
    Ensemble ensemble;
    ensemble.months = 120;
    const std::string json = comparison_json(story.scenario, ensemble, story.results, {"a finding"}, "results/x");
    CHECK(json.find(": nan") == std::string::npos);
    CHECK(json.find(": inf") == std::string::npos);
    CHECK(json.find("\"difference\": null") != std::string::npos);
    Problems problems;
    CHECK(problems_json(problems).find("\"valid\": true") != std::string::npos);
    problems.add({"x.yaml", 3, 4}, "unknown key 'a'", "did you mean 'b'?");
    CHECK(problems_json(problems).find("\"message\": \"x.yaml:3:4: unknown key 'a'; did you mean 'b'?\"") !=
          std::string::npos);
}
