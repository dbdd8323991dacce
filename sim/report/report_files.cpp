#include "report/report_files.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/files.hpp"
#include "experiment/threads.hpp"
#include "report/report.hpp"
#include "report/workbook.hpp"
#include "results/report_manifest.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

void write_report_files(Staging& staging, const RunRecord& record)
{
    staging.write(report_name, report_of(record));
    if (!can_write_workbook()) return;
    write_workbook(staging.folder() / workbook_name, record);
    staging.take(workbook_name);
}

/// The report says which run its numbers are of: tables that are not of that run would make it lie.
void refuse_changed_tables(const fs::path& folder, const FolderRecord& record)
{
    for (const std::string& name : changed_files(folder, record)) {
        if (name != report_name && name != workbook_name)
            throw FolderRefused("'" + name + "' was changed since the run; run concord compare again");
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

void rebuild_report(const fs::path& folder)
{
    Staging staging(folder);
    const FileContent manifest = file_content(folder / manifest_name);
    if (const auto known = manifest.text ? folder_record_of(*manifest.text) : std::nullopt)
        refuse_changed_tables(folder, *known);
    const RunRecord record = record_of(folder);
    write_report_files(staging, record);
    // Whenever it is ended, what the manifest vouches for is there, and all else is the folder's own.
    const Json before = Json::parse(*manifest.text);
    const std::vector<WrittenFile> files = staging.files();
    const auto put_manifest = [&](const std::string& text) {
        staging.write(manifest_name, text);
        staging.put(manifest_name);
    };
    put_manifest(manifest_not_vouching_for(before, files));
    for (const WrittenFile& file : files) staging.put(file.name);
    put_manifest(manifest_vouching_for(before, files));
}

Settled write_results(ResultFolder& folder, const Scenario& scenario, const Ensemble& ensemble, const Results& results,
                      Origin origin)
{
    Staging& staging = folder.staging();
    const std::vector<TableFile>& tables = table_files();
    std::vector<std::string> texts(tables.size());
    for_each_of(static_cast<int>(tables.size()), ensemble.jobs, [&](int table) {
        const auto at = static_cast<std::size_t>(table);
        texts[at] = tables[at].text(scenario, results);
    });
    for (std::size_t table = 0; table < tables.size(); ++table) staging.write(tables[table].name, texts[table]);
    origin = seen_from(std::move(origin), staging.place());
    write_report_files(staging, record_of(scenario, ensemble, results, origin));
    staging.write(manifest_name, manifest_of(scenario, ensemble, origin, staging.files()));
    return folder.settle(ensemble.replicates == ensemble.asked);
}

}  // namespace concord
