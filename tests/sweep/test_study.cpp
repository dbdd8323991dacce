// A study file says all that is wrong with it at once, with places, and its scenario's problems too.

#include <string>
#include <vector>

#include "catch.hpp"
#include "sweep/studies.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::vector<std::string> problems_of(const Scratch& scratch, const std::string& text)
{
    write(scratch / "study.yaml", text);
    std::vector<std::string> lines;
    const ReadStudy study = read_study_file((scratch / "study.yaml").string());
    for (const Problem& problem : study.problems.all()) {
        std::string line = message_of(problem);
        lines.push_back(line.substr(line.rfind('/', line.find(": ")) + 1));
    }
    return lines;
}

}  // namespace

TEST_CASE("all that is wrong with a study is said at once, with its place", "[sweep]")
{
    const Scratch scratch;
    write(scratch / "patch.yaml", short_scenario());
    CHECK(problems_of(scratch, "concord: 2\nscenario: patch.yaml\nrun: 8\nresponses: [upstrem_prevention]\n"
                               "outcomes: [harm, hram]\nseed: -1\n") ==
          std::vector<std::string>{
              "study.yaml:1:10: the format version is '2'; write 'concord: 1', the version that this program reads",
              "study.yaml:3:1: unknown key 'run'; did you mean 'runs'?",
              "study.yaml:4:13: unknown response 'upstrem_prevention'; did you mean 'upstream_prevention'?",
              "study.yaml:5:18: unknown outcome 'hram'; did you mean 'harm'?",
              "study.yaml:6:7: 'seed' is -1, which is out of range; write a number from 0 to 9007199254740992"});
}

TEST_CASE("a study is refused where its scenario is", "[sweep]")
{
    const Scratch scratch;
    CHECK(problems_of(scratch, "concord: 1\nscenario: patch.yaml\n").front().find("study.yaml:2:11: there is no file") ==
          0);
    write(scratch / "patch.yaml", short_scenario() + "monhts: 3\n");
    const std::vector<std::string> both = problems_of(scratch, "concord: 1\nscenario: patch.yaml\nrusn: 8\n");
    REQUIRE(both.size() == 2);
    CHECK(both[0] == "study.yaml:3:1: unknown key 'rusn'; did you mean 'runs'?");
    CHECK(both[1].find("patch.yaml:") == 0);
    write(scratch / "patch.yaml", short_scenario());
    CHECK(problems_of(scratch, "concord: 1\nscenario: patch.yaml\nruns: 99999\nfutures: credible\n")
              .front()
              .find("credible futures, fewer than the 99999 runs") != std::string::npos);
    CHECK(
        problems_of(scratch, short_scenario()) ==
        std::vector<std::string>{"study.yaml:6:1: this is a scenario, not a study; write a study beside it, whose key "
                                 "'scenario' names it"});
    CHECK(problems_of(scratch, "- 1\n").front().find("a study is a map of keys") != std::string::npos);
    CHECK(problems_of(scratch, "concord: 1\n").front().find("this study has no 'scenario'") != std::string::npos);
}

TEST_CASE("a study takes from its scenario what it leaves out", "[sweep]")
{
    const Scratch scratch;
    write(scratch / "patch.yaml", short_scenario());
    write(scratch / "study.yaml", "concord: 1\nscenario: patch.yaml\n");
    const StudyRecord all = study_in(scratch);
    CHECK(all.scenario == *read_scenario_file((scratch / "patch.yaml").string()).scenario);
    CHECK(all.outcomes.size() == outcome_count);
    write(scratch / "study.yaml", "concord: 1\nscenario: patch.yaml\nresponses: [adaptive, hold]\nfutures: prior\n"
                                  "seed: 5\nruns: 12\noutcomes: [demand, harm]\n");
    const StudyRecord some = study_in(scratch);
    REQUIRE(some.scenario.policies.size() == 2);
    CHECK(some.scenario.policies[0].name == "hold");
    CHECK(some.scenario.policies[1].name == "adaptive");
    CHECK(some.scenario.futures == FutureKind::prior);
    CHECK(some.scenario.seed == 5);
    CHECK(some.scenario.replicates == 12);
    CHECK(some.outcomes == std::vector<std::string>{"harm", "demand"});
}
