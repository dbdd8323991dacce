// The workbook: its sheets, text that stays text, the same bytes from the files.

#include "report/workbook.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "report/report_files.hpp"
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
assert sheets == ["summary", "monthly", "break-even", "diagnosis", "parameters"], sheets
for number in range(1, 6):
    sheet = text(f"xl/worksheets/sheet{number}.xml")
    assert 'state="frozen"' in sheet, number
    assert "<f>" not in sheet, number
    assert "<cols>" in sheet and "<autoFilter" in sheet, number
strings = text("xl/sharedStrings.xml")
for name in ("=1+1", "+cmd|x", "-2", "@SUM(A1)"):
    assert f"<t>{name}</t>" in strings, name
assert "only; every outcome is in monthly.csv" in strings
chart = text("xl/charts/chart1.xml")
series = re.findall(r"<c:val>.*?<c:f>(.*?)</c:f>", chart, re.S)
assert len(series) == 5 and all(s.startswith("monthly!$F$") for s in series), series
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

    Scenario scenario = test::standard_patch();
    test::compare(scenario, {"silo_retreat", "upstream_prevention", "fundamental_questions", "collaborative_advantage"});
    scenario.policies[1].name = "=1+1";
    scenario.policies[2].name = "+cmd|x";
    scenario.policies[3].name = "-2";
    scenario.partnerships[0].name = "@SUM(A1)";
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

TEST_CASE("a workbook that cannot be written says so", "[report][report]")
{
    if (!can_write_workbook()) return;
    RunRecord record;
    CHECK_THROWS_AS(write_workbook("/nowhere/to/be/found/workbook.xlsx", record), FolderError);
}
