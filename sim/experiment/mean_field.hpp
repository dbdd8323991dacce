#pragma once
/// One partnership on its own, in the mean: what an intervention would release, estimated with the model's own equations.

#include <array>
#include <vector>

#include "model/tables/causes.hpp"
#include "model/tables/interventions.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

/// Where a partnership stands when an intervention would begin, and its contact from then on.
struct Standing {
    double members = 0.0;
    double difference = 0.0;                  ///< of their purposes
    double inequality = 0.0;                  ///< ω (1 − b_min / b_max), mean over its ties
    double pace = 0.0;                        ///< per year
    double tone = 0.0;                        ///< that its members' responses ask for, above that of `hold`
    double usual_quality = 1.0;               ///< Φ̂ of the network
    double commissioner = 0.0;                ///< 1 where one is a member
    std::array<double, cause_count> cause{};  ///< mean ln-loss by cause, not shares
    std::vector<double> contact;              ///< by month
};

/// Months after which an intervention of a type ends by itself: the mean tenure for a person's, who leaves some day as all do, and
/// `never_ends` for the rest.
inline constexpr int never_ends = -1;
[[nodiscard]] int months_in_post(const InterventionRow& intervention, const Parameters& p);

/// Working quality Φ in each month from now on, without an intervention.
[[nodiscard]] std::vector<double> quality_without(const Standing& standing, const Parameters& p);

/// The same with an intervention of default strength that starts now and ends after `months_in_post`: the engine's processes run on
/// the mean of the partnership's relations (trust, governance, data sharing, language, interoperability, ambition, five levels of openness), with the
/// mean over the noise of experience. Assumed: all members alike, no strain, and contact as it is without the intervention. That is
/// near enough to find the best three, not to tell apart two that are close: what works by contact is worth a quarter less beside a charter than
/// this says, because a charter also protects the least trusting member when a leader leaves.
[[nodiscard]] std::vector<double> quality_with(const Standing& standing, const InterventionRow& intervention,
                                               const Parameters& p);

}  // namespace concord
