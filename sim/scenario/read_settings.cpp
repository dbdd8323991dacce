#include <algorithm>

#include "scenario/sections.hpp"

namespace concord {

namespace {

/// Whether there is a key that only one sort of file has, and always has.
bool has_mark_of(Section section, Section other, const InputNode& root)
{
    return std::any_of(root.keys.begin(), root.keys.end(), [&](const InputNode& key) {
        const KeyRow* row = key_named(section, key.text);
        return row != nullptr && row->required && key_named(other, key.text) == nullptr;
    });
}

}  // namespace

bool is_file_of(Section section, const InputNode& root, Reading& reading)
{
    const bool wants_study = section == Section::study;
    const Section other = wants_study ? Section::scenario : Section::study;
    const std::string wanted(row_of(section).name);
    if (!root.is_map()) {
        reading.refuse(root, "a " + wanted + " is a map of keys, not " + shown(root),
                       "write 'key: value' lines, with a space after each colon");
        return false;
    }
    if (has_mark_of(section, other, root) || !has_mark_of(other, section, root)) return true;
    reading.refuse(root, "this is a " + std::string(row_of(other).name) + ", not a " + wanted,
                   wants_study ? "write a study beside it, whose key 'scenario' names it"
                               : "name the scenario of its key 'scenario', or give it to 'concord sweep'");
    return false;
}

void check_version(const Fields& top)
{
    const InputNode* version = top.find("concord");
    if (version == nullptr || (version->is_scalar() && version->text == "1")) return;
    top.reading().refuse(*version, "the format version is " + shown(*version),
                         "write 'concord: 1', the version that this program reads");
}

void read_settings(const Fields& top)
{
    Reading& reading = top.reading();
    Scenario& scenario = reading.scenario;
    check_version(top);
    const WrongKeys wrong = read_record(top, scenario);
    reading.is_dated = top.find("start") != nullptr && !wrong.has("start") && !wrong.has("months");
}

bool check_in_run(Reading& reading, const InputNode& node, const std::string& key, Month date, bool may_be_end)
{
    if (!reading.is_dated) return true;
    const Month start = reading.scenario.start;
    const Month end = start + reading.scenario.months;
    if (date >= start && (date < end || (may_be_end && date == end))) return true;
    reading.refuse(node, "'" + key + "' is " + text_of(date) + ", outside the run",
                   "the run goes from " + text_of(start) + " to " + text_of(end + -1) +
                       (may_be_end ? "; leave the key out for its whole length" : ""));
    return false;
}

bool check_order(Reading& reading, const InputNode& node, Month from, Month until)
{
    if (until > from) return true;
    reading.refuse(node, "'until' is " + text_of(until) + ", not after " + text_of(from),
                   "let the end come after the beginning");
    return false;
}

}  // namespace concord
