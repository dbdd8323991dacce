// The program sweeping: killed, limited, robbed of its store, kept out, sharded.

#include <csignal>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/running.hpp"
#include "core/draws.hpp"
#include "support/shipped.hpp"
#include "sweep/studies.hpp"

using namespace concord;
using namespace concord::test;

namespace {

constexpr int runs_of_sweep = 1024;

const std::vector<std::string> quiet_sweep{"sweep", "study.yaml", "--out", "store", "--jobs", "2", "--quiet"};

std::size_t rows_there(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return 0;
    Database database(path, Database::Missing::refused);
    database.wait_for_others(60'000);
    return database.number("SELECT count(*) FROM sqlite_master WHERE name = 'runs'") == 0
               ? 0
               : static_cast<std::size_t>(database.number("SELECT count(*) FROM runs"));
}

std::string digest_at(const fs::path& path)
{
    Store store(path);
    return digest_in(store);
}

/// What the program says of wrong input, in one line.
std::string refused_line(const Scratch& scratch, const std::string& words, int code = 2)
{
    const Output output = concord_in(scratch.path(), words);
    CHECK(output.code == code);
    CHECK(output.out.empty());
    CHECK(lines_of(output.err).size() == 1);
    return output.err;
}

}  // namespace

TEST_CASE("a sweep killed ten times ends with the digest of one that was not", "[sweep][cli]")
{
    const Scratch scratch;
    write_study(scratch, runs_of_sweep);
    SweepOptions one;
    (void)swept(scratch, "whole", one);
    const std::string digest = digest_at(scratch / "whole");

    // How long a sweep works, so that kills meet it anywhere: processor time, not time.
    double whole = 0.0;
    {
        Running program(scratch.path(), {"sweep", "study.yaml", "--out", "timed", "--jobs", "2", "--quiet"});
        while (!program.is_over()) whole = std::max(whole, program.processor_time());
        CHECK(program.ends() == 0);
    }
    int killed = 0;
    std::size_t rows = 0;
    for (std::uint64_t kill = 0; kill < 10; ++kill) {
        const double share = static_cast<double>(mixed(kill) >> 40) / static_cast<double>(1 << 24);
        Running program(scratch.path(), quiet_sweep);
        REQUIRE(comes_true([&] { return program.is_over() || program.processor_time() >= 0.3 * share * whole; }));
        if (!program.is_over()) {
            program.send(SIGKILL);
            ++killed;
            CHECK(program.ends() == 128 + SIGKILL);
        }
        const std::size_t left = rows_there(scratch / "store");
        CHECK(left >= rows);
        rows = left;
    }
    CHECK(killed > 0);
    CHECK(concord_in(scratch.path(), "sweep study.yaml --out store").code == 0);
    CHECK(digest_at(scratch / "store") == digest);
    Store store(scratch / "store");
    Store uninterrupted(scratch / "whole");
    CHECK(rows_in(store) == rows_in(uninterrupted));
    CHECK(Database(scratch / "store", Database::Missing::refused).number("SELECT count(*) FROM futures") ==
          runs_of_sweep);
}

TEST_CASE("Ctrl-C keeps what is worked out, and the same command goes on", "[sweep][cli]")
{
    const Scratch scratch;
    write_study(scratch, runs_of_sweep);
    Running program(scratch.path(), {"sweep", "study.yaml", "--out", "store", "--jobs", "1"});
    REQUIRE(comes_true([&] { return program.is_over() || rows_there(scratch / "store") > 0; }));
    program.send(SIGINT);
    CHECK(program.ends() == 1);
    CHECK(program.err().find("again to end at once and keep what is in the store") != std::string::npos);
    CHECK(program.err().find("stopped; the same command goes on from there") != std::string::npos);
    CHECK_FALSE(fs::exists(scratch / "store-journal"));
    const Output again = concord_in(scratch.path(), "sweep study.yaml --out store");
    CHECK(again.code == 0);
    CHECK(again.out.find("holds 1024 of 1024 runs of 3 responses, digest " + digest_at(scratch / "store")) !=
          std::string::npos);
}

TEST_CASE("a file that may not grow ends a sweep with one line, and what was kept is kept", "[sweep][cli]")
{
    const Scratch scratch;
    write_study(scratch, runs_of_sweep);
    Running program(scratch.path(), quiet_sweep, [] { limit(RLIMIT_FSIZE, 1'000'000); });
    CHECK(program.ends() == 1);
    CHECK(lines_of(program.err()).size() == 1);
    CHECK(program.err().find("the store 'store': File too large; raise the limit on the size of files") !=
          std::string::npos);
    CHECK(rows_there(scratch / "store") > 0);
    CHECK(concord_in(scratch.path(), "sweep study.yaml --out store --quiet").code == 0);
    (void)swept(scratch, "whole");
    CHECK(digest_at(scratch / "store") == digest_at(scratch / "whole"));
}

TEST_CASE("a store that is removed under way ends a sweep with one line", "[sweep][cli]")
{
    const Scratch scratch;
    write_study(scratch, 8 * runs_of_sweep, "futures: prior\n");
    Running program(scratch.path(), {"sweep", "study.yaml", "--out", "store", "--jobs", "1"});
    REQUIRE(comes_true([&] { return program.is_over() || rows_there(scratch / "store") > 0; }));
    fs::remove(scratch / "store");
    CHECK(program.ends() == 1);
    CHECK(lines_of(program.err()).size() == 1);
    CHECK(program.err().find("the store 'store' was removed or replaced while it was written") != std::string::npos);
}

TEST_CASE("what is no store of this study is refused in one line", "[sweep][cli]")
{
    const Scratch scratch;
    write_study(scratch, 8);
    const std::string sweep_it = "sweep study.yaml --out store";
    const std::string analyse_it = "analyse store --out results";
    SECTION("a text")
    {
        write(scratch / "store", std::string(5000, 'x'));
        for (const std::string& words : {sweep_it, analyse_it})
            CHECK(refused_line(scratch, words) == "concord: 'store' is not a store of concord; name another file\n");
        CHECK(content_of(scratch / "store") == std::string(5000, 'x'));
    }
    SECTION("a database of another program")
    {
        Database(scratch / "store", Database::Missing::made).run("CREATE TABLE mine (x)");
        for (const std::string& words : {sweep_it, analyse_it})
            CHECK(refused_line(scratch, words) == "concord: 'store' is not a store of concord; name another file\n");
    }
    SECTION("a store of a later version")
    {
        (void)swept(scratch, "store");
        Database(scratch / "store", Database::Missing::refused).run("PRAGMA user_version = 99");
        for (const std::string& words : {sweep_it, analyse_it})
            CHECK(refused_line(scratch, words) ==
                  "concord: the store 'store' was made by a newer version of concord; use that one\n");
    }
    SECTION("none")
    {
        CHECK(refused_line(scratch, analyse_it) == "concord: there is no store 'store'; concord sweep makes one\n");
        CHECK(refused_line(scratch, "merge all store") ==
              "concord: there is no store 'store'; concord sweep makes one\n");
        CHECK(refused_line(scratch, "merge all").find("needs the store to write and those to put into it") !=
              std::string::npos);
    }
    SECTION("one that another process writes")
    {
        (void)swept(scratch, "store");
        Database other(scratch / "store", Database::Missing::refused);
        other.run("BEGIN EXCLUSIVE");
        for (const std::string& words : {sweep_it, analyse_it})
            CHECK(refused_line(scratch, words) ==
                  "concord: another process is using the store 'store'; wait for its end\n");
    }
    SECTION("one of another study")
    {
        (void)swept(scratch, "store");
        write(scratch / "study.yaml", study_text(8, "seed: 9\n"));
        CHECK(refused_line(scratch, sweep_it) ==
              "concord: 'store' holds another study: seed was 1, is 9; name another store\n");
    }
    SECTION("a folder that is not to be written")
    {
        write(scratch / "file", "x");
        CHECK(refused_line(scratch, "sweep study.yaml --out file/store", 1).find("cannot make the folder of the store") !=
              std::string::npos);
    }
}

TEST_CASE("a shard is a part and how many there are", "[sweep][cli]")
{
    const Scratch scratch;
    write_study(scratch, 32);
    for (const std::string shard : {"0/2", "3/2", "1", "1/", "/2", "a/b", "1/2/3", "-1/2"}) {
        INFO(shard);
        CHECK(refused_line(scratch, "sweep study.yaml --shard " + shard).find("--shard must be a part and how many") !=
              std::string::npos);
    }
    for (const std::string number : {"1", "2", "3"})
        CHECK(concord_in(scratch.path(), "sweep study.yaml --quiet --shard " + number + "/3").code == 0);
    CHECK(concord_in(scratch.path(), "merge all.sqlite results/study-1-of-3.sqlite results/study-2-of-3.sqlite "
                                     "results/study-3-of-3.sqlite")
              .out.find("'all.sqlite' holds 32 of 32 runs of 3 responses, digest ") == 0);
}

TEST_CASE("analyse writes the folder of compare", "[sweep][cli]")
{
    const Scratch scratch;
    write_study(scratch, 72, "futures: prior\n");
    std::string text = content_of(scratch / "patch.yaml");
    const std::size_t at = text.find("\nresponses: ");
    REQUIRE(at != std::string::npos);
    write(scratch / "same.yaml",
          text.replace(at, text.find('\n', at + 1) - at, "\nresponses: [upstream_prevention, silo_retreat]"));
    CHECK(concord_in(scratch.path(), "compare same.yaml --runs 72 --futures prior --out compared --quiet").code == 0);
    CHECK(concord_in(scratch.path(), "sweep study.yaml --out store --quiet").code == 0);
    const Output analysed = concord_in(scratch.path(), "analyse store --out analysed");
    CHECK(analysed.code == 0);
    CHECK(analysed.out.find("In short") != std::string::npos);
    int files = 0;
    for (const auto& entry : fs::directory_iterator(scratch / "compared")) {
        const std::string name = entry.path().filename().string();
        CHECK(fs::exists(scratch / "analysed" / name));
        if (entry.path().extension() != ".csv") continue;
        INFO(name);
        ++files;
        CHECK(content_of(entry.path()) == content_of(scratch / "analysed" / name));
    }
    CHECK(files >= 9);
    CHECK(concord_in(scratch.path(), "report analysed --quiet").code == 0);
    CHECK(refused_line(scratch, "analyse store --out " + scratch.path().filename().string() + "/..").find("folder") !=
          std::string::npos);
}

TEST_CASE("analyse of a store that lacks runs is of the first ones, and says so", "[sweep][cli]")
{
    const Scratch scratch;
    write_study(scratch, 32);
    CHECK(concord_in(scratch.path(), "sweep study.yaml --out store --shard 1/3 --quiet").code == 0);
    const Output some = concord_in(scratch.path(), "analyse store --out results --quiet");
    CHECK(some.code == 1);
    CHECK(some.err == "concord: the store lacks runs: these are its first 8 of 32; sweep it again for all of them\n");
    CHECK(content_of(scratch / "results/manifest.json").find("\"finished\": false") != std::string::npos);
    CHECK(concord_in(scratch.path(), "sweep study.yaml --out other --shard 2/3 --quiet").code == 0);
    CHECK(refused_line(scratch, "analyse other --out none").find("does not hold the first runs of its study") !=
          std::string::npos);
    CHECK_FALSE(fs::exists(scratch / "none"));
}

TEST_CASE("every study that ships is one", "[sweep][contract]")
{
    CHECK_FALSE(shipped_studies().empty());
    for (const fs::path& path : shipped_studies()) {
        const ReadStudy study = read_study_file(path.string());
        for (const Problem& problem : study.problems.all()) UNSCOPED_INFO(message_of(problem));
        CHECK(study.scenario.has_value());
    }
}
