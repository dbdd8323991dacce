#pragma once
/// What a phase sees: one month of as many replicates as a register holds.
///
/// A phase is straight-line code over entities, as if there were one replicate: a column's element is a `Number`. The schedule runs it
/// for one part of the lanes after the other (`in_parts`). Accumulators are local Numbers, so that they stay in registers.

#include <cstddef>
#include <utility>

#include "core/draws.hpp"
#include "core/lanes.hpp"
#include "engine/step.hpp"

namespace concord {

constexpr int levels = static_cast<int>(level_count);

// A namespace without a name: each kernel has its own Number, and none may be linked in place of another.
namespace {

/// One part of the lanes of a column.
template <class Element>
struct ColumnPart {
    double* first;

    [[gnu::always_inline]] Element& operator[](std::ptrdiff_t row) const noexcept
    {
        return *reinterpret_cast<Element*>(first + row * lane_count);
    }
};

using WorldRead = WorldOf<ColumnPart<const Number>>;
using WorldWritten = WorldOf<ColumnPart<Number>>;
using FlowsPart = FlowsOf<ColumnPart<Number>>;

/// One month of some lanes. Phases read `now` and flows written earlier in the month; each writes its own columns of `flows` and `next`.
struct Part {
    const Network& network;
    const Parameters parameters;  ///< a copy, so that the compiler need not fear that a written column overlaps them
    const Conditions& conditions;
    const Stance& stance;
    const double* reference_quality;  ///< Φ_ref by partnership
    WorldRead now;
    FlowsPart flows;
    WorldWritten next;
    std::uint64_t seed;
    Bits replicate;
    int month;
};

template <class View, const auto& rows, class Whole, const auto& whole_rows, std::size_t... row>
[[nodiscard, gnu::always_inline]] static inline View part_of(const Whole& whole, int lane,
                                                             std::index_sequence<row...>) noexcept
{
    View part;
    ((part.*rows[row].column = {reinterpret_cast<double*>(whole.*whole_rows[row].column) + lane}), ...);
    return part;
}

template <class View>
[[nodiscard, gnu::always_inline]] static inline View part_of(const World& world, int lane) noexcept
{
    return part_of<View, world_columns_of<View>, World, world_columns>(world, lane,
                                                                       std::make_index_sequence<world_columns.size()>());
}

[[nodiscard, gnu::always_inline]] static inline FlowsPart part_of(const Flows& flows, int lane) noexcept
{
    return part_of<FlowsPart, flow_columns_of<FlowsPart>, Flows, flow_columns>(
        flows, lane, std::make_index_sequence<flow_columns.size()>());
}

/// Lanes [lane, lane + register_lanes) of a month.
[[nodiscard, gnu::always_inline]] static inline Part part_of(const Step& step, int lane) noexcept
{
    Bits replicate = Bits{} + (step.first_replicate + static_cast<std::uint64_t>(lane));
    for (int l = 0; l < register_lanes; ++l) replicate[l] += static_cast<std::uint64_t>(l);
    return {step.network,
            step.parameters,
            step.conditions,
            step.stance,
            step.reference_quality,
            part_of<WorldRead>(step.now, lane),
            part_of(step.flows, lane),
            part_of<WorldWritten>(step.next, lane),
            step.seed,
            replicate,
            step.month};
}

/// The key of this month's draws for one purpose.
[[nodiscard, gnu::always_inline]] static inline Bits key_for(const Part& part, Purpose purpose) noexcept
{
    return draw_key(part.seed, part.replicate, part.month, purpose);
}

/// Whether a mask, the result of a comparison, holds in any lane.
template <class Mask>
[[nodiscard, gnu::always_inline]] static inline bool in_any_lane(Mask mask) noexcept
{
    auto any = mask[0];
    for (int l = 1; l < register_lanes; ++l) any |= mask[l];
    return any != 0;
}

/// Runs a phase for one part of the lanes after the other.
template <void (*phase)(const Part&)>
static void in_parts(const Step& step)
{
    for (int lane = 0; lane < lane_count; lane += register_lanes) phase(part_of(step, lane));
}

}  // namespace

}  // namespace concord
