#include "results/file_digests.hpp"

#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "core/files.hpp"
#include "results/manifest.hpp"
#include "results/whole_file.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* key = "file_digests";

}  // namespace

void record_digests(const fs::path& folder)
{
    const std::string text = file_content(folder / manifest_name).text.value();
    Json manifest = Json::parse(text);
    Json digests = Json::object();
    for (const std::string& name : files_of_manifest(text)) {
        if (name != manifest_name) digests[name] = hexadecimal(hash_of(file_content(folder / name).text.value()));
    }
    manifest[key] = std::move(digests);
    write_whole_file(folder / manifest_name, manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

std::vector<std::string> changed_files(const fs::path& folder)
{
    std::vector<std::string> changed;
    const Json manifest = Json::parse(file_content(folder / manifest_name).text.value_or(""), nullptr, false);
    if (!manifest.is_object() || !manifest.contains(key) || !manifest[key].is_object()) return changed;
    for (const auto& [name, digest] : manifest[key].items()) {
        if (fs::exists(folder / name) && digest != hexadecimal(hash_of(file_content(folder / name).text.value())))
            changed.push_back(name);
    }
    return changed;
}

}  // namespace concord
