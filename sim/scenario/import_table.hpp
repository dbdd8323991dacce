#pragma once
/// The bytes of a table as somebody's spreadsheet wrote them, as rows of cells.

#include <string>
#include <vector>

#include "core/problems.hpp"

namespace concord {

/// A row that is not empty.
struct ImportRow {
    int line = 0;
    std::vector<std::string> cells;  ///< without blanks around them; as many as the widest row has
};

/// Reads UTF-8, UTF-16 and Windows-1252, and commas, semicolons or tabs between cells. What it had to find out is noted; what
/// cannot be a table of text becomes a problem.
[[nodiscard]] std::vector<ImportRow> import_table(const std::string& bytes, const std::string& file, Problems& notes,
                                                  Problems& problems);

}  // namespace concord
