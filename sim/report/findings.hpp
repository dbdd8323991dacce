#pragma once
/// What a comparison says, in plain sentences with their uncertainty.

#include <string>
#include <vector>

#include "results/tables.hpp"

namespace concord {

/// What is best on harm, at the end and in the sum, and what luck has to do with it; what that costs first and when it breaks even;
/// and what holds the partnerships back. A pure function of the scenario's names and dates and of the rows.
[[nodiscard]] std::vector<std::string> findings_of(const Scenario& scenario, const Results& results);

/// What holds the partnerships of one policy back in one year, over all of them by what each could achieve.
struct Holdback {
    int at_work = 0;            ///< partnerships at work in any replicate and month of the year, contracts aside
    double active_share = 0.0;  ///< their mean share of replicates and months at work
    int partnerships = 0;       ///< all, contracts aside
    double inertia = 0.0;       ///< of all together; NaN without potential
    std::array<double, cause_count> cause{};  ///< mean share by cause
    int stands_out = -1;                      ///< the cause that stands out in most of them
    int stands_out_in = 0;
    const InterventionRow* best = nullptr;  ///< the intervention estimated to be the best in most of them
    int best_in = 0;
};

[[nodiscard]] Holdback holdback_of(const Scenario& scenario, const std::vector<DiagnosisRow>& rows, std::size_t policy,
                                   int year);

/// A cause in words: `the overhead of working with many partners` for overhead.
[[nodiscard]] std::string_view cause_in_words(std::size_t cause);

}  // namespace concord
