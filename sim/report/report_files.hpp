#pragma once
/// The files for people in a result folder, all made from its other files.

#include <filesystem>
#include <string_view>
#include <vector>

#include "results/manifest.hpp"
#include "results/tables.hpp"

namespace concord {

struct ReportFile {
    std::string_view name;
    std::string_view holds;
};

/// The report, and the workbook where this build can write it.
[[nodiscard]] const std::vector<ReportFile>& report_files();

/// Reads the folder and writes them into it, each whole or not at all. Throws FolderRefused or FolderError.
void write_report_files(const std::filesystem::path& folder);

/// The same for a finished folder: its manifest then names them too.
void rebuild_report(const std::filesystem::path& folder);

/// All tables, the manifest, and the report and workbook made from these.
void write_results(const std::filesystem::path& place, bool force, const Scenario& scenario, const Ensemble& ensemble,
                   const Results& results, const Origin& origin);

}  // namespace concord
