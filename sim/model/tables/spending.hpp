#pragma once
/// What public bodies in England spend per resident: the yardstick for budgets that may be in another unit than £m.
///
/// Lowest and highest of all English areas in 2010-11, and the largest budget of any one body in 2010-11 to 2017-18; £, cash.
/// Made from `scenarios/data/open` (Revenue Outturn, mid-2010 population); a test makes them again. Left out are the City of London
/// and the Isles of Scilly, which have hardly any residents. Councils count without education, public health, police and fire.

#include <array>
#include <string_view>

#include "model/tables/parameters.hpp"

namespace concord {

struct SpendingRow {
    std::string_view kind;
    Range per_resident;  ///< £ a year
    double largest;      ///< £m a year
};

inline constexpr auto spending_table = std::to_array<SpendingRow>({
    {"force", {154, 394}, 3210},
    {"council", {99, 1305}, 928},
    {"fire", {26, 58}, 110},
});

/// With fewer residents than this a body is no yardstick, nor measured by one: the City of London and the Isles of Scilly.
inline constexpr double fewest_residents = 10000.0;

/// Reserves, in budgets of a year, above which they may be a slip, and how many districts of England held more at the end of March.
inline constexpr double most_reserves = 2.0;
struct DistrictCounts {
    int in_2011;
    int in_2018;
};
inline constexpr DistrictCounts districts_with_more{3, 28};

/// The row of a kind, or null: of other kinds no data is at hand.
[[nodiscard]] constexpr const SpendingRow* spending_of(std::string_view kind) noexcept
{
    for (const SpendingRow& row : spending_table) {
        if (row.kind == kind) return &row;
    }
    return nullptr;
}

}  // namespace concord
