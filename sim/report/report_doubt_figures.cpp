#include <algorithm>
#include <cmath>

#include "experiment/findings.hpp"
#include "experiment/ranking.hpp"
#include "report/report_doubt.hpp"
#include "report/report_sections.hpp"
#include "report/styles.hpp"
#include "report/svg.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

// Drawn for a telephone, so that letters keep their size there.
constexpr double figure_width = 420.0;
constexpr double edge = 12.0;

Element figure_with(std::string_view caption, const Element& svg)
{
    Element figure("figure", "bands");
    return figure.add(Element("figcaption", "", caption)).add(svg);
}

Element rect_at(double x, double y, double width, double height)
{
    Element rect("rect");
    return rect.set("x", coordinate(x))
        .set("y", coordinate(y))
        .set("width", coordinate(width))
        .set("height", coordinate(height));
}

/// Something worth knowing, in the picture.
struct Point {
    const DecidingRow* row;
    double x, y, label_y;
};

/// Labels of one column one below the other.
void spread_labels(std::vector<Point>& points)
{
    constexpr double line = 15.0;
    std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < points.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (points[j].x == points[i].x) points[i].label_y = std::max(points[i].label_y, points[j].label_y + line);
        }
    }
}

}  // namespace

Element bands_figure(const RunRecord& record)
{
    constexpr double row_height = 38.0;
    std::vector<const SummaryRow*> rows = ranked(record.results, row_of(Outcome::harm), Statistic::end);
    rows.erase(std::remove_if(rows.begin(), rows.end(), [](const SummaryRow* row) { return row->policy == 0; }),
               rows.end());
    double low = 0.0;
    double high = 0.0;
    std::vector<double> values;
    for (const SummaryRow* row : rows) {
        const Spread& d = row->difference.spread;
        if (!std::isfinite(d.low) || !std::isfinite(d.high)) continue;
        low = std::min(low, d.low);
        high = std::max(high, d.high);
        values.insert(values.end(), {d.low, d.median, d.high});
    }
    Element none("div");
    if (!(low < high)) return none;
    const std::vector<double> ticks = round_ticks(low, high, 3);
    const Scale x{ticks.front(), ticks.back(), edge + 16.0, figure_width - edge - 16.0};
    const NumberFormat format(values);
    const std::vector<std::size_t> styles = line_styles_of(record.scenario.policies);
    const double bottom = row_height * static_cast<double>(rows.size()) + 4.0;
    std::string description;
    Element marks("g");
    for (const double tick : ticks) {
        marks.add(svg_line(x.at(tick), 0.0, x.at(tick), bottom, tick == 0.0 ? "axis" : "grid"));
        marks.add(svg_text(x.at(tick), bottom + 16.0, "tick middle",
                           signed_fixed(tick, decimals_of_step(ticks[1] - ticks[0]))));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Spread& d = rows[i]->difference.spread;
        const double y = row_height * static_cast<double>(i);
        const std::string name = response_words(record, rows[i]->policy);
        marks.add(svg_text(edge, y + 14.0, "name", name));
        if (!std::isfinite(d.low) || !std::isfinite(d.high)) continue;
        description += name + ": " + format.with_sign(d.median) + " (" + format.with_sign(d.low) + " to " +
                       format.with_sign(d.high) + "). ";
        const LineStyle& style = line_styles[styles[rows[i]->policy]];
        marks.add(rect_at(x.at(d.low), y + 20.0, std::max(1.0, x.at(d.high) - x.at(d.low)), 10.0)
                      .set("fill", style.light)
                      .set("fill-opacity", 0.45));
        marks.add(rect_at(x.at(d.median) - 1.5, y + 17.0, 3.0, 16.0).set("fill", style.light));
    }
    Element svg = drawing("doubt-bands", "Harm at the end against " + reference_words(record.scenario), description);
    svg.set("viewBox", "0 0 " + coordinate(figure_width) + " " + coordinate(bottom + 22.0)).set("class", "chart");
    return figure_with("Harm at the end against " + reference_words(record.scenario) + ", " +
                           std::string(row_of(Outcome::harm).unit) +
                           ": the mark is the middle, the band the 5th to 95th percentile over runs. Left is better.",
                       svg.add(marks));
}

Element knowing_figure(const RunRecord& record)
{
    constexpr std::size_t most = 12;
    constexpr double top = 14.0;
    constexpr double bottom = 230.0;
    std::vector<DecidingRow> rows = deciding_best(record.scenario, record.results);
    rows.erase(std::remove_if(rows.begin(), rows.end(), [](const DecidingRow& row) { return row.is_worth_knowing == 0; }),
               rows.end());
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DecidingRow& a, const DecidingRow& b) { return a.knowing > b.knowing; });
    if (rows.size() > most) rows.resize(most);
    Element none("div");
    if (rows.empty()) return none;
    const std::vector<double> ticks = round_ticks(0.0, rows.front().knowing, 4);
    const Scale y{ticks.front(), ticks.back(), bottom, top};
    constexpr double left = 44.0;
    const double column = (figure_width - left) / static_cast<double>(evidence_count + 1);
    Element marks("g");
    for (const double tick : ticks) {
        marks.add(svg_line(left, y.at(tick), figure_width, y.at(tick), "grid"));
        marks.add(svg_text(left - 6.0, y.at(tick) + 5.0, "tick end",
                           fixed_text(tick, decimals_of_step(ticks[1] - ticks[0]))));
    }
    std::string description;
    for (int grade = 0; grade <= static_cast<int>(evidence_count); ++grade) {
        const bool is_given = grade == static_cast<int>(evidence_count);
        const std::string name = is_given ? "a range" : words_of(name_of(static_cast<Evidence>(grade)));
        marks.add(svg_text(left + column * (grade + 0.5), bottom + 18.0, "tick middle", name));
    }
    std::vector<Point> points;
    for (const DecidingRow& row : rows) {
        const int grade = row.evidence < 0 ? static_cast<int>(evidence_count) : row.evidence;
        points.push_back({&row, left + column * (grade + 0.5), y.at(row.knowing), y.at(row.knowing)});
        description += uncertainty_words(row.uncertainty) + ": " + value_words(row.knowing) + ", its value is " +
                       evidence_words(row.evidence) + ". ";
    }
    spread_labels(points);
    for (const Point& point : points) {
        Element dot("circle");
        dot.set("cx", coordinate(point.x)).set("cy", coordinate(point.y)).set("r", 4.5).set("class", "dot");
        marks.add(dot);
        // On the side where there is more room.
        const bool is_right = point.x > 0.5 * figure_width;
        marks.add(svg_text(point.x + (is_right ? -9.0 : 9.0), point.label_y + 5.0, is_right ? "name end" : "name",
                           uncertainty_words(point.row->uncertainty)));
    }
    Element svg = drawing("doubt-knowing", "What knowing one thing is worth, against how well it is known", description);
    svg.set("viewBox", "0 0 " + coordinate(figure_width) + " " + coordinate(bottom + 26.0)).set("class", "chart");
    return figure_with(
        "What to find out first: the regret avoided on average by knowing one thing before choosing, " +
            std::string(row_of(Outcome::harm).unit) +
            ", against how its value is known. High and to the right, much hangs on what is weakly known.",
        svg.add(marks));
}

}  // namespace concord
