/// Futures: what they draw, what they leave alone, and that a change moves nothing else.

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "experiment/credible.hpp"
#include "experiment/futures.hpp"
#include "model/relations_at_rest.hpp"
#include "model/standard_patch.hpp"

using namespace concord;

namespace {

std::size_t place_of(const Futures& futures, const std::string& name)
{
    const auto& all = futures.uncertainties();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Uncertainty& one) { return one.name == name; });
    REQUIRE(found != all.end());
    return static_cast<std::size_t>(found - all.begin());
}

bool draws(const Futures& futures, const std::string& name)
{
    const auto& all = futures.uncertainties();
    return std::any_of(all.begin(), all.end(), [&](const Uncertainty& one) { return one.name == name; });
}

/// Checks that so many runs draw the same under both, but for what is named.
void check_same_but(const Futures& one, const Futures& other, const std::string& name, int runs)
{
    REQUIRE(one.uncertainties().size() == other.uncertainties().size());
    int moved = 0;
    for (int run = 0; run < runs; ++run) {
        const std::vector<double> a = one.values_of(run);
        const std::vector<double> b = other.values_of(run);
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (one.uncertainties()[i].name == name)
                moved += a[i] != b[i] ? 1 : 0;
            else
                CHECK(a[i] == b[i]);
        }
    }
    CHECK(moved == runs);
}

}  // namespace

TEST_CASE("a future draws all that nobody knows, and nothing that somebody chooses or that is solved", "[experiment]")
{
    const Futures futures(standard_patch(), FutureKind::prior);
    CHECK(futures.uncertainties().size() == uncertain_numbers().size());
    for (const ParameterRow& row : parameter_table) {
        INFO(row.name);
        CHECK(draws(futures, std::string(row.name)) == (row.role == Role::uncertainty));
    }
    CHECK(draws(futures, "opening_governance"));
    CHECK_FALSE(draws(futures, "opening_reserves"));
    CHECK_FALSE(draws(futures, "contract_term"));
    CHECK_FALSE(draws(futures, "hold.prevention"));
}

TEST_CASE("prior futures fill each range evenly, or evenly in the logarithm", "[experiment]")
{
    constexpr int runs = 64;
    const Futures futures(standard_patch(), FutureKind::prior);
    for (std::size_t i = 0; i < futures.uncertainties().size(); ++i) {
        const Uncertainty& one = futures.uncertainties()[i];
        std::set<int> met;
        for (int run = 0; run < runs; ++run) {
            const double value = futures.values_of(run)[i];
            REQUIRE(one.range.holds(value));
            const double share = one.drawn == Drawn::logarithmically
                                     ? std::log(value / one.range.low) / std::log(one.range.high / one.range.low)
                                     : (value - one.range.low) / (one.range.high - one.range.low);
            met.insert(static_cast<int>(std::floor(share * runs)));
        }
        INFO(one.name);
        CHECK(met.size() >= runs - 2);  // rounding may move a value over an edge
    }
    const Uncertainty& lag = futures.uncertainties()[place_of(futures, "legitimacy_lag")];
    CHECK(lag.at(0.0) == 2.0);
    CHECK(lag.at(0.5) == Approx(4.0));
}

TEST_CASE("the seed moves prior futures, and no credible ones", "[experiment]")
{
    Scenario other = standard_patch();
    other.seed = 2;
    CHECK(Futures(standard_patch(), FutureKind::prior).digest(16) != Futures(other, FutureKind::prior).digest(16));
    CHECK(Futures(standard_patch(), FutureKind::credible).digest(16) == Futures(other, FutureKind::credible).digest(16));
}

TEST_CASE("without futures every run has the scenario's own values", "[experiment]")
{
    Scenario scenario = standard_patch();
    settle(scenario);
    const Futures none(scenario, FutureKind::none);
    CHECK(none.uncertainties().empty());
    CHECK(none.scenario_in(0) == scenario);
    CHECK(none.scenario_in(99999) == scenario);
    CHECK_FALSE(none.problem_with(100000));
}

TEST_CASE("what a scenario gives is not drawn, and moves nothing else", "[experiment]")
{
    for (const FutureKind kind : {FutureKind::prior, FutureKind::credible}) {
        Scenario given = standard_patch();
        given.parameters.trust_down = 1.25;
        given.given_parameters = {"trust_down"};
        given.responses[5].prevention = 2.5;
        given.uncertainties["upstream_prevention.prevention"] = {2.5, 2.5};
        const Futures futures(given, kind);
        const Futures all(standard_patch(), kind);
        CHECK_FALSE(draws(futures, "trust_down"));
        CHECK_FALSE(draws(futures, "upstream_prevention.prevention"));
        CHECK(futures.count() == all.count());
        for (int run = 0; run < 20; ++run) {
            const Scenario mine = futures.scenario_in(run);
            const Scenario usual = all.scenario_in(run);
            CHECK(mine.parameters.trust_down == 1.25);
            CHECK(mine.responses[5].prevention == 2.5);
            for (const UncertainNumber& number : uncertain_numbers()) {
                if (!draws(futures, number.name)) continue;
                Scenario a = mine;
                Scenario b = usual;
                CHECK(number.in(a) == number.in(b));
            }
        }
    }
}

TEST_CASE("relations are at rest in each future, at its own values", "[experiment]")
{
    const Futures futures(standard_patch(), FutureKind::prior);
    for (int run = 0; run < 20; ++run) {
        const Parameters p = futures.scenario_in(run).parameters;
        for (const Solved& one : relations_at_rest(p)) {
            const Range& valid = one.parameter->valid;
            INFO(one.parameter->name << " in run " << run);
            CHECK(p.*one.parameter->field == std::clamp(one.value, valid.low, valid.high));
        }
    }
    Scenario given = standard_patch();
    given.parameters.trust_up = 0.5;
    given.given_parameters = {"trust_up"};
    CHECK(Futures(given, FutureKind::prior).scenario_in(3).parameters.trust_up == 0.5);
}

TEST_CASE("another range spreads prior futures over it and moves nothing else", "[experiment]")
{
    Scenario scenario = standard_patch();
    scenario.uncertainties["trust_down"] = {4.0, 8.0};
    const Futures futures(scenario, FutureKind::prior);
    const std::size_t place = place_of(futures, "trust_down");
    std::set<int> eighths;
    for (int run = 0; run < 8; ++run)
        eighths.insert(static_cast<int>((futures.values_of(run)[place] - 4.0) / 4.0 * 8.0));
    CHECK(eighths.size() == 8);
    check_same_but(futures, Futures(standard_patch(), FutureKind::prior), "trust_down", 8);

    scenario.uncertainties["tenure"] = {0.5, 1.0};  // logarithmic stays so
    CHECK(Futures(scenario, FutureKind::prior)
              .uncertainties()[place_of(Futures(scenario, FutureKind::prior), "tenure")]
              .at(0.5) == Approx(std::sqrt(0.5)));
    scenario.uncertainties["trust_decay"] = {0.0, 1.0};  // which has no logarithm
    CHECK(Futures(scenario, FutureKind::prior)
              .uncertainties()[place_of(Futures(scenario, FutureKind::prior), "trust_decay")]
              .at(0.5) == 0.5);
}

TEST_CASE("a narrower range keeps the credible futures within it", "[experiment]")
{
    const Futures all(standard_patch(), FutureKind::credible);
    Scenario scenario = standard_patch();
    scenario.uncertainties["trust_down"] = {1.0, 2.2};
    const Futures kept(scenario, FutureKind::credible);
    CHECK(kept.count() < all.count());
    CHECK(kept.count() > fewest_futures);
    const std::size_t place = place_of(kept, "trust_down");
    int found = 0;
    for (int run = 0; run < all.count() && found < 50; ++run) {
        const std::vector<double> values = all.values_of(run);
        if (values[place] < 1.0 || values[place] > 2.2) continue;
        CHECK(kept.values_of(found++) == values);
    }
    CHECK(found == 50);
    CHECK_FALSE(kept.problem_with(kept.count()));
}

TEST_CASE("a wider range draws that value alone anew, over all of it", "[experiment]")
{
    Scenario scenario = standard_patch();
    scenario.uncertainties["trust_down"] = {0.8, 8.0};
    const Futures wide(scenario, FutureKind::credible);
    const Futures all(standard_patch(), FutureKind::credible);
    CHECK(wide.count() == all.count());
    check_same_but(wide, all, "trust_down", 64);
    const std::size_t place = place_of(wide, "trust_down");
    CHECK(wide.uncertainties()[place].is_hashed);
    double sum = 0.0;
    for (int run = 0; run < 200; ++run) sum += wide.values_of(run)[place];
    CHECK(sum / 200 == Approx(4.4).margin(0.6));  // 4 standard errors are 0.59
}

TEST_CASE("credible futures know what the facts did not see", "[experiment]")
{
    Scenario scenario = standard_patch();
    CHECK(Futures(scenario, FutureKind::credible).judged_without().empty());
    scenario.parameters.pace = 0.05;                             // chosen, and changed
    scenario.given_parameters = {"pace", "patience", "tenure"};  // one of them as it is by itself
    scenario.uncertainties["silo_retreat.joint"] = {0.2, 0.2};   // exact
    scenario.uncertainties["trust_down"] = {1.0, 1.5};           // within
    scenario.uncertainties["trust_decay"] = {0.5, 2.0};          // not within
    const std::vector<std::string> names{"tenure", "pace", "silo_retreat.joint", "trust_decay"};
    std::vector<std::string> found = Futures(scenario, FutureKind::credible).judged_without();
    CHECK(std::is_permutation(found.begin(), found.end(), names.begin(), names.end()));
    CHECK(Futures(scenario, FutureKind::prior).judged_without().empty());
}

TEST_CASE("what a scenario gives as a range is drawn evenly, by its name", "[experiment]")
{
    Scenario scenario = standard_patch();
    const Month month = Month::of(2014, 4);
    scenario.funding["force"][month] = 0.86;
    scenario.funding_ranges["force"][month] = {0.80, 0.92};
    scenario.partnerships[1].trust = 0.4;
    scenario.partnerships[1].trust_range = {0.3, 0.5};
    for (int i = 0; i < 2; ++i) {
        Intervention champion;
        champion.type = intervention_named("champion");
        champion.from = scenario.start + 12;
        champion.strength_range = {0.5, 1.5};
        scenario.interventions.push_back(champion);
    }
    for (const FutureKind kind : {FutureKind::prior, FutureKind::credible}) {
        const Futures futures(scenario, kind);
        const std::size_t own = place_of(futures, "funding.force.2014-04");
        CHECK(own == futures.uncertainties().size() - 4);
        CHECK(place_of(futures, "b_partnership.trust") == own + 1);
        CHECK(place_of(futures, "champion.strength") == own + 2);
        CHECK(place_of(futures, "champion_2.strength") == own + 3);
        const Futures without(standard_patch(), kind);
        double sum = 0.0;
        double together = 0.0;
        constexpr int runs = 200;
        for (int run = 0; run < runs; ++run) {
            const std::vector<double> values = futures.values_of(run);
            const Scenario s = futures.scenario_in(run);
            CHECK(s.funding.at("force").at(month) == values[own]);
            CHECK(s.partnerships[1].trust == values[own + 1]);
            CHECK(s.interventions[0].strength == values[own + 2]);
            CHECK(s.interventions[1].strength == values[own + 3]);
            CHECK(Range{0.80, 0.92}.holds(values[own]));
            const std::vector<double> usual = without.values_of(run);
            CHECK(std::equal(usual.begin(), usual.end(), values.begin()));
            sum += values[own + 2];
            together += (values[own + 2] - 1.0) * (values[own + 3] - 1.0);
        }
        CHECK(sum / runs == Approx(1.0).margin(0.082));        // 4 standard errors
        CHECK(together / runs == Approx(0.0).margin(0.0236));  // 4 standard errors
    }
}

TEST_CASE("more runs than there are credible futures are refused with the number there is", "[experiment]")
{
    const Futures all(standard_patch(), FutureKind::credible);
    const auto count = static_cast<int>(credible_futures().points.size());
    CHECK(all.count() == count);
    CHECK_FALSE(all.problem_with(count));
    const std::optional<Problem> too_many = all.problem_with(count + 1);
    REQUIRE(too_many.has_value());
    CHECK(too_many->what == "there are " + std::to_string(count) + " credible futures, fewer than the " +
                                std::to_string(count + 1) + " runs");

    Scenario scenario = standard_patch();
    scenario.uncertainties["trust_down"] = {1.0, 1.001};
    const Futures few(scenario, FutureKind::credible);
    CHECK(few.count() < fewest_futures);
    const std::optional<Problem> problem = few.problem_with(1);
    REQUIRE(problem.has_value());
    CHECK(problem->what == "the ranges that were asked for leave " + std::to_string(few.count()) + " of " +
                               std::to_string(count) + " credible futures, fewer than 64");
}

TEST_CASE("the digest of futures is of what they draw", "[experiment]")
{
    const Futures futures(standard_patch(), FutureKind::prior);
    CHECK(futures.digest(8) == Futures(standard_patch(), FutureKind::prior).digest(8));
    CHECK(futures.digest(8) != futures.digest(9));
    Scenario scenario = standard_patch();
    scenario.uncertainties["trust_down"] = {1.0, 1.5};
    CHECK(futures.digest(8) != Futures(scenario, FutureKind::prior).digest(8));
}
