#pragma once
/// The causes of lost working quality: what holds a partnership back. A new cause is a row here and its term in processes/quality.hpp.

#include <string_view>

#include "model/tables/parameters.hpp"

namespace concord {

/// In the order of the diagnosis.
enum Cause {
    cause_trust,
    cause_governance,
    cause_data_sharing,
    cause_language,
    cause_culture,
    cause_interoperability,
    cause_overhead,
    cause_purposes,
    cause_count
};

/// One cause: the lack of a factor of working quality, or a cost.
struct CauseRow {
    Cause cause;
    std::string_view name;        ///< in `diagnosis.csv` and everywhere else
    std::string_view meaning;     ///< as in "lost to lack of trust"
    double Parameters::*weight;   ///< of the factor; null: a cost
    double Parameters::*opening;  ///< the factor at the start; null: a cost
};

// A plain array: kernels read it, and must not share a function.
// clang-format off
inline constexpr CauseRow cause_table[] = {
    {cause_trust, "trust", "lack of trust", &Parameters::weight_trust, &Parameters::opening_trust},
    {cause_governance, "governance", "unclear governance", &Parameters::weight_governance, &Parameters::opening_governance},
    {cause_data_sharing, "data_sharing", "data that are not shared", &Parameters::weight_data_sharing, &Parameters::opening_data_sharing},
    {cause_language, "language", "lack of a common language", &Parameters::weight_language, &Parameters::opening_language},
    {cause_culture, "culture", "closed culture", &Parameters::weight_culture, &Parameters::opening_openness},
    {cause_interoperability, "interoperability", "systems that do not fit together", &Parameters::weight_interoperability, &Parameters::opening_interoperability},
    {cause_overhead, "overhead", "the overhead of working with many partners", nullptr, nullptr},
    {cause_purposes, "purposes", "conflicting purposes", nullptr, nullptr},
};
// clang-format on

/// The row of a cause's name, or null.
[[nodiscard]] constexpr const CauseRow* cause_named(std::string_view name) noexcept
{
    for (const CauseRow& row : cause_table) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

[[nodiscard]] constexpr bool cause_table_is_sound() noexcept
{
    int next = 0;
    for (const CauseRow& row : cause_table) {
        if (row.cause != next++ || row.meaning.empty() || cause_named(row.name) != &row) return false;
        if ((row.weight == nullptr) != (row.opening == nullptr)) return false;
    }
    return next == cause_count;
}

static_assert(cause_table_is_sound());

}  // namespace concord
