/// Patterns of docs/science/model.md that concern the responses: P1, P2, P5–P9. Each over 64 replicates and three seeds. What is claimed
/// holds at the parameters that the test states, all inside their plausible ranges, and at the defaults where it states none; in how many of
/// all credible futures it holds is another question (docs/science/calibration.md).

#include "catch.hpp"
#include "model/relations_at_rest.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// Ratio of mean harm at a month between two policies.
double harm_ratio(const Ensemble& e, std::size_t policy, std::size_t reference, int month)
{
    return mean(at(e, policy, Outcome::harm, month)) / mean(at(e, reference, Outcome::harm, month));
}

/// First month from which the policy's mean harm (or its running sum) stays below hold's; months + 1: never.
int ahead_from(const Ensemble& e, std::size_t policy, bool cumulative)
{
    int from = e.months + 1;
    double sum = 0.0;
    for (int month = 1; month <= e.months; ++month) {
        const double d = mean(at(e, policy, Outcome::harm, month)) - mean(at(e, 0, Outcome::harm, month));
        sum = cumulative ? sum + d : d;
        if (sum >= 0.0)
            from = e.months + 1;
        else if (from > e.months)
            from = month;
    }
    return from;
}

}  // namespace

TEST_CASE("P0 honest sizes: hold raises harm by about half at most, the worst response no more than doubles it",
          "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    const Ensemble e = run(patch_with(seed, {"silo_retreat", "short_term_savings", "fundamental_questions",
                                             "collaborative_advantage", "upstream_prevention"}));
    const double start = mean(at(e, 0, Outcome::harm, 0));
    for (std::size_t p = 0; p < e.policies.size(); ++p) {
        const double ratio = mean(at(e, p, Outcome::harm, 120)) / start;
        CAPTURE(p, ratio);
        CHECK(ratio > 1.0);
        CHECK(ratio < (p == 0 ? 1.55 : 2.0));
    }
    CHECK(mean(at(e, 0, Outcome::failure_share, 0)) > 0.25);  // A25: 25 to 45 %
    CHECK(mean(at(e, 1, Outcome::failure_share, 120)) < 0.45);
}

TEST_CASE("P1 inertia is the usual result", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    const Ensemble e = run(patch_with(seed, {}));
    const double inertia = median(mean_over(e, 0, Outcome::inertia, 0, 120));
    CHECK(inertia > 0.8);
    double realised = 0.0;
    double effort = 0.0;
    const std::vector<double>& measures = e.policies[0].partnership;
    for (std::size_t row = 0; row < measures.size(); row += measure_count) {
        realised += measures[row + static_cast<std::size_t>(Measure::realised)];
        effort += measures[row + static_cast<std::size_t>(Measure::effort)];
    }
    CHECK(realised / effort > -0.10);  // D7: no saving on average
    CHECK(realised / effort < 0.10);
}

TEST_CASE("P2 favourable conditions together make collaboration pay, the defaults are close to a draw", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    Scenario scenario = patch_with(seed, {"collaborative_advantage"});
    const Ensemble usual = run(scenario);
    const double draw = mean(mean_over(usual, 1, Outcome::harm, 0, 120)) /
                        mean(mean_over(usual, 0, Outcome::harm, 0, 120));
    CHECK(draw > 0.96);
    CHECK(draw < 1.04);

    Parameters& p = scenario.parameters;
    p.opening_governance = 0.80;
    p.opening_interoperability = 0.90;
    p.opening_openness = 0.70;
    p.modesty = 0.25;
    p.pace = 0.01;
    p.risk_aversion = 0.10;
    p.protocol = 0.80;
    settle(scenario);
    const Ensemble good = run(scenario);
    CHECK(median(mean_over(good, 1, Outcome::inertia, 0, 120)) < 0.70);
    CHECK(share_below(mean_over(good, 1, Outcome::harm, 0, 120), mean_over(good, 0, Outcome::harm, 0, 120)) >= 0.90);
}

TEST_CASE("P5 silo retreat keeps capability for some years and loses it after", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    const Ensemble e = run(patch_with(seed, {"silo_retreat"}));
    int last_above = 0;
    for (int month = 1; month <= 120; ++month) {
        const auto capable = [&](std::size_t policy) {
            return mean(at(e, policy, Outcome::workforce, month)) * mean(at(e, policy, Outcome::capability, month));
        };
        if (capable(1) > capable(0)) last_above = month;
    }
    CHECK(last_above >= 24);
    CHECK(last_above <= 60);
    CHECK(mean(at(e, 1, Outcome::trust, 120)) < mean(at(e, 0, Outcome::trust, 120)) - 0.1);
    CHECK(mean(at(e, 1, Outcome::failure_share, 120)) > mean(at(e, 0, Outcome::failure_share, 120)) + 0.02);
    CHECK(harm_ratio(e, 1, 0, 120) > 1.1);
}

TEST_CASE("P6 short-term savings: best reserves early, worst harm late", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    const Ensemble e = run(patch_with(seed, {"short_term_savings", "silo_retreat", "fundamental_questions",
                                             "collaborative_advantage", "upstream_prevention"}));
    for (const int month : {12, 24, 36}) {
        for (const std::size_t p : {0, 2, 3, 4, 5}) {
            CAPTURE(month, p);
            CHECK(mean(at(e, 1, Outcome::reserves, month)) > mean(at(e, p, Outcome::reserves, month)));
        }
    }
    for (const std::size_t p : {0, 2, 3, 4, 5}) {
        CAPTURE(p);
        CHECK(harm_ratio(e, 1, p, 120) > 1.0);
    }
}

TEST_CASE("Reserves rise before they fall", "[patterns]")
{
    // A11, A12: reserves of forces rose by about half to the fourth year and fell by a fifth after.
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    const Ensemble e = run(patch_with(seed, {}));
    const double start = mean(at(e, 0, Outcome::reserves, 0));
    double peak = 0.0;
    int peak_month = 0;
    for (int month = 0; month <= 96; ++month) {
        const double reserves = mean(at(e, 0, Outcome::reserves, month));
        if (reserves > peak) {
            peak = reserves;
            peak_month = month;
        }
    }
    CHECK(peak / start > 1.3);
    CHECK(peak / start < 1.9);
    CHECK(peak_month >= 18);
    CHECK(peak_month <= 66);
    CHECK(mean(at(e, 0, Outcome::reserves, 84)) < 0.95 * peak);
    CHECK(mean(at(e, 0, Outcome::reserves, 120)) < 0.85 * peak);
}

TEST_CASE("P7 prevention is worse before it is better", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    Scenario scenario = patch_with(seed, {"upstream_prevention"});
    const Ensemble e = run(scenario);
    for (const int month : {12, 24, 36}) CHECK(harm_ratio(e, 1, 0, month) > 1.0);
    const int monthly = ahead_from(e, 1, false);
    CHECK(monthly > 36);
    CHECK(monthly <= 72);
    const int cumulative = ahead_from(e, 1, true);
    CHECK(cumulative > 72);
    CHECK(cumulative <= 108);
    const double lead = 1.0 - harm_ratio(e, 1, 0, 120);

    scenario.parameters.bravery = 0.0;
    const Ensemble timid = run(scenario);
    CHECK(1.0 - harm_ratio(timid, 1, 0, 120) < lead - 0.005);

    scenario.parameters.bravery = Parameters{}.bravery;
    std::vector<Month> often;
    for (int month = 13; month < 140; month += 24) often.push_back(scenario.start + month);
    scenario.elections["force"] = often;
    scenario.elections["council"] = often;
    const Ensemble elected = run(scenario);
    CHECK(1.0 - harm_ratio(elected, 1, 0, 120) < lead - 0.001);  // prototype .0743 against .0762
}

TEST_CASE("P8 fundamental questions dip, then gain, and a closed culture undoes it", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    Scenario scenario = patch_with(seed, {"fundamental_questions"});
    const Ensemble e = run(scenario);
    CHECK(harm_ratio(e, 1, 0, 12) > 1.0);
    const double gain = 1.0 - harm_ratio(e, 1, 0, 120);
    CHECK(gain > 0.03);

    for (Organisation& organisation : scenario.organisations) organisation.openness = 0.12;
    scenario.parameters.opening_openness = 0.20;
    settle(scenario);
    const Ensemble closed = run(scenario);
    CHECK(1.0 - harm_ratio(closed, 1, 0, 120) <= 0.5 * gain);
}

TEST_CASE("P9 lock-in: budgets come back, the system does not", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    Scenario level = level_patch();
    level.seed = seed;
    level.months = 300;
    // A strong answer to strain, [2, 6]: at the default of 4 the system comes back, slowly; at 5 it stays where it is (1.26).
    level.parameters.strain_slope = 5.5;
    settle(level);
    Scenario cut = level;
    for (const Kind& kind : cut.kinds) {
        cut.funding[kind.name] = {{cut.start, 1.0},
                                  {cut.start + 24, 1.0 - 0.6 * kind.cut},
                                  {cut.start + 72, 1.0 - kind.cut},
                                  {cut.start + 96, 1.0}};
    }
    const auto ratio_at = [&](double crowding_out, double floor, int month) {
        Scenario a = level;
        Scenario b = cut;
        for (Scenario* s : {&a, &b}) {
            s->parameters.crowding_out = crowding_out;
            s->parameters.floor = floor;
        }
        const Ensemble without = run(a);
        const Ensemble with = run(b);
        return mean(mean_over(with, 0, Outcome::harm, month - 12, month)) /
               mean(mean_over(without, 0, Outcome::harm, month - 12, month));
    };
    const double locked = ratio_at(1.0, 0.2, 240);
    CHECK(locked > ratio_at(1.0, 0.2, 216));
    CHECK(locked > 1.10);
    CHECK(ratio_at(1.0, 0.8, 240) < 1.10);
    CHECK(ratio_at(1.0, 0.8, 240) < ratio_at(1.0, 0.8, 216));
    CHECK(ratio_at(0.0, 0.2, 240) < 1.10);
    CHECK(ratio_at(0.0, 0.2, 240) < ratio_at(0.0, 0.2, 216));
}
