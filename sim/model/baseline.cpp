#include "model/baseline.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "model/processes/demand.hpp"
#include "model/processes/joint_work.hpp"
#include "model/processes/meeting.hpp"
#include "model/processes/quality.hpp"
#include "model/processes/service.hpp"
#include "model/scenario.hpp"

namespace concord {

namespace {

bool works_at_start(const Scenario& scenario, int partnership)
{
    const auto& from = scenario.partnerships[partnership].from;
    return !from || *from <= scenario.start;
}

/// What joint work closes at the baseline: effort × quality × chance, by partnership and problem. Sets each partnership's usual quality.
std::vector<double> joint_closing(const Scenario& scenario, const Network& n, Present& now, const Parameters& p,
                                  std::vector<double>& joint_share, std::vector<double>& contact)
{
    const Factors factors = opening_factors(p);
    const QualityWeights weights = quality_weights(p);
    std::vector<double> closing(static_cast<std::size_t>(n.partnerships) * n.problems, 0.0);
    std::vector<double> works(n.partnerships, 0.0), weight(n.organisations, 0.0);
    joint_share.assign(n.organisations, 0.0);
    contact.assign(n.partnerships, 0.0);
    now.usual_quality.assign(n.partnerships, 0.0);
    for (int row = 0; row < n.partnerships; ++row) {
        works[row] = works_at_start(scenario, row) ? 1.0 : 0.0;
        for (int m = n.member_begin[row]; m < n.member_begin[row + 1]; ++m)
            weight[n.member_organisation[m]] += works[row] * n.effort_weight[row];
    }
    for (int row = 0; row < n.partnerships; ++row) {
        const double size = n.member_begin[row + 1] - n.member_begin[row];
        now.usual_quality[row] = quality_from(causes_of(factors, {size, n.difference[row], 0.0}, weights, p).sum());
        if (works[row] == 0.0) continue;
        double effort = 0.0;
        std::vector<std::vector<double>> expertise;
        for (int m = n.member_begin[row]; m < n.member_begin[row + 1]; ++m) {
            const int i = n.member_organisation[m];
            joint_share[i] = p.joint_share;
            const double willing = willingness_of(p.opening_governance, now.gap[m], 0.0, p);
            const double share = p.joint_share * n.effort_weight[row] / weight[i] * willing;
            effort += share * n.budget[i];
            contact[row] += share / size;
            expertise.push_back(expertise_of(scenario, scenario.organisations[i]));
            const double voice = n.is_contract[row] > 0.0 ? 1.0 : voice_of(p.joint_share, willing, p);
            for (double& own : expertise.back()) own *= voice;
        }
        contact[row] = contact_from(contact[row], 0.0, p);
        std::vector<const std::vector<double>*> members;
        members.reserve(expertise.size());
        for (const auto& e : expertise) members.push_back(&e);
        for (int k = 0; k < n.problems; ++k) {
            const double quality = n.is_contract[row] > 0.0 ? contract_quality(n.largest_weight[k], p)
                                                            : now.usual_quality[row];
            closing[row * n.problems + k] = effort * quality *
                                            closing_chance(joint_coverage(scenario.problems[k].weights, members),
                                                           p.closing_ease);
        }
    }
    return closing;
}

/// How strongly each area draws joint effort at the usual start, by row of `partnership_area`: 1 in a partnership of one area.
std::vector<double> pull_of_areas(const Network& n, const Parameters& p)
{
    std::vector<double> pull(n.partnership_area.size(), 1.0);
    for (int row = 0; row < n.partnerships; ++row) {
        const int first = n.partnership_area_begin[row];
        const int last = n.partnership_area_begin[row + 1];
        if (last - first < 2) continue;
        std::vector<double> size;
        for (int x = first; x < last; ++x) {
            const int link = n.partnership_area_link[x];
            double here = 0.0;
            for (int y = n.link_begin[link]; y < n.link_begin[link + 1]; ++y)
                here += n.budget[n.member_organisation[n.link_member[y]]] * n.link_share[y];
            size.push_back(here);
        }
        const double largest = *std::max_element(size.begin(), size.end());
        for (int x = first; x < last; ++x) pull[x] = pull_of_area(size[x - first], largest, p.opening_governance, p);
    }
    return pull;
}

/// A scale or weight on its way to where its load is right: x + 2 x (r − 1) + ½ (x − last), r the wanted load over its load.
///
/// Plain fitting, x r, creeps where bodies share areas in a ring: it takes away one part in thirty of what is left each round. A step with
/// momentum (Polyak 1964) goes as the root of that, and needs a fifth of the rounds in a large network.
void correct(double& x, double& last, double ratio)
{
    constexpr double near = 0.05;  // within which the problem is as good as linear; further off plain fitting is safe
    const double step = x - last;
    last = x;
    const bool is_near = std::abs(ratio - 1.0) < near && std::abs(step) < near * x;
    x = is_near ? x + 2.0 * x * (ratio - 1.0) + 0.5 * step : x * ratio;
}

/// Which areas hang together through organisations or partnerships: a number for each area, from 0 in order of first area.
///
/// Each such component is solved to its own precision, so that nobody's baseline depends on strangers.
std::vector<int> components_of(const Network& n)
{
    std::vector<int> parent(static_cast<std::size_t>(n.areas));
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](int a) {
        while (parent[a] != a) a = parent[a] = parent[parent[a]];
        return a;
    };
    const auto join = [&](int a, int b) { parent[std::max(root(a), root(b))] = std::min(root(a), root(b)); };
    std::vector<int> first_area(static_cast<std::size_t>(n.organisations), -1);
    for (int a = 0; a < n.areas; ++a) {
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
            int& first = first_area[n.service_organisation[s]];
            if (first < 0) first = a;
            join(first, a);
        }
    }
    for (int p = 0; p < n.partnerships; ++p) {
        for (int x = n.partnership_area_begin[p]; x < n.partnership_area_begin[p + 1]; ++x)
            join(n.partnership_area[n.partnership_area_begin[p]], n.partnership_area[x]);
    }
    std::vector<int> number(static_cast<std::size_t>(n.areas), -1);
    int next = 0;
    for (int a = 0; a < n.areas; ++a) {
        if (root(a) == a) number[a] = next++;
    }
    for (int a = 0; a < n.areas; ++a) number[a] = number[root(a)];
    return number;
}

}  // namespace

void solve_baseline(const Scenario& scenario, const Network& n, Present& now)
{
    const Parameters& p = scenario.parameters;
    std::vector<double> joint_share, contact;
    const std::vector<double> closing = joint_closing(scenario, n, now, p, joint_share, contact);

    now.usual_aim.assign(n.areas, 0.0);
    now.usual_clarity.assign(n.areas, 0.0);
    now.usual_served.assign(1, served_share(1.0, p.utilisation, p));  // of every load, once it is settled
    for (int a = 0; a < n.areas; ++a) {
        for (int x = n.area_local_begin[a]; x < n.area_local_begin[a + 1]; ++x) {
            const int row = n.area_local[x];
            if (n.is_contract[row] > 0.0 || !works_at_start(scenario, row)) continue;
            now.usual_aim[a] = std::max(now.usual_aim[a], now.usual_quality[row]);
        }
    }

    std::vector<double> target(n.organisations), per_case(n.areas, 1.0), area_target(n.areas, 0.0);
    for (int i = 0; i < n.organisations; ++i)
        target[i] = p.utilisation * n.budget[i] * (1.0 - p.prevention_share - p.improvement_share - joint_share[i]);
    for (int a = 0; a < n.areas; ++a) {
        double clarity = p.informal;
        const double bodies = n.service_begin[a + 1] - n.service_begin[a];
        for (int x = n.area_partnership_begin[a]; x < n.area_partnership_begin[a + 1]; ++x) {
            const double here = n.link_begin[x + 1] - n.link_begin[x];
            const double pairs = here * positive_part(here - 1.0) / larger(bodies * (bodies - 1.0), 1.0);
            clarity = std::max(clarity,
                               p.informal + clarity_added(pairs, contact[n.area_partnership[x]], p.opening_governance,
                                                          p.opening_data_sharing, p.opening_language, p));
        }
        if (n.lone[a] > 0.0) clarity = 1.0;
        now.usual_clarity[a] = clarity;
        per_case[a] = effort_per_case(clarity, p);
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s)
            area_target[a] += target[n.service_organisation[s]] * n.service_need_share[s];
    }

    std::vector<double> weight(n.organisations, 1.0), scale(n.areas, 1.0), load(n.organisations);
    now.routing.assign(static_cast<std::size_t>(n.services) * n.problems, 0.0);
    now.baseline_cases.assign(n.cells, 0.0);
    now.opening_backlog.assign(n.cells, 0.0);
    for (int a = 0; a < n.areas; ++a) scale[a] = area_target[a];

    const std::vector<double> pull = pull_of_areas(n, p);
    std::vector<double> pull_of_link(n.area_partnership.size(), 1.0);
    for (std::size_t x = 0; x < pull.size(); ++x) pull_of_link[n.partnership_area_link[x]] = pull[x];
    std::vector<double> weighted(n.partnerships, 0.0);
    const std::vector<int> component = components_of(n);
    std::vector<int> component_of(n.organisations, 0);
    for (int a = 0; a < n.areas; ++a) {
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s)
            component_of[n.service_organisation[s]] = component[a];
    }
    const int components = component.empty() ? 0 : 1 + *std::max_element(component.begin(), component.end());
    std::vector<double> last_weight = weight, last_scale = scale;
    std::vector<bool> settled(static_cast<std::size_t>(components), false);
    std::vector<double> worst(static_cast<std::size_t>(components), 0.0);
    constexpr double precision = 1e-11;
    constexpr int max_rounds = 5000;
    for (int round = 0; round < max_rounds; ++round) {
        for (int row = 0; row < n.partnerships; ++row) {
            weighted[row] = 0.0;
            for (int x = n.partnership_area_begin[row]; x < n.partnership_area_begin[row + 1]; ++x) {
                for (int k = 0; k < n.problems; ++k)
                    weighted[row] += pull[x] * n.harm_weight[k] *
                                     now.opening_backlog[n.partnership_area[x] * n.problems + k];
            }
        }
        // Routing, and the backlog that the present need leaves.
        for (int a = 0; a < n.areas; ++a) {
            if (settled[component[a]]) continue;
            for (int k = 0; k < n.problems; ++k) {
                const int cell = a * n.problems + k;
                double sum = 0.0;
                double closed = 0.0;
                for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
                    const int i = n.service_organisation[s];
                    const double x = n.coverage[i * n.problems + k] * n.budget[i] * weight[i];
                    now.routing[s * n.problems + k] = x;
                    sum += x;
                }
                for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) {
                    double& share = now.routing[s * n.problems + k];
                    share = sum > 0.0 ? share / sum : 0.0;
                    closed += share * now.usual_served.front() *
                              closing_chance(n.coverage[n.service_organisation[s] * n.problems + k], p.closing_ease);
                }
                now.baseline_cases[cell] = scale[a] * scenario.problems[k].case_share;
                // Joint work closes in proportion to harm-weighted backlog and the area's pull, a rate per case of this cell.
                double joint_rate = 0.0;
                for (int x = n.area_partnership_begin[a]; x < n.area_partnership_begin[a + 1]; ++x) {
                    const int row = n.area_partnership[x];
                    if (weighted[row] > 0.0)
                        joint_rate += pull_of_link[x] * closing[row * n.problems + k] * n.harm_weight[k] / weighted[row];
                }
                now.opening_backlog[cell] = now.baseline_cases[cell] * (1.0 - closed) /
                                            (p.return_rate * p.complexity * closed + p.self_resolution + joint_rate);
            }
        }
        // Loads, and how far they are from their targets.
        std::fill(load.begin(), load.end(), 0.0);
        std::fill(worst.begin(), worst.end(), 0.0);
        for (int a = 0; a < n.areas; ++a) {
            if (settled[component[a]]) continue;
            double in_area = 0.0;
            for (int k = 0; k < n.problems; ++k) {
                const int cell = a * n.problems + k;
                const double effort = (now.baseline_cases[cell] + returning_cases(now.opening_backlog[cell], p)) *
                                      per_case[a];
                in_area += effort;
                for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s)
                    load[n.service_organisation[s]] += effort * now.routing[s * n.problems + k];
            }
            if (in_area > 0.0) {
                correct(scale[a], last_scale[a], area_target[a] / in_area);
                worst[component[a]] = std::max(worst[component[a]], std::abs(area_target[a] / in_area - 1.0));
            }
        }
        for (int i = 0; i < n.organisations; ++i) {
            if (load[i] <= 0.0 || target[i] <= 0.0) continue;
            double& worst_here = worst[component_of[i]];
            correct(weight[i], last_weight[i], target[i] / load[i]);
            worst_here = std::max(worst_here, std::abs(target[i] / load[i] - 1.0));
        }
        bool all_settled = true;
        for (std::size_t c = 0; c < settled.size(); ++c) {
            settled[c] = settled[c] || worst[c] < precision;
            all_settled = all_settled && settled[c];
        }
        if (all_settled) break;
    }
}

}  // namespace concord
