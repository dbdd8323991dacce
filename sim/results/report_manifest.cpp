#include "results/report_manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "results/manifest.hpp"
#include "results/result_folder.hpp"
#include "scenario/reader.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

/// The scenario as it was run. It is read by the same rules as a file.
Scenario scenario_of_manifest(const Json& manifest)
{
    ReadResult read = read_scenario(manifest.at("scenario").at("content").dump(), manifest_name, files_in_memory({}));
    if (!read.scenario)
        throw FolderRefused("the scenario in its manifest.json cannot be read (" +
                            message_of(read.problems.all().front()) + "); run concord compare again");
    return std::move(*read.scenario);
}

RunRecord record_from(const Json& manifest)
{
    if (manifest.at("format") != manifest_format)
        throw FolderRefused("it is of another version of concord; run concord compare again");
    RunRecord record;
    record.scenario = scenario_of_manifest(manifest);
    record.command = manifest.at("command").get<std::vector<std::string>>();
    record.scenario_file = manifest.at("scenario").at("file");
    record.scenario_hash = manifest.at("scenario").at("hash");
    record.version = manifest.at("version");
    record.compiler = manifest.at("compiler");
    record.commit = manifest.at("commit");
    record.digest = manifest.at("digest");
    record.seed = manifest.at("seed");
    record.replicates = manifest.at("runs");
    record.results.replicates = record.replicates;
    record.asked = manifest.at("runs_asked");
    record.years = record.scenario.years();
    return record;
}

}  // namespace

RunRecord record_of_manifest(const std::string& text)
{
    const std::optional<FolderRecord> folder = folder_record_of(text);
    if (!folder) throw FolderRefused("its manifest.json is not one of this program");
    if (!folder->holds.empty()) throw FolderRefused("it holds a " + folder->holds + ", of which there is no report");
    try {
        return record_from(Json::parse(text));
    } catch (const Json::exception&) {
        throw FolderRefused("its manifest.json was changed, or is of another version; run concord compare again");
    }
}

}  // namespace concord
