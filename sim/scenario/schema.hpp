#pragma once
/// A JSON Schema of the scenario file, for completion and checks in editors.

#include <string>

namespace concord {

/// The schema (draft 2020-12) as JSON text that ends with a line feed, made from the key tables and the model's tables.
///
/// It checks form, ranges and names that are fixed. References between parts of a scenario are for the reader.
[[nodiscard]] std::string scenario_schema();

/// The same of the study file.
[[nodiscard]] std::string study_schema();

}  // namespace concord
