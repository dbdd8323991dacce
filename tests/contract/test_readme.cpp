/// What the README quotes is what the program prints.

#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "catch.hpp"

namespace {

std::string output_of(const std::string& command)
{
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char part[4096];
    for (std::size_t n = 0; (n = fread(part, 1, sizeof part, pipe)) > 0;) text.append(part, n);
    REQUIRE(pclose(pipe) == 0);
    return text;
}

std::set<std::string> line_set_of(const std::string& text)
{
    std::set<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.insert(line);
    return lines;
}

}  // namespace

TEST_CASE("the README quotes what the demo prints", "[contract]")
{
    const std::string source = CONCORD_SOURCE_DIR;
    const std::string results = std::string(P_tmpdir) + "/concord_readme_" + std::to_string(__LINE__);
    const std::set<std::string> printed = line_set_of(output_of("'" CONCORD_PROGRAM "' compare '" + source +
                                                                "/scenarios/north-east.yaml' --force --out '" +
                                                                results + "' 2>/dev/null"));
    std::ifstream readme(source + "/README.md");
    bool quoted = false;
    int compared = 0;
    for (std::string line; std::getline(readme, line);) {
        if (line.rfind("```", 0) == 0) {
            quoted = !quoted;
            continue;
        }
        if (!quoted || line.empty()) continue;
        INFO("not printed: " << line << "\nbring the README up to date from the output of scripts/demo");
        CHECK(printed.count(line) == 1);
        ++compared;
    }
    CHECK(compared > 10);
}
