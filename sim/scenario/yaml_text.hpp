#pragma once
/// Pieces of YAML as text: quoted scalars, inline lists and maps.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/number_text.hpp"

namespace concord {

/// Free text in quotation marks, which no reader of YAML takes for anything else.
[[nodiscard]] inline std::string yaml_text(std::string_view text)
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

/// An id, in quotation marks only if some reader of YAML would take it for null or a truth value.
[[nodiscard]] inline std::string yaml_id(const std::string& id)
{
    for (const std::string_view word : {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}) {
        if (id == word) return yaml_text(id);
    }
    return id;
}

/// `{key: value, …}` of parts that are written already.
class InlineMap {
public:
    void add(const std::string& key, const std::string& value)
    {
        text_ += (text_.empty() ? "" : ", ") + key + ": " + value;
    }
    void add(const std::string& key, double value) { add(key, text_of_number(value)); }
    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
    [[nodiscard]] std::string text() const { return "{" + text_ + "}"; }

private:
    std::string text_;
};

/// `[a, b]` of parts that are written already.
[[nodiscard]] inline std::string inline_list(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return "[" + text + "]";
}

/// The same of ids.
[[nodiscard]] inline std::string list_of_ids(const std::vector<std::string>& ids)
{
    std::vector<std::string> parts;
    parts.reserve(ids.size());
    for (const std::string& id : ids) parts.push_back(yaml_id(id));
    return inline_list(parts);
}

}  // namespace concord
