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

/// Below the folder: all of `reference`, with the man page and the completion for the shell; the JSON Schema in `scenarios` beside the
/// folder, or in `reference` where there is none; and `science/model.md` and `science/evidence.md`, if they are there, with what is
/// made put between their marks: `<!-- schedule -->` and `<!-- end of schedule -->`, `patterns`, `facts A` to `facts F`.
[[nodiscard]] std::vector<Document> documents_for(const std::filesystem::path& folder);

}  // namespace concord
