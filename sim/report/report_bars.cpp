#include <cmath>

#include "core/text.hpp"
#include "report/diagnosis_words.hpp"
#include "report/report_chart.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr double bar_height = 18;
constexpr double bar_gap = 6;
constexpr double narrowest_with_letter = 0.055;

/// A place along the bar in per cent: bars grow with the page, letters do not.
std::string along(double share) { return coordinate(100.0 * share) + "%"; }

void draw_bar(Element& svg, const CauseBar& bar, double y)
{
    double from = 0.0;
    for (std::size_t c = 0; c < cause_count; ++c) {
        const double share = bar.shares[c];
        if (!(share > 0.0)) continue;
        Element part("rect");
        part.set("x", along(from)).set("y", y).set("width", along(share)).set("height", bar_height);
        svg.add(part.set("fill", cause_styles[c].colour).set("class", "part"));
        if (share >= narrowest_with_letter) {
            Element letter("text", "letter", cause_styles[c].letter);
            svg.add(letter.set("x", along(from + share / 2)).set("y", y + 13.5).set("fill", cause_styles[c].ink));
        }
        from += share;
    }
}

std::string description_of(const std::vector<CauseBar>& bars)
{
    return joined(bars, " ", [](const CauseBar& bar) { return bar.name + ": " + bar_words(bar.shares) + "."; });
}

}  // namespace

Element stacked_bars(std::string_view id, std::string_view title, const std::vector<CauseBar>& bars)
{
    Element svg = drawing(id, title, description_of(bars));
    const double height = static_cast<double>(bars.size()) * (bar_height + bar_gap) - bar_gap;
    svg.set("class", "bars").set("width", "100%").set("height", height);
    double y = 0.0;
    for (const CauseBar& bar : bars) {
        draw_bar(svg, bar, y);
        y += bar_height + bar_gap;
    }
    return svg;
}

Element cause_key()
{
    Element list("ul", "key causes");
    for (std::size_t c = 0; c < cause_count; ++c) {
        Element svg("svg", "swatch");
        svg.set("viewBox", "0 0 22 18").set("aria-hidden", "true");
        svg.add(Element("rect").set("width", 22).set("height", 18).set("fill", cause_styles[c].colour));
        svg.add(svg_text(11, 13.5, "letter", cause_styles[c].letter).set("fill", cause_styles[c].ink));
        Element item("li");
        item.add(svg).add(Element("b", "", words_of(cause_table[c].name)));
        list.add(item.text(": " + cause_words(static_cast<int>(c))));
    }
    return list;
}

}  // namespace concord
