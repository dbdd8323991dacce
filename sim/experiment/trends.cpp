#include "experiment/trends.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace concord {

namespace {

struct Pool {
    double sum;
    double count;

    [[nodiscard]] double mean() const noexcept { return sum / count; }
    [[nodiscard]] double squares() const noexcept { return sum * sum / count; }
};

double squares_of(const std::vector<Pool>& pools)
{
    double squares = 0.0;
    for (const Pool& pool : pools) squares += pool.squares();
    return squares;
}

/// Neighbours that fall, pooled until none does.
std::vector<Pool> pooled(const std::vector<Pool>& bins)
{
    std::vector<Pool> pools;
    for (const Pool& bin : bins) {
        pools.push_back(bin);
        while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    return pools;
}

}  // namespace

Trend trend_of(std::span<const double> sum, std::span<const double> count, double within)
{
    std::vector<Pool> bins;
    for (std::size_t b = 0; b < sum.size(); ++b) {
        if (count[b] > 0.0) bins.push_back({sum[b], count[b]});
    }
    if (bins.size() < 2) return Trend::none;
    const double between = squares_of(bins);
    const double rising = squares_of(pooled(bins));
    std::reverse(bins.begin(), bins.end());
    const double falling = squares_of(pooled(bins));
    const double left = between - std::max(rising, falling);
    const double freedom = static_cast<double>(bins.size() - 1);
    if (left >= 0.25 * between && left > within * (freedom + 2.0 * std::sqrt(2.0 * freedom))) return Trend::bent;
    return rising >= falling ? Trend::rises : Trend::falls;
}

}  // namespace concord
