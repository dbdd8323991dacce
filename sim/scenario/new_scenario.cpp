#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "scenario/record_json.hpp"
#include "scenario/writer.hpp"
#include "scenario/yaml_text.hpp"

namespace concord {

namespace {

constexpr const char* opening = R"(question: Which response to the cuts leaves this patch best off after ten years?
prediction: Which response will look best after two years? And after ten?
sources:
  - "Assumed: everything here, until you put your own figures in"

start: 2010-04      # month 0
months: 120         # ten years
seed: 1             # the same seed gives the same luck to every response
replicates: 200     # how many draws of luck; more give a sharper comparison

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

/// The words in capitals are ids of the patch: see `closing_for`.
constexpr const char* closing = R"(# The cuts: an index by kind or by organisation, first year 1, or the default cuts of each kind.
funding: default
# funding:
#   force: {2010-04: 1.00, 2012-04: 0.91, 2018-04: 0.82}

# What to compare: all built-in responses, or a list, with named mixes. hold, the reference, always runs.
responses: all
# responses:
#   - upstream_prevention
#   - {name: one body differs, default: hold, ORGANISATION: collaborative_advantage}

# Dated changes: `concord explain` lists the types of interventions and shocks.
# interventions:
#   - INTERVENTION
# shocks:
#   - {type: crisis, area: AREA, problem: violence, at: 2014-06, months: 6, size: 0.4}

# Differences from the model's defaults: `concord explain NAME` says what a parameter means and how sure it is.
# parameters: {trust_down: 2.0}
)";

/// The ids that the examples in comments use.
struct Examples {
    std::string organisation;
    std::string area;
    std::string partnership;  ///< empty: none
};

std::string closing_for(const Examples& examples)
{
    const std::string intervention = examples.partnership.empty()
                                         ? "{type: celebrate_success, organisation: " + yaml_word(examples.organisation)
                                         : "{type: governance_charter, partnership: " + yaml_word(examples.partnership);
    std::string yaml = closing;
    for (const auto& [word, text] : {std::pair{std::string("ORGANISATION"), yaml_word(examples.organisation)},
                                     {"AREA", yaml_word(examples.area)},
                                     {"INTERVENTION", intervention + ", from: 2012-04}"}})
        yaml.replace(yaml.find(word), word.size(), text);
    return yaml;
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

std::string patch_of(const std::vector<Organisation>& organisations, const std::string& csv_file)
{
    const auto areas = by_area(organisations);
    std::string yaml = "# Where need arises. Put in the real populations; need (default 1): need per head, relative to "
                       "the other areas.\nareas:\n";
    for (const auto& [area, members] : areas) yaml += "  - {id: " + yaml_word(area) + ", population: 100000}\n";
    yaml += "\n# Budgets are whole budgets in £m a year, first-year prices. Every area needs a force.\n";
    if (csv_file.empty()) {
        Scenario written;
        written.organisations = organisations;
        yaml += "organisations:\n";
        for (const auto& organisation : scenario_json(written)["organisations"])
            yaml += "  - " + inline_yaml(organisation) + "\n";
    } else {
        yaml += "organisations: {file: " + yaml_text(csv_file) + "}\n";
    }
    std::string partnerships;
    for (const auto& [area, members] : areas) {
        if (members.size() < 2) continue;
        partnerships += "  - {id: " + yaml_word(area + "_csp") + ", areas: [" + yaml_word(area) +
                        "], members: " + inline_yaml(members) + "}\n";
    }
    if (partnerships.empty()) return yaml + "\n";
    return yaml + "\n# Who works together: here, all who serve an area. Take out who does not sit at the table.\npartnerships:\n" +
           partnerships + "\n";
}

Examples examples_of(const std::vector<Organisation>& organisations)
{
    Examples examples{organisations.front().id, organisations.front().areas.front(), ""};
    for (const auto& [area, members] : by_area(organisations)) {
        if (members.size() < 2) continue;
        examples.partnership = area + "_csp";
        break;
    }
    return examples;
}

}  // namespace

std::string new_scenario(const std::string& title, const std::vector<Organisation>* organisations,
                         const std::string& csv_file)
{
    std::string yaml = "# A scenario asks one question. `concord check FILE` says what is wrong with it; `concord "
                       "compare FILE` runs it.\nconcord: 1\n";
    yaml += "title: " + yaml_text(title) + "\n" + opening;
    if (organisations == nullptr) return yaml + invented_patch + closing_for({"west_police", "harbour", "vale_csp"});
    yaml += patch_of(*organisations, csv_file);
    return yaml + closing_for(examples_of(*organisations));
}

}  // namespace concord
