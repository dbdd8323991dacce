#pragma once
/// What each file of a result folder was when it was written, so that nobody's changes are taken for ours.

#include <filesystem>
#include <string>
#include <vector>

namespace concord {

/// Puts the digest of every file that the folder's manifest names into the manifest. To be called once all are written.
void record_digests(const std::filesystem::path& folder);

/// The names of files that are no longer what the folder's manifest says. Files of which it says nothing count as unchanged.
[[nodiscard]] std::vector<std::string> changed_files(const std::filesystem::path& folder);

}  // namespace concord
