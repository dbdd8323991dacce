#pragma once
/// Writes scenarios as YAML: a given one in canonical form, and a commented one to start from.

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace concord {

/// The scenario as YAML that reads back as an equal scenario: every value that is not a default, tables inline, one record a line.
/// CSV files are written out; `funding: default` is written as the index it stands for.
[[nodiscard]] std::string yaml_of(const Scenario& scenario);

/// A commented scenario to start from, titled `title`.
///
/// With `organisations` it is about these, their areas and one partnership for each area with two or more of them; `csv_file` is
/// the file that it names for them, or empty to write them out. It reads back without problems if each of their areas has a force.
/// Without, it is about a small invented patch.
[[nodiscard]] std::string new_scenario(const std::string& title,
                                       const std::vector<Organisation>* organisations = nullptr,
                                       const std::string& csv_file = "");

}  // namespace concord
