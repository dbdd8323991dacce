#pragma once
/// The files for people in a result folder.

#include <filesystem>
#include <string_view>
#include <vector>

#include "results/report_record.hpp"

namespace concord {

struct ReportFile {
    std::string_view name;
    std::string_view holds;
};

/// The report, and the workbook where this build can write it.
[[nodiscard]] const std::vector<ReportFile>& report_files();

/// Writes them into a folder, each whole or not at all. Throws FolderError.
void write_report_files(const std::filesystem::path& folder, const RunRecord& record);

/// Makes them again from what a finished folder holds; its manifest then names them too. Throws FolderRefused or FolderError.
void rebuild_report(const std::filesystem::path& folder);

/// All tables, the manifest, and the report and workbook made from these.
void write_results(const std::filesystem::path& place, bool force, const Scenario& scenario, const Ensemble& ensemble,
                   const Results& results, const Origin& origin);

}  // namespace concord
