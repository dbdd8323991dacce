#pragma once
/// Values as YAML on one line.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace concord {

/// Free text in quotation marks, which no reader of YAML takes for anything else.
[[nodiscard]] std::string yaml_text(std::string_view text);

/// An id or a date as it is, other text in quotation marks; so are ids that some reader of YAML takes for null or a truth value.
[[nodiscard]] std::string yaml_word(const std::string& word);

/// A value of any form: `{key: value, …}`, `[a, b]`, a number, a word.
[[nodiscard]] std::string inline_yaml(const nlohmann::ordered_json& value);

}  // namespace concord
