#include "core/text.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

constexpr const char* limit_example = "write {at_most: 1.3, of: start}";

/// Of an outcome of which lower or higher is better, a limit on the other side makes no sense.
void check_side(const Fields& fields, const OutcomeRow& row, const Limit& limit)
{
    Reading& reading = fields.reading();
    if (limit.at_most && row.better == Better::higher)
        reading.refuse(fields.at("at_most"),
                       "of " + in_quotes(std::string(row.name)) + " higher is better, so that nothing is too much",
                       "write at_least");
    if (limit.at_least && row.better == Better::lower)
        reading.refuse(fields.at("at_least"),
                       "of " + in_quotes(std::string(row.name)) + " lower is better, so that nothing is too little",
                       "write at_most");
}

void check_yardstick(const Fields& fields, const OutcomeRow& row, const Limit& limit)
{
    if (limit.of == Yardstick::unit) return;
    Reading& reading = fields.reading();
    if (limit.of == Yardstick::start && !has_start(row)) {
        reading.refuse(fields.at("of"), in_quotes(std::string(row.name)) + " has no start to compare with",
                       "leave 'of' out and give the limit in its own unit");
        return;
    }
    for (const auto& [key, value] : {std::pair{"at_most", limit.at_most}, std::pair{"at_least", limit.at_least}}) {
        if (value && !ratio_range.holds(*value))
            reading.refuse(fields.at(key),
                           in_quotes(key) + " is " + fields.at(key).text + ", which is no ratio to the " +
                               std::string(name_of(limit.of)),
                           "write a number from " + words_of(ratio_range) + ", such as 1.3 for 30 % more");
    }
}

void read_limit(Reading& reading, const InputNode& key, const InputNode& value)
{
    const OutcomeRow& row = *outcome_named(key.text);
    if (!row.has_end) {
        reading.refuse(key, in_quotes(key.text) + " has no value at the end of a run", "name another outcome");
        return;
    }
    if (!value.is_map()) {
        reading.refuse(value, "the limit of " + in_quotes(key.text) + " must be a map, not " + shown(value),
                       limit_example);
        return;
    }
    Limit limit;
    const Fields fields(reading, value, Section::limit);
    const bool is_whole = read_record(fields, limit).names.empty() && !fields.may_be_misspelt("at_most") &&
                          !fields.may_be_misspelt("at_least");
    if (limit.at_most && limit.at_least)
        reading.refuse(fields.at("at_least"),
                       "the limit of " + in_quotes(key.text) + " has both 'at_most' and 'at_least'", "keep one of them");
    else
        check_side(fields, row, limit);
    check_yardstick(fields, row, limit);
    if (is_whole && !limit.at_most && !limit.at_least)
        reading.refuse(value, "the limit of " + in_quotes(key.text) + " has neither 'at_most' nor 'at_least'",
                       limit_example);
    reading.scenario.acceptable[key.text] = limit;
}

}  // namespace

void read_acceptable(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* node = top.find("acceptable");
    if (node == nullptr) return;
    KnownNames outcomes;
    outcomes.where_listed = "'concord explain' lists all outcomes";
    for (const OutcomeRow& row : outcome_table) outcomes.add(std::string(row.name), {});
    for_each_entry(reading, *node, "'acceptable' must be a map", "write {harm: {at_most: 1.3, of: start}}",
                   [&](const InputNode& key, const InputNode& value) {
                       if (reading.check_known(key, key.text, outcomes, "outcome")) read_limit(reading, key, value);
                   });
}

}  // namespace concord
