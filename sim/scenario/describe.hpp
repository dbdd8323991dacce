#pragma once
/// All tables of the model and of the scenario file as one document, for the page, for help and for generated documents.

#include <string>

namespace concord {

/// JSON text that ends with a line feed. Its keys: parameters, outcomes, responses, response_fields, interventions, shocks,
/// capabilities, problems, kinds, leadership_levels, scenario_keys, causes (of lost working quality). Each is a list of rows in the order of its table.
[[nodiscard]] std::string described_tables();

}  // namespace concord
