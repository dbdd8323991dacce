#pragma once
/// The diagnosis: what holds each partnership back, and which single intervention would release most.

#include <array>
#include <string_view>
#include <vector>

#include "experiment/ensemble.hpp"
#include "experiment/quantiles.hpp"

namespace concord {

/// Replicates with which a release is confirmed unless somebody asks for another number.
inline constexpr int confirming_replicates = 16;

struct DiagnosisRow {
    std::size_t policy = 0;
    int partnership = 0;
    int year = 0;  ///< 1: the first year
    double members = 0.0;
    double active_share = 0.0;  ///< share of replicates and months at work
    double realised = 0.0;      ///< £m a year, mean over all replicates and months of the year
    double potential = 0.0;
    double inertia = 0.0;  ///< 1 − realised / potential; NaN where it never worked
    /// Share of ln(1/Φ) by cause: mean over replicates and months at work, summing to 1. NaN for contracts and ended partnerships.
    std::array<double, cause_count> cause{};
    int stands_out = -1;  ///< the cause that is furthest above a usual start; −1: none
    /// The single intervention estimated to release most if it begins with the run or the partnership and is kept up: the same in
    /// every year at work. Null: none.
    const InterventionRow* best = nullptr;
    double released = 0.0;  ///< £m a year, mean over the run, estimated; NaN without one
};

/// `local`, `between_forces` (or other bodies without areas of their own) or `contract`.
[[nodiscard]] std::string_view kind_of(const Scenario& scenario, int partnership);

/// One row for each policy, partnership and year. `released` is an estimate (`mean_field.hpp`); `confirm_releases` runs it.
[[nodiscard]] std::vector<DiagnosisRow> diagnosis_of(const Scenario& scenario, const Network& network,
                                                     const Ensemble& ensemble);

/// The same of one policy and the last year.
[[nodiscard]] std::vector<DiagnosisRow> last_diagnosis_of(const Scenario& scenario, const Network& network,
                                                          const Ensemble& ensemble, std::size_t policy);

/// An intervention as it would be in life: begun with the run or the partnership, at default strength, and a person gone after the
/// mean tenure.
[[nodiscard]] Intervention trial_of(const InterventionRow& type, const Scenario& scenario,
                                    const Partnership& partnership);

/// One intervention on one partnership, re-run: the paired gain in realised advantage, £m a year, mean over the run.
struct Release {
    const InterventionRow* intervention = nullptr;
    double estimated = 0.0;
    Spread released{};
};

/// For each partnership: the three interventions with the largest estimate, each re-run alone as `trial_of` says under the given
/// policy, best first. Empty for contracts and where nothing is estimated to help. Throws RunStopped.
[[nodiscard]] std::vector<std::vector<Release>> confirm_releases(const Scenario& scenario, const Network& network,
                                                                 const Ensemble& ensemble, std::size_t policy,
                                                                 const EnsembleOptions& options, int replicates);
/// The same for some of the partnerships; empty for the others.
[[nodiscard]] std::vector<std::vector<Release>> confirm_releases(const Scenario& scenario, const Network& network,
                                                                 const Ensemble& ensemble, std::size_t policy,
                                                                 const std::vector<int>& partnerships,
                                                                 const EnsembleOptions& options, int replicates);

}  // namespace concord
