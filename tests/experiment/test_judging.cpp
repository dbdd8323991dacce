// What is judged of a comparison: when a response pays, who wins and who ties, and what is not worth telling.

#include "catch.hpp"
#include "experiment/findings.hpp"
#include "experiment/ranking.hpp"
#include "support/story.hpp"

using namespace concord;
using namespace concord::test;

namespace {

const OutcomeRow& harm = row_of(Outcome::harm);

When::Pays pays_with(Spread month)
{
    Story story;
    story.results.break_even[0].month = month;
    return when(story.results, 1, harm, BreakEven::monthly).pays;
}

}  // namespace

TEST_CASE("what is ahead in the first month is ahead from the start, and later is later", "[experiment]")
{
    CHECK(pays_with({1, 1, 1}) == When::Pays::from_start);
    CHECK(pays_with({1, 1, 40}) == When::Pays::from_start);
    CHECK(pays_with({2, 1, 3}) == When::Pays::later);
    CHECK(pays_with({Story::never, 12, Story::never}) == When::Pays::never);
}

TEST_CASE("who is tied with hold has nothing to pay, and who is undefined neither", "[experiment]")
{
    Story story;
    const auto with = [&](Spread difference) {
        for (SummaryRow& row : story.results.summary) {
            if (row.policy == 1) row.difference.spread = difference;
        }
        return when(story.results, 1, harm, BreakEven::cumulative).pays;
    };
    CHECK(with({0, 0, 0}) == When::Pays::tied);
    CHECK(with({0, -1, 0}) == When::Pays::later);
    CHECK(with(Story::no_spread) == When::Pays::unknown);
    CHECK(when(story.results, 0, harm, BreakEven::monthly).pays == When::Pays::unknown);  // hold itself
}

TEST_CASE("better is empty where nothing differs", "[experiment]")
{
    const OutcomeRow& active = row_of(Outcome::active_partnerships);
    SummaryRow row{1, &active, Statistic::end, 4, {4, 2, 4}, {{0, 0, 0}, 0, undefined}, {0.5, 0.5, 0.5}, 0, 0};
    CHECK(std::isnan(better_share(row)));
    row.difference.spread.low = -1;
    CHECK(better_share(row) == 0.5);
}

TEST_CASE("the winner shares its place with those that nothing sets apart from it", "[experiment]")
{
    Story story;
    const auto with = [&](Spread hold, Spread other, Spread difference) {
        for (SummaryRow& row : story.results.summary) {
            row.of_runs.best = 0.5;
            row.spread = row.policy == 0 ? hold : other;
            if (row.policy == 1) row.difference.spread = difference;
        }
        story.set_regrets();
        return winner(story.results, harm, Statistic::end);
    };
    const Winner alike = with({100, 95, 105}, {100, 95, 105}, {0, 0, 0});
    CHECK(alike.responses == std::vector<std::size_t>{0, 1});
    CHECK(alike.share == 1.0);
    CHECK(alike.is_clear);
    const Winner one = with({100, 95, 105}, {90, 85, 95}, {-10, -20, 10});
    CHECK(one.responses == std::vector<std::size_t>{1});
    CHECK(one.is_close);
    story.results.replicates = 8;
    CHECK_FALSE(winner(story.results, harm, Statistic::end).is_close);  // of so few nothing is concluded
}

TEST_CASE("a relation to a reference near zero is none", "[experiment]")
{
    Story story;
    CHECK(relative_difference(story.results, *summary_row(story.results, 1, harm, Statistic::end)).median == -0.1);
    for (SummaryRow& row : story.results.summary) {
        if (row.policy == 0) row.spread.median = 0.001;
    }
    CHECK(std::isnan(relative_difference(story.results, *summary_row(story.results, 1, harm, Statistic::end)).median));
}

TEST_CASE("a relation to what may be nothing or less is none", "[experiment]")
{
    Story story;
    for (SummaryRow& row : story.results.summary) {
        if (row.policy == 0) row.spread = {-6.0, -15.0, -0.2};
    }
    CHECK(std::isnan(relative_difference(story.results, *summary_row(story.results, 1, harm, Statistic::end)).median));
}

TEST_CASE("where nothing sets responses apart none is the best", "[experiment]")
{
    Story story;
    const SummaryRow& row = *summary_row(story.results, 1, harm, Statistic::end);
    CHECK(best_share(story.results, row) == row.of_runs.best);
    for (SummaryRow& other : story.results.summary) other.difference.spread = {0.0, 0.0, 0.0};
    CHECK(std::isnan(best_share(story.results, row)));
}

TEST_CASE("findings are data: a kind and its numbers", "[experiment]")
{
    Story story;
    const Findings findings = findings_of(story.scenario, story.results);
    CHECK(findings.least_harm.at_end.responses == std::vector<std::size_t>{1});
    CHECK(findings.least_harm.relative.median == -0.1);
    CHECK(findings.least_harm.since_start == Approx(-0.1));
    CHECK_FALSE(findings.least_harm.depends_on_horizon);
    CHECK(findings.cost_and_return.kind == CostAndReturn::Kind::costs_first);
    CHECK(findings.cost_and_return.extremes.most == Approx(0.06));
    CHECK(findings.cost_and_return.extremes.worst_month == 36);
    CHECK(findings.held_back.hold.largest == 0);
    CHECK(findings.held_back.hold.stands_out == 1);
    story.set_differences([](int) { return 0.1; });
    CHECK(findings_of(story.scenario, story.results).cost_and_return.kind == CostAndReturn::Kind::alike);
}

TEST_CASE("what holds several back is weighed by what each could achieve", "[experiment]")
{
    Story story;
    DiagnosisRow second = story.results.diagnosis[0];
    second.partnership = 1;
    second.potential = 3;
    second.realised = 1.5;
    second.cause = {0.0, 0.65, 0.1, 0.1, 0.05, 0.05, 0.05};
    story.results.diagnosis.push_back(second);
    const Holdback hold = holdback_of(story.scenario, story.results.diagnosis, 1, 10);
    CHECK(hold.potential == 4.0);
    CHECK(hold.realised == 1.6);
    CHECK(hold.inertia == Approx(0.6));
    CHECK(hold.cause[0] == Approx(0.1));
    CHECK(hold.largest == 1);
    CHECK(holdback_of(story.scenario, second).at_work == 1);
}
