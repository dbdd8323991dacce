#include "report/report.hpp"

#include <fmt/core.h>

#include <filesystem>

#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/terminal.hpp"
#include "report/report_files.hpp"
#include "report/workbook.hpp"
#include "results/result_folder.hpp"

namespace concord {

int run_report(const Options& options)
{
    const std::filesystem::path folder = options.words.at(0);
    try {
        rebuild_report(folder);
    } catch (const FolderRefused& refusal) {
        throw UsageError(refusal.what());
    }
    if (!can_write_workbook() && !options.quiet)
        complain(fmt::format("no {}: this build is without libxlsxwriter", workbook_name));
    if (options.quiet) return exit_done;
    for (const ReportFile& file : report_files()) print(fmt::format("wrote {}\n", (folder / file.name).string()));
    return exit_done;
}

}  // namespace concord
