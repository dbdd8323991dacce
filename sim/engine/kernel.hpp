#pragma once
/// The step, compiled for several instruction sets. All give the same bits.

#include <span>
#include <string_view>
#include <vector>

#include "engine/step.hpp"
#include "model/outcomes.hpp"

namespace concord {

struct Kernel {
    std::string_view name;
    std::span<const Phase> schedule;
    /// Outcomes of the state a step ends in, with the month's flows: [outcome][lane]. `public_value` is left at 0.
    void (*observe)(const Step&, Lanes* outcomes);
};

/// The kernels this processor can run, slowest first; the first is the baseline.
[[nodiscard]] const std::vector<Kernel>& available_kernels();

/// The fastest of them.
[[nodiscard]] const Kernel& best_kernel();

/// The available kernel of that name (`v1`, `v3`, `v4`), or null.
[[nodiscard]] const Kernel* kernel_named(std::string_view name);

}  // namespace concord
