#pragma once
/// Joins stores of one study.

#include <filesystem>
#include <memory>
#include <vector>

#include "sweep/store.hpp"

namespace concord {

/// Puts all that the stores hold into one, made where there is none. What two of them hold must be equal, bit for bit. Throws
/// StoreRefused where a store is of another study or holds other numbers for the same run, which is named; StoreError. Then `to` is as it
/// was.
[[nodiscard]] std::unique_ptr<Store> merged(const std::filesystem::path& to,
                                            const std::vector<std::filesystem::path>& stores);

}  // namespace concord
