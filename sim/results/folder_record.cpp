#include "results/folder_record.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "core/files.hpp"
#include "results/hindcast_table.hpp"
#include "results/json.hpp"
#include "results/manifest.hpp"
#include "results/result_folder.hpp"
#include "results/sensitivity_columns.hpp"
#include "results/tables.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* digests_key = "file_digests";

std::string text_in(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

}  // namespace

bool is_result_file(std::string_view name)
{
    const auto& tables = table_files();
    bool is_known = name == manifest_name || name == report_name || name == workbook_name;
    is_known = is_known || name == hindcast_json_name || name == hindcast_page_name || name == hindcast_picture_name;
    const auto know = [&](const auto& table) { is_known = is_known || name == table.file(); };
    for_each_sensitivity_table(know);
    for_each_hindcast_table(know);
    return is_known ||
           std::any_of(tables.begin(), tables.end(), [&](const TableFile& table) { return table.name == name; });
}

std::optional<FolderRecord> folder_record_of(const std::string& text)
{
    const Json manifest = Json::parse(text, nullptr, false);
    if (!manifest.is_object() || text_in(manifest, "program") != program_name) return std::nullopt;
    const Json files = manifest.value("files", Json());
    if (!files.is_array()) return std::nullopt;
    FolderRecord record;
    record.files.emplace_back(manifest_name);
    for (const Json& file : files) {
        if (file.is_string() && is_result_file(file.get<std::string>())) record.files.push_back(file);
    }
    const Json digests = manifest.value(digests_key, Json::object());
    for (const std::string& file : record.files) {
        if (digests.is_object() && digests.contains(file)) record.digests[file] = text_in(digests, file.c_str());
    }
    record.holds = text_in(manifest, "holds");
    record.is_finished = manifest.value("finished", Json()) == true;
    const Json scenario = manifest.value("scenario", Json::object());
    if (scenario.is_object()) {
        record.scenario_file = text_in(scenario, "file");
        record.scenario_path = text_in(scenario, "path");
        record.scenario_hash = text_in(scenario, "hash");
    }
    return record;
}

std::optional<FolderRecord> folder_record_of(const fs::path& folder)
{
    constexpr std::size_t largest_manifest = 64U << 20U;
    const FileContent manifest = file_content(folder / manifest_name, largest_manifest, manifest_name);
    return manifest.text ? folder_record_of(*manifest.text) : std::nullopt;
}

std::vector<std::string> changed_files(const fs::path& folder, const FolderRecord& record)
{
    std::vector<std::string> changed;
    for (const auto& [name, digest] : record.digests) {
        const fs::path path = folder / name;
        std::error_code error;
        if (!fs::exists(path, error)) continue;
        const FileContent content = file_content(path);
        if (!content.text) throw FolderError(content.what + "; " + content.remedy);
        if (digest != hexadecimal(hash_of(*content.text))) changed.push_back(name);
    }
    return changed;
}

std::string manifest_vouching_for(Json manifest, const std::vector<WrittenFile>& files)
{
    for (const char* key : {"files", digests_key}) manifest[key];  // a key that comes may move the others
    Json& names = manifest["files"];
    Json& known = manifest[digests_key];
    for (const WrittenFile& file : files) {
        if (std::find(names.begin(), names.end(), Json(file.name)) == names.end()) names.push_back(file.name);
        known[file.name] = file.digest;
    }
    Json digests = Json::object();  // in the order of the files, whichever was written again
    for (const Json& name : names) {
        const auto& file = name.get_ref<const std::string&>();
        if (known.contains(file)) digests[file] = known[file];
    }
    known = std::move(digests);
    return json_text(manifest, 2);
}

std::string manifest_not_vouching_for(Json manifest, const std::vector<WrittenFile>& files)
{
    for (const WrittenFile& file : files) {
        if (manifest.contains(digests_key)) manifest[digests_key].erase(file.name);
    }
    return json_text(manifest, 2);
}

}  // namespace concord
