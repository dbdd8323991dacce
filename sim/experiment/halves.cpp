#include "experiment/halves.hpp"

#include <algorithm>
#include <numeric>

#include "experiment/shuffling.hpp"

namespace concord {

std::size_t CaseRuns::cases() const
{
    std::size_t count = 0;
    for (const std::uint32_t run : runs) count += is_case[run];
    return count;
}

CaseRuns all_runs(std::span<const std::uint8_t> is_case)
{
    CaseRuns all{std::vector<std::uint32_t>(is_case.size()), is_case};
    std::iota(all.runs.begin(), all.runs.end(), 0U);
    return all;
}

std::array<CaseRuns, 2> halves_of(std::span<const std::uint8_t> is_case, std::size_t parting)
{
    std::vector<std::uint32_t> order(is_case.size());
    shuffle_by(mixed(std::uint64_t{parting} + 1), order);
    std::array<CaseRuns, 2> halves{{{{}, is_case}, {{}, is_case}}};
    std::array<std::size_t, 2> dealt{0, 1};  // others and cases
    for (const std::uint32_t run : order) halves[dealt[is_case[run]]++ % 2].runs.push_back(run);
    for (CaseRuns& half : halves) std::sort(half.runs.begin(), half.runs.end());
    return halves;
}

}  // namespace concord
