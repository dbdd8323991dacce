#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "catch.hpp"
#include "engine/simulate.hpp"
#include "model/parts.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

constexpr int patch = 21;  // organisations in one of the patches side by side

/// Each patch with a second partnership of its force and two councils, so that some ties run through two.
Scenario patches_with_shared_ties(int patches)
{
    Scenario scenario = patches_side_by_side(patches * patch);
    for (int p = 0; p < patches; ++p) {
        const std::string first = "area_" + std::to_string(p) + "_0";
        const std::string second = "area_" + std::to_string(p) + "_1";
        add_partnership(scenario, "wider_" + std::to_string(p), {first, second},
                        {"force_" + std::to_string(p), first + "_council", second + "_council"});
    }
    // Partnerships have to stand in the order of their patches for the rows of a patch to be neighbours.
    std::stable_sort(scenario.partnerships.begin(), scenario.partnerships.end(), [](const auto& a, const auto& b) {
        const auto number = [](const std::string& id) {
            const std::size_t first = id.find('_') + 1;
            return std::stoi(id.substr(first));
        };
        return number(a.id) < number(b.id);
    });
    return scenario;
}

bool same(const std::vector<Lanes>& a, const std::vector<Lanes>& b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(Lanes)) == 0;
}

/// Largest difference between outcomes, relative to what is more than 1; infinite where only one is defined.
double largest_difference(const std::vector<Lanes>& a, const std::vector<Lanes>& b)
{
    double largest = 0.0;
    for (std::size_t x = 0; x < a.size(); ++x) {
        for (int l = 0; l < lane_count; ++l) {
            const double one = a[x].at[l];
            const double other = b[x].at[l];
            if (std::isnan(one) && std::isnan(other)) continue;
            const double difference = std::abs(one - other) / std::max(1.0, std::abs(one));
            largest = difference <= largest ? largest : std::isnan(difference) ? INFINITY : difference;
        }
    }
    return largest;
}

}  // namespace

TEST_CASE("parts hold every row once, in order, and as few organisations as were asked for", "[model]")
{
    const Network n = network_of(patches_with_shared_ties(7));
    REQUIRE(n.simple_ties < n.ties);
    for (const int at_least : {1, patch, patch + 1, 3 * patch, 1000}) {
        CAPTURE(at_least);
        const std::vector<Part> parts = parts_of(n, at_least);
        const int patches_each = (at_least + patch - 1) / patch;
        CHECK(static_cast<int>(parts.size()) == (7 + patches_each - 1) / patches_each);
        const auto covers = [&](Rows Part::*rows, int first, int last) {
            for (const Part& part : parts) {
                if ((part.*rows).first != first) return false;
                first = (part.*rows).last;
            }
            return first == last;
        };
        CHECK(covers(&Part::areas, 0, n.areas));
        CHECK(covers(&Part::organisations, 0, n.organisations));
        CHECK(covers(&Part::partnerships, 0, n.partnerships));
        CHECK(covers(&Part::simple_ties, 0, n.simple_ties));
        CHECK(covers(&Part::shared_ties, n.simple_ties, n.ties));
    }
}

TEST_CASE("no service, membership or tie leads out of a part", "[model]")
{
    const Network n = network_of(patches_with_shared_ties(5));
    const auto holds = [](Rows rows, int row) { return row >= rows.first && row < rows.last; };
    for (const Part& part : parts_of(n, 1)) {
        bool inside = true;
        for (const int a : part.areas) {
            for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s)
                inside = inside && holds(part.organisations, n.service_organisation[s]);
        }
        for (const int p : part.partnerships) {
            for (int m = n.member_begin[p]; m < n.member_begin[p + 1]; ++m)
                inside = inside && holds(part.organisations, n.member_organisation[m]);
            for (int x = n.partnership_area_begin[p]; x < n.partnership_area_begin[p + 1]; ++x)
                inside = inside && holds(part.areas, n.partnership_area[x]);
        }
        for (const Rows ties : {part.simple_ties, part.shared_ties}) {
            for (const int t : ties)
                inside = inside && holds(part.organisations, n.tie_giver[t]) &&
                         holds(part.organisations, n.tie_receiver[t]);
        }
        CHECK(inside);
    }
}

TEST_CASE("patches that one organisation serves, or that are written in turns, are one part", "[model]")
{
    Scenario linked = patches_side_by_side(3 * patch);
    linked.organisations.back().areas.push_back(linked.areas.front().id);
    CHECK(parts_of(network_of(linked), 1).size() == 1);

    Scenario in_turns = patches_side_by_side(3 * patch);
    std::swap(in_turns.organisations.front(), in_turns.organisations.back());
    CHECK(parts_of(network_of(in_turns), 1).size() == 1);
}

TEST_CASE("a scenario without organisations has one part, which is empty", "[model]")
{
    const std::vector<Part> parts = parts_of(network_of(Scenario{}), 1);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].organisations.last == 0);
}

TEST_CASE("a run has the same bits, worked out part by part or all at once", "[engine]")
{
    Scenario scenario = patches_with_shared_ties(6);
    scenario.months = 30;
    Network network = network_of(scenario);
    const auto trajectory = [&](int organisations_each, std::size_t parts) {
        network.parts = parts_of(network, organisations_each);
        REQUIRE(network.parts.size() == parts);
        const Opening opening = spin_up(scenario, network, 1, 0, best_kernel());
        return simulate(scenario, network, scenario.policies[0], opening, 1, best_kernel(), {true, true, true, true});
    };
    const Trajectory at_once = trajectory(network.organisations, 1);
    for (const Trajectory& by_parts : {trajectory(1, 6), trajectory(3 * patch, 2)}) {
        CHECK(same(by_parts.organisation, at_once.organisation));
        CHECK(same(by_parts.area, at_once.area));
        CHECK(same(by_parts.partnership, at_once.partnership));
        // Outcomes are sums over everything, which parts add up in another order.
        REQUIRE(by_parts.outcome.size() == at_once.outcome.size());
        CHECK(largest_difference(by_parts.outcome, at_once.outcome) < 1e-11);
    }
}
