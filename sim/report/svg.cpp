#include "report/svg.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace concord {

std::string coordinate(double value)
{
    const double tenths = std::round(value * 10.0);
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), static_cast<long long>(tenths)).ptr;
    std::string digits(text.data(), end);
    const bool is_negative = digits.front() == '-';
    if (is_negative) digits.erase(0, 1);
    if (digits.size() < 2) digits.insert(0, 1, '0');
    if (digits.back() == '0')
        digits.pop_back();
    else
        digits.insert(digits.size() - 1, 1, '.');
    return is_negative ? "-" + digits : digits;
}

std::vector<double> round_ticks(double low, double high, int about)
{
    if (!(high > low)) high = low + std::max(1.0, std::fabs(low));
    const double wanted = (high - low) / about;
    double step = 1.0;
    while (step > wanted) step /= 10.0;
    while (step * 10.0 <= wanted) step *= 10.0;
    for (const double multiple : {5.0, 2.0}) {
        if (step * multiple <= wanted * 1.2) {
            step *= multiple;
            break;
        }
    }
    std::vector<double> ticks;
    const auto first = static_cast<long long>(std::floor(low / step + 1e-9));
    const auto last = static_cast<long long>(std::ceil(high / step - 1e-9));
    for (long long k = first; k <= last; ++k) ticks.push_back(static_cast<double>(k) * step);
    return ticks;
}

int decimals_of_step(double step)
{
    int decimals = 0;
    for (double limit = 1.0; step < limit * 0.9999 && decimals < 9; limit /= 10.0) ++decimals;
    return decimals;
}

void PathText::add(char command, double x, double y)
{
    text_ += command;
    text_ += coordinate(x);
    text_ += ' ';
    text_ += coordinate(y);
}

Element drawing(std::string_view id, std::string_view title, std::string_view description)
{
    const std::string title_id = std::string(id) + "-title";
    const std::string description_id = std::string(id) + "-description";
    Element svg("svg");
    svg.set("role", "img").set("aria-labelledby", title_id + " " + description_id);
    svg.add(Element("title").set("id", title_id).text(title));
    svg.add(Element("desc").set("id", description_id).text(description));
    return svg;
}

Element svg_line(double x1, double y1, double x2, double y2, std::string_view css_class)
{
    return Element("line", css_class).set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2);
}

Element svg_text(double x, double y, std::string_view css_class, std::string_view content)
{
    return Element("text", css_class, content).set("x", x).set("y", y);
}

}  // namespace concord
