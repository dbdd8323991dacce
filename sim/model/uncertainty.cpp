#include "model/uncertainty.hpp"

namespace concord {

const std::vector<UncertainNumber>& uncertain_numbers()
{
    static const std::vector<UncertainNumber> numbers = [] {
        std::vector<UncertainNumber> all;
        for (const ParameterRow& row : parameter_table) {
            if (row.dimension != no_dimension)
                all.push_back({std::string(row.name), row.valid, row.plausible, row.drawn, row.dimension, &row});
        }
        for (std::size_t r = 0; r < response_table.size(); ++r) {
            for (const ResponseField& field : response_fields) {
                const ResponseNumber& number = response_table[r].*field.built_in;
                if (number.dimension == no_dimension) continue;
                all.push_back({std::string(response_table[r].name) + "." + std::string(field.name),
                               {field.low, field.high},
                               number.plausible,
                               Drawn::evenly,
                               number.dimension,
                               nullptr,
                               r,
                               &field});
            }
        }
        return all;
    }();
    return numbers;
}

const UncertainNumber* uncertain_number_named(std::string_view name)
{
    for (const UncertainNumber& number : uncertain_numbers()) {
        if (number.name == name) return &number;
    }
    return nullptr;
}

}  // namespace concord
