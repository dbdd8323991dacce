#pragma once
/// Eight replicates side by side: the innermost dimension of every dynamic column. And the number a process computes with.

#include <cstdint>

namespace concord {

inline constexpr int lane_count = 8;

/// One value of one entity in each of the replicates of a block.
struct alignas(64) Lanes {
    double at[lane_count];
};

/// A value that differs between replicates; what they share (parameters, levers, the network) is a plain `double`.
///
/// In a kernel a Number is as many lanes as a register of its instruction set holds, elsewhere it is one replicate's double. Both have
/// + − × ÷, comparisons and ?: (lane by lane), so that a process is written once and reads as if there were one replicate. In
/// WebAssembly four registers hold a whole block, a quarter faster than one at a time: what lanes share is then worked out once.
#ifdef CONCORD_KERNEL
#    if defined(__AVX512F__) || defined(__wasm_simd128__)
constexpr int register_lanes = 8;
#    elif defined(__AVX__)
constexpr int register_lanes = 4;
#    else
constexpr int register_lanes = 2;
#    endif
using Number [[gnu::vector_size(register_lanes * sizeof(double))]] = double;
using Bits [[gnu::vector_size(register_lanes * sizeof(double))]] = std::uint64_t;
#else
using Number = double;
using Bits = std::uint64_t;
#endif

}  // namespace concord
