#include "report/report_files.hpp"

#include <functional>
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

struct TextFile {
    std::string name;
    std::function<std::string()> text;
};

/// The files of text, and the workbook, which takes as long as all of them together and so is begun first.
void write_files(Staging& staging, const RunRecord& record, const std::vector<TextFile>& files, int jobs)
{
    std::vector<std::string> texts(files.size());
    for_each_of(static_cast<int>(files.size()) + 1, jobs, [&](int piece) {
        const auto file = static_cast<std::size_t>(piece - 1);
        if (piece > 0)
            texts[file] = files[file].text();
        else if (can_write_workbook())
            write_workbook(staging.folder() / workbook_name, record);
    });
    for (std::size_t file = 0; file < files.size(); ++file) staging.write(files[file].name, texts[file]);
    if (can_write_workbook()) staging.take(workbook_name);
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
    write_files(staging, record, {{report_name, [&] { return report_of(record); }}}, 2);
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
    origin = seen_from(std::move(origin), staging.place());
    const RunRecord record = record_of(scenario, ensemble, results, origin);
    std::vector<TextFile> files;
    for (const TableFile& table : table_files())
        files.push_back({table.name, [&] { return table.text(scenario, results); }});
    files.push_back({report_name, [&] { return report_of(record); }});
    write_files(staging, record, files, ensemble.jobs);
    staging.write(manifest_name, manifest_of(scenario, ensemble, origin, staging.files()));
    return folder.settle(ensemble.replicates == ensemble.asked);
}

}  // namespace concord
