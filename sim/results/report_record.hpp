#pragma once
/// A comparison as its result folder tells it: what the report and the workbook are made from, and nothing else.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "results/manifest.hpp"
#include "results/tables.hpp"

namespace concord {

/// Organisations and areas that the report lists one by one.
inline constexpr std::size_t max_listed_entities = 150;

struct RunRecord {
    Scenario scenario;
    /// All rows but two kinds: monthly rows of headline outcomes only, and organisations and areas at the start and at the end
    /// only, the first `max_listed_entities` of them. Numbers are as they stand in the files.
    Results results;
    std::vector<std::string> command;
    std::string scenario_file;
    std::string scenario_hash;
    std::string version;
    std::string compiler;
    std::string commit;
    std::string digest;
    std::uint64_t seed = 0;
    int replicates = 0;
    int asked = 0;
    int years = 0;
};

/// Of a run that has just ended.
[[nodiscard]] RunRecord record_of(const Scenario& scenario, const Ensemble& ensemble, const Results& results,
                                  const Origin& origin);

/// Reads a result folder: the same as that of the run that wrote it. Throws FolderRefused if it does not hold what `write_results` writes.
[[nodiscard]] RunRecord record_of(const std::filesystem::path& folder);

}  // namespace concord
