#pragma once
/// The files of results. Their columns are fixed, because others read them. An empty field is undefined; an empty break-even month
/// stands for never. Units are in ASCII: `GBP m` is £m.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "results/columns.hpp"

namespace concord {

/// One file of a result folder.
struct TableFile {
    std::string name;
    std::string_view holds;
    std::function<std::string(const Scenario& scenario, const Results& results)> text;
};

/// The files, in the order in which they are written and named to the user.
[[nodiscard]] const std::vector<TableFile>& table_files();

}  // namespace concord
