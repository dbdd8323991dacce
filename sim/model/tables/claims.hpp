#pragma once
/// The claims: what responses and conditions do, each true under conditions that it states, and false under others that are no less
/// credible. No default is set to make one true. `tests/patterns` holds each under its conditions.

#include <array>
#include <span>
#include <string_view>

#include "model/tables/parameters.hpp"

namespace concord {

/// A parameter's value under which a claim is tried.
struct Condition {
    std::string_view parameter{};
    double value = 0.0;
};

/// One claim.
struct ClaimRow {
    std::string_view id;
    std::string_view statement;
    std::array<Condition, 7> conditions;  ///< what is not named is at its default; unused ones last
    std::string_view setting;             ///< what else is so, on the standard patch; may be empty
    std::string_view source;              ///< ids of `evidence_table`, authors, or a dash
    double share;  ///< of credible futures in which it held as it stands in the first joint prototype, 202 of 3 000 draws; its error is .03 at most
};

// clang-format off
inline constexpr auto claim_table = std::to_array<ClaimRow>({
    {"P2", "favourable conditions together make collaboration pay; under the defaults it is close to a draw",
     {{{"opening_governance", 0.6}, {"opening_interoperability", 0.9}, {"opening_openness", 0.7}, {"modesty", 0.25}, {"pace", 0.01},
       {"risk_aversion", 0.1}, {"protocol", 0.8}}},
     "leaders of an openness of .7 whatever the response", "D3, D7", 0.78},
    {"P3", "critical pace: pushed three times as hard partnerships are hollow after ten years, and a slow and later start overtakes them by year 5",
     {{{"pace", 0.078}}}, "the slow start: half the pace, two years later", "C1, D9", 0.83},
    {"P4", "relations built before a crisis help more than the same package begun on the day", {}, "a crisis of 40 % more cases in month 66",
     "C8", 1.00},
    {"P5", "silo retreat keeps capable workforce for two to five years and loses it afterwards", {}, "", "A8, A27", 0.05},
    {"P6", "short-term savings hold the best reserves early and the worst harm late", {}, "", "A11, A17", 0.50},
    {"P7", "prevention is worse before it is better; elections and timidity shrink its lead", {}, "timid: bravery 0; elections every two years",
     "B8, B9, B10", 0.44},
    {"P8", "fundamental questions dip, then gain; a closed culture undoes the gain", {}, "closed: openness of all levels and of leaders' tone .2",
     "E4", 0.28},
    {"P9", "lock-in: where strain crowds out hard, budgets come back and harm does not; a fence prevents it",
     {{{"crowding_out", 1.0}, {"strain_slope", 5.0}}}, "cuts from month 0 to 72, restored by month 96; fenced: a floor of .8", "A14, A17", 0.01},
    {"P10", "leaders who come and go lose partnerships that institutions keep", {{{"tenure", 1.8}, {"personal_trust", 0.9}}},
     "relations built as fast as at the defaults, so that they do not rest; institutions: a tenure of 8 years, a personal share of .1", "C7, E1", 0.89},
    {"P11", "vague governance and unequal size make the smaller partner hold back; a charter works best before the launch", {},
     "a small and a large force in a partnership that begins in month 24", "D4", 0.64},
    {"P12", "a partnership has a best size, which rises with trust", {}, "partnerships of two to eight bodies", "D9", 0.62},
    {"P15", "outsourcing saves at once, hollows out, and grows no trust", {}, "two fifths of the forces' workforce contracted", "F1, F2, F3", 0.70},
    {"P16", "where organisations choose, deeper cuts, less trust, nearer elections and closed leaders turn them to retreat and savings", {},
     "everybody chooses", "A17, A18, Staw 1981", 0.97},
    {"best-at-end", "upstream prevention has the least harm after ten years", {}, "", "B8, B10", 0.90},
    {"best-in-total", "upstream prevention has the least harm in the sum of ten years", {}, "", "B8, B10", 0.56},
    {"worst-at-end", "silo retreat or short-term savings have the most harm after ten years", {}, "", "A14, A17", 1.00},
    {"as-each-chooses", "what happens where everybody chooses lies between hold and the worst that one could pick", {}, "everybody chooses",
     "A17, A18", 1.00},
});
// clang-format on

/// The conditions that a row has.
[[nodiscard]] constexpr std::span<const Condition> conditions_of(const ClaimRow& row) noexcept
{
    std::size_t count = 0;
    while (count < row.conditions.size() && !row.conditions[count].parameter.empty()) ++count;
    return {row.conditions.data(), count};
}

/// The claim of that id, or null.
[[nodiscard]] constexpr const ClaimRow* claim_named(std::string_view id) noexcept
{
    for (const ClaimRow& row : claim_table) {
        if (row.id == id) return &row;
    }
    return nullptr;
}

/// Conditions are parameters within their plausible ranges; nothing blank, nothing twice.
[[nodiscard]] constexpr bool claim_table_is_sound() noexcept
{
    for (const ClaimRow& row : claim_table) {
        if (row.id.empty() || row.statement.empty() || row.source.empty() || claim_named(row.id) != &row) return false;
        if (!(row.share >= 0.0 && row.share <= 1.0)) return false;
        for (const Condition& condition : conditions_of(row)) {
            const ParameterRow* parameter = parameter_named(condition.parameter);
            if (parameter == nullptr || !parameter->plausible.holds(condition.value)) return false;
        }
    }
    return true;
}

static_assert(claim_table_is_sound());

}  // namespace concord
