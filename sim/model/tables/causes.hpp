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
    std::string_view example;     ///< how it shows in a meeting room, a sentence
    double Parameters::*weight;   ///< of the factor; null: a cost
    double Parameters::*opening;  ///< the factor at the start; null: a cost
};

// A plain array: kernels read it, and must not share a function.
// clang-format off
inline constexpr CauseRow cause_table[] = {
    {cause_trust, "trust", "lack of trust", "Each side keeps a note of who said what, and waits for the other to move first.", &Parameters::weight_trust, &Parameters::opening_trust},
    {cause_governance, "governance", "unclear governance", "After three meetings nobody can say who decides.", &Parameters::weight_governance, &Parameters::opening_governance},
    {cause_data_sharing, "data_sharing", "data that are not shared", "The hospital knows the address, the police know the risk, and neither may tell the other.", &Parameters::weight_data_sharing, &Parameters::opening_data_sharing},
    {cause_language, "language", "lack of a common language", "The police say risk, the NHS says need, and both think that they have agreed.", &Parameters::weight_language, &Parameters::opening_language},
    {cause_culture, "culture", "closed culture", "The partner’s idea is heard politely, and then it is done as it has always been done.", &Parameters::weight_culture, &Parameters::opening_openness},
    {cause_interoperability, "interoperability", "systems that do not fit together", "The same case is typed into three systems that cannot read each other.", &Parameters::weight_interoperability, &Parameters::opening_interoperability},
    {cause_overhead, "overhead", "the overhead of working with many partners", "Twelve diaries have to be matched for one hour together.", nullptr, nullptr},
    {cause_purposes, "purposes", "conflicting purposes", "One is judged on arrests, another on spending: each is right, and they pull apart.", nullptr, nullptr},
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
        if (row.cause != next++ || row.meaning.empty() || row.example.empty() || cause_named(row.name) != &row)
            return false;
        if ((row.weight == nullptr) != (row.opening == nullptr)) return false;
    }
    return next == cause_count;
}

static_assert(cause_table_is_sound());

}  // namespace concord
