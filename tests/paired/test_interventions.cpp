/// Each intervention does what its row says it is for: its direction, on the outcome it works on first, in pairs of runs under the same
/// luck. Ideas 14, 15, 21, 23, 24, 26, 30 and 31 rest on these.

#include <set>
#include <string>

#include "catch.hpp"
#include "model/tables/remedies.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

struct Direction {
    std::string type;
    Outcome outcome;
    Better moves;    ///< which way
    int until = 60;  ///< months after the first year in which it runs; the outcome is its mean over these
};

/// The standard patch under `collaborative_advantage`, with strain and low trust enough for everything to have something to work on.
Scenario hard_pressed_patch()
{
    Scenario scenario = patch_with(1, {"collaborative_advantage"});
    scenario.months = 72;
    scenario.replicates = 64;
    return scenario;
}

}  // namespace

TEST_CASE("each intervention moves what it is for, in the direction its row says", "[paired]")
{
    const Scenario scenario = hard_pressed_patch();
    const Ensemble without = run(scenario);
    const std::vector<Direction> directions{
        {"co_location", Outcome::trust, Better::higher},
        {"data_sharing_protocol", Outcome::realised_advantage, Better::higher},
        {"ict_interoperability", Outcome::realised_advantage, Better::higher},
        {"joint_training", Outcome::openness_everyone, Better::higher},
        {"secondment", Outcome::trust, Better::higher},
        {"champion", Outcome::trust, Better::higher},
        {"governance_charter", Outcome::realised_advantage, Better::higher},
        {"action_inquiry", Outcome::trust, Better::higher},
        {"celebrate_success", Outcome::openness_everyone, Better::higher},
        {"co_production", Outcome::openness_everyone, Better::higher},
        {"leadership_development", Outcome::openness_senior, Better::higher},
        {"research_partner", Outcome::trust, Better::higher},
        {"ring_fence", Outcome::prevention, Better::higher},
        {"performance_targets", Outcome::trust, Better::lower},
        {"outsourcing_contract", Outcome::unmet_share, Better::lower, 12},
        {"slow_the_pace", Outcome::trust, Better::higher},
        {"core_group", Outcome::realised_advantage, Better::higher},
    };
    std::set<std::string> tested;
    for (const Direction& direction : directions) {
        Scenario with = scenario;
        add_intervention(with, direction.type, {}, 12, 12 + direction.until);
        const auto mean_of = [&](const Ensemble& e) {
            return mean_over(e, 1, direction.outcome, 12, 12 + direction.until);
        };
        const double lower = share_below(mean_of(run(with)), mean_of(without));
        INFO(direction.type << " lowers " << row_of(direction.outcome).name << " in a share of " << lower
                            << " of replicates");
        CHECK((direction.moves == Better::lower ? lower : 1.0 - lower) >= 0.9);
        tested.insert(direction.type);
    }
    for (const InterventionRow& row : intervention_table) {
        INFO("no direction is stated for " << row.name);
        CHECK(tested.count(std::string(row.name)) == 1);
    }
}

TEST_CASE(
    "a breach scares: data sharing comes back more slowly than it would, and people think less of the area's bodies",
    "[paired]")
{
    Scenario scenario = patch_with(1, {});
    scenario.months = 60;
    Scenario struck = scenario;
    add_shock(struck, "data_breach", {}, 12);
    Scenario bold = struck;
    bold.parameters.breach_caution = 0.0;
    const Ensemble without = run(scenario);
    const Ensemble with = run(struck);
    const Ensemble fearless = run(bold);
    for (const int month : {14, 24, 36}) {
        CAPTURE(month);
        CHECK(share_below(at(with, 0, Outcome::legitimacy, month), at(without, 0, Outcome::legitimacy, month)) > 0.95);
        CHECK(share_below(at(with, 0, Outcome::realised_advantage, month),
                          at(without, 0, Outcome::realised_advantage, month)) > 0.9);
    }
    CHECK(share_below(at(with, 0, Outcome::realised_advantage, 30), at(fearless, 0, Outcome::realised_advantage, 30)) >
          0.9);
}

TEST_CASE("each cause has remedies, and each of them lessens what it takes", "[paired]")
{
    const Scenario scenario = hard_pressed_patch();
    const Ensemble without = run(scenario);
    // What a cause takes from working quality in the third year, ln Φ, mean over the partnerships at work.
    const auto taken = [&](const Ensemble& e, Cause cause) {
        const std::size_t partnerships = scenario.partnerships.size();
        double sum = 0.0;
        for (std::size_t p = 0; p < partnerships; ++p) {
            const double* of = e.policies[1].partnership.data() + (2 * partnerships + p) * measure_count;
            sum += of[static_cast<std::size_t>(Measure::first_cause) + cause] /
                   of[static_cast<std::size_t>(Measure::months_at_work)];
        }
        return sum / static_cast<double>(partnerships);
    };
    for (const CauseRow& cause : cause_table) {
        const std::vector<const InterventionRow*> remedies = remedies_of(cause.cause);
        CHECK_FALSE(remedies.empty());
        for (const InterventionRow* remedy : remedies) {
            INFO(cause.name << " by " << remedy->name);
            Scenario with = scenario;
            add_intervention(with, std::string(remedy->name), {}, 0);
            CHECK(taken(run(with), cause.cause) < taken(without, cause.cause));
        }
    }
    const auto names = [](Cause cause) {
        std::set<std::string_view> found;
        for (const InterventionRow* row : remedies_of(cause)) found.insert(row->name);
        return found;
    };
    CHECK(names(cause_overhead).count("core_group") == 1);
    CHECK(names(cause_purposes).count("governance_charter") == 1);
    CHECK(names(cause_purposes).count("joint_training") == 1);
}

TEST_CASE("a contract that fails in public costs esteem where it is, and help with it", "[paired]")
{
    Scenario scenario = patch_with(1, {});
    scenario.months = 48;
    Scenario failed = scenario;
    add_shock(failed, "contract_failure", {Target::Of::organisation, "a_council"}, 12);
    const Ensemble without = run(scenario);
    const Ensemble with = run(failed);
    CHECK(at(with, 0, Outcome::legitimacy, 12) == at(without, 0, Outcome::legitimacy, 12));
    CHECK(share_below(at(with, 0, Outcome::legitimacy, 13), at(without, 0, Outcome::legitimacy, 13)) == 1.0);
    CHECK(share_below(mean_over(without, 0, Outcome::harm, 12, 48), mean_over(with, 0, Outcome::harm, 12, 48)) > 0.95);
}
