#pragma once
/// The files for people in a result folder.

#include <filesystem>
#include <string_view>
#include <vector>

#include "results/manifest.hpp"
#include "results/report_record.hpp"
#include "results/result_folder.hpp"
#include "results/tables.hpp"

namespace concord {

struct ReportFile {
    std::string_view name;
    std::string_view holds;
};

/// The report, and the workbook where this build can write it.
[[nodiscard]] const std::vector<ReportFile>& report_files();

/// Makes them again for a finished folder, from its other files; its manifest then names them too. May be ended at any time: each file
/// is there whole or not at all, and the folder stays its own. Throws FolderRefused or FolderError.
void rebuild_report(const std::filesystem::path& folder);

/// All tables, the report and workbook made from them, and the manifest that vouches for them; then the folder goes to its place.
/// Throws FolderError.
[[nodiscard]] Settled write_results(ResultFolder& folder, const Scenario& scenario, const Ensemble& ensemble,
                                    const Results& results, Origin origin);

}  // namespace concord
