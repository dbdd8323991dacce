#include <algorithm>
#include <cmath>

#include "core/number_text.hpp"
#include "report/report_sections.hpp"
#include "report/report_table.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr std::size_t max_events = 60;

Element changed_parameters(const RunRecord& record)
{
    ReportTable table("Parameters that this scenario changes", {{"parameter", false},
                                                                {"value"},
                                                                {"default"},
                                                                {"plausible"},
                                                                {"unit", false},
                                                                {"evidence of the default", false},
                                                                {"source", false},
                                                                {"meaning", false, true}});
    bool any = false;
    for (const ParameterRow& row : parameter_table) {
        if (!record.scenario.changes(row)) continue;
        any = true;
        const double value = record.scenario.parameters.*row.field;
        table.add_row({words_of(row.name), number_text(value), number_text(row.default_value),
                       range_words(row.plausible), std::string(row.unit), std::string(name_of(row.evidence)),
                       std::string(row.source), std::string(row.meaning)});
    }
    return any ? table.element() : paragraph("Every parameter is at its default.");
}

Element assumed_parameters(const RunRecord& record)
{
    ReportTable table(
        "Parameters whose value is assumed",
        {{"parameter", false}, {"value"}, {"plausible"}, {"unit", false}, {"source", false}, {"meaning", false, true}});
    for (const ParameterRow& row : parameter_table) {
        if (row.evidence != Evidence::assumed) continue;
        table.add_row({words_of(row.name), number_text(record.scenario.parameters.*row.field), range_words(row.plausible),
                       std::string(row.unit), std::string(row.source), std::string(row.meaning)});
    }
    return table.element();
}

std::size_t count_of(Evidence evidence)
{
    return static_cast<std::size_t>(std::count_if(parameter_table.begin(), parameter_table.end(),
                                                  [&](const ParameterRow& row) { return row.evidence == evidence; }));
}

std::string evidence_words()
{
    return "The model has " + std::to_string(parameter_table.size()) +
           " parameters. By evidence grade: " + std::to_string(count_of(Evidence::measured)) + " measured in data, " +
           std::to_string(count_of(Evidence::estimated)) + " estimated from studies, " +
           std::to_string(count_of(Evidence::calibrated)) + " calibrated (set so that known patterns appear), " +
           std::to_string(count_of(Evidence::assumed)) +
           " assumed. The assumed ones are listed here; all are in manifest.json and explained by concord explain. A "
           "source like A25 is a row of docs/science/evidence.md: what the assumption leans on, not proof of it.";
}

/// `86 % of the first year`; `between 70 % and 97 % of the first year (the middle one 86 %)`.
std::string levels_words(std::vector<double> levels)
{
    std::sort(levels.begin(), levels.end());
    const std::string of = " of the first year";
    if (percent(levels.front()) == percent(levels.back())) return percent(levels.front()) + of;
    return "between " + percent(levels.front()) + " and " + percent(levels.back()) + of + " (the middle one " +
           percent(levels[levels.size() / 2]) + ")";
}

/// Funding in words: how low budgets fall, and where they stand at their last given date.
std::string funding_words(const Scenario& scenario)
{
    std::vector<double> lowest;
    std::vector<double> last;
    for (const auto& [name, path] : scenario.funding) {
        if (path.empty()) continue;
        last.push_back(path.rbegin()->second);
        const auto least = std::min_element(path.begin(), path.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
        lowest.push_back(least->second);
    }
    if (last.empty()) return "Budgets: no cuts are given; every budget stays at its first year's level in real terms.";
    const std::string paths = "Budgets: their course is given for " +
                              (last.size() == 1 ? "one body or kind of body"
                                                : std::to_string(last.size()) + " bodies or kinds of body");
    const std::string at_last = " in real terms at the last date given, and stay there.";
    // Said once where the lowest say what the last say.
    if (levels_words(lowest) == levels_words(last)) return paths + "; they stand at " + levels_words(last) + at_last;
    return paths + "; they fall to " + levels_words(lowest) + ", and stand at " + levels_words(last) + at_last;
}

template <class Entities>
std::string name_in(const Entities& entities, const std::string& id)
{
    for (const auto& entity : entities) {
        if (entity.id == id) return entity.name;
    }
    return id;
}

std::string target_words(const Scenario& scenario, const Target& target)
{
    switch (target.of) {
    case Target::Of::partnership: return name_in(scenario.partnerships, target.id);
    case Target::Of::organisation: return name_in(scenario.organisations, target.id);
    case Target::Of::area: return name_in(scenario.areas, target.id);
    default: return "all";
    }
}

Element events_list(const Scenario& scenario)
{
    Element list("ul");
    std::size_t count = 0;
    for (const Intervention& intervention : scenario.interventions) {
        if (++count > max_events) continue;
        const std::string until = intervention.until ? " until " + long_text_of(*intervention.until) : "";
        list.add(Element("li", "",
                         title_of(intervention.type->name) + " in " + target_words(scenario, intervention.target) +
                             " from " + long_text_of(intervention.from) + until + ", strength " +
                             number_text(intervention.strength) + ". " + std::string(intervention.type->meaning)));
    }
    for (const Shock& shock : scenario.shocks) {
        if (++count > max_events) continue;
        const std::string problem = shock.problem.empty() ? "" : " of " + words_of(shock.problem);
        list.add(Element("li", "",
                         "Shock: " + words_of(shock.type->name) + problem + " in " +
                             target_words(scenario, shock.target) + " in " + long_text_of(shock.at) + ", size " +
                             number_text(shock.size) + ". " + std::string(shock.type->meaning)));
    }
    if (count > max_events) list.add(Element("li", "", "And " + std::to_string(count - max_events) + " more."));
    return list;
}

Element sources_list(const Scenario& scenario)
{
    Element list("ul", "sources");
    for (const std::string& source : scenario.sources) list.add(Element("li", "", source));
    return list;
}

/// What a source is given for.
struct SourceUse {
    std::string source;
    std::vector<std::string> names;
};

template <class Record>
void add_sources(const std::vector<Record>& records, std::vector<SourceUse>& uses)
{
    for (const Record& record : records) {
        if (record.source.empty()) continue;
        const auto known = std::find_if(uses.begin(), uses.end(),
                                        [&](const SourceUse& use) { return use.source == record.source; });
        SourceUse& use = known == uses.end() ? uses.emplace_back(SourceUse{record.source, {}}) : *known;
        use.names.push_back(record.name);
    }
}

/// Sources that areas, organisations and partnerships give for their figures, each with the names of those that give it.
Element sources_of_figures(const std::vector<SourceUse>& uses)
{
    constexpr std::size_t names_at_most = 12;
    Element list("ul", "sources");
    for (std::size_t i = 0; i < std::min(uses.size(), max_events); ++i) {
        std::vector<std::string> names = uses[i].names;
        if (names.size() > names_at_most) {
            const std::string more = std::to_string(names.size() - names_at_most + 1) + " more";
            names.resize(names_at_most - 1);
            names.push_back(more);
        }
        list.add(Element("li", "", uses[i].source + ": " + list_words(names)));
    }
    if (uses.size() > max_events)
        list.add(Element("li", "", "And " + std::to_string(uses.size() - max_events) + " more."));
    return list;
}

}  // namespace

Element assumptions_section(const RunRecord& record)
{
    const Scenario& scenario = record.scenario;
    Element section = section_of("assumptions", "What was assumed");
    section.add(paragraph(funding_words(scenario)));
    if (!scenario.interventions.empty() || !scenario.shocks.empty()) {
        section.add(paragraph("What the scenario adds, under every response:"));
        section.add(events_list(scenario));
    }
    section.add(Element("h3", "", "Changed parameters")).add(changed_parameters(record));
    section.add(Element("h3", "", "Assumed parameters")).add(paragraph(evidence_words())).add(assumed_parameters(record));
    if (!scenario.sources.empty())
        section.add(Element("h3", "", "Sources of the scenario")).add(sources_list(scenario));
    std::vector<SourceUse> uses;
    add_sources(scenario.areas, uses);
    add_sources(scenario.organisations, uses);
    add_sources(scenario.partnerships, uses);
    if (!uses.empty()) section.add(Element("h3", "", "Sources of the figures")).add(sources_of_figures(uses));
    return section;
}

}  // namespace concord
