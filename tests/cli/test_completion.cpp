// Completion for bash: what Tab offers, and that the shipped files are what the tables say.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/program.hpp"
#include "model/uncertainty.hpp"

using namespace concord;
using namespace concord::test;

namespace {

const std::string reference = std::string(CONCORD_SOURCE_DIR) + "/docs/reference/";

/// What Tab offers at the last of the words, which are given as bash has split them.
Strings offered(const fs::path& folder, const std::string& words)
{
    static int count = 0;
    const fs::path script = fs::temp_directory_path() /
                            ("concord-completion-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    write(script,
          "source '" + reference + "concord.bash'\nCOMP_WORDS=(concord " + words +
              ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_concord || exit\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
    const Output output = output_of(folder, "bash '" + script.string() + "'");
    fs::remove(script);
    INFO(output.err);
    REQUIRE(output.code == 0);
    CHECK(output.err.empty());
    Strings names = lines_of(output.out);
    names.erase(std::remove(names.begin(), names.end(), ""), names.end());
    std::sort(names.begin(), names.end());
    return names;
}

bool is_offered(const Strings& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("Tab completes commands and their options", "[cli]")
{
    const Scratch scratch;
    CHECK(offered(scratch.path(), "comp") == Strings{"compare"});
    CHECK(offered(scratch.path(), "help expl") == Strings{"explain", "explore"});
    CHECK(offered(scratch.path(), "--v") == Strings{"--version"});
    CHECK(offered(scratch.path(), "compare --re") == Strings{"--reference", "--replicates"});
    CHECK(offered(scratch.path(), "run x.yaml --re") == Strings{"--replicates", "--response"});
    CHECK(offered(scratch.path(), "explain trust_u") == Strings{"trust_up", "trust_up_rate"});
    CHECK_FALSE(is_offered(offered(scratch.path(), "''"), "docs"));
    CHECK(offered(scratch.path(), "unknown ''").empty());
}

TEST_CASE("Tab completes the names that an option takes", "[cli]")
{
    const Scratch scratch;
    CHECK(offered(scratch.path(), "run x.yaml --response sil") == Strings{"silo_retreat"});
    CHECK(offered(scratch.path(), "run x.yaml --response = sil") == Strings{"silo_retreat"});
    for (const std::string before : {"compare --set ''", "explore x.yaml --set =", "check --set = ''"}) {
        INFO(before);
        const Strings names = offered(scratch.path(), before);
        for (const ParameterRow& row : parameter_table) CHECK(is_offered(names, std::string(row.name) + "="));
        CHECK(is_offered(names, "upstream_prevention.prevention="));
        CHECK(std::all_of(names.begin(), names.end(), [](const std::string& offer) {
            const std::string name = offer.substr(0, offer.size() - 1);
            return parameter_named(name) != nullptr || uncertain_number_named(name) != nullptr;
        }));
    }
    const Strings drawn = offered(scratch.path(), "compare --vary ''");
    CHECK(drawn.size() == uncertain_numbers().size());
    for (const UncertainNumber& number : uncertain_numbers()) CHECK(is_offered(drawn, number.name + "="));
    CHECK(offered(scratch.path(), "compare --futures ''") == Strings{"0", "credible", "prior"});
    CHECK(offered(scratch.path(), "compare --set trust_d") == Strings{"trust_decay=", "trust_down="});
    // After these only the user knows.
    for (const std::string words : {"compare --set trust_down =", "compare --set trust_down = 2", "compare --seed ''",
                                    "compare --set = trust_down = 2", "new ''"}) {
        INFO(words);
        CHECK(offered(scratch.path(), words).empty());
    }
}

TEST_CASE("Tab completes scenario files, folders and pages", "[cli]")
{
    const Scratch scratch;
    fs::create_directory(scratch / "folder");
    fs::create_directory(scratch / "my patch");
    for (const std::string name : {"a.yaml", "b.yml", "c.csv", "d.html", "my patch/e.yaml"}) write(scratch / name, "");
    const Strings scenario_words{"a.yaml", "b.yml", "folder", "my patch"};
    const Strings everything{"a.yaml", "b.yml", "c.csv", "d.html", "folder", "my patch"};
    for (const std::string command : {"compare", "run", "diagnose", "check", "explore"}) {
        INFO(command);
        CHECK(offered(scratch.path(), command + " ''") == scenario_words);
    }
    CHECK(offered(scratch.path(), "compare --quiet a") == Strings{"a.yaml"});
    CHECK(offered(scratch.path(), "compare 'my\\ patch/'") == Strings{"my patch/e.yaml"});
    CHECK(offered(scratch.path(), "compare '\"my patch/'") == Strings{"my patch/e.yaml"});
    CHECK(offered(scratch.path(), "report ''") == Strings{"folder", "my patch"});
    CHECK(offered(scratch.path(), "compare a.yaml --out ''") == Strings{"folder", "my patch"});
    CHECK(offered(scratch.path(), "explore a.yaml -o d") == Strings{"d.html"});
    Strings files = offered(scratch.path(), "new x --organisations ''");
    files.erase(std::unique(files.begin(), files.end()), files.end());
    CHECK(files == everything);
}

TEST_CASE("the shipped man page and completion are what the tables say", "[cli][contract]")
{
    const Scratch scratch;
    REQUIRE(concord_in(scratch.path(), "docs . --quiet").code == 0);
    for (const std::string name : {"concord.1", "concord.bash"}) {
        INFO("not current: docs/reference/" << name << "; run: concord docs docs");
        CHECK(content_of(scratch / "reference" / name) == content_of(reference + name));
    }
}
