#pragma once
/// The patterns that the model must show, each once: the table in `docs/science/model.md` and `concord explain P7` are made from them. The tests
/// are in `tests/patterns`.

#include <array>
#include <string_view>

namespace concord {

struct PatternRow {
    std::string_view id;  ///< or a dash
    std::string_view what;
    std::string_view evidence;  ///< ids of facts, or a dash
};

inline constexpr auto pattern_table = std::to_array<PatternRow>({
    {"P0", "`hold` raises harm by about half in ten years, the worst response no more than doubles it; failure share between 25 and 45 %",
     "A20, A25"},
    {"P1", "inertia is the usual result: above .8, with realised advantage within 10 % of joint effort", "D1, D7"},
    {"P2", "favourable conditions together make collaboration pay; under the defaults it is close to a draw", "D3, D7"},
    {"P3", "critical pace: tripled pace unravels partnerships, a slow and later start overtakes it by year 5", "C1, D9"},
    {"P4", "relations built before a crisis help more than the same package begun on the day", "C8"},
    {"P5", "silo retreat keeps capable workforce for two to five years and loses it afterwards", "A8, A27"},
    {"P6", "short-term savings hold the best reserves early and the worst harm late", "A11, A17"},
    {"–", "reserves rise before they fall", "A11, A12"},
    {"P7", "prevention is worse before it is better; elections and timidity shrink its lead", "B8, B9, B10"},
    {"P8", "fundamental questions dip, then gain; a closed culture undoes the gain", "E4"},
    {"P9", "lock-in: budgets restored, harm not", "A14, A17"},
    {"P10", "leaders who come and go lose partnerships that institutions keep", "C7, E1"},
    {"P11", "vague governance and unequal size make the smaller partner hold back; a charter works best before the launch",
     "D4"},
    {"P12", "a partnership has a best size, which rises with trust", "D9"},
    {"P13", "the cause that was planted is the cause the diagnosis names", "–"},
    {"P14", "trust falls faster than it rises; its correlation with a partnership's age is small and positive", "C2, C4"},
    {"P15", "outsourcing saves at once, hollows out, and grows no trust", "F1, F2, F3"},
    {"P18", "a force alone in its own area is changed by nothing relational and by nobody else", "–"},
});

}  // namespace concord
