#pragma once
/// Single values of a scenario: each function gives the value, or adds a problem that says what would be accepted.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenario/reading.hpp"

namespace concord {

/// What a value is called in messages, and what it may be.
struct Expected {
    std::string name;
    Range range{0.0, 0.0};
    std::string_view unit = "";

    /// The name in quotation marks; of money with its unit, which people mistake.
    [[nodiscard]] std::string shown_name() const;
};

[[nodiscard]] std::optional<double> number_in(Reading& reading, const InputNode& node, const Expected& expected);
/// [low, high], both within the expected range, the lower one first.
[[nodiscard]] std::optional<Range> range_in(Reading& reading, const InputNode& node, const Expected& expected);
[[nodiscard]] std::optional<std::int64_t> whole_in(Reading& reading, const InputNode& node, const Expected& expected);
[[nodiscard]] std::optional<bool> boolean_in(Reading& reading, const InputNode& node, const std::string& name);
[[nodiscard]] std::optional<Month> date_in(Reading& reading, const InputNode& node, const std::string& name);
[[nodiscard]] std::optional<std::string> text_in(Reading& reading, const InputNode& node, const std::string& name);
[[nodiscard]] std::optional<std::string> id_in(Reading& reading, const InputNode& node, const std::string& name);
[[nodiscard]] std::optional<std::vector<std::string>> texts_in(Reading& reading, const InputNode& node,
                                                               const std::string& name);

/// A list of ids without doubles; `nodes` has the node of each.
struct IdList {
    std::vector<std::string> ids;
    std::vector<const InputNode*> nodes;
    bool is_complete = true;  ///< false if some of the list is no id and has become a problem
};
[[nodiscard]] std::optional<IdList> ids_in(Reading& reading, const InputNode& node, const std::string& name);

/// What to do about a number with a comma.
inline constexpr const char* comma_remedy = "write it with a point and without commas, as in 1234.5";

/// True of one or more digits and nothing else.
[[nodiscard]] bool is_digits(const std::string& text);

/// True of lower-case letters, digits and _ after a letter, at most 100 characters.
[[nodiscard]] bool is_id(const std::string& text);

/// "0 to 1", for messages.
[[nodiscard]] std::string words_of(Range range);

/// "the list", "the map", "no value" or the text in quotation marks, for messages.
[[nodiscard]] std::string shown(const InputNode& node);

}  // namespace concord
