#include "experiment/ensemble.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <stdexcept>

#include "experiment/quantiles.hpp"
#include "experiment/threads.hpp"

namespace concord {

namespace {

/// Puts the replicates of a block beside those taken before: each row of `to` has room for so many replicates.
void put(std::span<const Lanes> from, int first, int lanes, int kept, std::vector<double>& to)
{
    const int wanted = std::min(lanes, kept - first);
    if (wanted <= 0 || from.empty()) return;
    double* out = to.data() + first;
    for (const Lanes& value : from) {
        for (int l = 0; l < wanted; ++l) out[l] = value.at[l];
        out += kept;
    }
}

/// Means of sums over so many.
void means_of(const std::vector<double>& sums, int count, std::vector<double>& means)
{
    std::transform(sums.begin(), sums.end(), means.begin(), [&](double sum) { return sum / count; });
}

/// Adds the replicates of a block to those taken before.
void add_up(std::span<const Lanes> from, int lanes, std::vector<double>& sums)
{
    for (std::size_t x = 0; x < from.size(); ++x) {
        for (int l = 0; l < lanes; ++l) sums[x] += from[x].at[l];
    }
}

}  // namespace

void add_futures(const Scenario& scenario, std::shared_ptr<const Futures> futures, Ensemble& ensemble)
{
    ensemble.futures = std::move(futures);
    if (scenario.futures == FutureKind::none) {
        ensemble.settled.assign(1, scenario.parameters);
        return;
    }
    const int known = static_cast<int>(ensemble.settled.size());
    ensemble.settled.resize(static_cast<std::size_t>(ensemble.replicates));
    for_each_of(ensemble.replicates - known, ensemble.jobs, [&](int further) {
        const int run = known + further;
        ensemble.settled[static_cast<std::size_t>(run)] = ensemble.futures->scenario_in(run).parameters;
    });
}

std::uint64_t EnsembleDigest::value() const
{
    Digest all;
    for (const Digest& policy : policies_) all.add(policy.value());
    return all.value();
}

KeptRuns kept_runs_of(const Scenario& scenario, const Network& network, Keep keep, std::int64_t series_bytes)
{
    const auto policies = static_cast<std::int64_t>(scenario.policies.size());
    const int asked = scenario.replicates;
    const auto within = [&](std::int64_t values) {
        const std::int64_t each = std::max<std::int64_t>(1, policies * values * 8);
        return static_cast<int>(std::clamp<std::int64_t>(series_bytes / each, std::min(8, asked), asked));
    };
    const std::int64_t entities = (keep.organisations
                                       ? network.organisations * static_cast<std::int64_t>(organisation_outcomes.size())
                                       : 0) +
                                  (keep.areas ? network.areas * static_cast<std::int64_t>(area_outcomes.size()) : 0);
    return {within(static_cast<std::int64_t>(outcome_count) * (scenario.months + 1)),
            within(entities * (scenario.years() + 1))};
}

Collector::Collector(const Scenario& scenario, const Network& network, Keep keep, std::int64_t series_bytes)
    : shape_(scenario, network, keep)
    , sums_(scenario.policies.size())
    , digests_(scenario.policies.size())
    , blocks_(blocks_of(scenario))
{
    Ensemble& e = ensemble_;
    e.asked = scenario.replicates;
    e.months = scenario.months;
    e.years = scenario.years();
    e.seed = scenario.seed;
    const KeptRuns kept_runs = kept_runs_of(scenario, network, keep, series_bytes);
    e.series_replicates = kept_runs.series;
    e.entity_replicates = kept_runs.entities;
    e.policies.resize(scenario.policies.size());
    const auto asked = static_cast<std::size_t>(e.asked);
    for (std::size_t p = 0; p < e.policies.size(); ++p) {
        PolicyResults& r = e.policies[p];
        r.can_be_picked = scenario.policies[p].can_be_picked();
        r.series.assign(outcome_count * static_cast<std::size_t>(e.months + 1) *
                            static_cast<std::size_t>(e.series_replicates),
                        undefined);
        r.statistic.assign(outcome_count * statistic_count * asked, undefined);
        if (p > 0) r.break_even.assign(outcome_count * break_even_count * asked, undefined);
        if (p > 0) r.draws_variance.assign(outcome_count * statistic_count, undefined);
        const auto years = static_cast<std::size_t>(e.years) + 1;
        const auto kept = static_cast<std::size_t>(e.entity_replicates);
        if (keep.organisations)
            r.organisation.assign(years * network.organisations * organisation_outcomes.size() * kept, undefined);
        if (keep.areas) r.area.assign(years * network.areas * area_outcomes.size() * kept, undefined);
        if (keep.partnerships)
            r.partnership.assign(static_cast<std::size_t>(e.years) * network.partnerships * measure_count, 0.0);
        if (keep.choices)
            r.followers.assign(static_cast<std::size_t>(e.years) * scenario.kinds.size() * scenario.responses.size(),
                               0.0);
        sums_[p] = {r.partnership, r.followers, std::vector<double>(r.draws_variance.size(), 0.0)};
    }
}

void Collector::take(int block, std::span<const Lanes> numbers)
{
    if (numbers.size() != shape_.size()) throw std::invalid_argument("the numbers of a block are not whole");
    if (block >= blocks_) return take_repeated(numbers);
    const int first = block * lane_count;
    const int lanes = std::min(lane_count, ensemble_.asked - first);
    for (std::size_t p = 0; p < ensemble_.policies.size(); ++p) {
        const BlockColumns<const Lanes> columns = shape_.columns(numbers, p);
        PolicyResults& r = ensemble_.policies[p];
        put(columns.outcome, first, lanes, ensemble_.series_replicates, r.series);
        put(columns.organisation, first, lanes, ensemble_.entity_replicates, r.organisation);
        put(columns.area, first, lanes, ensemble_.entity_replicates, r.area);
        put(columns.statistic, first, lanes, ensemble_.asked, r.statistic);
        if (p > 0) put(columns.break_even, first, lanes, ensemble_.asked, r.break_even);
        add_up(columns.partnership, lanes, sums_[p].partnership);
        add_up(columns.followers, lanes, sums_[p].followers);
        for (int l = 0; l < lanes; ++l) digests_.add(p, columns.digest[0].at[l]);
    }
    taken_ = first + lanes;
}

void Collector::take_repeated(std::span<const Lanes> numbers)
{
    ++repeated_;
    const BlockColumns<const Lanes> reference = shape_.columns(numbers, 0);
    for (std::size_t p = 1; p < sums_.size(); ++p) {
        const BlockColumns<const Lanes> columns = shape_.columns(numbers, p);
        for (std::size_t x = 0; x < columns.statistic.size(); ++x) {
            double mean = 0.0;
            double squares = 0.0;
            for (int l = 0; l < lane_count; ++l) {
                const double difference = columns.statistic[x].at[l] - reference.statistic[x].at[l];
                const double from_mean = difference - mean;
                mean += from_mean / (l + 1);
                squares += from_mean * (difference - mean);
            }
            sums_[p].draws_variance[x] += squares / (lane_count - 1);
        }
    }
}

Ensemble& Collector::so_far()
{
    ensemble_.replicates = taken_;
    ensemble_.mean_replicates = taken_;
    for (std::size_t p = 0; p < sums_.size(); ++p) {
        PolicyResults& r = ensemble_.policies[p];
        r.digest = digests_.of(p);
        means_of(sums_[p].partnership, std::max(1, taken_), r.partnership);
        means_of(sums_[p].followers, std::max(1, taken_), r.followers);
        if (repeated_ > 0) means_of(sums_[p].draws_variance, repeated_, r.draws_variance);
    }
    ensemble_.digest = digests_.value();
    return ensemble_;
}

Ensemble run_ensemble(const Scenario& scenario, const Network& network, const EnsembleOptions& options)
{
    const Kernel& kernel = options.kernel != nullptr ? *options.kernel : best_kernel();
    const auto futures = std::make_shared<const Futures>(scenario, scenario.futures);
    const int blocks = blocks_of(scenario) + repeated_futures(scenario);
    Collector collector(scenario, network, options.keep, options.series_bytes);
    std::mutex mutex;
    std::condition_variable turn;
    std::atomic<int> next_block{0};
    int next_to_take = 0;
    bool gives_up = false;
    std::exception_ptr failure;

    const auto give_up = [&](std::exception_ptr why) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::move(why);
        gives_up = true;
        next_block.store(blocks);
    };
    const auto work = [&] {
        for (;;) {
            const int block = next_block.fetch_add(1);
            if (block >= blocks) return;
            try {
                const std::vector<Lanes> numbers = run_block(scenario, network, *futures, block, kernel, options.keep,
                                                             options.stop);
                std::unique_lock lock(mutex);
                turn.wait(lock, [&] { return next_to_take == block || gives_up; });
                if (next_to_take != block || failure) return;
                collector.take(block, numbers);
                ++next_to_take;
                if (options.progress) options.progress(next_to_take, blocks);
            } catch (const RunStopped&) {
                give_up(nullptr);
            } catch (...) {
                give_up(std::current_exception());
            }
            turn.notify_all();
        }
    };
    const int wanted = std::clamp(options.jobs, 1, blocks);
    const int jobs = with_threads(wanted, work);
    if (failure) std::rethrow_exception(failure);
    Ensemble ensemble = collector.finish();
    ensemble.jobs = jobs;
    ensemble.jobs_wanted = wanted;
    add_futures(scenario, futures, ensemble);
    return ensemble;
}

}  // namespace concord
