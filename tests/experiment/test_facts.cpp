/// The facts: which hold at the defaults, how far the defaults are from failing one, and how many futures meet them.

#include <array>
#include <atomic>
#include <cmath>
#include <map>
#include <thread>

#include "catch.hpp"
#include "experiment/facts.hpp"
#include "support/futures.hpp"

using namespace concord;

namespace {

std::string words_of(const FactTried& tried)
{
    return std::string(tried.fact->name) + " is " + std::to_string(tried.value) + ", margin " +
           std::to_string(tried.margin);
}

/// Facts of so many plain draws, on two threads.
std::vector<std::vector<FactTried>> facts_of_draws(std::size_t count)
{
    std::vector<std::vector<FactTried>> facts(count);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            const auto responses = test::drawn_responses(i);
            facts[i] = facts_of({test::drawn_parameters(i), {}, {responses.begin(), responses.end()}});
        }
    };
    std::thread other(work);
    work();
    other.join();
    return facts;
}

}  // namespace

TEST_CASE("every fact holds at the defaults, and none by a hair", "[experiment]")
{
    for (const FactTried& tried : facts_of({})) {
        INFO(words_of(tried));
        CHECK(tried.holds);
        CHECK(tried.margin > 0.1);
    }
    CHECK(are_credible(facts_of({})));
}

TEST_CASE("facts hardly depend on the draws of their runs", "[experiment]")
{
    for (const std::uint64_t seed : {2, 3}) {
        for (const FactTried& tried : facts_of({}, {.seed = seed})) {
            INFO("seed " << seed << ": " << words_of(tried));
            CHECK(tried.margin > 0.1);
        }
    }
}

TEST_CASE("no default is in a corner: moved by a tenth of its range, every fact still holds", "[experiment]")
{
    // Not so of pace, patience and modesty, which somebody chooses: at rest is what stands still at their defaults, so that with another
    // pace partnerships of different age trust differently (C4). The figures are in docs/science/calibration.md.
    const std::map<std::pair<std::string_view, int>, std::string_view> exceptions{{{"pace", -1}, "trust_and_age"},
                                                                                  {{"pace", 1}, "trust_and_age"},
                                                                                  {{"patience", -1}, "trust_and_age"},
                                                                                  {{"modesty", -1}, "trust_and_age"}};
    for (const ParameterRow& row : parameter_table) {
        if (row.role == Role::solved) continue;
        for (const int way : {-1, 1}) {
            Beliefs moved;
            double& value = moved.parameters.*row.field;
            value = std::clamp(row.default_value + way * 0.1 * (row.plausible.high - row.plausible.low),
                               row.plausible.low, row.plausible.high);
            if (value == row.default_value) continue;
            const auto exception = exceptions.find({row.name, way});
            for (const FactTried& tried : facts_of(moved)) {
                if (!tried.fact->required) continue;
                const bool is_exception = exception != exceptions.end() && exception->second == tried.fact->name;
                INFO(row.name << " at " << value << ": " << words_of(tried));
                CHECK(tried.holds == !is_exception);
            }
        }
    }
}

TEST_CASE("what contradicts a fact is reported, with how far it is out", "[experiment]")
{
    Beliefs wrong;
    wrong.parameters.closing_ease = 0.45;
    const std::vector<FactTried> facts = facts_of(wrong);
    CHECK_FALSE(are_credible(facts));
    const FactTried& failure = facts[static_cast<std::size_t>(Fact::failure_share)];
    CAPTURE(failure.value);
    CHECK_FALSE(failure.holds);
    CHECK(failure.margin == Approx((failure.value - 0.25) / 0.20));
    CHECK(failure.margin < 0.0);

    Beliefs fixed;
    fixed.parameters.trust_up = 2.0;
    CHECK(facts_of(fixed)[static_cast<std::size_t>(Fact::trust_up)].holds);  // left to be solved
    fixed.given = {"trust_up"};
    const FactTried trust = facts_of(fixed)[static_cast<std::size_t>(Fact::trust_up)];
    CHECK(trust.value == 2.0);
    CHECK_FALSE(trust.holds);
}

TEST_CASE("as many futures meet the facts as in the prototype that the ranges come from", "[experiment]")
{
    constexpr int draws = 400;
    constexpr double prototype_draws = 3000;
    const std::vector<std::vector<FactTried>> futures = facts_of_draws(draws);
    const auto share_of = [&](const auto& meets) {
        double count = 0.0;
        for (const std::vector<FactTried>& facts : futures) count += meets(facts) ? 1.0 : 0.0;
        return count / draws;
    };
    const auto agrees = [](double share, double prototype) {
        const double error = std::sqrt(prototype * (1.0 - prototype) * (1.0 / draws + 1.0 / prototype_draws));
        INFO("share " << share << ", prototype " << prototype << ", sampling error " << error);
        CHECK(std::abs(share - prototype) <= 3.0 * error);
    };
    const auto all_of = [](const std::vector<FactTried>& facts, Fact from, Fact to) {
        for (auto i = static_cast<std::size_t>(from); i <= static_cast<std::size_t>(to); ++i) {
            if (!facts[i].holds) return false;
        }
        return true;
    };
    struct Known {
        Fact from, to;
        double share;
    };
    for (const Known& known :
         {Known{Fact::failure_share, Fact::failure_share, 0.828},
          Known{Fact::harm_under_cuts, Fact::harm_under_cuts, 0.843}, Known{Fact::inertia, Fact::inertia, 0.999},
          Known{Fact::joint_yield, Fact::joint_yield, 0.841},
          Known{Fact::reserves_peak, Fact::reserves_peak_month, 0.781},
          Known{Fact::reserves_after, Fact::reserves_after, 0.998},
          Known{Fact::partnerships_kept, Fact::partnerships_kept, 0.906},
          Known{Fact::first_effect, Fact::first_effect, 0.815},  // of 1 500 draws of the engine; the prototype had .854
          Known{Fact::need_without_prevention, Fact::need_without_prevention, 0.667},
          Known{Fact::legitimacy, Fact::legitimacy, 0.914}, Known{Fact::governance_build, Fact::trust_up, 0.458},
          Known{Fact::break_even, Fact::break_even, 0.562}, Known{Fact::failure_share, Fact::legitimacy, 0.242},
          Known{Fact::failure_share, Fact::trust_and_age, 0.148}, Known{Fact::failure_share, Fact::trust_up, 0.067}}) {
        INFO(row_of(known.from).name << " to " << row_of(known.to).name);
        agrees(share_of([&](const std::vector<FactTried>& facts) { return all_of(facts, known.from, known.to); }),
               known.share);
    }
}
