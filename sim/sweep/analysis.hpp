#pragma once
/// A store as an ensemble, so that all that can be said of a comparison can be said of it.
///
/// Statistics, break-even, digests and what random draws do come from the store. What it does not hold (months, organisations, areas,
/// partnerships, choices) is worked out again for the first runs, as many as a comparison keeps these for, and these must come out as the
/// store has them, bit for bit.

#include "experiment/ensemble.hpp"
#include "sweep/store.hpp"

namespace concord {

/// The ensemble of the runs of a store from the first on without a gap; with fewer than it is to have, as of a run that was stopped.
/// `options` is for what is worked out again. Throws StoreRefused where the store lacks the first runs or a headline outcome, StoreError
/// where a run comes out otherwise than it has it, RunStopped.
[[nodiscard]] Ensemble ensemble_of(Store& store, const Network& network, const EnsembleOptions& options);

}  // namespace concord
