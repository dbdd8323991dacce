#pragma once
/// The result folder of `concord sensitivity`.

#include <string>
#include <string_view>
#include <vector>

#include "experiment/sensitivity.hpp"
#include "results/manifest.hpp"
#include "results/result_folder.hpp"

namespace concord {

/// What its manifest says that it holds.
inline constexpr const char* holds_sensitivity = "sensitivity analysis";

/// The tables that were worked out, and the manifest that vouches for them; then the folder goes to its place. Throws FolderError.
[[nodiscard]] Settled write_sensitivity(ResultFolder& folder, const Scenario& scenario, const Sensitivity& sensitivity,
                                        const Origin& origin);

}  // namespace concord
