#pragma once
/// What holds several partnerships back together.

#include <array>
#include <vector>

#include "experiment/diagnosis.hpp"

namespace concord {

/// What holds the partnerships of one policy back in one year, over all of them by what each could achieve.
struct Holdback {
    int at_work = 0;            ///< partnerships at work in any replicate and month of the year, contracts aside
    double active_share = 0.0;  ///< their mean share of replicates and months at work
    int partnerships = 0;       ///< all, contracts aside
    double realised = 0.0;      ///< £m a year, of all together
    double potential = 0.0;
    double inertia = 0.0;                     ///< of all together; NaN without potential
    std::array<double, cause_count> cause{};  ///< mean share by cause; NaN without potential
    int largest = -1;                         ///< the cause with the largest share; −1: none is at work
    int stands_out = -1;                      ///< the cause that stands out in most of them
    int stands_out_in = 0;
    const InterventionRow* best = nullptr;  ///< the intervention estimated to be the best in most of them
    int best_in = 0;

    /// What half of them or fewer share says nothing about all.
    [[nodiscard]] bool is_shared(int count) const noexcept { return 2 * count > at_work; }
};

[[nodiscard]] Holdback holdback_of(const Scenario& scenario, const std::vector<DiagnosisRow>& rows, std::size_t policy,
                                   int year);

/// Of one partnership alone.
[[nodiscard]] Holdback holdback_of(const Scenario& scenario, const DiagnosisRow& row);

/// The last year of which there are rows; 0 without any.
[[nodiscard]] int last_year(const std::vector<DiagnosisRow>& rows);

}  // namespace concord
