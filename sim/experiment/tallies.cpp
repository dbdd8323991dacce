#include "experiment/tallies.hpp"

#include <algorithm>
#include <utility>

#include "core/digest.hpp"
#include "experiment/quantiles.hpp"
#include "experiment/shuffling.hpp"

namespace concord {

namespace {

/// Counts the runs of each bin; sums begin at 0.
void clear(const Question& question, std::size_t columns, std::span<const std::uint8_t> bins, std::size_t last_bin,
           Tally& tally)
{
    tally.columns = columns;
    tally.count.assign(last_bin + 1, 0.0);
    tally.sum.assign(columns * tally.count.size(), OfOrders{});
    for (const std::uint32_t run : question.runs) tally.count[bins[run]] += 1.0;
    tally.filled = static_cast<std::size_t>(
        std::count_if(tally.count.begin(), tally.count.end(), [](double runs) { return runs > 0.0; }));
}

}  // namespace

Question question_of(std::vector<std::uint32_t> runs, std::vector<std::vector<double>> columns)
{
    Question question{std::move(runs), std::move(columns), {}};
    for (std::vector<double>& column : question.columns) {
        const double first = column.empty() ? 0.0 : column.front();
        double above_first = 0.0;  // so that the mean of equal values is exactly theirs
        for (const double x : column) above_first += x - first;
        const double mean = first + above_first / static_cast<double>(column.size());
        double squares = 0.0;
        for (double& x : column) {
            x -= mean;
            squares += x * x;
        }
        question.squares.push_back(squares);
    }
    return question;
}

Reordered in_order(const Question& question)
{
    Reordered values(question.columns.size(), std::vector<OfOrders>(question.runs.size()));
    for (std::size_t c = 0; c < values.size(); ++c) {
        for (std::size_t i = 0; i < values[c].size(); ++i) values[c][i].fill(question.columns[c][i]);
    }
    return values;
}

Reordered shuffled(const Question& question, std::uint64_t first)
{
    Reordered values(question.columns.size(), std::vector<OfOrders>(question.runs.size()));
    std::vector<std::uint32_t> order(question.runs.size());
    for (std::size_t o = 0; o < orders_at_once; ++o) {
        shuffle_by(mixed(first + o + 1), order);
        for (std::size_t c = 0; c < values.size(); ++c) {
            for (std::size_t i = 0; i < order.size(); ++i) values[c][i][o] = question.columns[c][order[i]];
        }
    }
    return values;
}

void add_up(const Question& question, const Reordered& values, const BinsOfRuns& bins, std::size_t last_bin,
            std::vector<Tally>& tallies)
{
    tallies.resize(bins.size());
    for (std::size_t u = 0; u < bins.size(); ++u) clear(question, values.size(), bins[u], last_bin, tallies[u]);
    constexpr std::size_t stretch = 256;  // runs whose values stay near while all uncertainties read them
    const std::size_t runs = question.runs.size();
    for (std::size_t c = 0; c < values.size(); ++c) {
        for (std::size_t from = 0; from < runs; from += stretch) {
            const std::size_t to = std::min(from + stretch, runs);
            for (std::size_t u = 0; u < bins.size(); ++u) {
                OfOrders* const sums = tallies[u].sum.data() + c * tallies[u].count.size();
                for (std::size_t i = from; i < to; ++i) {
                    OfOrders& sum = sums[bins[u][question.runs[i]]];
                    for (std::size_t o = 0; o < orders_at_once; ++o) sum[o] += values[c][i][o];
                }
            }
        }
    }
}

double adjusted_share(double between, double total, double runs, double bins)
{
    if (!(total > 0.0) || bins < 2.0 || runs <= bins) return undefined;
    return 1.0 - (1.0 - between / total) * (runs - 1.0) / (runs - bins);
}

OfOrders shares_explained(const Question& question, const Tally& tally)
{
    OfOrders between{};
    double total = 0.0;
    for (std::size_t c = 0; c < tally.columns; ++c) {
        total += question.squares[c];
        for (std::size_t b = 0; b < tally.count.size(); ++b) {
            if (tally.count[b] == 0.0) continue;
            for (std::size_t o = 0; o < orders_at_once; ++o)
                between[o] += tally.of(c, b)[o] * tally.of(c, b)[o] / tally.count[b];
        }
    }
    OfOrders shares;
    for (std::size_t o = 0; o < orders_at_once; ++o)
        shares[o] = adjusted_share(between[o], total, static_cast<double>(question.runs.size()),
                                   static_cast<double>(tally.filled));
    return shares;
}

}  // namespace concord
