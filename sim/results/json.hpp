#pragma once
/// The comparison as JSON, for programs.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/problems.hpp"
#include "experiment/ensemble.hpp"
#include "results/tables.hpp"

namespace concord {

/// Findings, summary and break-even. JSON text that ends with a line feed; null stands for what is undefined or never.
[[nodiscard]] std::string comparison_json(const Scenario& scenario, const Ensemble& ensemble, const Results& results,
                                          const std::vector<std::string>& findings, const std::string& folder);

/// The rows of the diagnosis of one policy, and its confirmed interventions by partnership (may be empty).
[[nodiscard]] std::string diagnosis_json(const Scenario& scenario, const Ensemble& ensemble, std::size_t policy,
                                         const std::vector<DiagnosisRow>& rows,
                                         const std::vector<std::vector<Release>>& releases);

/// The confirmed interventions of each partnership.
[[nodiscard]] nlohmann::ordered_json releases_json(const Scenario& scenario,
                                                   const std::vector<std::vector<Release>>& releases);

/// A number, or null if there is none.
[[nodiscard]] nlohmann::ordered_json number_json(double value);

/// The text; what is not UTF-8 in it is replaced. In lines that end with a line feed if there is an indent.
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& json, int indent = -1);

/// The rows of a table by its name, `null` if there is no such table.
[[nodiscard]] std::string rows_json(const Scenario& scenario, const Results& results, const std::string& name);

/// `{"valid": …, "problems": […], "warnings": […], "notes": […]}`.
[[nodiscard]] std::string problems_json(const Problems& problems, const Problems& warnings = {},
                                        const Problems& notes = {});

}  // namespace concord
