#include "scenario/sections.hpp"

#include "core/text.hpp"

namespace concord {

namespace {

void read_outcome_weights(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* node = top.find("outcome_weights");
    if (node == nullptr) return;
    KnownNames outcomes;
    for (const OutcomeRow& row : outcome_table) outcomes.add(std::string(row.name), {});
    auto weights = numbers_by_name(reading, *node, "outcome_weights", outcomes, "outcome",
                                   [](const std::string&) { return weight_range; });
    for (const InputNode& key : node->keys) {
        const OutcomeRow* row = outcome_named(key.text);
        if (row == nullptr || can_be_weighed(*row)) continue;
        reading.refuse(key, "the outcome '" + key.text + "' cannot be weighed",
                       "take it out: it has no better direction, or no start to compare with");
    }
    double sum = 0.0;
    for (const auto& [name, weight] : weights) sum += weight;
    if (node->is_map() && weights.size() == node->items.size() && !(sum > 0.0))
        reading.refuse(*node, "the outcome weights are all 0", "give at least one outcome a weight above 0");
    reading.scenario.outcome_weights = std::move(weights);
}

void read_parameters(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* node = top.find("parameters");
    if (node == nullptr) return;
    KnownNames parameters;
    parameters.where_listed = "'concord explain' lists all parameters";
    for (const ParameterRow& row : parameter_table) parameters.add(std::string(row.name), {});
    const auto values = numbers_by_name(reading, *node, "parameters", parameters, "parameter",
                                        [](const std::string& name) { return parameter_named(name)->valid; });
    for (const auto& [name, value] : values) {
        reading.scenario.parameters.*parameter_named(name)->field = value;
        reading.scenario.given_parameters.insert(name);
    }
}

}  // namespace

void read_weights(const Fields& top)
{
    read_outcome_weights(top);
    read_parameters(top);
}

}  // namespace concord
