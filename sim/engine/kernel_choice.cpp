#include "engine/kernel.hpp"

namespace concord {

namespace kernels {
namespace v1 {
Kernel kernel();
}
#ifdef CONCORD_HAS_X86_KERNELS
namespace v3 {
Kernel kernel();
}
namespace v4 {
Kernel kernel();
}
#endif
}  // namespace kernels

namespace {

Kernel named(std::string_view name, Kernel kernel)
{
    kernel.name = name;
    return kernel;
}

}  // namespace

const std::vector<Kernel>& available_kernels()
{
    static const std::vector<Kernel> available = [] {
        std::vector<Kernel> found{named("v1", kernels::v1::kernel())};
#ifdef CONCORD_HAS_X86_KERNELS
        __builtin_cpu_init();
        const bool v3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                        __builtin_cpu_supports("bmi2");
        const bool v4 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
                        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
                        __builtin_cpu_supports("avx512cd");
        if (v3) found.push_back(named("v3", kernels::v3::kernel()));
        if (v3 && v4) found.push_back(named("v4", kernels::v4::kernel()));
#endif
        return found;
    }();
    return available;
}

const Kernel& best_kernel() { return available_kernels().back(); }

const Kernel* kernel_named(std::string_view name)
{
    for (const Kernel& kernel : available_kernels()) {
        if (kernel.name == name) return &kernel;
    }
    return nullptr;
}

}  // namespace concord
