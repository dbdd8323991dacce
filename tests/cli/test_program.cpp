// The program as people use it: exit codes, messages, what fits on paper, which folders it touches, and that nothing but the
// scenario, the seed and the number of replicates changes a number.

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/program.hpp"
#include "engine/kernel.hpp"
#include "model/tables/outcomes.hpp"
#include "report/report_files.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::string digests_in(const fs::path& folder)
{
    const std::string manifest = content_of(folder / "manifest.json");
    std::string digests;
    const std::regex pattern("\"digest\": \"([0-9a-f]{16})\"");
    for (std::sregex_iterator at(manifest.begin(), manifest.end(), pattern), end; at != end; ++at)
        digests += (*at)[1].str() + " ";
    return digests;
}

}  // namespace

TEST_CASE("help and version are there and fit the page", "[cli]")
{
    for (const std::string words : {"", "--help", "help", "help compare", "compare --help", "run --help",
                                    "diagnose --help", "check --help", "facts --help", "explain --help", "explore --help",
                                    "new --help", "report --help", "docs --help", "compare -h", "--version"}) {
        INFO("concord " << words);
        const Output output = concord_with(words);
        CHECK(output.code == 0);
        CHECK_FALSE(output.out.empty());
        CHECK(output.err.empty());
        check_fits_the_page(output.out);
    }
    CHECK(concord_with("--help").out.find("docs") == std::string::npos);
    CHECK(concord_with("--help").out.find("  sensitivity  Says which") != std::string::npos);
    CHECK(concord_with("--help").out.find("replicate") == std::string::npos);
    CHECK(concord_with("compare --help").out.find("Example: concord compare") != std::string::npos);
}

TEST_CASE("what does not exist is one clear line, and exit code 2", "[cli]")
{
    struct Case {
        std::string words, message;
    };
    const std::string some = demo + " --out never-made ";
    const std::vector<Case> cases{
        {"compre x", "there is no command 'compre'; did you mean 'compare'?"},
        {"qwertyuiop", "there is no command 'qwertyuiop'; see concord --help"},
        {"--verison", "there is no command '--verison'; did you mean '--version'?"},
        {"help compre", "there is no command 'compre'; did you mean 'compare'?"},
        {"compare", "concord compare needs SCENARIO, as in: concord compare scenarios/demo.yaml --runs 64"},
        {"compare a b", "concord compare takes one SCENARIO, and 'b' is one more"},
        {"compare " + some + "--replicate 4",
         "concord compare has no option '--replicate'; did you mean '--replicates'?"},
        {"compare " + some + "--rep 4", "concord compare has no option '--rep'; see concord compare --help"},
        {"check " + demo + " --seed 4", "concord check has no option '--seed'; did you mean '--set'?"},
        {"compare " + some + "--replicates", "option '--replicates' needs a value: --replicates N"},
        {"compare " + some + "--replicates 0", "--replicates must be a whole number from 1 to 100000, not '0'"},
        {"compare " + some + "--replicates 1.5", "--replicates must be a whole number from 1 to 100000, not '1.5'"},
        {"compare " + some + "--replicates many", "--replicates must be a whole number from 1 to 100000, not 'many'"},
        {"compare " + some + "--replicates 99999999999999999999",
         "--replicates must be a whole number from 1 to 100000, not '99999999999999999999'"},
        {"compare " + some + "--replicates=", "option '--replicates' needs a value: --replicates N"},
        {"compare " + some + "--seed -1", "--seed must be a whole number from 0 to 9007199254740992, not '-1'"},
        {"compare " + some + "--seed 9007199254740993",
         "--seed must be a whole number from 0 to 9007199254740992, not '9007199254740993'"},
        {"compare " + some + "--jobs 0", "--jobs must be a whole number from 1 to 1024, not '0'"},
        {"compare " + some + "--seed 1 --seed 2", "option '--seed' is given more than once"},
        {"compare " + some + "--quiet=yes", "option '--quiet' takes no value"},
        {"compare " + demo + " -o", "option '--out' needs a value: --out FOLDER"},
        {"explore " + demo + " -o", "option '--out' needs a value: --out FILE"},
        {"explore " + demo + " other.yaml", "concord explore takes one SCENARIO, and 'other.yaml' is one more"},
        {"explore --seed 1",
         "--seed, --runs and --set change a scenario, and there is none; see concord explore --help"},
        {"run " + demo + " --response upstream",
         "the scenario has no response 'upstream'; did you mean 'upstream_prevention'?"},
        {"run " + demo + " --response silo_retreet",
         "the scenario has no response 'silo_retreet'; did you mean 'silo_retreat'?"},
        {"diagnose " + demo + " --year 11", "--year 11: the run has 10 years"},
        {"explain trust_upp", "nothing is called 'trust_upp'; did you mean 'trust_up'?"},
        {"explain zzzzzzzzzzzz", "nothing is called 'zzzzzzzzzzzz'; concord explain lists everything"},
        {"docs no-such-folder", "there is no folder 'no-such-folder'"},
    };
    const Scratch scratch;
    for (const Case& c : cases) {
        INFO("concord " << c.words);
        const Output output = concord_in(scratch.path(), c.words);
        CHECK(output.code == 2);
        CHECK(output.err == "concord: " + c.message + "\n");
        CHECK(output.out.empty());
    }
    const Output kernel = concord_in(scratch.path(), "compare " + some + "--kernel v9");
    CHECK(kernel.code == 2);
    CHECK(kernel.err.find("concord: --kernel 'v9' cannot run here; this processor runs v1") == 0);
    CHECK(scratch.entries().empty());
}

TEST_CASE("compare answers the question on paper and leaves whole files", "[cli]")
{
    const Scratch scratch;
    const Output output = concord_in(scratch.path(), "compare " + demo + " --replicates 8");
    CHECK(output.code == 0);
    CHECK(output.err.empty());
    check_fits_the_page(output.out);
    for (const OutcomeRow& row : outcome_table) {
        if (!row.headline) continue;
        INFO(row.name);
        CHECK(output.out.find(std::string(row.unit) + " (") != std::string::npos);
    }
    CHECK(output.out.find("Which response to the cuts leaves a small patch best off after ten years?") !=
          std::string::npos);
    // Of so few runs nothing is robust.
    CHECK(output.out.find("\n1. Nothing is robust: no response has least or most harm at the end") != std::string::npos);
    CHECK(output.out.find("\n2. ") != std::string::npos);
    CHECK(output.out.find("\n3. ") != std::string::npos);
    CHECK(output.out.find("\n5. ") == std::string::npos);
    CHECK(output.out.find("results/demo") != std::string::npos);
    std::size_t starts = 0;
    for (std::size_t at = 0; (at = output.out.find("\nat the start ", at)) != std::string::npos; ++at) ++starts;
    CHECK(starts == static_cast<std::size_t>(std::count_if(outcome_table.begin(), outcome_table.end(),
                                                           [](const OutcomeRow& row) { return row.headline; })));

    CHECK(scratch.entries() == std::vector<std::string>{"results"});
    const fs::path folder = scratch / "results/demo";
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path().filename().string());
    std::sort(files.begin(), files.end());
    std::vector<std::string> expected{"acceptable.csv", "areas.csv",     "boxes.csv",         "breakeven.csv",
                                      "choices.csv",    "diagnosis.csv", "drivers.csv",       "futures.csv",
                                      "manifest.json",  "monthly.csv",   "organisations.csv", "summary.csv"};
    for (const ReportFile& file : report_files()) expected.emplace_back(file.name);
    std::sort(expected.begin(), expected.end());
    CHECK(files == expected);
    const std::string manifest = content_of(folder / "manifest.json");
    const std::size_t digest = output.out.find("\nFingerprint (digest) ");
    REQUIRE(digest != std::string::npos);
    CHECK(manifest.find("\"digest\": \"" + output.out.substr(digest + 22, 16) + "\"") != std::string::npos);
    for (const std::string part : {"\"program\": \"concord\"", "\"finished\": true", "\"runs\": 8", "\"seed\": 1",
                                   "\"hash\": \"", "\"kernel\": \"", "\"name\": \"trust_down\""})
        CHECK(manifest.find(part) != std::string::npos);

    // Month 0 is the start, and the last month the end.
    const std::string monthly = content_of(folder / "monthly.csv");
    CHECK(monthly.find("\nhold,0,2010-04-01,harm,") != std::string::npos);
    CHECK(monthly.find("\nhold,120,2020-04-01,harm,") != std::string::npos);
    CHECK(monthly.find("\nhold,121,") == std::string::npos);
}

TEST_CASE("nothing that is printed, collected or asked for changes a number", "[cli]")
{
    const Scratch scratch;
    const std::string base = "compare " + demo + " --replicates 20 --out ";
    REQUIRE(concord_in(scratch.path(), base + "plain").code == 0);
    const std::string digests = digests_in(scratch / "plain");
    const std::string summary = content_of(scratch / "plain/summary.csv");
    CHECK(digests.size() == 8 * 17);
    const auto check_same = [&](const std::string& options) {
        INFO(options);
        REQUIRE(concord_in(scratch.path(), base + "other " + options).code == 0);
        CHECK(digests_in(scratch / "other") == digests);
        CHECK(content_of(scratch / "other/summary.csv") == summary);
    };
    for (const std::string options : {"--jobs 1", "--jobs 2", "--jobs 4", "--quiet", "--json"}) check_same(options);
    for (const Kernel& kernel : available_kernels()) check_same("--kernel " + std::string(kernel.name));

    REQUIRE(concord_in(scratch.path(), base + "other --seed 2").code == 0);
    CHECK(digests_in(scratch / "other") != digests);
    REQUIRE(concord_in(scratch.path(), base + "other --set trust_up=0.9").code == 0);
    CHECK(digests_in(scratch / "other") != digests);
}

TEST_CASE("report writes again what compare wrote", "[cli]")
{
    const Scratch scratch;
    REQUIRE(concord_in(scratch.path(), "compare " + demo + " --replicates 8 --quiet --out all").code == 0);
    const std::string report = content_of(scratch / "all/report.html");
    const std::string manifest = content_of(scratch / "all/manifest.json");
    write(scratch / "all/report.html", "edited");
    const Output output = concord_in(scratch.path(), "report all/");
    CHECK(output.code == 0);
    CHECK(output.out.find("wrote all/report.html\n") == 0);
    CHECK(content_of(scratch / "all/report.html") == report);
    CHECK(content_of(scratch / "all/manifest.json") == manifest);

    const Output nothing = concord_in(scratch.path(), "report nowhere");
    CHECK(nothing.code == 2);
    CHECK(nothing.err == "concord: 'nowhere' is no result folder: it has no manifest.json\n");
    const std::string monthly = content_of(scratch / "all/monthly.csv");
    write(scratch / "all/monthly.csv", monthly.substr(0, monthly.rfind('\n', monthly.size() - 2) + 1));
    CHECK(concord_in(scratch.path(), "report all").err ==
          "concord: 'monthly.csv' was changed since the run; run concord compare again\n");
    fs::remove(scratch / "all/monthly.csv");
    const Output missing = concord_in(scratch.path(), "report all");
    CHECK(missing.code == 2);
    CHECK(missing.err == "concord: 'all' has no 'monthly.csv'; run concord compare again\n");
    CHECK(content_of(scratch / "all/report.html") == report);
}

TEST_CASE("run gives the rows of monthly.csv", "[cli]")
{
    const Scratch scratch;
    REQUIRE(concord_in(scratch.path(), "compare " + demo + " --replicates 8 --quiet --out all").code == 0);
    const Output output = concord_in(scratch.path(), "run " + demo + " --replicates 8 --response silo_retreat --csv");
    CHECK(output.code == 0);
    CHECK(output.err.empty());
    std::string expected;
    for (const std::string& line : lines_of(content_of(scratch / "all/monthly.csv"))) {
        if (expected.empty() || line.find("silo_retreat,") == 0) expected += line + "\n";
    }
    CHECK(output.out == expected);

    const Output table = concord_with("run " + demo + " --replicates 8");
    CHECK(table.code == 0);
    check_fits_the_page(table.out);
    CHECK(table.out.find("\n2010-04 ") != std::string::npos);
    CHECK(table.out.find("\n2020-04 ") != std::string::npos);
}

TEST_CASE("diagnose names causes and confirms interventions", "[cli]")
{
    const Output output = concord_with("diagnose " + demo +
                                       " --replicates 8 --confirm 8 --response collaborative_advantage");
    CHECK(output.code == 0);
    CHECK(output.err.empty());
    check_fits_the_page(output.out);
    for (const std::string part : {"Safer Harbour (harbour_csp)", "West and East joint unit", "data sharing", "overhead",
                                   "stands out", "what would release most, on average over the run", "All together: "})
        CHECK(output.out.find(part) != std::string::npos);
    const Output estimated = concord_with("diagnose " + demo + " --replicates 8 --confirm 0 --year 3");
    CHECK(estimated.out.find("in year 3 of 10") != std::string::npos);
    CHECK(estimated.out.find("estimated to release most: ") != std::string::npos);
    CHECK(estimated.out.find("m a year on average over the run\n") != std::string::npos);
    const Output json = concord_with("diagnose " + demo + " --replicates 8 --confirm 0 --json");
    CHECK(json.code == 0);
    CHECK(json.out.find("\"overhead\": ") != std::string::npos);
}

TEST_CASE("what matters is told whole, in lines that fit the page", "[cli][matters]")
{
    const Scratch scratch;
    write(scratch / "s.yaml",
          "concord: 1\ntitle: Base\nquestion: Q?\nstart: 2010-04\nmonths: 24\nfunding: default\norganisations:\n"
          "  - {id: p, kind: force, areas: [a], budget: 20}\n  - {id: c, kind: council, areas: [a], budget: 90}\n"
          "partnerships:\n  - {id: q, members: [p, c]}\n");
    const Output output = concord_in(scratch.path(), "matters s.yaml --runs 8");
    INFO(output.out << output.err);
    CHECK(output.code == 0);
    check_fits_the_page(output.out);
    CHECK(output.out.find("…") == std::string::npos);
    CHECK(output.out.find("12 months earlier to 12 months later") != std::string::npos);
}

TEST_CASE("a result folder never takes what is not its own", "[cli]")
{
    const Scratch scratch;
    const std::string base = "compare " + demo + " --replicates 1 --quiet --out ";

    SECTION("its own is replaced")
    {
        REQUIRE(concord_in(scratch.path(), base + "mine").code == 0);
        CHECK(concord_in(scratch.path(), base + "mine/ --seed 2").code == 0);
        CHECK(content_of(scratch / "mine/manifest.json").find("\"seed\": 2") != std::string::npos);
        CHECK(scratch.entries() == std::vector<std::string>{"mine"});
    }
    SECTION("another's is refused, and replaced only by force")
    {
        fs::create_directory(scratch / "theirs");
        write(scratch / "theirs/thesis.txt", "years of work");
        const Output refused = concord_in(scratch.path(), base + "theirs");
        CHECK(refused.code == 2);
        CHECK(refused.err == "concord: 'theirs' holds what this program did not write ('thesis.txt'); choose another "
                             "folder with --out, or "
                             "replace it, and all in it, with --force\n");
        CHECK(content_of(scratch / "theirs/thesis.txt") == "years of work");
        CHECK(concord_in(scratch.path(), base + "theirs --force").code == 0);
        CHECK(fs::exists(scratch / "theirs/summary.csv"));
        CHECK_FALSE(fs::exists(scratch / "theirs/thesis.txt"));
    }
    SECTION("a file that somebody added to its own is not lost")
    {
        REQUIRE(concord_in(scratch.path(), base + "mine").code == 0);
        write(scratch / "mine/notes.txt", "what I saw");
        CHECK(concord_in(scratch.path(), base + "mine").code == 2);
        CHECK(content_of(scratch / "mine/notes.txt") == "what I saw");
    }
    SECTION("a file of its own that somebody changed is not lost")
    {
        REQUIRE(concord_in(scratch.path(), base + "mine").code == 0);
        write(scratch / "mine/report.html", content_of(scratch / "mine/report.html") + "<!-- what I saw -->");
        const Output refused = concord_in(scratch.path(), base + "mine");
        CHECK(refused.code == 2);
        CHECK(refused.err ==
              "concord: 'mine' holds 'report.html', which was changed since this program wrote it; choose "
              "another folder with --out, or replace it, and all in it, with --force\n");
        CHECK(concord_in(scratch.path(), base + "mine --force").code == 0);
        CHECK(concord_in(scratch.path(), base + "mine").code == 0);
    }
    SECTION("another program's manifest does not make it ours")
    {
        fs::create_directory(scratch / "theirs");
        write(scratch / "theirs/manifest.json", "{\"program\": \"another\", \"files\": []}");
        CHECK(concord_in(scratch.path(), base + "theirs").code == 2);
    }
    SECTION("neither a file nor the folder around it, by force or without")
    {
        write(scratch / "file", "x");
        for (const std::string place : {"file", ".", "..", "/"}) {
            INFO(place);
            CHECK(concord_in(scratch.path(), base + place + " --force").code == 2);
        }
        CHECK(content_of(scratch / "file") == "x");
    }
    SECTION("an empty folder is used")
    {
        fs::create_directory(scratch / "empty");
        CHECK(concord_in(scratch.path(), base + "empty").code == 0);
    }
    SECTION("a place that cannot be made leaves nothing behind")
    {
        write(scratch / "file", "x");
        const Output output = concord_in(scratch.path(), base + "file/below/there");
        CHECK(output.code != 0);
        CHECK_FALSE(output.err.empty());
        CHECK(scratch.entries() == std::vector<std::string>{"file"});
    }
}

TEST_CASE("docs writes what it checks", "[cli]")
{
    const Scratch scratch;
    fs::create_directories(scratch / "docs/science");
    write(scratch / "docs/science/model.md", "before\n<!-- schedule -->\nold\n<!-- end of schedule -->\nafter\n");
    write(scratch / "docs/science/evidence.md", "<!-- evidence B -->\n<!-- end of evidence B -->\n");
    CHECK(concord_in(scratch.path(), "docs --check docs").code == 1);
    CHECK(concord_in(scratch.path(), "docs docs").code == 0);
    CHECK(concord_in(scratch.path(), "docs --check docs").code == 0);
    CHECK(content_of(scratch / "docs/reference/parameters.md").find("| `trust_down` |") != std::string::npos);
    const std::string model = content_of(scratch / "docs/science/model.md");
    CHECK(model.find("before\n<!-- schedule -->\n") == 0);
    CHECK(model.find("| 12 | trust |") != std::string::npos);
    CHECK(model.find("old") == std::string::npos);
    CHECK(content_of(scratch / "docs/science/evidence.md").find("| B10 | London youth clubs") != std::string::npos);
    write(scratch / "docs/reference/outcomes.md", "edited");
    CHECK(concord_in(scratch.path(), "docs --check docs").code == 1);
}
