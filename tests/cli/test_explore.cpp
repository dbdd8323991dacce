// explore: what the page opens with is what the scenario's files say, nothing in them can become part of the page, and no file of
// the user is lost.

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/program.hpp"
#include "report/page.hpp"

using namespace concord;
using namespace concord::test;

namespace {

using Json = nlohmann::json;

const std::string scenarios = std::string(CONCORD_SOURCE_DIR) + "/scenarios/";
const std::string place_start = "<script type=\"application/json\" id=\"concord-scenario\">";
const std::string place_end = "</script>";

std::string tests_page() { return content_of(std::string(CONCORD_SOURCE_DIR) + "/tests/cli/page.html"); }

/// Runs the program that has the page of the tests.
Output explore_in(const fs::path& folder, const std::string& words)
{
    return output_of(folder, "'" CONCORD_WITH_PAGE "' explore " + words);
}

/// What is in the page's place for a scenario.
std::string embedded_text(const std::string& page)
{
    const std::size_t from = page.find(place_start) + place_start.size();
    return page.substr(from, page.find(place_end, from) - from);
}

Json embedded_in(const fs::path& page) { return Json::parse(embedded_text(content_of(page))); }

/// The page with its place for a scenario emptied again.
std::string page_around(const std::string& page)
{
    std::string around = page;
    const std::size_t from = page.find(place_start) + place_start.size();
    return around.replace(from, embedded_text(page).size(), "null");
}

/// The demo with another title, written as a YAML text in double quotes.
std::string demo_with_title(const std::string& title)
{
    const std::string text = content_of(demo);
    const std::size_t from = text.find("title: ");
    return text.substr(0, from) + "title: \"" + title + "\"" + text.substr(text.find('\n', from));
}

PageScenario some_scenario() { return {"a.yaml", {{"a.yaml", "concord: 1\n"}}, {}, 1, 2}; }

}  // namespace

TEST_CASE("explore writes one page with the scenario and its tables in it", "[cli]")
{
    const Scratch scratch;
    const Output output = explore_in(scratch.path(), scenarios + "north-east.yaml");
    CHECK(output.code == 0);
    CHECK(output.err.empty());
    CHECK(output.out == "Wrote north-east.html. Open it in a browser; it needs neither this program nor a network.\n");
    CHECK(scratch.entries() == Strings{"north-east.html"});
    CHECK(page_around(content_of(scratch / "north-east.html")) == tests_page());

    const Json json = embedded_in(scratch / "north-east.html");
    CHECK(json["main"] == "north-east.yaml");
    CHECK(json["seed"] == 1);
    CHECK(json["replicates"] == 256);
    CHECK(json["set"] == Json::object());
    Strings files;
    for (const auto& [name, content] : json["files"].items()) {
        files.push_back(name);
        CHECK(content == content_of(scenarios + name));
    }
    CHECK(files == Strings{"data/north-east-areas.csv", "data/north-east-organisations.csv",
                           "data/north-east-partnerships.csv", "north-east.yaml"});
}

TEST_CASE("explore hands the options on to the page", "[cli]")
{
    const Scratch scratch;
    REQUIRE(explore_in(scratch.path(), demo +
                                           " -o mine.html --seed 9007199254740992 --replicates 64 --set trust_up=0.7 "
                                           "--set trust_down=2e0 --quiet")
                .out.empty());
    CHECK(scratch.entries() == Strings{"mine.html"});
    const Json json = embedded_in(scratch / "mine.html");
    CHECK(json["seed"] == 9007199254740992U);
    CHECK(json["replicates"] == 64);
    CHECK(json["set"] == Json{{"trust_up", 0.7}, {"trust_down", 2.0}});
    CHECK(json["files"]["demo.yaml"] == content_of(demo));
}

TEST_CASE("nothing in a scenario can end the element that holds it", "[cli]")
{
    const std::string title = "</script><img src=x onerror=alert(1)><!-- <script> \u2028\u2029 ]]> &lt; \\\\u003c";
    const std::string text = demo_with_title(title);
    const Scratch scratch;
    write(scratch / "hostile.yaml", text);
    REQUIRE(explore_in(scratch.path(), "hostile.yaml").code == 0);
    const std::string page = content_of(scratch / "hostile.html");
    CHECK(page_around(page) == tests_page());
    CHECK(page.find("<img") == std::string::npos);
    CHECK(embedded_text(page).find('<') == std::string::npos);
    CHECK(embedded_text(page).find("\u2028") == std::string::npos);
    CHECK(embedded_text(page).find("\u2029") == std::string::npos);
    CHECK(embedded_in(scratch / "hostile.html")["files"]["hostile.yaml"] == text);
}

TEST_CASE("explore without a scenario writes the page as it was built", "[cli]")
{
    const Scratch scratch;
    CHECK(explore_in(scratch.path(), "").code == 0);
    CHECK(scratch.entries() == Strings{"concord.html"});
    CHECK(content_of(scratch / "concord.html") == tests_page());
    CHECK(explore_in(scratch.path(), "-o other.html").code == 0);
    CHECK(scratch.entries() == Strings{"concord.html", "other.html"});
}

TEST_CASE("explore refuses a wrong scenario whole", "[cli]")
{
    const Scratch scratch;
    write(scratch / "bad.yaml", "concord: 1\ntitle: A\nquestion: B\nstart: 2010-04\nmonts: 12\nseed: -1\n");
    for (const std::string words : {"bad.yaml", "bad.yaml -o bad.html --force"}) {
        const Output output = explore_in(scratch.path(), words);
        CHECK(output.code == 2);
        CHECK(output.err.find("bad.yaml:5:1: ") != std::string::npos);
        CHECK(output.err.find("bad.yaml:6:7: ") != std::string::npos);
    }
    const Output parameter = explore_in(scratch.path(), demo + " --set trust_upp=1");
    CHECK(parameter.code == 2);
    CHECK(parameter.err.find("did you mean 'trust_up'?") != std::string::npos);
    CHECK(explore_in(scratch.path(), "nobody.yaml").code == 2);
    CHECK(scratch.entries() == Strings{"bad.yaml"});
}

TEST_CASE("explore replaces a page and nothing else", "[cli]")
{
    const Scratch scratch;
    const std::string foreign = "<!DOCTYPE html><title>Somebody's</title>";
    write(scratch / "mine.yaml", content_of(demo));

    SECTION("a page, by either kind")
    {
        REQUIRE(explore_in(scratch.path(), "mine.yaml").code == 0);
        CHECK(explore_in(scratch.path(), "mine.yaml --seed 2").code == 0);
        CHECK(embedded_in(scratch / "mine.html")["seed"] == 2);
        CHECK(explore_in(scratch.path(), "-o mine.html").code == 0);
        CHECK(explore_in(scratch.path(), "mine.yaml").code == 0);
    }
    SECTION("another file only by force")
    {
        write(scratch / "mine.html", foreign);
        const Output refused = explore_in(scratch.path(), "mine.yaml");
        CHECK(refused.code == 2);
        CHECK(refused.err == "concord: 'mine.html' is there and is no page of this program; choose another file with "
                             "--out, or replace it with --force\n");
        CHECK(content_of(scratch / "mine.html") == foreign);
        CHECK(explore_in(scratch.path(), "mine.yaml --force").code == 0);
        CHECK(page_around(content_of(scratch / "mine.html")) == tests_page());
    }
    SECTION("notes that quote a page are no page")
    {
        write(scratch / "mine.html", "about pages: " + tests_page());
        CHECK(explore_in(scratch.path(), "mine.yaml").code == 2);
    }
    SECTION("neither the scenario nor a folder, by force or without")
    {
        fs::create_directory(scratch / "folder");
        for (const std::string file : {"mine.yaml", "./mine.yaml", "folder", "."}) {
            INFO(file);
            CHECK(explore_in(scratch.path(), "mine.yaml --force -o " + file).code == 2);
        }
        CHECK(content_of(scratch / "mine.yaml") == content_of(demo));
    }
    SECTION("a folder that is missing leaves nothing behind")
    {
        const Output output = explore_in(scratch.path(), "mine.yaml -o nowhere/mine.html");
        CHECK(output.code == 1);
        CHECK(output.err.find("concord: cannot write 'nowhere/mine.html'") == 0);
        CHECK(scratch.entries() == Strings{"mine.yaml"});
    }
}

TEST_CASE("a program that was built without the page says how to get it", "[cli]")
{
    const Scratch scratch;
    for (const std::string& words : {demo, std::string("-o mine.html")}) {
        const Output output = output_of(scratch.path(), "'" CONCORD_WITHOUT_PAGE "' explore " + words);
        CHECK(output.code == 1);
        CHECK(output.out.empty());
        CHECK(output.err == "concord: this program was built without the page; run scripts/build-page, then build "
                            "concord again\n");
    }
    CHECK(output_of(scratch.path(), "'" CONCORD_WITHOUT_PAGE "' explore nobody.yaml").code == 2);
    CHECK(scratch.entries().empty());
}

TEST_CASE("the program explores with the page that it was built with, if there is one", "[cli]")
{
    const Scratch scratch;
    const Output output = concord_in(scratch.path(), "explore " + demo);
    INFO(output.err);
    if (output.code == 1) {
        CHECK(output.err.find("built without the page") != std::string::npos);
    } else {
        REQUIRE(output.code == 0);
        CHECK(embedded_in(scratch / "demo.html")["files"]["demo.yaml"] == content_of(demo));
    }
}

TEST_CASE("a page has exactly one place for a scenario", "[cli]")
{
    const std::string place = place_start + "null" + place_end;
    CHECK(page_with("<p>" + place + "</p>", some_scenario()) ==
          "<p>" + place_start + page_json(some_scenario()) + place_end + "</p>");
    CHECK(page_json(some_scenario()) ==
          R"({"main":"a.yaml","files":{"a.yaml":"concord: 1\n"},"set":{},"seed":1,"replicates":2})");
    CHECK_THROWS_AS(page_with("", some_scenario()), std::runtime_error);
    CHECK_THROWS_AS(page_with(place_start + "{}" + place_end, some_scenario()), std::runtime_error);
    CHECK_THROWS_AS(page_with(place + place, some_scenario()), std::runtime_error);
}
