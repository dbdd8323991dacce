/// What is estimated of interventions, against what comes of them.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "experiment/diagnosis.hpp"
#include "scenario/reader.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("what is estimated to release most is what the re-run puts first, at the defaults and over futures",
          "[patterns]")
{
    Scenario scenario = read_scenario_file(std::string(CONCORD_SOURCE_DIR) + "/scenarios/north-east.yaml").scenario.value();
    scenario.policies.resize(1);
    scenario.replicates = 64;
    scenario.futures = GENERATE(FutureKind::none, FutureKind::credible);
    CAPTURE(scenario.futures);
    const Network network = network_of(scenario);
    int tried = 0;
    int first = 0;
    for (const std::vector<Release>& of_one : confirm_releases(scenario, network, run(scenario), 0, {}, 64)) {
        if (of_one.empty()) continue;
        ++tried;
        const auto most = std::max_element(of_one.begin(), of_one.end(),
                                           [](const Release& a, const Release& b) { return a.estimated < b.estimated; });
        first += most == of_one.begin() ? 1 : 0;
    }
    REQUIRE(tried > 20);
    CHECK(first >= 0.75 * tried);  // 25 of 31 at the defaults, 30 in credible futures; without a standing in each, 1
}
