#pragma once
/// Reads the manifest of a result folder back.

#include <string>

#include "results/report_record.hpp"

namespace concord {

/// All that the manifest tells; the results are empty. Throws FolderRefused if the text is not a manifest of this program.
[[nodiscard]] RunRecord record_of_manifest(const std::string& text);

/// The manifest with the file among its files; the same text if it is there already.
[[nodiscard]] std::string manifest_naming(const std::string& text, const std::string& file);

}  // namespace concord
