#include "model/funding_path.hpp"

#include <algorithm>
#include <iterator>

#include "model/scenario.hpp"

namespace concord {

namespace {

/// Linear between dates, the first value before the first, the last after the last. `after`: the first date after the month.
double index_at(const FundingPoints& points, FundingPoints::const_iterator after, Month month)
{
    if (after == points.begin()) return points.begin()->second;
    const auto before = std::prev(after);
    if (after == points.end()) return before->second;
    const double share = static_cast<double>(month - before->first) / static_cast<double>(after->first - before->first);
    return before->second + share * (after->second - before->second);
}

}  // namespace

std::vector<double> path_through(const FundingPoints& points, Month start, int months)
{
    std::vector<double> path;
    path.reserve(static_cast<std::size_t>(months));
    auto after = points.begin();
    for (int t = 0; t < months; ++t) {
        const Month month = start + t;
        while (after != points.end() && after->first <= month) ++after;
        path.push_back(after == points.begin() ? 1.0 : std::max(least_index, index_at(points, after, month)));
    }
    return path;
}

void restore(std::vector<double>& path, const FundingPoints& points, Month start, const Shock& restoration)
{
    const double at = std::max(least_index, index_at(points, points.upper_bound(restoration.at), restoration.at));
    for (std::size_t t = 0; t < path.size(); ++t) {
        const int since = start + static_cast<int>(t) - restoration.at;
        if (since <= 0) continue;
        const double done = std::min(1.0, static_cast<double>(since) / std::max(1, restoration.months));
        path[t] = at + (1.0 - at) * restoration.size * done;
    }
}

}  // namespace concord
