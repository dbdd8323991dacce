#pragma once
/// Credible futures: those draws of the plausible ranges under which every fact holds.
///
/// Tried are the first 2^17 points of one sequence (futures.hpp). A point says every value of its future exactly, so that the numbers of
/// the points that passed are all there is to keep, and beside each the month from which prevention pays there (`Fact::break_even`): `scenarios/data/credible.txt`, made by scripts/make-credible and built into the program.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/tables/facts.hpp"
#include "model/uncertainty.hpp"

namespace concord {

inline constexpr std::uint64_t credible_seed = 20120401;
inline constexpr int credible_tried = 1 << 17;

/// How many futures a fact removed: those in which it was the first to fail.
struct FactRemoved {
    std::string_view fact;
    int count;
};

/// What the file holds.
struct CredibleFutures {
    std::uint64_t ranges;                   ///< `digest_of_ranges` when it was made
    int tried;                              ///< points
    std::span<const std::uint32_t> points;  ///< that passed, in ascending order
    std::span<const std::uint8_t> pays;     ///< of each of these, the month of `Fact::break_even`
    std::span<const FactRemoved> removed;   ///< in the order in which facts are tried
};

[[nodiscard]] const CredibleFutures& credible_futures();

/// Digest of names, dimensions and ranges of all that is drawn, and of the facts' windows.
[[nodiscard]] std::uint64_t digest_of_ranges();

/// The first required fact that fails in the future of a point, or null.
[[nodiscard]] const FactRow* first_failing_of_point(std::uint32_t point);

/// The month of `Fact::break_even` in the future of a point.
[[nodiscard]] int pays_in_point(std::uint32_t point);

/// Tries the first `tried` points on some threads and gives the file's content, which does not depend on how many threads.
[[nodiscard]] std::string credible_file(int tried, int jobs,
                                        const std::function<void(int done, int total)>& progress = {});

/// How the credible futures lie in a plausible range.
struct Narrowed {
    const UncertainNumber* number;
    double low, median, high;  ///< 5th percentile, median and 95th over the credible futures
    double moved;  ///< largest difference between their distribution and the one drawn from, a share (Kolmogorov's distance)
};

/// Of all that is drawn, in the order of the tables.
[[nodiscard]] std::vector<Narrowed> narrowed_ranges();

}  // namespace concord
