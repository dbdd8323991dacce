// Findings: what a comparison says in plain sentences, and which response it takes for the best.

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "experiment/ranking.hpp"
#include "report/sentences.hpp"
#include "support/same.hpp"
#include "support/story.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("findings say what is best, what it costs first and what holds back", "[report][results]")
{
    const Story story;
    REQUIRE(findings_in_words(story.scenario, story.results).size() == 3);
    CHECK(story.finding(0) ==
          "Least harm at the end (April 2020): upstream prevention, 10 % less than business as usual (8 to 12 %), "
          "in 180 of 200 runs. That is 10 % less than at the start. Summed over the whole run it has the least "
          "too, "
          "in 180 of 200 runs.");
    CHECK(story.finding(1) ==
          "Upstream prevention costs first: 6 % more harm than business as usual at the worst (April 2013); it stays "
          "ahead from year 5.0 (4.5 to 5.5), and in the sum since the start from year 8.0 (not in 12 of 200 "
          "runs).");
    CHECK(story.finding(2) ==
          "The partnership under upstream prevention loses most to lack of trust (40 % of the lost working "
          "quality in the last year); most out of the ordinary is unclear governance. By a rough "
          "estimate governance charter would release most; concord diagnose re-runs the best three.");
}

TEST_CASE("runs are counted, and of few of them nothing is concluded", "[report][results]")
{
    Story story;
    const auto with = [&](double share, int replicates) {
        for (SummaryRow& row : story.results.summary) row.of_runs.best = share;
        story.results.replicates = replicates;
        return story.finding(0);
    };
    CHECK(with(1.0, 200).find("(8 to 12 %), in 200 of 200 runs. That is") != std::string::npos);
    CHECK(with(0.8, 200).find(", in 160 of 200 runs. That is") != std::string::npos);
    CHECK(with(0.43, 200).find(", in 86 of 200 runs: too close to call. That is") != std::string::npos);
    CHECK(with(0.4375, 200).find(", in about 88 of 200 runs: too close") != std::string::npos);  // a tie was shared
    CHECK(with(0.5, 8).find(", in 4 of 8 runs. That is") != std::string::npos);
    CHECK(with(1.0, 30).find("too few") == std::string::npos);
    CHECK(with(1.0, 8).find(" 8 runs are too few to judge random draws by.") != std::string::npos);
    const std::string one = with(1.0, 1);
    CHECK(one.find("every") == std::string::npos);
    CHECK(one.find(" One run says nothing about random draws.") != std::string::npos);
}

TEST_CASE("where another response is the best in the sum, the findings say what to make of it", "[report][results]")
{
    Story story;
    const auto in_sum = [&](double share) {
        for (SummaryRow& row : story.results.summary) {
            if (row.statistic != Statistic::total) continue;
            if (row.policy == 1) row.difference.spread = {10, 8, 12};
            row.of_runs.best = row.policy == 0 ? share : 1.0 - share;
        }
        story.set_regrets();
        return story.finding(0);
    };
    const std::string text = "Summed over the whole run business as usual has the least, in ";
    CHECK(in_sum(0.95).find(text + "190 of 200 runs: the choice depends on how far ahead you look.") !=
          std::string::npos);
    CHECK(in_sum(0.8).find(text + "160 of 200 runs.") != std::string::npos);
    CHECK(in_sum(0.55).find(text + "110 of 200 runs: too close to call.") != std::string::npos);
}

TEST_CASE("the best is the best of the paired differences, not of the medians", "[report][results]")
{
    Story story;
    for (SummaryRow& row : story.results.summary) {
        if (row.policy == 1) row.difference.spread = {0.5, -1, 2};
    }
    story.set_regrets();
    CHECK(best_response(story.results) == 0);
    // Where the reference's own is undefined, so is every difference; the others are still ranked.
    for (SummaryRow& row : story.results.summary) {
        row.difference.spread = Story::no_spread;
        if (row.policy == 0) row.spread = Story::no_spread;
        row.regret_median = row.regret_high = row.policy == 0 ? undefined : 0.0;
    }
    CHECK(best_response(story.results) == 1);
}

TEST_CASE("tied is what nothing sets apart, not what is so in the middle", "[report][results]")
{
    SummaryRow row{1,
                   &row_of(Outcome::active_partnerships),
                   Statistic::end,
                   4,
                   {4, 2, 4},
                   {{0, 0, 0}, 0, undefined},
                   {0.5, 0.5, 0.5},
                   0,
                   0};
    CHECK(is_tied(row));
    row.difference.spread = {0, -2, 0};
    CHECK_FALSE(is_tied(row));
}

TEST_CASE("costs and returns are told as they are", "[report][results]")
{
    Story story;
    SECTION("hold is the best: the nearest is named")
    {
        for (SummaryRow& row : story.results.summary) {
            if (row.policy == 1) row.difference.spread = {10, 8, 12};
        }
        story.set_regrets();
        CHECK(story.finding(1).find("The nearest to business as usual, upstream prevention, costs first: 6 % more") == 0);
    }
    SECTION("it never pays")
    {
        story.never_ahead();
        story.set_differences([](int month) { return month / 30.0; });
        CHECK(story.finding(1) == "Upstream prevention does not stay ahead of business as usual: it has 4 % more harm "
                                  "than business as usual at the worst "
                                  "(April 2020, the end).");
    }
    SECTION("it is ahead for a while and loses it")
    {
        story.never_ahead();
        story.set_differences([](int month) { return month < 24 ? -2.0 : month == 60 ? 3.0 : 1.0; });
        CHECK(
            story.finding(1) ==
            "Upstream prevention does not stay ahead of business as usual: it has 2 % less harm at best (April 2010), "
            "3 % more harm than business as usual at the worst (April 2015).");
    }
    SECTION("it gains first, then costs, then pays")
    {
        story.set_differences([](int month) { return month < 12 ? -2.0 : month < 60 ? 3.0 : -10.0; });
        CHECK(story.finding(1).find(
                  "Upstream prevention gains first, up to 2 % less harm (April 2010), then costs: "
                  "3 % more harm than business as usual at the worst (April 2011); it stays ahead from year 5.0") == 0);
    }
    SECTION("it costs nothing worth telling")
    {
        story.set_differences([](int month) { return month < 24 ? 0.1 : -5.0; });
        CHECK(story.finding(1).find("Upstream prevention has noticeably more harm than business as usual in no month; "
                                    "it stays ahead from year "
                                    "5.0") == 0);
    }
    SECTION("it hardly differs, even if always by a little")
    {
        story.set_differences([](int month) { return month < 24 ? 0.000068 : -0.2; });
        CHECK(
            story.finding(1) ==
            "Upstream prevention hardly differs from business as usual: by less than half a per cent in every month.");
    }
    SECTION("it is ahead from the start, in the sum too")
    {
        story.set_differences([](int) { return -5.0; });
        for (BreakEvenRow& row : story.results.break_even) row = {1, row.outcome, row.kind, {1, 0, 1}, 0.0};
        CHECK(story.finding(1) == "Upstream prevention has noticeably more harm than business as usual in no month; it "
                                  "stays ahead from the start.");
    }
    SECTION("it ends ahead but not in the sum")
    {
        story.results.break_even[1].month = {Story::never, Story::never, Story::never};
        CHECK(story.finding(1).find("(4.5 to 5.5), but does not make up for the loss within the run.") !=
              std::string::npos);
    }
    SECTION("only hold was run")
    {
        story.drop_all_but_hold();
        CHECK(story.finding(0) == "Least harm at the end (April 2020): business as usual, the only response that was "
                                  "run. That is about as much as at "
                                  "the start.");
        CHECK(story.finding(1) ==
              "With one response there is nothing to compare it with; the tables of areas and organisations compare "
              "places and bodies.");
    }
}

TEST_CASE("findings on partnerships hold where there is little to find", "[report][results]")
{
    Story story;
    SECTION("no partnerships")
    {
        story.results.diagnosis.clear();
        CHECK(story.finding(2) == "No partnership is held back: the scenario has none.");
    }
    SECTION("none is left at work")
    {
        story.results.diagnosis[0].active_share = 0.0;
        CHECK(story.finding(2) == "No partnership is left at work in the last year under upstream prevention.");
    }
    SECTION("of several it is said how many")
    {
        DiagnosisRow second = story.results.diagnosis[0];
        second.partnership = 1;
        second.stands_out = 0;
        second.best = nullptr;
        DiagnosisRow third = story.results.diagnosis[0];
        third.partnership = 2;
        third.stands_out = 0;
        story.results.diagnosis.insert(story.results.diagnosis.end(), {second, third});
        CHECK(story.finding(2).find(
                  "The partnerships under upstream prevention lose most to lack of trust (40 % of the lost "
                  "working quality in the last year), which is also most out of the ordinary (in 2 "
                  "of 3). ") == 0);
        CHECK(story.finding(2).find("estimate governance charter would release most (in 2 of 3);") != std::string::npos);
    }
    SECTION("what half of them or fewer share is not told of all")
    {
        DiagnosisRow second = story.results.diagnosis[0];
        second.partnership = 1;
        second.stands_out = 0;
        second.best = intervention_named("co_location");
        story.results.diagnosis.push_back(second);
        CHECK(story.finding(2).find("in the last year); what is most out of the ordinary differs between them. By a "
                                    "rough estimate no one intervention would release most in all of them; concord") !=
              std::string::npos);
    }
    SECTION("partly at work is not the same as at work")
    {
        story.results.diagnosis[0].active_share = 0.25;
        const Holdback hold = holdback_of(story.scenario, story.results.diagnosis, 1, 10);
        CHECK(hold.at_work == 1);
        CHECK(hold.active_share == 0.25);
    }
}

namespace {

/// A story whose 200 runs are futures, of which prevention is best in so many.
struct FutureStory : Story {
    explicit FutureStory(double best)
    {
        scenario.futures = FutureKind::credible;
        results.can_be_picked = {true, true};
        results.futures.values.push_back({"prevention_return", true, std::vector<double>(200, 2.0)});
        for (SummaryRow& row : results.summary) {
            row.of_runs.best = row.policy == 1 ? best : 1.0 - best;
            row.of_runs.worst = 1.0 - row.of_runs.best;
        }
    }
    void decide(double flip)
    {
        results.drivers.push_back({2,
                                   "prevention_return",
                                   static_cast<int>(Evidence::estimated),
                                   0.4,
                                   1,
                                   Trend::rises,
                                   {flip, flip, flip},
                                   0,
                                   1,
                                   3.0,
                                   1});
    }
    [[nodiscard]] std::string all() const
    {
        std::string text;
        for (const std::string& sentence : findings_in_words(scenario, results)) text += sentence + "\n";
        return text;
    }
};

}  // namespace

TEST_CASE("over futures it is said what is robust, and of which facts it follows", "[report][results]")
{
    FutureStory story(0.97);
    CHECK(story.finding(0) ==
          "Robust: upstream prevention has least harm at the end (April 2020) in 97 of 100 futures, 10 % less than "
          "business as usual "
          "(8 to 12 %), 10 % less than at the start; in part that follows from a fact that every future had to meet: "
          "need "
          "without prevention (B10); business as usual has most in 97 of 100 futures.");
    CHECK(has(story.all(),
              "; in part that follows from a fact that every future had to meet: first effect of prevention (B8); "
              "it stays ahead"));
    CHECK(findings_in_words(story.scenario, story.results).size() <= 4);
    // Of futures that no fact chose, none follows.
    story.scenario.futures = FutureKind::prior;
    CHECK_FALSE(has(story.all(), "follows from"));
}

TEST_CASE("what is not robust is said with what decides it and what to find out", "[report][results]")
{
    FutureStory story(0.6);
    CHECK(story.finding(0) ==
          "Nothing is robust: no response has least or most harm at the end in nearly all futures.");
    CHECK(story.finding(1) ==
          "Not robust: which has least harm at the end; most often it is upstream prevention in 60 of "
          "100 futures, then business as usual in 40 of 100 futures; no one thing decides it.");
    story.decide(2.5);
    CHECK(has(story.finding(1),
              "; what decides it most: prevention return (below 2.50 business as usual leads, above it upstream "
              "prevention)."));
    CHECK(has(story.finding(3), "Find out first: prevention return, whose value is "));
    CHECK(findings_in_words(story.scenario, story.results).size() == 4);
    CHECK_FALSE(has(story.all(), "100 %"));
}

TEST_CASE("prevention's break-even is told once more where its evidence is believed", "[report][results]")
{
    FutureStory story(0.97);
    CHECK_FALSE(has(story.all(), "believed"));
    BreakEvenRow& paid = story.results.break_even[1];
    paid.believed_month = 84;
    paid.believed_never_share = 0.0;
    paid.believed_runs = 90;
    CHECK(has(story.all(), "; where B8 and B9 are believed as well (in 45 of 100 futures), in the sum from year 7.0"));
    paid.believed_month = Story::never;
    CHECK(has(story.all(), "(in 45 of 100 futures), in the sum not within the run"));
}
