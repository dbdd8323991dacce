#pragma once
/// The patch of one English force, cut out of the England that ships: its areas, all who serve them, and who works with whom.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problems.hpp"
#include "model/scenario.hpp"
#include "scenario/file_source.hpp"

namespace concord {

/// What the last returns say of a body, 2017-18; empty where they say nothing.
struct LatestFigures {
    std::optional<double> budget;    ///< £m a year, cash
    std::optional<double> reserves;  ///< at the close of the year, share of that budget
};

/// `scenarios/england.yaml`, and `england-latest.csv` by organisation.
struct ShippedEngland {
    Scenario scenario;
    std::map<std::string, LatestFigures> latest;
};

/// Reads it from the scenario's text and the tables beside it. Throws std::logic_error if they are not what ships.
[[nodiscard]] ShippedEngland england_of(const std::string& text, const FileSource& files);

/// A start of today with a cut of one's own, alike for all.
struct OwnCut {
    Month start;
    double share = 0.0;  ///< (0, 1)
    int years = 4;       ///< over which it comes, in equal steps
};

/// What it is unless somebody says otherwise, and what it may be: whole numbers.
inline constexpr OwnCut usual_cut{Month::of(2026, 4), 0.12, 4};
inline constexpr Range percent_of_cut{1, 90};
inline constexpr Range years_of_cut{1, 20};

/// The cut that a person writes down: a month, per cent and years. Nothing if any is not as it may be; each becomes a problem.
[[nodiscard]] std::optional<OwnCut> own_cut_from(const std::string& start, const std::string& percent,
                                                 const std::string& years, Problems& problems);

/// How old the figures of a patch are, a line each, those that move the answer most first; what the lines are called, and how their order
/// is known.
inline constexpr std::string_view
    figure_ages_heading = "How old its figures are, those that move the answer most first: replace them in this order.";
[[nodiscard]] std::vector<std::string> figure_ages(const std::optional<OwnCut>& cut);
[[nodiscard]] std::string figure_order_basis();

/// `devon-and-cornwall.yaml`: what the file of a force's patch is called.
[[nodiscard]] std::string patch_file_of(const Organisation& force);

/// The patch of a force as a scenario of its own. A body that serves other areas too has the part of its budget that goes with its people
/// here. With a cut of one's own: the latest figures instead of those of 2010-11.
[[nodiscard]] Scenario patch_of_force(const ShippedEngland& england, const Organisation& force,
                                      const std::optional<OwnCut>& cut, std::optional<int> months = {});

/// The same as the text of a scenario file: with a comment on how old each figure is and which to replace first. `months`: length of the
/// run, if not England's.
[[nodiscard]] std::string patch_yaml(const ShippedEngland& england, const Organisation& force,
                                     const std::optional<OwnCut>& cut, std::optional<int> months = {});

}  // namespace concord
