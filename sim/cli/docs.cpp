/// The documents that are made from the tables: never edited, always current.

#include <fmt/core.h>

#include <filesystem>

#include "cli/commands.hpp"
#include "cli/documents.hpp"
#include "cli/logging.hpp"
#include "cli/terminal.hpp"
#include "core/files.hpp"
#include "results/page_types.hpp"
#include "results/whole_file.hpp"
#include "scenario/schema.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

/// Replaces what stands between `<!-- name -->` and `<!-- end of name -->`, if they are there.
void put_between_marks(std::string& text, const std::string& name, const std::string& content)
{
    const std::string begin = fmt::format("<!-- {} -->\n", name);
    const std::size_t from = text.find(begin);
    if (from == std::string::npos) return;
    const std::size_t to = text.find(fmt::format("<!-- end of {} -->", name), from);
    if (to != std::string::npos) text.replace(from + begin.size(), to - from - begin.size(), content);
}

struct Document {
    fs::path path;
    std::string text;
};

/// Below the folder: all of `reference`, with the man page and the completion for the shell; the JSON Schemas in `scenarios` beside the
/// folder, or in `reference` where there is none; and documents of `science`, if they are there, with what is made put between their marks,
/// as `<!-- schedule -->` and `<!-- end of schedule -->`.
std::vector<Document> documents_for(const fs::path& folder)
{
    const fs::path reference = folder / "reference";
    const fs::path root = fs::absolute(folder / ".").lexically_normal().parent_path().parent_path();
    const fs::path scenarios = root / "scenarios";
    const fs::path schemas = fs::is_directory(scenarios) ? scenarios : reference;
    std::vector<Document> documents{{reference / "concord.1", man_page()},
                                    {reference / "concord.bash", bash_completion()},
                                    {schemas / "scenario.schema.json", scenario_schema()},
                                    {schemas / "study.schema.json", study_schema()}};
    for (const auto& [name, text] : reference_documents()) documents.push_back({reference / name, text});
    if (const fs::path page = root / "web/src/engine"; fs::is_directory(page))
        documents.push_back({page / "tables.ts", page_types()});
    for (const auto& [name, tables] : science_documents()) {
        FileContent content = file_content(folder / "science" / name);
        if (!content.text) continue;
        for (const auto& [mark, text] : tables) put_between_marks(*content.text, mark, text);
        documents.push_back({folder / "science" / name, *content.text});
    }
    return documents;
}

bool is_current(const Document& document) { return file_content(document.path).text == document.text; }

}  // namespace

int run_docs(const Options& options)
{
    const fs::path folder = options.words.at(0);
    if (!fs::is_directory(folder)) throw UsageError(fmt::format("there is no folder '{}'", folder.string()));
    int stale = 0;
    for (const Document& document : documents_for(folder)) {
        if (is_current(document)) continue;
        ++stale;
        if (options.check) {
            complain(fmt::format("{} is not current; run: concord docs {}", document.path.string(), folder.string()));
        } else {
            fs::create_directories(document.path.parent_path());
            write_whole_file(document.path, document.text);
            if (!options.quiet) print(fmt::format("wrote {}\n", document.path.string()));
        }
    }
    return options.check && stale > 0 ? exit_failed : exit_done;
}

}  // namespace concord
