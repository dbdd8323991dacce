#include "experiment/holdback.hpp"

#include <algorithm>
#include <map>

namespace concord {

Holdback holdback_of(const Scenario& scenario, const std::vector<DiagnosisRow>& rows, std::size_t policy, int year)
{
    Holdback hold;
    std::array<int, cause_count> standing_out{};
    std::map<std::string_view, int> best;
    for (const DiagnosisRow& row : rows) {
        if (row.policy != policy || row.year != year) continue;
        if (scenario.partnerships[static_cast<std::size_t>(row.partnership)].form == Form::contract) continue;
        ++hold.partnerships;
        if (!(row.active_share > 0.0)) continue;
        ++hold.at_work;
        hold.active_share += row.active_share;
        hold.potential += row.potential;
        hold.realised += row.realised;
        for (std::size_t c = 0; c < cause_count; ++c) hold.cause[c] += row.potential * row.cause[c];
        if (row.stands_out >= 0) ++standing_out[static_cast<std::size_t>(row.stands_out)];
        if (row.best != nullptr) ++best[row.best->name];
    }
    for (double& cause : hold.cause) cause /= hold.potential;
    hold.active_share /= std::max(1, hold.at_work);
    hold.inertia = 1.0 - hold.realised / hold.potential;
    if (hold.at_work > 0)
        hold.largest = static_cast<int>(std::max_element(hold.cause.begin(), hold.cause.end()) - hold.cause.begin());
    for (std::size_t c = 0; c < cause_count; ++c) {
        if (standing_out[c] <= hold.stands_out_in) continue;
        hold.stands_out_in = standing_out[c];
        hold.stands_out = static_cast<int>(c);
    }
    for (const auto& [name, count] : best) {
        if (count <= hold.best_in) continue;
        hold.best_in = count;
        hold.best = intervention_named(name);
    }
    return hold;
}

Holdback holdback_of(const Scenario& scenario, const DiagnosisRow& row)
{
    return holdback_of(scenario, std::vector{row}, row.policy, row.year);
}

int last_year(const std::vector<DiagnosisRow>& rows)
{
    int year = 0;
    for (const DiagnosisRow& row : rows) year = std::max(year, row.year);
    return year;
}

}  // namespace concord
