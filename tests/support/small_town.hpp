#pragma once
/// A scenario of one town, as text.

#include <map>
#include <string>
#include <utility>

#include "catch.hpp"
#include "scenario/reader.hpp"

namespace concord::test {

inline const std::string town_opening = "concord: 1\ntitle: A town\nquestion: What now?\nstart: 2010-04\n";
inline const std::string town_bodies = "organisations:\n"
                                       "  - {id: town_police, kind: force, areas: [town], budget: 65}\n"
                                       "  - {id: town_council, kind: council, areas: [town], budget: 270.5}\n";
inline const std::string
    town_csp = "partnerships:\n  - {id: town_csp, areas: [town], members: [town_police, town_council]}\n";

/// What is read of a text and the files that it names; a test fails where it has problems.
[[nodiscard]] inline ReadResult result_of(const std::string& text, std::map<std::string, std::string> files = {})
{
    ReadResult result = read_scenario(text, "x.yaml", files_in_memory(std::move(files)));
    for (const Problem& problem : result.problems.all()) FAIL_CHECK(message_of(problem));
    REQUIRE(result.scenario.has_value());
    return result;
}

[[nodiscard]] inline Scenario scenario_of(const std::string& text, std::map<std::string, std::string> files = {})
{
    return *result_of(text, std::move(files)).scenario;
}

}  // namespace concord::test
