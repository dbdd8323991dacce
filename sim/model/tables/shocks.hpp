#pragma once
/// Shocks: dated events that nobody chose, written in a scenario as data.

#include <array>
#include <string_view>

namespace concord {

enum class ShockType {
    crisis,
    funding,
    leader_departure,
    data_breach,
    partner_withdrawal,
    restore_funding,
    contract_failure
};

/// A type of shock.
struct ShockRow {
    ShockType type;
    std::string_view name;
    double size;       ///< default
    double lowest;     ///< smallest size accepted
    double highest;    ///< largest size accepted
    int months;        ///< default length; 0: for good
    bool has_problem;  ///< may name a problem
    std::string_view unit;
    std::string_view source;
    std::string_view meaning;
};

// clang-format off
inline constexpr auto shock_table = std::to_array<ShockRow>({
    {ShockType::crisis, "crisis", .4, -1, 10, 6, true, "share of arrivals", "A24",
     "More cases of a problem arrive in an area."},
    {ShockType::funding, "funding", -.1, -1, 5, 0, false, "share of budget", "A2",
     "Funding changes without notice."},
    {ShockType::leader_departure, "leader_departure", 1, 1, 1, 1, false, "leaders", "E1", "A leader leaves on the date."},
    {ShockType::data_breach, "data_breach", .4, 0, 1, 1, false, "share", "D13",
     "Data sharing falls by this share on the date, trust among the members by half of it."},
    {ShockType::contract_failure, "contract_failure", .15, 0, 1, 1, false, "share", "F1, G1",
     "A contract fails in public: legitimacy falls by this share in the areas it touches."},
    {ShockType::partner_withdrawal, "partner_withdrawal", 1, 1, 1, 0, false, "members", "D4",
     "An organisation leaves all its partnerships."},
    {ShockType::restore_funding, "restore_funding", 1, 0, 1, 24, false, "share of the cut", "A2",
     "Funding returns to the opening level, in this many months, announced like the cuts."},
});
// clang-format on

/// The row of a type's name, or null.
[[nodiscard]] constexpr const ShockRow* shock_named(std::string_view name) noexcept
{
    for (const ShockRow& row : shock_table) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

}  // namespace concord
