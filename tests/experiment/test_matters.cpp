// What matters: what moves nothing ranks last at nought, what was planted ranks first, whoever does the work.

#include <algorithm>

#include "catch.hpp"
#include "experiment/matters.hpp"
#include "experiment/own_figures.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// A small patch without doubt but about what is named.
Scenario patch_that_matters()
{
    Scenario scenario = standard_patch();
    compare(scenario, {"upstream_prevention"});
    scenario.months = 24;
    scenario.replicates = 8;
    scenario.futures = FutureKind::none;
    return scenario;
}

const MattersRow& row_named(const Matters& matters, const std::string& name)
{
    const auto found = std::find_if(matters.rows.begin(), matters.rows.end(),
                                    [&](const MattersRow& row) { return row.name == name; });
    REQUIRE(found != matters.rows.end());
    return *found;
}

}  // namespace

TEST_CASE("what matters moves the answer, and what does nothing stands at nought", "[experiment][matters]")
{
    Scenario scenario = patch_that_matters();
    // Elections of a kind that nobody is of change nothing.
    scenario.elections["no_such_kind"] = {scenario.start + 6};
    const Matters matters = matters_of(scenario, {});
    CHECK(row_named(matters, "election months").moved == 0.0);
    CHECK(row_named(matters, "election months").changed == 0.0);
    for (const MattersRow& row : matters.rows) {
        INFO(row.name);
        CHECK(row.moved >= 0.0);
        CHECK(row.outcome_moved >= 0.0);
        CHECK(row.changed >= 0.0);
        CHECK(row.changed <= 1.0 + 1e-12);
    }
    CHECK(std::is_sorted(matters.rows.begin(), matters.rows.end(),
                         [](const MattersRow& a, const MattersRow& b) { return a.moved > b.moved; }));
    CHECK(row_named(matters, "budget of council").outcome_moved > 0.0);
}

TEST_CASE("a figure given as a wide range ranks first among the figures", "[experiment][matters]")
{
    Scenario scenario = patch_that_matters();
    scenario.funding.clear();
    const std::string kind = scenario.organisations.front().kind;
    scenario.funding[kind] = {{scenario.start, 1.0}, {scenario.start + 12, 0.8}};
    scenario.funding_ranges[kind] = {{scenario.start + 12, Range{0.2, 1.0}}};
    const Matters matters = matters_of(scenario, {});
    const auto first = std::find_if(matters.rows.begin(), matters.rows.end(),
                                    [](const MattersRow& row) { return row.is_own != 0; });
    REQUIRE(first != matters.rows.end());
    CHECK(first->name == "funding." + kind + "." + text_of(scenario.start + 12));
    CHECK(first->low == "0.2");
    CHECK(first->moved > 0.0);
}

TEST_CASE("what matters does not depend on how many threads worked it out", "[experiment][matters]")
{
    Scenario scenario = patch_that_matters();
    scenario.months = 12;
    MattersOptions two;
    two.jobs = 2;
    const Matters one = matters_of(scenario, {});
    const Matters other = matters_of(scenario, two);
    REQUIRE(one.rows.size() == other.rows.size());
    for (std::size_t i = 0; i < one.rows.size(); ++i) {
        CHECK(one.rows[i].name == other.rows[i].name);
        CHECK(one.rows[i].moved == other.rows[i].moved);
        CHECK(one.rows[i].changed == other.rows[i].changed);
    }
    CHECK(one.average.moved == other.average.moved);
}

TEST_CASE("average figures are all alike, and of them the default speaks", "[experiment][matters]")
{
    Scenario scenario = patch_that_matters();
    scenario.organisations.front().budget *= 3.0;
    const Scenario average = with_average_figures(scenario);
    for (const Organisation& body : average.organisations) {
        for (const Organisation& other : average.organisations) {
            if (other.kind == body.kind) CHECK(body.budget == other.budget);
        }
    }
    scenario = with_average_figures(patch_that_matters());
    const Matters matters = matters_of(scenario, {});
    CHECK(matters.average.moved == 0.0);
    CHECK(matters.average.changed == 0.0);
    CHECK(matters.is_default_speaking() == (matters.difference != 0.0));
}
