#pragma once
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"
#include "model/tables/responses.hpp"

namespace concord {

/// How far an organisation goes towards its response: 0 as under `hold`, 1 all of it.
///
///     pressure = min(1, (1 − path(t+12))⁺ / response_pressure + z/2),  1 for a response that is `always` on
///
///     path(t+12)          funding as announced for twelve months ahead, 1 at the start
///     response_pressure   cut since the start at which a response is followed in full, share of budget
///     z                   strain
///
/// A response answers austerity: without cuts nobody retreats. The cut counts since the start, not from year to year, and strain counts
/// too, so that a retreat outlives the return of funding for as long as it is felt.
[[nodiscard]] static inline Number pressure_of(Number path_ahead, Number strain, const NumberParameters& p) noexcept
{
    return smaller(1.0, positive_part(Number(1.0) - path_ahead) / p.response_pressure + 0.5 * strain);
}

/// What is asked of a number under pressure: hold + pressure × (response − hold).
[[nodiscard]] static inline Number asked_for(Number hold, Number response, Number pressure) noexcept
{
    return hold + pressure * (response - hold);
}

namespace {  // as each kernel has its own Number

/// The numbers of a response, in the order of `response_fields`.
struct ResponseNumbers {
    Number of[response_field_count];

    [[nodiscard]] const Number& operator()(double Response::*field) const noexcept { return of[place_of(field)]; }
};

/// Work that an organisation contracts out because its response says so.
struct Contract {
    Number share;   ///< of the workforce: the largest that was asked for so far
    Number months;  ///< since the first month in which any was asked for; 0 before
};

}  // namespace

[[nodiscard]] static inline ResponseNumbers numbers_of(const Response& response) noexcept
{
    ResponseNumbers numbers;
    for (int f = 0; f < response_field_count; ++f)
        numbers.of[f] = response.*response_fields[static_cast<std::size_t>(f)].field;
    return numbers;
}

/// A contract after a month in which so much is asked for. It keeps its size and its term whatever is asked for later.
[[nodiscard]] static inline Contract contract_after(const Contract& contract, Number asked) noexcept
{
    const Number share = larger(contract.share, asked);
    return {share, either(share > 0.0, contract.months + 1.0, 0.0)};
}

/// Share of the workforce under the contract this month: none before it begins and after its term.
[[nodiscard]] static inline Number share_in_force(const Contract& contract, const NumberParameters& p) noexcept
{
    return either(contract.months > 12.0 * p.contract_term, 0.0, contract.share);
}

}  // namespace concord
