#pragma once
/// Responses to austerity: rows of data, not code. Users add their own in a scenario.
///
/// The five responses: Crawford, "Policing Partnerships"; `hold`, which keeps every share at its baseline, is the reference.

#include <array>
#include <string>
#include <string_view>

#include "model/tables/parameters.hpp"

namespace concord {

/// A number of a built-in response, and how far it may plausibly lie from there: what doubt about the response itself means.
struct ResponseNumber {
    double value = 0.0;
    Range plausible{};
    int dimension = no_dimension;  ///< of the points that futures are drawn from, as a parameter's

    constexpr ResponseNumber() = default;
    constexpr ResponseNumber(double exact)  // NOLINT(google-explicit-constructor): written as a plain number in the table
        : value(exact)
        , plausible{exact, exact}
    {}
    constexpr ResponseNumber(double number, double low, double high, int own_dimension)
        : value(number)
        , plausible{low, high}
        , dimension(own_dimension)
    {}
};

/// A built-in response: multipliers of the baseline shares and of the default speed and pace, and shares. What a row leaves out is as in `hold`, and exact: the response has nothing to say about it.
struct ResponseRow {
    std::string_view name;
    ResponseNumber prevention = 1.0;
    ResponseNumber improvement = 1.0;
    ResponseNumber joint = 1.0;
    ResponseNumber off_loading = 0.0;
    ResponseNumber cut_speed = 1.0;
    ResponseNumber contract = 0.0;
    ResponseNumber pace = 1.0;
    ResponseNumber tone = 0.45;
    ResponseNumber saved = 0.0;
    ResponseNumber reserve_cap = 0.0;
    bool always = false;
    std::string_view meaning;
};

/// What an organisation does about its cuts: a built-in response, or a scenario's own; unless it says otherwise, as `hold`.
struct Response {
    std::string name;
    double prevention = ResponseRow{}.prevention.value;
    double improvement = ResponseRow{}.improvement.value;
    double joint = ResponseRow{}.joint.value;
    double off_loading = ResponseRow{}.off_loading.value;
    double cut_speed = ResponseRow{}.cut_speed.value;
    double contract = ResponseRow{}.contract.value;
    double pace = ResponseRow{}.pace.value;
    double tone = ResponseRow{}.tone.value;
    double saved = ResponseRow{}.saved.value;
    double reserve_cap = ResponseRow{}.reserve_cap.value;
    bool always = false;  ///< followed in full without any cut; else as far as pressure drives (`pressure_of`)
    std::string meaning;

    [[nodiscard]] bool operator==(const Response&) const = default;
};

/// A number of a response that a scenario may set.
struct ResponseField {
    double Response::*field;
    ResponseNumber ResponseRow::*built_in;
    std::string_view name;
    std::string_view unit;
    double low;
    double high;
    std::string_view meaning;
    bool is_scaled = true;  ///< pressure moves it from the value of `hold` to the response's; else it is the response's
};

// clang-format off
inline constexpr auto response_fields = std::to_array<ResponseField>({
    {&Response::prevention, &ResponseRow::prevention, "prevention", "× baseline share", 0, 10, "Share of budget for prevention, against the baseline."},
    {&Response::improvement, &ResponseRow::improvement, "improvement", "× baseline share", 0, 10, "Share of budget for improvement, against the baseline."},
    {&Response::joint, &ResponseRow::joint, "joint", "× baseline share", 0, 10, "Share of budget for joint work, against the baseline."},
    {&Response::off_loading, &ResponseRow::off_loading, "off_loading", "share", 0, 1, "Share of its own cases that a strained organisation passes on."},
    {&Response::cut_speed, &ResponseRow::cut_speed, "cut_speed", "× default speed", 0.1, 10, "Speed at which the workforce follows its plan."},
    {&Response::contract, &ResponseRow::contract, "contract", "share of workforce", 0, 0.9, "Share of the reactive workforce contracted out."},
    {&Response::pace, &ResponseRow::pace, "pace", "× default pace", 0, 10, "Pace at which joint ambition is pushed."},
    {&Response::tone, &ResponseRow::tone, "tone", "openness", 0, 1, "Openness that the leadership stands for."},
    {&Response::saved, &ResponseRow::saved, "saved", "share", 0, 1, "Share of what prevention, improvement and joint work lose that goes to reserves, not to daily work."},
    {&Response::reserve_cap, &ResponseRow::reserve_cap, "reserve_cap", "share of budget", 0, 2, "Reserves above which nothing more is saved.", false},
});

inline constexpr int response_field_count = static_cast<int>(response_fields.size());

/// The place of a number among `response_fields`.
[[nodiscard]] constexpr int place_of(double Response::*field) noexcept
{
    int place = 0;
    while (response_fields[static_cast<std::size_t>(place)].field != field) ++place;
    return place;
}

inline constexpr auto response_table = std::to_array<ResponseRow>({
    {.name = "hold", .meaning = "Spread the cuts evenly and keep the shares as they are: the reference."},
    {.name = "silo_retreat", .prevention = {0.5, 0.3, 0.8, 103}, .improvement = {0.35, 0.2, 0.5, 104}, .joint = {0.1, 0.0, 0.3, 105},
     .off_loading = {0.15, 0.05, 0.3, 106}, .cut_speed = {0.4, 0.2, 0.8, 107}, .tone = {0.25, 0.1, 0.4, 108},
     .meaning = "Protect one's own posts, withdraw from joint work and pass cases on."},
    {.name = "short_term_savings", .prevention = {0.4, 0.2, 0.7, 109}, .improvement = {0.35, 0.2, 0.5, 110}, .joint = {0.5, 0.3, 0.8, 111},
     .off_loading = {0.03, 0.0, 0.1, 112}, .cut_speed = {3.0, 1.5, 5.0, 113}, .contract = {0.10, 0.05, 0.3, 114}, .tone = {0.35, 0.2, 0.45, 115},
     .saved = {0.5, 0.3, 0.7, 116}, .reserve_cap = {0.25, 0.15, 0.35, 117},
     .meaning = "Take the cuts at once, contract some work out, and put half of what prevention, improvement and joint work lose into reserves."},
    {.name = "fundamental_questions", .improvement = {2.2, 1.5, 3.0, 118}, .tone = {0.50, 0.4, 0.6, 119}, .always = true,
     .meaning = "Ask what the organisation is for and redesign how it works."},
    {.name = "collaborative_advantage", .joint = {2.5, 1.5, 4.0, 120}, .pace = {1.3, 1.0, 2.0, 121}, .tone = {0.60, 0.5, 0.75, 122}, .always = true,
     .meaning = "Put effort and ambition into what partners can only do together."},
    {.name = "upstream_prevention", .prevention = {2.2, 1.5, 3.0, 123}, .joint = {1.2, 1.0, 1.6, 124}, .tone = {0.55, 0.45, 0.7, 125}, .always = true,
     .meaning = "Move money to the causes of need."},
});
// clang-format on

/// How many numbers of the tables have this dimension.
[[nodiscard]] constexpr int count_of_dimension(int dimension) noexcept
{
    int count = 0;
    for (const ParameterRow& row : parameter_table) count += row.dimension == dimension ? 1 : 0;
    for (const ResponseRow& row : response_table) {
        for (const ResponseField& field : response_fields)
            count += (row.*field.built_in).dimension == dimension ? 1 : 0;
    }
    return count;
}

/// value ⊂ plausible ⊂ valid; `hold`, the reference, exact; nothing blank, nothing twice; what is not exact has a dimension of its own.
[[nodiscard]] constexpr bool response_table_is_sound() noexcept
{
    if (sizeof(ResponseRow) !=
        response_fields.size() * sizeof(ResponseNumber) + 2 * sizeof(std::string_view) + sizeof(double))
        return false;
    for (const ResponseRow& row : response_table) {
        if (row.name.empty() || row.meaning.empty()) return false;
        for (const ResponseField& field : response_fields) {
            const ResponseNumber& number = row.*field.built_in;
            if (!number.plausible.holds(number.value) || !Range{field.low, field.high}.holds(number.plausible))
                return false;
            const bool is_exact = number.plausible.low == number.plausible.high;
            const bool is_as_in_hold = number.value == (response_table.front().*field.built_in).value;
            if (is_exact != is_as_in_hold || is_exact != (number.dimension == no_dimension)) return false;
            if (!is_exact && count_of_dimension(number.dimension) != 1) return false;
        }
        for (const ResponseRow& other : response_table) {
            if (&other != &row && other.name == row.name) return false;
        }
    }
    return true;
}

static_assert(response_table_is_sound());

/// The name of the reference response, which every comparison runs.
inline constexpr std::string_view reference_response = "hold";
static_assert(response_table.front().name == reference_response);

/// The name of what happens if every organisation chooses for itself: no response of its own, and not one that somebody can pick for all.
inline constexpr std::string_view adaptive_response = "adaptive";
inline constexpr std::string_view
    adaptive_meaning = "As each chooses: once a year every organisation looks at its cuts, its strain, its horizon and "
                       "its partners, and follows the "
                       "response that is worth most to it. It is what happens, not what one can pick.";

/// How many responses an organisation may choose among.
inline constexpr std::size_t max_choices = 32;

/// The built-in responses as a run uses them; `hold` is the first.
[[nodiscard]] inline const std::array<Response, response_table.size()>& built_in_responses()
{
    static const auto responses = [] {
        std::array<Response, response_table.size()> made;
        for (std::size_t i = 0; i < made.size(); ++i) {
            made[i].name = response_table[i].name;
            made[i].meaning = response_table[i].meaning;
            made[i].always = response_table[i].always;
            for (const ResponseField& field : response_fields)
                made[i].*field.field = (response_table[i].*field.built_in).value;
        }
        return made;
    }();
    return responses;
}

}  // namespace concord
