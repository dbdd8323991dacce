#include "scenario/sections.hpp"

namespace concord {

namespace {

void check_version(const Fields& top)
{
    const InputNode* version = top.find("concord");
    if (version == nullptr || (version->is_scalar() && version->text == "1")) return;
    top.reading().refuse(*version, "the format version is " + shown(*version),
                         "write 'concord: 1', the version that this program reads");
}

}  // namespace

void read_settings(const Fields& top)
{
    Reading& reading = top.reading();
    Scenario& scenario = reading.scenario;
    check_version(top);
    top.read("title", scenario.title);
    top.read("question", scenario.question);
    top.read("watch", scenario.watch);
    top.read("try", scenario.try_next);
    top.read("prediction", scenario.prediction);
    top.read("sources", scenario.sources);
    top.read("discussion", scenario.discussion);
    const std::size_t problems = reading.problems.all().size();
    top.read("start", scenario.start);
    top.read("months", scenario.months);
    reading.is_dated = top.find("start") != nullptr && reading.problems.all().size() == problems;
    top.read("seed", scenario.seed);
    top.read("replicates", scenario.replicates);
}

void check_in_run(Reading& reading, const InputNode& node, const std::string& key, Month date, bool may_be_end)
{
    if (!reading.is_dated) return;
    const Month start = reading.scenario.start;
    const Month end = start + reading.scenario.months;
    if (date >= start && (date < end || (may_be_end && date == end))) return;
    reading.refuse(node, "'" + key + "' is " + text_of(date) + ", outside the run",
                   "the run goes from " + text_of(start) + " to " + text_of(end + -1) +
                       (may_be_end ? "; leave the key out for its whole length" : ""));
}

}  // namespace concord
