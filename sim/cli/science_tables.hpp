#pragma once
/// The tables in documents of docs/science that are made: each stands between marks of its name.

#include <string>
#include <utility>
#include <vector>

namespace concord {

struct ScienceDocument {
    std::string name;                                         ///< its file
    std::vector<std::pair<std::string, std::string>> tables;  ///< what stands between which marks
};

[[nodiscard]] std::vector<ScienceDocument> science_documents();

}  // namespace concord
