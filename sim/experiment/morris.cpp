#include "experiment/morris.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/draws.hpp"

namespace concord {

namespace {

constexpr std::uint64_t place_draws = 1;
constexpr std::uint64_t order_draws = 2;

}  // namespace

MorrisPath::MorrisPath(std::size_t inputs, std::uint64_t seed, std::uint64_t number)
    : start_(inputs)
    , change_(inputs)
    , order_(inputs)
{
    const auto key = draw_key(seed, number, 0, Purpose::design);
    const auto below = [&](std::uint64_t what, std::size_t which, std::size_t limit) {
        const auto value = static_cast<std::size_t>(uniform(draw(key, mixed(what), which)) * static_cast<double>(limit));
        return std::min(value, limit - 1);
    };
    for (std::size_t i = 0; i < inputs; ++i) {
        // A step of 2/3 goes up from the two lower levels and down from the two upper ones.
        const std::size_t level = below(place_draws, i, 4);
        start_[i] = static_cast<double>(level) / 3.0;
        change_[i] = level < 2 ? morris_step : -morris_step;
    }
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    for (std::size_t i = inputs; i > 1; --i) std::swap(order_[i - 1], order_[below(order_draws, i, i)]);
}

std::vector<double> MorrisPath::after(std::size_t steps) const
{
    std::vector<double> shares = start_;
    for (std::size_t step = 0; step < steps; ++step) {
        const std::size_t input = order_[step];
        // Levels exactly, so that a place that is reached from below and from above is one place.
        shares[input] = std::round((start_[input] + change_[input]) * 3.0) / 3.0;
    }
    return shares;
}

MorrisEffect morris_effect_of(std::span<const double> effects)
{
    std::vector<double> sizes;
    sizes.reserve(effects.size());
    for (const double effect : effects) sizes.push_back(std::fabs(effect));
    MorrisEffect said{mean_with_interval(sizes), mean_with_interval(effects)};
    if (effects.size() < 2) return said;
    double squares = 0.0;
    for (const double effect : effects) squares += (effect - said.mean.value) * (effect - said.mean.value);
    said.deviation = std::sqrt(squares / static_cast<double>(effects.size() - 1));
    return said;
}

}  // namespace concord
