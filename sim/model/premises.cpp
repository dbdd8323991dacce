#include "model/premises.hpp"

#include "model/scenario.hpp"

namespace concord {

Premises::Premises(const Scenario& future, const Network& network, const Present& of_future)
    : parameters(parameter_table.size())
    , responses(future.responses.size() * response_fields.size())
    , present(network)
    , strengths(future.interventions.size())
{
    for (std::size_t lane = 0; lane < lane_count; ++lane) take(lane, future, of_future);
}

Premises::Premises(const std::array<Scenario, lane_count>& futures, const Network& network)
    : parameters(parameter_table.size())
    , responses(futures.front().responses.size() * response_fields.size())
    , present(network)
    , strengths(futures.front().interventions.size())
{
    for (std::size_t lane = 0; lane < lane_count; ++lane) take(lane, futures[lane], present_of(futures[lane], network));
}

void Premises::take(std::size_t lane, const Scenario& future, const Present& present_of_lane)
{
    each[lane] = future.parameters;
    funding[lane] = future.funding;
    for (std::size_t row = 0; row < parameter_table.size(); ++row)
        parameters[row].at[lane] = future.parameters.*parameter_table[row].field;
    auto number = responses.begin();
    for (const Response& response : future.responses) {
        for (const ResponseField& field : response_fields) (number++)->at[lane] = response.*field.field;
    }
    for (std::size_t row = 0; row < strengths.size(); ++row)
        strengths[row].at[lane] = future.interventions[row].strength;
    for (std::size_t c = 0; c < present_columns.size(); ++c) {
        const std::vector<double>& values = present_of_lane.*present_columns_of<Present>[c].column;
        for (std::size_t row = 0; row < values.size(); ++row) present.column(c)[row].at[lane] = values[row];
    }
}

}  // namespace concord
