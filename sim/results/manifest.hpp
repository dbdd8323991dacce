#pragma once
/// The manifest: all that is needed to get the same numbers again, and to know what they stand on.

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "experiment/ensemble.hpp"
#include "model/scenario.hpp"
#include "results/folder_record.hpp"

namespace concord {

/// Of the result folder: raised where an older program or report could not read it.
inline constexpr int manifest_format = 2;

/// Where a result came from.
struct Origin {
    std::vector<std::string> command;     ///< the words of the command line
    std::string scenario_file;            ///< as the user named it
    std::uint64_t scenario_hash = 0;      ///< of all text that was read
    std::vector<std::string> files_read;  ///< besides the scenario
    std::string kernel;
    std::string scenario_path{};  ///< the scenario's file seen from the result folder
};

/// The same, with the scenario's path as it is seen from a result folder.
[[nodiscard]] Origin seen_from(Origin origin, const std::filesystem::path& place);

/// What the manifest of every kind of result begins with: who made it, from what.
[[nodiscard]] nlohmann::ordered_json manifest_head(const Scenario& scenario, const Origin& origin);

/// JSON text that ends with a line feed. It names the files in the same folder, and vouches for them.
[[nodiscard]] std::string manifest_of(const Scenario& scenario, const Ensemble& ensemble, const Origin& origin,
                                      const std::vector<WrittenFile>& files);

}  // namespace concord
