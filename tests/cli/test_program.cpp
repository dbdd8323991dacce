// The program as people use it: exit codes, messages, what fits on paper, which folders it touches, and that nothing but the
// scenario, the seed and the number of replicates changes a number.

#include <algorithm>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/program.hpp"
#include "engine/kernel.hpp"
#include "model/tables/facts.hpp"
#include "model/tables/ideas.hpp"
#include "model/tables/kinds.hpp"
#include "model/tables/outcomes.hpp"
#include "report/report_files.hpp"
#include "report/words.hpp"
#include "results/tables.hpp"
#include "scenario/keys.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::size_t characters(const std::string& line)
{
    return static_cast<std::size_t>(std::count_if(
        line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

void check_fits_the_page(const std::string& text)
{
    for (const std::string& line : lines_of(text)) {
        INFO(line);
        CHECK(characters(line) <= 100);
        CHECK(line.find('\x1b') == std::string::npos);
    }
}

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

TEST_CASE("a wrong scenario gives exit code 2, every problem and no folder", "[cli]")
{
    const Scratch scratch;
    write(scratch / "bad.yaml", "concord: 1\ntitle: A\nquestion: B\nstart: 2010-04\nmonts: 12\nseed: -1\n");
    for (const std::string command : {"compare", "run", "diagnose", "explore", "check"}) {
        INFO(command);
        const Output output = concord_in(scratch.path(), command + " bad.yaml");
        CHECK(output.code == 2);
        CHECK(output.out.empty());
        CHECK(output.err.find("bad.yaml:5:1: ") != std::string::npos);
        CHECK(output.err.find("did you mean 'months'") != std::string::npos);
        CHECK(output.err.find("bad.yaml:6:7: ") != std::string::npos);
    }
    CHECK(scratch.entries() == std::vector<std::string>{"bad.yaml"});
    const Output json = concord_in(scratch.path(), "check bad.yaml --json");
    CHECK(json.code == 2);
    CHECK(json.out.find("\"valid\": false") != std::string::npos);
    CHECK(json.out.find("\"line\": 5") != std::string::npos);

    CHECK(concord_in(scratch.path(), "check nobody.yaml").code == 2);
    const Output parameter = concord_with("check " + demo + " --set trust_upp=1");
    CHECK(parameter.code == 2);
    CHECK(parameter.err.find("did you mean 'trust_up'?") != std::string::npos);
    const Output twice = concord_with("check " + demo + " --set trust_up=1 --set trust_up=2");
    CHECK(twice.code == 2);
    CHECK(twice.err == "--set trust_up=2: 'trust_up' is set twice; keep one of them\n");
}

TEST_CASE("futures, their ranges and the number of runs are refused in words where they cannot be", "[cli]")
{
    const auto refusal = [](const std::string& options) {
        const Output output = concord_with("check " + demo + options);
        CHECK(output.code == 2);
        return output.err;
    };
    CHECK(refusal(" --vary trust_down=1:2 --set trust_down=1.5") ==
          "--vary trust_down=1:2: 'trust_down' is set twice; keep one of them\n");
    CHECK(refusal(" --futures some").find("--futures must be one of credible, prior, 0, not 'some'") !=
          std::string::npos);
    CHECK(refusal(" --runs 8 --replicates 8").find("--runs and --replicates are two names for one option") !=
          std::string::npos);
    const std::string few = refusal(" --futures credible --vary trust_down=1:1.001 --runs 8");
    INFO(few);
    CHECK(few.find(demo + ": the ranges that were asked for leave ") == 0);
    CHECK(few.find("fewer than 64; widen the ranges") != std::string::npos);
    CHECK(refusal(" --futures credible --runs 100000").find("credible futures, fewer than the 100000 runs") !=
          std::string::npos);
    CHECK(concord_with("check " + demo + " --futures prior --runs 4096 --vary trust_down=1:9").code == 0);
}

TEST_CASE("check says what a scenario holds", "[cli]")
{
    const Output output = concord_with("check " + demo + " --set trust_up=1");
    CHECK(output.code == 0);
    CHECK(output.err.empty());
    check_fits_the_page(output.out);
    for (const std::string part :
         {"is valid", "4 areas", "16 organisations", "5 partnerships, 0 contracts", "120 months", "1 of "})
        CHECK(output.out.find(part) != std::string::npos);
    CHECK(concord_with("check " + demo + " --quiet").out.empty());
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

TEST_CASE("every name of every table can be explained", "[cli]")
{
    const std::string index = concord_with("explain").out;
    check_fits_the_page(index);
    std::vector<std::string> names;
    for (const ParameterRow& row : parameter_table) names.emplace_back(row.name);
    for (const OutcomeRow& row : outcome_table) names.emplace_back(row.name);
    for (const Phase& phase : best_kernel().schedule) names.emplace_back(phase.name);
    for (const Response& response : built_in_responses()) names.push_back(response.name);
    for (const ResponseField& field : response_fields) names.emplace_back(field.name);
    for (const InterventionRow& row : intervention_table) names.emplace_back(row.name);
    for (const LeverRow& row : lever_table) names.emplace_back(row.name);
    for (const ShockRow& row : shock_table) names.emplace_back(row.name);
    for (const Kind& kind : default_kinds()) names.push_back(kind.name);
    for (const ProblemKind& problem : default_problems()) names.push_back(problem.name);
    for (const SectionRow& section : section_table) {
        for (const KeyRow& key : keys_of(section.section)) names.emplace_back(key.name);
    }
    for (const std::string& name : names) {
        INFO(name);
        CHECK(index.find(name) != std::string::npos);
    }
    for (const std::string name :
         {"trust_down", "harm", "\"joint work\"", "joint-work", "hold", "champion", "crisis", "force", "violence",
          "months", "PACE", "data sharing", "parameters", "outcomes", "ideas", "finance"}) {
        INFO(name);
        const Output output = concord_with("explain " + name);
        CHECK(output.code == 0);
        CHECK(output.err.empty());
        check_fits_the_page(output.out);
    }
    for (const std::string table : {"summary", "monthly", "breakeven", "diagnosis", "organisations", "areas"}) {
        std::string text;
        for (const TableFile& known : table_files()) {
            if (known.name == table + ".csv") text = known.text(Scenario{}, Results{});
        }
        std::istringstream header(lines_of(text).at(0));
        for (std::string column; std::getline(header, column, ',');) {
            INFO(table << ": " << column);
            CHECK(concord_with("explain " + column).out.find(column + " (") == 0);
        }
    }
    for (const auto& [asked, leads] :
         std::vector<std::pair<std::string, std::string>>{{"17", "idea 17 ("},
                                                          {"P12", "P12 (claim)"},
                                                          {"P14", "P14 (pattern)"},
                                                          {"\"usual inertia\"", "usual_inertia (fact)"},
                                                          {"b10", "B10 (evidence)"},
                                                          {"break-even", "break-even (term)"},
                                                          {"digest", "digest (term)"},
                                                          {"phi", "working quality (term)"},
                                                          {"Φ", "working quality (term)"},
                                                          {"κ", "overhead (parameter, partnership)"},
                                                          {"\"failure demand\"", "outcomes\n  failure_share"}}) {
        INFO(asked);
        CHECK(concord_with("explain " + asked).out.find(leads) == 0);
    }
    const std::string lever = concord_with("explain pace_cut").out;
    for (const std::string part :
         {"(lever)", "of a partnership; moved throughout", "by: slow_the_pace 1", "at most 0.95"}) {
        INFO(part);
        CHECK(lever.find(part) != std::string::npos);
    }
    const std::string parameter = concord_with("explain trust_down").out;
    for (const std::string part :
         {"(parameter, trust)", "default 1.5 (", "plausible", "accepted", "evidence: ", "source: "}) {
        INFO(part);
        CHECK(parameter.find(part) != std::string::npos);
    }
}

TEST_CASE("concord facts says which facts hold, for the defaults, a scenario or other values", "[cli]")
{
    const Output usual = concord_with("facts");
    CHECK(usual.code == 0);
    CHECK(usual.err.empty());
    check_fits_the_page(usual.out);
    CHECK(usual.out.find("fails") == usual.out.find("fails by"));
    CHECK(usual.out.find("with the defaults") != std::string::npos);
    for (const FactRow& fact : fact_table) {
        INFO(fact.name);
        CHECK(usual.out.find(title_of(fact.name)) != std::string::npos);
    }
    // What of a scenario counts are its parameters, and demo.yaml changes none.
    const Output demos = concord_with("facts " + demo);
    CHECK(demos.out.substr(demos.out.find("\n\n")) == usual.out.substr(usual.out.find("\n\n")));

    const Output other = concord_with("facts " + demo + " --set closing_ease=0.45 --set trust_up=3");
    CHECK(other.code == 0);
    check_fits_the_page(other.out);
    CHECK(other.out.find("\nfails  Failure share at start") != std::string::npos);
    CHECK(std::regex_search(other.out, std::regex("\nfails  Trust at rest +3 ")));
    CHECK(other.out.find("contradicts what is known") != std::string::npos);

    const Output late = concord_with("facts --set upstream_prevention.prevention=1.05");
    CHECK(late.code == 0);
    CHECK(late.out.find("\nfails  First effect of prevention") != std::string::npos);

    const Output wrong = concord_with("facts --set closing_eas=1");
    CHECK(wrong.code == 2);
    CHECK(wrong.out.empty());
    CHECK(wrong.err.find("did you mean 'closing_ease'?") != std::string::npos);
}

TEST_CASE("every phase has its words, its file and its equations", "[cli][contract]")
{
    const fs::path sim = fs::path(CONCORD_SOURCE_DIR) / "sim";
    for (const Phase& phase : best_kernel().schedule) {
        INFO(phase.name);
        CHECK_FALSE(phase.meaning.empty());
        CHECK(fs::exists(sim / "engine/phases" / (std::string(phase.name) + ".hpp")));
        CHECK(fs::exists(sim / "model/processes" / phase.equations));
        CHECK(std::any_of(parameter_table.begin(), parameter_table.end(),
                          [&](const ParameterRow& row) { return row.group == phase.group; }));
    }
}

TEST_CASE("every idea is found by its words and leads to names that exist", "[cli][contract]")
{
    // The index holds every name as a word of its own.
    std::vector<std::string> known;
    std::istringstream index(concord_with("explain").out);
    for (std::string word; index >> word;) known.push_back(word);
    std::string patterns;
    for (const auto& file : fs::directory_iterator(fs::path(CONCORD_SOURCE_DIR) / "tests/patterns"))
        patterns += content_of(file.path());
    for (std::size_t i = 0; i < idea_table.size(); ++i) {
        const IdeaRow& idea = idea_table[i];
        INFO("idea " << idea.number << ": " << idea.title);
        CHECK(idea.number == static_cast<int>(i) + 1);
        CHECK_FALSE(idea.source.empty());
        CHECK_FALSE(idea.mechanism.empty());
        std::istringstream names{std::string(idea.names)};
        int count = 0;
        for (std::string name; names >> name; ++count) {
            INFO(name);
            CHECK(std::find(known.begin(), known.end(), name) != known.end());
        }
        CHECK(count > 0);
        // What shows it is there: exhibits, patterns, tests.
        const std::string shown(idea.shown_by);
        int shows = 0;
        const auto each = [&](const char* of_kind, const auto& is_there) {
            const std::regex kind(of_kind);
            for (std::sregex_iterator at(shown.begin(), shown.end(), kind), end; at != end; ++at) {
                INFO(at->str());
                CHECK(is_there(at->str()));
                ++shows;
            }
        };
        const fs::path root = CONCORD_SOURCE_DIR;
        each("[a-z]+(-[a-z]+)+",
             [&](const std::string& exhibit) { return fs::exists(root / "scenarios/exhibits" / (exhibit + ".yaml")); });
        each("\\bP[0-9]+\\b", [&](const std::string& pattern) {
            return patterns.find("TEST_CASE(\"" + pattern + " ") != std::string::npos;
        });
        each("tests/[a-z_/]+\\.cpp", [&](const std::string& test) { return fs::exists(root / test); });
        each("\\bconcord [a-z]+",
             [&](const std::string& command) { return concord_with(command.substr(8) + " --help").code == 0; });
        CHECK(shows > 0);
    }
    for (const std::string words :
         {"rat problem", "\"rat problem\"", "dance music", "turkeys", "black holes", "action inquiry"}) {
        INFO(words);
        const Output output = concord_with("explain " + words);
        CHECK(output.code == 0);
        CHECK(output.out.find("idea ") != std::string::npos);
    }
    CHECK(concord_with("explain inertia").out.find("idea 3 ") != std::string::npos);
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

TEST_CASE("new writes a scenario that runs, and overwrites nothing", "[cli]")
{
    const Scratch scratch;
    const Output output = concord_in(scratch.path(), "new my-patch");
    CHECK(output.code == 0);
    CHECK(output.err.empty());
    CHECK(concord_in(scratch.path(), "check my-patch.yaml").code == 0);
    CHECK(content_of(scratch / "my-patch.yaml").find("title: \"My patch\"\n") != std::string::npos);
    const Output again = concord_in(scratch.path(), "new my-patch.yaml");
    CHECK(again.code == 2);
    CHECK(again.err == "concord: 'my-patch.yaml' is there already and is not overwritten; choose another name\n");

    write(scratch / "bodies.csv",
          "id,name,kind,areas,budget\ntown_police,Town Police,force,town,60\ntown_council,Town,council,town,200\n");
    CHECK(concord_in(scratch.path(), "new town --organisations bodies.csv").code == 0);
    CHECK(concord_in(scratch.path(), "check town.yaml").code == 0);
    CHECK(concord_in(scratch.path(), "new 'x y'").out.find("concord check 'x y.yaml'\n") != std::string::npos);
    fs::remove(scratch / "x y.yaml");
    write(scratch / "broken.csv", "id,name\nx,y\n");
    const Output broken = concord_in(scratch.path(), "new other --organisations broken.csv");
    CHECK(broken.code == 2);
    CHECK(broken.err.find("broken.csv: no line names the columns of a name and of a budget") != std::string::npos);
    CHECK(scratch.entries() == std::vector<std::string>{"bodies.csv", "broken.csv", "my-patch.yaml", "town.yaml"});
}

TEST_CASE("new imports a table as planners keep it", "[cli][import]")
{
    const Scratch scratch;
    write(scratch / "partners.csv", "Partners\nOrganisation;Area;Budget (\xA3"
                                    "000)\nTown Police;Town;60,000\nTown Council;Town;200,000\n");
    const Output output = concord_in(scratch.path(),
                                     "new town --organisations partners.csv --start 2024-04 --months 24");
    INFO(output.out << output.err);
    CHECK(output.code == 0);
    CHECK(output.out.find("partners.csv:2: budgets are taken for £ thousand a year, as the table says\n") !=
          std::string::npos);
    CHECK(output.out.find("partners.csv:3: 'Town Police' is taken for the kind force;") != std::string::npos);
    CHECK(output.out.find("Wrote town-organisations.csv") != std::string::npos);
    CHECK(content_of(scratch / "town-organisations.csv") ==
          "id,name,kind,areas,budget\ntown_police,Town Police,force,town,60\ntown_council,Town "
          "Council,council,town,200\n");
    const std::string yaml = content_of(scratch / "town.yaml");
    for (const char* part : {"organisations: {file: \"town-organisations.csv\"}\n", "start: 2024-04 ", "months: 24 ",
                             "name: \"Town partnership\""})
        CHECK(yaml.find(part) != std::string::npos);
    CHECK(output.err.find("the population of 'town' is 100 000, as in the template") != std::string::npos);
    CHECK(concord_in(scratch.path(), "check town.yaml").code == 0);

    const Output again = concord_in(scratch.path(), "new town2 --organisations partners.csv --money pound");
    CHECK(again.code == 2);
    CHECK(again.err == "concord: --money must be pounds, thousand or million, not 'pound'\n");
    CHECK(concord_in(scratch.path(), "new town2 --start 24-04").err ==
          "concord: --start must be a month such as 2012-04, not '24-04'\n");
    CHECK(concord_in(scratch.path(), "new town2 --money thousand").code == 2);
    CHECK(scratch.entries() == std::vector<std::string>{"partners.csv", "town-organisations.csv", "town.yaml"});
}

TEST_CASE("check says what is spent for each resident, and warns of budgets in £ thousand", "[cli][warnings]")
{
    const Scratch scratch;
    write(scratch / "o.csv", "id,name,kind,areas,budget\np,Police,force,a,95300\nc,Council,council,a,123456\n");
    write(scratch / "s.yaml", "concord: 1\ntitle: Base\nquestion: Q?\nstart: 2010-04\norganisations: {file: o.csv}\n");
    const Output output = concord_in(scratch.path(), "check s.yaml");
    CHECK(output.code == 0);
    CHECK(output.out.find("spending      £2 187 560 a year for each resident of a\n") != std::string::npos);
    CHECK(output.err.find("warning: s.yaml: 'p' spends £953 000 a year for each resident") != std::string::npos);
    CHECK(output.err.find("if 95300 is in £ thousand, write 95.3\n") != std::string::npos);
    CHECK(output.err.find("the population of 'a' is 100 000, as in the template") != std::string::npos);
    const Output json = concord_in(scratch.path(), "check s.yaml --json");
    CHECK(json.code == 0);
    CHECK(json.err.empty());
    CHECK(json.out.find("\"valid\": true") != std::string::npos);
    CHECK(json.out.find("if 123456 is in £ thousand, write 123.456") != std::string::npos);
    CHECK(concord_in(scratch.path(), "check " + demo).err.empty());
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
