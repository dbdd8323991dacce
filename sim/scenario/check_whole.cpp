#include <fmt/core.h>

#include <algorithm>

#include "core/number_text.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

bool is_complete(const Reading& reading)
{
    return reading.areas.is_complete && reading.organisations.is_complete && reading.kinds.is_complete &&
           !reading.scenario.organisations.empty();
}

const Kind& kind_of(const Reading& reading, const Organisation& organisation)
{
    return reading.scenario.kinds[reading.kinds.row_of(organisation.kind)];
}

double working_budget(const Reading& reading, const Organisation& organisation)
{
    const Kind& kind = kind_of(reading, organisation);
    return kind.serves ? organisation.budget * organisation.relevant_share.value_or(kind.relevant_share) : 0.0;
}

/// An area's force takes what nobody else takes: without one, cases would have nowhere to go.
void check_forces(Reading& reading)
{
    std::vector<char> has_force(reading.scenario.areas.size(), 0);
    for (const Organisation& organisation : reading.scenario.organisations) {
        if (organisation.kind != force_kind) continue;
        for (const std::string& area : organisation.areas) {
            if (reading.areas.has(area)) has_force[reading.areas.row_of(area)] = 1;
        }
    }
    for (const Area& area : reading.scenario.areas) {
        if (has_force[reading.areas.row_of(area.id)] != 0) continue;
        reading.problems.add(reading.areas.place_of(area.id), "the area '" + area.id + "' has no force",
                             "add an organisation of kind force that serves it");
    }
}

/// The same of a force that is there in name only.
void check_forces_work(Reading& reading)
{
    for (const Organisation& organisation : reading.scenario.organisations) {
        if (organisation.kind != force_kind || working_budget(reading, organisation) > 0.0) continue;
        reading.problems.add(reading.organisations.place_of(organisation.id),
                             "the force '" + organisation.id + "' has no budget for these problems",
                             "give it a budget (£m a year) and a relevant share above 0, and let its kind take cases");
    }
}

std::vector<double> expertise_by_capability(const Reading& reading, const Organisation& organisation)
{
    if (!organisation.expertise) return kind_of(reading, organisation).expertise;
    std::vector<double> expertise;
    for (const std::string& capability : reading.scenario.capabilities) {
        const auto found = organisation.expertise->find(capability);
        expertise.push_back(found == organisation.expertise->end() ? 0.0 : found->second);
    }
    return expertise;
}

bool covers(const ProblemKind& problem, const std::vector<double>& expertise)
{
    for (std::size_t i = 0; i < problem.weights.size(); ++i) {
        if (problem.weights[i] * expertise[i] > 0.0) return true;
    }
    return false;
}

/// Cases are routed by what organisations can do: each organisation that takes cases can help with some problem, and each problem
/// of an area finds someone.
void check_coverage(Reading& reading)
{
    const Scenario& scenario = reading.scenario;
    const std::size_t problems = scenario.problems.size();
    std::vector<char> is_covered(scenario.areas.size() * problems, 0);
    for (const Organisation& organisation : scenario.organisations) {
        if (!(working_budget(reading, organisation) > 0.0)) continue;
        const std::vector<double> expertise = expertise_by_capability(reading, organisation);
        bool any = false;
        for (std::size_t k = 0; k < problems; ++k) {
            if (!covers(scenario.problems[k], expertise)) continue;
            any = true;
            for (const std::string& area : organisation.areas)
                is_covered[reading.areas.row_of(area) * problems + k] = 1;
        }
        if (!any)
            reading.problems.add(reading.organisations.place_of(organisation.id),
                                 "'" + organisation.id + "' can help with none of the problems",
                                 "give it expertise that a problem needs, or a kind with serves: false");
    }
    for (std::size_t a = 0; a < scenario.areas.size(); ++a) {
        for (std::size_t k = 0; k < problems; ++k) {
            if (is_covered[a * problems + k] != 0 || !(scenario.problems[k].case_share > 0.0)) continue;
            reading.problems.add(reading.areas.place_of(scenario.areas[a].id),
                                 "nobody in the area '" + scenario.areas[a].id + "' can help with '" +
                                     scenario.problems[k].name + "'",
                                 "give an organisation there some of the expertise that it needs");
        }
    }
}

/// What a run keeps of each member's trust in each other must fit into memory: for every thread, eight replicates of the state at the
/// start, of this month's and of the next.
constexpr std::size_t most_members = 2'000;
constexpr std::size_t most_pairs = most_members * (most_members - 1);
constexpr double bytes_of_pair = 3 * 8 * sizeof(double);

std::string memory_of(std::size_t pairs)
{
    return fmt::format("{:.1f} GB for every thread", static_cast<double>(pairs) * bytes_of_pair / 1e9);
}

void check_sizes(Reading& reading, const Place& table)
{
    std::size_t all = 0;
    for (const Partnership& partnership : reading.scenario.partnerships) {
        const std::size_t members = partnership.members.size();
        const std::size_t pairs = members * (members - std::min<std::size_t>(members, 1));
        all += std::min(pairs, most_pairs);
        if (pairs <= most_pairs) continue;
        reading.problems.add(
            reading.partnerships.place_of(partnership.id),
            fmt::format("'{}' has {} members, more than {}: the trust of each in each other would take {}",
                        partnership.id, members, most_members, memory_of(pairs)),
            "make several partnerships of those who work with each other");
    }
    if (all <= most_pairs || !reading.problems.empty()) return;
    reading.problems.add(
        table,
        fmt::format("all partnerships together have {} pairs of members, more than {}: the trust of each in "
                    "each other would take {}",
                    all, most_pairs, memory_of(all)),
        "make the largest smaller: pairs grow as the square of members");
}

}  // namespace

void check_shares(const Scenario& scenario, const Place& place, Problems& problems)
{
    const Parameters& p = scenario.parameters;
    for (const Response& response : scenario.responses) {
        const double share = p.prevention_share * response.prevention + p.improvement_share * response.improvement +
                             p.joint_share * response.joint;
        if (share < 1.0) continue;
        problems.add(place,
                     "'" + response.name + "' would spend " + text_of_number(share) +
                         " of the budget on prevention, improvement and joint work",
                     "lower its multipliers or the baseline shares: something must be left for daily work");
    }
    if (!(p.weight_trust + p.weight_governance + p.weight_data_sharing + p.weight_language + p.weight_culture +
              p.weight_interoperability >
          0.0))
        problems.add(place, "the six weights of working quality are all 0", "give at least one a value above 0");
}

void check_whole(const Fields& top)
{
    Reading& reading = top.reading();
    const bool names_custom = top.find("parameters") == nullptr && top.find("custom_responses") != nullptr;
    check_shares(reading.scenario, reading.place_of(top.at(names_custom ? "custom_responses" : "parameters")),
                 reading.problems);
    if (const InputNode* partnerships = top.find("partnerships")) check_sizes(reading, reading.place_of(*partnerships));
    if (!is_complete(reading)) return;
    for (const Organisation& organisation : reading.scenario.organisations) {
        if (!reading.kinds.has(organisation.kind) || organisation.areas.empty()) return;
    }
    check_forces(reading);
    if (reading.problems.empty()) check_forces_work(reading);
    if (reading.problems.empty()) check_coverage(reading);
}

}  // namespace concord
