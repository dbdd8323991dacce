/// What was real beside what is simulated: measures, simple ways to foretell, and refusals of a table.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "experiment/hindcast.hpp"
#include "experiment/quantiles.hpp"
#include "model/standard_patch.hpp"
#include "scenario/real_series.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// Six forces, each with an area of its own and a cut of its own, and the ensemble of their futures.
struct Forces {
    Forces()
    {
        for (int i = 0; i < 6; ++i) {
            const std::string place = "place_" + std::to_string(i);
            Area area;
            area.id = area.name = place;
            scenario.areas.push_back(area);
            add_organisation(scenario, "force_" + std::to_string(i), "force", {place}, 100.0);
            scenario.funding["force_" + std::to_string(i)] = {
                {scenario.start, 1.0}, {scenario.start + 12, 0.95 - 0.02 * i}, {scenario.start + 48, 0.9 - 0.04 * i}};
        }
        compare(scenario, {});
        scenario.months = 48;
        scenario.replicates = 16;
        network = network_of(scenario);
        ensemble = run(scenario);
    }

    Scenario scenario;
    Network network;
    Ensemble ensemble;
};

/// Posts that moved with money and a little of their own.
std::vector<RealValue> posts(const Scenario& scenario)
{
    const std::vector<double> own{.01, -.02, .015, -.01, .02, -.005};
    std::vector<RealValue> real;
    for (int i = 0; i < 6; ++i) {
        real.push_back({i, scenario.start + -1, 0, 1000.0, i < 3 ? Half::visible : Half::held_out, ""});
        real.push_back({i, scenario.start + 47, 0, 1000.0 * (0.92 - 0.035 * i + own[static_cast<std::size_t>(i)]),
                        i < 3 ? Half::visible : Half::held_out, ""});
    }
    return real;
}

const HindcastScore& score_of(const Hindcast& hindcast, std::string_view predictor)
{
    for (const HindcastScore& score : hindcast.scores) {
        if (predictor_names[static_cast<std::size_t>(score.predictor)] == predictor &&
            score.half == static_cast<int>(Half::all))
            return score;
    }
    FAIL("no score of " << predictor);
    return hindcast.scores.front();
}

std::string problems_with(const std::string& lines)
{
    Scenario scenario;
    add_organisation(scenario, "town_police", "force", {"town"}, 100.0);
    std::vector<RealValue> real;
    Problems problems;
    read_real_series("organisation,date,series,value,status,exclude_reason\n" + lines, "real.csv", scenario, real,
                     problems);
    std::string text;
    for (const Problem& problem : problems.all()) text += message_of(problem) + "\n";
    return text;
}

}  // namespace

TEST_CASE("correlation and ranks are what they are called", "[hindcast]")
{
    CHECK(correlation({1, 2, 3}, {2, 4, 6}) == Approx(1.0));
    CHECK(correlation({1, 2, 3}, {3, 2, 1}) == Approx(-1.0));
    CHECK(correlation({1, 2, 3, 4}, {1, 3, 2, 4}) == Approx(0.8));
    CHECK(std::isnan(correlation({1, 2, 3}, {5, 5, 5})));
    CHECK(std::isnan(correlation({1, 2}, {1, 2})));
    CHECK(ranks_of({10, 30, 20}) == std::vector<double>{1, 3, 2});
    CHECK(ranks_of({5, 1, 5}) == std::vector<double>{2.5, 1, 2.5});
}

TEST_CASE("changes are measured from the first date, and scored beside simple ways", "[hindcast]")
{
    const Forces forces;
    const std::vector<RealValue> real = posts(forces.scenario);
    const Hindcast hindcast = hindcast_of(forces.scenario, forces.network, forces.ensemble, 0, real);
    REQUIRE(hindcast.rows.size() == 6);
    for (const HindcastRow& row : hindcast.rows) {
        INFO(row.organisation);
        CHECK(row.real == Approx(real[static_cast<std::size_t>(2 * row.organisation + 1)].value / 1000.0 - 1.0));
        CHECK(row.simulated.low <= row.simulated.median);
        CHECK(row.simulated.median <= row.simulated.high);
    }
    // The year that ends in month 48 is that of the index at month 36.
    const double index = 0.95 + (0.90 - 0.95) * 24.0 / 36.0;
    CHECK(hindcast.rows[0].money == Approx(index - 1.0));

    const HindcastScore& no_change = score_of(hindcast, "no_change");
    double squares = 0.0;
    for (const HindcastRow& row : hindcast.rows) squares += row.real * row.real;
    CHECK(no_change.rmse == Approx(std::sqrt(squares / 6.0)));
    CHECK(std::isnan(no_change.r.value));
    const HindcastScore& money = score_of(hindcast, "money");
    CHECK(money.r.value == Approx(money.ceiling));
    CHECK(money.r.low <= money.r.value);
    CHECK(money.r.value <= money.r.high);
    const HindcastScore& mean = score_of(hindcast, "mean_of_others");
    CHECK(mean.bias == Approx(0.0).margin(1e-12));
    CHECK(std::isnan(mean.r.value));
    const HindcastScore& model = score_of(hindcast, "model");
    CHECK(model.n == 6);
    CHECK((model.coverage >= 0.0 && model.coverage <= 1.0));
    CHECK(model.ceiling == money.ceiling);
}

TEST_CASE("nobody has a say in its own foretelling", "[hindcast]")
{
    const Forces forces;
    std::vector<RealValue> real = posts(forces.scenario);
    const Hindcast before = hindcast_of(forces.scenario, forces.network, forces.ensemble, 0, real);
    real[1].value = 1500.0;  // of the first force
    const Hindcast after = hindcast_of(forces.scenario, forces.network, forces.ensemble, 0, real);
    CHECK(after.rows[0].line_on_money == before.rows[0].line_on_money);
    CHECK(after.rows[0].mean_of_others == before.rows[0].mean_of_others);
    CHECK(after.rows[1].line_on_money != before.rows[1].line_on_money);
    CHECK(after.rows[0].simulated.median == before.rows[0].simulated.median);  // nothing is fitted
}

TEST_CASE("posts are all that a body pays for, not its daily work alone", "[hindcast]")
{
    const Forces forces;
    const Hindcast hindcast = hindcast_of(forces.scenario, forces.network, forces.ensemble, 0, posts(forces.scenario));
    const auto median_change = [&](Outcome outcome) {
        const auto place = std::find(organisation_outcomes.begin(), organisation_outcomes.end(), outcome) -
                           organisation_outcomes.begin();
        const auto runs = static_cast<std::size_t>(forces.ensemble.entity_replicates);
        const auto at = [&](std::size_t year, std::size_t run) {
            const std::size_t row = year * static_cast<std::size_t>(forces.network.organisations);
            return forces.ensemble.policies[0]
                .organisation[(row * organisation_outcomes.size() + static_cast<std::size_t>(place)) * runs + run];
        };
        std::vector<double> changes;
        for (std::size_t run = 0; run < runs; ++run) changes.push_back(at(4, run) / at(0, run) - 1.0);
        return spread_of(changes).median;
    };
    CHECK(hindcast.rows[0].simulated.median == Approx(median_change(Outcome::spend)));
    CHECK(median_change(Outcome::spend) < median_change(Outcome::workforce));  // the rest is crowded out
}

TEST_CASE("a stated discrepancy widens both sides, by the root of years", "[hindcast]")
{
    const Forces forces;
    std::vector<RealValue> real = posts(forces.scenario);
    for (int i = 0; i < 6; ++i) {
        real.push_back({i, forces.scenario.start + 11, 0, 980.0, i < 3 ? Half::visible : Half::held_out, ""});
    }
    const Hindcast hindcast = hindcast_of(forces.scenario, forces.network, forces.ensemble, 0, real);
    REQUIRE(hindcast.rows.size() == 12);
    constexpr double z = 1.6448536269514722;
    for (const HindcastRow& row : hindcast.rows) {
        INFO(row.organisation << " after " << row.years);
        const double missed = z * discrepancy_table[0].per_root_year * std::sqrt(row.years);
        CHECK(row.widened.high - row.simulated.median ==
              Approx(std::hypot(row.simulated.high - row.simulated.median, missed)));
        CHECK(row.simulated.median - row.widened.low ==
              Approx(std::hypot(row.simulated.median - row.simulated.low, missed)));
    }
    CHECK(hindcast.rows[0].years == 1.0);
    CHECK(hindcast.rows[11].years == 4.0);
    for (const HindcastScore& score : hindcast.scores) {
        if (score.predictor == 0) CHECK(score.widened >= score.coverage);
    }
    REQUIRE(hindcast.discrepancies.size() == 1);
    CHECK(hindcast.discrepancies[0].n == 6);  // of the visible alone
    CHECK(hindcast.discrepancies[0].stated == discrepancy_table[0].per_root_year);
}

TEST_CASE("what futures leave is what errors have beyond their spread, and no less than nothing", "[hindcast]")
{
    HindcastRow near{};
    near.simulated = {0.0, -.1, .1};
    near.real = .05;
    near.years = 1.0;
    HindcastRow far = near;
    far.real = .4;
    far.years = 4.0;
    CHECK(left_by_futures({&near}) == 0.0);
    const double spread = .1 / 1.6448536269514722;
    CHECK(left_by_futures({&far}) == Approx(std::sqrt((.16 - spread * spread) / 4.0)));
    CHECK(left_by_futures({&near, &far}) ==
          Approx(std::sqrt(((.0025 - spread * spread) + (.16 - spread * spread) / 4.0) / 2.0)));
}

TEST_CASE("nothing is widened where no discrepancy is stated", "[hindcast]")
{
    Forces forces;
    std::vector<RealValue> real;
    for (int i = 0; i < 6; ++i) {
        real.push_back({i, forces.scenario.start + 11, 1, 10.0, Half::visible, ""});
        real.push_back({i, forces.scenario.start + 47, 1, 12.0, Half::visible, ""});
        forces.scenario.organisations[static_cast<std::size_t>(i)].kind = "health";
    }
    const Hindcast hindcast = hindcast_of(forces.scenario, forces.network, forces.ensemble, 0, real);
    REQUIRE(hindcast.rows.size() == 6);
    CHECK(std::isnan(hindcast.rows[0].widened.low));
    CHECK(std::isnan(score_of(hindcast, "model").widened));
    REQUIRE(hindcast.discrepancies.size() == 1);
    CHECK(std::isnan(hindcast.discrepancies[0].stated));
}

TEST_CASE("what is excluded is compared and not scored, and halves too small are not told apart", "[hindcast]")
{
    const Forces forces;
    std::vector<RealValue> real = posts(forces.scenario);
    real[1].excluded = real[0].excluded = "moved to a contractor";
    const Hindcast hindcast = hindcast_of(forces.scenario, forces.network, forces.ensemble, 0, real);
    CHECK(hindcast.rows.size() == 6);
    CHECK(score_of(hindcast, "model").n == 5);
    CHECK(std::isnan(hindcast.rows[0].line_on_money));
    for (const HindcastScore& score : hindcast.scores) CHECK(score.half == static_cast<int>(Half::all));
}

TEST_CASE("a table of what was real is refused line by line", "[hindcast]")
{
    CHECK(problems_with("town_police,2010-03,workforce,1000,visible,\n").empty());
    CHECK(problems_with("town_polic,2010-03,workforce,1000,visible,\n") ==
          "real.csv:2:1: the scenario has no organisation 'town_polic'; did you mean 'town_police'?\n");
    CHECK(problems_with("town_police,2010-05,workforce,1000,visible,\n") ==
          "real.csv:2:13: 2010-05 ends no year of a run that starts in 2010-04; write the last month of a year, as "
          "2011-03\n");
    CHECK(problems_with("town_police,2010-03,posts,1000,visible,\n") ==
          "real.csv:2:21: there is no series 'posts'; write workforce or reserves\n");
    CHECK(problems_with("town_police,2010-03,workforce,many,seen,\n") ==
          "real.csv:2:31: 'many' is no number from 1e-09 to 1000000000000; write a number such as 1234.5\n"
          "real.csv:2:36: the status is 'seen'; write visible or held_out\n");
    CHECK(problems_with("town_police,2010-03,workforce,1,visible,\ntown_police,2010-03,workforce,2,visible,\n") ==
          "real.csv:3:1: this value is given twice; keep one of the two lines\n");
    CHECK(problems_with("town_police,2010-03,workforce\n") ==
          "real.csv:2: this line has 3 cells, not 6; give every line as many as the first\n");
}
