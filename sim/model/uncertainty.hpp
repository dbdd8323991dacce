#pragma once
/// What nobody knows, by name: the numbers of the tables that futures draw.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.hpp"

namespace concord {

/// An uncertainty of `parameter_table`, or a number of `response_table` that is not exact.
struct UncertainNumber {
    std::string name;  ///< `trust_down`, `upstream_prevention.prevention`
    Range valid;
    Range plausible;
    Drawn drawn;
    int dimension;                  ///< of the points that futures are drawn from
    const ParameterRow* parameter;  ///< null: of a response
    std::size_t response = 0;       ///< row among the responses of every scenario
    const ResponseField* response_field = nullptr;

    [[nodiscard]] double& in(Scenario& scenario) const
    {
        return parameter != nullptr ? scenario.parameters.*parameter->field
                                    : scenario.responses[response].*response_field->field;
    }
};

/// All of them, in the order of their tables.
[[nodiscard]] const std::vector<UncertainNumber>& uncertain_numbers();

/// The one of that name, or null.
[[nodiscard]] const UncertainNumber* uncertain_number_named(std::string_view name);

}  // namespace concord
