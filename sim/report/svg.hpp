#pragma once
/// What charts are drawn with: scales, round ticks, coordinates and paths.

#include <string>
#include <string_view>
#include <vector>

#include "report/html.hpp"

namespace concord {

/// A coordinate with at most one decimal, the same on every machine.
[[nodiscard]] std::string coordinate(double value);

/// From the values of an axis to its place on paper.
struct Scale {
    double low;
    double high;
    double at_low;   ///< coordinate of `low`
    double at_high;  ///< coordinate of `high`

    [[nodiscard]] double at(double value) const { return at_low + (at_high - at_low) * (value - low) / (high - low); }
};

/// About so many round numbers (steps of 1, 2 or 5 times a power of ten) that span low to high; the first is not above low and
/// the last not below high.
[[nodiscard]] std::vector<double> round_ticks(double low, double high, int about);

/// Decimals that tell ticks of this step apart.
[[nodiscard]] int decimals_of_step(double step);

/// The points of a line or an outline.
class PathText {
public:
    void move_to(double x, double y) { add('M', x, y); }
    void line_to(double x, double y) { add('L', x, y); }
    void close() { text_ += 'Z'; }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    void add(char command, double x, double y);
    std::string text_;
};

/// An `svg` that a screen reader names by its title and describes.
[[nodiscard]] Element drawing(std::string_view id, std::string_view title, std::string_view description);

[[nodiscard]] Element svg_line(double x1, double y1, double x2, double y2, std::string_view css_class);
[[nodiscard]] Element svg_text(double x, double y, std::string_view css_class, std::string_view content);

}  // namespace concord
