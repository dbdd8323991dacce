#include "model/network.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/digest.hpp"
#include "model/scenario.hpp"

namespace concord {

namespace {

using RowById = std::unordered_map<std::string, int>;  // looked up, never iterated

template <class Items>
RowById rows_of(const Items& items)
{
    RowById rows;
    rows.reserve(items.size());
    for (const auto& item : items) rows.emplace(item.id, static_cast<int>(rows.size()));
    return rows;
}

/// Groups `(group, value)` pairs into compressed rows, keeping the order of values within a group.
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

void add_areas(const Scenario& scenario, Network& n)
{
    n.areas = static_cast<int>(scenario.areas.size());
    n.problems = static_cast<int>(scenario.problems.size());
    n.capabilities = static_cast<int>(scenario.capabilities.size());
    n.cells = n.areas * n.problems;
    for (const Area& area : scenario.areas) {
        n.population.push_back(area.population);
        n.area_hash.push_back(hash_of("area " + area.id));
    }
    for (const ProblemKind& problem : scenario.problems) {
        n.harm_weight.push_back(problem.harm_weight);
        n.largest_weight.push_back(*std::max_element(problem.weights.begin(), problem.weights.end()));
        n.needs.insert(n.needs.end(), problem.weights.begin(), problem.weights.end());
    }
    for (const std::uint64_t area : n.area_hash) {
        for (const ProblemKind& problem : scenario.problems) n.cell_hash.push_back(mixed(area ^ hash_of(problem.name)));
    }
}

/// What share of the last organisation's work each problem is: its kind's, or by case share and coverage.
void add_purposes(const Scenario& scenario, const Kind& kind, Network& n)
{
    std::vector<double> purposes;
    double sum = 0.0;
    for (int k = 0; k < n.problems; ++k) {
        const ProblemKind& problem = scenario.problems[static_cast<std::size_t>(k)];
        const auto given = kind.purposes.find(problem.name);
        const double coverage = n.coverage[n.coverage.size() - static_cast<std::size_t>(n.problems - k)];
        purposes.push_back(!kind.purposes.empty() ? (given != kind.purposes.end() ? given->second : 0.0)
                                                  : problem.case_share * coverage);
        sum += purposes.back();
    }
    for (const double share : purposes) n.purposes.push_back(sum > 0.0 ? share / sum : 0.0);
}

void add_organisations(const Scenario& scenario, Network& n)
{
    n.organisations = static_cast<int>(scenario.organisations.size());
    std::unordered_map<std::string, int> kind_rows;
    for (const Kind& kind : scenario.kinds) kind_rows.emplace(kind.name, static_cast<int>(kind_rows.size()));
    for (const Organisation& organisation : scenario.organisations) {
        const int kind_row = kind_rows.at(organisation.kind);
        const Kind& kind = scenario.kinds[static_cast<std::size_t>(kind_row)];
        const double budget = organisation.budget * organisation.relevant_share.value_or(kind.relevant_share);
        n.organisation_hash.push_back(hash_of("organisation " + organisation.id));
        n.kind.push_back(kind_row);
        n.budget.push_back(budget);
        n.elected.push_back(organisation.elected.value_or(kind.elected) ? 1.0 : 0.0);
        n.serves.push_back(kind.serves && budget > 0.0 ? 1.0 : 0.0);
        const std::vector<double> expertise = expertise_of(scenario, organisation);
        n.expertise.insert(n.expertise.end(), expertise.begin(), expertise.end());
        for (const ProblemKind& problem : scenario.problems)
            n.coverage.push_back(coverage_alone(problem.weights, expertise));
        add_purposes(scenario, kind, n);
    }
}

/// Who serves where, and where off-loaded cases go: half to the area's force as agency of last resort, the rest to the
/// others by budget; a force's own all to the others.
void add_services(const Scenario& scenario, const RowById& area_rows, Network& n)
{
    std::vector<std::pair<int, int>> entries;
    for (int i = 0; i < n.organisations; ++i) {
        if (n.serves[i] == 0.0) continue;
        for (const std::string& area : scenario.organisations[i].areas) entries.emplace_back(area_rows.at(area), i);
    }
    compress(n.areas, entries, n.service_begin, n.service_organisation);
    n.services = static_cast<int>(entries.size());

    const auto work = [&](int area) { return n.population[area] * scenario.areas[area].need; };
    std::vector<double> work_of(n.organisations, 0.0);
    for (int a = 0; a < n.areas; ++a) {
        for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s) work_of[n.service_organisation[s]] += work(a);
    }
    n.constituency_begin.push_back(0);
    for (const Organisation& organisation : scenario.organisations) {
        double people = 0.0;
        for (const std::string& area : organisation.areas) people += work(area_rows.at(area));
        for (const std::string& area : organisation.areas) {
            n.constituency_area.push_back(area_rows.at(area));
            n.constituency_share.push_back(work(area_rows.at(area)) / people);
        }
        n.constituency_begin.push_back(static_cast<int>(n.constituency_area.size()));
    }
    n.prevention_base.assign(n.areas, 0.0);
    n.lone.assign(n.areas, 0.0);
    for (std::vector<double>* column : {&n.work_share, &n.service_need_share, &n.to_force, &n.from_force_pot,
                                        &n.rest_scale, &n.rest_weight, &n.can_off_load})
        column->assign(n.services, 0.0);
    const auto is_force = [&](int i) { return scenario.organisations[i].kind == force_kind; };
    for (int a = 0; a < n.areas; ++a) {
        const int first = n.service_begin[a];
        const int last = n.service_begin[a + 1];
        n.lone[a] = last - first == 1 ? 1.0 : 0.0;
        double force_budget = 0.0;
        double other_budget = 0.0;
        for (int s = first; s < last; ++s) {
            const int i = n.service_organisation[s];
            (is_force(i) ? force_budget : other_budget) += n.budget[i];
            n.service_need_share[s] = work(a) / work_of[i];
            n.work_share[s] = n.budget[i] * n.service_need_share[s];
            n.prevention_base[a] += n.work_share[s];
        }
        for (int s = first; s < last; ++s) n.work_share[s] /= n.prevention_base[a];
        for (int s = first; s < last; ++s) {
            const int i = n.service_organisation[s];
            const double others = is_force(i) ? other_budget : other_budget - n.budget[i];
            const bool has_others = others > 1e-12;
            const bool has_force = !is_force(i) && force_budget > 0.0;
            n.can_off_load[s] = has_others || has_force ? 1.0 : 0.0;
            n.to_force[s] = !has_force ? 0.0 : has_others ? 0.5 : 1.0;
            n.rest_scale[s] = has_others ? (1.0 - n.to_force[s]) / others : 0.0;
            n.rest_weight[s] = is_force(i) ? 0.0 : n.budget[i];
            n.from_force_pot[s] = is_force(i) ? n.budget[i] / force_budget : 0.0;
        }
    }
}

/// The areas a partnership works in: its own, or those of all its members.
std::vector<int> areas_of(const Scenario& scenario, const Partnership& partnership, const RowById& areas,
                          const RowById& organisations)
{
    std::vector<int> rows;
    const auto add = [&](const std::vector<std::string>& ids) {
        for (const std::string& id : ids) rows.push_back(areas.at(id));
    };
    if (!partnership.areas.empty()) {
        add(partnership.areas);
    } else {
        for (const std::string& member : partnership.members)
            add(scenario.organisations[static_cast<std::size_t>(organisations.at(member))].areas);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void add_partnerships(const Scenario& scenario, const RowById& area_rows, const RowById& organisation_rows, Network& n)
{
    n.partnerships = static_cast<int>(scenario.partnerships.size());
    std::vector<std::pair<int, int>> works_in, local, belongs;
    n.member_begin.push_back(0);
    n.pair_begin.push_back(0);
    n.partnership_area_begin.push_back(0);
    for (int row = 0; row < n.partnerships; ++row) {
        const Partnership& partnership = scenario.partnerships[row];
        n.partnership_hash.push_back(hash_of("partnership " + partnership.id));
        n.is_contract.push_back(partnership.form == Form::contract ? 1.0 : 0.0);
        n.effort_weight.push_back(partnership.effort);
        n.lead.push_back(partnership.lead.empty() ? -1 : organisation_rows.at(partnership.lead));
        double commissioner = 0.0;
        const int first = n.members;
        for (const std::string& id : partnership.members) {
            const int i = organisation_rows.at(id);
            if (scenario.organisations[i].kind == commissioner_kind) commissioner = 1.0;
            belongs.emplace_back(i, n.members);
            n.member_organisation.push_back(i);
            n.member_partnership.push_back(row);
            ++n.members;
        }
        n.commissioner.push_back(commissioner);
        std::vector<std::vector<double>> expertise;
        for (const std::string& id : partnership.members)
            expertise.push_back(expertise_of(scenario, scenario.organisations[organisation_rows.at(id)]));
        std::vector<const std::vector<double>*> everyone;
        for (const std::vector<double>& of_member : expertise) everyone.push_back(&of_member);
        for (const ProblemKind& problem : scenario.problems)
            n.coverage_of_all.push_back(joint_coverage(problem.weights, everyone));
        for (int m = first; m < n.members; ++m) {
            const Kind& kind = scenario.kinds[static_cast<std::size_t>(n.kind[n.member_organisation[m]])];
            n.duty.push_back(!partnership.areas.empty() && kind.duty ? 1.0 : 0.0);
        }
        n.member_begin.push_back(n.members);
        const int count = n.members - first;
        n.pair_begin.push_back(n.pair_begin.back() + count * (count - 1));
        for (const int a : areas_of(scenario, partnership, area_rows, organisation_rows)) {
            n.partnership_area.push_back(a);
            works_in.emplace_back(a, row);
            if (!partnership.areas.empty()) local.emplace_back(a, row);
        }
        n.partnership_area_begin.push_back(static_cast<int>(n.partnership_area.size()));
    }
    n.pairs = n.pair_begin.back();
    compress(n.areas, works_in, n.area_partnership_begin, n.area_partnership);
    compress(n.areas, local, n.area_local_begin, n.area_local);
    compress(n.organisations, belongs, n.organisation_member_begin, n.organisation_member);
    for (const int m : n.organisation_member) n.organisation_partnership.push_back(n.member_partnership[m]);
}

/// Who of a partnership serves each of its areas, and with which share of its work.
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

/// How the purposes of members differ.
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

/// One ordered pair of members, as the ties are gathered.
struct PairOf {
    int giver, receiver, partnership, giver_member, receiver_member, pair;
};

/// Ties: one per ordered pair of organisations, however many partnerships they share. Those that run through one
/// partnership come first, each set in order of first mention, so that columns are read in order.
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

}  // namespace

double coverage_alone(const std::vector<double>& weights, const std::vector<double>& expertise)
{
    double sum = 0.0;
    for (std::size_t c = 0; c < weights.size(); ++c) sum += weights[c] * expertise[c];
    return sum;
}

double joint_coverage(const std::vector<double>& weights, const std::vector<const std::vector<double>*>& expertise)
{
    double sum = 0.0;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        double nobody = 1.0;
        for (const std::vector<double>* member : expertise) nobody *= 1.0 - (*member)[c];
        sum += weights[c] * (1.0 - nobody);
    }
    return sum;
}

std::vector<double> expertise_of(const Scenario& scenario, const Organisation& organisation)
{
    std::vector<double> expertise(scenario.capabilities.size(), 0.0);
    if (organisation.expertise) {
        for (std::size_t c = 0; c < expertise.size(); ++c) {
            const auto found = organisation.expertise->find(scenario.capabilities[c]);
            if (found != organisation.expertise->end()) expertise[c] = found->second;
        }
        return expertise;
    }
    for (const Kind& kind : scenario.kinds) {
        if (kind.name == organisation.kind) return kind.expertise;
    }
    return expertise;
}

Network network_of(const Scenario& scenario)
{
    Network n;
    const RowById areas = rows_of(scenario.areas);
    const RowById organisations = rows_of(scenario.organisations);
    add_areas(scenario, n);
    add_organisations(scenario, n);
    add_services(scenario, areas, n);
    add_partnerships(scenario, areas, organisations, n);
    add_links(n);
    add_pairs(n);
    add_ties(n);
    n.present = present_of(scenario, n);
    n.parts = parts_of(n, organisations_in_cache);
    return n;
}

}  // namespace concord
