#include "cli/credible_tables.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "experiment/credible.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr double least_move = 0.05;  // of thousands of futures, three times what chance makes

}  // namespace

std::string removed_table()
{
    const CredibleFutures& futures = credible_futures();
    std::string text = "| fact | futures that came so far | removed | share removed |\n|---|---|---|---|\n";
    int left = futures.tried;
    for (const FactRemoved& removed : futures.removed) {
        text += fmt::format("| `{}` | {} | {} | {:.1f} % |\n", removed.fact, left, removed.count,
                            100.0 * removed.count / left);
        left -= removed.count;
    }
    return text +
           fmt::format("| *none: credible* | {} | | {:.1f} % of all are left |\n", left, 100.0 * left / futures.tried);
}

std::string narrowed_table()
{
    std::vector<Narrowed> ranges = narrowed_ranges();
    std::stable_sort(ranges.begin(), ranges.end(),
                     [](const Narrowed& a, const Narrowed& b) { return a.moved > b.moved; });
    std::string
        text = "| uncertainty | plausible range | credible: 5th percentile | median | 95th percentile | moved |\n"
               "|---|---|---|---|---|---|\n";
    for (const Narrowed& one : ranges) {
        if (one.moved < least_move) break;
        text += fmt::format("| `{}` | {} to {} | {} | {} | {} | {:.2f} |\n", one.number->name,
                            short_text(one.number->plausible.low), short_text(one.number->plausible.high),
                            short_text(one.low), short_text(one.median), short_text(one.high), one.moved);
    }
    return text;
}

}  // namespace concord
