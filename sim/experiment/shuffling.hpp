#pragma once
/// Orders that chance made, the same on every machine.

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "core/digest.hpp"

namespace concord {

/// Puts the numbers below `order.size()` into an order that hangs on `key` alone (Fisher & Yates).
inline void shuffle_by(std::uint64_t key, std::vector<std::uint32_t>& order)
{
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t left = order.size(); left > 1; --left) {
        const std::uint64_t high_bits = mixed(key + left) >> 32;
        std::swap(order[left - 1], order[high_bits * left >> 32]);
    }
}

}  // namespace concord
