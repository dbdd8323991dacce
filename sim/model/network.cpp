#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/digest.hpp"
#include "model/network_parts.hpp"
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
