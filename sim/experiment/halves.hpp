#pragma once
/// Which runs are cases of what is asked about, and half samples of them: what is found in one half is looked for in the other.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace concord {

/// The runs that are looked at, and which of them are cases.
struct CaseRuns {
    std::vector<std::uint32_t> runs;        ///< rising
    std::span<const std::uint8_t> is_case;  ///< by run, of all runs: 1 or 0

    [[nodiscard]] std::size_t cases() const;
};

/// All runs.
[[nodiscard]] CaseRuns all_runs(std::span<const std::uint8_t> is_case);

/// How often a sample is parted in two.
inline constexpr std::size_t partings = 10;

/// Two halves of the runs, each with half of the cases, or one more or less. `parting`: which of them, the same on every machine.
[[nodiscard]] std::array<CaseRuns, 2> halves_of(std::span<const std::uint8_t> is_case, std::size_t parting);

}  // namespace concord
