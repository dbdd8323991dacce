#pragma once
/// Sorting of many short samples at once, one in each lane.

#include <cstddef>

#include "core/number.hpp"

namespace concord {

/// Sorts each lane of a column by itself, least first. No value is a NaN.
///
/// A network of exchanges that do not hang on what is compared, so that lanes go together: merge exchange of Batcher, in Knuth, The Art of
/// Computer Programming, volume 3, 5.2.2, algorithm M. About n (log₂ n)² / 4 exchanges for n values.
[[maybe_unused]] static inline void sort_lanes(Number* values, std::size_t count) noexcept
{
    std::size_t half = 1;  // the largest power of two below the count
    while (2 * half < count) half *= 2;
    for (std::size_t p = half; count > 1 && p > 0; p /= 2) {
        std::size_t distance = p;
        std::size_t offset = 0;
        for (std::size_t q = half;; q /= 2) {
            // The places i with i & p == offset, in runs of p.
            for (std::size_t run = offset; run + distance < count; run += 2 * p) {
                const std::size_t end = run + p < count - distance ? run + p : count - distance;
                for (std::size_t i = run; i < end; ++i) {
                    const Number a = values[i];
                    const Number b = values[i + distance];
                    values[i] = smaller(a, b);
                    values[i + distance] = larger(b, a);  // in this order, so that of 0 and -0 both are kept
                }
            }
            if (q == p) break;
            distance = q - p;
            offset = p;
        }
    }
}

}  // namespace concord
