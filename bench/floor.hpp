#pragma once
/// The bare-loop floor: the tie loop alone over flat arrays, the least work a model of changing ties can do.
///
/// Shares no source with sim/: it is what the whole model is measured against.

#include <cstdint>
#include <vector>

namespace floor_loop {

constexpr int lanes = 8;

/// Flat columns of a made-up network: ties in rows of eight replicates.
struct Ties {
    std::vector<double> trust, next;  // [tie][lane]
    std::vector<double> experience;   // [partnership][lane]
    std::vector<std::uint64_t> hash;  // [tie]
    std::vector<int> partnership;     // [tie]
};

Ties make(int ties, int ties_each);

/// One month: experience plus addressed noise moves trust up slowly or down fast, and it decays. Returns the sum of lane 0.
/// Compiled for the same three processors as the model's kernels.
namespace v1 {
double month(Ties& ties, std::uint64_t key);
}
namespace v3 {
double month(Ties& ties, std::uint64_t key);
}
namespace v4 {
double month(Ties& ties, std::uint64_t key);
}

}  // namespace floor_loop
