#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/terminal.hpp"
#include "report/words.hpp"
#include "results/whole_file.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

fs::path file_for(const std::string& name)
{
    fs::path path(name);
    if (path.extension() != ".yaml" && path.extension() != ".yml") path += ".yaml";
    if (path.stem().empty() || path.filename().string().front() == '.')
        throw UsageError(fmt::format("'{}' is no name for a scenario; try: concord new my-patch", name));
    return path;
}

/// `my-patch` becomes `My patch`.
std::string title_of(const fs::path& path)
{
    std::string title = path.stem().string();
    std::replace_if(
        title.begin(), title.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    return title;
}

/// How the scenario may name the CSV file: from its own folder downwards; empty if it lies elsewhere.
std::string name_beside(const fs::path& scenario, const fs::path& csv)
{
    const fs::path folder = fs::absolute(scenario).lexically_normal().parent_path();
    const std::string name = fs::absolute(csv).lexically_normal().lexically_relative(folder).generic_string();
    return name.empty() || !fault_of_file_name(name).empty() ? "" : name;
}

}  // namespace

int run_new(const Options& options)
{
    const fs::path path = file_for(options.words.at(0));
    std::string text;
    if (options.organisations.empty()) {
        text = new_scenario(title_of(path));
    } else {
        const FileContent content = file_content(options.organisations, largest_table_file, options.organisations);
        if (!content.text) throw UsageError(content.what + "; " + content.remedy);
        Problems problems;
        const std::vector<Organisation> organisations = organisations_from_csv(*content.text, options.organisations,
                                                                               problems);
        complain_of(problems);
        if (!problems.empty()) return exit_wrong_input;
        text = new_scenario(title_of(path), &organisations, name_beside(path, options.organisations));
    }
    if (!write_new_file(path, text))
        throw UsageError(fmt::format("'{}' is there already and is not overwritten; choose another name", path.string()));
    const ReadResult read = read_scenario_file(path.string());
    if (!options.quiet) {
        print(fmt::format("Wrote {}. Next:\n", path.string()));
        print(fmt::format("  concord check {0}\n  concord compare {0}\n", shell_word(path.string())));
    }
    if (!read.problems.empty()) {
        tell(fmt::format("{} still lacks what only you can know:", path.string()));
        complain_of(read.problems);
    }
    return exit_done;
}

}  // namespace concord
