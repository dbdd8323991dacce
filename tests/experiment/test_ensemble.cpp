/// Ensembles: threads, blocks, statistics, break-even, comparison.

#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "catch.hpp"
#include "experiment/comparison.hpp"
#include "support/everything.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

/// An ensemble of two policies and four replicates in which every statistic of an outcome is given.
Ensemble made_up(const std::vector<std::vector<double>>& values, Outcome outcome)
{
    Ensemble e;
    e.replicates = e.asked = static_cast<int>(values.front().size());
    e.months = 12;
    e.years = 1;
    e.policies.resize(values.size());
    for (std::size_t p = 0; p < values.size(); ++p) {
        e.policies[p].statistic.assign(outcome_count * statistic_count * values[p].size(), std::nan(""));
        for (std::size_t s = 0; s < statistic_count; ++s) {
            for (std::size_t r = 0; r < values[p].size(); ++r)
                e.policies[p].statistic[(static_cast<std::size_t>(outcome) * statistic_count + s) * values[p].size() +
                                        r] = values[p][r];
        }
    }
    return e;
}

const SummaryRow& find(const std::vector<SummaryRow>& rows, std::size_t policy, Outcome outcome, Statistic statistic)
{
    for (const SummaryRow& row : rows) {
        if (row.policy == policy && row.outcome->outcome == outcome && row.statistic == statistic) return row;
    }
    throw std::logic_error("no such row");
}

Scenario small_patch()
{
    Scenario scenario = standard_patch();
    scenario.months = 60;
    scenario.replicates = 24;
    compare(scenario, {"silo_retreat", "upstream_prevention"});
    return scenario;
}

}  // namespace

TEST_CASE("any number of threads gives the same results, bit by bit", "[experiment]")
{
    Scenario scenario = everything_scenario();
    scenario.replicates = 43;
    scenario.months = 48;
    const Network network = network_of(scenario);
    EnsembleOptions options;
    options.keep = {true, true, true, true};
    const Ensemble one = run_ensemble(scenario, network, options);
    for (const int jobs : {2, 4, 7, 100}) {
        options.jobs = jobs;
        const Ensemble many = run_ensemble(scenario, network, options);
        CAPTURE(jobs);
        CHECK(many.digest == one.digest);
        for (std::size_t p = 0; p < one.policies.size(); ++p) {
            const PolicyResults& a = one.policies[p];
            const PolicyResults& b = many.policies[p];
            const std::vector<std::pair<const std::vector<double>*, const std::vector<double>*>> columns{
                {&a.series, &b.series},
                {&a.statistic, &b.statistic},
                {&a.break_even, &b.break_even},
                {&a.organisation, &b.organisation},
                {&a.area, &b.area},
                {&a.partnership, &b.partnership}};
            for (const auto& [x, y] : columns) {
                REQUIRE(x->size() == y->size());
                int unlike = 0;
                for (std::size_t v = 0; v < x->size(); ++v) unlike += !same((*x)[v], (*y)[v]);
                CHECK(unlike == 0);
            }
        }
    }
}

TEST_CASE("any number of runs works, and the first of them do not depend on how many follow", "[experiment]")
{
    Scenario scenario = small_patch();
    scenario.months = 24;
    scenario.replicates = 19;
    const Ensemble most = run(scenario);
    CHECK(most.replicates == 19);
    for (const int replicates : {1, 3, 8, 9, 16}) {
        scenario.replicates = replicates;
        const Ensemble fewer = run(scenario);
        CAPTURE(replicates);
        CHECK(fewer.replicates == replicates);
        CHECK(fewer.asked == replicates);
        for (std::size_t p = 0; p < fewer.policies.size(); ++p) {
            for (const OutcomeRow& row : outcome_table) {
                for (int r = 0; r < replicates; ++r) {
                    CHECK(same(fewer.series_of(p, row.outcome, 24)[r], most.series_of(p, row.outcome, 24)[r]));
                    CHECK(same(fewer.statistic_of(p, row.outcome, Statistic::mean)[r],
                               most.statistic_of(p, row.outcome, Statistic::mean)[r]));
                }
            }
        }
    }
}

TEST_CASE("stopping keeps the blocks that are done and no more", "[experiment]")
{
    Scenario scenario = small_patch();
    scenario.months = 24;
    scenario.replicates = 80;
    const Network network = network_of(scenario);
    EnsembleOptions options;
    const Ensemble whole = run_ensemble(scenario, network, options);
    std::atomic<bool> stop{false};
    int calls = 0;
    options.stop = &stop;
    options.progress = [&](int done, int total) {
        CHECK(done == ++calls);
        CHECK(total == 10);
        if (done == 3) stop = true;
    };
    const Ensemble part = run_ensemble(scenario, network, options);
    CHECK(part.replicates == 24);
    CHECK(part.asked == 80);
    for (std::size_t p = 0; p < part.policies.size(); ++p) {
        for (int r = 0; r < 24; ++r)
            CHECK(part.statistic_of(p, Outcome::harm, Statistic::end)[r] ==
                  whole.statistic_of(p, Outcome::harm, Statistic::end)[r]);
        CHECK(std::isnan(part.statistic_of(p, Outcome::harm, Statistic::end)[24]));
    }
    // What is summarised is what was done.
    const auto rows = summary_of(part);
    CHECK_FALSE(std::isnan(find(rows, 1, Outcome::harm, Statistic::end).spread.median));
    stop = true;
    options.progress = {};
    CHECK(run_ensemble(scenario, network, options).replicates == 0);
}

TEST_CASE("the ensemble so far is that of a run of so many, and what follows is added to it", "[experiment]")
{
    Scenario scenario = small_patch();
    scenario.replicates = 43;
    const Network network = network_of(scenario);
    const Keep keep{false, false, true, true};
    const Futures futures(scenario, scenario.futures);
    Collector collector(scenario, network, keep, default_series_bytes);
    const auto expect_run_of = [&](int runs, const Ensemble& e) {
        Scenario alone = scenario;
        alone.replicates = runs;
        EnsembleOptions options;
        options.keep = keep;
        const Ensemble expected = run_ensemble(alone, network, options);
        CAPTURE(runs);
        CHECK(e.replicates == runs);
        CHECK(e.mean_replicates == runs);
        CHECK(e.digest == expected.digest);
        for (std::size_t p = 0; p < e.policies.size(); ++p) {
            CHECK(e.policies[p].partnership == expected.policies[p].partnership);
            CHECK(e.policies[p].followers == expected.policies[p].followers);
        }
    };
    for (int block = 0; block < blocks_of(scenario); ++block) {
        collector.take(block, run_block(scenario, network, futures, block, best_kernel(), keep));
        if (block == 1) expect_run_of(16, collector.so_far());
        if (block == 2) expect_run_of(16, collector.ensemble());  // as it was when asked for last
        if (block == 3) expect_run_of(32, collector.so_far());
    }
    expect_run_of(43, collector.finish());
}

TEST_CASE("a block is given up between its months", "[experiment]")
{
    Scenario scenario = small_patch();
    scenario.months = 24;
    const Network network = network_of(scenario);
    std::atomic<bool> stop{false};
    const Keep keep{true, true, true, true};
    const Futures futures(scenario, scenario.futures);
    const std::vector<Lanes> numbers = run_block(scenario, network, futures, 0, best_kernel(), keep, &stop);
    CHECK(numbers.size() == BlockShape(scenario, network, keep).size());
    const Opening opening = spin_up(scenario, network, 1, 0, best_kernel());
    stop = true;
    CHECK_THROWS_AS(run_block(scenario, network, futures, 0, best_kernel(), keep, &stop), RunStopped);
    CHECK_THROWS_AS(spin_up(scenario, network, 1, 0, best_kernel(), unless_stopped(&stop)), RunStopped);
    CHECK_THROWS_AS(
        simulate(scenario, network, scenario.policies[0], opening, 1, best_kernel(), keep, unless_stopped(&stop)),
        RunStopped);
}

TEST_CASE("what fails in one thread ends the others and is told once", "[experiment]")
{
    Scenario scenario = small_patch();
    scenario.months = 12;
    scenario.replicates = 80;
    const Network network = network_of(scenario);
    EnsembleOptions options;
    options.jobs = 4;
    int calls = 0;
    options.progress = [&](int done, int) {
        ++calls;
        if (done == 2) throw std::bad_alloc();
    };
    CHECK_THROWS_AS(run_ensemble(scenario, network, options), std::bad_alloc);
    CHECK(calls == 2);
}

TEST_CASE("progress reaches the total with several threads", "[experiment]")
{
    Scenario scenario = small_patch();
    scenario.months = 12;
    scenario.replicates = 60;
    EnsembleOptions options;
    options.jobs = 4;
    int last = 0;
    options.progress = [&](int done, int) {
        CHECK(done == last + 1);
        last = done;
    };
    (void)run_ensemble(scenario, network_of(scenario), options);
    CHECK(last == 8);
}

TEST_CASE("statistics are the end, the mean and the total of their series", "[experiment]")
{
    const Ensemble e = run(small_patch());
    for (std::size_t p = 0; p < e.policies.size(); ++p) {
        for (const OutcomeRow& row : outcome_table) {
            for (int r = 0; r < e.replicates; r += 5) {
                double sum = 0.0;
                int count = 0;
                for (int month = 1; month <= e.months; ++month) {
                    const double x = e.series_of(p, row.outcome, month)[r];
                    if (std::isnan(x)) continue;
                    sum += x;
                    ++count;
                }
                INFO(row.name << ", policy " << p << ", run " << r);
                if (row.allows(Statistic::end))
                    CHECK(same(e.statistic_of(p, row.outcome, Statistic::end)[r],
                               e.series_of(p, row.outcome, e.months)[r]));
                if (count == 0) continue;
                if (row.allows(Statistic::mean))
                    CHECK(e.statistic_of(p, row.outcome, Statistic::mean)[r] == Approx(sum / count));
                if (row.allows(Statistic::total))
                    CHECK(e.statistic_of(p, row.outcome, Statistic::total)[r] ==
                          Approx(row.counts_events ? sum : sum / 12));
            }
        }
    }
}

TEST_CASE("break-even is the first month from which a policy stays ahead to the end", "[experiment]")
{
    const Ensemble e = run(small_patch());
    int never = 0;
    int found = 0;
    for (std::size_t p = 1; p < e.policies.size(); ++p) {
        for (const OutcomeRow& row : outcome_table) {
            if (row.better == Better::none) continue;
            for (int r = 0; r < e.replicates; ++r) {
                std::vector<bool> ahead{false}, ahead_in_sum{false};
                double sum = 0.0;
                for (int month = 1; month <= e.months; ++month) {
                    const double d = e.series_of(p, row.outcome, month)[r] - e.series_of(0, row.outcome, month)[r];
                    const double better = row.better == Better::higher ? d : -d;
                    ahead.push_back(better > 0.0);
                    if (!std::isnan(better)) sum += better;
                    ahead_in_sum.push_back(sum > 0.0);
                }
                const auto first_of_last_lead = [&](const std::vector<bool>& leads) {
                    double month = infinite;
                    for (int m = e.months; m > 0 && leads[static_cast<std::size_t>(m)]; --m) month = m;
                    return month;
                };
                INFO(row.name << ", policy " << p << ", run " << r);
                CHECK(e.break_even_of(p, row.outcome, BreakEven::monthly)[r] == first_of_last_lead(ahead));
                CHECK(e.break_even_of(p, row.outcome, BreakEven::cumulative)[r] == first_of_last_lead(ahead_in_sum));
                (std::isinf(first_of_last_lead(ahead)) ? never : found) += 1;
            }
        }
    }
    // The test saw both.
    CHECK(never > 0);
    CHECK(found > 0);
}

TEST_CASE("break-even rows count the runs that never get there", "[experiment]")
{
    Ensemble e = made_up({{1, 2, 3, 4}, {1, 2, 3, 4}}, Outcome::harm);
    e.policies[1].break_even.assign(outcome_count * break_even_count * 4, infinite);
    const double months[4] = {10, 30, infinite, 20};
    for (int r = 0; r < 4; ++r)
        e.policies[1].break_even[(static_cast<std::size_t>(Outcome::harm) * break_even_count) * 4 +
                                 static_cast<std::size_t>(r)] = months[r];
    for (const BreakEvenRow& row : break_even_of(e)) {
        CHECK(row.policy == 1);
        CHECK(row.outcome->better != Better::none);
        if (row.outcome->outcome == Outcome::harm && row.kind == BreakEven::monthly) {
            CHECK(row.never_share == 0.25);
            CHECK(row.month.median == Approx(25));
            CHECK(std::isinf(row.month.high));
        } else {
            CHECK(row.never_share == 1.0);
            CHECK(std::isinf(row.month.low));
        }
    }
}

TEST_CASE("differences are paired, and shares of runs count ties half", "[experiment]")
{
    // Harm: lower is better. Two replicates better, one tie, one worse.
    const Ensemble e = made_up({{10, 20, 30, 40}, {9, 18, 30, 44}}, Outcome::harm);
    const auto rows = summary_of(e);
    const SummaryRow& hold = find(rows, 0, Outcome::harm, Statistic::end);
    const SummaryRow& other = find(rows, 1, Outcome::harm, Statistic::end);
    CHECK(hold.spread.median == 25.0);
    CHECK(std::isnan(hold.difference.spread.median));
    CHECK(std::isnan(hold.of_runs.better));
    CHECK(other.spread.median == 24.0);
    CHECK(other.difference.spread.median == Approx(-0.5));  // of −1, −2, 0, 4
    CHECK(other.of_runs.better == Approx(2.5 / 4));
    CHECK(other.of_runs.best == Approx(2.5 / 4));
    CHECK(hold.of_runs.best == Approx(1.5 / 4));
}

TEST_CASE("shares of being best sum to 1, and are empty where nothing is better", "[experiment]")
{
    const Ensemble e = run(small_patch());
    const auto rows = summary_of(e);
    for (const OutcomeRow& outcome : outcome_table) {
        for (const Statistic statistic : {Statistic::end, Statistic::mean, Statistic::total}) {
            if (!outcome.allows(statistic)) continue;
            double sum = 0.0;
            for (std::size_t p = 0; p < e.policies.size(); ++p)
                sum += find(rows, p, outcome.outcome, statistic).of_runs.best;
            INFO(outcome.name);
            if (outcome.better == Better::none)
                CHECK(std::isnan(sum));
            else
                CHECK(sum == Approx(1.0));
        }
    }
    // Every policy has one row per allowed outcome and statistic.
    std::size_t allowed = 0;
    for (const OutcomeRow& outcome : outcome_table) {
        for (const Statistic statistic : {Statistic::end, Statistic::mean, Statistic::total})
            allowed += outcome.allows(statistic) ? 1 : 0;
    }
    CHECK(rows.size() == allowed * e.policies.size());
    for (std::size_t r = 1; r < rows.size(); ++r) CHECK(rows[r - 1].policy <= rows[r].policy);
}

TEST_CASE("a tie of all policies is shared by all", "[experiment]")
{
    const auto rows = summary_of(made_up({{1, 1}, {1, 1}, {1, 1}}, Outcome::trust));
    for (std::size_t p = 0; p < 3; ++p)
        CHECK(find(rows, p, Outcome::trust, Statistic::end).of_runs.best == Approx(1.0 / 3));
}

TEST_CASE("monthly rows hold every month, policy and outcome, the reference without differences", "[experiment]")
{
    const Ensemble e = run(small_patch());
    const auto rows = monthly_of(e);
    CHECK(rows.size() == e.policies.size() * static_cast<std::size_t>(e.months + 1) * outcome_count);
    for (const MonthlyRow& row : rows) {
        if (row.policy == 0) CHECK(std::isnan(row.difference.median));
        if (row.month == 0 && row.policy > 0 && !std::isnan(row.spread.median)) CHECK(row.difference.median == 0.0);
        if (!std::isnan(row.spread.median)) {
            CHECK(row.spread.low <= row.spread.median);
            CHECK(row.spread.median <= row.spread.high);
        }
    }
}

TEST_CASE("less memory keeps fewer runs of the series and changes no result", "[experiment]")
{
    const Scenario scenario = small_patch();
    const Network network = network_of(scenario);
    EnsembleOptions options;
    options.keep = {true, true, true, true};
    const Ensemble whole = run_ensemble(scenario, network, options);
    options.series_bytes = 1;
    const Ensemble part = run_ensemble(scenario, network, options);
    CHECK(whole.series_replicates == 24);
    CHECK(part.series_replicates == 8);
    CHECK(part.entity_replicates == 8);
    CHECK(part.digest == whole.digest);
    const auto a = summary_of(whole);
    const auto b = summary_of(part);
    REQUIRE(a.size() == b.size());
    for (std::size_t r = 0; r < a.size(); ++r) CHECK(same(a[r].spread.median, b[r].spread.median));
    CHECK(organisations_of(part, network).size() == organisations_of(whole, network).size());
    CHECK(areas_of(part, network).size() == scenario.policies.size() * 4 * 6 * area_outcomes.size());
}

TEST_CASE("areas add up to the whole patch at the end of each year", "[experiment]")
{
    const Scenario scenario = small_patch();
    const Network network = network_of(scenario);
    const Ensemble e = run(scenario);
    for (std::size_t p = 0; p < e.policies.size(); ++p) {
        for (int year = 0; year <= e.years; ++year) {
            for (int r = 0; r < e.replicates; r += 7) {
                double harm = 0.0;
                double reserves = 0.0;
                for (int a = 0; a < network.areas; ++a)
                    harm += e.policies[p].area[static_cast<std::size_t>(
                        ((year * network.areas + a) * static_cast<int>(area_outcomes.size())) * e.entity_replicates + r)];
                for (int i = 0; i < network.organisations; ++i)
                    reserves += e.policies[p].organisation[static_cast<std::size_t>(
                        ((year * network.organisations + i) * static_cast<int>(organisation_outcomes.size()) + 3) *
                            e.entity_replicates +
                        r)];
                CAPTURE(p, year, r);
                CHECK(harm == Approx(e.series_of(p, Outcome::harm, 12 * year)[r]));
                CHECK(reserves == Approx(e.series_of(p, Outcome::reserves, 12 * year)[r]));
            }
        }
    }
}
