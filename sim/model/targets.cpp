#include "model/targets.hpp"

#include <algorithm>
#include <numeric>

namespace concord {

TargetFinder::TargetFinder(const Scenario& scenario)
    : scenario_(scenario)
{
    int row = 0;
    for (const Partnership& partnership : scenario.partnerships) {
        partnership_[partnership.id].push_back(row);
        for (const std::string& member : partnership.members) partnership_of_[member].push_back(row);
        for (const std::string& area : partnership.areas) partnership_in_[area].push_back(row);
        ++row;
    }
    row = 0;
    for (const Organisation& organisation : scenario.organisations) {
        organisation_[organisation.id].push_back(row);
        for (const std::string& area : organisation.areas) organisation_in_[area].push_back(row);
        ++row;
    }
}

Targets TargetFinder::hit_by(const Target& target) const
{
    Targets targets;
    const auto add = [](Rows& rows, const ById& by_id, const std::string& id) {
        if (const auto found = by_id.find(id); found != by_id.end())
            rows.insert(rows.end(), found->second.begin(), found->second.end());
    };
    switch (target.of) {
    case Target::Of::partnership:
        add(targets.partnerships, partnership_, target.id);
        for (const int row : targets.partnerships) {
            for (const std::string& member : scenario_.partnerships[row].members)
                add(targets.organisations, organisation_, member);
        }
        break;
    case Target::Of::organisation:
        add(targets.partnerships, partnership_of_, target.id);
        add(targets.organisations, organisation_, target.id);
        break;
    case Target::Of::area:
        add(targets.partnerships, partnership_in_, target.id);
        add(targets.organisations, organisation_in_, target.id);
        break;
    case Target::Of::all:
        targets.partnerships.resize(scenario_.partnerships.size());
        targets.organisations.resize(scenario_.organisations.size());
        std::iota(targets.partnerships.begin(), targets.partnerships.end(), 0);
        std::iota(targets.organisations.begin(), targets.organisations.end(), 0);
    }
    for (Rows* rows : {&targets.partnerships, &targets.organisations}) {
        std::sort(rows->begin(), rows->end());
        rows->erase(std::unique(rows->begin(), rows->end()), rows->end());
    }
    return targets;
}

}  // namespace concord
