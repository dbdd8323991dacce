#include "experiment/regret.hpp"

#include <cmath>
#include <limits>

#include "experiment/quantiles.hpp"

namespace concord {

namespace {

std::vector<std::vector<double>> nothing_said(const JudgedRuns& judged)
{
    return std::vector<std::vector<double>>(judged.responses(), std::vector<double>(judged.runs(), undefined));
}

/// The least of `sign` times the badness of a run among what can be picked; NaN where nothing is left.
double least_of(const JudgedRuns& judged, std::size_t run, double sign)
{
    double least = undefined;
    for (std::size_t r = 0; r < judged.responses(); ++r) {
        if (!judged.can_be_picked[r]) continue;
        const double x = sign * judged.badness(r, run);
        if (x < least || std::isnan(least)) least = x;
    }
    return least;
}

/// What part each response has in the least of `sign` times the badness.
std::vector<std::vector<double>> parts_in_least(const JudgedRuns& judged, double sign)
{
    std::vector<std::vector<double>> parts = nothing_said(judged);
    if (judged.better == Better::none) return parts;
    for (std::size_t i = 0; i < judged.runs(); ++i) {
        const double least = least_of(judged, i, sign);
        if (std::isnan(least)) continue;
        int there = 0;
        for (std::size_t r = 0; r < judged.responses(); ++r)
            there += judged.can_be_picked[r] && sign * judged.badness(r, i) == least ? 1 : 0;
        for (std::size_t r = 0; r < judged.responses(); ++r) {
            if (judged.can_be_picked[r]) parts[r][i] = sign * judged.badness(r, i) == least ? 1.0 / there : 0.0;
        }
    }
    return parts;
}

/// Mean of what is defined; undefined where that is too little.
double mean_of_defined(const std::vector<double>& values)
{
    double sum = 0.0;
    std::size_t defined = 0;
    for (const double x : values) {
        if (std::isnan(x)) continue;
        sum += x;
        ++defined;
    }
    return are_enough(defined, values.size()) ? sum / static_cast<double>(defined) : undefined;
}

}  // namespace

std::vector<std::vector<double>> regrets_of(const JudgedRuns& judged)
{
    std::vector<std::vector<double>> regrets = nothing_said(judged);
    if (judged.better == Better::none) return regrets;
    for (std::size_t i = 0; i < judged.runs(); ++i) {
        const double best = least_of(judged, i, 1.0);
        for (std::size_t r = 0; r < judged.responses(); ++r) {
            const double ours = judged.badness(r, i);
            regrets[r][i] = ours == best ? 0.0 : ours - best;  // of two that are infinite too
        }
    }
    return regrets;
}

std::vector<std::vector<double>> parts_in_best(const JudgedRuns& judged) { return parts_in_least(judged, 1.0); }

std::vector<std::vector<double>> parts_in_worst(const JudgedRuns& judged) { return parts_in_least(judged, -1.0); }

double share_better(std::span<const double> ours, std::span<const double> reference, Better better)
{
    if (better == Better::none) return undefined;
    const double sign = better == Better::higher ? -1.0 : 1.0;
    double wins = 0.0;
    std::size_t defined = 0;
    bool all_tie = true;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        if (std::isnan(ours[i]) || std::isnan(reference[i])) continue;
        const bool ties = ours[i] == reference[i];
        wins += ties ? 0.5 : sign * ours[i] < sign * reference[i] ? 1.0 : 0.0;
        ++defined;
        all_tie = all_tie && ties;
    }
    return !all_tie && are_enough(defined, ours.size()) ? wins / static_cast<double>(defined) : undefined;
}

std::vector<RunShares> run_shares_of(const JudgedRuns& judged)
{
    const std::vector<std::vector<double>> best = parts_in_best(judged);
    const std::vector<std::vector<double>> worst = parts_in_worst(judged);
    std::vector<RunShares> shares;
    for (std::size_t r = 0; r < judged.responses(); ++r)
        shares.push_back({r == judged.reference
                              ? undefined
                              : share_better(judged.outcome[r], judged.outcome[judged.reference], judged.better),
                          mean_of_defined(best[r]), mean_of_defined(worst[r])});
    return shares;
}

std::size_t best_on_average(const JudgedRuns& judged, const std::vector<std::size_t>& responses,
                            std::span<const std::uint32_t> runs)
{
    std::size_t best = responses.front();
    double least = 0.0;
    for (const std::size_t r : responses) {
        double behind = 0.0;  // the first of them
        for (const std::uint32_t i : runs) behind += judged.badness(r, i) - judged.badness(responses.front(), i);
        if (behind < least) {
            least = behind;
            best = r;
        }
    }
    return best;
}

double lower_limit(double share, std::size_t runs)
{
    if (runs == 0) return undefined;
    constexpr double z = 1.6448536269514722;
    const double n = static_cast<double>(runs);
    const double middle = share + z * z / (2.0 * n);
    const double half = z * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    return (middle - half) / (1.0 + z * z / n);
}

}  // namespace concord
