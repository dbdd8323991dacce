#include <string>
#include <vector>

#include "catch.hpp"
#include "core/problems.hpp"

using namespace concord;

namespace {

std::string message(const std::string& file, int line, int column, const std::string& what, const std::string& remedy)
{
    Problem problem;
    problem.place = {file, line, column};
    problem.what = what;
    problem.remedy = remedy;
    return message_of(problem);
}

}  // namespace

TEST_CASE("a message says where, what and how to put it right, and leaves out what is unknown", "[core]")
{
    CHECK(message("a.yaml", 3, 7, "unknown key 'monts'", "did you mean 'months'?") ==
          "a.yaml:3:7: unknown key 'monts'; did you mean 'months'?");
    CHECK(message("a.yaml", 3, 0, "too big", "") == "a.yaml:3: too big");
    CHECK(message("a.yaml", 0, 9, "too big", "make it smaller") == "a.yaml: too big; make it smaller");
    CHECK(message("", 0, 0, "too big", "") == "too big");
}

TEST_CASE("problems are sorted by file in order of mention, then line, then column, equals keep their order", "[core]")
{
    Problems problems;
    CHECK(problems.empty());
    problems.add({"z.yaml", 9, 1}, "1", "");
    problems.add({"a.csv", 2, 5}, "2", "");
    problems.add({"z.yaml", 2, 8}, "3", "");
    problems.add({"z.yaml", 2, 4}, "4", "");
    problems.add({"a.csv", 2, 5}, "5", "");
    problems.add({"z.yaml", 2, 8}, "6", "");
    problems.sort_by_place();
    std::string order;
    for (const Problem& problem : problems.all()) order += problem.what;
    CHECK(order == "436125");
    CHECK_FALSE(problems.empty());
}

TEST_CASE("the closest name is found within a third of the word's length, and nothing beyond", "[core]")
{
    const std::vector<std::string> keys{"months", "seed", "areas", "organisations", "partnerships"};
    CHECK(closest_to("monts", keys) == "months");
    CHECK(closest_to("moths", keys) == "months");
    CHECK(closest_to("seeds", keys) == "seed");
    CHECK(closest_to("organizations", keys) == "organisations");
    CHECK(closest_to("area", keys) == "areas");
    CHECK(closest_to("months", keys) == "months");
    CHECK(closest_to("zzzzzz", keys).empty());
    CHECK(closest_to("", keys).empty());
    CHECK(closest_to("x", {}).empty());
    // What was once a name of its own leads to the shortest name that has it as a word.
    const std::vector<std::string> parameters{"experience_scale", "experience_noise", "reserve_drawing",
                                              "experience_pull"};
    CHECK(closest_to("drawing", parameters) == "reserve_drawing");
    CHECK(closest_to("experience", parameters) == "experience_pull");
    CHECK(closest_to("raw", parameters).empty());
    CHECK(closest_to("trust", {"trust_up", "trust_down", "opening_trust", "weight_trust"}).empty());
    CHECK(closest_to("xy", {"xz", "xw"}) == "xz");                            // a tie goes to the first
    CHECK(closest_to("ab", {"cd"}).empty());                                  // at least one character stays
    CHECK(closest_to(std::string(65, 'a'), {std::string(65, 'a')}).empty());  // nobody mistypes that
}
