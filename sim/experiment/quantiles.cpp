#include "experiment/quantiles.hpp"

#include <algorithm>
#include <cmath>

namespace concord {

namespace {

/// Empties a sample of which too little is defined.
void drop_undefined(std::vector<double>& values)
{
    const std::size_t all = values.size();
    values.erase(std::remove_if(values.begin(), values.end(), [](double x) { return std::isnan(x); }), values.end());
    if (!are_enough(values.size(), all)) values.clear();
}

/// The q-quantile, which lies among the elements [from, to): what is before belongs before, what is behind belongs behind. Afterwards
/// that holds for the element below the quantile too. Precondition: numbers only, and not none.
double quantile(std::vector<double>& values, double q, std::size_t from, std::size_t to)
{
    const double position = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const double weight = position - static_cast<double>(below);
    const auto at = [&](std::size_t element) { return values.begin() + static_cast<std::ptrdiff_t>(element); };
    std::nth_element(at(from), at(below), at(to));
    const double low = values[below];
    if (weight == 0.0 || below + 1 >= values.size()) return low;
    const double high = *std::min_element(at(below + 1), below + 1 < to ? at(to) : values.end());
    return low == high ? low : low + weight * (high - low);
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

double median_error(std::vector<double>& values)
{
    drop_undefined(values);
    if (values.size() < 4) return undefined;
    const double n = static_cast<double>(values.size());
    const auto rank = [&](double r) {
        const double bounded = std::clamp(std::round(r), 0.0, n - 1.0);
        const auto at = static_cast<std::ptrdiff_t>(bounded);
        std::nth_element(values.begin(), values.begin() + at, values.end());
        return values[static_cast<std::size_t>(at)];
    };
    const double middle = 0.5 * (n - 1.0);
    const double half = 0.5 * std::sqrt(n);
    return 0.5 * (rank(middle + half) - rank(middle - half));
}

}  // namespace concord
