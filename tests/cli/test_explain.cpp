// Everything that has a name is explained: tables, facts, phases and ideas.

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
#include "report/words.hpp"
#include "results/tables.hpp"
#include "scenario/keys.hpp"

using namespace concord;
using namespace concord::test;

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
