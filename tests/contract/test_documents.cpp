/// The documents hang together: every link leads somewhere, and the index names every document.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path project_folder = CONCORD_SOURCE_DIR;

std::string text_of(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> documents()
{
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(project_folder)) {
        if (entry.path().extension() == ".md") found.push_back(entry.path());
    }
    for (const char* const folder : {"bench", "docs", "scenarios"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(project_folder / folder)) {
            if (entry.path().extension() == ".md") found.push_back(entry.path());
        }
    }
    return found;
}

/// What stands in the round brackets of `[text](link)`.
std::vector<std::string> links_in(const std::string& text)
{
    std::vector<std::string> links;
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1))
        links.push_back(text.substr(at + 2, text.find(')', at) - at - 2));
    return links;
}

/// A heading as a link names it: small letters, blanks as hyphens, no punctuation.
std::string anchor_of(const std::string& heading)
{
    std::string anchor;
    for (const char c : heading) {
        if (c == ' ') anchor += '-';
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_')
            anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return anchor;
}

bool has_heading(const fs::path& document, const std::string& anchor)
{
    std::ifstream in(document);
    for (std::string line; std::getline(in, line);) {
        const std::size_t words = line.find_first_not_of('#');
        if (words > 0 && words < line.size() && line[words] == ' ' && anchor_of(line.substr(words + 1)) == anchor)
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every link in a document leads to a file and a heading that are there", "[contract]")
{
    int followed = 0;
    for (const fs::path& document : documents()) {
        for (const std::string& link : links_in(text_of(document))) {
            if (link.find("://") != std::string::npos) continue;
            INFO(document.string() << " links to " << link);
            const std::size_t hash = std::min(link.find('#'), link.size());
            const fs::path target = hash == 0 ? document : document.parent_path() / link.substr(0, hash);
            CHECK(fs::exists(target));
            if (hash < link.size()) CHECK(has_heading(target, link.substr(hash + 1)));
            ++followed;
        }
    }
    CHECK(followed > 30);
}

TEST_CASE("every file of the project that a document names is there", "[contract]")
{
    int named = 0;
    for (const fs::path& document : documents()) {
        std::istringstream words(text_of(document));
        for (std::string word; std::getline(words, word, '`');) {
            const bool is_path = word.find('/') != std::string::npos &&
                                 word.find_first_of(" *<>{}|\n") == std::string::npos;
            const std::string first = word.substr(0, word.find('/'));
            if (!is_path || first == ".." || first == "build" || first == "results" ||
                !fs::is_directory(project_folder / first))
                continue;
            INFO(document.string() << " names " << word);
            CHECK(fs::exists(project_folder / word));
            ++named;
        }
    }
    CHECK(named > 50);
}

TEST_CASE("the index of the documents names every document", "[contract]")
{
    const std::vector<std::string> named = links_in(text_of(project_folder / "docs/README.md"));
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(project_folder / "docs")) {
        const std::string name = entry.path().lexically_relative(project_folder / "docs").generic_string();
        if (!entry.is_regular_file() || name == "README.md" || entry.path().extension() == ".png") continue;
        INFO("docs/README.md does not name " << name);
        CHECK(std::find(named.begin(), named.end(), name) != named.end());
    }
}
