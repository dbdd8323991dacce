#pragma once
/// Why the YAML library stopped, in words for people who do not know YAML.

#include <cstddef>
#include <string>
#include <string_view>

#include "core/problems.hpp"

namespace concord {

/// The slip that most likely made the library stop at the byte `at` of `text`, from what stands around it; `complaint` is what the
/// library says. `place` is where `at` is.
[[nodiscard]] Problem yaml_fault(std::string_view text, std::size_t at, const Place& place, const std::string& complaint);

}  // namespace concord
