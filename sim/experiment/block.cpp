#include "experiment/block.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "core/digest.hpp"
#include "core/number.hpp"
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

/// The digest of each replicate's outcomes. Undefined is one value, whatever the bits of a NaN.
Lanes digest_from(const Trajectory& t)
{
    std::array<Digest, lane_count> digests;
    for (const Lanes& value : t.outcome) {
        for (std::size_t l = 0; l < lane_count; ++l) digests[l].add(std::isnan(value.at[l]) ? -1.0 : value.at[l]);
    }
    Lanes bits;
    for (std::size_t l = 0; l < lane_count; ++l) bits.at[l] = number_of(digests[l].value());
    return bits;
}

/// What is said of a policy's replicates.
void judge(const Trajectory& t, const Trajectory& reference, const BlockColumns<Lanes>& columns)
{
    for (const OutcomeRow& row : outcome_table) {
        for (const Statistic statistic : every_statistic) {
            if (row.allows(statistic))
                columns.statistic[place_of(row.outcome, statistic)] = statistic_from(row, statistic, t);
        }
        if (&t == &reference || row.better == Better::none) continue;
        for (const BreakEven kind : every_break_even)
            columns.break_even[place_of(row.outcome, kind)] = break_even_from(row, kind, t, reference);
    }
    columns.digest[0] = digest_from(t);
}

}  // namespace

BlockShape::BlockShape(const Scenario& scenario, const Network& network, Keep keep)
    : outcome_(outcome_count * (static_cast<std::size_t>(scenario.months) + 1))
    , statistic_(outcome_count * statistic_count)
    , break_even_(outcome_count * break_even_count)
    , digest_(1)
    , policies_(scenario.policies.size())
{
    const auto years = static_cast<std::size_t>(scenario.years());
    organisation_ = keep.organisations ? (years + 1) * network.organisations * organisation_outcomes.size() : 0;
    area_ = keep.areas ? (years + 1) * network.areas * area_outcomes.size() : 0;
    partnership_ = keep.partnerships ? years * network.partnerships * measure_count : 0;
    followers_ = keep.choices ? years * scenario.kinds.size() * scenario.responses.size() : 0;
    of_policy_ = outcome_ + organisation_ + area_ + partnership_ + followers_ + statistic_ + break_even_ + digest_;
}

int blocks_of(const Scenario& scenario) { return (scenario.replicates + lane_count - 1) / lane_count; }

int repeated_futures(const Scenario& scenario)
{
    constexpr int enough = 4;
    constexpr int few_runs = 4 * lane_count;  // of which nothing is said that would need it
    return scenario.futures == FutureKind::none || scenario.replicates < few_runs ? 0 : enough;
}

BlockRuns runs_of(const Scenario& scenario, int block)
{
    const int further = block - blocks_of(scenario);
    return {static_cast<std::uint64_t>(block) * lane_count, further < 0 ? std::nullopt : std::optional(further)};
}

int lanes_of(const Scenario& scenario, int block)
{
    return block < blocks_of(scenario) ? std::min(lane_count, scenario.replicates - block * lane_count) : lane_count;
}

std::shared_ptr<const Premises> premises_of(const Futures& futures, const Scenario& scenario, const Network& network,
                                            const BlockRuns& runs)
{
    if (scenario.futures == FutureKind::none) return std::make_shared<const Premises>(scenario, network);
    if (runs.same_future) {
        const Scenario future = futures.scenario_in(*runs.same_future);
        return std::make_shared<const Premises>(future, network, present_of(future, network));
    }
    std::array<Scenario, lane_count> lanes;
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        // Lanes beyond the last run are worked out and thrown away.
        const int run = std::min(static_cast<int>(runs.first + lane), scenario.replicates - 1);
        lanes[lane] = futures.scenario_in(run);
    }
    return std::make_shared<const Premises>(lanes, network);
}

std::vector<Lanes> run_lanes(const Scenario& scenario, const Network& network, std::shared_ptr<const Premises> premises,
                             std::uint64_t first_run, const Kernel& kernel, Keep keep, StopFlag stop)
{
    const BlockShape shape(scenario, network, keep);
    Lanes nothing;
    for (double& x : nothing.at) x = undefined;
    std::vector<Lanes> numbers(shape.size(), nothing);
    const BeforeMonth before_month = unless_stopped(stop);
    const Opening opening = spin_up(scenario, network, std::move(premises), scenario.seed, first_run, kernel,
                                    before_month);
    Trajectory reference;
    for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
        Trajectory t = simulate(scenario, network, scenario.policies[p], opening, scenario.seed, kernel, keep,
                                before_month);
        const BlockColumns<Lanes> columns = shape.columns(std::span(numbers), p);
        std::copy(t.outcome.begin(), t.outcome.end(), columns.outcome.begin());
        std::copy(t.organisation.begin(), t.organisation.end(), columns.organisation.begin());
        std::copy(t.area.begin(), t.area.end(), columns.area.begin());
        std::copy(t.partnership.begin(), t.partnership.end(), columns.partnership.begin());
        std::copy(t.followers.begin(), t.followers.end(), columns.followers.begin());
        judge(t, p == 0 ? t : reference, columns);
        if (p == 0) reference = std::move(t);
    }
    return numbers;
}

std::vector<Lanes> run_block(const Scenario& scenario, const Network& network, const Futures& futures, int block,
                             const Kernel& kernel, Keep keep, StopFlag stop)
{
    const BlockRuns runs = runs_of(scenario, block);
    return run_lanes(scenario, network, premises_of(futures, scenario, network, runs), runs.first, kernel, keep, stop);
}

}  // namespace concord
