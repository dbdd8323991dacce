#include "report/page.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "results/json.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

// The element as web/index.html has it.
constexpr std::string_view element_start = R"(<script type="application/json" id="concord-scenario">)";
constexpr std::string_view element_content = "null";
constexpr std::string_view element_end = "</script>";
constexpr std::string_view document_start = "<!doctype html";

std::string without_markup(const std::string& json)
{
    constexpr std::string_view line_separator = "\u2028";
    constexpr std::string_view paragraph_separator = "\u2029";
    std::string plain;
    plain.reserve(json.size());
    for (std::size_t at = 0; at < json.size(); ++at) {
        const std::string_view rest = std::string_view(json).substr(at, line_separator.size());
        if (json[at] == '<') {
            plain += "\\u003c";
        } else if (rest == line_separator || rest == paragraph_separator) {
            plain += rest == line_separator ? "\\u2028" : "\\u2029";
            at += rest.size() - 1;
        } else {
            plain += json[at];
        }
    }
    return plain;
}

bool starts_like_a_page(const std::string& text)
{
    return text.size() >= document_start.size() &&
           std::equal(document_start.begin(), document_start.end(), text.begin(), [](char wanted, char c) {
               return c == wanted || (c >= 'A' && c <= 'Z' && c - 'A' + 'a' == wanted);
           });
}

}  // namespace

std::string page_json(const PageScenario& scenario)
{
    Json files = Json::object();
    for (const auto& [name, content] : scenario.files) files[name] = content;
    Json set = Json::object();
    for (const auto& [name, value] : scenario.set) set[name] = value;
    const Json json{{"main", scenario.main},
                    {"files", std::move(files)},
                    {"set", std::move(set)},
                    {"seed", scenario.seed},
                    {"replicates", scenario.replicates}};
    // Inside JSON these characters occur in strings only, where an escape means the same.
    return without_markup(json_text(json));
}

std::string page_with(std::string_view built_page, const PageScenario& scenario)
{
    const std::string place = std::string(element_start) + std::string(element_content) + std::string(element_end);
    const std::size_t at = built_page.find(place);
    if (at == std::string_view::npos || built_page.find(place, at + 1) != std::string_view::npos)
        throw std::runtime_error("the built page has not exactly one place for a scenario; build it again with "
                                 "scripts/build-page, then build concord again");
    const std::size_t from = at + element_start.size();
    std::string page(built_page.substr(0, from));
    page += page_json(scenario);
    page += built_page.substr(from + element_content.size());
    return page;
}

bool is_page(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string text(document_start.size(), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!in || !starts_like_a_page(text)) return false;
    text.assign(std::istreambuf_iterator<char>(in), {});
    return text.find(element_start) != std::string::npos;
}

}  // namespace concord
