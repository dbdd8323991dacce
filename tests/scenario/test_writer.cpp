// A scenario written as YAML reads back as the same scenario.

#include <filesystem>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "core/number_text.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

using namespace concord;

namespace {

namespace fs = std::filesystem;

Scenario read_back(const std::string& text)
{
    const ReadResult result = read_scenario(text, "x.yaml", files_in_memory({}));
    for (const Problem& problem : result.problems.all()) FAIL_CHECK(message_of(problem));
    REQUIRE(result.scenario.has_value());
    return *result.scenario;
}

void check_same(const Area& a, const Area& b)
{
    CHECK(a.id == b.id);
    CHECK(a.name == b.name);
    CHECK(a.population == b.population);
    CHECK(a.need == b.need);
    CHECK(a.source == b.source);
}

void check_same(const Organisation& a, const Organisation& b)
{
    CHECK(a.id == b.id);
    CHECK(a.name == b.name);
    CHECK(a.kind == b.kind);
    CHECK(a.areas == b.areas);
    CHECK(a.budget == b.budget);
    CHECK(a.elected == b.elected);
    CHECK(a.relevant_share == b.relevant_share);
    CHECK(a.trust == b.trust);
    CHECK(a.openness == b.openness);
    CHECK(a.reserves == b.reserves);
    CHECK(a.expertise == b.expertise);
    CHECK(a.source == b.source);
}

void check_same(const Partnership& a, const Partnership& b)
{
    CHECK(a.id == b.id);
    CHECK(a.name == b.name);
    CHECK(a.areas == b.areas);
    CHECK(a.members == b.members);
    CHECK(a.form == b.form);
    CHECK(a.lead == b.lead);
    CHECK(a.governance == b.governance);
    CHECK(a.data_sharing == b.data_sharing);
    CHECK(a.language == b.language);
    CHECK(a.interoperability == b.interoperability);
    CHECK(a.trust == b.trust);
    CHECK(a.ambition == b.ambition);
    CHECK(a.pace == b.pace);
    CHECK(a.from == b.from);
    CHECK(a.until == b.until);
    CHECK(a.effort == b.effort);
    CHECK(a.source == b.source);
}

void check_same(const Target& a, const Target& b)
{
    CHECK(a.of == b.of);
    CHECK(a.id == b.id);
}

void check_same(const Intervention& a, const Intervention& b)
{
    CHECK(a.type == b.type);
    check_same(a.target, b.target);
    CHECK(a.from == b.from);
    CHECK(a.until == b.until);
    CHECK(a.strength == b.strength);
    CHECK(a.level == b.level);
}

void check_same(const Shock& a, const Shock& b)
{
    CHECK(a.type == b.type);
    check_same(a.target, b.target);
    CHECK(a.problem == b.problem);
    CHECK(a.at == b.at);
    CHECK(a.months == b.months);
    CHECK(a.size == b.size);
}

void check_same(const Policy& a, const Policy& b)
{
    CHECK(a.name == b.name);
    CHECK(a.everyone == b.everyone);
    CHECK(a.exceptions == b.exceptions);
}

void check_same(const Response& a, const Response& b)
{
    CHECK(a.name == b.name);
    for (const ResponseField& field : response_fields) CHECK(a.*field.field == b.*field.field);
    CHECK(a.meaning == b.meaning);
}

void check_same(const Kind& a, const Kind& b)
{
    CHECK(a.name == b.name);
    CHECK(a.expertise == b.expertise);
    CHECK(a.relevant_share == b.relevant_share);
    CHECK(a.elected == b.elected);
    CHECK(a.serves == b.serves);
    CHECK(a.cut == b.cut);
    CHECK(a.elections == b.elections);
}

void check_same(const ProblemKind& a, const ProblemKind& b)
{
    CHECK(a.name == b.name);
    CHECK(a.weights == b.weights);
    CHECK(a.case_share == b.case_share);
    CHECK(a.harm_weight == b.harm_weight);
}

template <class Row>
void check_same_rows(const std::vector<Row>& a, const std::vector<Row>& b)
{
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) check_same(a[i], b[i]);
}

void check_same(const Scenario& a, const Scenario& b)
{
    CHECK(a.title == b.title);
    CHECK(a.question == b.question);
    CHECK(a.prediction == b.prediction);
    CHECK(a.watch == b.watch);
    CHECK(a.try_next == b.try_next);
    CHECK(a.sources == b.sources);
    CHECK(a.discussion == b.discussion);
    CHECK(a.show.charts == b.show.charts);
    CHECK(a.show.contrast == b.show.contrast);
    CHECK(a.show.under == b.show.under);
    CHECK(a.show.trials == b.show.trials);
    CHECK(a.show.answers == b.show.answers);
    CHECK(a.start == b.start);
    CHECK(a.months == b.months);
    CHECK(a.seed == b.seed);
    CHECK(a.replicates == b.replicates);
    CHECK(a.capabilities == b.capabilities);
    check_same_rows(a.problems, b.problems);
    check_same_rows(a.kinds, b.kinds);
    check_same_rows(a.areas, b.areas);
    check_same_rows(a.organisations, b.organisations);
    check_same_rows(a.partnerships, b.partnerships);
    CHECK(a.funding == b.funding);
    CHECK(a.elections == b.elections);
    check_same_rows(a.responses, b.responses);
    check_same_rows(a.policies, b.policies);
    check_same_rows(a.interventions, b.interventions);
    check_same_rows(a.shocks, b.shocks);
    CHECK(a.outcome_weights == b.outcome_weights);
    for (const ParameterRow& row : parameter_table) CHECK(a.parameters.*row.field == b.parameters.*row.field);
}

const std::string rich = R"(concord: 1
title: "Quotation \"marks\", back\\slashes, tabs\tand £: # signs"
question: |
  Line breaks

  too?
watch: "null"
discussion: ["- a", "{b}", "yes", " spaces "]
show: {charts: [harm], contrast: {areas: [harm, trust], organisations: [inertia]}, under: "mix: one", trials: {trust_up: [0.1, 0.2], modesty: []},
  answers: ["yes", half]}
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
  - {name: charity, expertise: {care: 0.5}, relevant_share: 0.1, elected: true, serves: true, cut: -0.05}
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
     language: 0.3, interoperability: 0.4, trust: 0.5, ambition: 0.6, pace: 0.07, from: 2010-05, until: 2015-04,
     effort: 0.5, source: s}
  - {id: wide, members: ["y", p]}
funding:
  "null": {2010-04: 1, 2012-04: 0.123456789012345678}
  charity: {2020-04: 0.5}
elections:
  p: []
  charity: [2011-05, 2030-05]
responses:
  - silo_retreat
  - {name: "mix: one", default: mine, "null": hold}
custom_responses:
  - {name: mine, tone: 0.1, meaning: "mine, of course"}
  - {name: idle}
interventions:
  - {type: champion, from: 2011-04}
  - {type: leadership_development, area: "off", from: 2011-04, until: 2015-04, strength: 0.1, level: everyone}
shocks:
  - {type: crisis, area: "off", problem: "yes", at: 2012-01, months: 0, size: -0.5}
  - {type: partner_withdrawal, organisation: "null", at: 2012-01, months: 5}
outcome_weights: {inertia: 2}
parameters: {trust_up: 0.1, weight_trust: 0}
)";

}  // namespace

TEST_CASE("a scenario with every feature survives writing and reading", "[scenario]")
{
    const Scenario first = read_back(rich);
    const std::string yaml = yaml_of(first);
    INFO(yaml);
    const Scenario second = read_back(yaml);
    check_same(first, second);
    CHECK(yaml_of(second) == yaml);
}

TEST_CASE("every shipped scenario survives writing and reading", "[scenario]")
{
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CONCORD_SOURCE_DIR) / "scenarios")) {
        if (entry.path().extension() != ".yaml") continue;
        INFO(entry.path().filename().string());
        const ReadResult first = read_scenario_file(entry.path().string());
        REQUIRE(first.scenario.has_value());
        check_same(*first.scenario, read_back(yaml_of(*first.scenario)));
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
    check_same_rows(written.organisations, organisations);

    const ReadResult named = read_scenario(
        new_scenario({.title = "t", .organisations = organisations, .csv_file = "o.csv"}), "x.yaml",
        files_in_memory({{"o.csv", table}}));
    REQUIRE(named.scenario.has_value());
    check_same_rows(named.scenario->organisations, organisations);
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
