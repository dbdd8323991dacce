#include "scenario/yaml_text.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/months.hpp"
#include "core/number_text.hpp"
#include "core/text.hpp"
#include "scenario/values.hpp"

namespace concord {

std::string yaml_text(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (c == '\n') {
            quoted += "\\n";
        } else if (c == '\t') {
            quoted += "\\t";
        } else {
            quoted += c;
        }
    }
    return quoted + "\"";
}

std::string yaml_word(const std::string& word)
{
    constexpr std::array<std::string_view, 9> taken{"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
    if (month_from(word)) return word;
    return is_id(word) && std::find(taken.begin(), taken.end(), word) == taken.end() ? word : yaml_text(word);
}

std::string inline_yaml(const nlohmann::ordered_json& value)
{
    if (value.is_string()) return yaml_word(value.get<std::string>());
    if (value.is_number_float()) return text_of_number(value.get<double>());
    if (!value.is_structured()) return value.dump();
    const std::string parts = joined(value.items(), ", ", [&](const auto& item) {
        return (value.is_object() ? yaml_word(item.key()) + ": " : "") + inline_yaml(item.value());
    });
    return value.is_object() ? "{" + parts + "}" : "[" + parts + "]";
}

}  // namespace concord
