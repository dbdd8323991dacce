// Built where libxlsxwriter is missing, instead of workbook.cpp.

#include "report/workbook.hpp"
#include "results/result_folder.hpp"

namespace concord {

bool can_write_workbook() noexcept { return false; }

void write_workbook(const std::filesystem::path& path, const RunRecord&)
{
    throw FolderError("cannot write '" + path.string() + "': this build is without libxlsxwriter");
}

}  // namespace concord
