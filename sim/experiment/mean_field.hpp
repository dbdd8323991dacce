#pragma once
/// One partnership on its own, in the mean: what an intervention would release, estimated with the model's own equations.

#include <array>

#include "model/interventions.hpp"
#include "model/parameters.hpp"
#include "model/processes/joint_work.hpp"

namespace concord {

/// Where a partnership stands, as the diagnosis measured it.
struct Standing {
    double members = 0.0;
    double contact = 0.0;
    double pace = 0.0;  ///< per year
    double tone = 0.45;
    std::array<double, cause_count> cause{};  ///< mean ln-loss by cause, not shares
};

/// Working quality Φ, mean over two years from now, without an intervention.
[[nodiscard]] double quality_without(const Standing& standing, const Parameters& p);

/// Gain in working quality Φ, mean over two years, from an intervention of default strength started now: a deterministic run of the
/// partnership's relations (trust, governance, data sharing, language, interoperability, ambition, five levels of openness) with the
/// intervention and without. Experience noise enters by three-point Gauss–Hermite quadrature. Assumed: strain and effort stay as they are.
[[nodiscard]] double quality_gain(const Standing& standing, const InterventionRow& intervention, const Parameters& p);
/// The same where `quality_without` is known.
[[nodiscard]] double quality_gain(const Standing& standing, const InterventionRow& intervention, const Parameters& p,
                                  double without);

}  // namespace concord
