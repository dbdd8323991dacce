#include "experiment/loops.hpp"

#include <cmath>

namespace concord {

namespace {

double mean_strain(const Network& n, const World& world, std::size_t lane)
{
    double sum = 0.0;
    double weight = 0.0;
    for (int i = 0; i < n.organisations; ++i) {
        const double budget = n.serves[i] * n.budget[i];
        sum += budget * world.strain[i].at[lane];
        weight += budget;
    }
    return weight > 0.0 ? sum / weight : std::nan("");
}

double spent_on_prevention(const Network& n, const World& world, const Flows& flows, std::size_t lane)
{
    double sum = 0.0;
    for (int i = 0; i < n.organisations; ++i) sum += world.prevention_share[i].at[lane] * flows.income[i].at[lane];
    return sum;
}

double mean_need(const Network& n, const World& world, std::size_t lane)
{
    double sum = 0.0;
    double people = 0.0;
    for (int a = 0; a < n.areas; ++a) {
        sum += n.population[a] * world.need[a].at[lane];
        people += n.population[a];
    }
    return people > 0.0 ? sum / people : std::nan("");
}

}  // namespace

int Turned::of(const LoopRow& loop) const noexcept
{
    const int first = way[static_cast<std::size_t>(loop.through.front())];
    for (const Turning turning : loop.through) {
        if (way[static_cast<std::size_t>(turning)] != first) return 0;
    }
    return first;
}

LoopWatch::LoopWatch(const Network& network, std::size_t lane)
    : network_(network)
    , lane_(lane)
{
    for (std::vector<double>& first : first_) first.assign(static_cast<std::size_t>(network.partnerships), 0.0);
}

double LoopWatch::mean_of_partnerships(const Lanes* column, const Flows& flows, std::vector<double>& first) const
{
    double sum = 0.0;
    int count = 0;
    for (int p = 0; p < network_.partnerships; ++p) {
        if (network_.is_contract[p] > 0.0) continue;
        const double now = flows.active[p].at[lane_] * column[p].at[lane_];
        double& start = first[static_cast<std::size_t>(p)];
        if (!(start > 0.0)) start = now;
        if (!(start > 0.0)) continue;
        sum += now / start;
        ++count;
    }
    return count > 0 ? sum / count : std::nan("");
}

Turned LoopWatch::see(const World& world, const Flows& flows)
{
    Turned turned;
    turned.value = {mean_strain(network_, world, lane_),
                    spent_on_prevention(network_, world, flows, lane_),
                    mean_need(network_, world, lane_),
                    mean_of_partnerships(flows.mean_trust, flows, first_[0]),
                    mean_of_partnerships(flows.joint_effort, flows, first_[1]),
                    mean_of_partnerships(flows.quality, flows, first_[2])};
    if (!has_start_) start_ = turned.value;
    has_start_ = true;
    for (std::size_t t = 0; t < turning_count; ++t) {
        const TurningRow& row = turning_table[t];
        double& value = turned.value[t];
        // A partnership is measured against its own start already.
        const bool is_own = t >= static_cast<std::size_t>(Turning::trust);
        if (row.is_relative && !is_own) value = start_[t] > 0.0 ? value / start_[t] : std::nan("");
        const double change = value - (row.is_relative ? 1.0 : start_[t]);
        if (std::isnan(change) || std::fabs(change) < row.enough) continue;
        turned.way[t] = (change > 0.0) == row.more_is_better ? 1 : -1;
    }
    return turned;
}

}  // namespace concord
