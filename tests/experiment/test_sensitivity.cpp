/// Sensitivity analyses of the model: which points are run, and what is said of them.

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "experiment/sensitivity.hpp"
#include "model/standard_patch.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

using Asked = SensitivityQuestion::Of;

/// Two responses, and four uncertainties of which one does nothing: silo retreat is not compared.
Scenario patch_with_four_doubts()
{
    const std::set<std::string> kept{"prevention_return", "self_resolution", "upstream_prevention.prevention",
                                     "silo_retreat.prevention"};
    Scenario scenario = standard_patch();
    scenario.months = 60;
    compare(scenario, {"upstream_prevention"});
    for (const UncertainNumber& number : uncertain_numbers()) {
        if (kept.count(number.name) != 0) continue;
        const double exact = number.in(scenario);
        scenario.uncertainties[number.name] = {exact, exact};
    }
    return scenario;
}

SensitivityPlan plan_within(SensitivityMethod method, int runs, bool is_thorough = false, std::size_t uncertainties = 4)
{
    const Planned planned = plan_of(method, is_thorough, uncertainties, runs);
    REQUIRE(planned.plan);
    return *planned.plan;
}

Sensitivity analysis_of(const Scenario& scenario, const SensitivityPlan& plan, EnsembleOptions options = {})
{
    return sensitivity_of(scenario, network_of(scenario), plan, options);
}

const SobolIndices& share_of(const Sensitivity& analysis, Asked of, Outcome outcome, int policy, const std::string& name)
{
    const auto found = std::find_if(analysis.sobol.begin(), analysis.sobol.end(), [&](const SensitivityRow& row) {
        return row.question.of == of && row.question.outcome->outcome == outcome && row.question.policy == policy &&
               row.uncertainty == name;
    });
    REQUIRE(found != analysis.sobol.end());
    return found->share;
}

const MorrisEffect& effect_of(const Sensitivity& analysis, Asked of, Outcome outcome, int policy, const std::string& name)
{
    const auto found = std::find_if(analysis.morris.begin(), analysis.morris.end(), [&](const MorrisRow& row) {
        return row.question.of == of && row.question.outcome->outcome == outcome && row.question.policy == policy &&
               row.uncertainty == name;
    });
    REQUIRE(found != analysis.morris.end());
    return found->effect;
}

/// All numbers of an analysis, undefined ones as one value.
std::vector<double> numbers_of(const Sensitivity& analysis)
{
    std::vector<double> numbers;
    const auto add = [&](const Estimate& e) {
        for (const double x : {e.value, e.low, e.high}) numbers.push_back(std::isnan(x) ? -1e300 : x);
    };
    for (const MorrisRow& row : analysis.morris) {
        add(row.effect.size);
        add(row.effect.mean);
    }
    for (const SensitivityRow& row : analysis.sobol) {
        add(row.share.first);
        add(row.share.total);
    }
    return numbers;
}

}  // namespace

TEST_CASE("a plan keeps within its runs, in eights and powers of two, or says how many it takes",
          "[experiment][sensitivity]")
{
    for (const SensitivityMethod method :
         {SensitivityMethod::both, SensitivityMethod::morris, SensitivityMethod::sobol}) {
        for (const int runs : {1000, 4000, 14400, 100000}) {
            for (const std::size_t uncertainties : {std::size_t{1}, std::size_t{16}, std::size_t{71}, std::size_t{300}}) {
                for (const bool is_thorough : {false, true}) {
                    const Planned planned = plan_of(method, is_thorough, uncertainties, runs);
                    INFO(static_cast<int>(method) << " " << runs << " " << uncertainties << " " << is_thorough);
                    if (!planned.plan) {
                        CHECK(planned.problem.what.find("takes") != std::string::npos);
                        CHECK(planned.problem.remedy.find("ask for") == 0);
                        continue;
                    }
                    const SensitivityPlan& plan = *planned.plan;
                    CHECK(plan.morris_runs() + plan.sobol_runs() <= runs);
                    CHECK(plan.paths % 8 == 0);
                    CHECK((plan.points & (plan.points - 1)) == 0);
                    CHECK(plan.points % 8 == 0);
                    CHECK((plan.paths > 0) == (method != SensitivityMethod::sobol));
                    CHECK((plan.points > 0) == (method != SensitivityMethod::morris));
                }
            }
        }
    }
    CHECK_FALSE(plan_of(SensitivityMethod::both, false, 71, 500).plan);
    const SensitivityPlan usual = plan_within(SensitivityMethod::both, default_sensitivity_runs, false, 126);
    CHECK(usual.points == 64);
    CHECK(usual.paths == 32);
}

TEST_CASE("points of Sobol' that differ in one input have the rest and the draws in common",
          "[experiment][sensitivity]")
{
    SensitivityPlan plan = plan_within(SensitivityMethod::both, 100000, true, 20);
    plan.points = 16;
    std::vector<std::size_t> measured{3, 5, 7, 11, 13, 17, 19, 0, 1, 2, 4, 6, 8, 9, 10, 12};
    REQUIRE(measured.size() == plan.measured);
    const SobolDesign design(plan, measured, 9);
    std::set<std::uint64_t> first_runs;
    for (int scramble = 0; scramble < sensitivity_scrambles; ++scramble) {
        for (const int point : {0, 8}) {
            const auto table = [&](std::size_t t) { return design.block(design.block_with(scramble, point, t)); };
            const DesignBlock a = table(0);
            const DesignBlock b = table(1);
            CHECK(first_runs.insert(a.first_run).second);
            CHECK(first_runs.insert(b.first_run).second);
            CHECK(a.first_run >= 2 * static_cast<std::uint64_t>(plan.paths));  // not those of Morris
            for (std::size_t input = 0; input < plan.inputs(); ++input) {
                const DesignBlock ab = table(2 + input);
                const DesignBlock ba = table(2 + plan.inputs() + input);
                const bool is_draws = input == plan.inputs() - 1;
                CHECK(ab.first_run == (is_draws ? b : a).first_run);
                CHECK(ba.first_run == (is_draws ? a : b).first_run);
                for (std::size_t lane = 0; lane < lane_count; ++lane) {
                    for (std::size_t u = 0; u < plan.uncertainties; ++u) {
                        const auto place = std::find(measured.begin(), measured.end(), u) - measured.begin();
                        const bool moves = static_cast<std::size_t>(place) == input;
                        INFO("input " << input << ", uncertainty " << u << ", lane " << lane);
                        REQUIRE(ab.shares.at(lane)[u] == (moves ? b : a).shares.at(lane)[u]);
                        REQUIRE(ba.shares.at(lane)[u] == (moves ? a : b).shares.at(lane)[u]);
                        REQUIRE(a.shares.at(lane)[u] != b.shares.at(lane)[u]);
                    }
                }
            }
        }
    }
    CHECK(first_runs.size() == 2 * 2 * sensitivity_scrambles);
}

TEST_CASE("a step of Morris moves one uncertainty under the same draws, the last one the draws alone",
          "[experiment][sensitivity]")
{
    const SensitivityPlan plan = plan_within(SensitivityMethod::morris, 400, false, 20);
    const MorrisDesign design(plan, 4);
    REQUIRE(design.groups() == 2);
    for (int group = 0; group < design.groups(); ++group) {
        for (int step = 1; step < design.steps(); ++step) {
            const DesignBlock before = design.block(group * design.steps() + step - 1);
            const DesignBlock now = design.block(group * design.steps() + step);
            const bool is_draws = step == design.steps() - 1;
            CHECK((before.first_run == now.first_run) != is_draws);
            for (std::size_t lane = 0; lane < lane_count; ++lane) {
                int moved = 0;
                for (std::size_t u = 0; u < 20; ++u)
                    moved += before.shares.at(lane)[u] != now.shares.at(lane)[u] ? 1 : 0;
                CHECK(moved == (is_draws ? 0 : 1));
            }
        }
    }
}

TEST_CASE("an analysis has the same bits on one thread and on two", "[experiment][sensitivity]")
{
    const Scenario scenario = patch_with_four_doubts();
    const SensitivityPlan plan = plan_within(SensitivityMethod::both, 600);
    EnsembleOptions two;
    two.jobs = 2;
    int last = 0;
    int total = 0;
    two.progress = [&](int done, int all) {
        CHECK(done == last + 1);
        last = done;
        total = all;
    };
    const Sensitivity alone = analysis_of(scenario, plan);
    const Sensitivity together = analysis_of(scenario, plan, two);
    CHECK(alone.digest == together.digest);
    CHECK(numbers_of(alone) == numbers_of(together));
    CHECK(alone.is_finished());
    CHECK(last == total);
    CHECK(total == plan.morris_blocks() + plan.sobol_blocks());
    Scenario other = scenario;
    other.seed = 99;
    CHECK(analysis_of(other, plan).digest != alone.digest);
}

TEST_CASE("what does nothing has 0, what does much has its sign, and shares add up", "[experiment][sensitivity]")
{
    const Scenario scenario = patch_with_four_doubts();
    for (const bool is_thorough : {false, true}) {
        const Sensitivity analysis = analysis_of(scenario, plan_within(SensitivityMethod::both, 4000, is_thorough));
        CHECK(analysis.measured.size() == 4);
        for (const Asked of : {Asked::difference, Asked::outcome}) {
            const SobolIndices& idle = share_of(analysis, of, Outcome::harm, 1, "silo_retreat.prevention");
            CHECK(idle.first.holds_zero());
            CHECK(idle.total.value == 0.0);
            CHECK(idle.total.holds_zero());
            CHECK(effect_of(analysis, of, Outcome::harm, 1, "silo_retreat.prevention").size.value == 0.0);
            double alone = 0.0;
            double with_others = 0.0;
            for (const std::string& name : analysis.measured) {
                const SobolIndices& share = share_of(analysis, of, Outcome::harm, 1, name);
                CHECK(share.first.low <= share.total.high);  // alone is no more than with others
                alone += share.first.value;
                with_others += share.total.value;
            }
            const SobolIndices& draws = share_of(analysis, of, Outcome::harm, 1, random_draws);
            CHECK(alone < 1.05);
            CHECK(with_others + draws.total.value > 0.95);
            CHECK(draws.total.value >= 0.0);
            CHECK(draws.total.value < 0.2);
        }
        // The more prevention returns, the less harm where more is spent on it.
        const MorrisEffect& effect = effect_of(analysis, Asked::difference, Outcome::harm, 1, "prevention_return");
        CHECK(effect.mean.high < 0.0);
        CHECK(effect.size.low > 0.0);
        CHECK_FALSE(share_of(analysis, Asked::difference, Outcome::harm, 1, "prevention_return").total.holds_zero());
        // What upstream prevention spends does nothing under hold.
        CHECK(share_of(analysis, Asked::outcome, Outcome::harm, 0, "upstream_prevention.prevention").total.value == 0.0);
    }
}

TEST_CASE("shares of one analysis agree with those of another seed within their intervals", "[experiment][sensitivity]")
{
    Scenario scenario = patch_with_four_doubts();
    const SensitivityPlan plan = plan_within(SensitivityMethod::sobol, 2000);
    const Sensitivity one = analysis_of(scenario, plan);
    scenario.seed += 1;
    const Sensitivity other = analysis_of(scenario, plan);
    for (const std::string& name : one.measured) {
        const Estimate& a = share_of(one, Asked::difference, Outcome::harm, 1, name).total;
        const Estimate& b = share_of(other, Asked::difference, Outcome::harm, 1, name).total;
        INFO(name << ": " << a.value << " and " << b.value);
        CHECK(std::fabs(a.value - b.value) <= (a.high - a.low) + (b.high - b.low));
    }
}

TEST_CASE("told to stop, an analysis says what its whole paths and scrambles say", "[experiment][sensitivity]")
{
    const Scenario scenario = patch_with_four_doubts();
    const SensitivityPlan plan = plan_within(SensitivityMethod::both, 600);
    std::atomic<bool> stop{false};
    EnsembleOptions options;
    options.stop = &stop;
    const int of_scramble = plan.sobol_blocks() / sensitivity_scrambles;
    const auto stop_after = [&](int blocks) {
        stop = false;
        options.progress = [&stop, blocks](int done, int) { stop = done >= blocks; };
        return analysis_of(scenario, plan, options);
    };
    const Sensitivity screened = stop_after(plan.morris_blocks());
    CHECK(screened.paths == plan.paths);
    CHECK(screened.scrambles == 0);
    CHECK(screened.sobol.empty());
    CHECK_FALSE(screened.is_finished());
    const Sensitivity partly = stop_after(plan.morris_blocks() + 5 * of_scramble + 1);
    CHECK(partly.scrambles == 5);
    CHECK_FALSE(std::isnan(partly.sobol.front().share.total.low));
    const Sensitivity too_few = stop_after(plan.morris_blocks() + 2 * of_scramble);
    CHECK(too_few.scrambles == 2);
    CHECK(std::isnan(share_of(too_few, Asked::difference, Outcome::harm, 1, "prevention_return").total.low));
    const Sensitivity nothing = stop_after(1);
    CHECK(nothing.paths == 0);
    CHECK(nothing.sobol.empty());
    // Those that were whole come out the same.
    const Sensitivity all = analysis_of(scenario, plan);
    CHECK(all.is_finished());
    std::vector<double> first = numbers_of(all);
    first.resize(numbers_of(screened).size());
    CHECK(numbers_of(screened) == first);
}
