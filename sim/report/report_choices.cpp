#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "report/report_sections.hpp"
#include "report/report_table.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

bool lets_choose(const Scenario& scenario, const Policy& policy)
{
    return std::any_of(scenario.organisations.begin(), scenario.organisations.end(),
                       [&](const Organisation& one) { return policy.has(one.id, adaptive_response); });
}

/// Organisations that follow each response at the end of each year, [year][response].
using Followers = std::map<int, std::map<int, double>>;

Followers followers_under(const RunRecord& record, std::size_t policy)
{
    Followers followers;
    for (const ChoiceRow& row : record.results.choices) {
        if (row.policy == policy) followers[row.year][row.choice] += row.share * row.organisations;
    }
    return followers;
}

Element choices_table(const RunRecord& record, std::size_t policy)
{
    const Scenario& scenario = record.scenario;
    const Followers followers = followers_under(record, policy);
    std::vector<int> followed;
    std::vector<Column> columns{{"year", false}};
    for (int response = 0; response < static_cast<int>(scenario.responses.size()); ++response) {
        const bool is_followed = std::any_of(followers.begin(), followers.end(),
                                             [&](const auto& year) { return year.second.count(response) != 0; });
        if (!is_followed) continue;
        followed.push_back(response);
        columns.push_back({words_of(scenario.responses[static_cast<std::size_t>(response)].name)});
    }
    ReportTable table(fmt::format("Share of organisations that follow each response at the year's end, under {}",
                                  response_words(record, policy)),
                      columns);
    for (const auto& [year, by_response] : followers) {
        std::vector<std::string> cells{year_words(scenario.start, year)};
        for (const int response : followed) {
            const auto found = by_response.find(response);
            const double count = found == by_response.end() ? 0.0 : found->second;
            cells.push_back(percent(count / static_cast<double>(scenario.organisations.size())));
        }
        table.add_row(cells);
    }
    return table.element();
}

}  // namespace

Element choices_section(const RunRecord& record)
{
    Element section = section_of("choices", "What organisations choose for themselves");
    bool any = false;
    for (std::size_t p = 0; p < record.scenario.policies.size(); ++p) {
        const Policy& policy = record.scenario.policies[p];
        if (!lets_choose(record.scenario, policy)) continue;
        if (!any)
            section.add(paragraph(fmt::format(
                "Each starts with business as usual. Once a year it may look at what it does, the likelier the larger "
                "the cut "
                "announced and its strain, and takes what is then worth most to it. Means over {}; by kind of "
                "organisation in choices.csv; one organisation's decisions: concord run --trace.",
                counted(static_cast<std::size_t>(record.replicates), "run"))));
        section.add(choices_table(record, p));
        any = true;
    }
    if (!any)
        section.add(paragraph("In this run nobody did: each response was given. List adaptive among the scenario's "
                              "responses to see what they would choose."));
    return section;
}

}  // namespace concord
