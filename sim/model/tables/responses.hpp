#pragma once
/// Responses to austerity: rows of data, not code. Users add their own in a scenario.
///
/// The five responses: Crawford, "Policing Partnerships"; `hold`, which keeps every share at its baseline, is the reference.

#include <array>
#include <string>
#include <string_view>

namespace concord {

/// What an organisation does about its cuts. Multipliers apply to the baseline shares of budget.
struct Response {
    std::string name;
    double prevention = 1.0;   ///< × share for prevention
    double improvement = 1.0;  ///< × share for improvement
    double joint = 1.0;        ///< × share for joint work
    double off_loading = 0.0;  ///< share of own cases passed on when strained, [0, 1]
    double cut_speed = 1.0;    ///< × speed of shedding or hiring workforce
    double contract = 0.0;     ///< share of the reactive workforce contracted out, [0, 1]
    double pace = 1.0;         ///< × the pace of joint ambition
    double tone = 0.45;        ///< openness the leadership stands for, [0, 1]
    std::string meaning;
};

/// A number of a response that a scenario may set.
struct ResponseField {
    double Response::*field;
    std::string_view name;
    std::string_view unit;
    double low;
    double high;
    std::string_view meaning;
};

// clang-format off
inline constexpr auto response_fields = std::to_array<ResponseField>({
    {&Response::prevention, "prevention", "× baseline share", 0, 10, "Share of budget for prevention, against the baseline."},
    {&Response::improvement, "improvement", "× baseline share", 0, 10, "Share of budget for improvement, against the baseline."},
    {&Response::joint, "joint", "× baseline share", 0, 10, "Share of budget for joint work, against the baseline."},
    {&Response::off_loading, "off_loading", "share", 0, 1, "Share of its own cases that a strained organisation passes on."},
    {&Response::cut_speed, "cut_speed", "× default speed", 0.1, 10, "Speed at which the workforce follows its plan."},
    {&Response::contract, "contract", "share of workforce", 0, 0.9, "Share of the reactive workforce contracted out."},
    {&Response::pace, "pace", "× default pace", 0, 10, "Pace at which joint ambition is pushed."},
    {&Response::tone, "tone", "openness", 0, 1, "Openness that the leadership stands for."},
});
// clang-format on

/// The name of the reference response, which every comparison runs.
inline constexpr std::string_view reference_response = "hold";

/// The built-in responses; `hold` is the first.
[[nodiscard]] inline const std::array<Response, 6>& built_in_responses()
{
    // clang-format off
    static const std::array<Response, 6> rows{{
        {.name = "hold", .meaning = "Spread the cuts evenly and keep the shares as they are: the reference."},
        {.name = "silo_retreat", .prevention = 0.5, .improvement = 0.5, .joint = 0.1, .off_loading = 0.15,
         .cut_speed = 0.4, .tone = 0.25,
         .meaning = "Protect one's own posts, withdraw from joint work and pass cases on."},
        {.name = "short_term_savings", .prevention = 0.4, .improvement = 0.4, .joint = 0.5, .off_loading = 0.03,
         .cut_speed = 3.0, .contract = 0.10, .tone = 0.35,
         .meaning = "Take the cuts at once, contract some work out, and keep daily work going on what prevention, improvement and joint work lose."},
        {.name = "fundamental_questions", .improvement = 2.2, .tone = 0.50,
         .meaning = "Ask what the organisation is for and redesign how it works."},
        {.name = "collaborative_advantage", .joint = 2.5, .pace = 1.3, .tone = 0.60,
         .meaning = "Put effort and ambition into what partners can only do together."},
        {.name = "upstream_prevention", .prevention = 2.2, .joint = 1.2, .tone = 0.55,
         .meaning = "Move money to the causes of need."},
    }};
    // clang-format on
    return rows;
}

}  // namespace concord
