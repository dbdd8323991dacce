#include "experiment/credible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "core/digest.hpp"
#include "experiment/facts.hpp"
#include "experiment/futures.hpp"
#include "experiment/sobol.hpp"
#include "experiment/threads.hpp"

namespace concord {

namespace {

void add(Digest& digest, const Range& range)
{
    digest.add(range.low);
    digest.add(range.high);
}

/// Every future of the seed, credible or not.
const Futures& all_futures()
{
    static const Futures futures = [] {
        Scenario scenario;
        scenario.seed = credible_seed;
        return Futures(scenario, FutureKind::prior);
    }();
    return futures;
}

Beliefs beliefs_of(std::uint32_t point)
{
    const Scenario scenario = all_futures().scenario_in(static_cast<int>(point));
    return {scenario.parameters, {}, scenario.responses};
}

/// The first fact that fails, point by point.
std::vector<const FactRow*> failing_of_points(int points, int jobs,
                                              const std::function<void(int done, int total)>& progress)
{
    std::vector<const FactRow*> failing(static_cast<std::size_t>(points));
    std::mutex mutex;
    int done = 0;
    for_each_of(points, jobs, [&](int point) {
        failing[static_cast<std::size_t>(point)] = first_failing_of_point(static_cast<std::uint32_t>(point));
        const std::lock_guard lock(mutex);
        ++done;
        if (progress) progress(done, points);
    });
    return failing;
}

}  // namespace

std::uint64_t digest_of_ranges()
{
    Digest digest;
    digest.add(credible_seed);
    for (const UncertainNumber& number : uncertain_numbers()) {
        digest.add(hash_of(number.name));
        digest.add(static_cast<std::uint64_t>(number.dimension));
        digest.add(static_cast<std::uint64_t>(number.drawn));
        add(digest, number.plausible);
    }
    for (const FactRow& row : fact_table) {
        if (row.required) add(digest, row.window);
    }
    return digest.value();
}

const FactRow* first_failing_of_point(std::uint32_t point) { return first_failing(beliefs_of(point)); }

int pays_in_point(std::uint32_t point) { return prevention_pays_from(beliefs_of(point)); }

std::string credible_file(int tried, int jobs, const std::function<void(int done, int total)>& progress)
{
    const std::vector<const FactRow*> failing = failing_of_points(tried, jobs, progress);
    std::string text = fmt::format(
        "# The credible futures: those points of the sequence of seed {} that meet every fact.\n"
        "# Made by scripts/make-credible; do not edit. A line is a point (sim/experiment/futures.hpp) and the month "
        "from "
        "which prevention pays there (the fact {}).\n"
        "ranges {}\ntried {}\n",
        credible_seed, row_of(Fact::break_even).name, hexadecimal(digest_of_ranges()), tried);
    for (const FactRow* row : facts_in_order_tried())
        text += fmt::format("removed {} {}\n", row->name, std::count(failing.begin(), failing.end(), row));
    for (std::size_t point = 0; point < failing.size(); ++point) {
        if (failing[point] != nullptr) continue;
        text += fmt::format("{} {}\n", point, pays_in_point(static_cast<std::uint32_t>(point)));
    }
    return text;
}

std::vector<Narrowed> narrowed_ranges()
{
    const std::span<const std::uint32_t> points = credible_futures().points;
    const auto count = static_cast<double>(points.size());
    std::vector<Narrowed> all;
    for (const Uncertainty& one : all_futures().uncertainties()) {
        std::vector<double> drawn;
        drawn.reserve(points.size());
        for (const std::uint32_t point : points)
            drawn.push_back(scrambled_sobol_point(point, one.number->dimension, credible_seed));
        std::sort(drawn.begin(), drawn.end());
        double moved = 0.0;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const auto below = static_cast<double>(i);
            moved = std::max({moved, drawn[i] - below / count, (below + 1.0) / count - drawn[i]});
        }
        const auto at = [&](double share) { return one.at(drawn[static_cast<std::size_t>(share * (count - 1.0))]); };
        all.push_back({one.number, at(0.05), at(0.5), at(0.95), moved});
    }
    return all;
}

}  // namespace concord
