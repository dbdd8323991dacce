#pragma once
/// Interventions: dated changes to levers, written in a scenario as data.
///
/// Each row says which levers a type moves, by how much per unit of strength, and how its effect fades once it has ended.
/// What makes partnerships effective: Berry et al. in Crawford; L'Hoiry & French 2017; Vangen & Huxham 2003.

#include <array>
#include <cstddef>
#include <string_view>

namespace concord {

/// What an intervention can move. Partnership levers act on one partnership, organisation levers on one organisation.
// clang-format off
enum class Lever : std::size_t {
    // partnership
    contact,               ///< added to contact, share
    language_rate,         ///< × (1 + x) the rate at which language is built
    protocol,              ///< added to the parameter `protocol`, share
    interoperability_rate, ///< rate at which interoperability approaches 1, per year
    governance_once,       ///< share of the missing clarity of governance that is settled at once, on the date
    data_sharing_once,     ///< share of the missing data sharing that is gained at once, on the date
    modesty,               ///< added to `modesty`, share
    trust_up_rate,         ///< × (1 + x) the rate of gaining trust
    personal_cut,          ///< × (1 − x) the personal share of trust
    noise_cut,             ///< × (1 − x) the noise in experience
    pace_cut,              ///< × (1 − x) the pace
    trust_lost_at_end,     ///< share of trust among the members lost when the intervention ends
    // organisation
    celebrate,             ///< added to `celebrate`
    co_production,         ///< added to `co_production`
    openness_rate_everyone,   ///< rate at which the level opens towards 1, per year (five levels)
    openness_rate_first_line,
    openness_rate_mid_level,
    openness_rate_senior,
    openness_rate_chief,
    floor,                 ///< added to `floor`, share of baseline
    inside_targets,        ///< attention bound by the organisation's own targets, share
    contracted,            ///< share of the reactive workforce contracted out
    count
};
// clang-format on

inline constexpr std::size_t lever_count = static_cast<std::size_t>(Lever::count);
inline constexpr std::size_t first_organisation_lever = static_cast<std::size_t>(Lever::celebrate);

/// The names of the levers, in the order of `Lever`.
inline constexpr std::array<std::string_view, lever_count> lever_names{"contact",
                                                                       "language_rate",
                                                                       "protocol",
                                                                       "interoperability_rate",
                                                                       "governance_once",
                                                                       "data_sharing_once",
                                                                       "modesty",
                                                                       "trust_up_rate",
                                                                       "personal_cut",
                                                                       "noise_cut",
                                                                       "pace_cut",
                                                                       "trust_lost_at_end",
                                                                       "celebrate",
                                                                       "co_production",
                                                                       "openness_rate_everyone",
                                                                       "openness_rate_first_line",
                                                                       "openness_rate_mid_level",
                                                                       "openness_rate_senior",
                                                                       "openness_rate_chief",
                                                                       "floor",
                                                                       "inside_targets",
                                                                       "contracted"};
static_assert(lever_names.back() == "contracted", "a lever has no name");

[[nodiscard]] constexpr std::string_view name_of(Lever lever) noexcept
{
    return lever_names[static_cast<std::size_t>(lever)];
}

/// True of levers that act on organisations, false of those that act on partnerships.
[[nodiscard]] constexpr bool is_of_organisation(Lever lever) noexcept
{
    return static_cast<std::size_t>(lever) >= first_organisation_lever;
}

/// True of levers that act in one month only: on the date an intervention starts, or (trust_lost_at_end) ends.
[[nodiscard]] constexpr bool acts_once(Lever lever) noexcept
{
    return lever == Lever::governance_once || lever == Lever::data_sharing_once || lever == Lever::trust_lost_at_end;
}

/// True of partnership levers that change what lasts (clarity of governance, data sharing) even before the partnership works.
[[nodiscard]] constexpr bool acts_before_start(Lever lever) noexcept
{
    return lever == Lever::governance_once || lever == Lever::data_sharing_once;
}

/// False of partnership levers that only partners answer to: a contract has no trust loop, no ambition and no common systems.
[[nodiscard]] constexpr bool moves_contract(Lever lever) noexcept
{
    switch (lever) {
    case Lever::interoperability_rate:
    case Lever::modesty:
    case Lever::trust_up_rate:
    case Lever::pace_cut: return false;
    default: return true;
    }
}

/// One lever of an intervention: effect = per_strength × strength.
struct LeverEffect {
    Lever lever = Lever::count;
    double per_strength = 0.0;
};

/// A type of intervention.
struct InterventionRow {
    std::string_view name;
    double strength;  ///< default; 1 is a serious, well-run example
    double highest;   ///< largest strength accepted
    double fade;      ///< years in which the effect falls to 1/e after its end; 0: at once
    std::array<LeverEffect, 4> effects;
    std::string_view source;
    std::string_view meaning;
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
    {"action_inquiry", 1, 2, .5, {{{Lever::modesty, .10}, {Lever::trust_up_rate, .40}}},
     "Enabling Collaborative Leadership Pioneer Programme 2016", "Partners reflect in the work, on the spot, with a facilitator."},
    {"celebrate_success", 1, 2, .5, {{{Lever::celebrate, .50}}}, "L'Hoiry & French 2017",
     "Small wins are shown to those who did not see them."},
    {"co_production", 1, 2, .5, {{{Lever::co_production, .50}}}, "L'Hoiry & French 2017",
     "Change is made with those who must carry it."},
    {"leadership_development", 1, 3, 1, {{{Lever::openness_rate_everyone, .25}}}, "College of Policing; Open University 3.3",
     "One level of leadership learns to lead across boundaries (key `level`, default senior)."},
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

/// The five levels of leadership, lowest first (College of Policing's stages).
inline constexpr std::array<std::string_view, 5> leadership_levels{"everyone", "first_line", "mid_level", "senior",
                                                                   "chief"};
inline constexpr std::size_t level_count = leadership_levels.size();

}  // namespace concord
