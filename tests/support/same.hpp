#pragma once
/// What tests ask of numbers and texts.

#include <cmath>
#include <string>
#include <string_view>

namespace concord::test {

/// Equal, or both undefined.
[[nodiscard]] inline bool is_same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

[[nodiscard]] inline bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace concord::test
