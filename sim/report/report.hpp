#pragma once
/// The report of a comparison: one HTML file that needs nothing else, for the screen and for paper.

#include <string>

#include "results/report_record.hpp"

namespace concord {

/// The whole page. A pure function of what the result folder holds: no clock, no machine, no path but those in the manifest.
[[nodiscard]] std::string report_of(const RunRecord& record);

}  // namespace concord
