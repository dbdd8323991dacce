// Sentences on a comparison and on partnerships, word for word.

#include <cmath>

#include "catch.hpp"
#include "experiment/ranking.hpp"
#include "report/diagnosis_words.hpp"
#include "report/sentences.hpp"
#include "report/words.hpp"
#include "support/same.hpp"
#include "support/story.hpp"

using namespace concord;
using namespace concord::test;

namespace {

struct Told : Story {
    Told() { set({-10, -12, -8.5}, 0.97); }
    void set(Spread difference, double better)
    {
        for (SummaryRow& row : results.summary) {
            if (row.policy != 1) continue;
            row.difference.spread = difference;
            row.of_runs.better = better;
        }
        set_regrets();
    }
    void pays(Spread month, double never_share)
    {
        results.break_even[0] = {1, harm, BreakEven::monthly, month, never_share};
    }
    void pays_in_sum(Spread month) { results.break_even[1] = {1, harm, BreakEven::cumulative, month, 0.0}; }
    [[nodiscard]] std::string sentence(std::size_t policy = 1, Statistic statistic = Statistic::end) const
    {
        return difference_sentence(scenario, results, policy, *harm, statistic);
    }
    const OutcomeRow* harm = &row_of(Outcome::harm);
};

}  // namespace

TEST_CASE("the difference from hold says how much, in how many runs, and from when", "[report]")
{
    Told told;
    told.pays_in_sum({96, 90, 102});
    CHECK(told.sentence() ==
          "Under upstream prevention, harm at the end (April 2020) is £10.0m of weighted cases, or "
          "10 %, lower than under "
          "business as usual (spread: 8.5 to 12.0 lower); better in 194 of 200 runs. It stays ahead of "
          "business as usual from year 5.0 (4.5 to "
          "5.5); summed since the start it is ahead from year 8.0 (7.5 to 8.5).");
    CHECK(has(told.sentence(1, Statistic::mean), ", harm on average over the run is "));
    CHECK(
        has(told.sentence(1, Statistic::total), ", harm in total over the run is £10.0m years of weighted cases, or"));
    CHECK(told.sentence(0) ==
          "Business as usual is the reference: harm at the end (April 2020) is £100m of weighted cases.");
}

TEST_CASE("a sentence on a difference claims no more than the run shows", "[report]")
{
    Told told;
    told.set({1, -2, 4}, 0.52);
    CHECK(has(told.sentence(),
              "higher than under business as usual (spread: from 2.0 lower to 4.0 higher); better in 104 of 200 "));
    told.set({0, 0, 0}, 0.5);
    CHECK(told.sentence() == "Under upstream prevention, harm at the end (April 2020) is the same as under business as "
                             "usual in nearly all runs.");
    told.set({0, -2, 0}, 0.25);
    CHECK(has(told.sentence(),
              "is about the same as under business as usual (spread: 0.0 to 2.0 lower); better in 50 of 200"));
    told.set({5, 4, 6}, 0.0);
    CHECK(told.sentence().ends_with("; better in no run."));
    told.set(Story::no_spread, undefined);
    CHECK(has(told.sentence(),
              "harm is not defined at the end (April 2020), so there is nothing to compare with business as usual."));
    CHECK(difference_sentence(told.scenario, told.results, 1, row_of(Outcome::trust), Statistic::end).empty());
}

TEST_CASE("a chart's title is its finding, and no more than the run shows", "[report]")
{
    Told told;
    const auto title = [&](std::size_t policy = 1) {
        return finding_title(told.scenario, told.results, policy, *told.harm, Statistic::end);
    };
    CHECK(title() == "Harm: 10 % lower at the end under upstream prevention than under business as usual");
    CHECK(title(0) == "Harm: £100m of weighted cases at the end under business as usual");
    told.set({1, -2, 4}, 0.52);
    CHECK(title() == "Harm: higher in some runs and lower in others at the end under upstream prevention than under "
                     "business as usual");
    told.set({0, 0, 0}, 0.5);
    CHECK(title() == "Harm: the same at the end under upstream prevention as under business as usual");
    told.set(Story::no_spread, undefined);
    CHECK(finding_title(told.scenario, told.results, 1, row_of(Outcome::trust), Statistic::end).empty());
}

TEST_CASE("of what is counted there are more or fewer, and no parts", "[report]")
{
    Told told;
    SummaryRow counted = *summary_row(told.results, 1, *told.harm, Statistic::end);
    counted.outcome = &row_of(Outcome::hollow_partnerships);
    counted.difference.spread = {2, 1, 2};
    told.results.summary.push_back(counted);
    CHECK(finding_title(told.scenario, told.results, 1, *counted.outcome, Statistic::end) ==
          "Hollow partnerships: 2 more at the end under upstream prevention than under business as usual");
    CHECK(has(difference_sentence(told.scenario, told.results, 1, *counted.outcome, Statistic::end),
              "are 2 more than under business as usual (spread: 1 to 2 more)"));
}

TEST_CASE("the title of a chart of differences says when a response pays", "[report]")
{
    using enum When::Pays;
    CHECK(pays_title({later, {55, 49, 62}, 0.0, {200}}, "joint work", "hold") ==
          "Joint work: ahead of hold to stay from year 4.6");
    CHECK(pays_title({from_start, {1, 1, 1}, 0.0, {200}}, "joint work", "hold") ==
          "Joint work: ahead of hold from the start");
    CHECK(pays_title({never, {}, 1.0, {200}}, "joint work", "hold") ==
          "Joint work: not ahead of hold to stay within the run");
    CHECK(pays_title({tied, {}, 0.0, {200}}, "joint work", "hold").empty());
}

TEST_CASE("the title of a chart of places names the most and the least, where they differ", "[report]")
{
    CHECK(places_title("trust", {"A", "B", "C"}, {0.2, 0.6, 0.4}) == "Trust at the end: most in B, least in A");
    CHECK(places_title("trust", {"A", "B"}, {0.2, 0.6}, true) == "Trust at the end of run 1: most in B, least in A");
    CHECK(places_title("trust", {"A", "B"}, {0.6, 0.601}) == "Trust at the end: about the same everywhere");
    CHECK(places_title("trust", {"A", "B"}, {0.6, undefined}) == "Trust");
}

TEST_CASE("when a response pays is said in the same words everywhere", "[report]")
{
    using enum When::Pays;
    CHECK(when_words({later, {55, 49, 62}, 0.0, {200}}, "hold") == "year 4.6 (4.1 to 5.2)");
    CHECK(when_words({later, {55, 1, Story::never}, 0.1, {200}}, "hold") == "year 4.6 (start to never)");
    CHECK(when_words({from_start, {1, 1, 1}, 0.0, {200}}, "hold") == "from the start");
    CHECK(when_words({from_start, {1, 1, 24}, 0.0, {200}}, "hold") == "from the start (start to 2.0)");
    CHECK(when_words({never, {Story::never, 9, Story::never}, 0.8, {200}}, "hold") == "not within the run");
    CHECK(when_words({tied, {}, 0.0, {200}}, "hold") == "tied with hold");
    CHECK(never_words({later, {55, 49, 62}, 0.06, {200}}) == "not in 12 of 200 runs");
    CHECK(never_words({never, {}, 1.0, {200}}).empty());

    Told told;
    told.pays({Story::never, Story::never, Story::never}, 1.0);
    CHECK(told.sentence().ends_with(". It does not overtake business as usual for good within the run."));
    told.pays({Story::never, 60, Story::never}, 0.78);
    CHECK(told.sentence().ends_with(
        ". It does not overtake business as usual for good within the run in 156 of 200 runs."));
    told.pays({60, 60, 60}, 0.1);
    told.pays_in_sum({Story::never, Story::never, Story::never});
    CHECK(told.sentence().ends_with(
        ". It stays ahead of business as usual from year 5.0, but not in 20 of 200 runs; what was "
        "lost before is not made good "
        "within the run."));
    told.pays({1, 1, 1}, 0.0);
    told.pays_in_sum({1, 1, 1});
    CHECK(told.sentence().ends_with(". It stays ahead of business as usual from the start."));
}

TEST_CASE("the best at the end is named with its ties", "[report]")
{
    Told told;
    const auto best = [&] { return winner_names(told.scenario, winner(told.results, *told.harm, Statistic::end)); };
    CHECK(best() == "upstream prevention");
    for (SummaryRow& row : told.results.summary) {
        row.spread = {100, 95, 105};
        row.of_runs.best = 0.5;
    }
    told.set({0, 0, 0}, 0.5);
    CHECK(best() == "business as usual and upstream prevention alike");
    CHECK(has(told.finding(0), "business as usual and upstream prevention alike, in 200 of 200 runs."));
}

TEST_CASE("how a parameter moves the answer is one sentence", "[report]")
{
    Influence influence{
        parameter_named("trust_down"), &row_of(Outcome::harm), "upstream_prevention", "hold", -10, 5, "hold", "hold"};
    const std::string from = "From " + short_text(influence.parameter->plausible.low) + " to " +
                             short_text(influence.parameter->plausible.high);
    CHECK(influence_sentence(influence) ==
          from +
              ", upstream prevention goes from 10.0 lower to £5.0m of weighted cases higher than business as usual.");
    influence.best_high = "silo_retreat";
    CHECK(has(influence_sentence(influence),
              " It changes the answer: best at the low end is business as usual, at the high end silo retreat."));
}

TEST_CASE("amounts, moments and years as people say them", "[report]")
{
    CHECK(amount_words(36.5, "£m of weighted cases", 1) == "£36.5m of weighted cases");
    CHECK(amount_words(-0.78, "£m a year", 3) == "−£0.780m a year");
    CHECK(amount_words(2769, "£m-years of weighted cases", 0) == "£2 769m years of weighted cases");
    CHECK(amount_words(5, "partnerships", 0) == "5 partnerships");
    CHECK(amount_words(0.41, "share of demand", 2) == "0.41");
    CHECK(pounds(1.234) == "£1.23m");
    CHECK(pounds(-0.5) == "−£0.50m");
    CHECK(pounds(0.0679) == "£0.07m");
    CHECK(pounds(0.00219) == "£0.0022m");
    CHECK(pounds(1162.4) == "£1 162m");
    CHECK(pounds(0.0) == "£0m");
    CHECK(signed_pounds(0.307) == "+£0.31m");
    CHECK(pounds(undefined) == "–");
    CHECK(signed_pounds(0.1234, 2) == "+£0.12m");
    CHECK(signed_pounds(0.001, 2) == "£0.00m");
    CHECK(short_text(0.4) == "0.4");
    CHECK(short_text(100) == "100");
    CHECK(short_text(0) == "0");
    CHECK(short_text(0.026) == "0.026");
    CHECK(year_words(Month::of(2010, 4), 10) == "2019–20");
    CHECK(year_words(Month::of(1999, 4), 1) == "1999–00");
    CHECK(year_words(Month::of(2010, 1), 3) == "2012");
    CHECK(list_words({"a", "b", "c"}) == "a, b and c");
    CHECK(counted(1, "run") == "1 run");
    CHECK(counted(1200, "area") == "1 200 areas");
    CHECK(in_runs(1.0, {200, false}) == "in 200 of 200 runs");
    CHECK(in_runs(0.9975, {200, false}) == "in about 200 of 200 runs");  // a tie was shared: not all of them
    CHECK(in_runs(1.0, {1, false}).empty());
    CHECK(in_runs(0.621, {256, true}) == "in 62 of 100 futures");
    CHECK(in_runs(0.998, {256, true}) == "in more than 99 of 100 futures");
    CHECK(in_runs(0.001, {4096, true}) == "in fewer than 1 of 100 futures");
    CHECK(in_runs(1.0, {256, true}) == "in 100 of 100 futures");
    CHECK(in_runs(0.75, {64, true}) == "in 48 of 64 futures");
    CHECK(unbroken("12 400 or 9 % of 3 areas") == "12\u00a0400 or 9\u00a0% of 3 areas");
}

TEST_CASE("a sentence says no finer than the spread knows", "[report]")
{
    const auto said = [](Spread spread) {
        const int decimals = decimals_for(spread);
        return fixed_text(spread.median, decimals) + " (" + fixed_text(spread.low, decimals) + " to " +
               fixed_text(spread.high, decimals) + ")";
    };
    CHECK(said({383.2, 162.4, 693.1}) == "380 (160 to 690)");
    CHECK(said({1789.7, 1425.2, 2441.6}) == "1 800 (1 400 to 2 400)");
    CHECK(said({12345.0, 2345.0, 45678.0}) == "12 000 (2 000 to 46 000)");
    CHECK(said({0.0916, 0.0752, 0.1063}) == "0.092 (0.075 to 0.106)");
    CHECK(said({0.5, 0.1, 0.9}) == "0.50 (0.10 to 0.90)");
    CHECK(said({5.0, 5.0, 5.0}) == "5.00 (5.00 to 5.00)");
    CHECK(said({0.0, 0.0, 0.0}) == fixed_text(0.0, decimals_for(0.0)) + " (" + fixed_text(0.0, decimals_for(0.0)) +
                                       " to " + fixed_text(0.0, decimals_for(0.0)) + ")");
    Told told;
    told.set({-42, -71, -17}, 0.97);
    CHECK(has(told.sentence(),
              "is £42m of weighted cases, or 42 %, lower than under business as usual (spread: 17 to 71 lower)"));
}

TEST_CASE("an outcome of many is said so", "[report]")
{
    for (const OutcomeRow& row : outcome_table) {
        INFO(row.name);
        const bool of_many = row.outcome == Outcome::reserves || row.outcome == Outcome::insolvent_months ||
                             row.outcome == Outcome::active_partnerships || row.outcome == Outcome::hollow_partnerships;
        CHECK(is_or_are(row.name) == (of_many ? "are" : "is"));
        CHECK(is_or_are(words_of(row.name)) == is_or_are(row.name));
    }
    for (const ResponseRow& row : response_table) {
        INFO(row.name);
        const bool of_many = row.name == "short_term_savings" || row.name == "fundamental_questions";
        CHECK(is_plural(row.name) == of_many);
        CHECK(is_plural(words_of(row.name)) == of_many);
    }
    Told told;
    const OutcomeRow& reserves = row_of(Outcome::reserves);
    for (SummaryRow& row : told.results.summary) row.outcome = &reserves;
    CHECK(has(difference_sentence(told.scenario, told.results, 1, reserves, Statistic::end),
              ", reserves at the end (April 2020) are £10"));
    CHECK(has(difference_sentence(told.scenario, told.results, 0, reserves, Statistic::end),
              "reserves at the end (April 2020) are £100m"));
}

TEST_CASE("terms of those who made the model are said as everybody says them", "[report]")
{
    CHECK(words_of("hold") == "business as usual");
    CHECK(title_of("realised_advantage") == "Joint gain");
    CHECK(words_of("potential_advantage") == "possible joint gain");
    CHECK(words_of("hold_fast") == "hold fast");
}

TEST_CASE("squares are as many as asked for, by largest remainder", "[report]")
{
    using Counts = std::vector<int>;
    CHECK(squares_of({159, 60, 37}, 100) == Counts{62, 23, 15});  // of 62.11, 23.44 and 14.45
    CHECK(squares_of({1, 1, 1}, 100) == Counts{34, 33, 33});
    CHECK(squares_of({0.62, 0.38}, 100) == Counts{62, 38});
    CHECK(squares_of({1.0, undefined}, 100) == Counts{100, 0});
    CHECK(squares_of({0, 0}, 100) == Counts{0, 0});
    CHECK(squares_of({}, 100).empty());
    double thirds = 0.0;
    for (int i = 0; i < 30; ++i) thirds += 1.0 / 3.0;
    CHECK(squares_of({thirds, 90}, 100) == Counts{10, 90});
}

TEST_CASE("numbers that stand together have the same decimals", "[report]")
{
    CHECK(NumberFormat({1.234, 131}).plain(1.234) == "1");
    CHECK(NumberFormat({1.234, 0.5}).with_sign(0.5) == "+0.50");
    CHECK(NumberFormat({3, 12}).plain(3) == "3");
    CHECK(NumberFormat({3.5, 4}, true).plain(4) == "4");
    CHECK(NumberFormat({123456789}, false, true).plain(123456789) == "123m");
    CHECK(NumberFormat({123456789}).plain(123456789) == "123 456 789");
}

TEST_CASE("what joint work adds or takes away is said without jargon", "[report]")
{
    CHECK(advantage_words(0.5, 2) == "Joint work could add £2.00m a year beyond what the members would do alone with "
                                     "the same effort. Of this, £0.50m "
                                     "is realised.");
    CHECK(has(advantage_words(-0.5, 2), "It takes £0.50m a year away instead: worse than working alone."));
    CHECK(advantage_words(0, 0) == "Joint work has nothing to add here.");
    CHECK(advantage_short(0.5, 2) == "realises £0.50m of the £2.00m a year it could add");
    CHECK(advantage_short(-0.5, 2) == "takes £0.50m a year away where it could add £2.00m");
    CHECK(arrives_words(0.0742, 4.447) == "Together they could add £4.45m a year. £0.07m of it arrives.");
    CHECK(arrives_words(0.00219, 0.0812) == "Together they could add £0.08m a year. £0.0022m of it arrives.");
    CHECK(arrives_words(-0.004, 4.1) == "Together they could add £4.10m a year. Hardly any of it arrives.");
    CHECK(lost_words(-0.004, 4.1) == "Nearly all");
    CHECK(lost_words(-0.5, 4.1) == "More than all");
    CHECK(lost_words(0.5, 4.1) == "The rest");
    CHECK(lost_words(0, 0).empty());
    CHECK(inertia_words(0.75) == "Inertia is 0.75: 75 % of the possible gain is lost.");
    CHECK(inertia_words(1.25) == "Inertia is 1.25: more than all is lost.");
    CHECK(inertia_words(undefined).empty());
}

TEST_CASE("what holds back is said with its two largest causes", "[report]")
{
    CHECK(holdback_sentence({0.2, 0.5, 0.3, 0, 0, 0, 0}, "the partnerships", "silo_retreat", "2014–15") ==
          "What holds back the partnerships most under silo retreat in 2014–15 is unclear governance (50 % of the lost "
          "working quality), then data that are not shared (30 %).");
    CHECK(has(holdback_sentence({1, 0, 0, 0, 0, 0, 0}, "it", "hold", "2014"),
              "is lack of trust (100 % of the lost working "
              "quality)."));
    std::array<double, cause_count> none{};
    none.fill(undefined);
    CHECK(holdback_sentence(none, "the board", "hold", "2014") ==
          "Under business as usual, nothing can be said about 2014: the board is not at work.");
    CHECK(among_words(1, 1).empty());
    CHECK(among_words(3, 3) == " in all of them");
    CHECK(among_words(2, 3) == " in 2 of 3 partnerships");
    CHECK(work_words(0) == "not at work in this year");
    CHECK(work_words(0.5) == "at work in 50 % of runs and months");
    CHECK(work_words(1).empty());
    CHECK(release_note({1, 0.5, 2}).empty());
    CHECK(release_note({0, -0.5, 0.5}) == "may not help");
    CHECK(release_note({-1, -2, -0.5}) == "takes away");
    DiagnosisRow row;
    CHECK(stands_out_words(row) == "No cause is out of the ordinary.");
    row.stands_out = 4;
    CHECK(stands_out_words(row) ==
          "What stands out is closed culture: no other cause is so far above what is usual at the start.");
}
