#pragma once
/// What a person wrote, as a tree: the common form of YAML and of a CSV row.

#include <string>
#include <vector>

namespace concord {

/// A scalar, a list, a map, or nothing. Of a map, `keys[i]` belongs to `items[i]`. Line and column count from 1.
struct InputNode {
    enum class Kind { nothing, scalar, list, map };

    Kind kind = Kind::nothing;
    bool is_quoted = false;     ///< a scalar in quotation marks: text, never a number
    bool is_cell = false;       ///< from a CSV cell, where lists are written a;b
    bool is_commented = false;  ///< nothing, where a # makes a comment of what follows
    int line = 0;
    int column = 0;
    std::string text;  ///< of a scalar
    std::vector<InputNode> keys;
    std::vector<InputNode> items;

    [[nodiscard]] bool is_scalar() const noexcept { return kind == Kind::scalar; }
    [[nodiscard]] bool is_list() const noexcept { return kind == Kind::list; }
    [[nodiscard]] bool is_map() const noexcept { return kind == Kind::map; }
    [[nodiscard]] bool is_nothing() const noexcept { return kind == Kind::nothing; }
};

}  // namespace concord
