/// Where each response wins and fails: regions in words and as ranges on sliders; how long each is acceptable, and what to watch.

#include "experiment/ranking.hpp"
#include "report/box_words.hpp"
#include "report/report_sections.hpp"
#include "report/report_table.hpp"
#include "report/styles.hpp"
#include "report/svg.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

/// The range that futures draw from as a line, the region's limits as a bar on it, the scenario's own value as a mark.
Element slider_drawing(const Slider& slider, std::string_view colour, const std::string& id)
{
    constexpr double width = 300.0;
    constexpr double middle = 11.0;
    constexpr double margin = 6.0;
    const Scale scale{0.0, 1.0, margin, width - margin};
    const auto at = [&](double value) { return scale.at(slider.place_of(value)); };
    const std::string description = capitalised(slider.words) + ", of " + short_text(slider.drawn_from.low) + " to " +
                                    short_text(slider.drawn_from.high) + "; the scenario has " +
                                    short_text(slider.usual) + ".";
    Element svg = drawing(id, capitalised(uncertainty_words(slider.name)), description);
    svg.set("viewBox", "0 0 300 22").set("class", "slider");
    svg.add(svg_line(scale.at(0.0), middle, scale.at(1.0), middle, "track"));
    Element bar("rect");
    bar.set("x", at(slider.limits.low)).set("y", middle - 5.0);
    bar.set("width", at(slider.limits.high) - at(slider.limits.low)).set("height", 10.0).set("rx", 2.0).set("fill", colour);
    svg.add(bar);
    if (slider.drawn_from.holds(slider.usual)) svg.add(svg_line(at(slider.usual), 1.0, at(slider.usual), 21.0, "mark"));
    return svg;
}

Element sliders_figure(const RunRecord& record, std::size_t policy, const RegionTold& told)
{
    const std::string_view colour = line_styles[line_styles_of(record.scenario.policies)[policy]].light;
    Element figure("figure", "sliders");
    for (std::size_t place = 0; place < told.sliders.size(); ++place) {
        const Slider& slider = told.sliders[place];
        const std::string id = "slider-" + std::to_string(policy) + "-" + std::string(name_of(told.question)) + "-" +
                               std::to_string(place);
        Element ends("div", "ends");
        ends.add(Element("span", "", short_text(slider.drawn_from.low)));
        ends.add(Element("span", "", short_text(slider.drawn_from.high)));
        figure.add(Element("div")
                       .add(Element("div", "name-of", capitalised(uncertainty_words(slider.name))))
                       .add(Element("div", "note", slider.meaning))
                       .add(Element("div", "limits-of", slider.words))
                       .add(slider_drawing(slider, colour, id))
                       .add(ends));
    }
    return figure;
}

}  // namespace

Element boxes_section(const RunRecord& record)
{
    Element section = section_of("boxes", "Where each response wins and fails");
    const bool has_boxes = !record.results.boxes.empty();
    if (!has_boxes && record.results.acceptable.empty())
        return section.add(
            paragraph("Every run takes every number as it is given, so that there is nothing to tell runs apart by; "
                      "the scenario gives no limit of what is acceptable (key acceptable)."));
    if (has_boxes)
        section.add(
            paragraph("Which futures a response is the best or the worst in, by harm at the end, and what they have in "
                      "common: one to four ranges of what nobody knows, found by a search (PRIM). Shown is what does "
                      "better than chance in futures that the search had not seen. Read each share beside that of all "
                      "futures. Line: the range that futures draw from; bar: the part of it that is meant; mark: the "
                      "value that the scenario has. boxes.csv has the figures behind it."));
    if (record.results.acceptable.empty())
        section.add(paragraph(
            "Give the scenario a limit (key acceptable) and this part says from when a response no longer keeps to it, "
            "and what to watch."));
    const std::vector<const SummaryRow*> order = ranked(record.results, row_of(Outcome::harm), Statistic::end);
    for (const ResponseTold& told : responses_told(record.scenario, order, record.results.boxes,
                                                   record.results.acceptable, record.results.runs().are_futures)) {
        section.add(Element("h3", "", capitalised(response_words(record, told.policy))));
        for (const std::string& sentence : told.keeping) section.add(paragraph(sentence));
        for (const RegionTold& region : told.regions) {
            section.add(paragraph(region.sentence));
            if (!region.sliders.empty()) section.add(sliders_figure(record, told.policy, region));
        }
    }
    return section;
}

}  // namespace concord
