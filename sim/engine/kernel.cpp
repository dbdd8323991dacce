/// The step, compiled once for each instruction set into a namespace of its own (CONCORD_KERNEL: v1, v3 or v4).
///
/// Nothing here may be shared between the three objects: phases and processes are `static`.

#include "engine/kernel.hpp"
#include "engine/observe.hpp"
#include "engine/schedule.hpp"

namespace concord::kernels::CONCORD_KERNEL {

Kernel kernel();
Kernel kernel() { return {"", {schedule.data(), schedule.size()}, add_up, observe, look}; }

}  // namespace concord::kernels::CONCORD_KERNEL
