#include <algorithm>
#include <cmath>

#include "core/text.hpp"
#include "report/report_chart.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr double width = 545;
constexpr double height = 300;
constexpr double left_edge = 52;
constexpr double right_edge = 320;  // labels stand to the right of it
constexpr double top_edge = 10;
constexpr double bottom_edge = 268;
constexpr double label_distance = 19;
constexpr std::size_t max_points = 240;
constexpr std::size_t longest_label = 23;

/// The range of all bands, widened where it would be a line.
Spread extent_of(const std::vector<Series>& series)
{
    Spread extent{0.0, 1e300, -1e300};
    for (const Series& one : series) {
        for (const Spread& spread : one.months) {
            for (const double x : {spread.median, spread.low, spread.high}) {
                if (!std::isfinite(x)) continue;
                extent.low = std::min(extent.low, x);
                extent.high = std::max(extent.high, x);
            }
        }
    }
    if (extent.low > extent.high) return {0.0, 0.0, 1.0};
    const double least = std::max(1e-9, 1e-3 * std::max(std::fabs(extent.low), std::fabs(extent.high)));
    if (extent.high - extent.low < least) {
        extent.low -= least;
        extent.high += least;
    }
    return extent;
}

/// Months that are drawn: all, or evenly spread ones and the last.
std::vector<std::size_t> drawn_months(std::size_t count)
{
    const std::size_t step = (count + max_points - 1) / max_points;
    std::vector<std::size_t> months;
    for (std::size_t m = 0; m < count; m += std::max<std::size_t>(step, 1)) months.push_back(m);
    if (!months.empty() && months.back() + 1 != count) months.push_back(count - 1);
    return months;
}

/// Stretches of months in which the line is defined.
std::vector<std::vector<std::size_t>> defined_stretches(const Series& series)
{
    std::vector<std::vector<std::size_t>> stretches(1);
    for (const std::size_t m : drawn_months(series.months.size())) {
        if (std::isfinite(series.months[m].median))
            stretches.back().push_back(m);
        else if (!stretches.back().empty())
            stretches.emplace_back();
    }
    if (stretches.back().empty()) stretches.pop_back();
    return stretches;
}

struct Axes {
    Scale x;
    Scale y;
};

/// From month to month along one side or the middle of a spread.
PathText path_along(const Series& series, const std::vector<std::size_t>& months, const Axes& axes, double Spread::*value)
{
    PathText path;
    bool first = true;
    for (const std::size_t m : months) {
        const double x = axes.x.at(static_cast<double>(m));
        const double y = axes.y.at(series.months[m].*value);
        first ? path.move_to(x, y) : path.line_to(x, y);
        first = false;
    }
    return path;
}

Element band(const Series& series, const std::vector<std::size_t>& months, const Axes& axes)
{
    PathText path = path_along(series, months, axes, &Spread::high);
    const std::vector<std::size_t> backwards(months.rbegin(), months.rend());
    for (const std::size_t m : backwards)
        path.line_to(axes.x.at(static_cast<double>(m)), axes.y.at(series.months[m].low));
    path.close();
    return Element("path", "band").set("d", path.text()).set("fill", series.style.light);
}

Element line(const Series& series, const std::vector<std::size_t>& months, const Axes& axes)
{
    const PathText path = path_along(series, months, axes, &Spread::median);
    Element element("path", "line");
    element.set("d", path.text()).set("stroke", series.style.light);
    if (!series.style.dashes.empty()) element.set("stroke-dasharray", series.style.dashes);
    return element;
}

void draw_value_axis(Element& svg, const std::vector<double>& ticks, const Scale& y)
{
    const int decimals = decimals_of_step(ticks[1] - ticks[0]);
    for (const double tick : ticks) {
        svg.add(svg_line(left_edge, y.at(tick), right_edge, y.at(tick), "grid"));
        svg.add(svg_text(left_edge - 7, y.at(tick) + 5, "tick end", fixed_text(tick, decimals)));
    }
}

void draw_time_axis(Element& svg, Month start, std::size_t months, const Scale& x)
{
    const int last = static_cast<int>(months) - 1;
    constexpr int most_labels = 6;
    int years = 1;
    while (last / (12 * years) >= most_labels) ++years;
    for (int month = 0; month <= last; month += 12 * years) {
        const double at = x.at(month);
        svg.add(svg_line(at, bottom_edge, at, bottom_edge + 5, "axis"));
        svg.add(svg_text(at, bottom_edge + 21, "tick middle", std::to_string((start + month).year())));
    }
}

/// Places of labels: as near to their ends as they fit without touching, in the same order.
std::vector<double> spread_apart(const std::vector<double>& ends)
{
    std::vector<std::size_t> order(ends.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ends[a] < ends[b]; });
    std::vector<double> places(ends.size());
    double next = top_edge + 6;
    for (const std::size_t i : order) {
        places[i] = std::max(ends[i], next);
        next = places[i] + label_distance;
    }
    double highest = bottom_edge;
    std::reverse(order.begin(), order.end());
    for (const std::size_t i : order) {
        places[i] = std::min(places[i], highest);
        highest = places[i] - label_distance;
    }
    return places;
}

void draw_labels(Element& svg, const std::vector<Series>& series, const Axes& axes)
{
    struct End {
        const Series* series;
        double x, y;
    };
    std::vector<End> named;
    std::vector<double> ends;
    for (const Series& one : series) {
        // A line that ends early is named too.
        std::size_t months = one.months.size();
        while (months > 0 && !std::isfinite(one.months[months - 1].median)) --months;
        if (months == 0) continue;
        named.push_back({&one, axes.x.at(static_cast<double>(months - 1)), axes.y.at(one.months[months - 1].median)});
        ends.push_back(named.back().y);
    }
    const std::vector<double> places = spread_apart(ends);
    for (std::size_t i = 0; i < named.size(); ++i) {
        svg.add(svg_line(named[i].x + 2, named[i].y, right_edge + 13, places[i], "lead"));
        Element sample = svg_line(right_edge + 14, places[i], right_edge + 34, places[i], "line");
        sample.set("stroke", named[i].series->style.light);
        if (!named[i].series->style.dashes.empty()) sample.set("stroke-dasharray", named[i].series->style.dashes);
        svg.add(sample);
        svg.add(svg_text(right_edge + 39, places[i] + 5, "name", shortened(named[i].series->name, longest_label)));
    }
}

}  // namespace

Element line_chart(const Chart& chart)
{
    Element svg = drawing(chart.id, chart.title, chart.description);
    svg.set("viewBox", "0 0 " + coordinate(width) + " " + coordinate(height)).set("class", "chart");
    const Spread extent = extent_of(chart.series);
    constexpr int about_ticks = 5;
    const std::vector<double> ticks = round_ticks(extent.low, extent.high, about_ticks);
    std::size_t months = 2;
    for (const Series& one : chart.series) months = std::max(months, one.months.size());
    const Axes axes{{0.0, static_cast<double>(months - 1), left_edge, right_edge},
                    {ticks.front(), ticks.back(), bottom_edge, top_edge}};
    draw_value_axis(svg, ticks, axes.y);
    draw_time_axis(svg, chart.start, months, axes.x);
    for (const Series& one : chart.series) {
        for (const auto& stretch : defined_stretches(one)) svg.add(band(one, stretch, axes));
    }
    for (const Series& one : chart.series) {
        for (const auto& stretch : defined_stretches(one)) svg.add(line(one, stretch, axes));
    }
    draw_labels(svg, chart.series, axes);
    return svg;
}

Element line_sample(const LineStyle& style)
{
    Element svg("svg", "sample");
    svg.set("viewBox", "0 0 34 10").set("aria-hidden", "true");
    Element stroke = svg_line(1, 5, 33, 5, "line").set("stroke", style.light);
    if (!style.dashes.empty()) stroke.set("stroke-dasharray", style.dashes);
    return svg.add(stroke);
}

}  // namespace concord
