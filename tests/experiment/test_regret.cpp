#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "experiment/quantiles.hpp"
#include "experiment/regret.hpp"

using namespace concord;

namespace {

/// Outcomes by response, and how they are judged.
struct Judgement {
    std::vector<std::vector<double>> outcomes;
    Better better = Better::lower;
    std::vector<std::size_t> not_picked{};
    std::size_t reference = 0;

    [[nodiscard]] JudgedRuns judged() const
    {
        JudgedRuns runs{{outcomes.begin(), outcomes.end()}, std::vector<bool>(outcomes.size(), true), reference, better};
        for (const std::size_t r : not_picked) runs.can_be_picked[r] = false;
        return runs;
    }
};

}  // namespace

TEST_CASE("regret is against the best response of the run", "[experiment]")
{
    // Stocks, bonds and money in three markets, more is better: the worst regrets are 7, 5 and 11 (RAPID's example).
    const Judgement market{{{-4, 4, 12}, {-2, 3, 8}, {3, 2, 1}}, Better::higher};
    const auto regrets = regrets_of(market.judged());
    CHECK(regrets[0] == std::vector<double>{7, 0, 0});
    CHECK(regrets[1] == std::vector<double>{5, 1, 4});
    CHECK(regrets[2] == std::vector<double>{0, 2, 11});
    // The reference is one of them, and which one it is changes nothing.
    const Judgement other{market.outcomes, Better::higher, {}, 2};
    CHECK(regrets_of(other.judged()) == regrets);
    // Less is better of the same with the other sign.
    const Judgement turned{{{4, -4, -12}, {2, -3, -8}, {-3, -2, -1}}};
    CHECK(regrets_of(turned.judged()) == regrets);
}

TEST_CASE("regret of Rhodium's example: largest and middle of three worlds, more is better", "[experiment]")
{
    const Judgement worlds{{{.99, 1, .5}, {.69, .6, .6}}, Better::higher};
    auto regrets = regrets_of(worlds.judged());
    for (std::vector<double>& of_response : regrets) std::sort(of_response.begin(), of_response.end());
    CHECK(regrets[0][2] == Approx(.1));
    CHECK(regrets[1][2] == Approx(.4));
    CHECK(regrets[0][1] == 0.0);
    CHECK(regrets[1][1] == Approx(.3));
}

TEST_CASE("what cannot be picked is no yardstick, but has regret and a share of better", "[experiment]")
{
    const Judgement with{{{5, 5, 5, 5}, {4, 6, 4, 4}, {1, 1, 9, 5}}, Better::lower, {2}};
    const auto regrets = regrets_of(with.judged());
    CHECK(regrets[0] == std::vector<double>{1, 0, 1, 1});
    CHECK(regrets[1] == std::vector<double>{0, 1, 0, 0});
    CHECK(regrets[2] == std::vector<double>{-3, -4, 5, 1});
    const std::vector<RunShares> shares = run_shares_of(with.judged());
    CHECK(shares[0].best == 0.25);
    CHECK(shares[1].best == 0.75);
    CHECK(shares[0].worst == 0.75);
    CHECK(shares[1].worst == 0.25);
    CHECK(std::isnan(shares[2].best));
    CHECK(std::isnan(shares[2].worst));
    CHECK(shares[2].better == 0.625);  // a tie counts half
    CHECK(shares[1].better == 0.75);
    CHECK(std::isnan(shares[0].better));
}

TEST_CASE("exact ties share best and worst", "[experiment]")
{
    const Judgement ties{{{1, 2, 3, 3}, {1, 2, 1, 3}, {2, 2, 1, 3}}};
    const auto best = parts_in_best(ties.judged());
    CHECK(best[0] == std::vector<double>{0.5, 1.0 / 3, 0, 1.0 / 3});
    CHECK(best[2] == std::vector<double>{0, 1.0 / 3, 0.5, 1.0 / 3});
    const auto worst = parts_in_worst(ties.judged());
    CHECK(worst[0] == std::vector<double>{0, 1.0 / 3, 1, 1.0 / 3});
    CHECK(worst[1] == std::vector<double>{0, 1.0 / 3, 0, 1.0 / 3});
    double sum = 0.0;
    for (const RunShares& s : run_shares_of(ties.judged())) sum += s.best;
    CHECK(sum == Approx(1.0));
    // A share of better says nothing of what never differs.
    const Judgement same{{{1, 2}, {1, 2}, {1, 3}}};
    CHECK(std::isnan(run_shares_of(same.judged())[1].better));
    CHECK(run_shares_of(same.judged())[2].better == 0.25);
}

TEST_CASE("undefined outcomes are passed over, and too many of them say nothing", "[experiment]")
{
    const Judgement some{{{1, 1, undefined, undefined}, {2, undefined, 2, undefined}, {3, 0, 3, undefined}}};
    const auto regrets = regrets_of(some.judged());
    CHECK(regrets[2][0] == 2);
    CHECK(regrets[0][1] == 1);
    CHECK(std::isnan(regrets[1][1]));
    CHECK(std::isnan(regrets[0][2]));
    CHECK(regrets[2][2] == 1);
    CHECK(std::isnan(regrets[2][3]));
    const std::vector<RunShares> shares = run_shares_of(some.judged());
    CHECK(shares[0].best == Approx(1.0 / 3));
    CHECK(shares[1].best == Approx(1.0 / 3));
    CHECK(shares[2].worst == Approx(2.0 / 3));
    CHECK(shares[2].better == 0.5);       // of the two runs in which both are defined
    CHECK(std::isnan(shares[1].better));  // one run of four
    CHECK(
        std::isnan(run_shares_of(Judgement{{{undefined, undefined, 1}, {1, undefined, undefined}}}.judged())[1].better));
    // Two that never break even tie.
    constexpr double never = std::numeric_limits<double>::infinity();
    const Judgement infinite{{{never, 1}, {never, never}}};
    CHECK(regrets_of(infinite.judged())[1] == std::vector<double>{0, never});
    CHECK(run_shares_of(infinite.judged())[0].best == 0.75);
}

TEST_CASE("where neither way is better nothing is best, and of no run nothing is said", "[experiment]")
{
    const Judgement neither{{{1, 2}, {2, 1}}, Better::none};
    CHECK(std::isnan(regrets_of(neither.judged())[0][0]));
    for (const RunShares& s : run_shares_of(neither.judged())) {
        CHECK(std::isnan(s.best));
        CHECK(std::isnan(s.worst));
        CHECK(std::isnan(s.better));
    }
    const Judgement empty{{{}, {}}};
    CHECK(regrets_of(empty.judged())[1].empty());
    CHECK(std::isnan(run_shares_of(empty.judged())[1].better));
    CHECK(std::isnan(run_shares_of(empty.judged())[1].best));
    const Judgement none_picked{{{1, 2}, {2, 1}}, Better::lower, {0, 1}};
    CHECK(std::isnan(regrets_of(none_picked.judged())[0][0]));
    CHECK(run_shares_of(none_picked.judged())[1].better == 0.5);
}

TEST_CASE("the lower limit of a share is that share from which chance would seldom give so many", "[experiment]")
{
    for (const std::size_t runs : {8U, 64U, 256U, 4096U}) {
        for (const double share : {0.0, 0.1, 0.5, 0.93, 1.0}) {
            const double limit = lower_limit(share, runs);
            CAPTURE(runs, share, limit);
            CHECK(limit >= 0.0);
            CHECK(limit <= share);
            // Wilson's equation: the share is 1.645 standard deviations above the limit, its own.
            CHECK(share - limit ==
                  Approx(1.6448536 * std::sqrt(limit * (1.0 - limit) / static_cast<double>(runs))).margin(1e-7));
        }
    }
    CHECK(lower_limit(0.93, 256) < 0.9);
    CHECK(lower_limit(0.93, 1024) > 0.9);
    CHECK(lower_limit(1.0, 256) < 1.0);
    CHECK(std::isnan(lower_limit(undefined, 10)));
    CHECK(std::isnan(lower_limit(0.5, 0)));
}
