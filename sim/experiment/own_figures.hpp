#pragma once
/// What somebody who describes a patch says of it: budgets, cuts, needs, relations and dates, each of which can be moved.

#include <functional>
#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace concord {

/// A figure, or figures that stand for the same thing, and how they are moved.
struct OwnFigure {
    std::string name;                               ///< in words
    std::string low, high;                          ///< how far, in words
    std::function<void(Scenario&, int side)> move;  ///< −1: to the low end; 1: to the high end
};

/// The figures of a scenario: budgets by kind of organisation, depth of cuts, differences between areas, relations, each by the share
/// `by`, (0, 1), of itself; dates by so many months, at least 1; what the scenario gives as a range to its ends. What it leaves to
/// defaults is none of them.
[[nodiscard]] std::vector<OwnFigure> own_figures(const Scenario& scenario, double by, int months);

/// The same patch with average figures: every organisation of a kind has the same budget, all areas are alike, relations and election
/// months are left to the defaults.
[[nodiscard]] Scenario with_average_figures(Scenario scenario);

}  // namespace concord
