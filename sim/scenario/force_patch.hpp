#pragma once
/// The patch of one English force, cut out of the England that ships: its areas, all who serve them, and who works with whom.

#include <map>
#include <optional>
#include <string>
#include <vector>

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

/// Names of the forces, in the order of the alphabet.
[[nodiscard]] std::vector<std::string> force_names(const Scenario& england);

/// What to look for a name among that nobody has: the names, and the places alone.
[[nodiscard]] std::vector<std::string> force_words(const Scenario& england);

/// `devon-and-cornwall`: what the file of its patch is called.
[[nodiscard]] std::string file_word_of(const Organisation& force);

/// The force that a person calls so: case, `&`, and words such as Police or Constabulary do not matter, and part of a name will do if
/// only one has it. Null of other names.
[[nodiscard]] const Organisation* force_named(const Scenario& england, const std::string& name);

/// A start of today with a cut of one's own, alike for all.
struct OwnCut {
    Month start;
    double share = 0.0;  ///< (0, 1)
    int years = 4;       ///< over which it comes, in equal steps
};

/// The patch of a force as a scenario of its own. A body that serves other areas too has the part of its budget that goes with its people
/// here. With a cut of one's own: the latest figures instead of those of 2010-11.
[[nodiscard]] Scenario patch_of_force(const ShippedEngland& england, const Organisation& force,
                                      const std::optional<OwnCut>& cut, std::optional<int> months = {});

/// The same as the text of a scenario file: with a comment on how old each figure is and which to replace first. `months`: length of the
/// run, if not England's.
[[nodiscard]] std::string patch_yaml(const ShippedEngland& england, const Organisation& force,
                                     const std::optional<OwnCut>& cut, std::optional<int> months = {});

}  // namespace concord
