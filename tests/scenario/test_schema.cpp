// The JSON Schema and the description are made from the tables: nothing is missing, and shipped scenarios fit.

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "core/number_text.hpp"
#include "model/tables/kinds.hpp"
#include "scenario/describe.hpp"
#include "scenario/keys.hpp"
#include "scenario/reader.hpp"
#include "scenario/schema.hpp"
#include "scenario/values.hpp"
#include "scenario/yaml_document.hpp"
#include "support/files.hpp"
#include "support/shipped.hpp"

using namespace concord;
using concord::test::content_of;

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// YAML as an editor sees it: plain scalars that look like numbers or truth values are these.
Json json_of(const InputNode& node)
{
    if (node.is_list()) {
        Json list = Json::array();
        for (const InputNode& item : node.items) list.push_back(json_of(item));
        return list;
    }
    if (node.is_map()) {
        Json map = Json::object();
        for (std::size_t i = 0; i < node.items.size(); ++i) map[node.keys[i].text] = json_of(node.items[i]);
        return map;
    }
    if (node.is_nothing()) return nullptr;
    if (!node.is_quoted && (node.text == "true" || node.text == "false")) return node.text == "true";
    const auto whole = whole_number_from(node.text);
    if (!node.is_quoted && whole) return *whole;
    const auto number = number_from(node.text);
    if (!node.is_quoted && number) return *number;
    return node.text;
}

/// The two patterns of the scenario schema, as the reader checks them.
bool matches(const std::string& text, const std::string& pattern)
{
    if (pattern == "^[0-9]{4}-(0[1-9]|1[0-2])$") return month_from(text).has_value();
    REQUIRE(pattern == "^[a-z][a-z0-9_]{0,99}$");
    return is_id(text);
}

/// The part of JSON Schema that the scenario schema uses. A word it does not know fails the test.
class Validator {
public:
    explicit Validator(Json schema)
        : root_(std::move(schema))
    {}
    [[nodiscard]] bool accepts(const Json& value) const { return accepts(root_, value); }

private:
    [[nodiscard]] bool accepts(const Json& schema, const Json& value) const
    {
        for (const auto& [word, rule] : schema.items()) {
            if (!obeys(word, rule, schema, value)) return false;
        }
        return true;
    }

    [[nodiscard]] bool obeys(const std::string& word, const Json& rule, const Json& schema, const Json& value) const
    {
        if (word == "$schema" || word == "$defs" || word == "title" || word == "description" || word == "default")
            return true;
        if (word == "$ref") return accepts(root_.at(Json::json_pointer(rule.get<std::string>().substr(1))), value);
        if (word == "type") return is_of_type(rule, value);
        if (word == "const") return value == rule;
        if (word == "enum") return std::find(rule.begin(), rule.end(), value) != rule.end();
        if (word == "minimum") return !value.is_number() || value.get<double>() >= rule.get<double>();
        if (word == "maximum") return !value.is_number() || value.get<double>() <= rule.get<double>();
        if (word == "minLength")
            return !value.is_string() || value.get<std::string>().size() >= rule.get<std::size_t>();
        if (word == "pattern") return !value.is_string() || matches(value.get<std::string>(), rule.get<std::string>());
        if (word == "minItems") return !value.is_array() || value.size() >= rule.get<std::size_t>();
        if (word == "maxItems") return !value.is_array() || value.size() <= rule.get<std::size_t>();
        if (word == "minProperties") return !value.is_object() || value.size() >= rule.get<std::size_t>();
        if (word == "uniqueItems")
            return !value.is_array() || std::set<Json>(value.begin(), value.end()).size() == value.size();
        if (word == "items")
            return !value.is_array() ||
                   std::all_of(value.begin(), value.end(), [&](const Json& x) { return accepts(rule, x); });
        if (word == "required")
            return !value.is_object() ||
                   std::all_of(rule.begin(), rule.end(), [&](const Json& k) { return value.contains(k); });
        if (word == "oneOf")
            return std::count_if(rule.begin(), rule.end(), [&](const Json& s) { return accepts(s, value); }) == 1;
        if (word == "anyOf")
            return std::any_of(rule.begin(), rule.end(), [&](const Json& s) { return accepts(s, value); });
        if (word == "properties" || word == "patternProperties") return true;  // with the additional ones, below
        if (word == "additionalProperties") return !value.is_object() || properties_fit(schema, value);
        FAIL("the schema uses '" << word << "', which this test does not know");
        return false;
    }

    [[nodiscard]] bool properties_fit(const Json& schema, const Json& map) const
    {
        for (const auto& [key, value] : map.items()) {
            if (!accepts_property(schema, key, value)) return false;
        }
        return true;
    }

    [[nodiscard]] bool accepts_property(const Json& schema, const std::string& key, const Json& value) const
    {
        if (schema.contains("properties") && schema["properties"].contains(key))
            return accepts(schema["properties"][key], value);
        if (schema.contains("patternProperties")) {
            for (const auto& [pattern, rule] : schema["patternProperties"].items()) {
                if (matches(key, pattern)) return accepts(rule, value);
            }
        }
        const Json& rest = schema["additionalProperties"];
        return rest.is_boolean() ? rest.get<bool>() : accepts(rest, value);
    }

    static bool is_of_type(const std::string& type, const Json& value)
    {
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.is_string();
        if (type == "boolean") return value.is_boolean();
        if (type == "integer") return value.is_number_integer();
        return type == "number" && value.is_number();
    }

    Json root_;
};

bool fits(const Validator& validator, const std::string& text)
{
    Problems problems;
    const auto root = yaml_document(text, "x.yaml", problems);
    REQUIRE(root.has_value());
    return validator.accepts(json_of(*root));
}

}  // namespace

TEST_CASE("the schema has every key of every section", "[scenario]")
{
    const Json schema = Json::parse(scenario_schema());
    const Json of_studies = Json::parse(study_schema());
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    for (const SectionRow& section : section_table) {
        std::string name(section.name);
        for (char& c : name) c = c == ' ' ? '_' : c;
        const Json& part = section.section == Section::scenario ? schema
                           : section.section == Section::study  ? of_studies
                                                                : schema["$defs"].at(name);
        for (const KeyRow& key : keys_of(section.section)) {
            INFO(section.name << ": " << key.name);
            CHECK(part["properties"].contains(std::string(key.name)));
        }
        const auto has_alias = [](const KeyRow& key) { return !key.alias.empty(); };
        const auto& keys = keys_of(section.section);
        CHECK(static_cast<std::ptrdiff_t>(part["properties"].size()) ==
              static_cast<std::ptrdiff_t>(keys.size()) + std::count_if(keys.begin(), keys.end(), has_alias));
    }
    for (const ParameterRow& row : parameter_table)
        CHECK(schema["properties"]["parameters"]["properties"].contains(std::string(row.name)));
}

TEST_CASE("shipped scenarios fit the schema", "[scenario]")
{
    const Validator validator(Json::parse(scenario_schema()));
    for (const std::filesystem::path& path : test::shipped_scenarios()) {
        INFO(path.filename().string());
        CHECK(fits(validator, content_of(path)));
    }
}

TEST_CASE("shipped studies fit their schema, and not that of scenarios", "[scenario]")
{
    for (const std::filesystem::path& path : test::shipped_studies()) {
        INFO(path.filename().string());
        CHECK(fits(Validator(Json::parse(study_schema())), content_of(path)));
        CHECK_FALSE(fits(Validator(Json::parse(scenario_schema())), content_of(path)));
    }
}

TEST_CASE("the schema refuses what an editor should underline", "[scenario]")
{
    const Validator validator(Json::parse(scenario_schema()));
    for (const char* name : {"unknown-keys",
                             "missing-keys",
                             "months-too-short",
                             "months-quoted",
                             "wrong-version",
                             "start-is-a-day",
                             "negative-budget",
                             "shares-out-of-range",
                             "ids-of-wrong-form",
                             "partnership-of-one",
                             "partnership-values",
                             "funding-of-wrong-form",
                             "funding-values",
                             "elections-of-wrong-form",
                             "parameters",
                             "outcome-weights",
                             "interventions-types-and-dates",
                             "shocks-values",
                             "custom-responses",
                             "organisation-is-text",
                             "zero-replicates"}) {
        INFO(name);
        CHECK_FALSE(fits(validator, content_of(fs::path(CONCORD_SOURCE_DIR) / "tests" / "scenario" / "bad" /
                                               (std::string(name) + ".yaml"))));
    }
}

TEST_CASE("the shipped schema is the one the tables make", "[scenario][contract]")
{
    INFO("run `concord docs` to write it again");
    CHECK(content_of(fs::path(CONCORD_SOURCE_DIR) / "scenarios" / "scenario.schema.json") == scenario_schema());
    CHECK(content_of(fs::path(CONCORD_SOURCE_DIR) / "scenarios" / "study.schema.json") == study_schema());
}

TEST_CASE("the description has every row of every table", "[scenario]")
{
    const Json tables = Json::parse(described_tables());
    CHECK(tables["parameters"].size() == parameter_table.size());
    CHECK(tables["outcomes"].size() == outcome_count);
    CHECK(tables["responses"].size() == built_in_responses().size());
    CHECK(tables["response_fields"].size() == response_fields.size());
    CHECK(tables["interventions"].size() == intervention_table.size());
    CHECK(tables["shocks"].size() == shock_table.size());
    CHECK(tables["kinds"].size() == default_kinds().size());
    CHECK(tables["problems"].size() == default_problems().size());
    CHECK(tables["capabilities"].size() == default_capabilities().size());
    CHECK(tables["leadership_levels"].size() == level_count);
    std::size_t keys = 0;
    for (const SectionRow& section : section_table) {
        if (section.section != Section::study) keys += keys_of(section.section).size();  // a file of its own
    }
    CHECK(tables["scenario_keys"].size() == keys);
    for (const auto& intervention : tables["interventions"]) CHECK_FALSE(intervention["effects"].empty());
    for (const auto& parameter : tables["parameters"]) {
        for (const char* column : {"name", "group", "unit", "source", "meaning", "role", "evidence"}) {
            INFO(parameter["name"] << " " << column);
            CHECK_FALSE(parameter[column].get<std::string>().empty());
        }
    }
}

TEST_CASE("keys are described once and completely", "[scenario]")
{
    for (const SectionRow& section : section_table) {
        const auto& keys = keys_of(section.section);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            INFO(section.name << ": " << keys[i].name);
            CHECK_FALSE(keys[i].meaning.empty());
            CHECK((keys[i].form == KeyForm::choice) == !keys[i].choices.empty());
            const bool is_number = keys[i].form == KeyForm::number || keys[i].form == KeyForm::number_or_range ||
                                   keys[i].form == KeyForm::whole;
            CHECK((!is_number || keys[i].range.low < keys[i].range.high));
            for (std::size_t j = 0; j < i; ++j) CHECK(keys[i].name != keys[j].name);
        }
    }
}
