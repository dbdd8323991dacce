#include "core/text.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

/// Funding and elections are written by kind or by organisation.
bool check_kind_or_organisation(Reading& reading, const InputNode& key)
{
    if (reading.kinds.has(key.text) || reading.organisations.has(key.text)) return true;
    if (!reading.kinds.is_complete || !reading.organisations.is_complete) return false;
    std::vector<std::string> candidates = reading.kinds.all();
    candidates.insert(candidates.end(), reading.organisations.all().begin(), reading.organisations.all().end());
    reading.refuse(key, "unknown kind or organisation " + in_quotes(key.text),
                   reading.suggestion(key.text, candidates, "write a kind such as force, or an organisation's id"));
    return false;
}

/// An index by date; where it is a range, the middle stands for it.
struct IndexRead {
    std::map<Month, double> index;
    std::map<Month, Range> ranges;
};

void read_index(Reading& reading, const InputNode& node, Month date, IndexRead& into)
{
    const Expected expected{"index", index_range};
    if (node.is_list()) {
        if (const auto range = range_in(reading, node, expected)) {
            into.index.emplace(date, range->middle());
            into.ranges.emplace(date, *range);
        }
    } else if (const auto value = number_in(reading, node, expected)) {
        into.index.emplace(date, *value);
    }
}

IndexRead index_in(Reading& reading, const InputNode& node, const std::string& name)
{
    IndexRead read;
    const std::map<Month, double>& index = read.index;
    if (!node.is_map() || node.items.empty()) {
        reading.refuse(node,
                       "the funding of " + in_quotes(name) + " must be a map from date to index, not " +
                           (node.is_map() ? "empty" : shown(node)),
                       "write {2010-04: 1.00, 2012-04: 0.91}");
        return read;
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (refuse_slip(reading, node.keys[i], node.items[i])) continue;
        const std::optional<Month> date = date_in(reading, node.keys[i], "funding date");
        if (date && reading.is_dated && *date < reading.scenario.start) {
            reading.refuse(node.keys[i], "the funding date " + text_of(*date) + " is before the start",
                           "begin at " + text_of(reading.scenario.start) +
                               ": the index compares with the budget of that month");
        }
        if (date && !index.empty() && *date < index.rbegin()->first) {
            reading.refuse(node.keys[i],
                           "the funding date " + text_of(*date) + " does not come after " +
                               text_of(index.rbegin()->first),
                           "list the earliest first");
            continue;
        }
        read_index(reading, node.items[i], date.value_or(Month{}), read);
    }
    return read;
}

void use_default_funding(Scenario& scenario)
{
    for (const Kind& kind : scenario.kinds) {
        bool is_present = false;
        for (const Organisation& organisation : scenario.organisations)
            is_present = is_present || organisation.kind == kind.name;
        if (is_present) scenario.funding[kind.name] = default_funding(kind, scenario.start);
    }
}

std::vector<Month> dates_in(Reading& reading, const InputNode& node, const std::string& name)
{
    std::vector<Month> dates;
    if (!node.is_list()) {
        reading.refuse(node, "the elections of " + in_quotes(name) + " must be a list of dates, not " + shown(node),
                       "write [2012-11, 2016-05]");
        return dates;
    }
    for (const InputNode& item : node.items) {
        const std::optional<Month> date = date_in(reading, item, "election");
        if (!date) continue;
        if (!dates.empty() && *date <= dates.back()) {
            reading.refuse(item, "the election " + text_of(*date) + " does not come after " + text_of(dates.back()),
                           "list each date once, the earliest first");
            continue;
        }
        dates.push_back(*date);
    }
    return dates;
}

/// True if any organisation of that kind or id answers to an electorate.
bool anyone_elected(const Scenario& scenario, const Reading& reading, const std::string& name)
{
    for (const Organisation& organisation : scenario.organisations) {
        if (organisation.id != name && organisation.kind != name) continue;
        if (!reading.kinds.has(organisation.kind)) return true;
        const Kind& kind = scenario.kinds[reading.kinds.row_of(organisation.kind)];
        if (organisation.elected.value_or(kind.elected)) return true;
    }
    return reading.kinds.has(name) && scenario.kinds[reading.kinds.row_of(name)].elected;
}

}  // namespace

void read_funding(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* node = top.find("funding");
    if (node == nullptr) return;
    if (node->is_scalar() && node->text == "default") {
        use_default_funding(reading.scenario);
        return;
    }
    if (!node->is_map()) {
        reading.refuse(*node, "'funding' must be a map or 'default', not " + shown(*node),
                       "write {force: {2010-04: 1.00, 2012-04: 0.91}}, or leave the key out for no cuts");
        return;
    }
    for (std::size_t i = 0; i < node->items.size(); ++i) {
        if (refuse_slip(reading, node->keys[i], node->items[i])) continue;
        const std::string& name = node->keys[i].text;
        const bool known = check_kind_or_organisation(reading, node->keys[i]);
        IndexRead read = index_in(reading, node->items[i], name);
        if (known && !read.index.empty()) reading.scenario.funding.emplace(name, std::move(read.index));
        if (known && !read.ranges.empty()) reading.scenario.funding_ranges.emplace(name, std::move(read.ranges));
    }
}

void read_elections(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* node = top.find("elections");
    if (node == nullptr) return;
    const auto take = [&](const InputNode& key, const InputNode& value) {
        const bool known = check_kind_or_organisation(reading, key);
        auto dates = dates_in(reading, value, key.text);
        if (!known) return;
        if (!dates.empty() && !anyone_elected(reading.scenario, reading, key.text)) {
            reading.refuse(key, in_quotes(key.text) + " is not elected",
                           "write elected: true for the kind or the organisation, or take the dates out");
        }
        reading.scenario.elections.emplace(key.text, std::move(dates));
    };
    for_each_entry(reading, *node, "'elections' must be a map", "write {force: [2012-11, 2016-05]}", take);
}

}  // namespace concord
