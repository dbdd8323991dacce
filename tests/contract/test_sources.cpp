/// Every source that a table names is one that the documents tell of.

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "model/tables/claims.hpp"
#include "model/tables/evidence.hpp"
#include "model/tables/facts.hpp"
#include "model/tables/ideas.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/parameters.hpp"
#include "model/tables/patterns.hpp"
#include "model/tables/shocks.hpp"

using namespace concord;

namespace {

std::string document_text(const std::string& document)
{
    std::ifstream file(std::string(CONCORD_SOURCE_DIR) + "/docs/science/" + document);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The parts of `A20, A25; Crawford`.
std::vector<std::string> parts_of(std::string_view source)
{
    std::vector<std::string> parts;
    const std::regex separator("[,;] ");
    const std::string text(source);
    for (std::sregex_token_iterator part(text.begin(), text.end(), separator, -1), end; part != end; ++part)
        parts.push_back(*part);
    return parts;
}

void check_source(std::string_view of, std::string_view source)
{
    static const std::string evidence = document_text("evidence.md");
    static const std::string model = document_text("model.md");
    for (const std::string& part : parts_of(source)) {
        INFO(of << ": " << part);
        if (part == "–") continue;
        std::smatch section;
        if (std::regex_match(part, std::regex("[A-Z][0-9]+"))) {
            bool is_known = false;
            for (const EvidenceRow& row : evidence_table) is_known = is_known || row.id == part;
            CHECK(is_known);
        } else if (std::regex_match(part, section, std::regex("model\\.md ([0-9]+\\.[0-9]+)"))) {
            CHECK(model.find("\n### " + section[1].str() + " ") != std::string::npos);
        } else {
            CHECK(evidence.find(part.substr(0, part.find(' '))) != std::string::npos);
        }
    }
}

}  // namespace

TEST_CASE("every source named in a table is in the documents", "[contract]")
{
    for (const ParameterRow& row : parameter_table) check_source(row.name, row.source);
    for (const InterventionRow& row : intervention_table) check_source(row.name, row.source);
    for (const ShockRow& row : shock_table) check_source(row.name, row.source);
    for (const PatternRow& row : pattern_table) check_source(row.id, row.evidence);
    for (const FactRow& row : fact_table) check_source(row.name, row.evidence);
    for (const ClaimRow& row : claim_table) check_source(row.id, row.source);
}

TEST_CASE("every idea names a section of the model", "[contract]")
{
    for (const IdeaRow& idea : idea_table) {
        INFO("idea " << idea.number << ": " << idea.equation);
        const std::string section(idea.equation.substr(0, idea.equation.find(' ')));
        CHECK(std::regex_match(section, std::regex("7\\.[0-9]+")));
        CHECK(document_text("model.md").find("\n### " + section + " ") != std::string::npos);
        CHECK(idea.equation.size() > section.size() + 1);
    }
}

TEST_CASE("pieces of evidence are whole, in order, and each there once", "[contract]")
{
    std::set<std::string_view> ids;
    std::pair<char, int> before{'A', 0};
    for (const EvidenceRow& row : evidence_table) {
        INFO(row.id);
        CHECK(ids.insert(row.id).second);
        for (const std::string_view text : {row.finding, row.figure, row.source, row.checked, row.used_for})
            CHECK_FALSE(text.empty());
        const std::pair<char, int> at{row.id.front(), std::stoi(std::string(row.id.substr(1)))};
        CHECK(before < at);
        before = at;
    }
}
