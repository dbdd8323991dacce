#pragma once
/// Scenarios inside the page: read once, then prepared for a run with what the page changed.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/problems.hpp"
#include "experiment/futures.hpp"
#include "model/network.hpp"
#include "model/scenario.hpp"
#include "results/manifest.hpp"
#include "scenario/reader.hpp"

namespace concord {

/// The files of a scenario as they were read.
struct Patch {
    std::string main;  ///< name of the YAML file
    ReadResult read;
    std::vector<std::string> tables;  ///< CSV files that the scenario names, there or not, each once
};

/// What the page changed in a scenario: each as the program's option would be written.
struct Changes {
    std::vector<std::string> set;  ///< `name=value`, in the order in which they apply
    std::string seed;              ///< empty: the scenario's
    std::string replicates;        ///< empty: the scenario's
};

/// A scenario ready to run. The network refers to nothing in it.
struct Prepared {
    Scenario scenario;
    Network network;
    std::shared_ptr<const Futures> futures;
    Origin origin;
};

/// Reads a scenario from files in memory.
[[nodiscard]] Patch patch_of(const std::string& main, std::map<std::string, std::string> files);

/// The changed scenario as `concord compare MAIN --set …` prepares it; what is wrong goes to `problems`, and then it is not to be run.
[[nodiscard]] Prepared prepared(const Patch& patch, const Changes& changes, Problems& problems);

}  // namespace concord
