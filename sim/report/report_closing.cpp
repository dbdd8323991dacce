#include <array>

#include "core/text.hpp"
#include "report/report_sections.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

struct Caveat {
    std::string_view heading;
    std::string_view meaning;
};

/// The essence of docs/guide/limits.md.
constexpr auto caveats = std::to_array<Caveat>({
    {"It does not forecast.",
     "Not crime, not demand, not budgets. A line says what follows from the assumptions of the model, the "
     "scenario and the random draws. Harm is not comparable between scenarios."},
    {"Most numbers are assumed.",
     "Trust, culture and expertise are scales from 0 to 1 that nobody measures in these units."},
    {"It is held to facts, not fitted to outcomes.",
     "Its defaults agree with a list of facts, and none was fitted to recorded crime. Of what came later only posts "
     "and reserves in England were set beside it (concord hindcast), and money alone came nearer to the posts."},
    {"Responses are caricatures.",
     "Real organisations mix, learn and change their minds. Here each keeps its response for the whole run, unless the "
     "response is adaptive or a mix turns it on a date."},
    {"Joint work moves harm little.",
     "Joint effort is a few per cent of budgets and the evidence finds no saving on average. Look at "
     "advantage, inertia, trust and the survival of partnerships instead."},
    {"People are missing.", "No victims, offenders, officers or neighbourhoods: nothing on fairness between groups. "
                            "Legitimacy is one "
                            "number for each area."},
    {"Money is simple.",
     "One budget per body in real terms: no borrowing, capital, pay bargaining or ring-fenced grants."},
    {"Interventions are estimates.",
     "Their sizes are assumed and their costs are not counted. They do not say what is worth its money."},
});

/// What the spread of a run says nothing about.
Caveat caveat_of_spread(FutureKind futures)
{
    if (futures == FutureKind::none)
        return {"The ranges are of random draws only.",
                "They say nothing about whether the parameters or the equations are right. Try other values with --set "
                "NAME=VALUE, and trust an order of responses that survives."};
    return {
        "A share of futures is no chance.",
        "It says how far an answer holds over ranges as wide as somebody took them, and nothing about whether the "
        "equations are right. Narrow a range that you doubt with --vary NAME=LOW:HIGH, and see whether the order of "
        "responses survives."};
}

Element line_of(const Caveat& caveat)
{
    return Element("li").add(Element("b", "", caveat.heading)).text(" " + std::string(caveat.meaning));
}

Element fact(std::string_view name, std::string_view value)
{
    Element pair("div");
    return pair.add(Element("dt", "", name)).add(Element("dd").add(Element("code", "", value)));
}

}  // namespace

Element limits_section(const RunRecord& record)
{
    Element section = section_of("limits", "What it cannot tell");
    Element list("ul", "limits");
    list.add(line_of(caveat_of_spread(record.scenario.futures)));
    for (const Caveat& caveat : caveats) list.add(line_of(caveat));
    section.add(list);
    return section.add(paragraph(
        "What it is good for: finding out what a belief implies, seeing why a sensible choice can fail, asking "
        "which relation to mend first, and preparing an argument that has to be settled with your own "
        "data."));
}

Element reproduction_section(const RunRecord& record)
{
    Element section = section_of("reproduce", "How to get the same numbers again");
    section.add(paragraph(
        "With the same version, the same scenario and the same seed every number comes out the same, whatever the "
        "machine and the number of threads. Their fingerprint, the digest, proves it: one different bit gives "
        "another."));
    section.add(Element("pre").add(Element("code", "", joined(record.command, " ", shell_word))));
    Element facts("dl", "facts");
    facts.add(fact("Version", "concord " + record.version + " (" + record.compiler + ", commit " + record.commit + ")"));
    facts.add(fact("Seed", std::to_string(record.seed)));
    facts.add(fact("Runs", std::to_string(record.replicates)));
    facts.add(fact("Fingerprint of all runs (digest)", record.digest));
    facts.add(fact("Scenario", record.scenario_file));
    facts.add(fact("Hash of what was read", record.scenario_hash));
    section.add(facts);
    return section.add(
        paragraph("All numbers behind this report are in the CSV files of its folder; concord report rebuilds it from "
                  "them."));
}

}  // namespace concord
