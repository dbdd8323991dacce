#include "results/names.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "experiment/acceptance.hpp"
#include "experiment/block.hpp"
#include "experiment/boxes.hpp"
#include "experiment/signposts.hpp"
#include "experiment/trends.hpp"
#include "model/tables/interventions.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> partnership_kinds{"local", "between_forces", "contract"};
constexpr std::array<std::string_view, 2> bound_names{"at_most", "at_least"};
constexpr std::array<std::string_view, 2> side_names{"above", "below"};

/// Every unit of an outcome once.
const std::vector<std::string_view>& units()
{
    static const std::vector<std::string_view> list = [] {
        std::vector<std::string_view> found;
        for (const OutcomeRow& row : outcome_table) {
            for (const std::string_view unit : {row.unit, row.total_unit}) {
                if (std::find(found.begin(), found.end(), unit) == found.end()) found.push_back(unit);
            }
        }
        return found;
    }();
    return list;
}

struct NameList {
    std::string_view name;
    std::size_t (*size)(const Scenario&);
    std::string_view (*at)(const Scenario&, std::size_t);
    bool may_be_none = false;
};

/// A list of the scenario, by a member of what is in it.
template <auto list, auto member>
constexpr NameList of_scenario(std::string_view name, bool may_be_none = false)
{
    return {name, [](const Scenario& scenario) { return (scenario.*list).size(); },
            [](const Scenario& scenario, std::size_t row) -> std::string_view { return (scenario.*list)[row].*member; },
            may_be_none};
}

/// A list of names, or of rows that have one.
template <const auto& table>
constexpr NameList of_table(std::string_view name, bool may_be_none = false)
{
    return {name, [](const Scenario&) { return std::size(table); },
            [](const Scenario&, std::size_t row) -> std::string_view {
                if constexpr (requires { table[0].name; })
                    return table[row].name;
                else
                    return table[row];
            },
            may_be_none};
}

template <auto last>
constexpr NameList of_enumeration(std::string_view name, bool may_be_none = false)
{
    return {name, [](const Scenario&) { return static_cast<std::size_t>(last) + 1; },
            [](const Scenario&, std::size_t row) { return name_of(static_cast<decltype(last)>(row)); }, may_be_none};
}

constexpr std::array<NameList, static_cast<std::size_t>(Names::count)> name_lists{
    of_scenario<&Scenario::policies, &Policy::name>("responses"),
    of_scenario<&Scenario::partnerships, &Partnership::id>("partnerships"),
    of_scenario<&Scenario::organisations, &Organisation::id>("organisations"),
    of_scenario<&Scenario::areas, &Area::id>("areas"),
    of_table<outcome_table>("outcomes"),
    of_enumeration<every_statistic.back()>("statistics"),
    NameList{"units", [](const Scenario&) { return units().size(); },
             [](const Scenario&, std::size_t row) { return units()[row]; }},
    of_enumeration<Better::none>("directions"),
    of_enumeration<every_break_even.back()>("break_evens"),
    of_table<partnership_kinds>("partnership_kinds"),
    of_table<cause_table>("causes", true),
    of_table<intervention_table>("interventions", true),
    of_scenario<&Scenario::kinds, &Kind::name>("kinds"),
    of_scenario<&Scenario::responses, &Response::name>("choices"),
    NameList{"questions", [](const Scenario& scenario) { return scenario.policies.size() + 1; },
             [](const Scenario& scenario, std::size_t row) -> std::string_view {
                 return row == scenario.policies.size() ? "best" : std::string_view(scenario.policies[row].name);
             }},
    of_enumeration<Trend::bent>("trends"),
    of_enumeration<Evidence::assumed>("evidence", true),
    of_scenario<&Scenario::policies, &Policy::name>("leaders", true),
    of_enumeration<BoxQuestion::acceptable>("box_questions"),
    of_enumeration<Region::Verdict::not_described>("verdicts"),
    of_table<bound_names>("bounds"),
    of_enumeration<Yardstick::reference>("yardsticks"),
    NameList{"signposts", [](const Scenario&) { return observable_outcomes.size(); },
             [](const Scenario&, std::size_t row) { return row_of(observable_outcomes[row]).name; }, true},
    of_table<side_names>("sides", true)};

static_assert(name_lists.back().name == "sides", "a list has no row");

const NameList& list_of(Names list) { return name_lists[static_cast<std::size_t>(list)]; }

}  // namespace

std::string_view name_of(Names list) noexcept { return list_of(list).name; }

bool may_be_none(Names list) noexcept { return list_of(list).may_be_none; }

std::string_view text_of(const Choice& choice, const Scenario& scenario)
{
    return choice.row < 0 ? "" : list_of(choice.list).at(scenario, static_cast<std::size_t>(choice.row));
}

std::vector<std::string> names_in(Names list, const Scenario& scenario)
{
    std::vector<std::string> names;
    for (std::size_t row = 0; row < list_of(list).size(scenario); ++row)
        names.emplace_back(list_of(list).at(scenario, row));
    return names;
}

Choice choice_of(Names list, std::string_view name, const Scenario& scenario)
{
    const int size = static_cast<int>(list_of(list).size(scenario));
    Choice choice{list, 0};
    while (choice.row < size && text_of(choice, scenario) != name) ++choice.row;
    return choice.row < size ? choice : Choice{list, -1};
}

}  // namespace concord
