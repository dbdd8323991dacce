/// What is said of where a response wins and fails, of how long it is acceptable, and of what to watch.

#include "report/box_words.hpp"

#include <algorithm>

#include "catch.hpp"
#include "experiment/signposts.hpp"
#include "support/same.hpp"
#include "support/story.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// One question about the second response of a story, and one limit that it keeps in 180 of 200 futures.
struct ToldRegion {
    Scenario scenario = test::Story().scenario;
    std::vector<BoxRow> boxes{{1, BoxQuestion::not_best, Region::Verdict::described, 200, 50, 0.25, "prevention_return",
                               undefined, 2.5, 0.8, 0.5, 0.4, 1e-6, 0.9},
                              {1, BoxQuestion::not_best, Region::Verdict::described, 200, 50, 0.25,
                               "upstream_prevention.prevention", 1.9, undefined, 0.8, 0.5, 0.4, 1e-4, 0.8}};
    std::vector<AcceptableRow> acceptable{{1,
                                           &row_of(Outcome::harm),
                                           0,
                                           1.3,
                                           Yardstick::start,
                                           200,
                                           0.9,
                                           {60, 36, 96},
                                           -1,
                                           0,
                                           -1,
                                           undefined,
                                           undefined,
                                           undefined,
                                           0}};

    [[nodiscard]] ResponseTold response() const
    {
        test::Story story;
        const std::vector<const SummaryRow*> order{&story.results.summary[1]};
        return responses_told(scenario, order, boxes, acceptable, true).at(0);
    }
    [[nodiscard]] std::string region() const { return response().regions.at(0).sentence; }
    [[nodiscard]] std::string keeping() const { return response().keeping.at(0); }
};

}  // namespace

TEST_CASE("a region is told with its limits, and its density beside that of all futures", "[report]")
{
    CHECK(ToldRegion().region() ==
          "Upstream prevention is the best in 150 of 200 futures (75 %). The other 50 are mostly "
          "where prevention return is below 2.50 "
          "and prevention under upstream prevention is above 1.90: so it is in 40 of the 80 futures "
          "there (50 %), against 25 % of all, "
          "and 80 % of them are there. In futures that the search had not seen it was so in 40 %.");
    ToldRegion told;
    for (BoxRow& row : told.boxes) {
        row.question = BoxQuestion::worst;
        row.coverage = 0.4;
    }
    CHECK(has(told.region(), "Upstream prevention is the worst in 50 of 200 futures (25 %). These are often where "));
}

TEST_CASE("a region is drawn within the range that futures draw from", "[report]")
{
    const std::vector<Slider> sliders = ToldRegion().response().regions.at(0).sliders;
    REQUIRE(sliders.size() == 2);
    const ParameterRow& row = *parameter_named("prevention_return");
    CHECK(sliders[0].drawn_from == row.plausible);
    CHECK(sliders[0].limits == Range{row.plausible.low, 2.5});
    CHECK(sliders[0].usual == row.default_value);
    CHECK(sliders[0].meaning == row.meaning);
    CHECK(sliders[0].words == "below 2.50");
    CHECK(sliders[0].place_of(row.plausible.low) == 0.0);
    CHECK(sliders[0].place_of(row.plausible.high) == 1.0);
    CHECK(sliders[0].place_of(row.plausible.middle()) == Approx(0.5));
    CHECK(sliders[1].words == "above 1.90");
    const Slider logarithmic{"x", "", {1.0, 100.0}, {1.0, 10.0}, "", 10.0, true};
    CHECK(logarithmic.place_of(10.0) == Approx(0.5));
}

TEST_CASE("where no region is found that is said, and of few futures that they are few", "[report]")
{
    ToldRegion told;
    told.boxes.resize(1);
    BoxRow& row = told.boxes[0];
    row.dimension.clear();
    row.verdict = Region::Verdict::not_described;
    CHECK(told.region() == "Upstream prevention is the best in 150 of 200 futures (75 %); no range of what nobody "
                           "knows tells the other 50 better than "
                           "chance.");
    row.verdict = Region::Verdict::too_few;
    row.cases = 13;
    CHECK(
        told.region() ==
        "Upstream prevention is the best in 187 of 200 futures (94 %); the other 13 are too few to say what they have "
        "in common.");
    row.cases = 0;
    CHECK(told.region() == "Upstream prevention is the best in each of the 200 futures.");
    row.question = BoxQuestion::best;
    CHECK(told.region() == "Upstream prevention is the best in none of the 200 futures.");
    row.question = BoxQuestion::worst;
    CHECK(told.response().regions.empty());  // what is never the worst needs no sentence
}

TEST_CASE("a limit is told with how often it is kept, and until when", "[report]")
{
    ToldRegion told;
    CHECK(told.keeping() == "Upstream prevention ends with harm at most 1.3 times its start in 180 of 200 futures (90 "
                            "%). In the other 20 it keeps to that "
                            "until April 2015 (median; nine in ten between April 2013 and April 2018) and not after. "
                            "Nothing that people can count or ask "
                            "for in the first three years tells well which it will be.");
    AcceptableRow& row = told.acceptable[0];
    row.share = 1.0;
    CHECK(told.keeping() ==
          "Upstream prevention ends with harm at most 1.3 times its start in each of the 200 futures.");
    row.share = 0.0;
    row.tips = {0, 0, 0};
    CHECK(has(told.keeping(), " in none of the 200 futures. It is beyond that from the start on."));
    row.of = Yardstick::reference;
    CHECK(has(told.keeping(), "harm at most 1.3 times that of business as usual in"));
    row.of = Yardstick::unit;
    row.limit = 1500;
    CHECK(has(told.keeping(), "harm at most £1 500m of weighted cases in"));
}

TEST_CASE("a sign is told with what it foretells and how often it is wrong", "[report]")
{
    ToldRegion told;
    AcceptableRow& row = told.acceptable[0];
    const auto place = std::find(observable_outcomes.begin(), observable_outcomes.end(), Outcome::backlog);
    row.sign = static_cast<int>(place - observable_outcomes.begin());
    row.sign_month = 36;
    row.sign_side = 0;
    row.sign_value = 1.12;
    row.caught = 0.75;
    row.false_alarms = 0.2;
    row.sign_from = 24;
    CHECK(has(told.keeping(), "What to watch: if backlog is more than 12 % above its start in April 2013, expect it to "
                              "end beyond the limit. That foretells "
                              "75 % of the futures in which it does, with a false alarm in 20 % of the others. The "
                              "same figure tells from April 2012 on."));
    row.sign_side = 1;
    row.sign_value = 0.9;
    row.sign_from = 36;
    CHECK(has(told.keeping(), "if backlog is more than 10 % below its start in April 2013"));
    CHECK_FALSE(has(told.keeping(), "The same figure"));
    row.sign_side = 0;
    CHECK(has(told.keeping(), "if backlog is less than 10 % below its start in April 2013"));
    row.sign_value = 1.001;
    CHECK(has(told.keeping(), "if backlog is above its start in April 2013"));
}
