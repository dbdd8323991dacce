#pragma once
/// What a phase sees: one month of a block of replicates, in one part of the network.
///
/// A phase is straight-line code over entities, as if there were one replicate: a column's element is a `Number`. Accumulators are
/// local Numbers, so that they stay in registers.

#include <cstddef>
#include <utility>

#include "core/draws.hpp"
#include "core/number.hpp"
#include "engine/step.hpp"

namespace concord {

constexpr int levels = static_cast<int>(level_count);

namespace {

static_assert(sizeof(Number) == sizeof(Lanes), "a column's element is one Number");

using WorldRead = WorldOf<const Number*>;
using WorldWritten = WorldOf<Number*>;
using FlowsWritten = FlowsOf<Number*>;

/// A step as a phase sees it. Phases read `now` and flows written earlier in the month; each writes its own columns of `flows` and `next`.
struct View {
    Bits replicate;
    const Network& network;
    const Part& part;  ///< the rows that this phase is to work out
    const Parameters& parameters;
    const Conditions& conditions;
    const Stance& stance;
    WorldRead now;
    FlowsWritten flows;
    WorldWritten next;
    std::uint64_t seed;
    int month;

    [[nodiscard]] Rows members() const noexcept
    {
        return {network.member_begin[part.partnerships.first], network.member_begin[part.partnerships.last]};
    }
    [[nodiscard]] Rows cells() const noexcept
    {
        return {part.areas.first * network.problems, part.areas.last * network.problems};
    }
};

/// The columns of a state or of flows, as Numbers.
template <class AsNumbers, const auto& rows, class Whole, const auto& whole_rows, std::size_t... row>
[[nodiscard, gnu::always_inline]] inline AsNumbers as_numbers(const Whole& whole, std::index_sequence<row...>) noexcept
{
    AsNumbers columns;
    ((columns.*rows[row].column = reinterpret_cast<typename AsNumbers::Column>(whole.*whole_rows[row].column)), ...);
    return columns;
}

template <class AsNumbers>
[[nodiscard, gnu::always_inline]] inline AsNumbers as_numbers(const World& world) noexcept
{
    return as_numbers<AsNumbers, world_columns_of<AsNumbers>, World, world_columns>(
        world, std::make_index_sequence<world_columns.size()>());
}

[[nodiscard, gnu::always_inline]] inline FlowsWritten as_numbers(const Flows& flows) noexcept
{
    return as_numbers<FlowsWritten, flow_columns_of<FlowsWritten>, Flows, flow_columns>(
        flows, std::make_index_sequence<flow_columns.size()>());
}

[[nodiscard, gnu::always_inline]] inline View view_of(const Step& step, const Part& part) noexcept
{
    return {counted_from(step.first_replicate),
            step.network,
            part,
            step.parameters,
            step.conditions,
            step.stance,
            as_numbers<WorldRead>(step.now),
            as_numbers(step.flows),
            as_numbers<WorldWritten>(step.next),
            step.seed,
            step.month};
}

/// The key of this month's draws for one purpose.
[[nodiscard, gnu::always_inline]] inline Bits key_for(const View& view, Purpose purpose) noexcept
{
    return draw_key(view.seed, view.replicate, view.month, purpose);
}

/// What its response asks of an organisation this month.
[[nodiscard, gnu::always_inline]] inline Number asked(const View& view, int i, double Response::*field) noexcept
{
    return view.flows.asked[i * response_field_count + place_of(field)];
}

/// Runs a phase on a part of a step.
template <void (*phase)(const View&)>
[[gnu::flatten]] void run(const Step& step, const Part& part)
{
    phase(view_of(step, part));
}

}  // namespace

}  // namespace concord
