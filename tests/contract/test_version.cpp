/// The version stands in CMakeLists.txt, from where program, page, manifest and man page have it; what is written by hand agrees.

#include <fstream>
#include <string>

#include "catch.hpp"
#include "core/version.hpp"

namespace {

/// The first line of a file of the project that begins so, without the beginning.
std::string after(const std::string& beginning, const std::string& file)
{
    std::ifstream in(std::string(CONCORD_SOURCE_DIR) + "/" + file);
    for (std::string line; std::getline(in, line);) {
        if (line.rfind(beginning, 0) == 0) return line.substr(beginning.size());
    }
    return "";
}

}  // namespace

TEST_CASE("every place that names the version names the same", "[contract]")
{
    const std::string current(concord::version);
    CHECK(after("project(concord VERSION ", "CMakeLists.txt").rfind(current + " ", 0) == 0);
    CHECK(after("version: ", "CITATION.cff") == current);
    CHECK(after("## ", "CHANGELOG.md") == current);
    CHECK(after(".TH CONCORD 1 ", "docs/reference/concord.1") == "\"\" \"concord " + current + "\"");
    CHECK(after("  \"version\"", "web/package.json").empty());
}
