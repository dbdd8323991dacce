/// Results that must not change by accident: digest and medians of two scenarios, compared exactly.
///
/// `scripts/update-golden` rewrites the files; say why in the commit.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "experiment/comparison.hpp"
#include "scenario/reader.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::string file_of(const std::string& name)
{
    return std::string(CONCORD_SOURCE_DIR) + "/tests/golden/" + name + ".txt";
}

std::string short_number(double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.9g", value);
    return text;
}

/// Digest, and for each policy the end and total medians of the outcomes.
std::string results_of(const std::string& name)
{
    const ReadResult result = read_scenario_file(std::string(CONCORD_SOURCE_DIR) + "/scenarios/" + name + ".yaml");
    for (const Problem& problem : result.problems.all()) UNSCOPED_INFO(message_of(problem));
    REQUIRE(result.scenario.has_value());
    Scenario scenario = *result.scenario;
    scenario.months = 120;
    scenario.replicates = 8;
    scenario.futures = FutureKind::none;
    EnsembleOptions options;
    options.jobs = 2;
    const Ensemble e = run_ensemble(scenario, network_of(scenario), options);
    std::string text = "scenario " + name + ", 8 replicates, 120 months\ndigest " + hexadecimal(e.digest) + "\n";
    for (std::size_t p = 0; p < e.policies.size(); ++p)
        text += "digest " + hexadecimal(e.policies[p].digest) + " " + scenario.policies[p].name + "\n";
    for (const SummaryRow& row : summary_of(e)) {
        if (!row.outcome->headline) continue;
        text += scenario.policies[row.policy].name + " " + std::string(row.outcome->name) + " " +
                std::string(name_of(row.statistic)) + " " + short_number(row.spread.median) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("golden: demo and north-east give the results they gave before", "[golden]")
{
    for (const char* name : {"demo", "north-east"}) {
        const std::string now = results_of(name);
        if (std::getenv("CONCORD_UPDATE_GOLDEN") != nullptr) {
            std::ofstream(file_of(name), std::ios::binary) << now;
            continue;
        }
        std::ifstream file(file_of(name), std::ios::binary);
        std::ostringstream before;
        before << file.rdbuf();
        INFO("if the change is meant, run scripts/update-golden and say why in the commit: " << name);
        CHECK(now == before.str());
    }
}
