// The command that says what moves the answer.

#include <string>

#include "catch.hpp"
#include "cli/running.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// A small patch whose every run takes no time.
const std::string small_patch = "concord: 1\ntitle: Small\nquestion: q\nstart: 2010-04\nmonths: 24\nareas: [{id: town, "
                                "population: 300000}]\n"
                                "organisations:\n"
                                "  - {id: police, kind: force, areas: [town], budget: 65}\n"
                                "  - {id: council, kind: council, areas: [town], budget: 90}\n"
                                "responses: [hold, silo_retreat]\n";

}  // namespace

TEST_CASE("sensitivity writes the same files on one thread and on two, and says what it made", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", small_patch);
    const Output one = concord_in(scratch.path(), "sensitivity s.yaml --runs 3000 --jobs 1 -o one");
    INFO(one.err);
    REQUIRE(one.code == 0);
    REQUIRE(concord_in(scratch.path(), "sensitivity s.yaml --runs 3000 --jobs 2 -o two").code == 0);
    for (const char* file : {"morris.csv", "sensitivity.csv"}) {
        INFO(file);
        CHECK(content_of(scratch / "one" / file).size() > 1000);
        CHECK(content_of(scratch / "one" / file) == content_of(scratch / "two" / file));
    }
    CHECK(one.err.find("126 uncertainties, and of each response ") != std::string::npos);
    CHECK(one.err.find(": about ") != std::string::npos);
    CHECK(one.err.find(" on 1 thread") != std::string::npos);
    CHECK(one.out.find("Which response is best, by least harm at the end") != std::string::npos);
    CHECK(one.out.find("Harm at the end: silo retreat less business as usual") != std::string::npos);
    CHECK(one.out.find("Harm at the end: business as usual") != std::string::npos);
    CHECK(one.out.find("random draws") != std::string::npos);
    CHECK(one.out.find("Indistinguishable from 0: ") != std::string::npos);
    CHECK(one.out.find("probabilit") == one.out.rfind("probabilit"));  // "no probability", and nowhere else
    CHECK(content_of(scratch / "one" / "sensitivity.csv").find("(all others)") != std::string::npos);
    CHECK(concord_in(scratch.path(), "sensitivity s.yaml --runs 3000 -o one --quiet").code == 0);  // its own is replaced
}

TEST_CASE("sensitivity screens alone, or measures all that is given as a range", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", small_patch);
    const Output screen = concord_in(scratch.path(), "sensitivity s.yaml --runs 1100 --method morris");
    INFO(screen.err);
    REQUIRE(screen.code == 0);
    CHECK(screen.out.find("effect") != std::string::npos);
    CHECK(fs::exists(scratch / "results" / "s-sensitivity" / "morris.csv"));
    CHECK_FALSE(fs::exists(scratch / "results" / "s-sensitivity" / "sensitivity.csv"));
}

TEST_CASE("what sensitivity cannot do is refused in one line, and nothing is written", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", small_patch);
    REQUIRE(concord_in(scratch.path(), "compare s.yaml --runs 64 -o compared --quiet").code == 0);
    const auto refused = [&](const std::string& words, const std::string& why) {
        const Output output = concord_in(scratch.path(), "sensitivity s.yaml " + words);
        INFO(words << ": " << output.err);
        CHECK(output.code == 2);
        CHECK(output.out.empty());
        CHECK(output.err.find(why) != std::string::npos);
        CHECK(output.err.find('\n') == output.err.size() - 1);
    };
    refused("--futures credible", "only futures of the ranges can be moved so");
    refused("--method guess", "--method must be both, morris or sobol");
    refused("--method morris --thorough", "keep one of them");
    refused("--runs 100", "takes");
    refused("-o compared", "holds a comparison, not a sensitivity analysis");
    CHECK_FALSE(fs::exists(scratch / "results"));
    CHECK(fs::exists(scratch / "compared" / "report.html"));
}

TEST_CASE("of a sensitivity analysis there is no report", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", small_patch);
    REQUIRE(concord_in(scratch.path(), "sensitivity s.yaml --runs 1100 --method morris -o r --quiet").code == 0);
    const Output report = concord_in(scratch.path(), "report r");
    CHECK(report.code == 2);
    CHECK(report.err.find("it holds a sensitivity analysis, of which there is no report") != std::string::npos);
    const Output compared = concord_in(scratch.path(), "compare s.yaml --runs 64 -o r --quiet");
    CHECK(compared.code == 2);
    CHECK(compared.err.find("holds a sensitivity analysis, not a comparison") != std::string::npos);
}
