#include "model/tables/contrasts.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

template <class Table>
Names names_in(const Table& table, const std::string& where_listed)
{
    Names names;
    names.where_listed = where_listed;
    for (const auto& row : table) names.add(std::string(row.name), {});
    return names;
}

/// The outcomes of a list; what is none becomes a problem.
std::vector<std::string> outcomes_in(Reading& reading, const InputNode& node, const std::string& key)
{
    const Names outcomes = names_in(outcome_table, "'concord explain' lists all outcomes");
    std::vector<std::string> known;
    const std::optional<IdList> list = ids_in(reading, node, key);
    if (!list) return known;
    for (std::size_t i = 0; i < list->ids.size(); ++i) {
        if (reading.check_known(*list->nodes[i], list->ids[i], outcomes, "outcome")) known.push_back(list->ids[i]);
    }
    return known;
}

/// Calls `take` for each name of a map that `names` has, with what stands behind it.
template <class Take>
void for_each_name(const Fields& fields, const std::string& key, const Names& names, const std::string& sort, Take take)
{
    Reading& reading = fields.reading();
    const InputNode* map = fields.find(key);
    if (map == nullptr) return;
    if (!map->is_map()) {
        reading.refuse(*map, "'" + key + "' must be a map from " + sort + " to list, not " + shown(*map),
                       "write {name: [first, second]}");
        return;
    }
    for (std::size_t i = 0; i < map->items.size(); ++i) {
        if (refuse_slip(reading, map->keys[i], map->items[i])) continue;
        if (reading.check_known(map->keys[i], map->keys[i].text, names, sort)) take(map->keys[i].text, map->items[i]);
    }
}

std::vector<double> values_in(Reading& reading, const InputNode& node, const std::string& parameter)
{
    std::vector<double> values;
    if (!node.is_list()) {
        reading.refuse(node, "the values of '" + parameter + "' must be a list, not " + shown(node),
                       "write [0.5, 1], or [] for values that the page chooses");
        return values;
    }
    for (const InputNode& item : node.items) {
        if (const auto value = number_in(reading, item, {parameter, parameter_named(parameter)->valid}))
            values.push_back(*value);
    }
    return values;
}

}  // namespace

void read_show(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* node = top.find("show");
    if (node == nullptr) return;
    if (!node->is_map()) {
        reading.refuse(*node, "'show' must be a map, not " + shown(*node), "write {charts: [harm, trust]}");
        return;
    }
    Show& show = reading.scenario.show;
    const Fields fields(reading, *node, Section::show);
    read_record(fields, show);
    if (const InputNode* charts = fields.find("charts")) show.charts = outcomes_in(reading, *charts, "charts");
    for_each_name(fields, "contrast", names_in(contrast_table, ""), "contrast",
                  [&](const std::string& name, const InputNode& list) {
                      show.contrast[name] = outcomes_in(reading, list, name);
                  });
    for_each_name(
        fields, "trials", names_in(parameter_table, "'concord explain' lists all parameters"), "parameter",
        [&](const std::string& name, const InputNode& list) { show.trials[name] = values_in(reading, list, name); });
    if (!show.under.empty()) {
        Names policies = names_in(reading.scenario.policies, "name one that the scenario compares");
        policies.is_complete = reading.responses.is_complete;
        reading.check_known(fields.at("under"), show.under, policies, "response");
    }
}

}  // namespace concord
