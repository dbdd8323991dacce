#pragma once
/// What nobody knows, by name: the numbers of the tables that futures draw.

#include <cstddef>
#include <functional>
#include <optional>
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

/// A number that a scenario gives as a range.
struct RangeGiven {
    std::string name;  ///< `funding.force.2030-04`, `town_partnership.trust`, `champion.strength`, `champion_2.strength` of several
    Range range;
    std::function<double&(Scenario&)> in;   ///< its place in that scenario, or in a copy
    std::function<void(Scenario&)> settle;  ///< makes it exact, at what stands there
};

/// All of them, in the order: funding, partnerships, interventions.
[[nodiscard]] std::vector<RangeGiven> ranges_given(const Scenario& scenario);

/// All numbers of the tables that are drawn, in their order.
[[nodiscard]] const std::vector<UncertainNumber>& uncertain_numbers();

/// Sets a parameter, or a number of a response, in every future; what is solved is solved again.
void fix(Scenario& scenario, const ParameterRow& row, double value);
void fix(Scenario& scenario, const UncertainNumber& number, double value);

/// A number that `--set` can move: any parameter, what is drawn of a response, and how strong an intervention of the scenario is.
struct SettableNumber {
    std::string name;  ///< `pace`, `silo_retreat.joint`, `champion.strength`, `champion_2.strength` of several
    std::string_view unit;
    Range valid;
    Range plausible;
    int intervention = -1;  ///< row of the scenario's interventions; −1: of the tables
};

/// All of them, parameters first.
[[nodiscard]] std::vector<SettableNumber> settable_numbers(const Scenario& scenario);

/// The one of that name.
[[nodiscard]] std::optional<SettableNumber> settable_number_named(const Scenario& scenario, std::string_view name);

/// Where it stands in a scenario, and sets it in every future.
[[nodiscard]] double value_of(const Scenario& scenario, const SettableNumber& number);
void fix(Scenario& scenario, const SettableNumber& number, double value);

/// The one of that name, or null.
[[nodiscard]] const UncertainNumber* uncertain_number_named(std::string_view name);

}  // namespace concord
