#pragma once
/// Charts of the report: lines with bands over the months, and bars stacked by cause.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/months.hpp"
#include "experiment/diagnosis.hpp"
#include "experiment/quantiles.hpp"
#include "report/styles.hpp"
#include "report/svg.hpp"

namespace concord {

struct Series {
    std::string name;
    LineStyle style;
    std::vector<Spread> months;  ///< from month 0; NaN where undefined
};

struct Chart {
    std::string id;
    std::string title;
    std::string description;
    Month start;
    std::vector<Series> series;
};

/// Medians as lines, low to high as bands, each line named at its end.
[[nodiscard]] Element line_chart(const Chart& chart);

/// A short piece of the line, for keys.
[[nodiscard]] Element line_sample(const LineStyle& style);

/// One stacked bar; its shares sum to 1.
struct CauseBar {
    std::string name;
    std::array<double, cause_count> shares{};
};

/// Bars one below the other, with the letter of each cause.
[[nodiscard]] Element stacked_bars(std::string_view id, std::string_view title, const std::vector<CauseBar>& bars);

/// What the parts of the bars stand for: colour, letter, cause and what it means.
[[nodiscard]] Element cause_key();

}  // namespace concord
