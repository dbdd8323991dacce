#pragma once
/// matters.csv: what moves the answer. It belongs to no comparison.

#include "experiment/matters.hpp"
#include "results/columns.hpp"

namespace concord {

[[nodiscard]] const ResultTable<MattersRow>& matters_table();

}  // namespace concord
