#include <cmath>
#include <limits>

#include "report/report_sections.hpp"
#include "report/report_table.hpp"

namespace concord {

namespace {

constexpr std::size_t max_rows = 120;
static_assert(max_rows <= max_listed_entities);

/// Medians of one outcome of one kind of entity, at the start and at the end.
class EntityMedians {
public:
    EntityMedians(const RunRecord& record, const std::vector<EntityRow>& rows, Outcome outcome)
        : policies_(record.scenario.policies.size())
        , medians_(max_listed_entities * policies_ * 2, std::numeric_limits<double>::quiet_NaN())
    {
        for (const EntityRow& row : rows) {
            if (row.outcome == outcome)
                medians_[place(static_cast<std::size_t>(row.entity), row.policy, row.year > 0)] = row.spread.median;
        }
    }
    [[nodiscard]] double at_start(std::size_t entity) const { return medians_[place(entity, 0, false)]; }
    [[nodiscard]] double at_end(std::size_t entity, std::size_t policy) const
    {
        return medians_[place(entity, policy, true)];
    }

private:
    [[nodiscard]] std::size_t place(std::size_t entity, std::size_t policy, bool end) const
    {
        return (entity * policies_ + policy) * 2 + (end ? 1 : 0);
    }
    std::size_t policies_;
    std::vector<double> medians_;
};

template <class Entities>
Element table_of(const RunRecord& record, const Entities& entities, const std::vector<EntityRow>& rows, Outcome outcome)
{
    const OutcomeRow& row = row_of(outcome);
    const std::size_t policies = record.scenario.policies.size();
    const std::size_t listed = std::min(entities.size(), max_rows);
    std::vector<Column> columns{{"", false}, {"start"}, {"end, " + response_words(record, 0)}};
    for (std::size_t p = 1; p < policies; ++p) columns.push_back({response_words(record, p)});
    ReportTable table(title_of(row.name) + ", " + std::string(row.unit) + " (" +
                          std::string(direction_words(row.better)) + "): start, end under " +
                          response_words(record, 0) + ", and the difference from it under each other response",
                      columns);
    const EntityMedians medians(record, rows, outcome);
    std::vector<double> levels;
    std::vector<double> differences;
    for (std::size_t e = 0; e < listed; ++e) {
        levels.insert(levels.end(), {medians.at_start(e), medians.at_end(e, 0)});
        for (std::size_t p = 1; p < policies; ++p) differences.push_back(medians.at_end(e, p) - medians.at_end(e, 0));
    }
    // Levels have the decimals of the differences beside them: else a small body goes from 0 to 1 by half of one.
    const NumberFormat format(differences.empty() ? levels : differences);
    for (std::size_t e = 0; e < listed; ++e) {
        std::vector<std::string> cells{entities[e].name, format.plain(medians.at_start(e)),
                                       format.plain(medians.at_end(e, 0))};
        for (std::size_t p = 1; p < policies; ++p)
            cells.push_back(format.with_sign(medians.at_end(e, p) - medians.at_end(e, 0)));
        table.add_row(cells);
    }
    return table.element();
}

/// A long table to be opened. It stands behind what opens it, not inside: so it can show in print, where nothing can be opened.
template <class Entities>
Element folded(const RunRecord& record, const Entities& entities, const std::vector<EntityRow>& rows, Outcome outcome,
               const std::string& what)
{
    const std::string title = title_of(row_of(outcome).name) + " of each of " + std::to_string(entities.size()) + " " +
                              what;
    Element details("details");
    details.add(Element("summary", "", title).add(Element("span", "note", "also in " + what + ".csv")));
    return Element("div").add(details).add(Element("div", "folded").add(table_of(record, entities, rows, outcome)));
}

void add_cut_notice(Element& section, std::size_t count, const char* file)
{
    if (count > max_rows)
        section.add(paragraph("The first " + std::to_string(max_rows) + " of " + std::to_string(count) +
                              " are listed; all are in " + file + "."));
}

}  // namespace

Element places_section(const RunRecord& record)
{
    const Scenario& scenario = record.scenario;
    Element section = section_of("places", "Your own areas and organisations");
    section.add(paragraph(
        "Medians at the start and at the end of the run. The differences are between the two medians, for single "
        "bodies a rough guide; the spreads are in areas.csv and organisations.csv, with more outcomes and every year "
        "unless the patch is very large."));
    section.add(Element("h3", "", "Areas"));
    add_cut_notice(section, scenario.areas.size(), "areas.csv");
    for (const Outcome outcome : headlines_of_areas)
        section.add(folded(record, scenario.areas, record.results.areas, outcome, "areas"));
    section.add(Element("h3", "", "Organisations"));
    add_cut_notice(section, scenario.organisations.size(), "organisations.csv");
    for (const Outcome outcome : headlines_of_organisations)
        section.add(folded(record, scenario.organisations, record.results.organisations, outcome, "organisations"));
    return section;
}

}  // namespace concord
