#include "scenario/sections.hpp"

namespace concord {

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
