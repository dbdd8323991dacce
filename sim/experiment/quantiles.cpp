#include "experiment/quantiles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "core/number.hpp"
#include "engine/kernel.hpp"

namespace concord {

namespace {

/// Empties a sample of which too little is defined.
void drop_undefined(std::vector<double>& values)
{
    const std::size_t all = values.size();
    values.erase(std::remove_if(values.begin(), values.end(), [](double x) { return std::isnan(x); }), values.end());
    if (!are_enough(values.size(), all)) values.clear();
}

/// What lies at a share of the way from one order statistic to the next.
double between(double low, double high, double weight) noexcept
{
    return weight == 0.0 || low == high ? low : low + weight * (high - low);
}

/// Moves the elements for which `is_first` holds to the front, and tells where they end. Nothing branches on a value: of random draws, a processor
/// guesses every other one wrong, which was most of the time that quantiles took.
template <class Predicate>
double* move_to_front(double* first, double* last, Predicate is_first) noexcept
{
    double* end = first;
    for (double* x = first; x != last; ++x) {
        const std::uint64_t goes = is_first(*x) ? 1 : 0;
        const std::uint64_t one = bits_of(*x);
        const std::uint64_t other = bits_of(*end);
        const std::uint64_t exchanged = (one ^ other) & (0 - goes);
        *x = number_of(one ^ exchanged);
        *end = number_of(other ^ exchanged);
        end += goes;
    }
    return end;
}

/// What std::nth_element does, in half the time for the sizes that are usual here: it finishes what is short, or goes badly.
void select(double* first, double* nth, double* last) noexcept
{
    constexpr std::ptrdiff_t is_short = 12;
    constexpr int max_rounds = 40;
    for (int round = 0; last - first > is_short && round < max_rounds; ++round) {
        const double a = *first;
        const double b = first[(last - first) / 2];
        const double c = last[-1];
        const double pivot = larger(smaller(a, b), smaller(larger(a, b), c));
        double* const from = move_to_front(first, last, [pivot](double x) { return x < pivot; });
        if (nth < from) {
            last = from;
            continue;
        }
        double* const to = move_to_front(from, last, [pivot](double x) { return x <= pivot; });
        if (nth < to) return;
        first = to;
    }
    std::nth_element(first, nth, last);
}

/// The q-quantile, which lies among the elements [from, to): none before `from` is larger and none behind `to` is smaller. Afterwards
/// that holds for the element below the quantile too. Precondition: numbers only, and not none.
double quantile(std::vector<double>& values, double q, std::size_t from, std::size_t to)
{
    const double position = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const double weight = position - static_cast<double>(below);
    double* const at = values.data();
    select(at + from, at + below, at + to);
    const double low = values[below];
    if (weight == 0.0 || below + 1 >= values.size()) return low;
    const double* const end = at + (below + 1 < to ? to : values.size());
    double high = at[below + 1];
    for (const double* x = at + below + 2; x < end; ++x) high = smaller(*x, high);
    return between(low, high, weight);
}

/// Quantiles of a lane of a sorted column.
double quantile_of_lane(const std::vector<Lanes>& sorted, std::size_t lane, double q)
{
    const double position = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = below + 1 < sorted.size() ? below + 1 : below;
    return between(sorted[below].at[lane], sorted[above].at[lane], position - static_cast<double>(below));
}

/// Spreads of the next eight samples, or of those that are left; `column` is room to work in.
void spreads_into(std::span<const double> values, std::size_t size, std::vector<Spread>& spreads,
                  std::vector<Lanes>& column)
{
    const std::size_t first = spreads.size();
    const std::size_t lanes = std::min<std::size_t>(lane_count, values.size() / size - first);
    std::array<bool, lane_count> whole{};
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        // Lanes beyond the last sample, and samples that are not whole, are sorted as something and not looked at.
        const double* const sample = values.data() + (first + std::min(lane, lanes - 1)) * size;
        whole[lane] = std::none_of(sample, sample + size, [](double x) { return std::isnan(x); });
        for (std::size_t i = 0; i < size; ++i) column[i].at[lane] = whole[lane] ? sample[i] : 0.0;
    }
    best_kernel().sort(column.data(), size);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::span<const double> sample = values.subspan((first + lane) * size, size);
        std::vector<double> copy;
        if (!whole[lane]) copy.assign(sample.begin(), sample.end());
        spreads.push_back(whole[lane]
                              ? Spread{quantile_of_lane(column, lane, 0.5), quantile_of_lane(column, lane, low_quantile),
                                       quantile_of_lane(column, lane, high_quantile)}
                              : spread_of(copy));
    }
}

}  // namespace

Spread spread_of(std::vector<double>& values)
{
    drop_undefined(values);
    if (values.empty()) return {undefined, undefined, undefined};
    const double first = values.front();
    if (std::all_of(values.begin(), values.end(), [&](double x) { return x == first; })) return {first, first, first};
    // The middle first: it halves what is left to sort for the other two.
    const auto middle = static_cast<std::size_t>(0.5 * static_cast<double>(values.size() - 1));
    const double median = quantile(values, 0.5, 0, values.size());
    const double low = quantile(values, low_quantile, 0, middle + 1);
    const double high = quantile(values, high_quantile, middle, values.size());
    return {median, low, high};
}

std::vector<Spread> spreads_of(std::span<const double> values, std::size_t size)
{
    constexpr std::size_t longest = 1024;  // a network takes n (log n)², choosing n
    std::vector<Spread> spreads;
    spreads.reserve(values.size() / size);
    std::vector<Lanes> column(size);
    while (spreads.size() < values.size() / size) {
        if (size <= longest) {
            spreads_into(values, size, spreads, column);
            continue;
        }
        const std::span<const double> sample = values.subspan(spreads.size() * size, size);
        std::vector<double> copy(sample.begin(), sample.end());
        spreads.push_back(spread_of(copy));
    }
    return spreads;
}

double median_error(std::vector<double>& values)
{
    drop_undefined(values);
    if (values.size() < 4) return undefined;
    const double n = static_cast<double>(values.size());
    const auto rank = [&](double r) {
        const double bounded = std::clamp(std::round(r), 0.0, n - 1.0);
        double* const at = values.data() + static_cast<std::ptrdiff_t>(bounded);
        select(values.data(), at, values.data() + values.size());
        return *at;
    };
    const double middle = 0.5 * (n - 1.0);
    const double half = 0.5 * std::sqrt(n);
    return 0.5 * (rank(middle + half) - rank(middle - half));
}

}  // namespace concord
