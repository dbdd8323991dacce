// Result folders: what is there stays whatever happens, what cannot be written is found and said, and nobody's files go.

#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/running.hpp"

using namespace concord;
using namespace concord::test;

namespace {

/// Little enough that a block takes no time.
std::string little(const std::string& title, int months = 12)
{
    return "concord: 1\ntitle: " + title + "\nquestion: q\nstart: 2010-04\nmonths: " + std::to_string(months) +
           "\nareas: [{id: town, population: 300000}]\norganisations:\n"
           "  - {id: police, kind: force, areas: [town], budget: 65}\n"
           "  - {id: charity, kind: voluntary, areas: [town], budget: 5}\nresponses: [hold, silo_retreat]\n";
}

bool is_one_line(const std::string& text)
{
    return text.rfind("concord: ", 0) == 0 && text.find('\n') == text.size() - 1;
}

/// Everything in a folder, to be compared with what is in it later.
std::string all_in(const fs::path& folder)
{
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::string all;
    for (const fs::path& path : paths)
        all += path.string() + "\n" + (fs::is_regular_file(path) ? content_of(path) : "") + "\n";
    return all;
}

}  // namespace

TEST_CASE("a file that cannot be written whole ends the command and changes nothing", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", little("A"));
    REQUIRE(concord_in(scratch.path(), "compare s.yaml --replicates 8 -o r --quiet").code == 0);
    const std::string before = all_in(scratch.path());
    for (const rlim_t bytes : {0, 500, 3'000, 10'000}) {
        INFO(bytes);
        for (const Strings& words :
             {Strings{"compare", "s.yaml", "--replicates", "9", "-o", "r"},
              Strings{"compare", "s.yaml", "--replicates", "9", "-o", "new/one"}, Strings{"report", "r"}}) {
            INFO(words.front());
            Running program(scratch.path(), words, [&] { limit(RLIMIT_FSIZE, bytes); });
            CHECK(program.ends() == 1);
            INFO(program.err());
            CHECK(is_one_line(program.err()));
            CHECK(program.err().find("File too large") != std::string::npos);
            CHECK(all_in(scratch.path()) == before);
        }
    }
    for (const Strings& words : {Strings{"new", "town"}, Strings{"explore", "s.yaml"}}) {
        Running program(scratch.path(), words, [] { limit(RLIMIT_FSIZE, 100); });
        CHECK(program.ends() == 1);
        CHECK(is_one_line(program.err()));
        CHECK(all_in(scratch.path()) == before);
    }
}

TEST_CASE("standard output that takes no more is an error", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", little("A"));
    for (const std::string words : {"explain", "--version", "help", "check s.yaml", "check s.yaml --json", "run s.yaml",
                                    "run s.yaml --csv", "diagnose s.yaml", "compare s.yaml -o r", "new town"}) {
        INFO(words);
        const Output full = output_of(scratch.path(), "{ '" CONCORD_PROGRAM "' " + words + " >/dev/full; }");
        CHECK(full.code == 1);
        CHECK(full.err == "concord: cannot write to standard output: No space left on device\n");
        fs::remove(scratch / "town.yaml");
        const Output closed = output_of(scratch.path(), "{ '" CONCORD_PROGRAM "' " + words + " >&-; }");
        CHECK(closed.code == 1);
        CHECK(closed.err == "concord: cannot write to standard output: Bad file descriptor\n");
        fs::remove(scratch / "town.yaml");
    }
    CHECK(concord_in(scratch.path(), "report r --quiet").code == 0);  // what was written is whole
    Running nobody_reads(scratch.path(), {"explain"}, [] {
        int ends[2];
        if (pipe(ends) != 0) _exit(98);
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
    });
    CHECK(nobody_reads.ends() == 1);
    CHECK(nobody_reads.err() == "concord: cannot write to standard output: Broken pipe\n");
    // What is wrong is the answer, whether somebody sees it or not.
    write(scratch / "bad.yaml", "concord: 1\n");
    CHECK(output_of(scratch.path(), "{ '" CONCORD_PROGRAM "' check bad.yaml 2>/dev/full; }").code == 2);
}

TEST_CASE("a run that is stopped replaces no result that is whole", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", little("A", 60));
    const auto stopped = [&](const std::string& place) {
        Running program(scratch.path(), {"compare", "s.yaml", "--futures", "0", "--replicates", "100000", "--jobs", "1",
                                         "-o", place, "--quiet"});
        REQUIRE(comes_true([&] { return program.processor_time() > 1.0; }));
        program.send(SIGINT);
        CHECK(program.ends() == 1);
        return program.err();
    };
    // Where nothing is, it goes to its place; and a run that is whole replaces it.
    CHECK(stopped("r").find("of 100000 runs") != std::string::npos);
    CHECK(content_of(scratch / "r/manifest.json").find("\"finished\": false") != std::string::npos);
    REQUIRE(concord_in(scratch.path(), "compare s.yaml --replicates 8 -o r --quiet").code == 0);
    CHECK(scratch.entries() == Strings{"r", "s.yaml"});

    const std::string whole = all_in(scratch / "r");
    for (int time = 0; time < 2; ++time) {
        CHECK(
            stopped("r").find("concord: these results are in 'r-unfinished': 'r' holds what an unfinished run does not "
                              "replace\n") != std::string::npos);
        CHECK(all_in(scratch / "r") == whole);
        CHECK(content_of(scratch / "r-unfinished/manifest.json").find("\"finished\": false") != std::string::npos);
        CHECK(scratch.entries() == Strings{"r", "r-unfinished", "s.yaml"});
    }
    write(scratch / "r-unfinished/notes.txt", "x");
    CHECK(stopped("r").find("'r-unfinished-2'") != std::string::npos);
    CHECK(content_of(scratch / "r-unfinished/notes.txt") == "x");
    CHECK(concord_in(scratch.path(), "compare s.yaml --replicates 16 -o r --quiet").code == 0);
    CHECK(all_in(scratch / "r") != whole);
}

TEST_CASE("scenarios of one name do not replace each other's results", "[cli]")
{
    const Scratch scratch;
    for (const std::string folder : {"a", "b"}) {
        fs::create_directory(scratch / folder);
        write(scratch / (folder + "/s.yaml"), little("Of " + folder));
    }
    const std::string options = " --replicates 1 --quiet";
    REQUIRE(concord_in(scratch.path(), "compare a/s.yaml" + options).code == 0);
    const std::string of_a = all_in(scratch / "results");
    const Output other = concord_in(scratch.path(), "compare b/s.yaml" + options);
    CHECK(other.code == 2);
    CHECK(other.err ==
          "concord: 'results/s' holds the results of another scenario, 'a/s.yaml'; choose another folder with "
          "--out, or replace it, and all in it, with --force\n");
    CHECK(all_in(scratch / "results") == of_a);
    // By any name, edited, or moved, it is the same scenario.
    CHECK(concord_in(scratch / "a", "compare s.yaml -o ../results/s --seed 3" + options).code == 0);
    write(scratch / "a/s.yaml", little("Edited"));
    CHECK(concord_in(scratch.path(), "compare ./b/../a/s.yaml" + options).code == 0);
    fs::rename(scratch / "a", scratch / "moved");
    CHECK(concord_in(scratch.path(), "compare moved/s.yaml" + options).code == 0);
    CHECK(concord_in(scratch.path(), "compare b/s.yaml --force" + options).code == 0);
    CHECK(concord_in(scratch.path(), "compare b/s.yaml" + options).code == 0);
}

TEST_CASE("a place where nothing can be written is found before the run", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", little("A"));
    write(scratch / "file", "x");
    fs::create_directory_symlink("nowhere", scratch / "link");
    const Strings before = scratch.entries();
    for (const auto& [place, reason] :
         std::vector<std::pair<std::string, std::string>>{{"file/below/there", "Not a directory"},
                                                          {"file", "is there and is no folder"},
                                                          {"link", "is a link to what is not there"},
                                                          {"/proc/results", "cannot make the folder '/proc/results'"},
                                                          {"/dev/shm", "where a file system begins"},
                                                          {std::string(300, 'x'), "File name too long"},
                                                          {std::string(240, 'x'), "File name too long"}}) {
        INFO(place);
        Running program(scratch.path(), {"compare", "s.yaml", "--futures", "0", "--replicates", "100000", "-o", place});
        const int code = program.ends();
        CHECK((code == 1 || code == 2));
        INFO(program.err());
        CHECK(is_one_line(program.err()));
        CHECK(program.err().find(reason) != std::string::npos);
        CHECK(scratch.entries() == before);
    }
}

TEST_CASE("no command replaces what it reads", "[cli]")
{
    const Scratch scratch;
    fs::create_directories(scratch / "patch/tables");
    write(scratch / "patch/tables/bodies.csv",
          "id,kind,areas,budget\npolice,force,town,65\ncharity,voluntary,town,5\n");
    std::string scenario = little("A");
    const std::size_t from = scenario.find("organisations:");
    scenario.replace(from, scenario.find("responses:") - from, "organisations: {file: tables/bodies.csv}\n");
    write(scratch / "patch/s.yaml", scenario);
    REQUIRE(concord_in(scratch.path(), "check patch/s.yaml").err.empty());
    write(scratch / "patch/plain.yaml", little("A"));
    fs::create_symlink(scratch / "patch/plain.yaml", scratch / "link.yaml");
    const std::string before = all_in(scratch.path());
    for (const std::string words :
         {"compare patch/s.yaml -o patch", "compare patch/s.yaml -o patch/tables", "compare link.yaml -o patch",
          "explore patch/s.yaml -o patch/s.yaml", "explore patch/s.yaml -o patch/tables/bodies.csv",
          "explore link.yaml -o patch/plain.yaml"}) {
        INFO(words);
        const Output output = concord_in(scratch.path(), words + " --force --replicates 1 --quiet");
        CHECK(output.code == 2);
        CHECK(is_one_line(output.err));
        CHECK(all_in(scratch.path()) == before);
    }
    CHECK(concord_in(scratch.path(), "compare patch/s.yaml -o patch --force").err ==
          "concord: 'patch' holds 'patch/s.yaml', which this run reads; choose another folder with --out\n");
    // Within the scenario's folder a result has its place.
    CHECK(concord_in(scratch.path(), "compare patch/s.yaml -o patch/results --replicates 1 --quiet").code == 0);
    CHECK(concord_in(scratch / "patch", "compare s.yaml -o results --replicates 1 --quiet").code == 0);
}

TEST_CASE("a manifest makes nothing ours that is no result", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", little("A"));
    REQUIRE(concord_in(scratch.path(), "compare s.yaml --replicates 1 -o r --quiet").code == 0);
    std::string manifest = content_of(scratch / "r/manifest.json");
    const std::size_t at = manifest.find("\"summary.csv\"", manifest.find("\"files\": [\n"));
    REQUIRE(at != std::string::npos);
    write(scratch / "r/manifest.json", manifest.insert(at, "\"thesis.txt\", \"../s.yaml\", "));
    write(scratch / "r/thesis.txt", "years of work");
    const Output output = concord_in(scratch.path(), "compare s.yaml --replicates 1 -o r --quiet");
    CHECK(output.code == 2);
    CHECK(output.err.find("holds what this program did not write ('thesis.txt')") != std::string::npos);
    CHECK(content_of(scratch / "r/thesis.txt") == "years of work");
}

TEST_CASE("what killed runs leave is cleared, or put back, by the next", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", little("A"));
    const std::string compare = "compare s.yaml --replicates 8 -o r --quiet";
    REQUIRE(concord_in(scratch.path(), compare).code == 0);
    const std::string whole = all_in(scratch / "r");
    const Strings just_results{"r", "s.yaml"};

    SECTION("a comparison, while it runs")
    {
        {
            Running program(scratch.path(), {"compare", "s.yaml", "--futures", "0", "--replicates", "100000", "-o", "r"});
            REQUIRE(comes_true([&] { return fs::exists(scratch / ".r.partial-concord"); }));
        }
        CHECK(scratch.entries() == Strings{".r.partial-concord", "r", "s.yaml"});
        CHECK(all_in(scratch / "r") == whole);
        CHECK(concord_in(scratch.path(), compare).code == 0);
        CHECK(scratch.entries() == just_results);
    }
    SECTION("a report, while it is written")
    {
        {
            Running program(scratch.path(), {"report", "r"});
            REQUIRE(
                comes_true([&] { return fs::exists(scratch / ".r.partial-concord/report.html") || program.is_over(); }));
        }
        CHECK(concord_in(scratch.path(), compare).err.empty());
        CHECK(scratch.entries() == just_results);
    }
    SECTION("a comparison, between taking the old result away and putting the new one there")
    {
        const std::string aside = GENERATE(".r.old-concord", ".r.old-4711");
        INFO(aside);
        fs::rename(scratch / "r", scratch / aside);
        CHECK(concord_in(scratch.path(), "report r --quiet").code == 0);
        CHECK(all_in(scratch / "r") == whole);
        CHECK(scratch.entries() == just_results);
        fs::rename(scratch / "r", scratch / aside);
        const Output again = concord_in(scratch.path(), "compare s.yaml --replicates 8 -o r");
        CHECK(again.err == "concord: 'r' is back, which a run that was killed had moved aside\n");
        CHECK(scratch.entries() == just_results);
    }
    SECTION("a comparison, with the new result in its place")
    {
        for (const std::string aside : {".r.old-concord", ".r.old-4711", ".r.partial-4711"}) {
            fs::create_directory(scratch / aside);
            write(scratch / (aside + "/summary.csv"), "x");
        }
        CHECK(concord_in(scratch.path(), compare).code == 0);
        CHECK(scratch.entries() == just_results);
    }
    SECTION("what only looks like it is somebody's")
    {
        fs::create_directory(scratch / ".r.old-2019");
        write(scratch / ".r.old-2019/thesis.txt", "years of work");
        CHECK(concord_in(scratch.path(), compare).code == 0);
        CHECK(content_of(scratch / ".r.old-2019/thesis.txt") == "years of work");
    }
    SECTION("a page, while it is written")
    {
        write(scratch / ".town.yaml.partial-concord",
              "half of it, and more than all of it will be" + std::string(99'999, 'x'));
        CHECK(concord_in(scratch.path(), "new town --quiet").code == 0);
        CHECK(concord_in(scratch.path(), "check town.yaml").code == 0);
        CHECK(scratch.entries() == Strings{"r", "s.yaml", "town.yaml"});
    }
}

TEST_CASE("two runs into one folder are told apart", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", little("A"));
    {
        Running first(scratch.path(), {"compare", "s.yaml", "--futures", "0", "--replicates", "100000", "-o", "r"});
        REQUIRE(comes_true([&] { return fs::exists(scratch / ".r.partial-concord"); }));
        // The folder is there a moment before its lock.
        Output second{};
        REQUIRE(comes_true([&] {
            second = concord_in(scratch.path(), "compare s.yaml --replicates 1 -o ./r/ --quiet");
            return second.code != 0;
        }));
        CHECK(second.code == 2);
        CHECK(second.err ==
              "concord: another run is writing './r/'; wait for its end, or choose another folder with --out\n");
        CHECK(concord_in(scratch.path(), "compare s.yaml --replicates 1 -o other --quiet").code == 0);
    }
    CHECK(concord_in(scratch.path(), "compare s.yaml --replicates 1 -o r --quiet").code == 0);
    CHECK(scratch.entries() == Strings{"other", "r", "s.yaml"});
}

TEST_CASE("a place named by a link is the folder it leads to", "[cli]")
{
    const Scratch scratch;
    const Scratch far;
    write(scratch / "s.yaml", little("A"));
    fs::create_directory(far / "results");
    fs::create_directory_symlink(far / "results", scratch / "link");
    for (int time = 0; time < 2; ++time) {
        CHECK(concord_in(scratch.path(), "compare s.yaml --replicates 1 -o link --quiet").code == 0);
        CHECK(fs::is_symlink(scratch / "link"));
        CHECK(fs::exists(far / "results/summary.csv"));
    }
    CHECK(concord_in(scratch.path(), "compare s.yaml --replicates 1 -o link/below --quiet").code == 0);
    CHECK(concord_in(scratch.path(), "report link --quiet").code == 0);
    CHECK(far.entries() == Strings{"results"});
    CHECK(scratch.entries() == Strings{"link", "s.yaml"});
}

TEST_CASE("a table that cannot be read is no empty table", "[cli]")
{
    const Scratch scratch;
    write(scratch / "s.yaml", little("A"));
    REQUIRE(concord_in(scratch.path(), "compare s.yaml --replicates 1 -o r --quiet").code == 0);
    fs::remove(scratch / "r/monthly.csv");
    fs::create_directory(scratch / "r/monthly.csv");
    const std::string before = all_in(scratch.path());
    const Output output = concord_in(scratch.path(), "report r");
    CHECK(output.code == 1);
    CHECK(output.err == "concord: 'r/monthly.csv' is a folder; name a file in it\n");
    CHECK(all_in(scratch.path()) == before);
}
