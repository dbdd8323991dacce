/// The diagnosis: shares of lost quality, what stands out, and what would release most.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "experiment/mean_field.hpp"
#include "model/parts.hpp"
#include "model/processes/quality.hpp"
#include "support/everything.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

struct Planted {
    const char* cause;
    void (*plant)(Partnership&);
    std::vector<std::string> cures;
};

const std::vector<Planted> planted_causes{
    {"governance", [](Partnership& p) { p.governance = 0.1; }, {"governance_charter"}},
    {"data_sharing", [](Partnership& p) { p.data_sharing = 0.05; }, {"data_sharing_protocol"}},
    {"language", [](Partnership& p) { p.language = 0.1; }, {"joint_training", "co_location", "secondment"}},
    {"interoperability", [](Partnership& p) { p.interoperability = 0.1; }, {"ict_interoperability"}},
};

}  // namespace

TEST_CASE("the shares of lost quality sum to 1, contracts and ended partnerships have none", "[experiment]")
{
    const Scenario scenario = everything_scenario();
    const Network network = network_of(scenario);
    const Ensemble e = run(scenario);
    const auto rows = diagnosis_of(scenario, network, e);
    CHECK(rows.size() == scenario.policies.size() * scenario.partnerships.size() * 11);
    int at_work = 0;
    int without = 0;
    for (const DiagnosisRow& row : rows) {
        const Partnership& partnership = scenario.partnerships[static_cast<std::size_t>(row.partnership)];
        INFO(partnership.id << ", year " << row.year << ", policy " << row.policy);
        double sum = 0.0;
        for (const double share : row.cause) sum += share;
        CHECK(row.active_share >= 0.0);
        CHECK(row.active_share <= 1.0);
        if (partnership.form == Form::contract || row.active_share == 0.0) {
            ++without;
            for (const double share : row.cause) CHECK(std::isnan(share));
            CHECK(row.best == nullptr);
            CHECK(std::isnan(row.released));
            CHECK(row.stands_out == -1);
        } else {
            ++at_work;
            CHECK(sum == Approx(1.0));
            for (const double share : row.cause) CHECK(share >= 0.0);
            if (row.best != nullptr) CHECK(row.released > 0.0);
            CHECK(row.inertia == Approx(1 - row.realised / row.potential));
        }
        if (row.active_share == 0.0) {
            CHECK(row.realised == 0.0);
            CHECK(std::isnan(row.inertia));
        }
    }
    CHECK(at_work > 0);
    CHECK(without > 0);
}

TEST_CASE("partnerships are local, between forces or a contract", "[experiment]")
{
    const Scenario scenario = everything_scenario();
    CHECK(kind_of(scenario, partnership_row(scenario, "north_local")) == "local");
    CHECK(kind_of(scenario, partnership_row(scenario, "forces")) == "between_forces");
    CHECK(kind_of(scenario, partnership_row(scenario, "helpline")) == "contract");
}

TEST_CASE("a planted cause stands out in the first year, and something is estimated to release it", "[experiment]")
{
    for (const Planted& planted : planted_causes) {
        Scenario scenario = standard_patch();
        scenario.months = 24;
        scenario.replicates = 16;
        planted.plant(scenario.partnerships[1]);
        const Network network = network_of(scenario);
        const auto rows = diagnosis_of(scenario, network, run(scenario));
        for (const DiagnosisRow& row : rows) {
            if (row.partnership != 1 || row.year != 1) continue;
            INFO("planted " << planted.cause << ", best is " << (row.best != nullptr ? row.best->name : "nothing"));
            REQUIRE(row.stands_out >= 0);
            CHECK(cause_table[row.stands_out].name == planted.cause);
            REQUIRE(row.best != nullptr);
            CHECK(row.released > 0.0);
        }
    }
}

TEST_CASE("the estimate prefers the cure to the rest for a planted cause", "[experiment]")
{
    const Parameters p;
    const QualityWeights w = quality_weights(p);
    Standing standing;
    standing.members = 5;
    standing.contact.assign(120, 0.7);
    standing.pace = p.pace;
    const Causes usual = causes_of(opening_factors(p), {5, 0.2, 0}, w, p);
    std::copy(std::begin(usual.of), std::end(usual.of), standing.cause.begin());
    const auto gain = [&](const Standing& s, const char* type) {
        return mean(quality_with(s, *intervention_named(type), p)) - mean(quality_without(s, p));
    };
    Standing vague = standing;
    vague.cause[cause_governance] = factor_cause(w.of[cause_governance], 0.1);
    CHECK(gain(vague, "governance_charter") > gain(standing, "governance_charter"));
    CHECK(gain(vague, "governance_charter") > gain(vague, "ict_interoperability"));
    Standing unfit = standing;
    unfit.cause[cause_interoperability] = factor_cause(w.of[cause_interoperability], 0.1);
    CHECK(gain(unfit, "ict_interoperability") > gain(standing, "ict_interoperability"));
    for (const char* type :
         {"co_location", "data_sharing_protocol", "ict_interoperability", "joint_training", "governance_charter"}) {
        INFO(type);
        CHECK(gain(standing, type) > 0.0);
    }
    CHECK(gain(standing, "performance_targets") < 0.0);
    CHECK(gain(standing, "outsourcing_contract") == 0.0);
    CHECK(gain(standing, "ring_fence") == 0.0);
}

TEST_CASE("every lever that acts on partnerships moves the estimate", "[experiment][contract]")
{
    const Parameters p;
    Standing standing;
    standing.members = 5;
    standing.contact.assign(120, 0.5);
    standing.pace = p.pace;
    standing.cause.fill(0.2);
    const std::vector<double> without = quality_without(standing, p);
    for (const LeverRow& lever : lever_table) {
        if (lever.on != ActsOn::partnership) continue;
        INFO("lever " << lever.name << " is ignored by the estimate");
        const InterventionRow alone{"alone", 1, 1, 0, {{{lever.lever, 0.2}}}, "none", "One lever."};
        // What happens at an end is felt where there is one: a person's, after the mean tenure.
        CHECK(mean(quality_with(standing, alone, p)) != mean(without));
        // From the month after it begins (or ends), as in the engine, which looks at the month that ended; fewer pairs have to agree at once.
        CHECK((quality_with(standing, alone, p).front() == without.front()) == (lever.lever != Lever::core_group));
    }
}

TEST_CASE("a champion leaves after the mean tenure, and trust with him, but what has been settled stays",
          "[experiment]")
{
    const Parameters p;
    Standing standing;
    standing.members = 4;
    standing.pace = p.pace;
    standing.cause.fill(0.2);
    standing.contact.assign(60, 0.6);
    const InterventionRow& champion = *intervention_named("champion");
    const int leaves = months_in_post(champion, p);
    CHECK(leaves == 46);  // 3.8 years
    CHECK(months_in_post(*intervention_named("governance_charter"), p) == never_ends);
    const std::vector<double> with = quality_with(standing, champion, p);
    const auto at = static_cast<std::size_t>(leaves);
    CHECK(with[at] > 1.1 * quality_without(standing, p)[at]);
    CHECK(with[at + 1] < 0.97 * with[at]);

    // The re-run ends him too.
    Scenario scenario = standard_patch();
    const Intervention trial = trial_of(champion, scenario, scenario.partnerships[0]);
    CHECK(trial.from == scenario.start);
    CHECK(trial.until == scenario.start + leaves);
    scenario.partnerships[0].from = scenario.start + 12;
    CHECK(trial_of(champion, scenario, scenario.partnerships[0]).until == scenario.start + 12 + leaves);
    CHECK_FALSE(trial_of(*intervention_named("governance_charter"), scenario, scenario.partnerships[0]).until);
}

TEST_CASE("the estimate is near the re-run, at the defaults and over futures", "[experiment]")
{
    Scenario scenario = standard_patch();
    scenario.replicates = 32;
    scenario.futures = GENERATE(FutureKind::none, FutureKind::prior, FutureKind::credible);
    CAPTURE(scenario.futures);
    const double most = scenario.futures == FutureKind::none ? 1.3 : 1.5;
    const Network network = network_of(scenario);
    const auto releases = confirm_releases(scenario, network, run(scenario), 0, {}, 16);
    for (const auto& of_one : releases) {
        REQUIRE(of_one.size() == 3);
        for (const Release& release : of_one) {
            INFO(release.intervention->name << ": " << release.estimated << " estimated, " << release.released.median);
            CHECK(release.estimated > 0.7 * release.released.median);
            CHECK(release.estimated < most * release.released.median);
        }
    }
}

TEST_CASE("a partnership that a partner leaves for a time is estimated with the years after", "[experiment]")
{
    Scenario scenario = standard_patch();
    scenario.replicates = 32;
    add_partnership(scenario, "joint_unit", {}, {"force_west", "force_east"});
    add_shock(scenario, "partner_withdrawal", {Target::Of::organisation, "force_east"}, 24).months = 24;
    const Network network = network_of(scenario);
    const int unit = partnership_row(scenario, "joint_unit");
    const Ensemble e = run(scenario);
    int idle = 0;
    for (const DiagnosisRow& row : diagnosis_of(scenario, network, e))
        idle += row.partnership == unit && row.active_share == 0.0 ? 1 : 0;
    REQUIRE(idle == 2);
    const auto releases = confirm_releases(scenario, network, e, 0, {unit}, {}, 16);
    const std::vector<Release>& of_unit = releases[static_cast<std::size_t>(unit)];
    REQUIRE(of_unit.size() == 3);
    CAPTURE(of_unit[0].intervention->name, of_unit[0].estimated, of_unit[0].released.median);
    CHECK(of_unit[0].estimated > 0.5 * of_unit[0].released.median);
    CHECK(of_unit[0].estimated < 2.0 * of_unit[0].released.median);
}

TEST_CASE("releases are confirmed by running them: at most three for each partnership, best first", "[experiment]")
{
    Scenario scenario = everything_scenario();
    scenario.months = 60;
    const Network network = network_of(scenario);
    const Ensemble e = run(scenario);
    const auto releases = confirm_releases(scenario, network, e, 0, {}, 8);
    REQUIRE(releases.size() == scenario.partnerships.size());
    CHECK(releases[static_cast<std::size_t>(partnership_row(scenario, "helpline"))].empty());
    CHECK_FALSE(releases[static_cast<std::size_t>(partnership_row(scenario, "north_local"))].empty());
    for (const auto& of_one : releases) {
        CHECK(of_one.size() <= 3);
        for (std::size_t r = 0; r < of_one.size(); ++r) {
            REQUIRE(of_one[r].intervention != nullptr);
            CHECK(of_one[r].estimated > 0.0);
            CHECK(of_one[r].released.low <= of_one[r].released.median);
            CHECK(of_one[r].released.median <= of_one[r].released.high);
            if (r > 0) CHECK(of_one[r].released.median <= of_one[r - 1].released.median);
        }
    }
}

TEST_CASE("patches that have nothing to do with each other are tried in one run, to the last bit", "[experiment]")
{
    Scenario scenario = patches_side_by_side(60);
    scenario.months = 36;
    scenario.replicates = 8;
    const Network network = network_of(scenario);
    REQUIRE(parts_of(network, 1).size() >= 3);
    const Ensemble e = run(scenario);
    EnsembleOptions two_threads;
    two_threads.jobs = 2;
    const auto together = confirm_releases(scenario, network, e, 0, two_threads, 8);
    for (int p = 0; p < network.partnerships; ++p) {
        const auto alone = confirm_releases(scenario, network, e, 0, {p}, {}, 8)[static_cast<std::size_t>(p)];
        const std::vector<Release>& here = together[static_cast<std::size_t>(p)];
        REQUIRE(here.size() == alone.size());
        for (std::size_t r = 0; r < here.size(); ++r) {
            CHECK(here[r].intervention == alone[r].intervention);
            CHECK(here[r].released.median == alone[r].released.median);
            CHECK(here[r].released.low == alone[r].released.low);
        }
    }
}

TEST_CASE("a cure for a planted cause releases advantage when it is run", "[experiment]")
{
    Scenario scenario = standard_patch();
    scenario.months = 60;
    scenario.replicates = 16;
    scenario.partnerships[0].interoperability = 0.05;
    const Network network = network_of(scenario);
    const auto releases = confirm_releases(scenario, network, run(scenario), 0, {}, 16);
    REQUIRE_FALSE(releases[0].empty());
    CHECK(releases[0].front().released.low > 0.0);
}
