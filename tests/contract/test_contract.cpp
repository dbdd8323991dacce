/// Tables and wiring: everything that can be set does something, has a source and is in the documents.

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/everything.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::string text_of_document(const std::string& name)
{
    std::ifstream file(std::string(CONCORD_SOURCE_DIR) + "/docs/reference/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool is_word_in(const std::string& word, const std::string& text)
{
    const auto is_part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_part(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !is_part(text[at + word.size()]);
        if (begins && ends) return true;
    }
    return false;
}

void check_document(const std::string& name, const std::vector<std::string>& words)
{
    const std::string text = text_of_document(name);
    for (const std::string& word : words) {
        INFO("docs/reference/" << name << " does not mention " << word);
        CHECK(is_word_in(word, text));
    }
}

template <class Table>
std::vector<std::string> names_in(const Table& table)
{
    std::vector<std::string> names;
    for (const auto& row : table) names.emplace_back(row.name);
    return names;
}

}  // namespace

TEST_CASE("rates and lags are drawn logarithmically where their range spans a factor of 4, all else evenly",
          "[contract]")
{
    for (const ParameterRow& row : parameter_table) {
        if (row.role != Role::uncertainty) continue;
        const bool is_rate = row.unit == "years" || row.unit == "months" || row.unit.starts_with("per year");
        const bool is_wide = row.plausible.low > 0.0 && row.plausible.high >= 3.999 * row.plausible.low;
        INFO(row.name << ", " << row.unit << ", " << row.plausible.low << " to " << row.plausible.high);
        CHECK((row.drawn == Drawn::logarithmically) == (is_rate && is_wide));
    }
}

TEST_CASE("every parameter moves some outcome", "[contract]")
{
    const Scenario scenario = everything_scenario();
    const std::uint64_t expected = digest_of(scenario);
    for (const ParameterRow& row : parameter_table) {
        for (const double value : {row.plausible.low, row.plausible.high}) {
            if (value == row.default_value) continue;
            INFO("parameter " << row.name << " changes nothing at " << value << ": dead, or not wired in");
            Scenario moved = scenario;
            moved.parameters.*row.field = value;
            CHECK(digest_of(moved) != expected);
        }
    }
}

TEST_CASE("every number of a response moves some outcome", "[contract]")
{
    const Scenario scenario = everything_scenario();
    const std::uint64_t expected = digest_of(scenario);
    for (const ResponseField& field : response_fields) {
        for (const double share : {0.25, 0.75}) {
            INFO("response field " << field.name);
            Scenario moved = scenario;
            double& value = response(moved, "own_mix").*field.field;
            const double before = value;
            value = field.low + share * (smaller(field.high, 3.0) - field.low);
            REQUIRE(value != before);
            CHECK(digest_of(moved) != expected);
        }
    }
}

TEST_CASE("every built-in response differs from every other", "[contract]")
{
    Scenario scenario = everything_scenario();
    std::vector<std::string> names;
    for (const Response& row : built_in_responses()) {
        if (row.name != reference_response) names.push_back(row.name);
    }
    compare(scenario, names);
    const Ensemble e = run(scenario);
    std::set<std::uint64_t> digests;
    for (const PolicyResults& policy : e.policies) digests.insert(policy.digest);
    CHECK(digests.size() == built_in_responses().size());
}

TEST_CASE("every intervention and every shock of the scenario that uses them all moves some outcome", "[contract]")
{
    const Scenario scenario = everything_scenario();
    const std::uint64_t expected = digest_of(scenario);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
        seen.insert(scenario.interventions[i].type->name);
        INFO("intervention " << scenario.interventions[i].type->name << " changes nothing");
        Scenario without = scenario;
        without.interventions.erase(without.interventions.begin() + static_cast<std::ptrdiff_t>(i));
        CHECK(digest_of(without) != expected);
    }
    CHECK(seen.size() == intervention_table.size());
    seen.clear();
    for (std::size_t i = 0; i < scenario.shocks.size(); ++i) {
        seen.insert(scenario.shocks[i].type->name);
        INFO("shock " << scenario.shocks[i].type->name << " changes nothing");
        Scenario without = scenario;
        without.shocks.erase(without.shocks.begin() + static_cast<std::ptrdiff_t>(i));
        CHECK(digest_of(without) != expected);
        without = scenario;
        Shock& shock = without.shocks[i];
        if (shock.type->lowest < shock.type->highest) {
            shock.size *= 0.5;
            INFO("its size changes nothing");
            CHECK(digest_of(without) != expected);
        }
    }
    CHECK(seen.size() == shock_table.size());
}

TEST_CASE("every lever is moved by some intervention, and every effect of an intervention is felt", "[contract]")
{
    std::set<std::size_t> moved;
    for (const InterventionRow& row : intervention_table) {
        bool any = false;
        for (const LeverEffect& effect : effects_of(row)) {
            any = true;
            CHECK(effect.per_strength != 0.0);
            moved.insert(static_cast<std::size_t>(effect.lever));
            if (row.has_level) {
                for (std::size_t level = 0; level < level_count; ++level)
                    moved.insert(static_cast<std::size_t>(openness_rate_of(level)));
            }
        }
        INFO(row.name);
        CHECK(any);
        CHECK(row.strength > 0.0);
        CHECK(row.strength <= row.highest);
        CHECK(row.fade >= 0.0);
    }
    for (std::size_t l = 0; l < lever_count; ++l) {
        INFO(name_of(static_cast<Lever>(l)));
        CHECK(moved.count(l) == 1);
    }
}

TEST_CASE("every optional number of a scenario moves some outcome", "[contract]")
{
    const Scenario scenario = everything_scenario();
    const std::uint64_t expected = digest_of(scenario);
    const auto moves = [&](void (*change)(Scenario&)) {
        Scenario moved = scenario;
        change(moved);
        return digest_of(moved) != expected;
    };
    CHECK(moves([](Scenario& s) { s.areas[0].need *= 1.1; }));
    CHECK(moves([](Scenario& s) { s.areas[0].population *= 1.1; }));
    CHECK(moves([](Scenario& s) { s.organisations[0].budget *= 1.1; }));
    CHECK(moves([](Scenario& s) { s.organisations[0].elected = false; }));
    CHECK(moves([](Scenario& s) { s.organisations[0].relevant_share = 0.9; }));
    CHECK(moves([](Scenario& s) { s.organisations[0].trust = 0.6; }));
    CHECK(moves([](Scenario& s) { s.organisations[0].openness = 0.6; }));
    CHECK(moves([](Scenario& s) { s.organisations[0].reserves = 0.2; }));
    CHECK(moves([](Scenario& s) { s.organisations[0].expertise = {{"enforcement", .8}}; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].governance = 0.6; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].data_sharing = 0.6; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].language = 0.6; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].interoperability = 0.7; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].trust = 0.6; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].ambition = 0.6; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].pace = 0.1; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].from = s.start + 6; }));
    CHECK(moves([](Scenario& s) { s.partnerships[0].until = s.start + 60; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].effort = 2.0; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].lead = "fire"; }));
    CHECK(moves([](Scenario& s) { s.partnerships[0].lead = ""; }));
    CHECK(moves([](Scenario& s) { s.partnerships[1].form = Form::contract; }));
    CHECK(moves([](Scenario& s) { s.elections["council"] = {s.start + 5}; }));
    CHECK(moves([](Scenario& s) { s.problems[0].harm_weight = 2; }));
    CHECK(moves([](Scenario& s) { std::swap(s.problems[0].case_share, s.problems[1].case_share); }));
    CHECK(moves([](Scenario& s) { s.kinds[0].expertise[0] = 0.8; }));
    CHECK(moves([](Scenario& s) { s.outcome_weights = {{"trust", 1.0}}; }));
    CHECK(moves([](Scenario& s) { s.seed = 2; }));
    CHECK_FALSE(moves([](Scenario& s) { s.title = "another"; }));
    CHECK_FALSE(moves([](Scenario& s) { s.organisations[0].name = "another"; }));
}

TEST_CASE("tables have names, units, sources and meanings, and nothing twice", "[contract]")
{
    std::set<std::string_view> names;
    for (const ParameterRow& row : parameter_table) {
        INFO("parameter " << row.name);
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.source.empty());
        CHECK_FALSE(row.unit.empty());
        CHECK(row.meaning.back() == '.');
        CHECK(row.valid.holds(row.plausible));
        CHECK(row.plausible.holds(row.default_value));
        CHECK(row.plausible.low < row.plausible.high);
        CHECK(parameter_named(row.name) == &row);
        CHECK(Parameters{}.*row.field == row.default_value);
    }
    CHECK(parameter_named("no_such") == nullptr);
    names.clear();
    for (std::size_t o = 0; o < outcome_count; ++o) {
        const OutcomeRow& row = outcome_table[o];
        INFO("outcome " << row.name);
        CHECK(static_cast<std::size_t>(row.outcome) == o);
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.unit.empty());
        CHECK_FALSE(row.meaning.empty());
        CHECK((row.allows(Statistic::end) || row.allows(Statistic::mean) || row.allows(Statistic::total)));
        CHECK(outcome_named(row.name) == &row);
    }
    names.clear();
    for (const InterventionRow& row : intervention_table) {
        INFO("intervention " << row.name);
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.source.empty());
        CHECK_FALSE(row.meaning.empty());
        CHECK(intervention_named(row.name) == &row);
    }
    for (const ShockRow& row : shock_table) {
        INFO("shock " << row.name);
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.source.empty());
        CHECK_FALSE(row.meaning.empty());
        CHECK_FALSE(row.unit.empty());
        CHECK(row.lowest <= row.size);
        CHECK(row.size <= row.highest);
        CHECK(shock_named(row.name) == &row);
    }
    names.clear();
    for (const Response& row : built_in_responses()) {
        INFO("response " << row.name);
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.meaning.empty());
        for (const ResponseField& field : response_fields) {
            CHECK(row.*field.field >= field.low);
            CHECK(row.*field.field <= field.high);
        }
    }
    CHECK(built_in_responses().front().name == reference_response);
}

TEST_CASE("default kinds and problems fit together", "[contract]")
{
    double cases = 0.0;
    for (const ProblemKind& problem : default_problems()) {
        INFO(problem.name);
        CHECK(problem.weights.size() == default_capabilities().size());
        double weights = 0.0;
        for (const double w : problem.weights) weights += w;
        CHECK(weights == Approx(1.0));
        cases += problem.case_share;
    }
    CHECK(cases == Approx(1.0));
    for (const Kind& kind : default_kinds()) {
        INFO(kind.name);
        CHECK(kind.expertise.size() == default_capabilities().size());
        for (const double e : kind.expertise) CHECK((e >= 0.0 && e <= 1.0));
        CHECK((!kind.elected || !kind.elections.empty()));
    }
}

TEST_CASE("generated documents mention every row of their tables", "[contract]")
{
    check_document("parameters.md", names_in(parameter_table));
    check_document("outcomes.md", names_in(outcome_table));
    check_document("responses.md", names_in(built_in_responses()));
    check_document("responses.md", names_in(response_fields));
    std::vector<std::string> events = names_in(intervention_table);
    for (const std::string& shock : names_in(shock_table)) events.push_back(shock);
    check_document("interventions.md", events);
}
