/// The step, compiled once for each instruction set into a namespace of its own (CONCORD_KERNEL: v1, v3 or v4).
///
/// Nothing here may be shared between the three objects: phases and processes are `static`.

#include "engine/kernel.hpp"

#include "core/sorting.hpp"
#include "engine/observe.hpp"
#include "engine/schedule.hpp"

namespace concord::kernels::CONCORD_KERNEL {

static void sort(Lanes* values, std::size_t count) { sort_lanes(reinterpret_cast<Number*>(values), count); }

Kernel kernel();
Kernel kernel() { return {"", {schedule.data(), schedule.size()}, add_up, observe, look, sort}; }

}  // namespace concord::kernels::CONCORD_KERNEL
