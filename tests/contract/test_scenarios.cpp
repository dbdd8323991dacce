/// Every scenario that ships loads without a problem and runs.

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "model/uncertainty.hpp"
#include "scenario/reader.hpp"
#include "support/shipped.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("every scenario that ships loads without a problem and runs 24 months without breaking an invariant",
          "[contract]")
{
    const std::vector<std::filesystem::path> files = shipped_scenarios();
    CHECK(files.size() >= 10);
    for (const std::filesystem::path& file : files) {
        INFO(file.string());
        const ReadResult result = read_scenario_file(file.string());
        for (const Problem& problem : result.problems.all()) UNSCOPED_INFO(message_of(problem));
        REQUIRE(result.scenario.has_value());
        CHECK(result.problems.empty());
        CHECK_FALSE(result.scenario->question.empty());
        CHECK_FALSE(result.scenario->title.empty());
        REQUIRE_FALSE(result.scenario->policies.empty());
        CHECK(result.scenario->policies.front().everyone == reference_response);

        Scenario scenario = *result.scenario;
        scenario.replicates = 8;
        for (std::size_t policy = 0; policy < scenario.policies.size(); ++policy) {
            Trial trial(scenario, policy);
            std::string broken;
            while (trial.month < std::min(24, scenario.months) && broken.empty()) {
                const auto found = trial.advance();
                if (!found.empty()) broken = "month " + std::to_string(trial.month) + ": " + found.front();
            }
            INFO(scenario.policies[policy].name << ": " << broken);
            CHECK(broken.empty());
            CHECK(std::isfinite(trial.outcomes[static_cast<std::size_t>(Outcome::harm)].at[0]));
        }
    }
}

TEST_CASE("exhibits keep every parameter inside its plausible range, and try no other values, but for 0: without it",
          "[contract]")
{
    for (const std::filesystem::path& file : shipped_scenarios()) {
        if (file.parent_path().filename() != "exhibits") continue;
        INFO(file.string());
        const ReadResult result = read_scenario_file(file.string());
        REQUIRE(result.scenario.has_value());
        for (const ParameterRow& row : parameter_table) {
            INFO(row.name);
            CHECK(row.plausible.holds(result.scenario->parameters.*row.field));
        }
        for (const ExhibitLever& lever : result.scenario->show.levers) {
            INFO(lever.parameter);
            const SettableNumber number = settable_number_named(*result.scenario, lever.parameter).value();
            for (const double value : lever.values.all) {
                INFO(value);
                const bool is_without_it = value == 0.0;
                CHECK((is_without_it || number.plausible.holds(value)));
            }
        }
    }
}
