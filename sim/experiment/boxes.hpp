#pragma once
/// Where each response wins and fails: regions of what nobody knows in which it is the best, the worst or not acceptable.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/deciding.hpp"
#include "experiment/regions.hpp"

namespace concord {

/// What is asked about a response. Of each pair the side is asked that has fewer futures: it is what can be told apart.
enum class BoxQuestion : std::size_t { best, not_best, worst, not_worst, not_acceptable, acceptable, count };
inline constexpr std::size_t box_question_count = static_cast<std::size_t>(BoxQuestion::count);

[[nodiscard]] constexpr std::string_view name_of(BoxQuestion question) noexcept
{
    constexpr std::array<std::string_view, box_question_count> names{"best",      "not_best",       "worst",
                                                                     "not_worst", "not_acceptable", "acceptable"};
    return names[static_cast<std::size_t>(question)];
}

/// One limited uncertainty of a region, or a question of which no region can be described.
struct BoxRow {
    int policy;
    BoxQuestion question;
    Region::Verdict verdict;
    int runs;
    int cases;              ///< runs of which the answer is yes
    double base_rate;       ///< cases over runs
    std::string dimension;  ///< the uncertainty; empty without a region, and then what follows is NaN
    double low, high;       ///< limits in its own unit; NaN at an open end
    double coverage;        ///< share of the cases that are in the region
    double density;         ///< share of the region's runs that are cases
    double density_unseen;  ///< the same of runs that the search did not see
    double quasi_p;         ///< of this limit
    double found_again;     ///< share of half samples in which it is found again
};

/// For every response that can be picked, judged by harm at the end: where it is best and where it is worst (ties are both), and where
/// it is not acceptable, by `unacceptable` ([response][run of the first ones]; empty: not asked). Empty without doubt about anything but
/// draws. `jobs`: threads.
[[nodiscard]] std::vector<BoxRow> boxes_of(const Scenario& scenario, const FutureTable& futures,
                                           const std::vector<std::vector<std::uint8_t>>& unacceptable, int jobs = 1);

}  // namespace concord
