#pragma once
/// What follows on an ensemble, wherever it is from: its result folder and what is printed.

#include "cli/preparation.hpp"
#include "results/result_folder.hpp"

namespace concord {

/// Writes the folder, and prints the comparison. The exit code.
[[nodiscard]] int told_comparison(const Options& options, const Prepared& prepared, const Network& network,
                                  const Ensemble& ensemble, ResultFolder& folder);

}  // namespace concord
