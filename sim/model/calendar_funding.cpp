/// What each organisation is funded with, and its alarm at what is announced.

#include <algorithm>
#include <map>
#include <utility>

#include "model/calendar.hpp"
#include "model/funding_path.hpp"
#include "model/processes/finance.hpp"

namespace concord {

/// The funding path of each organisation: its own, its kind's or none, restored or not. Organisations share them.
void Calendar::find_paths()
{
    std::vector<const Shock*> restoration(scenario_.organisations.size(), nullptr);  // the first that concerns it
    for (const DatedShock& dated : shocks_) {
        if (dated.shock->type->type != ShockType::restore_funding) continue;
        for (const int i : dated.targets.organisations) {
            if (restoration[i] == nullptr) restoration[i] = dated.shock;
        }
    }
    static const FundingPoints level{{Month{0}, 1.0}};
    std::map<std::pair<std::string, const Shock*>, int> known;
    for (int i = 0; i < network_.organisations; ++i) {
        const Organisation& organisation = scenario_.organisations[i];
        std::string key = scenario_.funding.count(organisation.id) != 0 ? organisation.id : organisation.kind;
        if (scenario_.funding.count(key) == 0) key.clear();
        const auto [entry, is_new] = known.try_emplace({key, restoration[i]}, static_cast<int>(paths_.size()));
        conditions_.path_of.push_back(entry->second);
        if (!is_new) continue;
        const int months = scenario_.months + std::max(months_announced, outlook_) + 1;
        std::vector<Lanes>& index = paths_.emplace_back(months);
        const FundingPoints* before = nullptr;
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            const FundingPoints& points = key.empty() ? level : premises_.funding[lane].at(key);
            if (before != nullptr && *before == points) {  // no doubt about this path
                for (Lanes& lanes : index) lanes.at[lane] = lanes.at[lane - 1];
                continue;
            }
            before = &points;
            std::vector<double> path = path_through(points, scenario_.start, months);
            if (restoration[i] != nullptr) restore(path, points, scenario_.start, *restoration[i]);
            for (int month = 0; month < months; ++month) index[month].at[lane] = path[month];
        }
    }
    conditions_.path.resize(paths_.size());
    conditions_.path_ahead.resize(paths_.size());
    conditions_.alarm.resize(paths_.size());
}

void Calendar::schedule_funding(int month)
{
    for (std::size_t row = 0; row < paths_.size(); ++row) {
        const Lanes& path = conditions_.path[row] = paths_[row][month];
        conditions_.path_ahead[row] = paths_[row][month + months_announced];
        const Lanes& foreseen = paths_[row][month + outlook_];
        for (std::size_t lane = 0; lane < lane_count; ++lane)
            conditions_.alarm[row].at[lane] = alarm_about(path.at[lane], foreseen.at[lane], premises_.each[lane]);
    }
}

}  // namespace concord
