#include "scenario/warnings.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "model/funding_path.hpp"
#include "model/relations_at_rest.hpp"
#include "model/tables/spending.hpp"
#include "scenario/values.hpp"

namespace concord {

namespace {

constexpr std::size_t listed_at_most = 5;

/// Residents of the areas that each organisation serves, by row.
std::vector<double> residents_served(const Scenario& scenario)
{
    std::unordered_map<std::string, double> population;
    for (const Area& area : scenario.areas) population[area.id] = area.population;
    std::vector<double> served;
    for (const Organisation& organisation : scenario.organisations) {
        double residents = 0.0;
        for (const std::string& area : organisation.areas) residents += population[area];
        served.push_back(residents);
    }
    return served;
}

/// True of a body that shares an area with another of its kind, as districts do: what it spends for each resident says little by itself.
std::vector<bool> shares_an_area(const Scenario& scenario)
{
    std::map<std::pair<std::string, std::string>, int> bodies;  // by area and kind
    for (const Organisation& organisation : scenario.organisations) {
        for (const std::string& area : organisation.areas) ++bodies[{area, organisation.kind}];
    }
    std::vector<bool> shares;
    for (const Organisation& organisation : scenario.organisations) {
        shares.push_back(std::any_of(organisation.areas.begin(), organisation.areas.end(), [&](const std::string& area) {
            return bodies[{area, organisation.kind}] > 1;
        }));
    }
    return shares;
}

bool has_template_population(const Area& area) { return area.population == Area{}.population; }

bool is_near(Range range, double value) { return value >= range.low / 2.0 && value <= range.high * 2.0; }

/// Why a budget may look as it does.
std::string likely_cause(const Organisation& organisation, const SpendingRow& row, double per_resident, bool has_template)
{
    const bool is_thousand = is_near(row.per_resident, per_resident / 1e3) ||
                             (organisation.budget > row.largest && organisation.budget / 1e3 <= row.largest);
    if (is_thousand)
        return "budgets are in £m a year; if " + text_of_number(organisation.budget) + " is in £ thousand, write " +
               text_of_number(organisation.budget / 1e3);
    if (organisation.budget > row.largest)
        return "budgets are in £m a year; if " + text_of_number(organisation.budget) + " is in £, write " +
               text_of_number(organisation.budget / 1e6);
    if (has_template) return "put in the real population of the areas that it serves";
    return "check its budget (£m a year) and the population of the areas that it serves";
}

void warn_of_budgets(const Scenario& scenario, const std::string& file, Problems& warnings)
{
    std::unordered_map<std::string, bool> is_template;
    for (const Area& area : scenario.areas) is_template[area.id] = has_template_population(area);
    const std::vector<double> served = residents_served(scenario);
    const std::vector<bool> shares = shares_an_area(scenario);
    for (std::size_t i = 0; i < served.size(); ++i) {
        const Organisation& organisation = scenario.organisations[i];
        const SpendingRow* row = spending_of(organisation.kind);
        if (row == nullptr || !(organisation.budget > 0.0)) continue;
        const double per_resident = organisation.budget * 1e6 / served[i];
        const bool is_too_low = per_resident < row->per_resident.low && !shares[i];
        const bool is_too_high = per_resident > row->per_resident.high && served[i] >= fewest_residents;
        if (!is_too_low && !is_too_high && organisation.budget <= row->largest) continue;
        bool has_template = false;
        for (const std::string& area : organisation.areas) has_template = has_template || is_template[area];
        warnings.add({file, 0, 0},
                     "'" + organisation.id + "' spends " + pounds_text(per_resident) +
                         " a year for each resident; bodies of the kind " + organisation.kind + " in England spent " +
                         pounds_text(row->per_resident.low) + " to " + pounds_text(row->per_resident.high) +
                         " in 2010-11",
                     likely_cause(organisation, *row, per_resident, has_template));
    }
}

void warn_of_reserves(const Scenario& scenario, const std::string& file, Problems& warnings)
{
    for (const Organisation& organisation : scenario.organisations) {
        if (organisation.reserves.value_or(0.0) <= most_reserves) continue;
        warnings.add({file, 0, 0},
                     "'" + organisation.id + "' holds reserves of " + text_of_number(*organisation.reserves) +
                         " times its budget; in England " + std::to_string(districts_with_more.in_2011) +
                         " districts held more than " + text_of_number(most_reserves) + " times in 2011, " +
                         std::to_string(districts_with_more.in_2018) + " in 2018",
                     "reserves are a share of a year's budget: check both");
    }
}

void warn_of_funding(const Scenario& scenario, const std::string& file, Problems& warnings)
{
    for (const auto& [whose, path] : scenario.funding) {
        for (const auto& [month, index] : path) {
            if (index >= least_index) continue;
            warnings.add({file, 0, 0},
                         "the funding of '" + whose + "' is " + text_of_number(index) + " at " + text_of(month) +
                             "; the run takes " + text_of_number(least_index) + " there",
                         "income set off against spending pays no staff: leave the date out if it is no cut");
        }
    }
}

void warn_of_populations(const Scenario& scenario, const std::string& file, Problems& warnings)
{
    std::string ids;
    std::size_t count = 0;
    for (const Area& area : scenario.areas) {
        if (!has_template_population(area)) continue;
        if (++count <= listed_at_most) ids += (ids.empty() ? "'" : ", '") + area.id + "'";
    }
    if (count == 0) return;
    if (count > listed_at_most) ids += " and " + std::to_string(count - listed_at_most) + " more";
    warnings.add({file, 0, 0}, "the population of " + ids + " is 100 000, as in the template",
                 "put in the real population");
}

void warn_of_drift(const Scenario& scenario, const std::string& file, Problems& warnings)
{
    for (const Solved& solved : drifting_from_start(scenario)) {
        const ParameterRow& row = *solved.parameter;
        warnings.add({file, 0, 0},
                     "relations drift from the start, even without cuts: to keep them as they are, " +
                         std::string(row.name) + " would have to be " + text_of_number(solved.value),
                     "its range is " + words_of(row.valid) + ": check the parameters of opening relations");
    }
}

}  // namespace

std::string pounds_text(double pounds) { return "£" + in_thousands(std::to_string(std::llround(pounds))); }

std::vector<double> spending_per_resident(const Scenario& scenario)
{
    std::unordered_map<std::string, double> spending;
    const std::vector<double> served = residents_served(scenario);
    for (std::size_t i = 0; i < served.size(); ++i) {
        for (const std::string& area : scenario.organisations[i].areas)
            spending[area] += scenario.organisations[i].budget * 1e6 / served[i];
    }
    std::vector<double> by_area;
    for (const Area& area : scenario.areas) by_area.push_back(spending[area.id]);
    return by_area;
}

Problems warnings_of(const Scenario& scenario, const std::string& file)
{
    Problems warnings;
    warn_of_budgets(scenario, file, warnings);
    warn_of_reserves(scenario, file, warnings);
    warn_of_funding(scenario, file, warnings);
    warn_of_populations(scenario, file, warnings);
    warn_of_drift(scenario, file, warnings);
    return warnings;
}

}  // namespace concord
