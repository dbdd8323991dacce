#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "cli/built_page.hpp"
#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/terminal.hpp"
#include "model/tables/parameters.hpp"
#include "report/page.hpp"
#include "results/whole_file.hpp"
#include "scenario/reader.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

/// Reads the scenario and keeps the text of every file that it is made of.
ReadResult read_with_files(const fs::path& path, Files& files)
{
    FileContent main = file_content(path.string(), largest_scenario_file, path.string());
    if (!main.text) return read_scenario_file(path.string());
    const fs::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const FileSource source = files_in_folder(folder.string());
    const auto kept = [&](const std::string& name) {
        FileContent content = source(name);
        if (content.text) files[name] = *content.text;
        return content;
    };
    ReadResult read = read_scenario(*main.text, path.string(), kept);
    files[path.filename().string()] = std::move(*main.text);
    return read;
}

/// The scenario for the page, as the options change it; nothing, after a complaint, if it is not valid.
std::optional<PageScenario> scenario_for_page(const Options& options)
{
    const fs::path path = options.words.at(0);
    PageScenario page;
    const Preparation preparation = prepared_from(options, read_with_files(path, page.files));
    complain_of(preparation.problems);
    if (!preparation.prepared) return std::nullopt;
    const Scenario& scenario = preparation.prepared->scenario;
    page.main = path.filename().string();
    page.seed = scenario.seed;
    page.replicates = scenario.replicates;
    for (const std::string& assignment : options.set) {
        const ParameterRow& row = *parameter_named(std::string_view(assignment).substr(0, assignment.find('=')));
        page.set.emplace_back(row.name, scenario.parameters.*row.field);
    }
    return page;
}

fs::path file_for(const Options& options)
{
    if (!options.out.empty()) return options.out;
    return (options.words.empty() ? "concord" : fs::path(options.words[0]).stem().string()) + ".html";
}

/// Throws UsageError if the page may not be written there: over what it is made from, for one.
void check_file(const fs::path& file, const Options& options, const PageScenario* scenario)
{
    std::error_code error;
    if (!fs::exists(file, error)) return;
    if (!fs::is_regular_file(file, error))
        throw UsageError(fmt::format("'{}' is there and is no file; choose another with --out", file.string()));
    if (scenario != nullptr) {
        const fs::path folder = fs::path(options.words.at(0)).parent_path();
        for (const auto& [name, text] : scenario->files) {
            if (fs::equivalent(file, folder / name, error))
                throw UsageError(
                    fmt::format("'{}' is what the page is made from; choose another file with --out", file.string()));
        }
    }
    if (!options.force && !is_page(file))
        throw UsageError(fmt::format("'{}' is there and is no page of this program; choose another file with --out, or "
                                     "replace it with --force",
                                     file.string()));
}

void check_words(const Options& options)
{
    if (options.words.empty() && (options.seed || options.runs || !options.set.empty()))
        throw UsageError("--seed, --runs and --set change a scenario, and there is none; see concord explore --help");
}

}  // namespace

int run_explore(const Options& options)
{
    check_words(options);
    std::optional<PageScenario> scenario;
    if (!options.words.empty()) {
        scenario = scenario_for_page(options);
        if (!scenario) return exit_wrong_input;
    }
    const fs::path file = file_for(options);
    check_file(file, options, scenario ? &*scenario : nullptr);
    if (built_page().empty()) {
        complain("this program was built without the page; run scripts/build-page, then build concord again");
        return exit_failed;
    }
    write_whole_file(file, scenario ? page_with(built_page(), *scenario) : std::string(built_page()));
    if (!options.quiet)
        print(fmt::format("Wrote {}. Open it in a browser; it needs neither this program nor a network.\n",
                          file.string()));
    return exit_done;
}

}  // namespace concord
