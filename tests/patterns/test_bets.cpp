/// Every exhibit that ships has a bet, an insight and a lever; what came of its bet is the same under three seeds.

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "engine/trajectory.hpp"
#include "model/uncertainty.hpp"
#include "report/bet_words.hpp"
#include "scenario/reader.hpp"
#include "support/patch.hpp"
#include "support/shipped.hpp"

using namespace concord;
using namespace concord::test;

namespace {

constexpr int seeds = 3;

Scenario shipped_with(const std::filesystem::path& file, int seed)
{
    Scenario scenario = read_scenario_file(file.string()).scenario.value();
    scenario.seed = static_cast<std::uint64_t>(seed);
    return scenario;
}

BetTruth truth_under(const Scenario& scenario)
{
    const Network network = network_of(scenario);
    EnsembleOptions options;
    options.jobs = 2;
    options.keep = kept_for_bet(scenario, {});
    return truth_of_bet(scenario, run_ensemble(scenario, network, options));
}

std::size_t words_in(const std::string& text)
{
    std::size_t words = text.empty() ? 0 : 1;
    for (const char c : text) words += c == ' ' ? 1 : 0;
    return words;
}

bool lies_between(const Spread& spread, double value) { return value >= spread.low && value <= spread.high; }

/// What one seed says is right by the tolerance of the bet under another, and within the spread of its runs.
void check_same(const Bet& bet, const BetTruth& one, const BetTruth& other)
{
    CHECK(other.choice == one.choice);
    REQUIRE(other.values.size() == one.values.size());
    if (one.values.empty()) return;
    CHECK(std::fabs(other.values.back().median - one.values.back().median) <= tolerance_of(bet));
    CHECK(lies_between(one.values.back(), other.values.back().median));
}

/// How far the lines of a bet are apart where they are furthest, as a share of the longest way that one of them goes.
double furthest_apart(const BetTruth& one, const BetTruth& other)
{
    double apart = 0.0;
    double lowest = 0.0;
    double highest = 0.0;
    for (std::size_t line = 0; line < one.lines.size(); ++line) {
        for (std::size_t at = 0; at < one.lines[line].values.size(); ++at) {
            const double a = one.lines[line].values[at].median;
            const double b = other.lines.at(line).values.at(at).median;
            if (std::isnan(a) || std::isnan(b)) continue;
            apart = std::max(apart, std::fabs(a - b));
            lowest = std::min({lowest, a, b});
            highest = std::max({highest, a, b});
        }
    }
    return apart / (highest - lowest);
}

}  // namespace

TEST_CASE("every exhibit asks a bet, says its insight and has a lever, in few words", "[bets]")
{
    constexpr std::size_t most_on_a_screen = 25;
    int exhibits = 0;
    for (const std::filesystem::path& file : shipped_scenarios()) {
        if (file.parent_path().filename() != "exhibits") continue;
        ++exhibits;
        INFO(file.string());
        const Scenario scenario = read_scenario_file(file.string()).scenario.value();
        const Show& show = scenario.show;
        REQUIRE(show.bet.has_value());
        CHECK(words_in(show.bet->ask) <= most_on_a_screen);
        CHECK(words_in(show.bet->answer) <= most_on_a_screen);
        CHECK_FALSE(show.insight.empty());
        CHECK(words_in(show.insight) <= static_cast<std::size_t>(most_insight_words));
        REQUIRE_FALSE(show.levers.empty());
        for (const ExhibitLever& lever : show.levers) {
            INFO(lever.parameter);
            CHECK(lever.ask.back() == '?');
            CHECK(lever.ends.size() == 2);
        }
        CHECK(scenario.prediction.empty());
    }
    CHECK(exhibits == 17);
}

TEST_CASE("every exhibit's bet has one truth, under three seeds", "[bets][patterns]")
{
    for (const std::filesystem::path& file : shipped_scenarios()) {
        if (file.parent_path().filename() != "exhibits") continue;
        INFO(file.string());
        const Scenario scenario = shipped_with(file, 1);
        const Bet& bet = *scenario.show.bet;
        const BetTruth truth = truth_under(scenario);
        INFO(bet_answer(scenario, truth) << " " << bet_doubt(scenario, truth));
        CHECK(bet_answer(scenario, truth).find('{') == std::string::npos);
        if (bet.kind == BetKind::choice) {
            REQUIRE_FALSE(truth.choice.empty());
            const bool is_of_means = truth.runs.count == 1;
            CHECK((is_of_means || truth.share > 0.6));
        } else {
            REQUIRE(std::isfinite(truth.values.back().median));
            CHECK_FALSE(bet_doubt(scenario, truth).empty());
        }
        if (bet.range) CHECK(bet.range->holds(truth.values.back().median));
        const std::string right = right_hand(scenario, bet, truth);
        CHECK_FALSE(right.empty());
        CHECK(hands_sentence(scenario, truth, {{right, 3}, {"another", 8}}) == "Three of eleven saw it coming.");
        for (int seed = 2; seed <= seeds; ++seed) {
            INFO("seed " << seed);
            const BetTruth other = truth_under(shipped_with(file, seed));
            check_same(bet, truth, other);
            CHECK(right_hand(scenario, bet, other) == right);
        }
    }
}

TEST_CASE("every lever of an exhibit moves the line of its bet", "[bets][patterns]")
{
    for (const std::filesystem::path& file : shipped_scenarios()) {
        if (file.parent_path().filename() != "exhibits") continue;
        INFO(file.string());
        const Scenario scenario = shipped_with(file, 1);
        for (const ExhibitLever& lever : scenario.show.levers) {
            INFO(lever.parameter);
            const SettableNumber number = settable_number_named(scenario, lever.parameter).value();
            const Range range = lever.range.value_or(number.plausible);
            CHECK(range.holds(value_of(scenario, number)));
            std::vector<BetTruth> ends;
            for (const double end : {range.low, range.high}) {
                Scenario moved = scenario;
                moved.replicates = 32;
                fix(moved, number, end);
                ends.push_back(truth_under(moved));
            }
            CHECK(furthest_apart(ends.front(), ends.back()) > 0.03);
        }
    }
}
