#pragma once
/// The parameters as a process sees them: a number for each run of a block in a kernel, plain numbers elsewhere.

#include "core/number.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

using NumberParameters = ParametersOf<Number>;

/// The place of a parameter in its table, which is its place among `NumberParameters`.
[[nodiscard]] static constexpr int place_in_table(double Parameters::*field) noexcept
{
    int place = 0;
    while (parameter_table[static_cast<std::size_t>(place)].field != field) ++place;
    return place;
}

/// The parameter that a row of a table names.
[[nodiscard]] static inline const Number& parameter_at(int place, const NumberParameters& p) noexcept
{
    static_assert(sizeof(NumberParameters) == parameter_table.size() * sizeof(Number));
    return (&p.utilisation)[place];
}

}  // namespace concord
