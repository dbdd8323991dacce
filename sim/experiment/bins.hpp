#pragma once
/// Bins of what an uncertainty is over the runs: as many runs in each.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace concord {

/// Bins for so many runs: 32 runs in each, but not fewer than 4 bins and not more than 32. A bin more is for undefined values.
[[nodiscard]] constexpr std::size_t bins_for(std::size_t runs) noexcept
{
    return runs / 32 < 4 ? 4 : runs / 32 > 32 ? 32 : runs / 32;
}

/// The runs in rising order of their values, equal ones in the order of runs; those that are undefined (NaN) are left out.
[[nodiscard]] std::vector<std::uint32_t> order_of(std::span<const double> values);

/// The bin of each run, below `count`. Equal values share a bin, so that bins of a column with many of them differ in size and some are
/// empty. Undefined values have the bin `count`, their own. `order` as above.
[[nodiscard]] std::vector<std::uint8_t> bins_of(std::span<const double> values, std::span<const std::uint32_t> order,
                                                std::size_t count);

}  // namespace concord
