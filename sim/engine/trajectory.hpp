#pragma once
/// What is kept of a run: outcomes every month, organisations, areas and partnerships once a year.

#include <array>
#include <vector>

#include "core/lanes.hpp"
#include "model/tables/outcomes.hpp"
#include "model/world.hpp"

namespace concord {

/// Outcomes kept for each organisation once a year: of the last month, but insolvent months are those of the year.
inline constexpr auto organisation_outcomes = std::to_array<Outcome>(
    {Outcome::unmet_share, Outcome::workforce, Outcome::capability, Outcome::reserves, Outcome::insolvent_months,
     Outcome::spend, Outcome::trust, Outcome::openness});

/// Outcomes kept for each area once a year, of the last month.
inline constexpr auto area_outcomes = std::to_array<Outcome>(
    {Outcome::harm, Outcome::demand, Outcome::failure_share, Outcome::backlog, Outcome::need, Outcome::prevention});

/// The place of an outcome among those kept.
template <std::size_t count>
[[nodiscard]] consteval std::size_t place_of(Outcome outcome, const std::array<Outcome, count>& kept)
{
    std::size_t place = 0;
    while (kept.at(place) != outcome) ++place;  // one that is not kept does not compile
    return place;
}

/// What the diagnosis keeps of each partnership, summed over the months of a year in which it is at work.
enum class Measure : std::size_t {
    months_at_work,
    realised,
    potential,
    effort,
    contact,
    first_cause,
    count = first_cause + cause_count
};
inline constexpr std::size_t measure_count = static_cast<std::size_t>(Measure::count);

/// Which part of a trajectory to keep beside the outcomes. What is kept never changes what happens.
struct Keep {
    bool organisations = false;
    bool areas = false;
    bool partnerships = false;
    bool choices = false;
};

/// One block of eight replicates under one policy.
struct Trajectory {
    int months = 0;
    int years = 0;                    ///< whole and begun years of the run
    std::vector<Lanes> outcome;       ///< [outcome][month 0 … months]
    std::vector<Lanes> organisation;  ///< [year 0 … years][organisation][organisation_outcomes]; empty if not asked for
    std::vector<Lanes> area;          ///< [year 0 … years][area][area_outcomes]; empty if not asked for
    std::vector<Lanes> partnership;  ///< [year 1 … years][partnership][Measure]; empty if not asked for
    std::vector<Lanes> followers;    ///< [year 1 … years][kind][response] organisations; empty if not asked for

    [[nodiscard]] const Lanes& at(Outcome o, int month) const
    {
        return outcome[static_cast<std::size_t>(o) * static_cast<std::size_t>(months + 1) + static_cast<std::size_t>(month)];
    }
};

}  // namespace concord
