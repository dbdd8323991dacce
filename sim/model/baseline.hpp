#pragma once
/// The baseline: need and routing at which every organisation's load is `utilisation` × its supply.

#include "model/network.hpp"

namespace concord {

/// Solves one need scale per area and one routing weight per organisation, and the backlog that goes with them.
///
/// A steady state of `hold` without cuts and noise, at default parameters and default opening relations (only the scenario's
/// utilisation and baseline shares are used), so that better relations are a gain and are not calibrated away.
/// Alternates between the backlog of given need and routing, and proportional fitting of areas (their organisations'
/// effort there, split by population × need) and organisations, until loads are right to 1e-11.
void solve_baseline(const Scenario& scenario, const Network& network, Present& present);

}  // namespace concord
