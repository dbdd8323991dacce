#pragma once
/// Interventions: dated changes to levers, written in a scenario as data.
///
/// Each row says which levers a type moves, by how much per unit of strength, and how its effect fades once it has ended.
/// What makes partnerships effective: Berry et al. in Crawford; L'Hoiry & French 2017; Vangen & Huxham 2003.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "model/tables/levers.hpp"

namespace concord {

/// One lever of an intervention: effect = per_strength × strength.
struct LeverEffect {
    Lever lever = Lever::count;
    double per_strength = 0.0;
};

/// A type of intervention.
struct InterventionRow {
    std::string_view name;
    double strength;                     ///< default; 1 is a serious, well-run example
    double highest;                      ///< largest strength accepted
    double fade;                         ///< years in which the effect falls to 1/e after its end; 0: at once
    std::array<LeverEffect, 4> effects;  ///< to be read through `effects_of`, which leaves out the empty ones
    std::string_view source;
    std::string_view meaning;
    bool has_level = false;  ///< opens one level of leadership, which a scenario may name (key `level`)
};

// clang-format off
inline constexpr auto intervention_table = std::to_array<InterventionRow>({
    {"co_location", 1, 3, 0, {{{Lever::contact, .20}, {Lever::language_rate, .60}}}, "D11; Berry et al. in Crawford",
     "Staff of several organisations work in one place."},
    {"data_sharing_protocol", 1, 3, 0, {{{Lever::protocol, .45}}}, "B1, B3, D13; Crawford",
     "A protocol uses the legal gateway for sharing data."},
    {"ict_interoperability", 1, 3, 0, {{{Lever::interoperability_rate, .35}}}, "D12; L'Hoiry & French 2017",
     "Systems, terms and conditions are made to fit together."},
    {"joint_training", 1, 3, 1,
     {{{Lever::language_rate, .60}, {Lever::openness_rate_everyone, .06}, {Lever::openness_rate_first_line, .06},
       {Lever::openness_rate_mid_level, .06}}}, "D12; Open University 3.3", "Staff learn together."},
    {"secondment", 1, 2, .5, {{{Lever::language_rate, .40}, {Lever::personal_cut, .40}}}, "C7; Crawford",
     "Staff work in a partner organisation for a time."},
    {"champion", .5, 1, 0, {{{Lever::contact, .30}, {Lever::trust_up_rate, 1.0}, {Lever::trust_lost_at_end, .40}}},
     "D12; L'Hoiry & French 2017", "A person who makes it work while in post, and takes some of the trust along on leaving."},
    {"governance_charter", 1, 1.5, 0, {{{Lever::governance_once, .60}}}, "D4; L'Hoiry & French 2017",
     "Partners settle who decides, who pays and how to disagree."},
    {"core_group", 1, 1.8, 0, {{{Lever::core_group, .50}}}, "D9; Berry et al. in Crawford",
     "A core group of the members decides, and operational groups do the work."},
    {"action_inquiry", 1, 2, .5, {{{Lever::modesty, .10}, {Lever::trust_up_rate, .40}}},
     "Enabling Collaborative Leadership Pioneer Programme 2016", "Partners reflect in the work, on the spot, with a facilitator."},
    {"celebrate_success", 1, 2, .5, {{{Lever::celebrate, .50}}}, "L'Hoiry & French 2017",
     "Small wins are shown to those who did not see them."},
    {"co_production", 1, 2, .5, {{{Lever::co_production, .50}, {Lever::openness_rate_everyone, .05}, {Lever::openness_rate_first_line, .05},
       {Lever::openness_rate_mid_level, .05}}}, "L'Hoiry & French 2017",
     "Change is made with those who must carry it."},
    {"leadership_development", 1, 3, 1, {{{Lever::openness_rate_everyone, .25}}}, "College of Policing; Open University 3.3",
     "One level of leadership learns to lead across boundaries (key `level`, default senior).", true},
    {"research_partner", 1, 2, .5, {{{Lever::noise_cut, .35}, {Lever::data_sharing_once, .15}}}, "B3; Open University 3.3",
     "A university helps partners to see what works."},
    {"ring_fence", .6, 1, 0, {{{Lever::floor, 1.0}}}, "A17", "Prevention, improvement and joint work are protected from crowding-out."},
    {"performance_targets", .5, 1, 0, {{{Lever::inside_targets, .60}}}, "C9; Crawford",
     "Each organisation is held to targets of its own: attention turns inwards and distrust is institutionalised."},
    {"outsourcing_contract", .2, .9, 0, {{{Lever::contracted, 1.0}}}, "F1, F2; Crawford",
     "A share of the reactive workforce is contracted out; it is locked in for the term."},
    {"slow_the_pace", .5, 1, 0, {{{Lever::pace_cut, 1.0}}}, "C1; L'Hoiry & French 2017", "Evolution, not revolution."},
});
// clang-format on

/// The row of a type's name, or null.
[[nodiscard]] constexpr const InterventionRow* intervention_named(std::string_view name) noexcept
{
    for (const InterventionRow& row : intervention_table) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

/// The level of leadership that an intervention opens unless a scenario names another: senior.
inline constexpr std::size_t default_level = 3;
static_assert(leadership_levels[default_level] == "senior");

[[nodiscard]] constexpr std::span<const LeverEffect> effects_of(const InterventionRow& row) noexcept
{
    std::size_t count = 0;
    while (count < row.effects.size() && row.effects[count].lever != Lever::count) ++count;
    return {row.effects.data(), count};
}

/// The lever that an effect moves; which level of leadership is opened is said by the scenario.
[[nodiscard]] constexpr Lever moved_by(const LeverEffect& effect, const InterventionRow& row, std::size_t level) noexcept
{
    return row.has_level ? openness_rate_of(level) : effect.lever;
}

}  // namespace concord
