#pragma once
/// The patterns that the model must show whatever the parameters, each once: the table in `docs/science/model.md` and `concord explain P14`
/// are made from them. The tests are in `tests/patterns`. What must come out under credible parameters is in facts.hpp, what may or may not
/// in claims.hpp.

#include <array>
#include <string_view>

namespace concord {

struct PatternRow {
    std::string_view id;
    std::string_view what;
    std::string_view evidence;  ///< ids of `evidence_table`, or a dash
};

inline constexpr auto pattern_table = std::to_array<PatternRow>({
    {"P13", "the cause that was planted is the cause the diagnosis names", "–"},
    {"P14", "trust falls faster than it rises", "C2"},
    {"P18", "a force alone in its own area is changed by nothing relational and by nobody else", "–"},
});

}  // namespace concord
