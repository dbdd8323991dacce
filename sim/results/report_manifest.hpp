#pragma once
/// Reads the manifest of a result folder back.

#include <string>

#include "results/report_record.hpp"

namespace concord {

/// All that the manifest tells; the results are empty. Throws FolderRefused if the text is not a manifest of this program.
[[nodiscard]] RunRecord record_of_manifest(const std::string& text);

}  // namespace concord
