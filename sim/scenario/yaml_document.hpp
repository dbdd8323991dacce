#pragma once
/// The one YAML document of a file as a tree, or what is wrong with it.

#include <optional>
#include <string>

#include "core/problems.hpp"
#include "scenario/input_node.hpp"

namespace concord {

inline constexpr int deepest_nesting = 20;

/// Parses text that passed `is_readable_text`.
///
/// Refuses what the YAML library would let through: a second document, doubled keys, anchors, aliases, tags, merge keys, keys that
/// are no plain text, nesting deeper than `deepest_nesting`, control characters written as escapes. Doubled keys are all
/// reported and the tree is still returned; for the others, and for a syntax error, there is one problem and no tree.
[[nodiscard]] std::optional<InputNode> yaml_document(const std::string& text, const std::string& file,
                                                     Problems& problems);

}  // namespace concord
