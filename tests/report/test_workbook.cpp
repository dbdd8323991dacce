// The workbook: its sheets, text that stays text, the same bytes from the files.

#include "report/workbook.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "model/relations_at_rest.hpp"
#include "report/report_files.hpp"
#include "report/workbook_check.hpp"
#include "results/result_folder.hpp"
#include "support/files.hpp"
#include "support/patch.hpp"

using namespace concord;
using concord::test::content_of;

namespace {

namespace fs = std::filesystem;

/// Looks into a workbook: sheets and their frozen rows, no formulas, text cells, the chart's references.
const char* const look_inside = R"python(
import re, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
text = lambda name: book.read(name).decode("utf-8")
sheets = re.findall(r'<sheet name="([^"]+)"', text("xl/workbook.xml"))
assert sheets == ["answer", "summary", "monthly", "breakeven", "diagnosis", "organisations", "areas", "choices", "parameters", "columns"], sheets
for number in range(1, 11):
    sheet = text(f"xl/worksheets/sheet{number}.xml")
    assert 'state="frozen"' in sheet, number
    assert 'orientation="landscape"' in sheet and 'fitToHeight="0"' in sheet, number
    heading = 1 if number > 1 else int(re.search(r'<autoFilter ref="A(\d+):', sheet)[1])
    row = re.search(rf'<row r="{heading}"[^>]*>', sheet)[0]
    if sheets[number - 1] in ("answer", "summary", "diagnosis"):  # or long headings are drawn over the first numbers
        assert 'customHeight="1"' in row, row
    if sheets[number - 1] == "monthly":  # dates before spreadsheets begin are text, none is negative
        dates = [float(v) for v in re.findall(r'<c r="C\d+" s="\d+"><v>([^<]*)</v>', sheet)]
        assert dates and min(dates) >= 61, dates[:3]
printed = dict(re.findall(r'<definedName name="_xlnm.Print_(Area|Titles)" localSheetId="0"[^>]*>([^<]*)<', text("xl/workbook.xml")))
assert printed["Titles"].startswith("answer!$") and printed["Area"].startswith("answer!$A$1:$L$"), printed
for number in range(1, 11):
    sheet = text(f"xl/worksheets/sheet{number}.xml")
    assert "<f>" not in sheet, number
    assert "<cols>" in sheet and "<autoFilter" in sheet, number
strings = text("xl/sharedStrings.xml")
for name in ("=1+1", "+cmd|x", "-2", "@SUM(A1)"):
    assert f"<t>{name}</t>" in strings, name
assert "only; every outcome is in monthly.csv" in strings
chart = text("xl/charts/chart1.xml")
series = re.findall(r"<c:val>.*?<c:f>(.*?)</c:f>", chart, re.S)
assert len(series) == 5 and all(s.startswith("monthly!$F$") for s in series), series
assert "<t>1899-06-01</t>" in strings and "<t>1900-02-01</t>" in strings and "<t>1900-03-01</t>" not in strings
assert "2000-01-01" in text("docProps/core.xml")
first = re.search(r'monthly!\$F\$(\d+):\$F\$(\d+)', series[0])
assert int(first[2]) - int(first[1]) == 24, series
)python";

}  // namespace

TEST_CASE("the workbook opens, and text stays text", "[report][report]")
{
    if (!can_write_workbook()) {
        CHECK_THROWS_AS(write_workbook("x.xlsx", RunRecord()), FolderError);
        CHECK(report_files().size() == 1);
        return;
    }
    std::string name = (fs::temp_directory_path() / "concord-workbook-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    const fs::path scratch = name;
    const fs::path folder = scratch / "results";

    Scenario scenario = standard_patch();
    settle(scenario);  // as the reader would
    test::compare(scenario, {"silo_retreat", "upstream_prevention", "fundamental_questions", "collaborative_advantage"});
    scenario.start = Month::of(1899, 6);
    scenario.partnerships[0].name = "=1+1";
    scenario.partnerships[1].name = "+cmd|x";
    scenario.partnerships[2].name = "-2";
    scenario.partnerships[3].name = "@SUM(A1)";
    scenario.months = 24;
    scenario.replicates = 8;
    const Network network = network_of(scenario);
    const Ensemble ensemble = test::run(scenario);
    ResultFolder place(folder, {});
    CHECK(write_results(place, scenario, ensemble, results_of(scenario, network, ensemble), Origin()).why.empty());

    const std::string workbook = content_of(folder / workbook_name);
    CHECK(workbook.substr(0, 2) == "PK");
    fs::remove(folder / workbook_name);
    rebuild_report(folder);
    CHECK(content_of(folder / workbook_name) == workbook);

    if (std::system("python3 -c '' >/dev/null 2>&1") == 0) {
        std::ofstream(scratch / "look.py") << look_inside;
        const std::string command = "python3 '" + (scratch / "look.py").string() + "' '" +
                                    (folder / workbook_name).string() + "'";
        CHECK(std::system(command.c_str()) == 0);
    }
    fs::remove_all(scratch);
}

namespace {

/// Files may not grow beyond a size while it lives.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
        : handler_(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    void (*handler_)(int);
    rlimit before_{};
};

RunRecord short_record()
{
    Scenario scenario = standard_patch();
    test::compare(scenario, {"silo_retreat", "upstream_prevention"});
    scenario.months = 24;
    scenario.replicates = 8;
    const Ensemble ensemble = test::run(scenario);
    return record_of(scenario, ensemble, results_of(scenario, network_of(scenario), ensemble), Origin());
}

}  // namespace

TEST_CASE("a workbook whose temporary files were cut short is refused", "[report][report]")
{
    if (!can_write_workbook()) return;
    const RunRecord record = short_record();
    const fs::path path = fs::temp_directory_path() / ("concord-short-" + std::to_string(getpid()) + ".xlsx");
    write_workbook(path, record);
    const auto size = static_cast<rlim_t>(fs::file_size(path));
    {
        // The archive fits, the sheets that go into it do not.
        const FileSizeLimit limit(size + 100);
        CHECK_THROWS_AS(write_workbook(path, record), FolderError);
    }
    CHECK_NOTHROW(write_workbook(path, record));
    fs::remove(path);
}

TEST_CASE("texts too long for a workbook are cut between characters", "[report][report]")
{
    if (!can_write_workbook()) return;
    RunRecord record = short_record();
    const fs::path path = fs::temp_directory_path() / ("concord-long-" + std::to_string(getpid()) + ".xlsx");
    for (const std::string& start : {std::string(), std::string("a"), std::string("ab")}) {
        record.scenario.title = start;
        while (record.scenario.title.size() < 40000) record.scenario.title += "–£";
        record.scenario.question = record.scenario.title;
        record.scenario.policies[1].name = record.scenario.title;
        CHECK_NOTHROW(write_workbook(path, record));
    }
    fs::remove(path);
}

TEST_CASE("what is no workbook is found out", "[report][report]")
{
    if (!can_write_workbook()) return;
    const fs::path path = fs::temp_directory_path() / ("concord-whole-" + std::to_string(getpid()) + ".xlsx");
    write_workbook(path, short_record());
    const std::string whole = content_of(path);
    fs::remove(path);
    CHECK(workbook_fault(whole).empty());
    CHECK_FALSE(workbook_fault("").empty());
    CHECK_FALSE(workbook_fault(whole.substr(0, whole.size() / 2)).empty());
    CHECK_FALSE(workbook_fault(whole.substr(whole.size() / 2)).empty());
    std::string changed = whole;
    changed[whole.size() / 3] = static_cast<char>(changed[whole.size() / 3] ^ 1);
    CHECK_FALSE(workbook_fault(changed).empty());
    CHECK(xml_fault("<?xml version=\"1.0\"?>\n<a b=\">\"><c/>x £ &lt;</a>").empty());
    for (const char* const broken :
         {"", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a", "<a>\xE2\x80</a>", "<a>\uFFFE</a>", "<a>\x01</a>"})
        CHECK_FALSE(xml_fault(broken).empty());
}

TEST_CASE("a workbook that cannot be written says so", "[report][report]")
{
    if (!can_write_workbook()) return;
    RunRecord record;
    CHECK_THROWS_AS(write_workbook("/nowhere/to/be/found/workbook.xlsx", record), FolderError);
}
