#pragma once
/// Words of the results that are no column: for `concord explain`.

#include <array>
#include <string_view>

namespace concord {

/// A word that people meet in results and documents.
struct ResultTermRow {
    std::string_view name;
    std::string_view other_names;  ///< one word each
    std::string_view meaning;
    std::string_view where;
};

// One term a line.
// clang-format off

inline constexpr auto result_term_table = std::to_array<ResultTermRow>({
    {"break-even", "breakeven", "The month from which a response stays ahead of hold to the end: month by month, or (cumulative) in the sum since the start.", "breakeven.csv; the column ahead/paid of concord compare"},
    {"digest", "", "A number of 16 digits and letters made from every value of every run: the same digest is the same result, bit for bit, on any machine.", "manifest.json; docs/dev/determinism.md"},
    {"working quality", "Φ phi", "How well a partnership works, 0 to 1: trust, governance, data sharing, language, culture and interoperability, each to its weight, less overhead.", "docs/science/model.md; what is lost of it: concord diagnose"},
    {"replicate", "", "One run of every response under one set of random draws. All responses meet the same draws, so that what differs is the response.", "--replicates; the key replicates"},
});

// clang-format on

}  // namespace concord
