#pragma once
/// What ships: the scenarios, and the studies of them.

#include <algorithm>
#include <filesystem>
#include <vector>

namespace concord::test {

/// All YAML files below a folder of `scenarios`, in the order of their names; studies alone, or all but these.
[[nodiscard]] inline std::vector<std::filesystem::path> shipped_files(bool are_studies)
{
    const std::filesystem::path scenarios = std::filesystem::path(CONCORD_SOURCE_DIR) / "scenarios";
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(scenarios)) {
        const bool is_study = entry.path().parent_path() == scenarios / "studies";
        if (entry.path().extension() == ".yaml" && is_study == are_studies) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

[[nodiscard]] inline std::vector<std::filesystem::path> shipped_scenarios() { return shipped_files(false); }
[[nodiscard]] inline std::vector<std::filesystem::path> shipped_studies() { return shipped_files(true); }

}  // namespace concord::test
