#pragma once
/// The levers: what an intervention can move, on which dates and how far.
///
/// A parameter whose role is `choice` is somebody's choice too, but for the whole run: the word lever is kept for these.

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

namespace concord {

// clang-format off
enum class Lever : std::size_t {
    contact, language_rate, protocol, interoperability_rate, governance_once, data_sharing_once, modesty, trust_up_rate,
    personal_cut, noise_cut, pace_cut, trust_lost_at_end, core_group, celebrate, co_production, openness_rate_everyone,
    openness_rate_first_line, openness_rate_mid_level, openness_rate_senior, openness_rate_chief, floor, inside_targets,
    contracted, count
};
// clang-format on

inline constexpr std::size_t lever_count = static_cast<std::size_t>(Lever::count);

/// Whose columns a lever moves.
enum class ActsOn { partnership, organisation };

/// When a lever is moved: while the intervention lasts (and fades), in the month of its beginning or its end, or for the term of a
/// contract, whatever its end.
enum class Acts { throughout, at_start, at_end, for_a_term };

[[nodiscard]] constexpr std::string_view name_of(ActsOn on) noexcept
{
    return on == ActsOn::partnership ? "partnership" : "organisation";
}

[[nodiscard]] constexpr std::string_view name_of(Acts acts) noexcept
{
    constexpr std::array<std::string_view, 4> names{"throughout", "at its start", "at its end", "for a contract's term"};
    return names[static_cast<std::size_t>(acts)];
}

/// One lever.
struct LeverRow {
    Lever lever;
    std::string_view name;
    ActsOn on;
    Acts acts;
    bool before_start;  ///< changes what lasts even before a partnership works
    bool in_contracts;  ///< moves something under a contract, which has no trust loop, no ambition and no common systems
    /// The most it can reach, however many interventions meet: shares stay shares, and rates do not grow without end, so that with the
    /// valid ranges of the parameters no month closes more than the whole gap.
    double cap;
    std::string_view meaning;
};

inline constexpr double no_cap = std::numeric_limits<double>::infinity();

// clang-format off
inline constexpr auto lever_table = std::to_array<LeverRow>({
    {Lever::contact, "contact", ActsOn::partnership, Acts::throughout, false, true, .95,
     "Added to contact, share."},
    {Lever::language_rate, "language_rate", ActsOn::partnership, Acts::throughout, false, false, 4,
     "× (1 + x) the rate at which language is built."},
    {Lever::protocol, "protocol", ActsOn::partnership, Acts::throughout, false, true, no_cap,
     "Added to the parameter `protocol`, share."},
    {Lever::interoperability_rate, "interoperability_rate", ActsOn::partnership, Acts::throughout, false, false, no_cap,
     "Rate at which interoperability approaches 1, per year."},
    {Lever::governance_once, "governance_once", ActsOn::partnership, Acts::at_start, true, true, .95,
     "Share of the missing clarity of governance that is settled at once, on the date."},
    {Lever::data_sharing_once, "data_sharing_once", ActsOn::partnership, Acts::at_start, true, true, .95,
     "Share of the missing data sharing that is gained at once, on the date."},
    {Lever::modesty, "modesty", ActsOn::partnership, Acts::throughout, false, false, no_cap,
     "Added to the parameter `modesty`, share."},
    {Lever::trust_up_rate, "trust_up_rate", ActsOn::partnership, Acts::throughout, false, false, 2,
     "× (1 + x) the rate of gaining trust."},
    {Lever::personal_cut, "personal_cut", ActsOn::partnership, Acts::throughout, false, false, .95,
     "× (1 − x) the personal share of trust."},
    {Lever::noise_cut, "noise_cut", ActsOn::partnership, Acts::throughout, false, true, .95,
     "× (1 − x) the noise in experience."},
    {Lever::pace_cut, "pace_cut", ActsOn::partnership, Acts::throughout, false, false, .95,
     "× (1 − x) the pace."},
    {Lever::trust_lost_at_end, "trust_lost_at_end", ActsOn::partnership, Acts::at_end, false, true, .95,
     "Share of trust among the members that is lost when the intervention ends."},
    {Lever::core_group, "core_group", ActsOn::partnership, Acts::throughout, false, false, .9,
     "Share of the pairs of members that need not agree, because a core group does it for them."},
    {Lever::celebrate, "celebrate", ActsOn::organisation, Acts::throughout, false, true, no_cap,
     "Added to the parameter `celebrate`."},
    {Lever::co_production, "co_production", ActsOn::organisation, Acts::throughout, false, true, no_cap,
     "Added to the parameter `co_production`."},
    {Lever::openness_rate_everyone, "openness_rate_everyone", ActsOn::organisation, Acts::throughout, false, true, no_cap,
     "Rate at which everyone opens towards 1, per year."},
    {Lever::openness_rate_first_line, "openness_rate_first_line", ActsOn::organisation, Acts::throughout, false, true, no_cap,
     "Rate at which the first line opens towards 1, per year."},
    {Lever::openness_rate_mid_level, "openness_rate_mid_level", ActsOn::organisation, Acts::throughout, false, true, no_cap,
     "Rate at which the middle level opens towards 1, per year."},
    {Lever::openness_rate_senior, "openness_rate_senior", ActsOn::organisation, Acts::throughout, false, true, no_cap,
     "Rate at which the senior level opens towards 1, per year."},
    {Lever::openness_rate_chief, "openness_rate_chief", ActsOn::organisation, Acts::throughout, false, true, no_cap,
     "Rate at which the chief opens towards 1, per year."},
    {Lever::floor, "floor", ActsOn::organisation, Acts::throughout, false, true, no_cap,
     "Added to the parameter `floor`, share of baseline."},
    {Lever::inside_targets, "inside_targets", ActsOn::organisation, Acts::throughout, false, true, .95,
     "Attention bound by the organisation's own targets, share."},
    {Lever::contracted, "contracted", ActsOn::organisation, Acts::for_a_term, false, true, .95,
     "Share of the reactive workforce contracted out."},
});
// clang-format on

[[nodiscard]] constexpr const LeverRow& row_of(Lever lever) noexcept
{
    return lever_table[static_cast<std::size_t>(lever)];
}

[[nodiscard]] constexpr std::string_view name_of(Lever lever) noexcept { return row_of(lever).name; }

[[nodiscard]] constexpr bool lever_table_is_sound() noexcept
{
    for (std::size_t i = 0; i < lever_table.size(); ++i) {
        const LeverRow& row = lever_table[i];
        if (static_cast<std::size_t>(row.lever) != i || row.name.empty() || row.meaning.empty() || !(row.cap > 0.0))
            return false;
    }
    return lever_table.size() == lever_count;
}

static_assert(lever_table_is_sound());

/// The five levels of leadership, lowest first (College of Policing's stages).
inline constexpr std::array<std::string_view, 5> leadership_levels{"everyone", "first_line", "mid_level", "senior",
                                                                   "chief"};
inline constexpr std::size_t level_count = leadership_levels.size();

/// The lever that opens a level of leadership.
[[nodiscard]] constexpr Lever openness_rate_of(std::size_t level) noexcept
{
    return static_cast<Lever>(static_cast<std::size_t>(Lever::openness_rate_everyone) + level);
}

}  // namespace concord
