#include "experiment/ensemble.hpp"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <exception>
#include <limits>
#include <mutex>
#include <thread>

#include "experiment/quantiles.hpp"

namespace concord {

namespace {

/// A statistic of the series of each lane.
Lanes statistic_from(const OutcomeRow& row, Statistic statistic, const Trajectory& t)
{
    // Month 0 is the state at the start; what happened in the run is months 1 to the end.
    if (statistic == Statistic::end) return t.at(row.outcome, t.months);
    Lanes sum{};
    Lanes defined{};
    for (int month = 1; month <= t.months; ++month) {
        const Lanes& value = t.at(row.outcome, month);
        for (int l = 0; l < lane_count; ++l) {
            const bool is_defined = !std::isnan(value.at[l]);
            sum.at[l] += is_defined ? value.at[l] : 0.0;
            defined.at[l] += is_defined ? 1.0 : 0.0;
        }
    }
    for (int l = 0; l < lane_count; ++l) {
        if (defined.at[l] == 0.0)
            sum.at[l] = undefined;
        else if (statistic == Statistic::mean)
            sum.at[l] /= defined.at[l];
        else if (!row.counts_events)
            sum.at[l] *= years_per_month;
    }
    return sum;
}

/// First month from which the policy stays ahead of the reference to the end, in each lane; infinite if it is not ahead at the end.
Lanes break_even_from(const OutcomeRow& row, BreakEven kind, const Trajectory& t, const Trajectory& reference)
{
    constexpr double never = std::numeric_limits<double>::infinity();
    const double sign = row.better == Better::higher ? 1.0 : -1.0;
    Lanes ahead{};
    Lanes month_from{};
    for (double& month : month_from.at) month = never;
    for (int month = 1; month <= t.months; ++month) {
        const Lanes& ours = t.at(row.outcome, month);
        const Lanes& theirs = reference.at(row.outcome, month);
        for (int l = 0; l < lane_count; ++l) {
            const double difference = sign * (ours.at[l] - theirs.at[l]);
            const double sum = std::isnan(difference) ? ahead.at[l] : ahead.at[l] + difference;
            ahead.at[l] = kind == BreakEven::monthly ? difference : sum;
            const double first = month_from.at[l] == never ? month : month_from.at[l];
            month_from.at[l] = ahead.at[l] > 0.0 ? first : never;
        }
    }
    return month_from;
}

void keep_series(const std::vector<Lanes>& from, int first, int lanes, int kept, std::vector<double>& to)
{
    const int wanted = std::min(lanes, kept - first);
    if (wanted <= 0 || from.empty()) return;
    double* out = to.data() + first;
    for (const Lanes& value : from) {
        for (int l = 0; l < wanted; ++l) out[l] = value.at[l];
        out += kept;
    }
}

}  // namespace

int blocks_of(const Scenario& scenario) { return (scenario.replicates + lane_count - 1) / lane_count; }

std::vector<Trajectory> run_block(const Scenario& scenario, const Network& network, int block, const Kernel& kernel,
                                  Keep keep)
{
    const Opening opening = open(scenario, network, scenario.seed, static_cast<std::uint64_t>(block) * lane_count,
                                 kernel);
    std::vector<Trajectory> trajectories;
    trajectories.reserve(scenario.policies.size());
    for (const Policy& policy : scenario.policies)
        trajectories.push_back(simulate(scenario, network, policy, opening, scenario.seed, kernel, keep));
    return trajectories;
}

Collector::Collector(const Scenario& scenario, const Network& network, Keep keep, std::int64_t series_bytes)
{
    Ensemble& e = ensemble_;
    e.asked = scenario.replicates;
    e.months = scenario.months;
    e.years = (scenario.months + 11) / 12;
    e.seed = scenario.seed;
    const auto policies = static_cast<std::int64_t>(scenario.policies.size());
    const auto within = [&](std::int64_t values) {
        const std::int64_t each = std::max<std::int64_t>(1, policies * values * 8);
        return static_cast<int>(std::clamp<std::int64_t>(series_bytes / each, std::min(8, e.asked), e.asked));
    };
    const std::int64_t entities = (keep.organisations
                                       ? network.organisations * static_cast<std::int64_t>(organisation_outcomes.size())
                                       : 0) +
                                  (keep.areas ? network.areas * static_cast<std::int64_t>(area_outcomes.size()) : 0);
    e.series_replicates = within(static_cast<std::int64_t>(outcome_count) * (e.months + 1));
    e.entity_replicates = within(entities * (e.years + 1));
    e.policies.resize(scenario.policies.size());
    digests_.resize(scenario.policies.size());
    const auto asked = static_cast<std::size_t>(e.asked);
    for (std::size_t p = 0; p < e.policies.size(); ++p) {
        PolicyResults& r = e.policies[p];
        r.series.assign(outcome_count * static_cast<std::size_t>(e.months + 1) *
                            static_cast<std::size_t>(e.series_replicates),
                        undefined);
        r.statistic.assign(outcome_count * statistic_count * asked, undefined);
        if (p > 0) r.break_even.assign(outcome_count * break_even_count * asked, undefined);
        const auto years = static_cast<std::size_t>(e.years) + 1;
        const auto kept = static_cast<std::size_t>(e.entity_replicates);
        if (keep.organisations)
            r.organisation.assign(years * network.organisations * organisation_outcomes.size() * kept, undefined);
        if (keep.areas) r.area.assign(years * network.areas * area_outcomes.size() * kept, undefined);
        if (keep.partnerships)
            r.partnership.assign(static_cast<std::size_t>(e.years) * network.partnerships * measure_count, 0.0);
    }
}

void Collector::take(int block, const std::vector<Trajectory>& trajectories)
{
    const int first = block * lane_count;
    const int lanes = std::min(lane_count, ensemble_.asked - first);
    for (std::size_t p = 0; p < trajectories.size(); ++p) {
        const Trajectory& t = trajectories[p];
        PolicyResults& r = ensemble_.policies[p];
        keep_series(t.outcome, first, lanes, ensemble_.series_replicates, r.series);
        keep_series(t.organisation, first, lanes, ensemble_.entity_replicates, r.organisation);
        keep_series(t.area, first, lanes, ensemble_.entity_replicates, r.area);
        for (std::size_t x = 0; x < t.partnership.size(); ++x) {
            for (int l = 0; l < lanes; ++l) r.partnership[x] += t.partnership[x].at[l];
        }
        for (const OutcomeRow& row : outcome_table) judge(row, t, trajectories.front(), p, first, lanes);
    }
    // A digest waits for each of its numbers in turn: those of the policies wait together.
    for (int l = 0; l < lanes; ++l) {
        for (std::size_t x = 0; x < trajectories.front().outcome.size(); ++x) {
            for (std::size_t p = 0; p < trajectories.size(); ++p) {
                const double value = trajectories[p].outcome[x].at[l];
                digests_[p].add(std::isnan(value) ? -1.0 : value);
            }
        }
    }
    ensemble_.replicates = first + lanes;
}

Ensemble Collector::finish()
{
    Digest all;
    for (std::size_t p = 0; p < digests_.size(); ++p) {
        ensemble_.policies[p].digest = digests_[p].value();
        all.add(digests_[p].value());
        for (double& x : ensemble_.policies[p].partnership) x /= std::max(1, ensemble_.replicates);
    }
    ensemble_.digest = all.value();
    return std::move(ensemble_);
}

void Collector::judge(const OutcomeRow& row, const Trajectory& t, const Trajectory& reference, std::size_t policy,
                      int first, int lanes)
{
    PolicyResults& r = ensemble_.policies[policy];
    const auto outcome = static_cast<std::size_t>(row.outcome);
    const auto asked = static_cast<std::size_t>(ensemble_.asked);
    const auto put = [&](const Lanes& values, std::vector<double>& to, std::size_t at) {
        std::copy_n(values.at, lanes, to.data() + at * asked + static_cast<std::size_t>(first));
    };
    for (std::size_t s = 0; s < statistic_count; ++s) {
        const auto statistic = static_cast<Statistic>(s);
        if (row.allows(statistic)) put(statistic_from(row, statistic, t), r.statistic, outcome * statistic_count + s);
    }
    if (policy == 0 || row.better == Better::none) return;
    for (std::size_t k = 0; k < break_even_count; ++k)
        put(break_even_from(row, static_cast<BreakEven>(k), t, reference), r.break_even, outcome * break_even_count + k);
}

Ensemble run_ensemble(const Scenario& scenario, const Network& network, const EnsembleOptions& options)
{
    const Kernel& kernel = options.kernel != nullptr ? *options.kernel : best_kernel();
    const int blocks = blocks_of(scenario);
    Collector collector(scenario, network, options.keep, options.series_bytes);
    std::mutex mutex;
    std::condition_variable turn;
    std::atomic<int> next_block{0};
    int next_to_take = 0;
    std::exception_ptr failure;

    const auto work = [&] {
        for (;;) {
            if (options.stop != nullptr && options.stop->load()) return;
            const int block = next_block.fetch_add(1);
            if (block >= blocks) return;
            try {
                const std::vector<Trajectory> trajectories = run_block(scenario, network, block, kernel, options.keep);
                std::unique_lock lock(mutex);
                turn.wait(lock, [&] { return next_to_take == block || failure; });
                if (failure) return;
                collector.take(block, trajectories);
                ++next_to_take;
                if (options.progress) options.progress(next_to_take, blocks);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
                next_block.store(blocks);
            }
            turn.notify_all();
        }
    };
    std::vector<std::thread> threads;
    const int jobs = std::clamp(options.jobs, 1, blocks);
    for (int j = 1; j < jobs; ++j) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
    return collector.finish();
}

}  // namespace concord
