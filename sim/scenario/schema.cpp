#include "scenario/schema.hpp"

#include <nlohmann/json.hpp>

#include "core/number_text.hpp"
#include "model/tables/responses.hpp"
#include "model/uncertainty.hpp"
#include "scenario/keys.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* id_pattern = "^[a-z][a-z0-9_]{0,99}$";
constexpr const char* draft = "https://json-schema.org/draft/2020-12/schema";
constexpr const char* described = "Generated from the tables of Concord; the program checks more.";
constexpr const char* date_pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";

/// 120 rather than 120.0 where a limit is whole.
Json number(double value)
{
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

Json number_in_range(Range range)
{
    return {{"type", "number"}, {"minimum", number(range.low)}, {"maximum", number(range.high)}};
}
Json text() { return {{"type", "string"}, {"minLength", 1}}; }
Json id() { return {{"type", "string"}, {"pattern", id_pattern}}; }
Json date() { return {{"type", "string"}, {"pattern", date_pattern}}; }
Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json map_of(Json values) { return {{"type", "object"}, {"additionalProperties", std::move(values)}}; }

Json map_of_dates(Json values)
{
    return {{"type", "object"},
            {"patternProperties", {{date_pattern, std::move(values)}}},
            {"additionalProperties", false},
            {"minProperties", 1}};
}

std::string definition_of(Section section)
{
    std::string name(row_of(section).name);
    for (char& c : name) {
        if (c == ' ') c = '_';
    }
    return name;
}

Json reference(Section section) { return {{"$ref", "#/$defs/" + definition_of(section)}}; }

/// The section whose records stand under a key of the scenario.
Section section_under(std::string_view key)
{
    for (const SectionRow& row : section_table) {
        if (row.list_key == key) return row.section;
    }
    return Section::scenario;
}

Json records(const KeyRow& key)
{
    Json list = list_of(reference(section_under(key.name)));
    if (key.form == KeyForm::records) return list;
    return {{"oneOf", Json::array({std::move(list), reference(Section::file)})}};
}

/// `parameters` and `outcome_weights` have fixed names; maps of other names have free ones.
Json numbers_by_name(const KeyRow& key)
{
    Json properties = Json::object();
    if (key.name == "parameters") {
        for (const ParameterRow& row : parameter_table) {
            Json property = number_in_range(row.valid);
            property["default"] = number(row.default_value);
            property["description"] = std::string(row.meaning) + " Unit: " + std::string(row.unit) + ".";
            properties[std::string(row.name)] = std::move(property);
        }
    } else if (key.name == "outcome_weights") {
        for (const OutcomeRow& row : outcome_table) {
            if (!can_be_weighed(row)) continue;
            Json property = number_in_range(key.range);
            property["description"] = row.meaning;
            properties[std::string(row.name)] = std::move(property);
        }
    } else {
        return map_of(number_in_range(key.range));
    }
    return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json response_names()
{
    Json names = Json::array();
    for (const Response& response : built_in_responses()) names.push_back(response.name);
    const Json name = {{"anyOf", Json::array({{{"enum", names}}, id()})}};
    return {{"oneOf",
             Json::array({{{"const", "all"}}, list_of({{"anyOf", Json::array({name, reference(Section::mix)})}})})}};
}

Json range(Range valid)
{
    return {{"type", "array"}, {"items", number_in_range(valid)}, {"minItems", 2}, {"maxItems", 2}};
}

Json number_or_range(Range valid) { return {{"oneOf", Json::array({number_in_range(valid), range(valid)})}}; }

Json ranges_by_name()
{
    Json properties = Json::object();
    for (const UncertainNumber& one : uncertain_numbers()) {
        Json property = one.parameter == nullptr ? number_or_range(one.valid) : range(one.valid);
        property["description"] = "Left out: " + text_of_number(one.plausible.low) + " to " +
                                  text_of_number(one.plausible.high) + ".";
        properties[one.name] = std::move(property);
    }
    return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json limits_by_name()
{
    Json properties = Json::object();
    for (const OutcomeRow& row : outcome_table) {
        if (!row.has_end) continue;
        Json property = reference(Section::limit);
        property["description"] = row.meaning;
        properties[std::string(row.name)] = std::move(property);
    }
    return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

/// What looks like a number may be written as one.
Json choice(const std::vector<std::string>& choices)
{
    Json values = choices;
    for (const std::string& name : choices) {
        if (const auto value = number_from(name)) values.push_back(number(*value));
    }
    return {{"enum", std::move(values)}};
}

Json whole(Range range)
{
    Json schema = number_in_range(range);
    schema["type"] = "integer";
    return schema;
}

Json schema_of(const KeyRow& key)
{
    switch (key.form) {
    case KeyForm::format_version: return {{"const", 1}};
    case KeyForm::text: return text();
    case KeyForm::texts: return list_of(text());
    case KeyForm::id: return id();
    case KeyForm::ids: {
        Json list = list_of(id());
        list["minItems"] = key.name == "members" ? 2 : 1;
        list["uniqueItems"] = true;
        return list;
    }
    case KeyForm::date: return date();
    case KeyForm::whole: return whole(key.range);
    case KeyForm::number: return number_in_range(key.range);
    case KeyForm::number_or_range: return number_or_range(key.range);
    case KeyForm::range: return range(key.range);
    case KeyForm::numbers: return list_of(number_in_range(key.range));
    case KeyForm::boolean: return {{"type", "boolean"}};
    case KeyForm::choice: return choice(key.choices);
    case KeyForm::shares: return numbers_by_name(key);
    case KeyForm::limits: return limits_by_name();
    case KeyForm::ranges: return ranges_by_name();
    case KeyForm::table:
    case KeyForm::records: return records(key);
    case KeyForm::funding:
        return {{"oneOf", Json::array({{{"const", "default"}}, map_of(map_of_dates(number_or_range(key.range)))})}};
    case KeyForm::elections: return map_of(list_of(date()));
    case KeyForm::lists: return map_of({{"type", "array"}});
    case KeyForm::record: return reference(section_under(key.name));
    case KeyForm::responses: return response_names();
    }
    return {};
}

std::string description_of(const KeyRow& key)
{
    std::string text(key.meaning);
    if (!key.unit.empty()) text += "; unit: " + std::string(key.unit);
    if (!key.default_value.empty()) text += "; left out: " + std::string(key.default_value);
    return text;
}

Json schema_of(Section section)
{
    Json properties = Json::object();
    Json required = Json::array();
    for (const KeyRow& key : keys_of(section)) {
        Json property = schema_of(key);
        property["description"] = description_of(key);
        properties[std::string(key.name)] = std::move(property);
        if (!key.alias.empty()) properties[std::string(key.alias)] = properties[std::string(key.name)];
        if (key.required) required.push_back(key.name);
    }
    Json schema = {{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    // A mix has a key for each organisation that differs, by date if it changes.
    schema["additionalProperties"] = section == Section::mix ? Json{{"oneOf", Json::array({id(), map_of_dates(id())})}}
                                                             : Json(false);
    return schema;
}

}  // namespace

std::string study_schema()
{
    Json schema = {{"$schema", draft}, {"title", "Concord study"}, {"description", described}};
    schema.update(schema_of(Section::study));
    return schema.dump(2) + "\n";
}

std::string scenario_schema()
{
    Json schema = {{"$schema", draft}, {"title", "Concord scenario"}, {"description", described}};
    schema.update(schema_of(Section::scenario));
    Json definitions = Json::object();
    for (const SectionRow& row : section_table) {
        if (row.section != Section::scenario && row.section != Section::study)
            definitions[definition_of(row.section)] = schema_of(row.section);
    }
    schema["$defs"] = std::move(definitions);
    return schema.dump(2) + "\n";
}

}  // namespace concord
