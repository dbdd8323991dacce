#include <algorithm>
#include <cmath>

#include "report/hindcast_words.hpp"
#include "report/svg.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr std::string_view picture_style = R"css(
text { font: 13px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1d2329 }
.title { font-size: 15px; font-weight: 600 }
.tick { fill: #4a545e }
.end { text-anchor: end }
.middle { text-anchor: middle }
.grid { stroke: #e0e4e8 }
.axis { stroke: #77818b; stroke-dasharray: 4 3 }
.visible { fill: #0a4f86 }
.held { fill: #b34700 }
.money { fill: none; stroke: #77818b }
.out { stroke: #1d2329; stroke-width: 1.6 }
.real { fill: none; stroke: #1d2329; stroke-width: 2.3 }
.simulated { fill: none; stroke: #0a4f86; stroke-width: 2.3; stroke-dasharray: 7 4 }
.by-money { fill: none; stroke: #77818b; stroke-width: 1.4; stroke-dasharray: 2 3 }
)css";

/// A square of the picture with its scales.
struct Panel {
    double left, top, width, height;
    Scale x, y;
};

constexpr double panel_height = 300.0;
constexpr double room_above = 46.0;
constexpr double room_beside = 52.0;
constexpr double row_height = panel_height + room_above + 40.0;
constexpr double picture_width = 920.0;

Panel panel_at(double left, double top, double width, Scale x, Scale y)
{
    x.at_low = left;
    x.at_high = left + width;
    y.at_low = top + panel_height;
    y.at_high = top;
    return {left, top, width, panel_height, x, y};
}

void add_axis_y(Element& svg, const Panel& panel)
{
    const std::vector<double> ticks = round_ticks(panel.y.low, panel.y.high, 5);
    const int decimals = decimals_of_step(ticks[1] - ticks[0]);
    for (const double tick : ticks) {
        if (tick < panel.y.low - 1e-9 || tick > panel.y.high + 1e-9) continue;
        svg.add(svg_line(panel.left, panel.y.at(tick), panel.left + panel.width, panel.y.at(tick), "grid"));
        svg.add(svg_text(panel.left - 6, panel.y.at(tick) + 4, "tick end", fixed_text(tick, decimals)));
    }
}

/// What the scatter shows: the told date of the first series with the most bodies.
struct Shown {
    std::size_t series = 0;
    int kind = 0;
    Month date;
};

void add_scatter(Element& svg, const Scenario& scenario, const Hindcast& hindcast, const Shown& shown, double left,
                 double top, double width)
{
    std::vector<const HindcastRow*> rows;
    double low = 0.0, high = 0.0;
    for (const HindcastRow& row : hindcast.rows) {
        const std::string& kind = scenario.organisations[static_cast<std::size_t>(row.organisation)].kind;
        if (row.series != shown.series || row.date != shown.date ||
            kind != scenario.kinds[static_cast<std::size_t>(shown.kind)].name || std::isnan(row.simulated.median))
            continue;
        rows.push_back(&row);
        low = std::min({low, row.real, row.simulated.median, row.money});
        high = std::max({high, row.real, row.simulated.median, row.money});
    }
    const std::vector<double> ticks = round_ticks(low, high, 5);
    const Scale scale{ticks.front(), ticks.back(), 0, 0};
    const Panel panel = panel_at(left, top, width, scale, scale);
    svg.add(svg_text(left, top - 26, "title",
                     title_of(series_table[shown.series].name) + " of each " +
                         scenario.kinds[static_cast<std::size_t>(shown.kind)].name + ", " + long_text_of(shown.date)));
    svg.add(
        svg_text(left, top - 8, "tick",
                 "change " + std::string(series_table[shown.series].unit) + "; up: real; right: simulated, or money"));
    add_axis_y(svg, panel);
    const int decimals = decimals_of_step(ticks[1] - ticks[0]);
    for (const double tick : ticks)
        svg.add(svg_text(panel.x.at(tick), top + panel_height + 18, "tick middle", fixed_text(tick, decimals)));
    svg.add(
        svg_line(panel.x.at(scale.low), panel.y.at(scale.low), panel.x.at(scale.high), panel.y.at(scale.high), "axis"));
    for (const HindcastRow* row : rows) {
        const double y = panel.y.at(row->real);
        svg.add(Element("circle", "money").set("cx", panel.x.at(row->money)).set("cy", y).set("r", 3.5));
        const double x = panel.x.at(row->simulated.median);
        if (!row->excluded.empty()) {
            svg.add(svg_line(x - 4, y - 4, x + 4, y + 4, "out")).add(svg_line(x - 4, y + 4, x + 4, y - 4, "out"));
        } else if (row->half == static_cast<int>(Half::visible)) {
            svg.add(Element("circle", "visible").set("cx", x).set("cy", y).set("r", 4.5));
        } else {
            svg.add(Element("rect", "held").set("x", x - 4).set("y", y - 4).set("width", 8).set("height", 8));
        }
    }
    const double key = top + panel_height + 34;
    svg.add(Element("circle", "visible").set("cx", left + 5).set("cy", key - 4).set("r", 4.5))
        .add(svg_text(left + 14, key, "tick", "visible"));
    svg.add(Element("rect", "held").set("x", left + 72).set("y", key - 8).set("width", 8).set("height", 8))
        .add(svg_text(left + 85, key, "tick", "held out"));
    svg.add(svg_line(left + 148, key - 8, left + 156, key, "out"))
        .add(svg_line(left + 148, key, left + 156, key - 8, "out"));
    svg.add(svg_text(left + 161, key, "tick", "not scored"))
        .add(Element("circle", "money").set("cx", left + 236).set("cy", key - 4).set("r", 3.5));
    svg.add(svg_text(left + 244, key, "tick", "money"));
}

void add_course(Element& svg, const Scenario& scenario, const Course& course, double left, double top, double width)
{
    const std::vector<CoursePoint> points = comparable_points(course);
    double low = 1.0, high = 1.0;
    for (const CoursePoint& point : points) {
        low = std::min({low, point.real, point.simulated, point.money});
        high = std::max({high, point.real, point.simulated, point.money});
    }
    const std::vector<double> ticks = round_ticks(low, high, 5);
    const Scale across{0.0, static_cast<double>(points.back().date - points.front().date) + 1.0, 0, 0};
    const Panel panel = panel_at(left, top, width, across, {ticks.front(), ticks.back(), 0, 0});
    svg.add(svg_text(left, top - 26, "title",
                     title_of(series_table[course.series].name) + ", all " +
                         scenario.kinds[static_cast<std::size_t>(course.kind)].name + " bodies, first = 1"));
    svg.add(svg_text(left, top - 8, "tick", "line: real; dashes: simulated; dots: money"));
    add_axis_y(svg, panel);
    PathText real, simulated, money;
    bool is_first = true;
    for (const CoursePoint& point : points) {
        const double x = panel.x.at(point.date - points.front().date);
        const auto go = [&](PathText& path, double value) {
            is_first ? path.move_to(x, panel.y.at(value)) : path.line_to(x, panel.y.at(value));
        };
        go(real, point.real);
        go(simulated, point.simulated);
        go(money, point.money);
        is_first = false;
        svg.add(svg_text(x, top + panel_height + 18, "tick middle", std::to_string(point.date.year())));
    }
    svg.add(Element("path", "by-money").set("d", money.text()))
        .add(Element("path", "simulated").set("d", simulated.text()));
    svg.add(Element("path", "real").set("d", real.text()));
}

}  // namespace

std::string hindcast_picture(const Scenario& scenario, const Hindcast& hindcast)
{
    const std::vector<Course> courses = courses_of(scenario, hindcast);
    const double width = (picture_width - 3.0 * room_beside) / 2.0;
    Element svg = drawing(
        "hindcast", "What really happened beside what was simulated",
        "Each body's real change against its simulated one and against money, and means over time by kind of body.");
    std::size_t place = 0;
    const auto next = [&](const auto& add) {
        const double left = room_beside + static_cast<double>(place % 2) * (width + room_beside);
        const std::size_t row = place / 2;
        add(left, room_above + static_cast<double>(row) * row_height);
        ++place;
    };
    bool has_scatter = false;
    for (const HindcastScore* score : told_scores(hindcast)) {
        if (has_scatter || score->half != static_cast<int>(Half::all)) continue;
        has_scatter = true;
        next([&](double left, double top) {
            add_scatter(svg, scenario, hindcast, {score->series, score->kind, score->date}, left, top, width);
        });
    }
    for (const Course& course : courses) {
        if (comparable_points(course).size() > 1)
            next([&](double left, double top) { add_course(svg, scenario, course, left, top, width); });
    }
    const std::size_t rows = (place + 1) / 2;
    const double height = static_cast<double>(rows) * row_height + 10.0;
    svg.set("xmlns", "http://www.w3.org/2000/svg")
        .set("viewBox", "0 0 " + coordinate(picture_width) + " " + coordinate(height));
    std::string markup = svg.markup();
    const std::size_t end_of_tag = markup.find('>');
    markup.insert(end_of_tag + 1, style_markup(picture_style));
    return markup + "\n";
}

}  // namespace concord
