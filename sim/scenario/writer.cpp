#include "scenario/writer.hpp"

#include <nlohmann/json.hpp>

#include "scenario/record_json.hpp"
#include "scenario/values.hpp"
#include "scenario/yaml_text.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

bool is_list_of_ids(const Json& list)
{
    for (const Json& item : list) {
        if (!item.is_string() || !is_id(item.get<std::string>())) return false;
    }
    return true;
}

/// What stands under a key of the scenario: records and texts each on a line of their own, all else beside the key.
std::string value_of(const Json& value)
{
    std::string lines;
    if (value.is_array() && !is_list_of_ids(value)) {
        for (const Json& item : value) lines += "\n  - " + inline_yaml(item);
    } else if (value.is_object() && !value.empty() && value.front().is_structured()) {
        for (const auto& [key, item] : value.items()) lines += "\n  " + yaml_word(key) + ": " + inline_yaml(item);
    } else {
        return " " + inline_yaml(value);
    }
    return lines;
}

}  // namespace

std::string yaml_of(const Scenario& scenario)
{
    std::string yaml;
    const Json content = scenario_json(scenario);
    for (const auto& [key, value] : content.items()) yaml += key + ":" + value_of(value) + "\n";
    return yaml;
}

}  // namespace concord
