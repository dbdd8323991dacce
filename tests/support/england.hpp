#pragma once
/// The England that ships, from the files beside the tests.

#include <filesystem>

#include "scenario/force_patch.hpp"
#include "support/files.hpp"

namespace concord::test {

[[nodiscard]] inline ShippedEngland shipped_england_of_tests()
{
    const std::filesystem::path folder = std::filesystem::path(CONCORD_SOURCE_DIR) / "scenarios";
    return england_of(content_of(folder / "england.yaml"), files_in_folder(folder.string()));
}

}  // namespace concord::test
