#include <cctype>

#include "model/tables/contrasts.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

template <class Table>
KnownNames names_in(const Table& table, const std::string& where_listed)
{
    KnownNames names;
    names.where_listed = where_listed;
    for (const auto& row : table) names.add(std::string(row.name), {});
    return names;
}

/// The outcomes of a list; what is none becomes a problem.
std::vector<std::string> outcomes_in(Reading& reading, const InputNode& node, const std::string& key)
{
    const KnownNames outcomes = names_in(outcome_table, "'concord explain' lists all outcomes");
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
void for_each_name(const Fields& fields, const std::string& key, const KnownNames& names, const std::string& sort,
                   Take take)
{
    Reading& reading = fields.reading();
    const InputNode* map = fields.find(key);
    if (map == nullptr) return;
    for_each_entry(reading, *map, "'" + key + "' must be a map from " + sort + " to list",
                   "write {name: [first, second]}", [&](const InputNode& name, const InputNode& list) {
                       if (reading.check_known(name, name.text, names, sort)) take(name.text, list);
                   });
}

/// A word has a letter or a digit in it: dashes between words do not count.
std::size_t words_in(const std::string& text)
{
    std::size_t words = 0;
    bool is_inside = false;
    bool is_word = false;
    for (const char c : text + " ") {
        const bool is_blank = c == ' ' || c == '\n' || c == '\t';
        is_word = (is_inside && is_word) || std::isalnum(static_cast<unsigned char>(c)) != 0;
        is_inside = !is_blank;
        if (is_blank && is_word) {
            ++words;
            is_word = false;
        }
    }
    return words;
}

void check_insight(const Fields& fields, const std::string& insight)
{
    const std::size_t words = words_in(insight);
    if (words <= most_insight_words) return;
    fields.reading().refuse(fields.at("insight"), "'insight' has " + std::to_string(words) + " words",
                            "say it in " + std::to_string(most_insight_words) + " at most");
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
    check_insight(fields, show.insight);
    if (const InputNode* bet = fields.find("bet")) read_bet(reading, *bet);
    if (show.bet && top.find("prediction") != nullptr)
        reading.refuse(top.at("prediction"), "'prediction' and the bet both ask what to predict",
                       "keep the bet's 'ask' alone");
    if (const InputNode* levers = fields.find("levers")) read_levers(reading, *levers);
}

}  // namespace concord
