#include <fmt/core.h>

#include <filesystem>

#include "cli/commands.hpp"
#include "cli/documents.hpp"
#include "cli/logging.hpp"
#include "cli/terminal.hpp"
#include "core/files.hpp"
#include "results/whole_file.hpp"

namespace concord {

namespace {

bool is_current(const Document& document) { return file_content(document.path).text == document.text; }

}  // namespace

int run_docs(const Options& options)
{
    const std::filesystem::path folder = options.words.at(0);
    if (!std::filesystem::is_directory(folder))
        throw UsageError(fmt::format("there is no folder '{}'", folder.string()));
    int stale = 0;
    for (const Document& document : documents_for(folder)) {
        if (is_current(document)) continue;
        ++stale;
        if (options.check) {
            complain(fmt::format("{} is not current; run: concord docs {}", document.path.string(), folder.string()));
        } else {
            std::filesystem::create_directories(document.path.parent_path());
            write_whole_file(document.path, document.text);
            if (!options.quiet) print(fmt::format("wrote {}\n", document.path.string()));
        }
    }
    return options.check && stale > 0 ? exit_failed : exit_done;
}

}  // namespace concord
