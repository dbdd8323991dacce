#pragma once
/// `futures.csv`: a line for each future, with every value that it draws or solves, and what came of it.
///
/// Columns `future` (from 1), one for each drawn or solved number by name, and `RESPONSE:OUTCOME:STATISTIC` for the headline outcomes.

#include <string>
#include <string_view>

#include "experiment/deciding.hpp"

namespace concord {

inline constexpr std::string_view futures_file = "futures.csv";

/// `RESPONSE:OUTCOME:STATISTIC`.
[[nodiscard]] std::string name_of_column(const Scenario& scenario, const FutureOutcome& of);

[[nodiscard]] std::string futures_csv(const Scenario& scenario, const FutureTable& futures);

/// Reads back what `futures_csv` wrote. Throws FolderRefused where the text is not that.
[[nodiscard]] FutureTable futures_from(const Scenario& scenario, std::string_view text);

}  // namespace concord
