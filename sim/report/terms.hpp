#pragma once
/// Terms that a newcomer meets before anything else, each in one plain sentence.

#include <array>
#include <string_view>

namespace concord {

struct TermRow {
    std::string_view name;
    std::string_view meaning;
    std::string_view details;
};

// clang-format off
inline constexpr auto term_table = std::to_array<TermRow>({
    {"collaborative advantage", "What partners achieve together beyond what each would achieve alone with the same effort.", "see: realised_advantage; docs/science/model.md"},
    {"collaborative inertia", "What partners could achieve together and do not, because working together is hard: the gap between what is possible and what arrives.", "see: inertia; what it leaks away by: concord diagnose"},
});
// clang-format on

/// The meaning of a term; empty of what is none.
[[nodiscard]] constexpr std::string_view meaning_of_term(std::string_view name) noexcept
{
    for (const TermRow& row : term_table) {
        if (row.name == name) return row.meaning;
    }
    return "";
}

}  // namespace concord
