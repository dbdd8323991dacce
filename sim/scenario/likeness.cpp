#include "scenario/likeness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "model/tables/english_patches.hpp"
#include "scenario/warnings.hpp"

namespace concord {

namespace {

constexpr std::size_t kind_count = 3;

/// A kind of body as `EnglishPatch` has it.
struct ComparedKind {
    std::string_view kind;
    std::string_view spends;  ///< who spends, in a sentence
};

constexpr std::array<ComparedKind, kind_count> compared_kinds{
    {{"force", "its force spends"}, {"council", "its councils spend"}, {"fire", "its fire service spends"}}};

/// The years of the returns, by their April.
constexpr std::array<int, 2> return_years{2010, 2017};
constexpr std::array<std::string_view, 2> names_of_years{"2010-11", "2017-18"};

using Amounts = std::array<double, kind_count>;

/// The patch of one force in the user's scenario.
struct OwnPatch {
    const Organisation* force;
    double people = 0.0;
    Amounts per_resident{};  ///< whole £ a year, as the table has them
};

OwnPatch own_patch(const Scenario& scenario, const Organisation& force)
{
    std::unordered_map<std::string, double> people;
    for (const Area& area : scenario.areas) people[area.id] = area.population;
    const std::set<std::string> areas(force.areas.begin(), force.areas.end());
    OwnPatch patch{&force, 0.0, {}};
    for (const std::string& area : areas) patch.people += people[area];
    for (const Organisation& organisation : scenario.organisations) {
        for (std::size_t k = 0; k < kind_count; ++k) {
            if (organisation.kind != compared_kinds[k].kind) continue;
            double here = 0.0;
            double served = 0.0;
            for (const std::string& area : organisation.areas) {
                served += people[area];
                here += areas.count(area) != 0 ? people[area] : 0.0;
            }
            patch.per_resident[k] += organisation.budget * 1e6 * here / served / patch.people;
        }
    }
    for (double& amount : patch.per_resident) amount = std::round(amount);
    return patch;
}

/// England's patches that are most alike, the most alike first.
std::vector<const EnglishPatch*> similar_to(const OwnPatch& patch)
{
    std::vector<const EnglishPatch*> similar;
    for (const EnglishPatch& row : english_patches) {
        if (row.per_resident[0][1] > 0.0) similar.push_back(&row);  // the City has no council in the returns
    }
    const auto distance = [&](const EnglishPatch* row) {
        return std::max(row->people / patch.people, patch.people / row->people);
    };
    std::stable_sort(similar.begin(), similar.end(),
                     [&](const auto* a, const auto* b) { return distance(a) < distance(b); });
    similar.resize(similar_forces);
    return similar;
}

double share_of_force(const Amounts& amounts) { return amounts[0] / (amounts[0] + amounts[1] + amounts[2]); }

/// Lowest and highest of what the similar patches have; those without are passed over.
template <class Value>
Range range_among(const std::vector<const EnglishPatch*>& similar, Value value)
{
    Range range{INFINITY, 0.0};
    for (const EnglishPatch* row : similar) {
        const double amount = value(*row);
        if (!(amount > 0.0)) continue;
        range = {std::min(range.low, amount), std::max(range.high, amount)};
    }
    return range;
}

/// `Durham Constabulary, Kent Police and 8 others of their size`.
std::string names_of(const std::vector<const EnglishPatch*>& similar)
{
    const std::span named(similar.data(), 2);
    return joined(named, ", ", [](const EnglishPatch* patch) { return patch->force; }) + " and " +
           std::to_string(similar.size() - named.size()) + " others of that size";
}

/// The year of the returns in whose pounds the scenario may be compared.
std::optional<std::size_t> year_for(Month start)
{
    std::size_t nearest = 0;
    const auto distance = [&](std::size_t y) { return std::abs(start.year() - return_years[y]); };
    for (std::size_t y = 1; y < return_years.size(); ++y) nearest = distance(y) < distance(nearest) ? y : nearest;
    return distance(nearest) <= years_comparable ? std::optional(nearest) : std::nullopt;
}

std::string percent_text(double share) { return text_of_number(std::round(1000.0 * share) / 10.0) + " %"; }

void note_unusual(const Scenario& scenario, const OwnPatch& patch, const std::string& file, Problems& notes)
{
    const std::vector<const EnglishPatch*> similar = similar_to(patch);
    const std::string whose = "in the patch of '" + patch.force->id + "' ";
    const std::optional<std::size_t> year = year_for(scenario.start);
    for (std::size_t k = 0; k < kind_count && year; ++k) {
        const double spent = patch.per_resident[k];
        const Range usual = range_among(similar, [&](const EnglishPatch& row) { return row.per_resident[*year][k]; });
        if (!(spent > 0.0) || !(usual.high > 0.0) || (spent >= usual.low && spent <= usual.high)) continue;
        notes.add({file, 0, 0},
                  whose + std::string(compared_kinds[k].spends) + " " + pounds_text(spent) +
                      " a year for each resident; " + names_of(similar) + " spent " + pounds_text(usual.low) + " to " +
                      pounds_text(usual.high) + " in " + std::string(names_of_years[*year]),
                  "");
    }
    if (!(patch.per_resident[0] > 0.0) || !(patch.per_resident[1] > 0.0)) return;
    const std::size_t of_year = year.value_or(return_years.size() - 1);
    const double share = share_of_force(patch.per_resident);
    const Range usual = range_among(similar,
                                    [&](const EnglishPatch& row) { return share_of_force(row.per_resident[of_year]); });
    // As they are shown: whole pounds of the table lose what is less.
    const auto tenths = [](double value) { return std::round(1000.0 * value); };
    if (tenths(share) >= tenths(usual.low) && tenths(share) <= tenths(usual.high)) return;
    notes.add({file, 0, 0},
              whose + "the force has " + percent_text(share) + " of what force, councils and fire service spend; " +
                  names_of(similar) + " had " + percent_text(usual.low) + " to " + percent_text(usual.high) + " in " +
                  std::string(names_of_years[of_year]),
              "");
}

}  // namespace

Problems notes_on_likeness(const Scenario& scenario, const std::string& file)
{
    Problems notes;
    for (const Organisation& organisation : scenario.organisations) {
        if (organisation.kind != "force" || organisation.areas.empty()) continue;
        note_unusual(scenario, own_patch(scenario, organisation), file, notes);
    }
    return notes;
}

}  // namespace concord
