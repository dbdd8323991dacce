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
/// concord.bash (completion for the shell) in the folder; the JSON Schema in `scenarios` beside it, or in the folder where there is
/// none; and model.md and evidence.md, if they are there, with what is made put between their marks: `<!-- schedule -->` and
/// `<!-- end of schedule -->`, `patterns`, `facts A` to `facts F`.
[[nodiscard]] std::vector<Document> documents_for(const std::filesystem::path& folder);

}  // namespace concord
