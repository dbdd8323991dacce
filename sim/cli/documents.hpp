#pragma once
/// The documents that are made from the tables: never edited, always current.

#include <filesystem>
#include <string>
#include <vector>

namespace concord {

struct Document {
    std::filesystem::path path;
    std::string text;
};

/// parameters.md, outcomes.md, responses.md, interventions.md (with the shocks), ideas.md, concord.1 (the man page) and
/// concord.bash (completion for the shell) in the folder; the JSON Schema in `scenarios` beside it, or in the folder where there is none; and, where model.md in the folder has
/// the lines `<!-- schedule -->` and `<!-- end of schedule -->`, that file with the schedule between them.
[[nodiscard]] std::vector<Document> documents_for(const std::filesystem::path& folder);

}  // namespace concord
