#pragma once
/// The page: one .html file that runs the engine in a browser, with a scenario in it.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// What the page opens with.
struct PageScenario {
    std::string main;                          ///< name of the YAML file in `files`
    std::map<std::string, std::string> files;  ///< content by the name that the scenario uses; of `main`, its own
    std::vector<std::pair<std::string, double>> set;  ///< parameters changed from the scenario's values
    std::uint64_t seed;
    int replicates;
};

/// The scenario as JSON for a script element: without `<` and without the line ends of JavaScript, so that nothing in a scenario
/// can end the element.
[[nodiscard]] std::string page_json(const PageScenario& scenario);

/// The built page with the scenario in its place. Throws std::runtime_error if the page has not exactly one such place.
[[nodiscard]] std::string page_with(std::string_view built_page, const PageScenario& scenario);

/// True of a file that holds a page, with a scenario or without: it may be replaced.
[[nodiscard]] bool is_page(const std::filesystem::path& file);

}  // namespace concord
