// What futures draw, as a scenario and the command line give it.

#include <string>

#include "catch.hpp"
#include "model/uncertainty.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

using namespace concord;

namespace {

Scenario scenario_with(const std::string& lines)
{
    const ReadResult result = read_scenario("concord: 1\ntitle: t\nquestion: q\nstart: 2010-04\norganisations:\n"
                                            "  - {id: town_police, kind: force, areas: [town], budget: 65}\n" +
                                                lines,
                                            "x.yaml", files_in_memory({}));
    for (const Problem& problem : result.problems.all()) FAIL_CHECK(message_of(problem));
    REQUIRE(result.scenario.has_value());
    return *result.scenario;
}

std::string words_of_problems(const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems.all()) text += message_of(problem) + "\n";
    return text;
}

/// What `--set` or `--vary` says is wrong.
template <class Change>
std::string refusal(Change change, const std::string& assignment)
{
    Scenario scenario = scenario_with("");
    Problems problems;
    change(scenario, assignment, problems);
    return words_of_problems(problems);
}

}  // namespace

TEST_CASE("every uncertainty of the tables can be named, by itself or behind its response", "[scenario]")
{
    REQUIRE(uncertain_number_named("trust_down") != nullptr);
    REQUIRE(uncertain_number_named("upstream_prevention.prevention") != nullptr);
    CHECK(uncertain_number_named("pace") == nullptr);             // chosen
    CHECK(uncertain_number_named("trust_up") == nullptr);         // solved
    CHECK(uncertain_number_named("hold.prevention") == nullptr);  // exact
    Scenario scenario = scenario_with("");
    for (const UncertainNumber& number : uncertain_numbers()) {
        INFO(number.name);
        CHECK(uncertain_number_named(number.name) == &number);
        CHECK(number.plausible.holds(number.in(scenario)));
        CHECK(number.valid.holds(number.plausible));
    }
    CHECK(&uncertain_number_named("trust_down")->in(scenario) == &scenario.parameters.trust_down);
    CHECK(uncertain_number_named("upstream_prevention.prevention")->in(scenario) == 2.2);
}

TEST_CASE("a scenario narrows and widens ranges, and gives a number of a response exactly", "[scenario]")
{
    Scenario s = scenario_with(
        "uncertainties: {trust_down: [0.5, 9], upstream_prevention.prevention: 3.5, silo_retreat.tone: [0.2, 0.3]}\n");
    CHECK(s.uncertainties.size() == 3);
    CHECK(s.uncertainties.at("trust_down") == Range{0.5, 9.0});
    CHECK(s.uncertainties.at("silo_retreat.tone") == Range{0.2, 0.3});
    CHECK(s.uncertainties.at("upstream_prevention.prevention") == Range{3.5, 3.5});
    CHECK(uncertain_number_named("upstream_prevention.prevention")->in(s) == 3.5);
    CHECK(s.parameters.trust_down == Parameters{}.trust_down);
}

TEST_CASE("set fixes what a scenario has as a range, vary frees what it gives exactly", "[scenario]")
{
    Scenario s = scenario_with("parameters: {tenure: 2.5}\nuncertainties: {trust_down: [1, 2]}\n");
    Problems problems;
    set_parameter(s, "trust_down=1.7", problems);
    set_parameter(s, "silo_retreat.joint=0.2", problems);
    vary(s, "tenure=2:3", problems);
    vary(s, "upstream_prevention.tone=0.5:0.6", problems);
    CHECK(words_of_problems(problems).empty());
    CHECK(s.parameters.trust_down == 1.7);
    CHECK(s.given_parameters == std::set<std::string>{"trust_down"});
    CHECK(s.uncertainties == std::map<std::string, Range>{{"silo_retreat.joint", {0.2, 0.2}},
                                                          {"tenure", {2.0, 3.0}},
                                                          {"upstream_prevention.tone", {0.5, 0.6}}});
    CHECK(uncertain_number_named("silo_retreat.joint")->in(s) == 0.2);
    CHECK(s.parameters.tenure == Parameters{}.tenure);

    const ReadResult again = read_scenario(yaml_of(s), "x.yaml", files_in_memory({}));
    REQUIRE(again.scenario.has_value());
    CHECK(*again.scenario == s);
}

TEST_CASE("runs has another name, and futures come from where the scenario says", "[scenario]")
{
    CHECK(scenario_with("runs: 64\n").replicates == 64);
    CHECK(scenario_with("replicates: 64\n") == scenario_with("runs: 64\n"));
    CHECK(scenario_with("").replicates == default_runs);
    CHECK(scenario_with("").futures == default_futures);
    CHECK(scenario_with("futures: credible\n").futures == FutureKind::credible);
    CHECK(scenario_with("futures: prior\n").futures == FutureKind::prior);
    CHECK(scenario_with("futures: 0\n").futures == FutureKind::none);
    for (const std::string kind : {"credible", "prior", "0"}) {
        const Scenario s = scenario_with("futures: " + kind + "\n");
        const ReadResult again = read_scenario(yaml_of(s), "x.yaml", files_in_memory({}));
        REQUIRE(again.scenario.has_value());
        CHECK(*again.scenario == s);
    }
}

TEST_CASE("too few credible futures for the runs, or for anything, are a problem of the scenario", "[scenario]")
{
    Problems problems;
    Scenario s = scenario_with("futures: credible\nruns: 64\n");
    check_futures(s, "x.yaml", problems);
    CHECK(words_of_problems(problems).empty());
    s.replicates = 100000;
    check_futures(s, "x.yaml", problems);
    const std::string words = words_of_problems(problems);
    INFO(words);
    CHECK(words.find("x.yaml: there are ") == 0);
    CHECK(words.find(" credible futures, fewer than the 100000 runs") != std::string::npos);
    s.futures = FutureKind::prior;
    s.uncertainties["upstream_prevention.prevention"] = {1.0, 10.0};
    s.uncertainties["prevention_share"] = {0.03, 0.1};
    Problems wide;
    check_futures(s, "x.yaml", wide);
    CHECK(words_of_problems(wide).find("x.yaml: 'upstream_prevention' would spend 1.2") == 0);
    s.uncertainties.clear();
    Problems none;
    check_futures(s, "x.yaml", none);
    CHECK(words_of_problems(none).empty());
}

TEST_CASE("what cannot be drawn or fixed is refused with the option that says so", "[scenario]")
{
    CHECK(refusal(vary, "trust_down") == "--vary trust_down: there is no '='; write --vary name=low:high\n");
    CHECK(refusal(vary, "trust_down=1") == "--vary trust_down=1: there is no ':'; write --vary name=low:high\n");
    CHECK(refusal(vary, "trust_down=2:1") == "--vary trust_down=2:1: 'trust_down' is a range from 2 to 1; put the "
                                             "lower number first, and a higher one behind "
                                             "it\n");
    CHECK(refusal(vary, "trust_down=1:x") ==
          "--vary trust_down=1:x: 'trust_down' must be a number, not 'x'; write a number such as 12 or 0.5\n");
    CHECK(refusal(vary, "trust_down=1:11") ==
          "--vary trust_down=1:11: 'trust_down' is 11, which is out of range; write a number from 0 to 10\n");
    CHECK(refusal(vary, "pace=0:0.1") ==
          "--vary pace=0:0.1: 'pace' is chosen, not drawn; give it a value under 'parameters', or with --set\n");
    CHECK(refusal(vary, "trust_dwn=1:2") ==
          "--vary trust_dwn=1:2: no future draws 'trust_dwn'; did you mean 'trust_down'?\n");
    CHECK(refusal(set_parameter, "silo_retreat.join=1") ==
          "--set silo_retreat.join=1: unknown parameter 'silo_retreat.join'; did you mean 'silo_retreat.joint'?\n");
    CHECK(refusal(set_parameter, "silo_retreat.joint=11") == "--set silo_retreat.joint=11: 'silo_retreat.joint' is 11, "
                                                             "which is out of range; write a number from 0 to 10\n");
}
