#include "experiment/knowing.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "experiment/quantiles.hpp"

namespace concord {

namespace {

/// V as above with the factors in `scale`.
double gain(const Decision& decision, const Tally& tally, std::size_t order, const std::vector<double>& scale)
{
    double sum = 0.0;
    for (std::size_t b = 0; b < tally.count.size(); ++b) {
        const double runs = tally.count[b];
        if (runs == 0.0) continue;
        double least = 0.0;
        for (std::size_t c = 0; c < tally.columns; ++c)
            least = std::min(least, decision.mean_behind[c] * runs + scale[c] * tally.of(c, b)[order]);
        sum -= least;
    }
    return sum / static_cast<double>(decision.question.runs.size());
}

}  // namespace

Decision decision_of(const JudgedRuns& judged, const std::vector<std::size_t>& picks, std::vector<std::uint32_t> runs)
{
    const std::size_t leader = best_on_average(judged, picks, runs);
    Decision decision;
    std::vector<std::vector<double>> columns;
    for (const std::size_t r : picks) {
        if (r == leader) continue;
        std::vector<double>& column = columns.emplace_back();
        double sum = 0.0;
        for (const std::uint32_t i : runs) {
            column.push_back(judged.badness(r, i) - judged.badness(leader, i));
            sum += column.back();
        }
        decision.mean_behind.push_back(sum / static_cast<double>(runs.size()));
    }
    decision.question = question_of(std::move(runs), std::move(columns));
    return decision;
}

OfOrders values_of_knowing(const Decision& decision, const Tally& tally)
{
    const auto runs = static_cast<double>(decision.question.runs.size());
    OfOrders values;
    values.fill(undefined);
    if (tally.filled < 2 || decision.question.runs.size() <= tally.filled) return values;
    std::vector<double> more(tally.columns);
    std::vector<double> less(tally.columns);
    for (std::size_t o = 0; o < orders_at_once; ++o) {
        for (std::size_t c = 0; c < tally.columns; ++c) {
            double between = 0.0;
            for (std::size_t b = 0; b < tally.count.size(); ++b) {
                if (tally.count[b] > 0.0) between += tally.of(c, b)[o] * tally.of(c, b)[o] / tally.count[b];
            }
            const double total = decision.question.squares[c];
            const double adjusted = adjusted_share(between, total, runs, static_cast<double>(tally.filled));
            const double kept = between > 0.0 ? adjusted * total / between : 0.0;
            more[c] = std::sqrt(std::max(0.0, kept));
            less[c] = std::sqrt(std::max(0.0, -kept));
        }
        values[o] = gain(decision, tally, o, more) - gain(decision, tally, o, less);
    }
    return values;
}

}  // namespace concord
