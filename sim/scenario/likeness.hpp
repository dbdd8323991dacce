#pragma once
/// A patch beside those of England's forces that serve nearly as many people: what is unusual in its figures, and may still be right.
///
///     similar    the `similar_forces` forces whose people are nearest in ratio, without the City of London
///     unusual    below the least or above the most of them: what its force, councils and fire service spend for each resident, and the
///                force's share of what these three spend together
///
/// Pounds are compared with the returns of 2010-11 or 2017-18, whichever begins nearer to the scenario's start, and not at all where both
/// begin more than `years_comparable` years away: prices are others by then. Shares are always compared.

#include <string>
#include <string_view>

#include "core/problems.hpp"
#include "model/scenario.hpp"

namespace concord {

inline constexpr int similar_forces = 10;
inline constexpr int years_comparable = 3;

/// What the notes are called.
inline constexpr std::string_view
    likeness_heading = "Unusual beside the forces of England, which may be right all the same:";

/// What is unusual, patch by patch: notes on a valid scenario, no faults. `file` is how messages call it.
[[nodiscard]] Problems notes_on_likeness(const Scenario& scenario, const std::string& file);

}  // namespace concord
