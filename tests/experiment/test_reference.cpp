// Another reference: differences and break-even change, and nothing else.

#include <cmath>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "experiment/ranking.hpp"
#include "report/sentences.hpp"
#include "scenario/reader.hpp"
#include "scenario/record_json.hpp"
#include "support/patch.hpp"
#include "support/same.hpp"

using namespace concord;
using namespace concord::test;

namespace {

struct Compared {
    Scenario scenario;
    Ensemble ensemble;
    Results results;
};

Compared compared_with(const std::string& reference)
{
    Scenario scenario = standard_patch();
    compare(scenario, {"silo_retreat", "upstream_prevention"});
    scenario.months = 24;
    scenario.replicates = 64;
    scenario.futures = FutureKind::credible;
    Problems problems;
    set_reference(scenario, reference, problems);
    REQUIRE(problems.empty());
    const Network network = network_of(scenario);
    Ensemble ensemble = run_ensemble(scenario, network, {});
    Results results = results_of(scenario, network, ensemble);
    return {scenario, std::move(ensemble), std::move(results)};
}

std::size_t place_of(const Compared& one, const std::string& response)
{
    std::size_t place = 0;
    while (one.scenario.policies[place].name != response) ++place;
    return place;
}

}  // namespace

TEST_CASE("another reference changes differences and break-even alone", "[experiment]")
{
    const Compared usual = compared_with("hold");
    const Compared other = compared_with("silo_retreat");
    CHECK(other.scenario.policies.front().name == "silo_retreat");
    for (const std::string response : {"hold", "silo_retreat", "upstream_prevention"}) {
        INFO(response);
        CHECK(usual.ensemble.policies[place_of(usual, response)].digest ==
              other.ensemble.policies[place_of(other, response)].digest);
        for (const SummaryRow& row : usual.results.summary) {
            if (row.policy != place_of(usual, response)) continue;
            const SummaryRow& same = *summary_row(other.results, place_of(other, response), *row.outcome, row.statistic);
            INFO(row.outcome->name);
            CHECK(is_same(row.spread.median, same.spread.median));
            CHECK(is_same(row.of_runs.best, same.of_runs.best));
            CHECK(is_same(row.of_runs.worst, same.of_runs.worst));
            CHECK(is_same(row.regret_median, same.regret_median));
            CHECK(is_same(row.regret_high, same.regret_high));
        }
    }
    const OutcomeRow& harm = row_of(Outcome::harm);
    const Spread from_hold = summary_row(usual.results, 1, harm, Statistic::end)->difference.spread;
    const Spread from_retreat = summary_row(other.results, 1, harm, Statistic::end)->difference.spread;
    CHECK(from_hold.median == Approx(-from_retreat.median));
    CHECK(from_hold.low == Approx(-from_retreat.high));
    CHECK(std::isnan(summary_row(other.results, 0, harm, Statistic::end)->difference.spread.median));
    CHECK(usual.scenario.policies[best_response(usual.results)].name ==
          other.scenario.policies[best_response(other.results)].name);
    CHECK(difference_sentence(other.scenario, other.results, 0, harm, Statistic::end)
              .find("Silo retreat is the reference") == 0);
    CHECK(difference_sentence(other.scenario, other.results, 1, harm, Statistic::end).find(" under silo retreat (spread") !=
          std::string::npos);
}

TEST_CASE("the reference survives the manifest's scenario", "[experiment][scenario]")
{
    Scenario scenario = standard_patch();
    compare(scenario, {"silo_retreat", "upstream_prevention"});
    Problems problems;
    set_reference(scenario, "upstream_prevention", problems);
    REQUIRE(problems.empty());
    const ReadResult read = read_scenario(scenario_json(scenario).dump(), "x.yaml", files_in_memory({}));
    REQUIRE(read.scenario.has_value());
    CHECK(read.scenario->policies == scenario.policies);
    CHECK(read.scenario->reference == "upstream_prevention");
    set_reference(scenario, "upstream_preventoin", problems);
    CHECK(problems.all().at(0).remedy == "did you mean 'upstream_prevention'?");
    CHECK(scenario.reference == "upstream_prevention");
}
