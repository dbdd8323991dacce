#pragma once
/// What an exhibit may set side by side, besides responses.

#include <array>
#include <string_view>

namespace concord {

struct ContrastRow {
    std::string_view name;
    std::string_view meaning;
};

inline constexpr auto contrast_table = std::to_array<ContrastRow>({
    {"areas", "Each area has a line of its own, under one response."},
    {"partnerships", "Each partnership has a line of its own, under one response."},
    {"organisations", "Each organisation has a line of its own, under one response."},
});

}  // namespace concord
