#pragma once
/// Which levers act on which cause of lost working quality, and so which interventions answer to it.

#include <array>
#include <vector>

#include "model/tables/causes.hpp"
#include "model/tables/interventions.hpp"

namespace concord {

/// A lever that lessens what a cause takes.
struct Remedy {
    Cause cause;
    Lever lever;
};

// clang-format off
inline constexpr auto remedy_table = std::to_array<Remedy>({
    {cause_trust, Lever::contact}, {cause_trust, Lever::trust_up_rate}, {cause_trust, Lever::modesty},
    {cause_trust, Lever::pace_cut}, {cause_trust, Lever::personal_cut},
    {cause_governance, Lever::governance_once}, {cause_governance, Lever::contact},
    {cause_data_sharing, Lever::protocol}, {cause_data_sharing, Lever::data_sharing_once},
    {cause_language, Lever::language_rate}, {cause_language, Lever::contact},
    {cause_culture, Lever::openness_rate_everyone}, {cause_culture, Lever::celebrate}, {cause_culture, Lever::co_production},
    {cause_interoperability, Lever::interoperability_rate},
    {cause_overhead, Lever::core_group}, {cause_overhead, Lever::governance_once},
    {cause_purposes, Lever::governance_once}, {cause_purposes, Lever::language_rate},
});
// clang-format on

/// The interventions that act on a cause, in the order of their table.
[[nodiscard]] inline std::vector<const InterventionRow*> remedies_of(Cause cause)
{
    std::vector<const InterventionRow*> remedies;
    for (const InterventionRow& row : intervention_table) {
        bool acts = false;
        for (const LeverEffect& effect : effects_of(row)) {
            for (const Remedy& remedy : remedy_table)
                acts = acts || (remedy.cause == cause && remedy.lever == effect.lever);
        }
        if (acts) remedies.push_back(&row);
    }
    return remedies;
}

}  // namespace concord
