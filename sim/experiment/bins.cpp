#include "experiment/bins.hpp"

#include <algorithm>
#include <cmath>

namespace concord {

std::vector<std::uint32_t> order_of(std::span<const double> values)
{
    std::vector<std::uint32_t> order;
    order.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i])) order.push_back(static_cast<std::uint32_t>(i));
    }
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return values[a] != values[b] ? values[a] < values[b] : a < b; });
    return order;
}

std::vector<std::uint8_t> bins_of(std::span<const double> values, std::span<const std::uint32_t> order, std::size_t count)
{
    std::vector<std::uint8_t> bins(values.size(), static_cast<std::uint8_t>(count));
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from + 1;
        while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
        // By the middle of the ranks from + 1 to `to`.
        const std::size_t bin = (from + to) * count / (2 * order.size());
        for (; from < to; ++from) bins[order[from]] = static_cast<std::uint8_t>(bin);
    }
    return bins;
}

}  // namespace concord
