#pragma once
/// The pictures of doubt in the report beside the hundred squares.

#include "report/html.hpp"
#include "results/report_record.hpp"

namespace concord {

/// Harm at the end of each response against the reference: the middle and the 5th to 95th percentile over runs, as bars beside zero.
[[nodiscard]] Element bands_figure(const RunRecord& record);

/// What knowing one thing is worth, against how well it is known: what is worth knowing alone, twelve at most. No children where there is
/// none. After the diagnostic diagram of NUSAP (van der Sluijs et al. 2005).
[[nodiscard]] Element knowing_figure(const RunRecord& record);

}  // namespace concord
