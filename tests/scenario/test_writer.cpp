// A scenario written as YAML reads back as the same scenario.

#include <filesystem>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "core/number_text.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"
#include "support/shipped.hpp"

using namespace concord;

namespace {

Scenario read_back(const std::string& text)
{
    const ReadResult result = read_scenario(text, "x.yaml", files_in_memory({}));
    for (const Problem& problem : result.problems.all()) FAIL_CHECK(message_of(problem));
    REQUIRE(result.scenario.has_value());
    return *result.scenario;
}

const std::string rich = R"(concord: 1
title: "Quotation \"marks\", back\\slashes, tabs\tand £: # signs"
question: |
  Line breaks

  too?
watch: "null"
discussion: ["- a", "{b}", "yes", " spaces "]
show:
  charts: [harm]
  contrast: {areas: [harm, trust], organisations: [inertia, trust]}
  bet: {kind: number, ask: "How much, \"really\"?", outcome: trust, response: "mix: one", organisation: "null", than: "y",
    at: 2012-04, range: [-10.5, 20], within: 2.5, answer: "{amount}: so it was"}
  insight: "A: b # c"
  levers:
    - {parameter: trust_up, ask: "How?", unit: a year, range: [0.1, 0.2], values: [0.1, 0.2], ends: ["yes", "no"]}
    - {parameter: champion.strength, ask: "How strong?"}
start: 2010-04
months: 60
seed: 12345678901234
replicates: 7
capabilities: [enforcement, care, "no", "null"]
problems:
  - {name: theft, weights: {enforcement: 0.5, "no": 0.1}, case_share: 0.1, harm_weight: 0.3333333333333333}
  - {name: "yes", weights: {care: 0.7}, case_share: 0.9}
kinds:
  - {name: force, expertise: {enforcement: 0.9, care: 0.1, "null": 0.2}}
  - {name: charity, expertise: {care: 0.5}, relevant_share: 0.1, elected: true, serves: true, duty: true,
     purposes: {"yes": 2, theft: 0.5}, cut: -0.05}
  - {name: "on", serves: false}
areas:
  - {id: "off", population: 123456.789, need: 0.1, source: "x, y"}
  - {id: vale}
organisations:
  - {id: p, name: "P: one", kind: force, areas: ["off", vale], budget: 0.1, elected: false, relevant_share: 0.7,
     trust: 0.31, openness: 0.32, reserves: 0.33, expertise: {enforcement: 0.5, care: 0.1}, source: s}
  - {id: "null", kind: charity, areas: ["off"], budget: 3.0000000000000004}
  - {id: "y", kind: "on", areas: [vale], budget: 1e6}
partnerships:
  - {id: "n", areas: ["off"], members: [p, "null"], form: contract, lead: p, governance: 0.1, data_sharing: 0.2,
     language: 0.3, interoperability: 0.4, trust: [0.3, 0.5], ambition: 0.6, pace: 0.07, from: 2010-05, until: 2015-04,
     effort: 0.5, source: s}
  - {id: wide, members: ["y", p]}
funding:
  "null": {2010-04: 1, 2012-04: 0.123456789012345678, 2013-04: [0.1, 0.9]}
  charity: {2020-04: 0.5}
elections:
  p: []
  charity: [2011-05, 2030-05]
responses:
  - silo_retreat
  - {name: "mix: one", default: mine, "null": hold}
  - adaptive
choices: [hold, mine, silo_retreat]
custom_responses:
  - {name: mine, tone: 0.1, saved: 0.2, reserve_cap: 0.3, always: true, meaning: "mine, of course"}
  - {name: idle}
interventions:
  - {type: champion, from: 2011-04, strength: [0.5, 1]}
  - {type: leadership_development, area: "off", from: 2011-04, until: 2015-04, strength: 0.1, level: everyone}
shocks:
  - {type: crisis, area: "off", problem: "yes", at: 2012-01, months: 0, size: -0.5}
  - {type: partner_withdrawal, organisation: "null", at: 2012-01, months: 5}
  - {type: contract_failure, at: 2012-02}
outcome_weights: {inertia: 2}
acceptable: {harm: {at_most: 1.25, of: start}, trust: {at_least: 0.3}, backlog: {at_most: 1, of: reference}}
parameters: {trust_up: 0.1, weight_trust: 0}
uncertainties: {trust_down: [0.5, 2.123456789], silo_retreat.joint: [0, 1], upstream_prevention.prevention: 2.5}
)";

}  // namespace

TEST_CASE("a scenario with every feature survives writing and reading", "[scenario]")
{
    const Scenario first = read_back(rich);
    const std::string yaml = yaml_of(first);
    INFO(yaml);
    const Scenario second = read_back(yaml);
    CHECK(yaml_of(second) == yaml);
    CHECK((first == second));
}

TEST_CASE("every shipped scenario survives writing and reading", "[scenario]")
{
    for (const std::filesystem::path& path : test::shipped_scenarios()) {
        INFO(path.filename().string());
        const ReadResult first = read_scenario_file(path.string());
        REQUIRE(first.scenario.has_value());
        const std::string yaml = yaml_of(*first.scenario);
        const Scenario second = read_back(yaml);
        CHECK(yaml_of(second) == yaml);
        CHECK((*first.scenario == second));
    }
}

TEST_CASE("a new scenario reads without a problem", "[scenario]")
{
    const Scenario s = read_back(new_scenario({.title = "My \"patch\": first try"}));
    CHECK(s.title == "My \"patch\": first try");
    CHECK(s.organisations.size() >= 3);
    CHECK(s.partnerships.size() >= 2);
}

TEST_CASE("a new scenario takes its organisations from a table", "[scenario]")
{
    Problems problems;
    const std::string
        table = "id,name,kind,areas,budget\np,Police,force,town;vale,65\nc,\"Council, the\",council,town,270\n";
    const auto organisations = organisations_from_csv(table, "o.csv", problems);
    REQUIRE(problems.empty());

    const Scenario written = read_back(new_scenario({.title = "t", .organisations = organisations}));
    CHECK(written.areas.size() == 2);
    CHECK(written.partnerships.size() == 1);
    CHECK((written.organisations == organisations));

    const ReadResult named = read_scenario(
        new_scenario({.title = "t", .organisations = organisations, .csv_file = "o.csv"}), "x.yaml",
        files_in_memory({{"o.csv", table}}));
    REQUIRE(named.scenario.has_value());
    CHECK((named.scenario->organisations == organisations));
}

TEST_CASE("the examples in the comments of a new scenario fit its patch", "[scenario]")
{
    const auto with_examples = [](const std::string& text) {
        std::istringstream lines(text);
        std::string result;
        for (std::string line; std::getline(lines, line);) {
            const bool is_example = line.compare(0, 6, "#   - ") == 0 || line == "# responses:" ||
                                    line == "# interventions:" || line == "# shocks:";
            if (line != "responses: all") result += (is_example ? line.substr(2) : line) + "\n";
        }
        return result;
    };
    for (const std::string table : {"id,kind,areas,budget\np,force,town;vale,65\nc,council,town,270\n",
                                    "id,kind,areas,budget\nonly_police,force,town,65\n"}) {
        Problems problems;
        const auto organisations = organisations_from_csv(table, "o.csv", problems);
        const Scenario written = read_back(with_examples(new_scenario({.title = "t", .organisations = organisations})));
        CHECK(written.interventions.size() == 1);
        CHECK(written.shocks.size() == 1);
        CHECK(written.policies.size() == 3);
    }
    CHECK(read_back(with_examples(new_scenario({.title = "t"}))).policies.size() == 3);
}

TEST_CASE("a new scenario begins when and lasts as long as it is told", "[scenario]")
{
    for (const int months : {12, 36, 240}) {
        const Scenario s = read_back(new_scenario({.title = "t", .start = Month::of(2024, 4), .months = months}));
        CHECK(s.start == Month::of(2024, 4));
        CHECK(s.months == months);
    }
}

TEST_CASE("numbers survive as text", "[scenario]")
{
    for (const double value : {0.0, 1.0, -1.0, 0.1, 1.0 / 3.0, 1e-300, 1.7976931348623157e308, 5e22, 9007199254740993.0,
                               123456789.123456789, 2.2250738585072014e-308, 0.30000000000000004}) {
        INFO(text_of_number(value));
        CHECK(number_from(text_of_number(value)) == value);
    }
    CHECK(text_of_number(0.1) == "0.1");
    CHECK(text_of_number(120) == "120");
}

TEST_CASE("numbers are read exactly or not at all", "[scenario]")
{
    CHECK(number_from("1") == 1.0);
    CHECK(number_from("+1.50") == 1.5);
    CHECK(number_from(".5") == 0.5);
    CHECK(number_from("5.") == 5.0);
    CHECK(number_from("-1e3") == -1000.0);
    CHECK(number_from("1E-2") == 0.01);
    CHECK(number_from("0.1000000000000000055511151231257827021181583404541015625") == 0.1);
    CHECK(number_from("123456789012345678901234567890") == 123456789012345678901234567890.0);
    CHECK(number_from("0.000000000000000000000000000000000000000001") == 1e-42);
    CHECK(number_from("00000000000000000000000000000000001") == 1.0);
    for (const char* text : {"",    " ",    "+",  "-",   ".",   "e5",   "1e",    "1e+",    "1e5.0", "1 ",    " 1",
                             "1,5", "0x10", "1f", "inf", "nan", ".inf", "1e999", "1e9999", "--1",   "1_000", "١"}) {
        INFO("'" << text << "'");
        CHECK_FALSE(number_from(text).has_value());
    }
    CHECK(whole_number_from("-12") == -12);
    CHECK(whole_number_from("007") == 7);
    for (const char* text : {"", "-", "1.0", "1e3", "1 ", "1234567890123456789"}) {
        INFO("'" << text << "'");
        CHECK_FALSE(whole_number_from(text).has_value());
    }
}
