// Ctrl-C, and a system that gives no more threads: what is whole is kept, and somebody hears of it.

#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/running.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// One partnership so large that a block of it takes minutes.
std::string huge_partnership(int members)
{
    std::string text = "concord: 1\ntitle: t\nquestion: q\nstart: 2010-04\nmonths: 1200\norganisations:\n";
    std::string names;
    for (int i = 0; i < members; ++i) {
        const std::string id = "b" + std::to_string(i);
        text += "  - {id: " + id + ", kind: " + (i == 0 ? "force" : "voluntary") + ", areas: [town], budget: 65}\n";
        names += (i == 0 ? "" : ", ") + id;
    }
    return text + "areas: [{id: town, population: 500000}]\npartnerships:\n  - {id: huge, members: [" + names +
           "]}\nresponses: [hold]\n";
}

}  // namespace

TEST_CASE("the first Ctrl-C is answered and ends a block in a huge partnership", "[cli]")
{
    const Scratch scratch;
    write(scratch / "huge.yaml", huge_partnership(800));
    for (const std::string command : {"run", "compare", "diagnose"}) {
        INFO(command);
        Running program(scratch.path(), {command, "huge.yaml", "--replicates", "8"});
        REQUIRE(comes_true([&] { return program.listens(); }));
        program.send(SIGINT);
        CHECK(program.says("concord: stopping before the next month of the run"));
        CHECK(program.ends() == 1);
        CHECK(program.err().find("concord: stopped after 0 of 8 runs") != std::string::npos);
    }
    CHECK(scratch.entries() == std::vector<std::string>{"huge.yaml"});
}

TEST_CASE("a system that starts no more threads makes a run slower and not wrong", "[cli]")
{
    const Scratch scratch;
    fs::permissions(scratch.path(), fs::perms::all);
    const std::vector<std::string> words{"compare", demo, "--replicates", "40", "--jobs", "4", "--out"};
    const auto with_out = [&](const std::string& out) {
        std::vector<std::string> all = words;
        all.push_back(out);
        all.emplace_back("--quiet");
        return all;
    };
    Running free(scratch.path(), with_out("free"));
    CHECK(free.ends() == 0);
    Running alone(scratch.path(), with_out("alone"), [] {
        // The limit does not hold for root.
        if (getuid() == 0 && (setgid(60'001) != 0 || setuid(60'001) != 0)) _exit(97);
        limit(RLIMIT_NPROC, 0);
    });
    CHECK(alone.ends() == 0);
    CHECK(alone.err().empty());
    CHECK(content_of(scratch / "alone/summary.csv") == content_of(scratch / "free/summary.csv"));
    CHECK_FALSE(content_of(scratch / "alone/summary.csv").empty());
}
