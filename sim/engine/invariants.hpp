#pragma once
/// What must hold after every step. Checked in tests and debug builds (CONCORD_CHECK_INVARIANTS), free otherwise.

#include <stdexcept>
#include <string>
#include <vector>

#include "engine/step.hpp"

namespace concord {

/// What is wrong after a step; empty if nothing is.
///
/// Every column of the month to come was written and is finite; shares and trust lie in [0, 1]; stocks are not negative; money is
/// conserved to £0.01 per organisation and month (income − spending = change of reserves); aid sums to zero;
/// every case is handled by exactly one organisation.
[[nodiscard]] std::vector<std::string> broken_invariants(const Step& step, const WorldColumns& now,
                                                         const WorldColumns& next);

#ifdef CONCORD_CHECK_INVARIANTS
inline constexpr bool checks_invariants = true;
#else
inline constexpr bool checks_invariants = false;
#endif

/// Fills the columns about to be written with NaN, so that a phase that forgets one is noticed.
inline void prepare_for_checks(FlowColumns& flows, WorldColumns& next)
{
    if constexpr (checks_invariants) {
        flows.fill(__builtin_nan(""));
        next.fill(__builtin_nan(""));
    }
}

/// Throws std::logic_error naming what is broken.
inline void check_invariants(const Step& step, const WorldColumns& now, const WorldColumns& next)
{
    if constexpr (checks_invariants) {
        const std::vector<std::string> broken = broken_invariants(step, now, next);
        if (!broken.empty()) throw std::logic_error("month " + std::to_string(step.month) + ": " + broken.front());
    }
}

}  // namespace concord
