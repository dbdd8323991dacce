#pragma once
/// What a phase sees: one month of a block of runs, in one part of the network.
///
/// A phase is straight-line code over entities, as if there were one run: a column's element is a `Number`. Accumulators are
/// local Numbers, so that they stay in registers.

#include <cstddef>
#include <utility>

#include "core/draws.hpp"
#include "core/number.hpp"
#include "engine/step.hpp"
#include "model/processes/response.hpp"

namespace concord {

constexpr int levels = static_cast<int>(level_count);

namespace {

static_assert(sizeof(Number) == sizeof(Lanes), "a column's element is one Number");

using WorldRead = WorldOf<const Number*>;
using WorldWritten = WorldOf<Number*>;
using FlowsWritten = FlowsOf<Number*>;
using PresentRead = PresentOf<const Number*>;

[[nodiscard, gnu::always_inline]] inline const Number& as_number(const Lanes& lanes) noexcept
{
    return reinterpret_cast<const Number&>(lanes);
}

/// A step as a phase sees it. Phases read `now` and flows written earlier in the month; each writes its own columns of `flows` and `next`.
struct View {
    Bits replicate;
    const Network& network;
    const Part& part;                    ///< the rows that this phase is to work out
    const NumberParameters& parameters;  ///< what loops takes a copy, which what it writes cannot change
    const ResponseNumbers* responses;    ///< by row
    PresentRead present;
    const Conditions& conditions;
    const Stance& stance;
    WorldRead now;
    FlowsWritten flows;
    WorldWritten next;
    std::uint64_t seed;
    int month;

    /// What each lever moves in a partnership or an organisation, whichever the lever acts on.
    [[nodiscard]] Number lever(Lever lever, int row) const noexcept
    {
        const std::vector<Lanes>& column = conditions.lever[static_cast<std::size_t>(lever)];
        return column.empty() ? Number{} : as_number(column[static_cast<std::size_t>(row)]);
    }
    [[nodiscard]] auto levers_of(int row) const noexcept
    {
        return [this, row](Lever l) { return lever(l, row); };
    }

    /// Funding index of an organisation now, as announced for twelve months ahead, and how far its leader looks.
    [[nodiscard]] Number path(int i) const noexcept
    {
        return as_number(conditions.path[conditions.path_of[i]]) * conditions.path_left[i];
    }
    [[nodiscard]] Number path_ahead(int i) const noexcept
    {
        return as_number(conditions.path_ahead[conditions.path_of[i]]) * conditions.ahead_left[i];
    }
    [[nodiscard]] const Number& horizon(int i) const noexcept
    {
        return as_number(conditions.horizon[conditions.electorate_of[i]]);
    }

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

[[nodiscard, gnu::always_inline]] inline PresentRead as_numbers(const PresentLanes& present) noexcept
{
    return as_numbers<PresentRead, present_columns_of<PresentRead>, PresentLanes, present_columns>(
        present, std::make_index_sequence<present_columns.size()>());
}

[[nodiscard, gnu::always_inline]] inline View view_of(const Step& step, const Part& part) noexcept
{
    return {counted_from(step.first_replicate),
            step.network,
            part,
            reinterpret_cast<const NumberParameters&>(*step.premises.parameters.data()),
            reinterpret_cast<const ResponseNumbers*>(step.premises.responses.data()),
            as_numbers(step.premises.present.view),
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
