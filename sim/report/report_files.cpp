#include "report/report_files.hpp"

#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "core/files.hpp"
#include "report/report.hpp"
#include "report/workbook.hpp"
#include "results/file_digests.hpp"
#include "results/report_manifest.hpp"
#include "results/result_folder.hpp"
#include "results/whole_file.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

/// The library writes to a name, so it writes beside and the file is moved.
void write_whole_workbook(const fs::path& path, const RunRecord& record)
{
    fs::path beside = path;
    beside += ".partial-" + std::to_string(getpid());
    std::error_code error;
    try {
        write_workbook(beside, record);
        fs::rename(beside, path, error);
    } catch (...) {
        fs::remove(beside, error);
        throw;
    }
    if (!error) return;
    std::error_code ignored;
    fs::remove(beside, ignored);
    throw FolderError("cannot write '" + path.string() + "': " + error.message());
}

/// The report says which run its numbers are of: tables that are not of that run would make it lie.
void refuse_changed_tables(const fs::path& folder)
{
    for (const std::string& name : changed_files(folder)) {
        const auto& tables = table_files();
        const bool is_table = std::any_of(tables.begin(), tables.end(),
                                          [&](const TableFile& table) { return table.name == name; });
        if (is_table) throw FolderRefused("'" + name + "' was changed since the run; run concord compare again");
    }
}

}  // namespace

const std::vector<ReportFile>& report_files()
{
    static const std::vector<ReportFile> files = [] {
        std::vector<ReportFile> list{
            {report_name, "the report to read, print and hand round: charts, tables, what was assumed"}};
        if (can_write_workbook())
            list.push_back(
                {workbook_name, "the same for a spreadsheet: summary, months, break-even, diagnosis, parameters"});
        return list;
    }();
    return files;
}

void write_report_files(const fs::path& folder, const RunRecord& record)
{
    write_whole_file(folder / report_name, report_of(record));
    if (can_write_workbook()) write_whole_workbook(folder / workbook_name, record);
}

void rebuild_report(const fs::path& folder)
{
    refuse_changed_tables(folder);
    write_report_files(folder, record_of(folder));
    const std::string manifest = file_content(folder / manifest_name).text.value();
    std::string complete = manifest;
    for (const ReportFile& file : report_files()) complete = manifest_naming(complete, std::string(file.name));
    if (complete != manifest) write_whole_file(folder / manifest_name, complete);
    record_digests(folder);
}

void write_results(const fs::path& place, bool force, const Scenario& scenario, const Ensemble& ensemble,
                   const Results& results, const Origin& origin)
{
    ResultFolder folder(place, force);
    for (const TableFile& file : table_files())
        folder.write(file.name, [&](std::ostream& out) { file.write(out, scenario, results); });
    std::vector<std::string> files = folder.files();
    for (const ReportFile& file : report_files()) files.emplace_back(file.name);
    const std::string manifest = manifest_of(scenario, ensemble, origin, files);
    folder.write(manifest_name, [&](std::ostream& out) { out << manifest; });
    write_report_files(folder.beside(), record_of(scenario, ensemble, results, origin));
    record_digests(folder.beside());
    folder.finish();
}

}  // namespace concord
