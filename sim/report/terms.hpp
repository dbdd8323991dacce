#pragma once
/// Terms that people meet in results and documents and that are no columns, each in one plain sentence.

#include <array>
#include <string_view>

namespace concord {

struct TermRow {
    std::string_view name;
    std::string_view meaning;
    std::string_view details;
    std::array<std::string_view, 2> aliases{};
};

// clang-format off
inline constexpr auto term_table = std::to_array<TermRow>({
    {"collaborative advantage", "What partners achieve together beyond what each would achieve alone with the same effort.", "see: realised_advantage; docs/science/model.md"},
    {"collaborative inertia", "What partners could achieve together and do not, because working together is hard: the gap between what is possible and what arrives.", "see: inertia; what it leaks away by: concord diagnose"},
    {"break-even", "The month from which a response stays ahead of the reference to the end: month by month, or (cumulative) in the sum since the start.", "see: breakeven.csv; the column ahead/paid of concord compare", {"breakeven"}},
    {"digest", "The fingerprint of a result: 16 digits and letters made from every value of every run: the same digest is the same result, bit for bit, on any machine.", "see: manifest.json; docs/dev/determinism.md", {"fingerprint"}},
    {"business as usual", "What the page and the report call the response hold: spread the cuts evenly and keep the shares as they are. Other responses are compared with it.", "see: concord explain hold"},
    {"joint gain", "What the page and the report call realised_advantage: what joint work closes beyond what the same effort would close alone; possible joint gain, at perfect working quality, is potential_advantage.", "see: concord explain realised_advantage"},
    {"working quality", "How well a partnership works, 0 to 1: trust, governance, data sharing, language, culture and interoperability, each to its weight, less overhead.", "see: docs/science/model.md; what is lost of it: concord diagnose", {"Φ", "phi"}},
    {"run", "One future with random draws of its own, under every response alike, so that what differs is the response.", "see: --runs; the key runs", {"replicate"}},
    {"future", "One draw of everything that nobody knows: parameters, numbers of responses, and what the scenario gives as a range. Run k is in future k.", "see: --futures; futures.csv; docs/science/uncertainty.md"},
    {"regret", "How much worse a response is than the best of the same run, in the unit of the outcome.", "see: summary.csv"},
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
