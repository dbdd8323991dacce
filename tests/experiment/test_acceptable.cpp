/// Limits of what is acceptable: how often they are kept, until when, and what tells early that they will not be.

#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "core/digest.hpp"
#include "experiment/acceptance.hpp"
#include "experiment/boxes.hpp"
#include "experiment/judging.hpp"
#include "experiment/signposts.hpp"

using namespace concord;

namespace {

constexpr int month_count = 60;
constexpr int run_count = 80;

/// A number in [0, 1) that hangs on its place alone.
double uniform_at(std::uint64_t place) { return static_cast<double>(mixed(place * 977 + 5) >> 11) * 0x1p-53; }

/// Two responses. Of the second harm passes 1.3 times its start in every other run, in month 40 + run / 10, and 12 months after the
/// start the backlog of these runs is a tenth up. Everything else stays as it was.
struct Comparison {
    Scenario scenario;
    Ensemble ensemble;

    Comparison()
    {
        scenario.policies = {{"hold", "hold", {}}, {"silo_retreat", "silo_retreat", {}}};
        scenario.months = month_count;
        scenario.acceptable["harm"] = {1.3, {}, Yardstick::start};
        ensemble.replicates = ensemble.asked = ensemble.series_replicates = run_count;
        ensemble.months = month_count;
        ensemble.policies.resize(2);
        for (PolicyResults& policy : ensemble.policies)
            policy.series.assign(outcome_count * (month_count + 1) * run_count, 100.0);
        for (int run = 0; run < run_count; ++run) {
            for (int month = 0; month <= month_count; ++month) {
                at(1, Outcome::harm, month, run) = 100.0 * (is_beyond(run) && month > tip(run) ? 1.31 : 1.29);
                const double noise = 2.0 * uniform_at(static_cast<std::uint64_t>(run * 100 + month));
                at(1, Outcome::backlog, month,
                   run) = month == 0 ? 100.0 : 100.0 + noise + (is_beyond(run) && month >= 12 ? 9.0 : 0.0);
            }
            at(1, Outcome::harm, 0, run) = 100.0;
        }
    }

    static bool is_beyond(int run) { return run % 2 == 1; }
    static int tip(int run) { return 40 + run / 10; }
    double& at(std::size_t policy, Outcome outcome, int month, int run)
    {
        return ensemble.policies[policy]
            .series[(static_cast<std::size_t>(outcome) * (month_count + 1) + static_cast<std::size_t>(month)) * run_count +
                    static_cast<std::size_t>(run)];
    }
    [[nodiscard]] AcceptableRow row(std::size_t policy) const { return acceptable_of(scenario, ensemble).at(policy); }
};

}  // namespace

TEST_CASE("a limit is kept in so many runs, and in the others until a month", "[experiment]")
{
    const Comparison comparison;
    const AcceptableRow hold = comparison.row(0);
    CHECK(hold.runs == run_count);
    CHECK(hold.share == 1.0);
    CHECK(std::isnan(hold.tips.median));
    CHECK(hold.sign == -1);
    const AcceptableRow other = comparison.row(1);
    CHECK(other.share == 0.5);
    CHECK(other.tips.median == 43.5);
    CHECK(other.tips.low == 40.0);
    CHECK(other.tips.high == 47.0);
}

TEST_CASE("what is back within its limit at the end never tips", "[experiment]")
{
    Comparison comparison;
    for (int run = 0; run < run_count; ++run) comparison.at(1, Outcome::harm, month_count, run) = 130.0;
    CHECK(comparison.row(1).share == 1.0);
}

TEST_CASE("what is never within its limit tips at the start, and undefined months are passed over", "[experiment]")
{
    Comparison comparison;
    comparison.scenario.acceptable["harm"] = {50.0, {}, Yardstick::unit};
    CHECK(comparison.row(0).share == 0.0);
    CHECK(comparison.row(0).tips.median == 0.0);
    comparison.scenario.acceptable = {{"trust", {{}, 100.0, Yardstick::unit}}};
    for (int run = 0; run < run_count; ++run) {
        for (int month = 30; month <= month_count; ++month) comparison.at(0, Outcome::trust, month, run) = undefined;
    }
    CHECK(comparison.row(0).share == 1.0);
    for (int month = 0; month <= month_count; ++month) comparison.at(0, Outcome::trust, month, 7) = undefined;
    CHECK(comparison.row(0).runs == run_count - 1);
}

TEST_CASE("a limit can be measured by the reference in the same month", "[experiment]")
{
    Comparison comparison;
    comparison.scenario.acceptable["harm"] = {1.305, {}, Yardstick::reference};
    CHECK(comparison.row(1).share == 0.5);
    for (int run = 0; run < run_count; ++run) comparison.at(0, Outcome::harm, month_count, run) = 90.0;
    CHECK(comparison.row(1).share == 0.0);
    CHECK(comparison.row(0).share == 1.0);
}

TEST_CASE("what tells runs apart early is found, with its value and from when", "[experiment]")
{
    const AcceptableRow row = Comparison().row(1);
    REQUIRE(row.sign >= 0);
    CHECK(observable_outcomes[static_cast<std::size_t>(row.sign)] == Outcome::backlog);
    CHECK(row.sign_month == 12);
    CHECK(row.sign_side == 0);
    CHECK(row.sign_value > 1.02);
    CHECK(row.sign_value < 1.09);
    CHECK(row.caught == 1.0);
    CHECK(row.false_alarms == 0.0);
    CHECK(row.sign_from == 12);
}

TEST_CASE("a number that tells nothing is no sign", "[experiment]")
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        std::vector<double> values;
        std::vector<std::uint8_t> is_case;
        for (std::uint64_t run = 0; run < 200; ++run) {
            values.push_back(uniform_at(seed * 1000 + run));
            is_case.push_back(run % 3 == 0 ? 1 : 0);
        }
        INFO("seed " << seed);
        const Sign sign = SignSearch(is_case).sign_in(values);
        CHECK(sign.accuracy() < judging.telling);
        CHECK(std::isnan(SignSearch(is_case).sign_in(std::vector<double>(200, 1.0)).accuracy()));
        values[3] = undefined;
        CHECK(std::isnan(SignSearch(is_case).sign_in(values).accuracy()));
    }
}

TEST_CASE("of each pair of questions the rarer side is asked", "[experiment]")
{
    Scenario scenario;
    scenario.policies = {{"hold", "hold", {}}, {"silo_retreat", "silo_retreat", {}}, {"adaptive", "adaptive", {}}};
    FutureTable futures;
    futures.values = {{"pace_of_x", true, {}}, {"solved", false, {}}};
    for (std::size_t policy = 0; policy < 3; ++policy)
        futures.outcomes.push_back({policy, &row_of(Outcome::harm), Statistic::end, {}});
    for (std::uint64_t run = 0; run < 400; ++run) {
        const double x = uniform_at(run);
        futures.values[0].values.push_back(x);
        futures.values[1].values.push_back(x);
        futures.outcomes[0].values.push_back(1.0);
        futures.outcomes[1].values.push_back(x > 0.75 ? 0.5 : 2.0);
        futures.outcomes[2].values.push_back(0.0);  // as each chooses: never best, never asked
    }
    const std::vector<BoxRow> rows = boxes_of(scenario, futures, {});
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].question == BoxQuestion::not_best);
    CHECK(rows[1].question == BoxQuestion::worst);
    CHECK(rows[2].question == BoxQuestion::best);
    CHECK(rows[3].question == BoxQuestion::not_worst);
    for (const BoxRow& row : rows) {
        INFO("response " << row.policy << ", " << name_of(row.question));
        CHECK(row.verdict == Region::Verdict::described);
        CHECK(row.dimension == "pace_of_x");
        CHECK(row.low == Approx(0.75).margin(0.01));
        CHECK(std::isnan(row.high));
        CHECK(row.coverage == 1.0);
        CHECK(row.density > 0.9);
        CHECK(row.base_rate == static_cast<double>(row.cases) / 400.0);
    }
    CHECK(boxes_of(scenario, FutureTable{{}, futures.outcomes}, {}).empty());
}
