#include "experiment/flips.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/digest.hpp"

namespace concord {

namespace {

constexpr std::size_t most_cells = 64;  ///< groups of runs next to each other in rank, taken together
constexpr std::size_t runs_per_cell = 4;
constexpr double reach = 0.25;  ///< of the local regression to either side, in rank
constexpr std::uint64_t resamples = 199;
constexpr double reproduced = 0.9;  ///< share of resamples that have to flip

/// Local quadratic regression on equally spaced cells, as the weight that each cell's mean has in each cell's fit.
class Smoother {
public:
    explicit Smoother(std::size_t cells)
        : cells_(cells)
        , weights_(cells * cells, 0.0)
    {
        const double width = reach * static_cast<double>(cells);
        for (std::size_t at = 0; at < cells; ++at) {
            const auto distance = [&](std::size_t c) {
                return (static_cast<double>(c) - static_cast<double>(at)) / width;
            };
            const auto nearness = [&](double t) { return t * t < 1.0 ? 1.0 - t * t : 0.0; };  // Epanechnikov's kernel
            double s[5] = {};                                                                 // sums of powers
            for (std::size_t c = 0; c < cells; ++c) {
                const double t = distance(c);
                double term = nearness(t);
                for (double& sum : s) {
                    sum += term;
                    term *= t;
                }
            }
            // First row of the inverse of ((s0 s1 s2) (s1 s2 s3) (s2 s3 s4)).
            const double a = s[2] * s[4] - s[3] * s[3];
            const double b = s[2] * s[3] - s[1] * s[4];
            const double q = s[1] * s[3] - s[2] * s[2];
            const double determinant = s[0] * a + s[1] * b + s[2] * q;
            for (std::size_t c = 0; c < cells; ++c) {
                const double t = distance(c);
                weights_[c * cells + at] = nearness(t) * (a + t * (b + t * q)) / determinant;
            }
        }
    }

    [[nodiscard]] std::vector<double> smooth(const std::vector<double>& means) const
    {
        std::vector<double> fit(cells_, 0.0);
        for (std::size_t c = 0; c < cells_; ++c) {
            const double* weight = weights_.data() + c * cells_;
            for (std::size_t at = 0; at < cells_; ++at) fit[at] += weight[at] * means[c];
        }
        return fit;
    }

private:
    std::size_t cells_;
    std::vector<double> weights_;  ///< [cell of the mean][cell of the fit]
};

/// Runs in the order of an uncertainty, in groups of neighbours.
class Cells {
public:
    explicit Cells(std::span<const std::uint32_t> order)
        : order_(order)
        , part_(std::min(most_cells, order.size() / runs_per_cell), 0.0)
    {
        for (std::size_t place = 0; place < order.size(); ++place) part_[at(place)] += 1.0;
        for (double& x : part_) x = 1.0 / x;
    }

    [[nodiscard]] std::size_t size() const noexcept { return part_.size(); }
    [[nodiscard]] std::size_t at(std::size_t place) const noexcept { return place * part_.size() / order_.size(); }

    /// Means of what a function says of each run and its place.
    template <class OfRun>
    [[nodiscard]] std::vector<double> means(OfRun of_run) const
    {
        std::vector<double> means(part_.size(), 0.0);
        for (std::size_t place = 0; place < order_.size(); ++place)
            means[at(place)] += part_[at(place)] * of_run(order_[place], place);
        return means;
    }

private:
    std::span<const std::uint32_t> order_;
    std::vector<double> part_;  ///< that one run has in its cell's mean
};

/// The value at which a curve over cells rises through 0. NaN where it does not, or is not below 0 first and above 0 last.
double value_at_flip(const std::vector<double>& curve, const std::vector<double>& values)
{
    const std::size_t end = curve.size() / 16;
    double first = 0.0;
    double last = 0.0;
    for (std::size_t c = 0; c < end; ++c) {
        first += curve[c];
        last += curve[curve.size() - 1 - c];
    }
    if (!(first < 0.0 && last > 0.0)) return undefined;
    double value = undefined;
    double below = 0.0;
    double least = 0.0;
    for (std::size_t c = 0; c + 1 < curve.size(); ++c) {
        below += curve[c];
        if (!(curve[c] < 0.0 && curve[c + 1] >= 0.0 && below < least)) continue;
        least = below;
        value = values[c] + (values[c + 1] - values[c]) * curve[c] / (curve[c] - curve[c + 1]);
    }
    return value;
}

}  // namespace

Flip flip_of(std::span<const double> values, std::span<const std::uint32_t> order, std::span<const double> difference)
{
    if (order.size() < min_runs_for_flip) return {};
    const Cells cells(order);
    const Smoother smoother(cells.size());
    const auto smoothed = [&](auto of_run) { return smoother.smooth(cells.means(of_run)); };
    // The values are smoothed too: where the difference follows them, both bend alike with how densely the runs happen to lie.
    const std::vector<double> value = smoothed([&](std::size_t run, std::size_t) { return values[run]; });
    const std::vector<double> fit = smoothed([&](std::size_t run, std::size_t) { return difference[run]; });
    const double flip = value_at_flip(fit, value);
    if (std::isnan(flip)) return {};

    std::vector<double> flips;
    for (std::uint64_t resample = 0; resample < resamples; ++resample) {
        std::uint64_t signs = 0;
        std::vector<double> curve = smoothed([&](std::size_t run, std::size_t place) {
            if (place % 64 == 0) signs = mixed(mixed(resample + 1) + place);
            const double residual = difference[run] - fit[cells.at(place)];
            return (signs >> (place % 64) & 1) == 0 ? residual : -residual;
        });
        for (std::size_t c = 0; c < cells.size(); ++c) curve[c] += fit[c];
        const double there = value_at_flip(curve, value);
        if (!std::isnan(there)) flips.push_back(there);
    }
    if (static_cast<double>(flips.size()) < reproduced * static_cast<double>(resamples)) return {};
    const Spread spread = spread_of(flips);
    return {flip, spread.low, spread.high};
}

}  // namespace concord
