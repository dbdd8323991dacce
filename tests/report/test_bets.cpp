/// What came of a bet, how far a guess is off, and what is said of it, from runs made by hand.

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "report/bet_words.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

constexpr int months = 36;
constexpr int runs = 4;
constexpr double never = std::numeric_limits<double>::infinity();

/// Four runs of hold and silo retreat over three years. All that is kept is 1 until a test says otherwise.
struct Made {
    Scenario scenario = standard_patch();
    Ensemble ensemble;

    explicit Made(const Bet& bet)
    {
        compare(scenario, {"silo_retreat"});
        scenario.start = Month::of(2010, 4);
        scenario.months = months;
        scenario.futures = FutureKind::none;
        scenario.show.bet = bet;
        ensemble.replicates = ensemble.asked = ensemble.series_replicates = ensemble.entity_replicates = runs;
        ensemble.months = months;
        ensemble.years = 3;
        ensemble.policies.resize(2);
        for (PolicyResults& policy : ensemble.policies) {
            policy.series.assign(outcome_count * (months + 1) * runs, 1.0);
            policy.area.assign(4 * scenario.areas.size() * area_outcomes.size() * runs, 1.0);
            policy.organisation.assign(4 * scenario.organisations.size() * organisation_outcomes.size() * runs, 1.0);
            policy.partnership.assign(3 * scenario.partnerships.size() * measure_count, 12.0);
        }
    }

    void set(std::size_t policy, Outcome outcome, int month, int run, double value)
    {
        ensemble.policies[policy]
            .series[(static_cast<std::size_t>(outcome) * (months + 1) + static_cast<std::size_t>(month)) * runs +
                    static_cast<std::size_t>(run)] = value;
    }
    /// The same in every run.
    void set(std::size_t policy, Outcome outcome, int month, double value)
    {
        for (int run = 0; run < runs; ++run) set(policy, outcome, month, run, value);
    }
    void set_area(int year, std::size_t area, Outcome outcome, int run, double value)
    {
        std::size_t place = 0;
        while (area_outcomes[place] != outcome) ++place;
        const std::size_t row = (static_cast<std::size_t>(year) * scenario.areas.size() + area) * area_outcomes.size() +
                                place;
        ensemble.policies[1].area[row * runs + static_cast<std::size_t>(run)] = value;
    }
    [[nodiscard]] BetTruth truth() const { return truth_of_bet(scenario, ensemble); }
};

Bet bet_on_harm(BetKind kind)
{
    Bet bet;
    bet.kind = kind;
    bet.outcome = "harm";
    bet.response = "silo_retreat";
    bet.than = "hold";
    return bet;
}

Bet bill()
{
    Bet bet = bet_on_harm(BetKind::date);
    bet.above = 10.0;
    bet.answer = "The bill arrived in {date}.";
    return bet;
}

}  // namespace

TEST_CASE("a date is the first month from which a run stays beyond the level for a year or to its end", "[bets]")
{
    Made made(bill());
    for (const int month : {0, 1, 2, 5, 6, 7}) made.set(1, Outcome::harm, month, 1.2);  // soon over again
    for (int month = 12; month < 24; ++month) made.set(1, Outcome::harm, month, 1.2);
    for (int month = 30; month <= months; ++month) made.set(1, Outcome::harm, month, 0, 1.2);
    for (int month = 12; month < 24; ++month) made.set(1, Outcome::harm, month, 0, 1.0);
    const BetTruth truth = made.truth();
    CHECK(truth.values.front().median == 12.0);
    CHECK(truth.values.front().high > 12.0);
    CHECK(truth.share == 1.0);
    CHECK(bet_answer(made.scenario, truth) == "The bill arrived in April 2011.");
    CHECK(bet_doubt(made.scenario, truth) == "Nine of ten runs: April 2011 to July 2012.");
    CHECK(guess_sentence(made.scenario, truth, std::vector{4.0}) == "Eight months later than you said.");
    CHECK(guess_sentence(made.scenario, truth, std::vector{12.0}) == "You said so, to the month.");
    CHECK(guess_sentence(made.scenario, truth, std::vector{15.0}) ==
          "Three months earlier than you said: close enough.");
    CHECK(guess_sentence(made.scenario, truth, std::vector{never}) ==
          "You said that it would not come; it came in April 2011.");
    CHECK(guess_sentence(made.scenario, truth, std::vector<double>{}).empty());
}

TEST_CASE("a date that no run reaches never comes, and what a run begins beyond does not count", "[bets]")
{
    Made made(bill());
    for (int month = 0; month <= months; ++month) made.set(1, Outcome::harm, month, 1.5);
    const BetTruth truth = made.truth();
    CHECK(std::isinf(truth.values.front().median));
    CHECK(truth.share == 0.0);
    CHECK(bet_answer(made.scenario, truth) == "It does not come by April 2013.");
    CHECK(guess_sentence(made.scenario, truth, std::vector{6.0}) ==
          "You said October 2010; it did not come within the run.");
    CHECK(guess_sentence(made.scenario, truth, std::vector{never}) ==
          "You said that it would not come, and it did not.");
    CHECK(right_hand(made.scenario, bill(), truth) == never_hand);
}

TEST_CASE("a number is counted in per cent more than the same run has otherwise", "[bets]")
{
    Bet bet = bet_on_harm(BetKind::number);
    bet.range = Range{-10.0, 40.0};
    bet.answer = "There was {amount} harm.";
    Made made(bet);
    for (int run = 0; run < runs; ++run) {
        made.set(0, Outcome::harm, months, run, 10.0 * (run + 1));
        made.set(1, Outcome::harm, months, run, 10.0 * (run + 1) * 1.14);
    }
    const BetTruth truth = made.truth();
    CHECK(truth.values.front().median == Approx(14.0));
    CHECK(truth.values.front().high == Approx(14.0));
    CHECK(bet_unit(bet) == "%");
    CHECK(bet_measure(made.scenario, bet) == "Harm under silo retreat, per cent more than under business as usual");
    CHECK(bet_answer(made.scenario, truth) == "There was 14 % more harm.");
    CHECK(guess_sentence(made.scenario, truth, std::vector{-2.0}) == "You said 2 % less; it was 14 % more.");
    CHECK(guess_sentence(made.scenario, truth, std::vector{12.0}) ==
          "You saw it coming: you said 12 % more, and it was 14 % more.");

    std::vector<std::string> names;
    for (const Hand& hand : hands_of(made.scenario, bet)) names.push_back(hand_words(made.scenario, bet, hand));
    CHECK(names ==
          std::vector<std::string>{"Less", "0 to 10 % more", "10 to 20 % more", "20 to 30 % more", "Over 30 % more"});
    CHECK(right_hand(made.scenario, bet, truth) == "2");
}

TEST_CASE("a number of an area is that of its year, beside another area or its own start", "[bets]")
{
    Bet bet = bet_on_harm(BetKind::number);
    Made plain(bet);
    bet.of = {Target::Of::area, plain.scenario.areas.front().id};
    bet.than = "start";
    bet.at = Month::of(2011, 4);
    bet.range = Range{-50.0, 50.0};
    bet.answer = "{amount}";
    Made made(bet);
    for (int run = 0; run < runs; ++run) made.set_area(1, 0, Outcome::harm, run, 0.7);
    const BetTruth truth = made.truth();
    CHECK(truth.values.front().median == Approx(-30.0));
    CHECK(truth.lines.front().months == std::vector<int>{0, 12, 24, 36});
    CHECK(kept_for_bet(made.scenario, {}).areas);
    CHECK_FALSE(kept_for_bet(made.scenario, {}).organisations);

    Made unkept(bet);
    for (PolicyResults& policy : unkept.ensemble.policies) policy.area.clear();
    CHECK(std::isnan(unkept.truth().values.front().median));
    CHECK(guess_sentence(unkept.scenario, unkept.truth(), std::vector{1.0}).empty());
    CHECK(hands_sentence(unkept.scenario, unkept.truth(), {{"0", 3}}).empty());
}

TEST_CASE("a line is judged where it is furthest off", "[bets]")
{
    Bet bet = bet_on_harm(BetKind::line);
    bet.range = Range{-20.0, 50.0};
    bet.within = 5.0;
    bet.answer = "It ended with {amount} harm.";
    Made made(bet);
    for (int month = 0; month <= months; ++month) made.set(1, Outcome::harm, month, 1.0 + 0.01 * month);
    const BetTruth truth = made.truth();
    REQUIRE(truth.values.size() == months + 1);
    CHECK(bet_answer(made.scenario, truth) == "It ended with 36 % more harm.");
    std::vector<double> guess(months + 1, undefined);
    CHECK(guess_sentence(made.scenario, truth, guess).empty());
    for (int month = 0; month <= months; ++month) guess[static_cast<std::size_t>(month)] = 0.5 * month;
    CHECK(guess_sentence(made.scenario, truth, guess) == "You drew 13 % less harm in 2013 than came.");
    for (int month = 0; month <= months; ++month) guess[static_cast<std::size_t>(month)] = month + 4.0;
    CHECK(guess_sentence(made.scenario, truth, guess).starts_with("You saw it coming: "));
    for (int month = 0; month <= months; ++month) guess[static_cast<std::size_t>(month)] = -100.0;
    CHECK(guess_sentence(made.scenario, truth, guess) == "For 2013 you drew 100 % less; it was 36 % more.");
}

TEST_CASE("a choice is the option with the median furthest out, in so many runs", "[bets]")
{
    Bet bet = bet_on_harm(BetKind::choice);
    bet.than.clear();
    bet.options = {"hold", "silo_retreat"};
    bet.answer = "Most harm came under {name}.";
    Made made(bet);
    for (int run = 0; run < runs; ++run) made.set(1, Outcome::harm, months, run, run == 0 ? 0.5 : run == 1 ? 1.0 : 2.0);
    const BetTruth truth = made.truth();
    CHECK(truth.choice == "silo_retreat");
    CHECK(truth.share == Approx(0.625));  // a tie is shared
    CHECK(bet_answer(made.scenario, truth) == "Most harm came under silo retreat.");
    CHECK(bet_doubt(made.scenario, truth) == "It is so in about 3 of 4 runs.");
    CHECK(guess_sentence(made.scenario, truth, std::string("silo_retreat")) ==
          "You saw it coming: you said silo retreat.");
    CHECK(guess_sentence(made.scenario, truth, std::string("hold")) ==
          "You said business as usual; it was silo retreat.");
    made.scenario.show.bet->pick = Pick::lowest;
    CHECK(made.truth().choice == "hold");
}

TEST_CASE("a room's hands are counted in words", "[bets]")
{
    const Made made(bill());
    Made late(bill());
    for (int month = 18; month <= months; ++month) late.set(1, Outcome::harm, month, 1.2);
    const BetTruth truth = late.truth();
    const std::string right = right_hand(late.scenario, bill(), truth);
    CHECK(right == "1");
    const auto said = [&](const std::map<std::string, int>& hands) {
        return hands_sentence(late.scenario, truth, hands);
    };
    CHECK(said({{"0", 8}, {"1", 3}}) == "Three of eleven saw it coming.");
    CHECK(said({{"0", 8}}) == "None of eight saw it coming.");
    CHECK(said({{"1", 5}}) == "All five saw it coming.");
    CHECK(said({{"0", 20}, {"1", 14}}) == "14 of 34 saw it coming.");
    CHECK(said({{"1", 1}}) == "The one hand that went up saw it coming.");
    CHECK(said({{"0", 1}}) == "Nobody saw it coming.");
    CHECK(said({}).empty());
    CHECK(said({{"1", 0}}).empty());
}

TEST_CASE("an answer is no more exact than its spread", "[bets]")
{
    Bet bet = bet_on_harm(BetKind::number);
    bet.range = Range{-10.0, 40.0};
    bet.answer = "{amount}";
    Made wide(bet);
    const double ends[runs] = {1.03, 1.13, 1.15, 1.3};
    for (int run = 0; run < runs; ++run) wide.set(1, Outcome::harm, months, run, ends[run]);
    CHECK(bet_answer(wide.scenario, wide.truth()) == "15 % more");
    bet.than.clear();
    Made money(bet);
    for (int run = 0; run < runs; ++run) money.set(1, Outcome::harm, months, run, 40.0 * ends[run]);
    CHECK(bet_answer(money.scenario, money.truth()) == "£45.6m of weighted cases");

    Made dates(bill());
    for (int run = 0; run < runs; ++run) {
        for (int month = 1 + 11 * run; month <= months; ++month) dates.set(1, Outcome::harm, month, run, 1.2);
    }
    CHECK(bet_answer(dates.scenario, dates.truth()) == "The bill arrived in 2011.");
}
