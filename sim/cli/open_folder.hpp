#pragma once
/// Where a command's files go.

#include <memory>
#include <string>

#include "cli/options.hpp"
#include "results/result_folder.hpp"

namespace concord {

/// What `--out` says; else results/ and the scenario's name, with something after it.
[[nodiscard]] std::string folder_for(const Options& options, const std::string& after = "");

/// Opens it before the run, so that a place where nothing can be written is found in time. Throws UsageError where it is refused.
[[nodiscard]] std::unique_ptr<ResultFolder> open_folder(const std::string& place, const Claim& claim);

}  // namespace concord
