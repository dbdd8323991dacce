#pragma once
/// The columns of what `concord sensitivity` writes.

#include "experiment/sensitivity.hpp"
#include "results/columns.hpp"

namespace concord {

[[nodiscard]] const ResultTable<MorrisRow>& morris_table();
[[nodiscard]] const ResultTable<SensitivityRow>& sensitivity_table();

/// Calls `visit` with both, in the order in which their files are written.
template <class Visit>
void for_each_sensitivity_table(const Visit& visit)
{
    visit(morris_table());
    visit(sensitivity_table());
}

}  // namespace concord
