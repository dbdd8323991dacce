#include "model/network_parts.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/digest.hpp"

namespace concord {

void compress(int groups, const std::vector<std::pair<int, int>>& entries, std::vector<int>& begin,
              std::vector<int>& values)
{
    begin.assign(static_cast<std::size_t>(groups) + 1, 0);
    for (const auto& [group, value] : entries) ++begin[static_cast<std::size_t>(group) + 1];
    for (std::size_t g = 1; g < begin.size(); ++g) begin[g] += begin[g - 1];
    values.resize(entries.size());
    std::vector<int> next(begin.begin(), begin.end() - 1);
    for (const auto& [group, value] : entries) {
        int& slot = next[static_cast<std::size_t>(group)];
        values[static_cast<std::size_t>(slot++)] = value;
    }
}

void add_links(Network& n)
{
    n.link_begin.assign(1, 0);
    n.partnership_area_link.assign(n.partnership_area.size(), -1);
    std::vector<double> in_partnership(n.members, 0.0);
    std::vector<std::pair<int, int>> areas_of_member;
    for (int a = 0; a < n.areas; ++a) {
        for (int x = n.area_partnership_begin[a]; x < n.area_partnership_begin[a + 1]; ++x) {
            const int p = n.area_partnership[x];
            const auto areas = n.partnership_area.begin();
            const auto here = std::find(areas + n.partnership_area_begin[p], areas + n.partnership_area_begin[p + 1], a);
            const int row = static_cast<int>(here - areas);
            n.partnership_area_link[row] = x;
            for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m) {
                for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
                    if (n.service_organisation[s] != n.member_organisation[m]) continue;
                    n.link_member.push_back(m);
                    n.link_share.push_back(n.service_need_share[s]);
                    in_partnership[m] += n.service_need_share[s];
                    areas_of_member.emplace_back(m, row);
                }
            }
            n.link_begin.push_back(static_cast<int>(n.link_member.size()));
        }
    }
    for (std::size_t y = 0; y < n.link_member.size(); ++y)
        n.link_part.push_back(n.link_share[y] / in_partnership[n.link_member[y]]);
    compress(n.members, areas_of_member, n.member_link_begin, n.member_link_area);
}

void add_pairs(Network& n)
{
    const auto purposes_of = [&](int i) { return n.purposes.begin() + static_cast<std::ptrdiff_t>(i) * n.problems; };
    const auto has_purposes = [&](int i) {
        return std::any_of(purposes_of(i), purposes_of(i) + n.problems, [](double share) { return share > 0.0; });
    };
    for (int p = 0; p < n.partnerships; ++p) {
        double difference = 0.0;
        double compared = 0.0;
        for (int giver = n.member_begin[p]; giver < n.member_begin[p + 1]; ++giver) {
            for (int receiver = n.member_begin[p]; receiver < n.member_begin[p + 1]; ++receiver) {
                if (receiver == giver) continue;
                const int i = n.member_organisation[giver];
                const int j = n.member_organisation[receiver];
                double differs = 0.0;
                const bool both = has_purposes(i) && has_purposes(j);
                for (int k = 0; both && k < n.problems; ++k)
                    differs += 0.5 * std::abs(purposes_of(i)[k] - purposes_of(j)[k]);
                n.pair_difference.push_back(differs);
                n.pair_compared.push_back(both ? 1.0 : 0.0);
                difference += differs;
                compared += both ? 1.0 : 0.0;
            }
        }
        n.difference.push_back(difference / std::max(compared, 1.0));
    }
}

namespace {

/// One ordered pair of members, as the ties are gathered.
struct PairOf {
    int giver, receiver, partnership, giver_member, receiver_member, pair;
};

}  // namespace

void add_ties(Network& n)
{
    std::vector<PairOf> all;
    all.reserve(n.pairs);
    for (int p = 0; p < n.partnerships; ++p) {
        for (int g = n.member_begin[p]; g < n.member_begin[p + 1]; ++g) {
            for (int r = n.member_begin[p]; r < n.member_begin[p + 1]; ++r) {
                if (r != g)
                    all.push_back(
                        {n.member_organisation[g], n.member_organisation[r], p, g, r, static_cast<int>(all.size())});
            }
        }
    }
    std::sort(all.begin(), all.end(), [](const PairOf& a, const PairOf& b) {
        return std::tie(a.giver, a.receiver, a.pair) < std::tie(b.giver, b.receiver, b.pair);
    });
    struct Group {
        std::size_t first, last;
    };
    std::vector<Group> groups;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first + 1;
        while (last < all.size() && all[last].giver == all[first].giver && all[last].receiver == all[first].receiver)
            ++last;
        groups.push_back({first, last});
        first = last;
    }
    const auto is_simple = [](const Group& g) { return g.last - g.first == 1; };
    std::sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        if (is_simple(a) != is_simple(b)) return is_simple(a);
        return all[a.first].pair < all[b.first].pair;
    });

    n.ties = static_cast<int>(groups.size());
    n.pair_tie.assign(n.pairs, -1);
    n.shared_begin.push_back(0);
    std::vector<double> reach_sum(n.organisations, 0.0);
    n.simple_end.assign(n.members, 0);
    for (const Group& group : groups) {
        const int tie = static_cast<int>(n.tie_giver.size());
        const int i = all[group.first].giver;
        const int j = all[group.first].receiver;
        const double low = std::min(n.budget[i], n.budget[j]);
        n.tie_giver.push_back(i);
        n.tie_receiver.push_back(j);
        n.tie_hash.push_back(mixed(n.organisation_hash[i] + 3 * n.organisation_hash[j]));
        n.reach.push_back(low);
        reach_sum[i] += low;
        if (is_simple(group)) {
            n.simple_ties = tie + 1;
            n.simple_end[all[group.first].giver_member] = n.simple_ties;
        }
        for (std::size_t k = group.first; k < group.last; ++k) {
            n.pair_tie[all[k].pair] = tie;
            n.shared_partnership.push_back(all[k].partnership);
            n.shared_giver.push_back(all[k].giver_member);
            n.shared_receiver.push_back(all[k].receiver_member);
        }
        n.shared_begin.push_back(static_cast<int>(n.shared_partnership.size()));
    }
    for (int t = 0; t < n.ties; ++t) {
        const int i = n.tie_giver[t];
        const double scale = std::max(n.budget[i], reach_sum[i]);
        const bool lends = scale > 0.0 && n.serves[i] > 0.0 && n.serves[n.tie_receiver[t]] > 0.0;
        n.reach[t] = lends ? n.reach[t] / scale : 0.0;
    }
    // A member without simple ties has none after those of the member before it.
    for (int m = 1; m < n.members; ++m) n.simple_end[m] = std::max(n.simple_end[m], n.simple_end[m - 1]);
}

}  // namespace concord
