#include "io/scenario/sections.hpp"

#include "io/scenario/text_checks.hpp"

namespace concord {

namespace {

/// Outcomes that public value can weigh: they have a better direction and a start to compare with.
bool can_be_weighed(const OutcomeRow& row)
{
    return row.better != Better::none && !row.counts_events && row.outcome != Outcome::public_value;
}

void read_outcome_weights(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* node = top.find("outcome_weights");
    if (node == nullptr) return;
    Names outcomes;
    for (const OutcomeRow& row : outcome_table) {
        if (can_be_weighed(row)) outcomes.add(std::string(row.name), {});
    }
    auto weights = numbers_by_name(reading, *node, "outcome_weights", outcomes, "outcome to weigh", [](const std::string&) { return weight_range; });
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
    Names parameters;
    for (const ParameterRow& row : parameter_table) parameters.add(std::string(row.name), {});
    const auto values = numbers_by_name(reading, *node, "parameters", parameters, "parameter",
                                        [](const std::string& name) { return parameter_named(name)->valid; });
    for (const auto& [name, value] : values) reading.scenario.parameters.*parameter_named(name)->field = value;
}

}  // namespace

void read_weights(const Fields& top)
{
    read_outcome_weights(top);
    read_parameters(top);
}

}  // namespace concord
