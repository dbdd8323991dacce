#pragma once
/// Where collaborative advantage leaks away: the causes of lost working quality, and what is lost beside working quality.

#include <array>
#include <string_view>

#include "model/tables/causes.hpp"

namespace concord {

/// The causes come first, in their order.
enum Leak { leak_holding_back = cause_count, leak_contract, leak_count };

struct LeakRow {
    std::string_view name;
    std::string_view meaning;  ///< as in "lost to lack of trust"
    std::string_view example;  ///< how it shows in a meeting room, a sentence
};

inline constexpr auto other_leaks = std::to_array<LeakRow>({
    {"holding_back", "members who hold back",
     "The partner who could help most sends apologies, or somebody who may not decide."},
    {"contract_gaps", "what a contract leaves out", "“That is not in the contract.”"},
});
static_assert(other_leaks.size() == static_cast<std::size_t>(leak_count) - cause_count);

/// The row of a leak.
[[nodiscard]] constexpr LeakRow leak_row(std::size_t leak) noexcept
{
    if (leak >= cause_count) return other_leaks[leak - cause_count];
    return {cause_table[leak].name, cause_table[leak].meaning, cause_table[leak].example};
}

}  // namespace concord
