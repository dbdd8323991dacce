/// The present of a network: all in it that hangs on parameters.

#include <algorithm>
#include <limits>

#include "model/baseline.hpp"
#include "model/network.hpp"
#include "model/scenario.hpp"

namespace concord {

namespace {

void open_organisations(const Scenario& scenario, const Network& n, Present& present)
{
    const Parameters& p = scenario.parameters;
    for (int i = 0; i < n.organisations; ++i) {
        const Organisation& organisation = scenario.organisations[static_cast<std::size_t>(i)];
        present.opening_reserves.push_back(n.budget[i] * organisation.reserves.value_or(p.opening_reserves));
        present.opening_openness.push_back(organisation.openness.value_or(p.opening_openness));
    }
}

void open_partnerships(const Scenario& scenario, Present& present)
{
    const Parameters& p = scenario.parameters;
    for (const Partnership& partnership : scenario.partnerships) {
        present.own_pace.push_back(partnership.pace.value_or(p.pace));
        present.opening_governance.push_back(partnership.governance.value_or(p.opening_governance));
        present.opening_data_sharing.push_back(partnership.data_sharing.value_or(p.opening_data_sharing));
        present.opening_language.push_back(partnership.language.value_or(p.opening_language));
        present.opening_interoperability.push_back(partnership.interoperability.value_or(p.opening_interoperability));
        present.opening_ambition.push_back(partnership.ambition.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
}

/// How much being larger counts between two bodies.
double reach_of(const Network& n, int i, int j, const Parameters& p)
{
    return n.kind[i] == n.kind[j] ? 1.0 : p.across_kinds;
}

}  // namespace

void compare_sizes(const Parameters& p, const Network& n, Present& present)
{
    present.gap.assign(n.members, 0.0);
    for (int row = 0; row < n.partnerships; ++row) {
        for (int giver = n.member_begin[row]; giver < n.member_begin[row + 1]; ++giver) {
            for (int receiver = n.member_begin[row]; receiver < n.member_begin[row + 1]; ++receiver) {
                if (receiver == giver) continue;
                const int i = n.member_organisation[giver];
                const int j = n.member_organisation[receiver];
                const double reach = reach_of(n, i, j, p);
                const bool larger = n.budget[j] > n.budget[i];
                const double gap = larger ? reach * (1.0 - n.budget[i] / n.budget[j]) : 0.0;
                present.pair_reach.push_back(reach);
                present.pair_gap.push_back(gap);
                present.gap[giver] = std::max(present.gap[giver], gap);
            }
        }
    }
    for (int t = 0; t < n.ties; ++t) {
        const int i = n.tie_giver[t];
        const int j = n.tie_receiver[t];
        const double low = std::min(n.budget[i], n.budget[j]);
        const double high = std::max(n.budget[i], n.budget[j]);
        present.inequality.push_back(high > 0.0 ? reach_of(n, i, j, p) * (1.0 - low / high) : 0.0);
    }
}

namespace {

void open_ties(const Scenario& scenario, const Network& n, Present& present)
{
    const Parameters& p = scenario.parameters;
    for (int t = 0; t < n.ties; ++t) {
        const int i = n.tie_giver[t];
        double trust = 0.0;
        for (int x = n.shared_begin[t]; x < n.shared_begin[t + 1]; ++x) {
            const Partnership& partnership = scenario.partnerships[static_cast<std::size_t>(n.shared_partnership[x])];
            const Organisation& giver = scenario.organisations[static_cast<std::size_t>(i)];
            trust += partnership.trust.value_or(giver.trust.value_or(p.opening_trust));
        }
        present.opening_trust.push_back(trust / (n.shared_begin[t + 1] - n.shared_begin[t]));
    }
}

}  // namespace

Present present_of(const Scenario& scenario, const Network& network)
{
    Present present;
    open_organisations(scenario, network, present);
    open_partnerships(scenario, present);
    compare_sizes(scenario.parameters, network, present);
    open_ties(scenario, network, present);
    solve_baseline(scenario, network, present);
    return present;
}

}  // namespace concord
