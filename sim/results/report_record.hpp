#pragma once
/// A comparison as the files of its result folder tell it: what the report and the workbook are made from, and nothing else.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <memory>
#include <string>
#include <vector>

#include "results/tables.hpp"

namespace concord {

/// Organisations and areas that the report lists one by one.
inline constexpr std::size_t max_listed_entities = 150;

struct RunRecord {
    /// Texts, dates, names, responses, funding, interventions, shocks and parameters. Budgets and the like are not in the files.
    Scenario scenario;
    /// All rows but two kinds: monthly rows of headline outcomes only, and organisations and areas at the start and at the end
    /// only, the first `max_listed_entities` of them.
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

/// Gives a file of results by its name, to be read from the start.
using ResultFiles = std::function<std::unique_ptr<std::istream>(const std::string& name)>;

/// Reads a manifest's text and the files beside it. Throws FolderRefused if they do not hold what `write_results` writes.
[[nodiscard]] RunRecord record_of(const std::string& manifest, const ResultFiles& files);

/// Reads the folder. Throws FolderRefused if it does not hold what `write_results` writes.
[[nodiscard]] RunRecord record_of(const std::filesystem::path& folder);

}  // namespace concord
