#include "report/report.hpp"

#include <array>

#include "report/report_sections.hpp"
#include "report/report_style.hpp"

namespace concord {

namespace {

struct ReportSection {
    std::string_view id;
    std::string_view label;  ///< in the list of contents
    Element (*made)(const RunRecord&);
};

constexpr auto report_sections = std::to_array<ReportSection>({
    {"answer", "Answer", answer_section},
    {"doubt", "How sure", doubt_section},
    {"boxes", "Where it wins and fails", boxes_section},
    {"words", "How to read", words_section},
    {"charts", "Charts", charts_section},
    {"differences", "Differences", differences_section},
    {"break-even", "When it pays", break_even_section},
    {"choices", "Choices", choices_section},
    {"places", "Areas and organisations", places_section},
    {"diagnosis", "Diagnosis", diagnosis_section},
    {"assumptions", "Assumptions", assumptions_section},
    {"limits", "Limits", limits_section},
    {"reproduce", "Same numbers again", reproduction_section},
});

Element contents_list()
{
    Element list("ul");
    for (const ReportSection& row : report_sections)
        list.add(Element("li").add(Element("a").set("href", "#" + std::string(row.id)).text(row.label)));
    return Element("nav").set("aria-label", "Contents").add(list);
}

std::string head_markup(const RunRecord& record)
{
    // Nothing is fetched and nothing is run, whatever a name in the scenario says.
    const std::string_view
        policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    return "<head>\n" + Element("meta").set("charset", "utf-8").markup() + "\n" +
           Element("meta").set("http-equiv", "Content-Security-Policy").set("content", policy).markup() + "\n" +
           Element("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1").markup() +
           "\n" + Element("title", "", record.scenario.question + " – " + record.scenario.title).markup() +
           style_markup(report_style) + "</head>\n";
}

}  // namespace

std::string report_of(const RunRecord& record)
{
    Element main("main");
    main.add(opening_section(record)).add(contents_list());
    for (const ReportSection& row : report_sections) main.add(row.made(record));
    main.add(Element("footer", "",
                     "Made by concord " + record.version + " from its result folder. Fingerprint (digest) " +
                         record.digest + "."));
    Element body("body");
    return "<!doctype html>\n<html lang=\"en-GB\">\n" + head_markup(record) + body.add(main).markup() + "</html>\n";
}

}  // namespace concord
