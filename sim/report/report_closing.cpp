#include <array>

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
    {"The ranges are of random draws only.",
     "They say nothing about whether the parameters or the equations are right. Try other values with --set "
     "NAME=VALUE, and trust an order of responses that survives."},
    {"Most numbers are assumed.",
     "Trust, culture and expertise are scales from 0 to 1 that nobody measures in these units."},
    {"It is calibrated to patterns, not to outcomes.",
     "The defaults make known patterns appear. The model has not been tested against "
     "later data, and no default was fitted to recorded crime."},
    {"Responses are caricatures.",
     "Real organisations mix, learn and change their minds. Here an organisation keeps its response for "
     "the whole run."},
    {"Joint work moves harm little.",
     "Joint effort is a few per cent of budgets and the evidence finds no saving on average. Look at "
     "advantage, inertia, trust and the survival of partnerships instead."},
    {"People are missing.",
     "No victims, offenders, officers or neighbourhoods: nothing on fairness between groups, confidence or "
     "legitimacy."},
    {"Money is simple.",
     "One budget per body in real terms: no borrowing, capital, pay bargaining or ring-fenced grants."},
    {"Interventions are estimates.",
     "Their sizes are assumed and their costs are not counted. They do not say what is worth its money."},
});

std::string command_line(const std::vector<std::string>& words)
{
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + shell_word(word);
    return line;
}

Element fact(std::string_view name, std::string_view value)
{
    Element pair("div");
    return pair.add(Element("dt", "", name)).add(Element("dd").add(Element("code", "", value)));
}

}  // namespace

Element limits_section(const RunRecord&)
{
    Element section = section_of("limits", "What it cannot tell");
    Element list("ul", "limits");
    for (const Caveat& caveat : caveats)
        list.add(Element("li").add(Element("b", "", caveat.heading)).text(" " + std::string(caveat.meaning)));
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
    section.add(Element("pre").add(Element("code", "", command_line(record.command))));
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
