// A batch answers every line, whatever it is, in order.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "sweep/batch.hpp"
#include "sweep/studies.hpp"

using namespace concord;
using namespace concord::test;

namespace {

using Json = nlohmann::json;

Scenario short_patch() { return *read_scenario(short_scenario(), "patch.yaml", files_in_memory({})).scenario; }

Json answer_to(const Scenario& scenario, const std::string& line)
{
    const std::string answer = batch_answer(scenario, line, 5, best_kernel()).line;
    UNSCOPED_INFO(answer.substr(0, 1000));
    return Json::parse(answer);
}

/// The program with lines on its standard input.
Output batch_of(const Scratch& scratch, const std::string& words, const std::string& lines)
{
    write(scratch / "patch.yaml", short_scenario());
    write(scratch / "lines", lines);
    write(scratch / "run", "exec '" CONCORD_PROGRAM "' batch patch.yaml " + words + " <lines\n");
    return output_of(scratch.path(), "sh ./run");
}

}  // namespace

TEST_CASE("an answer has the numbers and the digest of a comparison", "[sweep]")
{
    const Scenario scenario = short_patch();
    const Json answer = answer_to(scenario, R"({"id": "a", "runs": 12, "seed": 3, "responses": ["silo_retreat"],
                                                "set": {"trust_up": 0.2}, "outcomes": ["harm:end", "harm:mean"]})");
    CHECK(answer.at("id").get<std::string>() == "a");
    CHECK(answer.at("line").get<int>() == 5);
    Scenario same = scenario;
    same.replicates = 12;
    same.seed = 3;
    same.policies = {scenario.policies[0], {"silo_retreat", "silo_retreat", {}}};
    Problems problems;
    set_parameter(same, "trust_up=0.2", problems);
    REQUIRE(problems.empty());
    const Ensemble ensemble = run_ensemble(same, network_of(same), {});
    CHECK(answer.at("digest").get<std::string>() == hexadecimal(ensemble.digest));
    const Json& harm = answer.at("outcomes").at("silo_retreat").at("harm:end");
    REQUIRE(harm.size() == 12);
    for (std::size_t run = 0; run < 12; ++run)
        CHECK(harm[run].get<double>() == ensemble.statistic_of(1, Outcome::harm, Statistic::end)[run]);
    CHECK(answer.at("outcomes").at("hold").size() == 2);
}

TEST_CASE("what a line leaves out is as the scenario has it, and headline outcomes are answered", "[sweep]")
{
    Scenario scenario = short_patch();
    scenario.replicates = 8;
    const Json answer = answer_to(scenario, "{}");
    CHECK(answer.at("id").is_null());
    CHECK(answer.at("runs").get<int>() == 8);
    CHECK(answer.at("outcomes").size() == scenario.policies.size());
    CHECK(answer.at("outcomes").at("hold").contains("harm:end"));
}

TEST_CASE("a bad line is answered with all that is wrong with it", "[sweep]")
{
    const Scenario scenario = short_patch();
    const auto errors_of = [&](const std::string& line) {
        const Json answer = answer_to(scenario, line);
        CHECK(answer.at("line").get<int>() == 5);
        return answer.at("errors").get<std::vector<std::string>>();
    };
    CHECK(errors_of("{]") ==
          std::vector<std::string>{"the line is no JSON; write one object a line, such as {\"id\": 1}"});
    CHECK(errors_of("").size() == 1);
    CHECK(errors_of("[1]").front().find("the line is no JSON object") == 0);
    CHECK(errors_of(std::string(100'000, '[')).front().find("the line is no JSON") == 0);
    CHECK(errors_of("{\"id\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}").front().find("no JSON") !=
          std::string::npos);
    CHECK(errors_of(R"({"id": "\ud800"})").size() == 1);
    const std::vector<std::string> all = errors_of(
        R"({"id": 3, "sets": {}, "set": {"trust_upp": 1, "trust_gain": "x"}, "responses": ["silo_retrat"], "runs": 0,
            "seed": 1.5, "futures": "some", "outcomes": ["harm"]})");
    CHECK(all.size() == 8);
    CHECK(std::find(all.begin(), all.end(), "unknown key 'sets'; did you mean 'set'?") != all.end());
    CHECK(std::find(all.begin(), all.end(), "unknown response 'silo_retrat'; did you mean 'silo_retreat'?") != all.end());
    for (const std::string& error : all) {
        INFO(error);
        CHECK(error.find("; ") != std::string::npos);
    }
}

TEST_CASE("the program answers in order on any number of threads, and goes on after errors", "[sweep][cli]")
{
    const Scratch scratch;
    std::string lines;
    for (int i = 1; i <= 30; ++i) {
        if (i % 7 == 0)
            lines += "nonsense\n";
        else
            lines += "{\"id\": " + std::to_string(i) + ", \"runs\": " + std::to_string(1 + i % 3 * 16) +
                     ", \"responses\": [\"hold\"]}\n";
    }
    const Output one = batch_of(scratch, "--futures 0 --jobs 1", lines);
    const Output three = batch_of(scratch, "--futures 0 --jobs 3", lines);
    CHECK(one.code == 1);
    CHECK(one.err == "concord: 4 of 30 lines have errors, which their answers name\n");
    CHECK(one.out == three.out);
    const std::vector<std::string> answers = lines_of(one.out);
    REQUIRE(answers.size() == 30);
    for (std::size_t i = 0; i < answers.size(); ++i)
        CHECK(Json::parse(answers[i]).at("line").get<std::size_t>() == i + 1);
    const Output fine = batch_of(scratch, "--futures 0", "{\"runs\": 1}\n{\"runs\": 1}");
    CHECK(fine.code == 0);
    CHECK(lines_of(fine.out).size() == 2);
    CHECK(batch_of(scratch, "", "").code == 0);
}
