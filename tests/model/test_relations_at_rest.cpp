/// What is solved so that relations stand still, and the defaults that follow from it.

#include "catch.hpp"
#include "model/relations_at_rest.hpp"
#include "support/patch.hpp"

using namespace concord;
using namespace concord::test;

namespace {

double solved(const Parameters& p, std::string_view name)
{
    for (const Solved& one : relations_at_rest(p)) {
        if (one.parameter->name == name) return one.value;
    }
    throw std::invalid_argument("not solved: " + std::string(name));
}

}  // namespace

TEST_CASE("the defaults of what is solved are what is solved at the defaults", "[model]")
{
    for (const Solved& one : relations_at_rest(Parameters{})) {
        CAPTURE(one.parameter->name, one.value);
        CHECK(one.parameter->default_value == Approx(one.value).epsilon(5e-4));
    }
}

TEST_CASE("what is solved does not depend on what stood there, nor on what somebody chooses", "[model]")
{
    const Parameters usual;
    Parameters other;
    for (const Solved& one : relations_at_rest(usual)) other.*one.parameter->field = one.parameter->plausible.low;
    for (const ParameterRow& row : parameter_table) {
        if (row.role == Role::choice) other.*row.field = row.plausible.high;
    }
    for (const Solved& one : relations_at_rest(usual)) {
        INFO(one.parameter->name);
        CHECK(solved(other, one.parameter->name) == one.value);
    }
}

TEST_CASE("clearer governance at the start needs more building to stay so", "[model]")
{
    Parameters vague;
    vague.opening_governance = 0.3;
    Parameters clear;
    clear.opening_governance = 0.6;
    CHECK(solved(clear, "governance_build") > 2.0 * solved(vague, "governance_build"));
}

TEST_CASE("a value that a scenario gives is kept, what it leaves is solved", "[model]")
{
    Scenario scenario = level_patch();
    scenario.parameters.trust_up = 0.4;
    scenario.given_parameters = {"trust_up"};
    scenario.parameters.opening_openness = 0.6;
    settle(scenario);
    CHECK(scenario.parameters.trust_up == 0.4);
    CHECK(scenario.parameters.governance_build == solved(scenario.parameters, "governance_build"));
    CHECK(scenario.parameters.governance_build < Parameters{}.governance_build);
}
