#pragma once
/// What the manifest of a result folder says of the folder itself: whose it is, and what may be replaced.

#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

inline constexpr const char* program_name = "concord";
inline constexpr const char* manifest_name = "manifest.json";
inline constexpr const char* report_name = "report.html";
inline constexpr const char* workbook_name = "workbook.xlsx";

/// Whether a result folder may hold a file of that name, whatever its manifest says.
[[nodiscard]] bool is_result_file(std::string_view name);

/// A file of a result folder as it was written.
struct WrittenFile {
    std::string name;
    std::string digest;  ///< hexadecimal
};

struct FolderRecord {
    std::vector<std::string> files;              ///< the result files that it names, and itself
    std::map<std::string, std::string> digests;  ///< of those of them that it vouches for
    bool is_finished = false;                    ///< all replicates are in it
    std::string scenario_file;                   ///< as the user named it
    std::string scenario_path;                   ///< seen from the folder; empty: unknown
    std::string scenario_hash;
    std::string holds{};  ///< what kind of result; empty: a comparison
};

/// Nothing if the text is no manifest of this program.
[[nodiscard]] std::optional<FolderRecord> folder_record_of(const std::string& manifest);

/// The record of a folder; nothing if it has no manifest of this program.
[[nodiscard]] std::optional<FolderRecord> folder_record_of(const std::filesystem::path& folder);

/// The names of files that are no longer what the record says. Files for which it does not vouch count as unchanged. Throws FolderError
/// if one cannot be read.
[[nodiscard]] std::vector<std::string> changed_files(const std::filesystem::path& folder, const FolderRecord& record);

/// The text of a manifest that vouches for these files, which it names if it did not.
[[nodiscard]] std::string manifest_vouching_for(nlohmann::ordered_json manifest, const std::vector<WrittenFile>& files);

/// The same that no longer vouches for them: whatever they hold, they are the folder's own.
[[nodiscard]] std::string manifest_not_vouching_for(nlohmann::ordered_json manifest,
                                                    const std::vector<WrittenFile>& files);

}  // namespace concord
