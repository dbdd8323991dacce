#pragma once
/// The manifest: all that is needed to get the same numbers again, and to know what they stand on.

#include <string>
#include <vector>

#include "experiment/ensemble.hpp"
#include "model/scenario.hpp"

namespace concord {

/// Where a result came from.
struct Origin {
    std::vector<std::string> command;     ///< the words of the command line
    std::string scenario_file;            ///< as the user named it
    std::uint64_t scenario_hash = 0;      ///< of all text that was read
    std::vector<std::string> files_read;  ///< besides the scenario
    std::string kernel;
};

inline constexpr const char* manifest_name = "manifest.json";

/// JSON text that ends with a line feed. `files` are the names of the files in the same folder.
[[nodiscard]] std::string manifest_of(const Scenario& scenario, const Ensemble& ensemble, const Origin& origin,
                                      const std::vector<std::string>& files);

/// The files a manifest names, and itself; empty if the text is not a manifest of this program.
[[nodiscard]] std::vector<std::string> files_of_manifest(const std::string& text);

}  // namespace concord
