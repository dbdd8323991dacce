#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "scenario/record_json.hpp"
#include "scenario/writer.hpp"
#include "scenario/yaml_text.hpp"

namespace concord {

namespace {

// Words between @ are filled in by `filled`.

constexpr const char* opening = R"(question: Which response to the cuts leaves this patch best off in the end?
prediction: Which response will look best after two years? And at the end?
sources:
  - "Assumed: everything here, until you put your own figures in"

start: @START@      # month 0
months: @MONTHS@         # length of the run
seed: 1             # the same seed gives the same random draws to every response
runs: 256     # futures in which each response is run; more give a sharper comparison

)";

constexpr const char* invented_patch = R"(# Where need arises. need: need per head, relative to the other areas.
areas:
  - {id: harbour, name: Harbour, population: 250000, need: 1.2}
  - {id: vale, name: The Vale, population: 350000, need: 0.8}

# Budgets are whole budgets in £m a year, first-year prices. Every area needs a force.
organisations:
  - {id: west_police, name: West Police, kind: force, areas: [harbour, vale], budget: 125}
  - {id: harbour_council, name: Harbour Council, kind: council, areas: [harbour], budget: 230}
  - {id: vale_council, name: Vale Council, kind: council, areas: [vale], budget: 260}
  - {id: west_health, name: NHS West, kind: health, areas: [harbour, vale], budget: 960}

# Who works together. With areas: a local partnership. Without: it works in the areas of all its members.
partnerships:
  - {id: harbour_csp, name: Safer Harbour, areas: [harbour], members: [west_police, harbour_council, west_health]}
  - {id: vale_csp, name: Safer Vale, areas: [vale], members: [west_police, vale_council, west_health], governance: 0.3}

)";

constexpr const char* closing = R"(# The cuts: an index by kind or by organisation, first year 1, or the default cuts of each kind.
funding: default
# funding:
#   force: {@START@: 1.00, @LATER@: 0.91, @LATEST@: 0.82}

# What to compare: all built-in responses, or a list, with named mixes. hold, the reference, always runs.
responses: all
# responses:
#   - upstream_prevention
#   - {name: one body differs, default: hold, @ORGANISATION@: collaborative_advantage}

# Dated changes: `concord explain` lists the types of interventions and shocks.
# interventions:
#   - @INTERVENTION@
# shocks:
#   - {type: crisis, area: @AREA@, problem: violence, at: @MIDDLE@, months: 6, size: 0.4}

# Differences from the model's defaults: `concord explain NAME` says what a parameter means and how sure it is.
# parameters: {trust_down: 2.0}
)";

/// What stands between the @ of the texts above.
using Fillings = std::vector<std::pair<std::string, std::string>>;

std::string filled(std::string text, const Fillings& fillings)
{
    for (const auto& [word, filling] : fillings) {
        const std::string mark = "@" + word + "@";
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), filling);
    }
    return text;
}

/// Ids of the organisations of each area; areas in the order of first mention.
std::vector<std::pair<std::string, std::vector<std::string>>> by_area(const std::vector<Organisation>& organisations)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> areas;
    std::map<std::string, std::size_t> rows;
    for (const Organisation& organisation : organisations) {
        for (const std::string& area : organisation.areas) {
            const auto [row, is_new] = rows.emplace(area, areas.size());
            if (is_new) areas.push_back({area, {}});
            areas[row->second].second.push_back(organisation.id);
        }
    }
    return areas;
}

/// `county_durham` as `County Durham`.
std::string name_from(const std::string& id)
{
    std::string name = id;
    bool is_first = true;
    for (char& c : name) {
        if (c == '_') c = ' ';
        if (is_first && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        is_first = c == ' ';
    }
    return name;
}

std::string name_of_area(const NewScenario& made, const std::string& id)
{
    for (const Area& area : made.areas) {
        if (area.id == id) return area.name;
    }
    return name_from(id);
}

std::string patch_of(const NewScenario& made)
{
    const auto areas = by_area(made.organisations);
    std::string yaml = "# Where need arises. Put in the real populations; need (default 1): need per head, relative to "
                       "the other areas.\nareas:\n";
    for (const auto& [area, members] : areas)
        yaml += "  - {id: " + yaml_word(area) + ", name: " + yaml_text(name_of_area(made, area)) +
                ", population: 100000}\n";
    yaml += "\n# Budgets are whole budgets in £m a year, first-year prices. Every area needs a force.\n";
    if (made.csv_file.empty()) {
        Scenario written;
        written.organisations = made.organisations;
        yaml += "organisations:\n";
        const nlohmann::ordered_json records = scenario_json(written)["organisations"];
        for (const auto& organisation : records) yaml += "  - " + inline_yaml(organisation) + "\n";
    } else {
        yaml += "organisations: {file: " + yaml_text(made.csv_file) + "}\n";
    }
    std::string partnerships;
    for (const auto& [area, members] : areas) {
        if (members.size() < 2) continue;
        partnerships += "  - {id: " + yaml_word(area + "_csp") +
                        ", name: " + yaml_text(name_of_area(made, area) + " partnership") + ", areas: [" +
                        yaml_word(area) + "], members: " + inline_yaml(members) + "}\n";
    }
    if (partnerships.empty()) return yaml + "\n";
    return yaml + "\n# Who works together: here, all who serve an area. Take out who does not sit at the table.\npartnerships:\n" +
           partnerships + "\n";
}

/// The ids that the examples in comments use.
Fillings examples_of(const NewScenario& made)
{
    if (made.organisations.empty())
        return {{"ORGANISATION", "west_police"},
                {"AREA", "harbour"},
                {"INTERVENTION", "{type: governance_charter, partnership: vale_csp, from: @LATER@}"}};
    const std::string organisation = yaml_word(made.organisations.front().id);
    std::string intervention = "{type: celebrate_success, organisation: " + organisation;
    for (const auto& [area, members] : by_area(made.organisations)) {
        if (members.size() < 2) continue;
        intervention = "{type: governance_charter, partnership: " + yaml_word(area + "_csp");
        break;
    }
    return {{"ORGANISATION", organisation},
            {"AREA", yaml_word(made.organisations.front().areas.front())},
            {"INTERVENTION", intervention + ", from: @LATER@}"}};
}

}  // namespace

std::string new_scenario(const NewScenario& made)
{
    const auto date = [&](int months) { return text_of(made.start + std::min(months, made.months - 1)); };
    Fillings fillings = examples_of(made);
    fillings.insert(fillings.end(), {{"START", text_of(made.start)},
                                     {"MONTHS", std::to_string(made.months)},
                                     {"LATER", date(24)},
                                     {"MIDDLE", date(50)},
                                     {"LATEST", text_of(made.start + 96)}});
    std::string yaml = "# A scenario asks one question. `concord check FILE` says what is wrong with it; `concord "
                       "compare FILE` runs it.\nconcord: 1\n";
    yaml += "title: " + yaml_text(made.title) + "\n" + filled(opening, fillings);
    yaml += made.organisations.empty() ? invented_patch : patch_of(made);
    return yaml + filled(closing, fillings);
}

}  // namespace concord
