#pragma once
/// The step, compiled for several instruction sets. All give the same bits.

#include <span>
#include <string_view>
#include <vector>

#include "engine/review.hpp"
#include "engine/step.hpp"
#include "engine/totals.hpp"
#include "model/tables/outcomes.hpp"

namespace concord {

struct Kernel {
    std::string_view name;
    std::span<const Phase> schedule;
    /// Adds a part, after its phases, to the totals of the month.
    void (*add_up)(const Step&, const Part&, Totals&);
    /// Outcomes by the totals of a month: [outcome][lane]. `public_value` is left at 0.
    void (*observe)(const Network&, const Totals&, Lanes* outcomes);

    /// The review of an organisation that chooses, in a month of review, once the phases before `response` ran.
    void (*look)(const Step&, const Part&, int organisation, Review&);

    /// Sorts each lane of a column by itself, least first. No value is a NaN.
    void (*sort)(Lanes* values, std::size_t count);

    /// Every phase for one part of the network.
    void run_phases(const Step& step, const Part& part) const
    {
        for (const Phase& phase : schedule) phase.run(step, part);
    }
};

/// The kernels this processor can run, slowest first; the first is the baseline.
[[nodiscard]] const std::vector<Kernel>& available_kernels();

/// The fastest of them.
[[nodiscard]] const Kernel& best_kernel();

/// The available kernel of that name (`v1`, `v3`, `v4`), or null.
[[nodiscard]] const Kernel* kernel_named(std::string_view name);

}  // namespace concord
