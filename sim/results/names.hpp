#pragma once
/// The lists of names of which a cell of a result may hold one.

#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.hpp"

namespace concord {

/// Lists of names of which a cell may hold one. The first four, kinds, choices and questions depend on the scenario, the others are the same
/// for all.
enum class Names {
    responses,
    partnerships,
    organisations,
    areas,
    outcomes,
    statistics,
    units,
    directions,
    break_evens,
    partnership_kinds,
    causes,
    interventions,
    kinds,
    choices,
    questions,
    trends,
    evidence,
    leaders,
    box_questions,
    verdicts,
    bounds,
    yardsticks,
    signposts,
    sides,
    count
};

/// True of lists of which a cell may hold no name.
[[nodiscard]] bool may_be_none(Names list) noexcept;

/// `responses`, `outcomes`, …
[[nodiscard]] std::string_view name_of(Names list) noexcept;

/// The list itself; what depends on the scenario comes as ids.
[[nodiscard]] std::vector<std::string> names_in(Names list, const Scenario& scenario);

/// One of a list.
struct Choice {
    Names list;
    int row;  ///< −1: none
};

/// Its name, as ids; empty for none.
[[nodiscard]] std::string_view text_of(const Choice& choice, const Scenario& scenario);

/// The one of a list that is called so; none if none is.
[[nodiscard]] Choice choice_of(Names list, std::string_view name, const Scenario& scenario);

}  // namespace concord
