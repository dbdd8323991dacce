// Sentences of the report that hang on what was run.

#include <string>

#include "catch.hpp"
#include "model/standard_patch.hpp"
#include "report/report_sections.hpp"

using namespace concord;

namespace {

RunRecord record_with(FutureKind futures)
{
    RunRecord record;
    record.scenario = standard_patch();
    record.scenario.futures = futures;
    return record;
}

bool says(const Element& section, const std::string& text) { return section.markup().find(text) != std::string::npos; }

}  // namespace

TEST_CASE("the report says of what its ranges are, and that its finance was held against what happened", "[report]")
{
    const Element drawn = limits_section(record_with(FutureKind::credible));
    CHECK(says(drawn, "A share of futures is no chance."));
    CHECK_FALSE(says(drawn, "random draws only"));
    CHECK(says(drawn, "concord hindcast"));
    const Element one = limits_section(record_with(FutureKind::none));
    CHECK(says(one, "The ranges are of random draws only."));
    CHECK_FALSE(says(one, "share of futures"));
}

TEST_CASE("the report says what robust means where it says robust", "[report]")
{
    CHECK(says(words_section(record_with(FutureKind::credible)), "in at least 90\u00a0% of futures"));
    CHECK_FALSE(says(words_section(record_with(FutureKind::none)), "Robust"));
}

TEST_CASE("budgets that end at their lowest are told once", "[report]")
{
    RunRecord record = record_with(FutureKind::none);
    const Month start = record.scenario.start;
    record.scenario.funding = {{"a", {{start, 1.0}, {start + 48, 0.75}}}, {"b", {{start, 1.0}, {start + 48, 0.95}}}};
    CHECK(says(assumptions_section(record),
               "Budgets: their course is given for 2 bodies or kinds of body; they stand at between 75\u00a0% and "
               "95\u00a0% of the first year (the middle one 95\u00a0%) in real terms at the last date given, and stay "
               "there."));
    record.scenario.funding = {{"a", {{start, 1.0}, {start + 48, 0.75}, {start + 60, 0.8}}}};
    CHECK(
        says(assumptions_section(record),
             "given for one body or kind of body; they fall to 75\u00a0% of the first year, and stand at 80\u00a0% of "
             "the first year in real terms"));
}
