#pragma once
/// The workbook of a comparison, for those who live in spreadsheets.

#include <filesystem>

#include "results/report_record.hpp"

namespace concord {

/// Whether this build has libxlsxwriter; without it the workbook is left out.
[[nodiscard]] bool can_write_workbook() noexcept;

/// Sheets: the answer (with a chart of harm), a sheet for each result, parameters, and what the columns mean. Throws FolderError if it
/// could not be written whole.
void write_workbook(const std::filesystem::path& path, const RunRecord& record);

}  // namespace concord
