#pragma once
/// Writes scenarios as YAML: a given one in canonical form, and a commented one to start from.

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace concord {

/// The scenario as YAML that reads back as an equal scenario: every value that is not a default, tables inline, one record a line.
/// CSV files are written out; `funding: default` is written as the index it stands for.
[[nodiscard]] std::string yaml_of(const Scenario& scenario);

/// What a commented scenario to start from is about.
struct NewScenario {
    std::string title;
    Month start = Scenario{}.start;
    int months = Scenario{}.months;
    std::vector<Organisation> organisations{};  ///< none: a small invented patch
    std::vector<Area> areas{};                  ///< names of their areas; others are named by their ids
    std::string csv_file{};  ///< the file that it names for the organisations; empty: they are written out
};

/// Writes it, with one partnership for each area that has two or more organisations. It reads back without problems if each of their
/// areas has a force.
[[nodiscard]] std::string new_scenario(const NewScenario& made);

}  // namespace concord
