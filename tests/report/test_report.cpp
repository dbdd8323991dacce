// The report: whole, self-contained, escaped, and the same from the files as from the run.

#include "report/report.hpp"
#include "report/sentences.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "model/relations_at_rest.hpp"
#include "report/report_chart.hpp"
#include "report/report_files.hpp"
#include "report/words.hpp"
#include "results/report_manifest.hpp"
#include "results/result_folder.hpp"
#include "support/files.hpp"
#include "support/patch.hpp"

using namespace concord;
using concord::test::content_of;

namespace {

namespace fs = std::filesystem;

std::size_t count_of(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// A short run of two responses, in a folder of its own that is gone at the end.
class FinishedRun {
public:
    explicit FinishedRun(void (*change)(Scenario&) = nullptr)
    {
        std::string name = (fs::temp_directory_path() / "concord-report-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        scratch_ = name;
        scenario = standard_patch();
        scenario.title = "A patch";
        scenario.question = "What is best?";
        test::compare(scenario, {"silo_retreat", "upstream_prevention"});
        scenario.months = 30;
        scenario.replicates = 9;
        if (change != nullptr) change(scenario);
        settle(scenario);  // as the reader would
        const Network network = network_of(scenario);
        const Ensemble ensemble = test::run(scenario);
        results = results_of(scenario, network, ensemble);
        Origin origin;
        origin.command = {"concord", "compare", "my patch.yaml", "--set", "trust_up=1"};
        origin.scenario_file = "my patch.yaml";
        record = record_of(scenario, ensemble, results, origin);
        ResultFolder place(folder(), {});
        CHECK(write_results(place, scenario, ensemble, results, origin).why.empty());
    }
    ~FinishedRun()
    {
        std::error_code ignored;
        fs::remove_all(scratch_, ignored);
    }
    FinishedRun(const FinishedRun&) = delete;
    FinishedRun& operator=(const FinishedRun&) = delete;

    [[nodiscard]] fs::path folder() const { return scratch_ / "results"; }
    [[nodiscard]] std::string report() const { return content_of(folder() / report_name); }

    Scenario scenario;
    Results results;
    RunRecord record;

private:
    fs::path scratch_;
};

const std::string hostile = "<script>alert('x')</script> & \"y\" =1+1";

void make_hostile(Scenario& scenario)
{
    scenario.title = hostile;
    scenario.question = "</title>" + hostile;
    scenario.watch = hostile;
    scenario.sources = {hostile, "https://example.org/?a=1&b=<2>"};
    for (Area& area : scenario.areas) area.name = hostile;
    for (Organisation& organisation : scenario.organisations) organisation.name = hostile;
    for (Partnership& partnership : scenario.partnerships) partnership.name = hostile;
    scenario.organisations[0].source = hostile;
    scenario.policies[1].name = "a, \"b\" <img src=x onerror=alert(1)>";
    scenario.responses.push_back(scenario.responses[1]);
    scenario.responses.back().name = "hostile_one";
    scenario.responses.back().meaning = hostile;
    scenario.policies[2] = {"hostile_one", "hostile_one", {}};
    test::add_intervention(scenario, "champion", {Target::Of::partnership, scenario.partnerships[0].id}, 3, 12);
}

}  // namespace

TEST_CASE("the report says where the figures of organisations and areas come from", "[report]")
{
    const FinishedRun run([](Scenario& scenario) {
        scenario.organisations[0].source = "the budget book";
        scenario.organisations[1].source = "the budget book";
        scenario.areas[0].source = "the census";
    });
    const auto& bodies = run.scenario.organisations;
    CHECK(run.report().find("<li>the budget book: " + bodies[0].name + " and " + bodies[1].name + "</li>") !=
          std::string::npos);
    CHECK(run.report().find("<li>the census: " + run.scenario.areas[0].name + "</li>") != std::string::npos);
}

TEST_CASE("what means something to HTML is escaped", "[report]")
{
    CHECK(escaped("<a href=\"x\" onclick='y'>&amp;</a>") ==
          "&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    CHECK(escaped(std::string("a\0b\x1b[0m\n£ ü 日本", 20)).find('\0') == std::string::npos);
    CHECK(escaped("£ ü 日本") == "£ ü 日本");
    CHECK(Element("p").set("title", "\"><b>").text("<i>").markup() ==
          "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;i&gt;</p>\n");
    CHECK(Element("b", "x", "y").markup() == "<b class=\"x\">y</b>");
    CHECK(Element("meta").set("charset", "utf-8").markup() == "<meta charset=\"utf-8\">");
}

TEST_CASE("coordinates and ticks are round", "[report]")
{
    CHECK(coordinate(0.0) == "0");
    CHECK(coordinate(-0.04) == "0");
    CHECK(coordinate(0.25) == "0.3");
    CHECK(coordinate(-0.25) == "-0.3");
    CHECK(coordinate(12.0) == "12");
    CHECK(coordinate(100.04) == "100");
    CHECK(coordinate(-3.46) == "-3.5");
    struct Case {
        double low, high;
    };
    for (const Case c : {Case{0, 1}, {1630, 3210}, {-0.8, 0.1}, {0.44, 0.46}, {-2, -1}, {5, 5}, {1e-6, 3e-6}, {0, 1e9}}) {
        INFO(c.low << " to " << c.high);
        const std::vector<double> ticks = round_ticks(c.low, c.high, 5);
        REQUIRE(ticks.size() >= 2);
        CHECK(ticks.size() <= 14);
        CHECK(ticks.front() <= c.low + 1e-12);
        CHECK(ticks.back() >= c.high - 1e-9 * std::fabs(c.high));
        CHECK(ticks[1] > ticks[0]);
    }
    CHECK(decimals_of_step(200) == 0);
    CHECK(decimals_of_step(0.05) == 2);
    CHECK(decimals_of_step(0.1) == 1);
}

TEST_CASE("tables read back what was written", "[report]")
{
    const FinishedRun run;
    for_each_table([&](const auto& table) {
        INFO(table.name);
        const std::string text = content_of(run.folder() / table.file());
        const auto rows = table.read_csv(run.scenario, text);
        CHECK(rows.size() == (run.results.*table.rows).size());
        CHECK(table.csv(run.scenario, rows) == text);
    });
    const auto read = [&](const std::string& text) { return summary_table().read_csv(run.scenario, text); };
    const std::string text = content_of(run.folder() / "summary.csv");
    CHECK_NOTHROW(read(text));
    CHECK_THROWS_AS(read(""), FolderRefused);
    CHECK_THROWS_AS(read("response,outcome\nhold,harm\n"), FolderRefused);
    CHECK_THROWS_AS(read(text + "hold,harm,end\n"), FolderRefused);
    CHECK_THROWS_AS(read(text + "\"hold,harm,end\n"), FolderRefused);
    CHECK_THROWS_AS(read(text + "hold,harm,end,x,lower,a,1,1,,,,,,1\n"), FolderRefused);
    CHECK_THROWS_AS(read(text + "nobody,harm,end,x,lower,1,1,1,,,,,,1\n"), FolderRefused);
}

TEST_CASE("the record of a run is that of its files", "[report]")
{
    const FinishedRun run;
    const RunRecord& told = run.record;
    const RunRecord read = record_of(run.folder());
    for_each_table([&](const auto& table) {
        INFO(table.name);
        CHECK(table.json(told.scenario, told.results.*table.rows) == table.json(read.scenario, read.results.*table.rows));
    });
    CHECK(read.digest == told.digest);
    CHECK(read.scenario_hash == told.scenario_hash);
    CHECK(read.version == told.version);
    CHECK(read.years == told.years);
    CHECK(report_of(read) == report_of(told));
}

TEST_CASE("the files tell what the run told", "[report]")
{
    const FinishedRun run;
    const RunRecord record = record_of(run.folder());
    CHECK(record.scenario.question == run.scenario.question);
    CHECK(record.scenario.start == run.scenario.start);
    CHECK(record.scenario.months == 30);
    CHECK(record.years == 3);
    CHECK(record.replicates == 9);
    CHECK(record.command[2] == "my patch.yaml");
    CHECK(record.scenario.funding == run.scenario.funding);
    CHECK(findings_in_words(record.scenario, record.results) == findings_in_words(run.scenario, run.results));
    REQUIRE(record.results.summary.size() == run.results.summary.size());
    for (std::size_t i = 0; i < run.results.summary.size(); ++i) {
        CHECK(record.results.summary[i].outcome == run.results.summary[i].outcome);
        CHECK(record.results.summary[i].policy == run.results.summary[i].policy);
        const double written = run.results.summary[i].spread.median;
        if (!std::isnan(written)) CHECK(record.results.summary[i].spread.median == Approx(written).epsilon(1e-6));
    }
    REQUIRE(record.results.break_even.size() == run.results.break_even.size());
    for (std::size_t i = 0; i < run.results.break_even.size(); ++i)
        CHECK(std::isinf(record.results.break_even[i].month.median) ==
              std::isinf(run.results.break_even[i].month.median));
    REQUIRE(record.results.diagnosis.size() == run.results.diagnosis.size());
    for (std::size_t i = 0; i < run.results.diagnosis.size(); ++i) {
        const DiagnosisRow& read = record.results.diagnosis[i];
        const DiagnosisRow& made = run.results.diagnosis[i];
        CHECK(read.partnership == made.partnership);
        CHECK(read.best == made.best);
        CHECK(read.stands_out == made.stands_out);
        CHECK(kind_of(record.scenario, read.partnership) == kind_of(run.scenario, made.partnership));
    }
}

TEST_CASE("the report has every section, and what is in it is explained", "[report]")
{
    const FinishedRun run;
    const std::string report = run.report();
    CHECK(report.find("<!doctype html>\n<html lang=\"en-GB\">") == 0);
    CHECK(report.find("<h1>What is best?</h1>") != std::string::npos);
    for (const std::string id : {"answer", "words", "charts", "differences", "break-even", "places", "diagnosis",
                                 "assumptions", "limits", "reproduce"}) {
        INFO(id);
        CHECK(count_of(report, "<h2 id=\"" + id + "\">") == 1);
        CHECK(count_of(report, "href=\"#" + id + "\"") == 1);
    }
    for (const OutcomeRow& row : outcome_table)
        CHECK(count_of(report, "id=\"chart-" + std::string(row.name) + "-title\"") == (row.headline ? 1 : 0));
    for (const Partnership& partnership : run.scenario.partnerships)
        CHECK(report.find(partnership.name) != std::string::npos);
    for (const Organisation& organisation : run.scenario.organisations)
        CHECK(report.find(organisation.name) != std::string::npos);
    for (const Area& area : run.scenario.areas) CHECK(report.find(area.name) != std::string::npos);
    for (const ParameterRow& row : parameter_table) {
        INFO(row.name);
        if (row.evidence == Evidence::assumed) CHECK(report.find(">" + words_of(row.name) + "<") != std::string::npos);
    }
    CHECK(report.find("concord compare &#39;my patch.yaml&#39; --set trust_up=1") != std::string::npos);
    CHECK(report.find(record_of(run.folder()).digest) != std::string::npos);
    CHECK(report.find("id=\"chart-harm-title\"") < report.find("id=\"words\""));  // the picture stands beside the answer
    CHECK(count_of(report, "<details>") == 5);
    CHECK(report.find("try --set prevention_return=1.8") != std::string::npos);
    CHECK(report.find("tied with business as usual") != std::string::npos);  // partnerships that all live on
    CHECK(count_of(report, "role=\"img\"") == count_of(report, "<desc "));
    CHECK_FALSE(std::regex_search(report, std::regex("\\b(nan|inf)\\b")));
    CHECK(report.find("Every parameter is at its default") != std::string::npos);
}

TEST_CASE("in print every table shows, folded or not", "[report]")
{
    const FinishedRun run;
    const std::string report = run.report();
    // What a details element holds cannot be opened on paper: so it holds its summary alone, and hides what follows on screens only.
    std::size_t folds = 0;
    for (std::size_t at = 0; (at = report.find("<details>", at)) != std::string::npos; ++folds) {
        const std::size_t end = report.find("</details>", at);
        CHECK(report.substr(at, end - at).find("<table") == std::string::npos);
        CHECK(report.find("<div class=\"folded\">", end) <= end + std::string("</details>\n").size());
        at = end;
    }
    CHECK(folds == count_of(report, "<div class=\"folded\">"));
    CHECK(count_of(report, ".folded") == 1);
    CHECK(report.find("@media screen {\n  details:not([open]) + .folded { display: none }\n}") != std::string::npos);
}

TEST_CASE("every headline table of the report begins with the values at the start", "[report]")
{
    const FinishedRun run;
    const std::string report = run.report();
    const std::size_t headlines = static_cast<std::size_t>(
        std::count_if(outcome_table.begin(), outcome_table.end(), [](const OutcomeRow& row) { return row.headline; }));
    CHECK(count_of(report, "<th scope=\"row\">at the start</th>") == headlines);
}

TEST_CASE("the report needs nothing else and runs nothing", "[report]")
{
    const FinishedRun run(make_hostile);
    const std::string report = run.report();
    CHECK(report.find("default-src &#39;none&#39;") != std::string::npos);
    for (const std::string part :
         {"<script", "<img", "<iframe", "<link", "<object", "src=\"", "url(", "@import", "xlink"}) {
        INFO(part);
        CHECK(count_of(report, part) == 0);
    }
    // Every link leads to a place in the page.
    const std::regex link("href=\"([^\"]*)\"");
    for (std::sregex_iterator at(report.begin(), report.end(), link), end; at != end; ++at) {
        const std::string target = (*at)[1].str();
        REQUIRE(target.size() > 1);
        CHECK(target.front() == '#');
        CHECK(count_of(report, "id=\"" + target.substr(1) + "\"") == 1);
    }
    // An address may stand there as text, in a source.
    CHECK(count_of(report, "https://") == 1);
    CHECK(report.find("<li>https://example.org/?a=1&amp;b=&lt;2&gt;</li>") != std::string::npos);
    CHECK(count_of(report, "http://") == 0);
}

TEST_CASE("hostile names stay text, and every element is closed", "[report]")
{
    const FinishedRun run(make_hostile);
    const std::string report = run.report();
    CHECK(report.find(escaped(hostile)) != std::string::npos);
    CHECK(report.find(hostile) == std::string::npos);
    CHECK(report.find("a, &quot;b&quot; &lt;img src=x onerror=alert(1)&gt;") != std::string::npos);
    CHECK(report.find('\x01') == std::string::npos);
    CHECK(report.find("Champion in " + escaped(hostile)) != std::string::npos);

    std::vector<std::string> open;
    const std::regex tag("<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+=\"[^\"<>]*\")*)>");
    const std::string body = report.substr(report.find("<body>"));
    std::size_t tags = 0;
    for (std::sregex_iterator at(body.begin(), body.end(), tag), end; at != end; ++at, ++tags) {
        const std::string name = (*at)[2].str();
        if ((*at)[1].length() == 0) {
            open.push_back(name);
        } else if (name != "html") {
            REQUIRE_FALSE(open.empty());
            REQUIRE(open.back() == name);
            open.pop_back();
        }
    }
    CHECK(open.empty());
    CHECK(tags == count_of(body, "<"));  // nothing but whole tags

    // No two elements share an id.
    std::vector<std::string> ids;
    const std::regex id(" id=\"([^\"]*)\"");
    for (std::sregex_iterator at(body.begin(), body.end(), id), end; at != end; ++at) ids.push_back((*at)[1].str());
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("a report that is rebuilt is the same, byte for byte", "[report]")
{
    for (const auto change : {static_cast<void (*)(Scenario&)>(nullptr), make_hostile}) {
        const FinishedRun run(change);
        const std::string report = run.report();
        const std::string manifest = content_of(run.folder() / manifest_name);
        for (const ReportFile& file : report_files()) fs::remove(run.folder() / file.name);
        rebuild_report(run.folder());
        CHECK(run.report() == report);
        CHECK(content_of(run.folder() / manifest_name) == manifest);
        std::size_t entries = 0;
        for (const auto& entry : fs::directory_iterator(run.folder())) entries += entry.is_regular_file() ? 1 : 0;
        CHECK(entries == folder_record_of(manifest)->files.size());
    }
}

TEST_CASE("a folder without reports gets them, and stays its own", "[report]")
{
    const FinishedRun run;
    std::string manifest = content_of(run.folder() / manifest_name);
    for (const ReportFile& file : report_files()) {
        const std::string entry = ",\n    \"" + std::string(file.name) + "\"";
        REQUIRE(count_of(manifest, entry) == 2);  // among the files, then with its digest
        manifest.erase(manifest.find(entry), entry.size());
        fs::remove(run.folder() / file.name);
    }
    std::ofstream(run.folder() / manifest_name, std::ios::binary) << manifest;
    rebuild_report(run.folder());
    CHECK(fs::exists(run.folder() / report_name));
    CHECK_NOTHROW(check_place(run.folder(), {}));
}

TEST_CASE("a report that is ended half-way leaves a folder that stays its own", "[report]")
{
    const FinishedRun run;
    // As `rebuild_report` puts it first: whatever the report holds, nobody else has written it.
    const std::string manifest = content_of(run.folder() / manifest_name);
    const auto before = nlohmann::ordered_json::parse(manifest);
    std::ofstream(run.folder() / report_name, std::ios::binary) << "another";
    CHECK_THROWS_AS(check_place(run.folder(), {}), FolderRefused);
    std::ofstream(run.folder() / manifest_name, std::ios::binary)
        << manifest_not_vouching_for(before, {{report_name, ""}});
    CHECK_NOTHROW(check_place(run.folder(), {}));
    rebuild_report(run.folder());
    CHECK(content_of(run.folder() / manifest_name) == manifest);
}

TEST_CASE("what is no result folder is refused, and nothing is written", "[report]")
{
    const FinishedRun run;
    const auto write = [&](const std::string& file, const std::string& text) {
        std::ofstream(run.folder() / file, std::ios::binary) << text;
    };
    const std::string before = run.report();
    SECTION("no manifest") { fs::remove(run.folder() / manifest_name); }
    SECTION("another's manifest") { write(manifest_name, "{\"program\": \"another\", \"files\": []}"); }
    SECTION("a manifest that lacks something") { write(manifest_name, "{\"program\": \"concord\", \"files\": []}"); }
    SECTION("no table") { fs::remove(run.folder() / "monthly.csv"); }
    SECTION("an empty table") { write("summary.csv", ""); }
    SECTION("a table without rows") { write("summary.csv", content_of(run.folder() / "summary.csv").substr(0, 151)); }
    SECTION("an unknown response")
    {
        write("breakeven.csv", "response,outcome,kind,month,low,high,never_share\nnobody,harm,monthly,1,1,1,0\n");
    }
    SECTION("a month beyond the end")
    {
        write("monthly.csv", content_of(run.folder() / "monthly.csv") + "hold,999,2010-04-01,harm,x,1,1,1,,,,\n");
    }
    CHECK_THROWS_AS(rebuild_report(run.folder()), FolderRefused);
    CHECK(run.report() == before);
}

TEST_CASE("the report holds where there is little to report", "[report]")
{
    SECTION("only hold, one run")
    {
        const FinishedRun run([](Scenario& s) {
            test::compare(s, {});
            s.replicates = 1;
        });
        CHECK(run.report().find("nothing to break even against") != std::string::npos);
    }
    SECTION("no partnerships")
    {
        const FinishedRun run([](Scenario& s) { s.partnerships.clear(); });
        CHECK(run.report().find("The scenario has no partnerships.") != std::string::npos);
    }
    SECTION("no cuts, changed parameters")
    {
        const FinishedRun run([](Scenario& s) {
            s.funding.clear();
            s.parameters.trust_down = 2.0;
        });
        CHECK(run.report().find("no cuts are given") != std::string::npos);
        CHECK(run.report().find("Every parameter is at its default") == std::string::npos);
    }
}

TEST_CASE("charts hold with gaps, flat lines and many responses", "[report]")
{
    constexpr double gap = std::numeric_limits<double>::quiet_NaN();
    Chart chart{"c", "t", "d", Month::of(2010, 4), {}};
    for (std::size_t i = 0; i < 14; ++i)
        chart.series.push_back({"response " + std::to_string(i), line_styles[i % line_styles.size()],
                                std::vector<Spread>(1201, Spread{5, 5, 5})});
    chart.series[1].months[600] = {gap, gap, gap};
    chart.series[2].months.assign(1201, {gap, gap, gap});
    chart.series[3].months.clear();
    for (std::size_t month = 900; month < 1201; ++month) chart.series[4].months[month] = {gap, gap, gap};
    const std::string drawn = line_chart(chart).markup();
    CHECK(drawn.find(">response 4</text>") != std::string::npos);  // it ends early and is named
    CHECK(drawn.find(">response 2</text>") == std::string::npos);  // it is nowhere
    CHECK(drawn.find("nan") == std::string::npos);
    CHECK(drawn.find("inf") == std::string::npos);
    CHECK(drawn.size() < 100000);
}
